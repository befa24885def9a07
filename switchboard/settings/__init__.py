"""What `switchboard.toml` may say."""
