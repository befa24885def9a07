"""What any face may ask of a running switchboard and is told of it, as values."""
