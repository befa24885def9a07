"""Switchboard: an office's extensions, their devices and their users' presence."""

__version__ = "0.1.0"
