"""Dialplan applications."""
