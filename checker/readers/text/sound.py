"""Vietnamese text of which some bytes are broken: mended where they are few, else known as damaged."""

import codecs
import re

_VIETNAMESE = re.compile("[ăâđêôơưĂÂĐÊÔƠƯẠ-ỹ]")
_FOREIGN = re.compile("[\u0370-\u1cff\u2e80-\ufffc]")
"""Letters of other scripts: what bytes become that moved."""
_SOUND = 20
"""Vietnamese letters to one broken character: a file cut in the middle has thousands."""
_FEWEST, _EVERY = 3, 20
"""Vietnamese letters, and one in so many characters: other bytes never look like that."""
_SAMPLE = 100_000
"""Bytes that are looked at: forty pages are like the rest."""
_PIECE = 2_000
"""Bytes of a page: most of a file may be filled with something else, what is left was still text."""


def mended(data: bytes, encoding: str) -> str:
    """Return the characters of *data*, the few broken ones replaced; ``""`` where many are.

    In a few words that are cut within a letter, and broken nowhere else, a few letters suffice.
    """
    text = data.decode(encoding, errors="replace")
    broken, sound = text.count("\ufffd"), len(_VIETNAMESE.findall(text))
    cut = sound > 0 and not _FOREIGN.search(text) and _is_cut(data, encoding)
    return text if cut or sound > _SOUND * broken else ""


def _is_cut(data: bytes, encoding: str) -> bool:
    """Whether nothing is wrong with *data* but that its last letter is not whole."""
    try:
        codecs.getincrementaldecoder(encoding)().decode(data)
    except UnicodeDecodeError:
        return False
    return True


def is_broken(data: bytes, encoding: str) -> bool:
    """Whether *data* is Vietnamese in this code, more of it than is broken."""
    text = data.decode(encoding, errors="replace")
    sound = len(_VIETNAMESE.findall(text))
    return sound >= _FEWEST and sound > text.count("\ufffd")


def was_text(data: bytes) -> bool:
    """Whether *data* was Vietnamese text before it was damaged: in UTF-8, or in UTF-16."""
    sample = data[:_SAMPLE]
    return any(_was_text(sample[at : at + _PIECE]) for at in range(0, len(sample), _PIECE))


def _was_text(sample: bytes) -> bool:
    # A lost byte moves all that follow: each second one may be the first of a character.
    ways = ((sample, "utf-8"), (sample, "utf-16-le"), (sample[1:], "utf-16-le"))
    return any(_is_vietnamese(part.decode(code, errors="replace")) for part, code in ways)


def _is_vietnamese(text: str) -> bool:
    sound = len(_VIETNAMESE.findall(text))
    # Lost blocks are zeros.
    return sound >= max(_FEWEST, (len(text) - text.count("\0")) / _EVERY)
