"""Requests that come again are answered again (RFC 3261 17)."""
