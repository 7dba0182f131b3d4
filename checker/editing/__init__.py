"""An office's own rules changed by people: in the window and by commands, never by a check."""
