"""People as other programs keep them: read as tables, compared with those here, and written."""
