"""Capitals that only a font has shown: small letters in .VnTimeH, which a text file does not name."""

import re

from checker.kernel.text import fold
from checker.lexicon.lexicon import Lexicon
from checker.readers.frame_lines import is_of_frame, is_persons_name
from checker.readers.line_edges import tail
from checker.readers.line_pairs import is_ended

_NUMBERED = re.compile(r"(?:[ivxlc]{1,6}|\d{1,2}|[a-z])[.)/]\s")
_WORDS = re.compile(r"[^\W\d_]{2}")
_SMALL = re.compile(r"(?<!\S)[^\W\d_a-zA-ZăâđêôơưĂÂĐÊÔƠƯ]")
"""The first letter of a word, which the code has no capital for."""
_NAMES, _LONGEST_NAME = 3, 40
"""Words and characters of a person's name."""
_LONGEST = 150
"""Characters of a title or heading at most."""


def with_capitals(text: str, lexicon: Lexicon) -> str:
    """Return *text* with the capitals that are lost with their font, where they are.

    The motto tells it: nobody writes that in small letters. A name's first letter (Út) is lost alone.
    """
    lines = [_with_name(line, lexicon) for line in text.split("\n")]
    text = "\n".join(lines)
    mottoes = lexicon.words("motto")
    if not any(line.strip().islower() and fold(line.strip()) in mottoes for line in lines):
        return text
    shown: list[str] = []
    above = ""
    for line in lines:
        shown.append(line.upper() if _was_capitals(line.strip(), above, lexicon) else line)
        above = shown[-1].strip() or above
    return "\n".join(shown)


def _with_name(line: str, lexicon: Lexicon) -> str:
    """Return a *line* that is a person's name with capitals for its letters with marks."""
    if not 0 < len(line.strip()) <= _LONGEST_NAME:
        return line
    whole = _SMALL.sub(lambda found: found[0].upper(), line)
    # Names are long enough not to be a word of a cell: "Lê ăn" is none.
    is_name = len(line.split()) >= _NAMES and is_persons_name(whole.strip(), lexicon)
    return whole if is_name and line.lstrip()[:1].isupper() else line


def _was_capitals(line: str, above: str, lexicon: Lexicon) -> bool:
    """Whether *line*, all in small letters, begins a part of the draft: only capitals could do so."""
    if not line.islower() or len(line) > _LONGEST or not _WORDS.search(line):
        return False
    if is_of_frame(line.upper(), lexicon):
        return True
    begins = not above or is_ended(tail(above)) or above.isupper()
    return begins and (line[0].isalpha() or _NUMBERED.match(line) is not None)
