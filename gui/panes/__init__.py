"""What is seen: panes, pages and strips; each emits signals and knows none of the others."""
