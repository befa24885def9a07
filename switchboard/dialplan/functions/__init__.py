"""Dialplan functions."""
