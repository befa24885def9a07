"""What presence is: values, providers, hints and the one place where presence changes. No clock, no I/O, no threads."""
