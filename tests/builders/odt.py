"""Plans as OpenDocument texts, as LibreOffice writes them."""

import re
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

from tests.builders.plan import Line, Lines, columns, plan, side_by_side

_ROOM = "urn:oasis:names:tc:opendocument:xmlns:"
NAMESPACES = " ".join(
    [
        *(f'xmlns:{name}="{_ROOM}{name}:1.0"' for name in ("office", "text", "table", "style")),
        f'xmlns:draw="{_ROOM}drawing:1.0"',
        f'xmlns:fo="{_ROOM}xsl-fo-compatible:1.0"',
        f'xmlns:svg="{_ROOM}svg-compatible:1.0"',
        'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"',
    ]
)
_MIME = "application/vnd.oasis.opendocument.text"
_STYLES = (
    '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Standard">'
    '<style:paragraph-properties fo:text-align="center"/></style:style>'
    '<style:style style:name="P2" style:family="paragraph" style:parent-style-name="Standard">'
    '<style:paragraph-properties fo:text-align="justify"/></style:style>'
    '<style:style style:name="T1" style:family="text">'
    '<style:text-properties fo:font-weight="bold"/></style:style>'
)
_LEVELS = (
    '<text:list-level-style-number text:level="1" style:num-format="I" style:num-suffix="."/>'
    '<text:list-level-style-number text:level="2" style:num-format="1" style:num-suffix="."/>'
    '<text:list-level-style-number text:level="3" style:num-format="1" text:display-levels="2"'
    ' loext:num-list-format="%2%.%3%." style:num-suffix="."/>'
    '<text:list-level-style-number text:level="4" style:num-format="a" style:num-suffix=")"/>'
    '<text:list-level-style-bullet text:level="5" text:bullet-char="\uf0b7"/>'
)
_NUMBERS = (
    (re.compile(r"([IVX]+)\. "), 1), (re.compile(r"(\d+)\. "), 2), (re.compile(r"(\d+)\.(\d+)\. "), 3),
    (re.compile(r"([a-z])\) "), 4), (re.compile(r"- "), 5),
)  # fmt: skip
_ROMANS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")


def save_odt(
    path: Path, body: str, *, styles: str = "", sheet: str = "", flat: bool = False
) -> Path:
    """Write the XML inside ``office:text``, automatic styles and the inside of the styles part."""
    inner = (
        f"<office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body>"
    )
    if flat:
        kind = f'office:mimetype="{_MIME}"'
        text = f'<?xml version="1.0"?>\n<office:document {NAMESPACES} {kind}>{sheet}{inner}</office:document>'
        path.write_text(text, encoding="utf-8")
        return path
    manifest = '<manifest:manifest xmlns:manifest="urn:x"/>'
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", _MIME, zipfile.ZIP_STORED)
        archive.writestr(
            "content.xml",
            f"<office:document-content {NAMESPACES}>{inner}</office:document-content>",
        )
        archive.writestr(
            "styles.xml", f"<office:document-styles {NAMESPACES}>{sheet}</office:document-styles>"
        )
        archive.writestr("META-INF/manifest.xml", manifest)
    return path


def build_odt(path: Path, lines: Lines, *, numbered: bool = False, tracked: bool = False) -> Path:
    """Write a plan; ``numbered`` lets LibreOffice draw the numbers, ``tracked`` leaves changes."""
    writer = _Writer(numbered=numbered, tracked=tracked)
    out: list[str] = []
    if tracked:
        out.append(
            "<text:tracked-changes><text:changed-region text:id='ct1'><text:deletion><text:p>đã bỏ"
            "</text:p></text:deletion></text:changed-region></text:tracked-changes>"
        )
    for group in side_by_side(plan(lines)):
        hint = group[0].hint
        if hint == "row":
            rows = [[[Line(cell)] for cell in line.text.split(" | ")] for line in group]
            out.append(_table([[writer.cell(cell) for cell in row] for row in rows]))
        elif hint in ("left", "right", "recipient", "sign"):
            out.append(_table([[writer.cell(side) for side in columns(group)]]))
        else:
            out += map(writer.paragraph, group)
    lists = f'<text:list-style style:name="L1">{_LEVELS}</text:list-style>'
    return save_odt(path, "".join(out), styles=_STYLES + lists)


def _table(rows: list[list[str]]) -> str:
    written = "".join(
        "<table:table-row>"
        + "".join(
            f'<table:table-cell office:value-type="string">{c}</table:table-cell>' for c in row
        )
        + "</table:table-row>"
        for row in rows
    )
    column = f'<table:table-column table:number-columns-repeated="{len(rows[0])}"/>'
    return f'<table:table table:name="Bảng1">{column}{written}</table:table>'


class _Writer:
    def __init__(self, *, numbered: bool, tracked: bool) -> None:
        self._numbered, self._tracked = numbered, tracked
        self._counts: dict[int, int] = {}

    def cell(self, lines: list[Line]) -> str:
        return "".join(map(self.paragraph, lines)) or "<text:p/>"

    def paragraph(self, line: Line) -> str:
        name = {"title": "P1", "right": "P1", "sign": "P1", "body": "P2"}.get(line.hint, "Standard")
        text, level, start = line.text, 0, ""
        if self._numbered and line.hint in ("heading", "body", "item"):
            text, level, start = self._number(text)
        words = text.split(" ")
        # LibreOffice has one space as such and more by number; a change is marked at its place.
        content = escape(" ".join(words[:3]))
        if self._tracked:
            content += '<text:change text:change-id="ct1"/>'
        content += escape("".join(f" {word}" for word in words[3:]))
        if line.hint in ("title", "heading", "sign"):
            content = f'<text:span text:style-name="T1">{content}</text:span>'
        written = f'<text:p text:style-name="{name}">{content}</text:p>'
        if not level:
            return written
        open_, close = "<text:list><text:list-item>", "</text:list-item></text:list>"
        item = f"<text:list-item{start}>{written}</text:list-item>"
        inner = open_ * (level - 2) + f"<text:list>{item}</text:list>" + close * (level - 2)
        inner = item if level == 1 else f"<text:list-item>{inner}</text:list-item>"
        return f'<text:list text:style-name="L1" text:continue-numbering="true">{inner}</text:list>'

    def _number(self, text: str) -> tuple[str, int, str]:
        """Return the rest of *text*, the level of its number and what it begins with, if another."""
        for pattern, level in _NUMBERS:
            found = pattern.match(text)
            if not found:
                continue
            parts = found.groups()
            if level == 3 and int(parts[0]) != self._counts.get(2):
                break
            wanted = _value(parts[-1], level) if parts else 1
            start = f' text:start-value="{wanted}"'
            if level == 5 or wanted == self._counts.get(level, 0) + 1:
                start = ""
            self._counts = {k: v for k, v in self._counts.items() if k < level} | {level: wanted}
            return text[found.end() :], level, start
        return text, 0, ""


def _value(part: str, level: int) -> int:
    if level == 1:
        return _ROMANS.index(part) + 1
    return ord(part) - ord("a") + 1 if level == 4 else int(part)
