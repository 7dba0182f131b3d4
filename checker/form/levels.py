"""On which level a heading stands: by its number, by what is open above it, by its look."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from checker.form.marks import LATIN_LETTERS, VIETNAMESE_LETTERS, Mark

_OUTERMOST = -1.0
"""Rank of an appendix: it starts anew."""
_BARE = 20.0
"""Rank of a heading in capitals without a number: that of Roman numbers."""
_UNDER = 5.0
"""How far below a numbered section a heading without a number stands inside it."""
_JUST_UNDER = 0.5
"""How far below what is open a list with other signs stands: "1)" under "1."."""
_UNDER_ROMAN = 25.0
"""Rank of capital letters inside Roman numbers (II. > A.); elsewhere they stand above them."""


class Look(NamedTuple):
    """What a heading shows besides its number.

    ``level`` is that of a heading which the file marks as one, else 0. ``usual`` is the role of a
    section that every plan has, where it names one; ``appendix`` tells that it opens an appendix.
    """

    bold: bool
    caps: bool
    heading: bool
    level: int
    usual: str
    appendix: bool

    @property
    def style(self) -> tuple[bool, bool, bool, int]:
        """Return what headings on one level have in common."""
        return self.bold, self.caps, self.heading, self.level

    def is_under(self, outer: "Look") -> bool:
        """Whether a heading without a number stands inside the *outer* one, which has none either.

        So says the file, or it is in small letters below capitals: Mục đích below MỤC ĐÍCH, YÊU CẦU;
        one that names another usual section stands beside it.
        """
        if self.level and outer.level and self.level != outer.level:
            return outer.level < self.level
        return outer.caps and not self.caps and self.usual in {"", outer.usual}


class Opened(NamedTuple):
    """A section that is open: its place in the outline, its parent's, its level."""

    section: int
    parent: int | None
    depth: int
    rank: float
    mark: Mark | None
    look: Look


class Levels:
    """The sections open at a place of the text; *marks* are those of all headings, in order."""

    def __init__(self, marks: Sequence[Mark | None]) -> None:
        self._marks = marks
        self._romans = [at for at, mark in enumerate(marks) if mark and mark.style == "roman"]
        self._open: list[Opened] = []
        self._holding: set[int | None] = set()
        """The sections in which numbers stand inside the letters."""

    def open(self, place: int, section: int, look: Look) -> Opened:
        """Open the heading at *place* of the marks as *section* and return it."""
        mark = self._as_expected(self._marks[place])
        rank = self._rank(mark, place, look)
        while self._open and self._open[-1].rank >= rank:
            self._open.pop()
        parent = self._open[-1].section if self._open else None
        opened = Opened(section, parent, len(self._open) + 1, rank, mark, look)
        self._open.append(opened)
        return opened

    def _as_expected(self, mark: Mark | None) -> Mark | None:
        """Read ``C.``, ``D.``, ``I.`` as a letter where letters are being counted."""
        if mark is None or mark.style != "roman" or len(mark.text) > 1:
            return mark
        if any(o.mark and o.mark.style == "roman" for o in self._open):
            return mark
        last = next((o.mark for o in self._open if o.mark and o.mark.style == "upper"), None)
        letter = mark.text.lower()
        for alphabet in (VIETNAMESE_LETTERS, LATIN_LETTERS) if last else ():
            if last and alphabet.find(letter) == alphabet.find(last.text.lower()) + 1:
                return mark._replace(style="upper", numbers=(VIETNAMESE_LETTERS.find(letter) + 1,))
        return mark

    def _rank(self, mark: Mark | None, place: int, look: Look) -> float:
        if mark is None:
            return self._bare_rank(place, look)
        row = [o for o in self._open if o.mark and _counts_like(o.mark, mark)]
        same = [o for o in row if o.mark and o.mark.sign == mark.sign]
        if not row and mark.style == "part" and self._is_inner_part(place):
            return self._open[-1].rank + _JUST_UNDER
        if same and mark.style == "roman" and self._is_inner_row(same[0], mark, place):
            return same[-1].rank if len(same) > 1 else self._open[-1].rank + _JUST_UNDER
        if mark.style == "decimal" and len(mark.numbers) == 1 and (same or not row):
            return self._number_rank(mark, same, place, look)
        if same:
            return same[0].rank
        if row:  # another sign: a list of its own, where it begins with one
            inside = self._is_in_letter(mark, place) or mark.numbers[-1] == 1
            return self._open[-1].rank + _JUST_UNDER if inside else row[0].rank
        if mark.style == "upper" and any(o.mark and o.mark.style == "roman" for o in self._open):
            return _UNDER_ROMAN
        return mark.rank

    def _number_rank(self, mark: Mark, same: Sequence[Opened], place: int, look: Look) -> float:
        """Return the rank of ``1.``: outer, or inside a letter (a) > 1.) where it starts anew."""
        if not same:
            return (
                self._open[-1].rank + _JUST_UNDER if self._is_in_letter(mark, place) else mark.rank
            )
        outer, inner, top = same[0], same[1:], self._open[-1]
        if look.bold and outer.look.bold:
            return outer.rank
        inside_letter = top.mark is not None and top.mark.style == "lower"
        if inside_letter and mark.numbers == (1,):
            return top.rank + _JUST_UNDER
        if inner and inner[-1].mark and outer.mark:
            # 2. after a) 1.: goes on inside unless the outer number expects it
            fits_inner = mark.numbers[0] == inner[-1].mark.numbers[0] + 1
            if fits_inner and mark.numbers[0] != outer.mark.numbers[0] + 1:
                return inner[-1].rank
        return outer.rank

    def _is_in_letter(self, mark: Mark, place: int) -> bool:
        """Whether a number stands inside the letter that is open: behind it the letters go on, a) 1., 2., b) 3."""
        letter = self._open[-1] if self._open else None
        if letter is None or letter.mark is None or letter.mark.style != "lower":
            return False
        earlier = map(self._marks.__getitem__, range(place - 1, -1, -1))
        last = next((m.numbers[0] for m in earlier if m and m.style == mark.style), 0)
        if mark.numbers[0] not in {1, last + 1}:
            return False
        later = map(self._marks.__getitem__, range(place + 1, len(self._marks)))
        behind = next((m for m in later if m and m.style != mark.style), None)
        following = letter.mark.numbers[0] + 1
        if behind and _counts_like(behind, letter.mark) and behind.numbers[0] == following:
            self._holding.add(letter.parent)
        return letter.parent in self._holding

    def _is_inner_part(self, place: int) -> bool:
        """Whether a part is of something inside a section, whose row goes on behind: II., Phần 1: Chào hỏi, III."""
        outer = next((o.mark for o in self._open if o.mark and o.mark.style == "roman"), None)
        behind = bisect_right(self._romans, place)
        later = self._marks[self._romans[behind]] if behind < len(self._romans) else None
        if outer is None or later is None:
            return False
        return later.numbers[0] == outer.numbers[0] + 1

    def _is_inner_row(self, outer: Opened, mark: Mark, place: int) -> bool:
        """Whether a Roman number belongs to a row inside *outer*: the groups I, II of a table.

        Such a row begins anew, and the outer one goes on behind it.
        """
        if outer.mark is None:
            return False
        following = outer.mark.numbers[0] + 1
        romans = map(self._marks.__getitem__, self._romans[bisect_right(self._romans, place) :])
        later = [m.numbers[0] for m in romans if m and _counts_like(m, mark)]
        if mark.numbers[0] == 1:
            return following > 2 and later[:1] == [2] and following in later[1:]
        begun = len([o for o in self._open if o.mark and _counts_like(o.mark, mark)]) > 1
        return begun and (mark.numbers[0] != following or following in later)

    def _bare_rank(self, place: int, look: Look) -> float:
        if look.appendix:
            return _OUTERMOST
        anew = self._starts_anew(place)
        alike = next(
            (o for o in reversed(self._open) if o.mark is None and o.look.style == look.style), None
        )
        if alike is not None and (
            anew is not None
            or look.level
            or self._open[-1].mark is None
            or (look.usual and alike is self._open[0])
        ):
            return alike.rank
        inside = self._rank_inside(look)
        return inside if anew is None else min(inside, anew.rank - _JUST_UNDER)

    def _rank_inside(self, look: Look) -> float:
        """Return the rank of a heading without a number inside what is open above it."""
        marks = [o for o in self._open if o.mark is not None]
        outer = [o for o in self._open if o.mark is None and look.is_under(o.look)]
        if outer and (look.level or not marks):
            return outer[-1].rank + _UNDER
        if not look.caps:
            return max((o.rank for o in marks), default=_BARE - _UNDER) + _UNDER
        if look.usual or not marks or self._open[0].mark is None:
            return _BARE
        lettered = [o.rank for o in marks if o.mark and o.mark.style in {"upper", "roman"}]
        return max(_BARE, (lettered[-1] if lettered else marks[0].rank) + _UNDER)

    def _starts_anew(self, place: int) -> Opened | None:
        """Return the open section whose row begins again with 1 right under the heading at *place*."""
        following = self._marks[place + 1] if place + 1 < len(self._marks) else None
        if following is None or not following.numbers or following.numbers[-1] != 1:
            return None
        return next((o for o in self._open if o.mark and _counts_like(o.mark, following)), None)


def _counts_like(mark: Mark, other: Mark) -> bool:
    return mark.style == other.style and len(mark.numbers) == len(other.numbers)
