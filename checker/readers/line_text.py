"""The text of a line with what is asked of it again and again."""

from typing import NamedTuple

from checker.lexicon.lexicon import Lexicon
from checker.readers.frame_lines import names_issuer, stands_alone
from checker.readers.line_edges import HEAD, TAIL, head, tail


class LineText(NamedTuple):
    """A line's text with what its words tell, found once.

    ``head`` and ``tail`` are its beginning and end, folded; ``capitals`` tells
    whether it is in capitals, ``alone`` whether it is a line of the frame
    that neither goes on nor continues another, ``issuer`` whether it is one of
    the issuing body's name. What is asked of it more rarely is looked up in
    the ``lexicon``.
    """

    whole: str
    head: str
    tail: str
    capitals: bool
    alone: bool
    issuer: bool
    lexicon: Lexicon


def line_text(text: str, lexicon: Lexicon) -> LineText:
    """Return *text*, clean and not empty, with what its words tell."""
    first = head(text)
    last = first[-TAIL:] if len(text) <= HEAD else tail(text)
    capitals = text.isupper()
    alone = stands_alone(text, first, lexicon)
    issuer = capitals and names_issuer(text, first, lexicon)
    return LineText(text, first, last, capitals, alone, issuer, lexicon)
