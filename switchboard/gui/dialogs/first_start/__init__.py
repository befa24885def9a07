"""An office's first start, step by step: how it begins, who is in it, who sits here, and how phones get here."""
