"""Whether the hot modules of this build are compiled, or Python as it was written; this one is compiled with them."""

IS_COMPILED = not __file__.endswith((".py", ".pyc"))
HOW_BUILT = "compiled" if IS_COMPILED else "plain Python"
