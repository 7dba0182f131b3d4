"""The draft as a page: its lines and marks (without Qt), their layout, and the view."""
