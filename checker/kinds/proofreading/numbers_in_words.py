"""Vietnamese numbers written out: năm triệu hai trăm nghìn."""

from collections.abc import Sequence

from checker.lexicon.lexicon import Lexicon

_TEN, _HUNDRED, _THOUSAND = 10, 100, 1000


def leading_number(words: Sequence[str], lexicon: Lexicon) -> int:
    """Return how many of the folded *words* the number at their start has."""
    return next((at for at, word in enumerate(words) if not _counts(word, lexicon)), len(words))


def value_of(words: Sequence[str], lexicon: Lexicon) -> int | None:
    """Return the number that the folded *words* say, None where they say none."""
    total = group = 0
    digit: int | None = None
    scale = 0
    for word in words:
        value = lexicon.value("count-word", word)
        if value is None:
            if not lexicon.has("count-word.zero", word) or digit is not None:
                return None
            continue
        number = int(value)
        if number < _TEN:
            if digit is not None:
                return None
            digit = number
        elif number == _TEN:
            group += _TEN * (1 if digit is None else digit)
            digit = None
        elif number == _HUNDRED:
            if digit is None:
                return None
            group += _HUNDRED * digit
            digit = None
        else:
            group += digit or 0
            if scale and number > scale:  # năm nghìn tỷ
                total, group = (total + group) * number, 0
            elif group:
                total, group = total + group * number, 0
            else:
                return None
            digit, scale = None, number
    return total + group + (digit or 0) if words else None


def is_scale(word: str, lexicon: Lexicon) -> bool:
    """Whether the folded *word* multiplies what stands before it: 5 triệu."""
    value = lexicon.value("count-word", word)
    return value is not None and int(value) >= _THOUSAND


def _counts(word: str, lexicon: Lexicon) -> bool:
    return lexicon.has("count-word", word) or lexicon.has("count-word.zero", word)
