"""The pieces of a line that tabs or many spaces hold apart."""

import re
from itertools import islice

from checker.readers.signers import Piece

_PIECE = re.compile(r"\S+(?: {1,2}\S+)*")
_TAB = 8  # as many spaces wide a tab is taken to be
_MOST = 6
"""Pieces of a line; one with more is a row of a table typed with tabs."""


def pieces_of(text: str) -> list[Piece]:
    """Return the pieces of the line *text*; none where they are too many."""
    found = [*islice(_PIECE.finditer(text), _MOST + 1)]
    if len(found) > _MOST:
        return []
    return [
        Piece(
            one[0],
            *one.span(),
            len(text[: one.start()].expandtabs(_TAB)) + len(one[0]) / 2,
            text.count("\t", 0, one.start()),
        )
        for one in found
    ]
