"""Work beside the window: one pool of threads, one second process, and what they carry."""
