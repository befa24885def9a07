"""The only room with Qt. Knows the core's values, and of the engine only what `link` tells and `host` takes."""
