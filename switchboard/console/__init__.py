"""Asterisk's console: text in, text out."""
