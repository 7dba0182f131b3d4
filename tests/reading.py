"""Drafts read with the words of the built-in lexicon, as the tests of everything else need them."""

from pathlib import Path

from checker.kernel.document import Document
from checker.library.load import load_library
from checker.readers import read as read_with

LEXICON = load_library().lexicon
"""The built-in words."""


def read(path: Path) -> Document:
    """Return the draft in the file *path*; raises ReadError."""
    return read_with(path, LEXICON)
