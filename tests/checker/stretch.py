"""Words of an exact length, to put something as far from something else as a limit allows."""

_WORDS = "lớp học viên nữ "


def stretch(length: int) -> str:
    """Return plain words of *length* characters, without a space at either end."""
    words = (_WORDS * (length // len(_WORDS) + 1))[:length]
    return words[:-1] + "g" if words.endswith(" ") else words
