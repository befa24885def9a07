"""`switchboard backup` and `switchboard restore`: an office in one file, and back."""
