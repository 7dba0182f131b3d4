"""Reading a draft plan and judging it; nothing here knows the window."""
