"""On which line each key of a TOML file stands: the standard reader does not say."""

import re
from collections import Counter
from collections.abc import Iterator

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


class _Tokens:
    """The tokens of a well-formed TOML text, one after another, with their lines."""

    def __init__(self, text: str) -> None:
        self._stream = self._scan(text)
        self.kind = self.text = ""
        self.line = 1
        self.advance()

    @staticmethod
    def _scan(text: str) -> Iterator[tuple[str, str, int]]:
        line = 1
        for match in _TOKEN.finditer(text):
            kind, token = match.lastgroup or "", match.group()
            if kind != "comment":
                yield kind, token, line
            line += token.count("\n")
        yield "end", "", line

    def advance(self) -> None:
        """Go to the next token; at the end, stay there."""
        self.kind, self.text, self.line = next(self._stream, ("end", "", self.line))

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
                parts.append(self.text)
            elif self.kind == "string":
                parts.append(_ESCAPE.sub(r"\1", self.text[1:-1]))
            self.advance()
        return tuple(parts)


def line_numbers(text: str) -> dict[Place, int]:
    """Return the line (from 1) of every key, table and list element of *text*.

    *text* must be TOML that the standard reader accepts. Elements of lists
    and of ``[[tables]]`` are counted from 0.
    """
    tokens = _Tokens(text)
    lines: dict[Place, int] = {}
    counts: Counter[Place] = Counter()
    table: Place = ()
    tokens.skip_lines()
    while tokens.kind != "end":
        line = tokens.line
        if tokens.at("["):
            table = _header(tokens, counts)
            _note(lines, table, 0, line)
        else:
            _pair(tokens, table, lines)
        while tokens.kind not in {"newline", "end"}:
            tokens.advance()
        tokens.skip_lines()
    return lines


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
    return place


def _pair(tokens: _Tokens, table: Place, lines: dict[Place, int]) -> None:
    """Read ``key = value``, noting the key and what lies in the value."""
    line = tokens.line
    place = table + tokens.key()
    _note(lines, place, len(table), line)
    tokens.advance()  # the equals sign
    _value(tokens, place, lines)


def _value(tokens: _Tokens, place: Place, lines: dict[Place, int]) -> None:
    """Read a value, noting the elements of lists and the keys of inline tables."""
    if tokens.at("["):
        tokens.advance()
        tokens.skip_lines()
        index = 0
        while not tokens.at("]") and tokens.kind != "end":
            lines[(*place, index)] = tokens.line
            _value(tokens, (*place, index), lines)
            _comma(tokens)
            index += 1
    elif tokens.at("{"):
        tokens.advance()
        tokens.skip_lines()
        while not tokens.at("}") and tokens.kind != "end":
            _pair(tokens, place, lines)
            _comma(tokens)
    else:  # a string, or a number or date whose parts the scanner sees apart
        while tokens.kind in {"bare", "string", "long"} or tokens.at("."):
            tokens.advance()
        return
    tokens.advance()


def _comma(tokens: _Tokens) -> None:
    """Go over a comma and line ends between elements."""
    tokens.skip_lines()
    if tokens.at(","):
        tokens.advance()
    tokens.skip_lines()


def _note(lines: dict[Place, int], place: Place, known: int, line: int) -> None:
    """Note *line* for *place* and for the parts of a dotted key not seen before."""
    for length in range(known + 1, len(place) + 1):
        lines.setdefault(place[:length], line)
