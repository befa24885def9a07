"""What phones have with us, put together."""
