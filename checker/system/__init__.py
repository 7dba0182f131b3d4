"""The program's own plumbing: where its files lie, writing them whole, the log, the version."""
