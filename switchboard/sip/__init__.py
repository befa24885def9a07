"""SIP as objects: bytes and a time in, bytes and events out. No asyncio, no socket, no clock."""
