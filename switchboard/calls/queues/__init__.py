"""Queues: callers who wait, and members who are called (Asterisk: `app_queue.c`)."""
