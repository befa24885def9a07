"""A channel's way through the dialplan."""
