"""One core, many faces, one queue between them."""
