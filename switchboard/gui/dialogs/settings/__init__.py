"""The window of settings: its pages, made of what the engine and the desk say there is."""
