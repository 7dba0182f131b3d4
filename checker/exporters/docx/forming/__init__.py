"""The layout of a Word file put right by direct formatting, each change tracked; styles stay as they are."""
