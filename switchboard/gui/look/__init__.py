"""How things look: colours, shapes, sizes from the font, labels and buttons."""
