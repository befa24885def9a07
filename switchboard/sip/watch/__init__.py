"""Subscriptions, and the NOTIFYs that they make (RFC 6665)."""
