"""How states are drawn: colours and shapes, no rules."""
