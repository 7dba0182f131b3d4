"""The outline (Bố cục): items, model, pane."""
