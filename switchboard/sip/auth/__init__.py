"""Who may speak SIP to us."""
