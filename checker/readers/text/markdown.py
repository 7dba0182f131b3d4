"""Markdown marks taken as hints, in .md and .txt alike; everything else stays text.

Converters write Markdown carelessly: headings at random depths, emphasis cut
by line ends, marks left over. What looks like a mark is removed; bullets and
numbers are the document's own words and stay.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from checker.kernel.text import normalise
from checker.readers.frame_lines import is_drawn
from checker.readers.text.bullets import with_dash

_HEADING = re.compile(r" {0,3}(#{1,6})(?=[\s*\x01-\x04])")
_FENCE = re.compile(r"(?:```|~~~)\w*")
_QUOTED = re.compile(r"\s{0,3}(?:> ?)+")
_FRONT_LINES = 80
"""Lines of YAML front matter; a rule further below is one in the text."""
_FRONT_KEY = re.compile(r"[A-Za-z_][A-Za-z0-9_-]{0,40}:|\s+-?\s*\S|-\s|#")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+.!|<>~\"'/-])")
_BREAK = re.compile(r"<(?:br|/p|/div|/li|/tr|/h[1-6])\s?/?>", re.IGNORECASE)
_TAGS = (
    "b", "i", "u", "s", "em", "strong", "p", "div", "span", "center", "font", "sup", "sub", "small",
    "big", "table", "tbody", "thead", "tr", "td", "th", "hr", "ul", "ol", "li", "a", "img",
)  # fmt: skip
_TAG = re.compile(rf"</?(?:{'|'.join(_TAGS)}|h[1-6])(?:\s[^<>]{{0,300}})?/?>", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:[a-zA-Z]{2,10}|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});")
_IMAGE = re.compile(r"!\[[^\[\]\n]{0,200}\]\([^()\n]{0,500}\)")
_LINK = re.compile(r"\[([^\[\]\n]{1,300})\]\((?:https?:|mailto:|#|\.{0,2}/)[^()\n]{0,500}\)")
_STARS = re.compile(r"\*+")
_UNDERSCORED = re.compile(r"(?<![\w_])(_{1,2})(?=[^\W_])([^_\n]*)(?<=[^\s_])\1(?![\w_])")
_STRAY = re.compile(r"^\*\*+(?=\S)|(?<=\S)\*\*+$")
_MARKS_IN_ROW = 2
"""Tabs or bars in a row at least: with one alone, two columns may be a header or a signature."""
_DASH_RUN = re.compile(r"(?:-{5,}|_{5,}|={5,}|—{3,})")

BOLD_ON, BOLD_OFF, ITALIC_ON, ITALIC_OFF = "\x01", "\x02", "\x03", "\x04"
"""Stand for emphasis inside a line until it is known how much of it is emphasised."""

_MARKS = re.compile("[\x01-\x04]")
# Escaped marks are text: hidden as private letters until the marks have been read.
_HIDDEN = {mark: chr(0xE000 + ord(mark)) for mark in "*_|<>&#-+"}
_SHOWN = {ord(hidden): mark for mark, hidden in _HIDDEN.items()}


_Place = tuple[int, int]


class RawLine(NamedTuple):
    """A line with its own spaces kept, free of marks.

    ``at`` counts the file's lines from 0; ``blank`` the empty lines above,
    None where they tell nothing;
    ``cell`` is (row, column) within the ``table``-th table of the file.
    """

    text: str
    at: int = 0
    blank: int | None = 0
    level: int = 0
    bold: bool = False
    italic: bool = False
    table: int = -1
    cell: _Place | None = None


def parse(text: str) -> list[RawLine]:
    """Return the lines of *text* (normalised) that hold words."""
    lines: list[RawLine] = []
    table = _Tables()
    for start, chunk, blank in _chunks(_without_comments(_without_front(text))):
        state = [False, False]
        first = len(lines)
        divided = {} if any(map(_is_table_rule, chunk)) else _divided_by(chunk)
        for offset, line in enumerate(_inline("\n".join(chunk)).split("\n")):
            below = chunk[offset + 1] if offset + 1 < len(chunk) else ""
            cells = None
            if offset in divided:
                mark, begins = divided[offset]
                if begins:
                    table.close()
                cells = table.row(line.split(mark))
            elif "|" in chunk[offset]:
                cells = table.cells(chunk[offset], line, below)
            if cells is None:
                table.close()
            parts = [(part, None) for part in line.split("\v")] if cells is None else cells
            for part, cell in parts:
                made = _line(part, state, table=cell is not None)
                if made is not None:
                    number = table.number if cell is not None else -1
                    lines.append(made._replace(at=start + offset, table=number, cell=cell))
        if len(lines) > first:
            lines[first] = lines[first]._replace(blank=blank)
    return lines


def _line(part: str, state: list[bool], *, table: bool) -> RawLine | None:
    """Return one line without its marks, None where nothing is left; *state* is carried on."""
    heading = _HEADING.match(part)
    if heading:
        part = part[heading.end() :].rstrip(" #")
    bold, italic = _emphasis(part, state)
    words = _MARKS.sub("", part).rstrip()
    bare = words.strip()
    if not bare or is_drawn(bare) or _FENCE.fullmatch(bare):
        return None
    words = _STRAY.sub("", words)
    if not table:
        words = with_dash(words)
    level = len(heading[1]) if heading else 0
    return RawLine(words.translate(_SHOWN), level=level, bold=bold, italic=italic)


@dataclass(slots=True)
class _Stars:
    """A run of stars: how many are left as text, and the marks that took the others' place."""

    left: int
    marks: str = ""


class _Tables:
    """Counts tables and their rows while lines go by."""

    def __init__(self) -> None:
        self.number = -1
        self._row = -1

    def close(self) -> None:
        """Note that a line outside any table was met."""
        self._row = -1

    def cells(self, raw: str, line: str, below: str) -> list[tuple[str, _Place]] | None:
        """Return the parts of a table row with their places, None where it is no row.

        A row begins with a bar, or stands below a row or above a line of dashes.
        """
        stripped = raw.strip()
        if stripped == "|" or _is_table_rule(stripped):
            return []
        barred = stripped[0] == "|" and stripped.count("|") > 1
        if not barred and self._row < 0 and not _is_table_rule(below):
            return None
        return self.row(line.strip().removeprefix("|").removesuffix("|").split("|"))

    def row(self, cells: Sequence[str]) -> list[tuple[str, _Place]]:
        """Return the parts of the next row of the table with their places."""
        if self._row < 0:
            self.number += 1
        self._row += 1
        return [
            (part, (self._row, column))
            for column, cell in enumerate(cells)
            for part in _DASH_RUN.sub("\v", cell).split("\v")
        ]


def _divided_by(chunk: Sequence[str]) -> dict[int, tuple[str, bool]]:
    """Return for lines that are rows of a table the mark between cells, and whether it is the first.

    So a table comes out of a word processor as text. Its head has a word in
    every column, of which there are three at least.
    """
    rows: dict[int, tuple[str, bool]] = {}
    for mark in "\t|":
        width = 0
        counts = [0 if line.lstrip().startswith("|") else line.count(mark) for line in chunk]
        for at, (count, below) in enumerate(pairwise([*counts, 0])):
            inside = count > 0 and rows.get(at - 1, ("",))[0] == mark
            goes_on = inside and width in {count, below}  # a row of merged cells has fewer
            whole = count >= _MARKS_IN_ROW and all(c.strip() for c in chunk[at].split(mark))
            if goes_on or (whole and below):
                rows[at] = (mark, not goes_on)
                width = width if goes_on else count
    return rows


def _is_table_rule(line: str) -> bool:
    return "--" in line and "|" in line and not line.strip("|:-= \t")


def _emphasis(part: str, state: list[bool]) -> tuple[bool, bool]:
    """Return whether all words of *part* are bold, are italic; *state* is carried on."""
    every = [True, True]
    some = False
    at = 0
    for mark in [*_MARKS.finditer(part), None]:
        end = len(part) if mark is None else mark.start()
        if part[at:end].strip():
            some = True
            every = [every[0] and state[0], every[1] and state[1]]
        if mark is not None:
            at = mark.end()
            state[mark[0] > BOLD_OFF] = mark[0] in (BOLD_ON, ITALIC_ON)
    return some and every[0], some and every[1]


def _inline(chunk: str) -> str:
    """Return *chunk*, as many lines, without inline marks; VT stands for a forced line break."""
    if "<" in chunk:
        # A mark may reach over a line end; the lines stay as many as they were.
        chunk = _BREAK.sub(lambda m: "\v" + "\n" * m[0].count("\n"), chunk)
        chunk = _TAG.sub(lambda m: "\n" * m[0].count("\n"), chunk)
    if "](" in chunk:
        chunk = _LINK.sub(r"\1", _IMAGE.sub("", chunk))
    if "\\" in chunk:
        chunk = _ESCAPED.sub(lambda m: _HIDDEN.get(m[1], m[1]), chunk)
    if "*" in chunk:
        chunk = _starred(chunk)
    if "_" in chunk:
        chunk = _UNDERSCORED.sub(
            lambda m: (
                f"{BOLD_ON if len(m[1]) == 2 else ITALIC_ON}{m[2]}"
                f"{BOLD_OFF if len(m[1]) == 2 else ITALIC_OFF}"
            ),
            chunk,
        )
    if "&" in chunk and _ENTITY.search(chunk):
        from html import unescape  # noqa: PLC0415 - a large table that few files need

        chunk = _ENTITY.sub(lambda m: normalise(unescape(m[0])).replace("\n", "\v"), chunk)
    return "\n".join(map(_unquoted, chunk.split("\n"))) if ">" in chunk else chunk


def _unquoted(line: str) -> str:
    quoted = _QUOTED.match(line)
    return line[quoted.end() :] if quoted else line


def _starred(chunk: str) -> str:
    """Replace paired stars by emphasis marks; stars without a partner stay."""
    pieces: list[str] = []
    runs: list[_Stars] = []
    open_: list[_Stars] = []
    at = 0
    for found in _STARS.finditer(chunk):
        pieces.append(chunk[at : found.start()])
        at = found.end()
        run = _Stars(len(found[0]))
        runs.append(run)
        if run.left > 3:
            continue
        if found.start() and not chunk[found.start() - 1].isspace():
            while run.left and open_:
                opener = open_[-1]
                taken = min(opener.left, run.left, 2)
                opener.marks += BOLD_ON if taken == 2 else ITALIC_ON
                run.marks += BOLD_OFF if taken == 2 else ITALIC_OFF
                opener.left -= taken
                run.left -= taken
                if not opener.left:
                    open_.pop()
        if run.left and not run.marks and chunk[at : at + 1].strip(" \n\t).,;:]"):
            open_.append(run)
    marks = [f"{'*' * run.left}{run.marks}" for run in runs]
    ends = [*marks, ""]
    return "".join(f"{piece}{end}" for piece, end in zip([*pieces, chunk[at:]], ends, strict=True))


def _chunks(text: str) -> Iterator[tuple[int, list[str], int]]:
    """Yield (index of the first line, lines, empty lines above) for lines without a gap."""
    chunk: list[str] = []
    blank = start = 0
    for index, line in enumerate(text.split("\n")):
        if line.strip():
            if not chunk:
                start = index
            chunk.append(line)
        else:
            if chunk:
                yield start, chunk, blank
                chunk, blank = [], 0
            blank += 1
    if chunk:
        yield start, chunk, blank


def _without_front(text: str) -> str:
    """Return *text* with YAML front matter blanked out, line ends kept."""
    lines = text.lstrip("\ufeff").split("\n", _FRONT_LINES)
    if lines[0].strip() != "---":
        return text
    for at, line in enumerate(lines[1:_FRONT_LINES], start=1):
        if line.strip() in ("---", "..."):
            return "\n" * at + "\n".join(["", *lines[at + 1 :]])
        if line.strip() and not _FRONT_KEY.match(line):
            break
    return text


def _without_comments(text: str) -> str:
    pieces: list[str] = []
    at = 0
    while (start := text.find("<!--", at)) >= 0:
        end = text.find("-->", start)
        if end < 0:
            break
        pieces += text[at:start], "\n" * text.count("\n", start, end)
        at = end + 3
    return "".join([*pieces, text[at:]])
