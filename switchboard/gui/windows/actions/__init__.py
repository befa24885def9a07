"""What a person can do at the desk: one module a menu. A new action is one line in the module of its menu."""
