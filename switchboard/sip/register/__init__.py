"""Which phones are there (RFC 3261 10)."""
