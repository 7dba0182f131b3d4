"""The text without diacritics, where words wrongly marked are found."""


class Unmarked(str):
    """The folded text without diacritics, đ as d; the positions are those of the text."""

    __slots__ = ()
