"""The office's people, as files hold them."""
