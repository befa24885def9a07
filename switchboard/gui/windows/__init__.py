"""The windows of the program; the application outlives them."""
