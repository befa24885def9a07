"""Calls of phones: INVITE and what belongs to it (RFC 3261 13 to 15, RFC 3264)."""
