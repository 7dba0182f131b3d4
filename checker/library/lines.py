"""Where each key and value of a TOML file stands: the standard reader does not say."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Literal, NamedTuple

from checker.library.mistakes import Place

_TOKEN = re.compile(
    r'(?P<long>"""(?:\\[\s\S]|[^\\])*?"{3,5}|\'\'\'[\s\S]*?\'{3,5})'
    r'|(?P<string>"(?:\\.|[^"\\\n])*"|\'[^\'\n]*\')'
    r"|(?P<comment>\#[^\n]*)"
    r"|(?P<newline>\n)"
    r"|(?P<mark>[\[\]{}=,.])"
    r"|(?P<bare>[^\s\[\]{}=,.\"'#]+)"
)
_ESCAPE = re.compile(r"\\(.)")


class Spot(NamedTuple):
    """Where a thing stands: its line from 1, and offsets into the text.

    A ``pair`` begins with its key and has its value from ``value`` to ``end``; an ``item`` of a
    list is all value, and ``after`` lies behind its comma where it has one. A ``table`` is its
    header in brackets. A ``part`` is a table that only dotted keys and longer headers name: its
    offsets are those of the first of them.
    """

    line: int
    start: int
    value: int
    end: int
    after: int
    sort: Literal["pair", "item", "table", "part"]


class _Tokens:
    """The tokens of a well-formed TOML text, one after another; ``done`` is where the last one ended."""

    def __init__(self, text: str) -> None:
        self._stream = self._scan(text)
        self.kind = self.text = ""
        self.line = 1
        self.start = self._end = self.done = 0
        self.advance()

    @staticmethod
    def _scan(text: str) -> Iterator[tuple[str, str, int, int]]:
        line = 1
        for match in _TOKEN.finditer(text):
            kind, token = match.lastgroup or "", match.group()
            if kind != "comment":
                yield kind, token, line, match.start()
            line += token.count("\n")
        yield "end", "", line, len(text)

    def advance(self) -> None:
        """Go to the next token; at the end, stay there."""
        self.done = self._end
        ended = ("end", "", self.line, self._end)
        self.kind, self.text, self.line, self.start = next(self._stream, ended)
        self._end = self.start + len(self.text)

    def skip_lines(self) -> None:
        """Go to the next token that is not a line end."""
        while self.kind == "newline":
            self.advance()

    def at(self, mark: str) -> bool:
        """Whether the token is the punctuation *mark*."""
        return self.kind == "mark" and self.text == mark

    def key(self) -> Place:
        """Read a dotted key."""
        parts: list[str] = []
        while self.kind in {"bare", "string"} or self.at("."):
            if self.kind == "bare":
                parts.append(unicodedata.normalize("NFC", self.text))
            elif self.kind == "string":
                parts.append(unicodedata.normalize("NFC", _ESCAPE.sub(r"\1", self.text[1:-1])))
            self.advance()
        return tuple(parts)


def line_numbers(text: str) -> dict[Place, int]:
    """Return the line (from 1) of every key, table and list element of *text*; see :func:`spots`."""
    return {place: spot.line for place, spot in spots(text).items()}


@lru_cache(maxsize=2)
def spots(text: str) -> Mapping[Place, Spot]:
    """Return where every key, table and list element of *text* stands, in the order of the file.

    *text* must be TOML that the standard reader accepts. Elements of lists
    and of ``[[tables]]`` are counted from 0; keys are NFC, whatever the text is.
    """
    tokens = _Tokens(text)
    found: dict[Place, Spot] = {}
    counts: Counter[Place] = Counter()
    table: Place = ()
    tokens.skip_lines()
    while tokens.kind != "end":
        line, start = tokens.line, tokens.start
        if tokens.at("["):
            table = _header(tokens, counts)
            _note(
                found, table, 0, Spot(line, start, tokens.done, tokens.done, tokens.done, "table")
            )
        else:
            _pair(tokens, table, found)
        while tokens.kind not in {"newline", "end"}:
            tokens.advance()
        tokens.skip_lines()
    return found


def _header(tokens: _Tokens, counts: Counter[Place]) -> Place:
    """Read ``[a.b]`` or ``[[a.b]]``; return the table's place, with indices."""
    tokens.advance()
    is_list = tokens.at("[")
    if is_list:
        tokens.advance()
    place: Place = ()
    parts = tokens.key()
    for position, part in enumerate(parts):
        place += (part,)
        if is_list and position == len(parts) - 1:
            counts[place] += 1
        if counts[place]:
            place += (counts[place] - 1,)
    tokens.advance()
    if is_list:
        tokens.advance()
    return place


def _pair(tokens: _Tokens, table: Place, found: dict[Place, Spot]) -> None:
    """Read ``key = value``, noting the key and what lies in the value."""
    line, start = tokens.line, tokens.start
    place = table + tokens.key()
    tokens.advance()  # the equals sign
    value = tokens.start
    _note(found, place, len(table), Spot(line, start, value, value, value, "pair"))
    _value(tokens, place, found)
    found[place] = Spot(line, start, value, tokens.done, tokens.done, "pair")


def _value(tokens: _Tokens, place: Place, found: dict[Place, Spot]) -> None:
    """Read a value, noting the elements of lists and the keys of inline tables."""
    if tokens.at("["):
        tokens.advance()
        tokens.skip_lines()
        index = 0
        while not tokens.at("]") and tokens.kind != "end":
            _item(tokens, (*place, index), found)
            index += 1
    elif tokens.at("{"):
        tokens.advance()
        tokens.skip_lines()
        while not tokens.at("}") and tokens.kind != "end":
            _pair(tokens, place, found)
            _comma(tokens)
            tokens.skip_lines()
    else:  # a string, or a number or date whose parts the scanner sees apart
        while tokens.kind in {"bare", "string", "long"} or tokens.at("."):
            tokens.advance()
        return
    tokens.advance()


def _item(tokens: _Tokens, place: Place, found: dict[Place, Spot]) -> None:
    """Read an element of a list with the comma and the line ends behind it."""
    line, start = tokens.line, tokens.start
    spot = found[place] = Spot(line, start, start, start, start, "item")
    _value(tokens, place, found)
    end = tokens.done
    found[place] = spot._replace(end=end, after=_comma(tokens) or end)
    tokens.skip_lines()


def _comma(tokens: _Tokens) -> int:
    """Go over line ends and a comma; return where that ended, 0 where there is none."""
    tokens.skip_lines()
    if not tokens.at(","):
        return 0
    tokens.advance()
    return tokens.done


def _note(found: dict[Place, Spot], place: Place, known: int, spot: Spot) -> None:
    """Note *spot* for *place*, and for the parts of a dotted key not seen before."""
    for length in range(known + 1, len(place)):
        found.setdefault(place[:length], spot._replace(sort="part"))
    if spot.sort == "table":
        found[place] = spot  # a longer header may have named it before
    else:
        found.setdefault(place, spot)
