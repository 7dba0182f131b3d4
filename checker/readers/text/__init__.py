"""Text files (.txt, .md)."""
