"""Trunks: another SIP server that outside calls go to and come from, and that we register with as a phone does."""
