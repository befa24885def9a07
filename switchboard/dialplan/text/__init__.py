"""What stands between `${ }` and `$[ ]`."""
