"""What shows the office. Views know models, never the engine's host."""
