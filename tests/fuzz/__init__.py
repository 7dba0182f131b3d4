"""Damaged files of every format through the whole way: read and judged, or refused in the right words.

Short in the test command, long by hand (see README):

    python -m tests.fuzz --files 10000 --seed 2026 --keep FOLDER
"""
