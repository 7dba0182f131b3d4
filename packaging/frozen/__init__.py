"""Makes the program for Linux: one frozen folder, and the packages made of it.

As in ``bundle``, nothing here is part of the program.
"""
