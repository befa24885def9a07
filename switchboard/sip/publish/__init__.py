"""What phones say of their users (RFC 3903)."""
