"""Plans as text and Markdown files."""

import re
import textwrap
import unicodedata
from pathlib import Path

from tests.builders.plan import Line, Lines, columns, plan, side_by_side


def build_txt(
    path: Path,
    lines: Lines,
    wrap: int | None = None,
    *,
    blank_lines: bool = False,
    nfd: bool = False,
    nbsp: bool = False,
    old_tone: bool = False,
    two_columns: bool = False,
) -> Path:
    """Write a text file, in UTF-8, each table cell on a line of its own.

    ``wrap`` breaks lines at that many characters, ``blank_lines`` puts an
    empty line after every line, ``nfd`` decomposes the letters, ``nbsp`` puts
    no-break spaces after numbers, ``old_tone`` writes every tone mark at the
    other of its two usual places (ủy and uỷ, hòa and hoà), ``two_columns``
    sets header and signature side by side with spaces between.
    """
    out: list[str] = []
    for group in side_by_side(plan(lines)):
        if two_columns and group[0].hint in ("left", "right", "recipient", "sign"):
            out.extend(_beside(group))
        else:
            cells = [cell for line in group for cell in line.text.split(" | ")]
            out.extend(part for cell in cells for part in _wrapped(cell, wrap))
    text = ("\n\n" if blank_lines else "\n").join(out) + "\n"
    dressed = _dressed(text, nfd=nfd, nbsp=nbsp, old_tone=old_tone)
    path.write_text(dressed, encoding="utf-8", newline="\n")
    return path


def build_md(path: Path, lines: Lines, *, header_table: bool = False) -> Path:
    """Write Markdown as converters do: headings, bold, an empty line between paragraphs.

    ``header_table`` puts header and signature into table rows with ``<br>``.
    """
    out: list[str] = []
    for group in side_by_side(plan(lines)):
        hint = group[0].hint
        if hint == "row":
            rows = [f"| {line.text} |" for line in group]
            divider = "|---" * (group[0].text.count(" | ") + 1) + "|"
            out.append("\n".join([rows[0], divider, *rows[1:]]))
        elif header_table and hint in ("left", "right", "recipient", "sign"):
            left, right = columns(group)
            cells = ["<br>".join(map(_marked, side)) for side in (left, right)]
            out.append(f"| {cells[0]} | {cells[1]} |\n|---|---|")
        else:
            out.extend(map(_marked, group))
    path.write_text("\n\n".join(out) + "\n", encoding="utf-8", newline="\n")
    return path


def _wrapped(text: str, width: int | None) -> list[str]:
    return [text] if width is None else textwrap.wrap(text, width, break_on_hyphens=False)


def _marked(line: Line) -> str:
    if line.hint == "title":
        return f"## **{line.text}**"
    if line.hint == "heading":
        return f"{'##' if line.text[0] in 'IVX' else '####'} {line.text}"
    return f"**{line.text}**" if line.hint == "sign" else line.text


def _beside(group: list[Line]) -> list[str]:
    left, right = ([line.text for line in side] for side in columns(group))
    width = max(map(len, left), default=0) + 6
    rows = max(len(left), len(right))
    pairs = zip(left + [""] * (rows - len(left)), right + [""] * (rows - len(right)), strict=True)
    return [f"{one:<{width}}{two}".rstrip() for one, two in pairs]


_ONE = ("òa", "óa", "ỏa", "õa", "ọa", "òe", "óe", "ỏe", "õe", "ọe", "ùy", "úy", "ủy", "ũy", "ụy")
_OTHER = ("oà", "oá", "oả", "oã", "oạ", "oè", "oé", "oẻ", "oẽ", "oẹ", "uỳ", "uý", "uỷ", "uỹ", "uỵ")
_TONES = dict(zip(_ONE + _OTHER, _OTHER + _ONE, strict=True))
_TONED = re.compile(rf"(?<![qQ])(?:{'|'.join(_TONES)})(?![^\W\d_])", re.IGNORECASE)


def _other_tone(match: re.Match[str]) -> str:
    found = match[0]
    other = _TONES[found.lower()]
    return "".join(c.upper() if f.isupper() else c for c, f in zip(other, found, strict=True))


def _dressed(text: str, *, nfd: bool, nbsp: bool, old_tone: bool) -> str:
    if old_tone:
        text = _TONED.sub(_other_tone, text)
    if nbsp:
        text = re.sub(r"(?<=\d) (?=\w)|(?<=số) (?=\d)", "\u00a0", text)
    return unicodedata.normalize("NFD", text) if nfd else text
