"""The Excel checklist, and the summary of a folder."""
