"""Which words of a passage begin with a capital letter."""

import re
from functools import lru_cache

from checker.kernel.text import fold

_WORD = re.compile(r"[^\W\d_]+")
_SPACES = re.compile(r" ?([,&-]) ?")


@lru_cache(maxsize=1024)
def capitals(text: str) -> tuple[bool, ...]:
    """Return for each word of *text* whether it begins with a capital."""
    return tuple(word[0][:1].isupper() for word in _WORD.finditer(text))


def with_capitals(text: str, wanted: tuple[bool | None, ...]) -> str:
    """Return *text* with capitals as *wanted* for each of its words; None leaves one as it is."""
    parts: list[str] = []
    end = 0
    for word, capital in zip(_WORD.finditer(text), wanted, strict=True):
        first = text[word.start()]
        if capital is not None:
            first = first.upper() if capital else first.lower()
        parts += [text[end : word.start()], first]
        end = word.start() + 1
    return "".join([*parts, text[end:]])


def form_of(text: str) -> str:
    """Return *text* in one way of writing its signs and tones, but with its capitals."""
    one_way = fold(" ".join(text.split()))
    signs = _SPACES.sub(lambda sign: ", " if sign[1] == "," else f" {sign[1]} ", one_way)
    return with_capitals(signs, capitals(text))
