"""The steps in which other programs' people become those of the office."""
