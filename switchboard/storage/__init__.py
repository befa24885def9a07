"""What survives a restart, in one SQLite file. The only room that says SQL."""
