"""Plans as Word files, written as XML so that every way of writing them is in reach."""

import re
import zipfile
from collections.abc import Callable, Mapping, Sequence
from itertools import zip_longest
from pathlib import Path
from xml.sax.saxutils import escape

from tests.builders.plan import Line, Lines, Plan, columns, plan, side_by_side

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKED = "http://schemas.openxmlformats.org/package/2006/relationships"
_CONTENT = "http://schemas.openxmlformats.org/package/2006/content-types"
_WORDML = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_RELS_TYPE = "application/vnd.openxmlformats-package.relationships+xml"
STYLES = f"""<w:styles xmlns:w="{W}"><w:docDefaults><w:rPrDefault><w:rPr>
<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/><w:sz w:val="28"/>
</w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
</w:styles>"""
_NAMESPACES = f"""xmlns:w="{W}" xmlns:r="{_OFFICE}"
xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
xmlns:v="urn:schemas-microsoft-com:vml"
xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math\""""
_LEVELS = (
    ("upperRoman", "%1."),
    ("decimal", "%2."),
    ("decimal", "%2.%3."),
    ("lowerLetter", "%4)"),
    ("bullet", "\uf0b7"),
)
_ROMANS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_Value = Callable[[re.Match[str]], int]
# Level in the list, the typed number, what it counts.
_NUMBERS: tuple[tuple[int, re.Pattern[str], _Value], ...] = (
    (0, re.compile(rf"({'|'.join(_ROMANS)})\. "), lambda found: _ROMANS.index(found[1]) + 1),
    (1, re.compile(r"(\d+)\. "), lambda found: int(found[1])),
    (2, re.compile(r"(\d+)\.(\d+)\. "), lambda found: int(found[2])),
    (3, re.compile(r"([a-z])\) "), lambda found: ord(found[1]) - ord("a") + 1),
    (4, re.compile(r"- "), lambda _: 1),
)


def build_docx(
    path: Path,
    lines: Lines,
    *,
    header_table: bool = True,
    tabs: bool = False,
    auto_numbering: bool = False,
    shredded: bool = False,
    tracked: bool = False,
    content_controls: bool = False,
) -> Path:
    """Write a Word file.

    ``header_table`` puts header and signature in borderless tables, else they
    are plain paragraphs one under another, or with ``tabs`` side by side; ``auto_numbering`` lets Word draw
    the numbers; ``shredded`` cuts the runs inside words; ``tracked`` leaves
    insertions and deletions to accept; ``content_controls`` wraps paragraphs
    and parts of them.
    """
    writer = _Writer(
        shredded=shredded, tracked=tracked, controls=content_controls, numbered=auto_numbering
    )
    body = writer.body(plan(lines), header_table=header_table, tabs=tabs)
    return save_docx(path, body, numbering=writer.numbering() if auto_numbering else None)


def save_docx(
    path: Path,
    body: str,
    *,
    styles: str | None = STYLES,
    numbering: str | None = None,
    footnotes: str | None = None,
    endnotes: str | None = None,
    more: Mapping[str, bytes] | None = None,
) -> Path:
    """Write *body* (the XML inside ``w:body``) and the other parts as a Word file."""
    parts = {
        "styles": styles,
        "numbering": numbering,
        "footnotes": footnotes,
        "endnotes": endnotes,
    }
    given = {name: xml for name, xml in parts.items() if xml is not None}
    types = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_WORDML}.{kind}+xml"/>'
        for name, kind in [("document", "document.main"), *((name, name) for name in given)]
    )
    relations = "".join(
        f'<Relationship Id="r{name}" Type="{_OFFICE}/{name}" Target="{name}.xml"/>'
        for name in given
    )
    files: dict[str, str | bytes] = {
        "[Content_Types].xml": f'<Types xmlns="{_CONTENT}"><Default Extension="rels" '
        f'ContentType="{_RELS_TYPE}"/><Default Extension="xml" ContentType="application/xml"/>'
        f"{types}</Types>",
        "_rels/.rels": f'<Relationships xmlns="{_PACKED}"><Relationship Id="r1" '
        f'Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{_PACKED}">{relations}'
        "</Relationships>",
        "word/document.xml": f"<w:document {_NAMESPACES}><w:body>{body}<w:sectPr/></w:body>"
        "</w:document>",
        **{f"word/{name}.xml": xml for name, xml in given.items()},
        **(more or {}),
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return path


class _Writer:
    """Writes paragraphs as Word's XML, counting automatic numbers as it goes."""

    def __init__(self, *, shredded: bool, tracked: bool, controls: bool, numbered: bool) -> None:
        self._shredded, self._tracked = shredded, tracked
        self._controls, self._numbered = controls, numbered
        self._count = 0
        self._counters: dict[int, int] = {}
        self._starts: list[tuple[int, int]] = []  # (level, start) of each list after the first

    def body(self, lines: Plan, *, header_table: bool, tabs: bool) -> str:
        """Return the XML of all paragraphs and tables."""
        out: list[str] = []
        for group in side_by_side(lines):
            hint = group[0].hint
            if hint == "row":
                rows = [line.text.split(" | ") for line in group]
                out.append(_table([[self._paragraph(Line(cell)) for cell in row] for row in rows]))
            elif tabs and hint in ("left", "right", "recipient", "sign"):
                pairs = zip_longest(*columns(group), fillvalue=Line(""))
                out.extend(_tabbed(left.text, right.text) for left, right in pairs)
            elif header_table and hint in ("left", "right", "recipient", "sign"):
                sides = ("".join(map(self._paragraph, side)) for side in columns(group))
                out.append(_table([[side or "<w:p/>" for side in sides]]))
            else:
                out.extend(map(self._paragraph, group))
        return "".join(out)

    def numbering(self) -> str:
        """Return the numbering part for what :meth:`body` wrote."""
        levels = "".join(
            f'<w:lvl w:ilvl="{k}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
            f'<w:lvlText w:val="{text}"/></w:lvl>'
            for k, (form, text) in enumerate(_LEVELS)
        )
        nums = "".join(
            f'<w:num w:numId="{2 + k}"><w:abstractNumId w:val="0"/>'
            f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{start}"/></w:lvlOverride>'
            "</w:num>"
            for k, (level, start) in enumerate(self._starts)
        )
        return (
            f'<w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="0">{levels}'
            '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
            f"{nums}</w:numbering>"
        )

    def _paragraph(self, line: Line) -> str:
        self._count += 1
        properties, text = "", line.text
        if line.hint in ("title", "right", "sign"):
            properties = '<w:jc w:val="center"/>'
        elif line.hint == "body":
            properties = '<w:jc w:val="both"/>'
        if self._numbered and line.hint in ("heading", "body", "item"):
            numbered, text = self._number(text)
            properties = numbered + properties
        bold = "<w:rPr><w:b/></w:rPr>" if line.hint in ("title", "heading", "sign") else ""
        runs = self._runs(text, bold)
        paragraph = f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"
        return _control(paragraph) if self._controls and self._count % 3 == 0 else paragraph

    def _runs(self, text: str, bold: str) -> str:
        if self._shredded:
            pieces = [text[at : at + 3] for at in range(0, len(text), 3)]
        else:
            words = re.findall(r"\S+(?:\s+|$)", text)
            pieces = ["".join(words[at : at + 7]) for at in range(0, len(words), 7)]
        runs = [
            f'<w:r>{bold}<w:t xml:space="preserve">{escape(piece)}</w:t></w:r>' for piece in pieces
        ]
        middle = len(runs) // 2
        if self._tracked and runs:
            who = 'w:id="1" w:author="A" w:date="2026-01-01T00:00:00Z"'
            removed = "<w:r><w:delText>đã bỏ </w:delText></w:r>"
            runs[middle] = (
                f"<w:del {who}>{removed}</w:del><w:ins {who}>{runs[middle]}</w:ins>"
                f"<w:moveFrom {who}><w:r><w:t>đã chuyển đi</w:t></w:r></w:moveFrom>"
            )
        if self._controls and runs and self._count % 2:
            runs[middle] = _control(runs[middle])
        return "".join(runs)

    def _number(self, text: str) -> tuple[str, str]:
        """Return the properties that draw the number of *text*, and the rest of it."""
        for level, pattern, value in _NUMBERS:
            found = pattern.match(text)
            if not found:
                continue
            if level == 2 and int(found[1]) != self._counters.get(1):
                break
            wanted, number = value(found), 1
            if wanted != self._counters.get(level, 0) + 1 and pattern.pattern != "- ":
                self._starts.append((level, wanted))  # a list of its own, for this paragraph
                number += len(self._starts)
            self._counters = {k: v for k, v in self._counters.items() if k < level}
            self._counters[level] = wanted
            properties = f'<w:ilvl w:val="{level}"/><w:numId w:val="{number}"/>'
            return f"<w:numPr>{properties}</w:numPr>", text[found.end() :]
        return "", text


def _tabbed(left: str, right: str) -> str:
    texts = [f'<w:t xml:space="preserve">{escape(side)}</w:t>' for side in (left, right)]
    return f"<w:p><w:r>{'<w:tab/>'.join(texts) if right else texts[0]}</w:r></w:p>"


def _control(content: str) -> str:
    return f"<w:sdt><w:sdtPr/><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def _table(rows: Sequence[Sequence[str]]) -> str:
    cells = [[f"<w:tc><w:tcPr/>{cell}</w:tc>" for cell in row] for row in rows]
    written = "".join("<w:tr>" + "".join(row) + "</w:tr>" for row in cells)
    return f"<w:tbl><w:tblPr/>{written}</w:tbl>"
