"""Grammar: regular expressions that name lists of words instead of holding words."""

import re
from collections.abc import Iterator

_NAME = re.compile(r"\{([a-z][a-z0-9]*(?:[.-][a-z0-9]+)*)\}")
_LOOK_BEHIND = ("(?<!", "(?<=")
_OPENS_GROUP = re.compile(r"\((?:\?:|\?P<\w+>)?")


class Grammar(str):
    r"""A regular expression in which ``{name}`` stands for any one word of the list *name*.

    The words are put in folded and escaped, the longest first, without word
    bounds: those belong to the grammar. ``{1,5}`` stays a number of times.
    What is looked for in a whole text begins with ``[0-9]`` and looks back then:
    ``\d`` takes half as long again to find.
    """

    __slots__ = ()

    @property
    def lists(self) -> tuple[str, ...]:
        """The lists that are named, in order."""
        return tuple(match[1] for match in _NAME.finditer(self))

    def filled(self, words: dict[str, str]) -> str:
        """Return the regular expression, with the pattern of each list in *words* in its place."""
        return _NAME.sub(lambda match: f"(?:{words[match[1]]})", self)

    @property
    def openings(self) -> tuple[str, ...] | None:
        """The lists with one of whose words every match begins; None where it may begin otherwise."""
        return _openings(self)


def _openings(grammar: str) -> tuple[str, ...] | None:
    found: list[str] = []
    for branch in _branches(grammar):
        opening = _opening(branch)
        if opening is None:
            return None
        found.extend(opening)
    return tuple(dict.fromkeys(found))


def _opening(branch: str) -> tuple[str, ...] | None:
    while branch.startswith(_LOOK_BEHIND):
        branch = branch[_group_end(branch, 0) :]
    name = _NAME.match(branch)
    if name is not None:
        return None if branch[name.end() : name.end() + 1] in {"?", "*"} else (name[1],)
    group = _OPENS_GROUP.match(branch)
    if group is None or branch.startswith("(?", group.end() - 1):  # (?=, (?!
        return None
    end = _group_end(branch, 0)
    if branch[end : end + 1] in {"?", "*"} or branch.startswith("{0", end):
        return None
    return _openings(branch[group.end() : end - 1])


def _branches(grammar: str) -> Iterator[str]:
    """Yield the alternatives of *grammar* on its outermost level."""
    start = 0
    for at, sign, depth in _signs(grammar):
        if sign == "|" and depth == 0:
            yield grammar[start:at]
            start = at + 1
    yield grammar[start:]


def _group_end(grammar: str, start: int) -> int:
    """Return where the group that opens at *start* ends, its bracket included."""
    for at, sign, depth in _signs(grammar[start:]):
        if sign == ")" and depth == 0:
            return start + at + 1
    return len(grammar)


def _signs(grammar: str) -> Iterator[tuple[int, str, int]]:
    """Yield brackets and bars with their places and the depth outside them."""
    depth = 0
    inside_class = escaped = False
    for at, sign in enumerate(grammar):
        if escaped or sign == "\\":
            escaped = not escaped
        elif inside_class:
            inside_class = sign != "]"
        elif sign == "[":
            inside_class = True
        elif sign == "(":
            yield at, sign, depth
            depth += 1
        elif sign == ")":
            depth -= 1
            yield at, sign, depth
        elif sign == "|":
            yield at, sign, depth
