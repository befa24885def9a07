"""The Asterisk Manager Interface (AMI): bytes in, bytes out; no asyncio, no socket, no clock of its own."""
