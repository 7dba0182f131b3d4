"""Rich Text Format (.rtf, and .doc files that are RTF inside)."""
