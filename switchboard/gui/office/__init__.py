"""The office as the window's process knows it, once, for every view: no widgets, and one door for what is asked."""
