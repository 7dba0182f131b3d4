"""Word's automatic numbers, which stand nowhere in the text: counted as Word draws them."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from lxml import etree

from checker.readers.digits import whole
from checker.readers.docx.names import PPR, VAL, WORD, is_on
from checker.readers.docx.styles import Styles

_NUM, _ABSTRACT, _LEVEL, _ABSTRACT_ID = (
    WORD + name for name in ("num", "abstractNum", "lvl", "abstractNumId")
)
_NUM_ID, _ILVL = WORD + "numId", WORD + "ilvl"
_PLACE = re.compile(r"%([1-9])")
_KEPT_BULLETS = {"+": "+"}
_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_MAX_COUNT = 32_767
_MOST_LETTERED = 780
"""Thirty letters at most, then from the first again: a small file must not draw gigabytes."""
_DEEPEST = 8
"""Word's lists have nine levels; what a file says of deeper ones is not drawn."""
_LONGEST = 255
"""Characters of a level's text; Word takes no more."""


def roman(value: int) -> str:
    """Return *value* (from 1) in capital Roman numerals; ``""`` for zero."""
    text = ""
    for size, letters in _ROMAN:
        while value >= size:
            text += letters
            value -= size
    return text


def letters(value: int) -> str:
    """Return *value* (from 1) as Word letters it: a … z, aa, bb …; without đ."""
    if value < 1:
        return ""
    round_, index = divmod((value - 1) % _MOST_LETTERED, 26)
    return chr(ord("a") + index) * (round_ + 1)


_FORMATS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda value: f"{value:02d}",
    "upperRoman": roman,
    "lowerRoman": lambda value: roman(value).lower(),
    "upperLetter": lambda value: letters(value).upper(),
    "lowerLetter": letters,
    "none": lambda _: "",
}


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: how its number looks and when it starts again.

    ``restart`` is the level (from 1) at or above which a paragraph makes this
    one start again, 0 for never, None for any higher level. ``properties``
    are those of its paragraphs (``w:pPr``).
    """

    start: int = 1
    format: str = "decimal"
    text: str = ""
    suffix: str = "tab"
    legal: bool = False
    restart: int | None = None
    style: str | None = None
    properties: etree._Element | None = None


_NO_LEVEL = Level()


@dataclass(frozen=True, slots=True)
class _List:
    """A list (w:num): its levels, and the abstract list whose counters it shares."""

    abstract: str
    levels: dict[int, Level]
    starts_over: frozenset[int]


class Counters:
    """How far the lists of one story (body, notes of a kind, one text box) have counted.

    Word starts every list again in each story. ``values`` are the counts by
    abstract list and level, None where a higher level made the level start
    again; ``started`` the (list, level) pairs whose own start was applied.
    """

    def __init__(self) -> None:
        self.values: dict[str, dict[int, int | None]] = {}
        self.started: set[tuple[str, int]] = set()


class Numbering:
    """The lists of one document; each is read when first used. ``root`` may be None."""

    def __init__(self, root: etree._Element | None, styles: Styles) -> None:
        self._styles = styles
        self._nums = _by_id(root, _NUM, _NUM_ID)
        self._abstracts = _by_id(root, _ABSTRACT, _ABSTRACT_ID)
        self._lists: dict[str, _List | None] = {}
        self._levels: dict[str, dict[int, Level]] = {}
        self._links: dict[str, str | None] = {}

    def draw(
        self, counters: Counters, number: str | None, depth: int | None, style: str | None
    ) -> str:
        """Count the next paragraph of the list *number*; return what Word draws before it.

        *depth* is the level in the list from 0; None takes the level tied to
        the paragraph *style*, else the first. The result ends with one space,
        unless Word puts none; it is ``""`` where nothing is drawn.
        """
        found = self._list(number)
        if found is None:
            return ""
        depth = _depth_of(found, depth, style)
        if depth not in found.levels:
            return ""
        _count(counters, number or "", found, depth)
        return _drawn(found.levels, depth, counters.values[found.abstract])

    def properties(
        self, number: str | None, depth: int | None, style: str | None
    ) -> etree._Element | None:
        """Return what the level that :meth:`draw` counts says of its paragraphs, None: nothing."""
        found = self._list(number)
        level = None if found is None else found.levels.get(_depth_of(found, depth, style))
        return None if level is None else level.properties

    def _list(self, number: str | None) -> _List | None:
        if number is None or number == "0":
            return None
        if number not in self._lists:
            self._lists[number] = self._read(number)
        return self._lists[number]

    def _read(self, number: str) -> _List | None:
        num = self._nums.get(number)
        reference = None if num is None else num.find(_ABSTRACT_ID)
        if num is None or reference is None:
            return None
        key = reference.get(VAL, "")
        levels = self._levels_of(key)
        if levels is None:
            return None
        starts_over = set()
        for override in num.iterchildren(WORD + "lvlOverride"):
            depth = _depth(override)
            if depth > _DEEPEST:
                continue
            own = override.find(_LEVEL)
            if own is not None:
                levels[depth] = _level(own)
            start = override.find(WORD + "startOverride")
            if start is not None and depth in levels:
                starts_over.add(depth)
                levels[depth] = _restarted(levels[depth], _number(start.get(VAL), 1))
        return _List(key, levels, frozenset(starts_over))

    def _levels_of(self, key: str) -> dict[int, Level] | None:
        """Return the levels of the abstract list *key*, which many lists may share."""
        if key not in self._levels:
            abstract = self._abstract(key)
            if abstract is None:
                return None
            found = ((_depth(element), element) for element in abstract.iterchildren(_LEVEL))
            self._levels[key] = {k: _level(element) for k, element in found if k <= _DEEPEST}
        return dict(self._levels[key])

    def _abstract(self, key: str) -> etree._Element | None:
        """Return the abstract list *key*, through the numbering style it may stand for."""
        for _ in range(8):  # a style may lead to a list that names a style again
            linked = self._linked(key)
            if linked is None or linked == key:
                break
            key = linked
        return self._abstracts.get(key)

    def _linked(self, key: str) -> str | None:
        """Return the abstract list of the numbering style that *key* stands for, if for one."""
        if key not in self._links:
            abstract = self._abstracts.get(key)
            link = None if abstract is None else abstract.find(WORD + "numStyleLink")
            number = None if link is None else self._styles.numbering_of(link.get(VAL, ""))
            num = self._nums.get(number or "")
            reference = None if num is None else num.find(_ABSTRACT_ID)
            self._links[key] = None if reference is None else reference.get(VAL, "")
        return self._links[key]


def _depth_of(found: _List, depth: int | None, style: str | None) -> int:
    """Return the level of a paragraph: its own *depth*, else the one tied to its *style*."""
    if depth is not None:
        return depth
    return next((k for k, level in found.levels.items() if style and level.style == style), 0)


def _count(counters: Counters, number: str, found: _List, depth: int) -> None:
    """Take the next number of level *depth*, as Word counts.

    A level that comes before its parents were ever used uses up their first
    numbers; one whose parents start again shows their start without using it.
    """
    values = counters.values.setdefault(found.abstract, {})
    if depth not in values:
        for above in range(depth - 1, -1, -1):
            if above in values:
                break
            values[above] = found.levels.get(above, _NO_LEVEL).start
    if depth in found.starts_over and (number, depth) not in counters.started:
        counters.started.add((number, depth))
        values[depth] = None
    last = values.get(depth)
    values[depth] = found.levels[depth].start if last is None else min(last + 1, _MAX_COUNT)
    for deeper in values:
        restart = found.levels.get(deeper, _NO_LEVEL).restart
        if deeper > depth and (restart is None or depth < restart):
            values[deeper] = None


def _drawn(levels: dict[int, Level], depth: int, values: dict[int, int | None]) -> str:
    level = levels[depth]

    def place(match: re.Match[str]) -> str:
        at = int(match[1]) - 1
        shown = levels.get(at, _NO_LEVEL)
        value = values.get(at)
        name = "decimal" if level.legal and at < depth else shown.format
        return _FORMATS.get(name, str)(shown.start if value is None else value)

    bullet = level.format == "bullet"
    text = _bullet(level.text) if bullet else _PLACE.sub(place, level.text).strip()
    if not text:
        return ""
    return text if level.suffix == "nothing" else text + " "


def _bullet(glyph: str) -> str:
    glyph = glyph.strip()
    return _KEPT_BULLETS.get(glyph, "-") if glyph else ""


def _level(element: etree._Element) -> Level:
    values = {child.tag: child.get(VAL) for child in element}
    legal = WORD + "isLgl"
    return Level(
        start=_number(values.get(WORD + "start"), 0),
        format=values.get(WORD + "numFmt") or "decimal",
        text=(values.get(WORD + "lvlText") or "")[:_LONGEST],
        suffix=values.get(WORD + "suff") or "tab",
        legal=legal in values and is_on(values[legal]),
        restart=_number(values[WORD + "lvlRestart"], 0) if WORD + "lvlRestart" in values else None,
        style=values.get(WORD + "pStyle"),
        properties=element.find(PPR),
    )


def _restarted(level: Level, start: int) -> Level:
    return replace(level, start=start)


def _by_id(root: etree._Element | None, tag: str, key: str) -> dict[str, etree._Element]:
    return (
        {}
        if root is None
        else {element.get(key, ""): element for element in root.iterchildren(tag)}
    )


def _depth(element: etree._Element) -> int:
    return _number(element.get(_ILVL), 0)


def _number(value: str | None, default: int) -> int:
    number = whole(value)
    return default if number is None else min(number, _MAX_COUNT)
