"""The Word copy with comments and tracked changes."""
