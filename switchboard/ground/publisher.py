"""
Who publishes this program: where newer versions are announced, and with which keys the announcements are signed.

Whoever publishes it writes both here, as `packaging/release.py feed-key` says; where they are empty, nobody is asked.
"""

FEED = ""  # an https address
KEYS: tuple[str, ...] = ()  # Ed25519 public keys, in hexadecimal digits; a new one comes before the old one goes
