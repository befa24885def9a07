"""A key that brings the window up wherever one is, on each platform in its own way."""
