"""How a Word file is laid out: what its elements say, as facts beside the text."""
