"""The documents that NOTIFYs carry, a document type a module."""
