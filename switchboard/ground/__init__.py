"""What every room may stand on: turns, timers, folders, files, addresses, text. Knows nothing of presence."""
