"""SIP's text to values and back."""
