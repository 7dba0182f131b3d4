"""The lines of a draft: its pieces put together, the rules' own words at their places, numbered anew."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from checker.drafting.wordings import Wording
from checker.form.marks import to_roman

Sort = Literal["section", "heading", "item", "point", "text"]
"""I. TITLE; 1. Title; 1. a sentence; - a task; what has no number."""

_LINE = re.compile(r"(?P<mark>[IVX]+\.|\d+\.|-)? *(?P<rest>.*)")
_RULE = re.compile(r"@([\w.-]+)$")
_SORTS: Mapping[str, Sort] = {"I": "section", "1": "heading", "-": "point", "": "text"}
_DEPTHS: Mapping[Sort, int] = {"section": 0, "heading": 1, "item": 2, "point": 2, "text": 2}
_ENDS = (".", ";", ":")


class Line(NamedTuple):
    """A line with what it is; numbers are not in its words yet."""

    sort: Sort
    words: str


def text_of(name: str, pieces: Mapping[str, str], known: Mapping[str, object]) -> str:
    """Return the piece *name* with all that it names filled in; what names itself is left out."""
    inner = {piece: text for piece, text in pieces.items() if piece != name}
    fill = _Filled(inner, known)
    return pieces[name].strip("\n").format_map(fill) if name in pieces else ""


class _Filled(dict[str, object]):
    """What stands in the braces of a piece: what is known, else another piece, filled in."""

    def __init__(self, pieces: Mapping[str, str], known: Mapping[str, object]) -> None:
        super().__init__(known)
        self._pieces = pieces

    def __missing__(self, name: str) -> str:
        return text_of(name, self._pieces, dict(self))


def lines_of(
    text: str, wordings: Mapping[str, Wording], opens: Callable[[str], bool]
) -> Iterator[Line]:
    """Yield the lines of *text*, with the words of the rules that it names in their places.

    Of a group that is named without a mark these are the words that *opens* tells to be a
    basis, of one with a mark all others.
    """
    named = {match[1] for line in text.splitlines() if (match := _RULE.search(line.strip()))}
    for line in text.splitlines():
        match = _LINE.fullmatch(line.strip())
        if match is None or not match["rest"]:
            continue
        sort = _sort(match["mark"] or "")
        rule = _RULE.fullmatch(match["rest"])
        if rule is None:
            yield _literal(sort, match["rest"])
        elif rule[1] in wordings:
            yield from _expanded(sort, wordings[rule[1]].words)
        else:
            for id_, (group, words) in wordings.items():
                if group == rule[1] and id_ not in named and opens(words) is (sort == "text"):
                    yield from _expanded(sort, words)


def _sort(mark: str) -> Sort:
    if mark[:1] in {"I", "V", "X"}:
        return "section"
    return _SORTS["1" if mark[:1].isdigit() else mark]


def _literal(sort: Sort, words: str) -> Line:
    return Line("item" if sort == "heading" and words.endswith(_ENDS) else sort, words)


def _expanded(sort: Sort, words: str) -> Iterator[Line]:
    """Yield the *words* of a rule as lines of this *sort*, and what they hold as lines below.

    ``- @unit.police`` gives the tasks alone; ``1. @unit.police`` the unit as a heading above
    them; ``I. @section.funding`` a section with its paragraphs.
    """
    first, *below = words.split("\n")
    name, _, tasks = first.partition(": ")
    if sort == "section":
        yield Line(sort, first)
        yield from _below(below)
    elif sort == "text":
        yield from (Line(sort, line) for line in (first, *below))
    elif sort == "heading" and tasks:
        yield Line(sort, name)
        yield Line("point", tasks)
    elif sort == "heading":
        yield _literal(sort, first)
    else:
        yield Line("point", tasks or first)


def _below(lines: Sequence[str]) -> Iterator[Line]:
    """Yield what stands below a section: titles as headings, sentences below one as points."""
    headed = False
    for line in lines:
        headed = headed or not line.endswith(_ENDS)
        if not line.endswith(_ENDS):
            yield Line("heading", line)
        else:
            yield Line("point" if headed else "text", line)


def whole(lines: Sequence[Line]) -> list[Line]:
    """Return *lines* without headings below which nothing stands: what they were for is over."""
    kept: list[Line] = []
    for line in reversed(lines):
        depth = _DEPTHS[line.sort]
        if depth > 1 or (kept and _DEPTHS[kept[-1].sort] > depth):
            kept.append(line)
    return kept[::-1]


def numbered(lines: Sequence[Line]) -> Iterator[str]:
    """Yield the words of *lines*, numbered: sections through the plan, headings and items in each."""
    section = heading = 0
    for sort, words in lines:
        if sort == "section":
            section, heading = section + 1, 0
            yield f"{to_roman(section)}. {words}"
        elif sort in {"heading", "item"}:
            heading += 1
            yield f"{heading}. {words}"
        else:
            yield f"- {words}" if sort == "point" else words
