"""Channels at work."""
