"""An office as its files describe it."""
