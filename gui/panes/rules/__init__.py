"""The rule library (Bộ tiêu chí) to read: model and page."""
