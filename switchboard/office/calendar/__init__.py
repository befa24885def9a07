"""Calendars (RFC 5545) as plans of presence."""
