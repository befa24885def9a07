"""How lines are drawn: colours and shapes, no rules."""
