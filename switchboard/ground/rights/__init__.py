"""Whose files are: what their owner alone may read, as each platform keeps that."""
