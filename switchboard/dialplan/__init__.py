"""extensions.conf: text to contexts and hints."""
