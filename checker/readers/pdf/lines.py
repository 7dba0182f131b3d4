"""Words that stand side by side: the lines of a page as its file writes them."""

from collections.abc import Iterable, Iterator, Sequence

from checker.readers.pdf.words import Word, is_raised
from checker.readers.raised import RAISED, raised

ON_LINE = 0.5
"""Of a height: words set so little higher are on the line."""
_MOST = 50
"""Lines of one height that are compared with each other: more are no page of text."""
_MARK = 3
"""Figures of a note's mark at most."""

_TOUCH = 0.1
"""Of a height: a space is wider."""

Line = list[Word]


def lines(words: Iterable[Word]) -> Iterator[Line]:
    """Yield the lines that *words*, in the order of the file, make."""
    line: Line = []
    for word in words:
        if line:
            last = line[-1]
            if _is_plainly_next(word, last):  # nearly every word
                line.append(word)
                continue
            if _is_mark(word, last):
                line[-1] = with_mark(last, word)
                continue
            if _follows_mark(word, last):
                line[-1] = last._replace(text=last.text + word.text, right=word.right)
                continue
            if len(line) == 1 and _opens_note(last, word):
                line[0] = last._replace(text=raised(last.text), y=word.y, height=word.height)
            elif not same_line(last, word):
                yield line
                line = []
        line.append(word)
    if line:
        yield line


def _is_plainly_next(word: Word, before: Word) -> bool:
    """Whether *word* stands to the right of *before*, as high and as large, and no mark is there."""
    return (
        word.y == before.y
        and word.height == before.height
        and word.left > before.left
        and before.text[-1] not in RAISED
    )


def same_line(before: Word, after: Word) -> bool:
    """Whether *after* stands to the right of *before*, as high but for a little."""
    height = min(before.height, after.height)
    return abs(before.y - after.y) < ON_LINE * height and after.left > before.left


def with_mark(word: Word, mark: Word) -> Word:
    """Return *word* with the note's *mark* behind it."""
    return word._replace(text=word.text + raised(mark.text), right=mark.right)


def _is_mark(word: Word, before: Word) -> bool:
    """Whether *word* is the mark of a note on *before*."""
    if len(word.text) > _MARK or not word.text.isdecimal() or not is_raised(word, before):
        return False
    near = ON_LINE * before.height
    return word.y - before.y < before.height and -near < word.left - before.right < near


def _follows_mark(word: Word, before: Word) -> bool:
    """Whether *word* is the sign that ends a sentence or part of it right behind a note's mark."""
    if word.text[0].isalnum() or before.text[-1] not in RAISED or before.y != word.y:
        return False
    return abs(word.left - before.right) < _TOUCH * before.height


def _opens_note(mark: Word, word: Word) -> bool:
    """Whether *mark*, the first of its line, is that of the note that *word* begins."""
    if len(mark.text) > _MARK or not mark.text.isdecimal() or not is_raised(mark, word):
        return False
    return mark.y - word.y < word.height and -ON_LINE < (word.left - mark.right) / word.height < 1


def neighbours(found: Sequence[Line], near: float = ON_LINE) -> Iterator[tuple[int, int]]:
    """Yield the numbers of lines that are hardly higher or lower, each two once.

    *near* is how much they may be, in heights.
    """
    downward = sorted(range(len(found)), key=lambda k: -found[k][0].y)
    for place, one in enumerate(downward):
        high = found[one][0]
        for two in downward[place + 1 : place + 1 + _MOST]:
            low = found[two][0]
            if high.y - low.y >= near * max(high.height, low.height):
                break
            yield (one, two) if one < two else (two, one)
