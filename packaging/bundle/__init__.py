"""Lays the program out as people get it: files by name, checked, compiled, listed, packed.

Nothing here is part of the program. A laid program is a mapping of path (with "/", from its
folder) to content; it is written to disk at the end.
"""
