"""What keeps an engine running, and the console at its side."""
