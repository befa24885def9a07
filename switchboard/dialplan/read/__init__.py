"""Files to contexts, extensions and priorities."""
