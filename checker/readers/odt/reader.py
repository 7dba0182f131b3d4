"""OpenDocument texts, translated into the paragraphs, tables and lists of a Word file."""

import re
from collections.abc import Callable

from lxml import etree

from checker.errors import ReadError
from checker.readers import messages
from checker.readers.digits import count_in, whole
from checker.readers.docx.package import Parts as WordParts
from checker.readers.limits import refuse_many
from checker.readers.odt.lists import OUTLINE, Chains, Lists
from checker.readers.odt.names import DRAW, ID, OFFICE, STYLE_NAME, SVG, TABLE, TEXT
from checker.readers.odt.package import Parts, body_of, open_odt
from checker.readers.odt.pages import Masters
from checker.readers.odt.styles import Styles
from checker.readers.odt.tables import row, rows_of
from checker.readers.word_lists import DrawnLists
from checker.readers.word_page import Pages
from checker.readers.word_xml import (
    FIELD_END,
    Look,
    Shape,
    box,
    field_start,
    paragraph,
    parts,
    run,
    table,
)

_SPACES = re.compile(r"[ \t\r\n]+")
_SKIPPED = frozenset(
    {
        OFFICE + "annotation", OFFICE + "annotation-end", OFFICE + "binary-data", OFFICE + "forms",
        TEXT + "tracked-changes",
        TEXT + "sequence-decls", TEXT + "variable-decls", TEXT + "user-field-decls", TEXT + "ruby-text",
        TEXT + "note-citation", TEXT + "index-title-template", TEXT + "table-of-content-source",
        TEXT + "label", SVG + "title", SVG + "desc",
        TEXT + "bibliography-source", DRAW + "glue-point", TABLE + "title", TABLE + "desc",
    }
)  # fmt: skip
_HOLDERS = frozenset(TEXT + name for name in ("section", "list", "list-item", "list-header"))
"""What begins with the pages of what stands in it first."""
_SHAPES = tuple(
    DRAW + name
    for name in (
        "text-box", "custom-shape", "rect", "ellipse", "circle", "line", "polyline", "polygon", "path",
        "regular-polygon", "connector", "caption", "measure",
    )
)  # fmt: skip
"""What is drawn and may hold paragraphs of its own."""
_MOST_SPACES = 200
_MOST_REPEATED = 2_000_000
"""Characters that repeated cells may add: tables within tables would else fill all memory."""
_PLAIN = Look()


def translate_odt(data: bytes) -> WordParts:
    """Return the OpenDocument text *data* as the parts of a Word file.

    Raises :class:`~checker.errors.ReadError`: ``damaged``, ``encrypted``, ``too-large``.
    """
    found = open_odt(data)
    body = body_of(found)
    writer = _Writer(found)
    text = writer.body(body)
    tracked = len(body.findall(f"{TEXT}tracked-changes/{TEXT}changed-region"))
    if tracked:
        change = run("", _PLAIN._replace(inserted=True)) + run("", _PLAIN)
        text += paragraph(change * tracked, Shape())
    header = writer.masters.first_header(writer.page)
    return parts(
        text + writer.section(),
        header=writer.story(header) if header is not None else "",
        lists=writer.lists.xml(),
        footnotes=writer.notes["footnote"],
        endnotes=writer.notes["endnote"],
        edges=writer.pages.edges,
    )


class _Writer:
    """Writes what a text shows, element by element."""

    def __init__(self, found: Parts) -> None:
        self.lists = DrawnLists()
        self.notes: dict[str, list[str]] = {"footnote": [], "endnote": []}
        self.page = ""  # the kind that the first page is
        self.pages = Pages()
        self.masters = Masters(found, self.story)
        self._styles = Styles(found)
        self._numbers = Lists(found)
        self._chains = Chains()
        self._outline: dict[int, int] = {}
        self._number = ""  # of the next paragraph
        self._in_list = False
        self._kind = ""  # of pages, that go on
        self._paragraphs = 0
        self._repeated = 0  # characters of cells that stand more than once
        self._inline: dict[str, Callable[[etree._Element, Look], str]] = {
            TEXT + "s": _spaces,
            TEXT + "tab": lambda _, look: run("\t", look),
            TEXT + "line-break": lambda _, look: run("\v", look),
            TEXT + "note": self._note,
            TEXT + "page-number": self._page_number,
            TEXT + "span": self._span,
            TEXT + "hidden-text": lambda _, __: "",
            TABLE + "table": lambda element, _: box(self._block(element)),
            **dict.fromkeys(_SHAPES, self._box),
        }

    def body(self, element: etree._Element) -> str:
        """Return what stands in the body *element*; where pages of another kind begin, a section ends."""
        written: list[str] = []
        for child in element:
            name = self._pages_begun_by(child)
            if name and written:
                written.append(paragraph("", Shape(section=self.section())))
            self._kind = name or self._kind
            if not written:
                self.page = self._kind
            if block := self._block(child):
                written.append(block)
        return "".join(written)

    def section(self) -> str:
        """Return what tells how the pages look that end here."""
        page = self.masters.page(self._kind)
        return "" if page is None else self.pages.section(page)

    def _pages_begun_by(self, element: etree._Element) -> str:
        """Return the pages that *element*, or what it holds first, begins; ``""``: it goes on with those before."""
        while element.tag in _HOLDERS and len(element):
            element = element[0]
        if element.tag == TABLE + "table":
            return self._styles.page(element.get(TABLE + "style-name", ""))
        if element.tag in (TEXT + "p", TEXT + "h"):
            return self._styles.paragraph(element.get(STYLE_NAME, "")).page
        return ""

    def story(self, element: etree._Element) -> str:
        """Return the paragraphs and tables in *element*."""
        return "".join(map(self._block, element))

    def _block(self, element: etree._Element) -> str:
        tag = element.tag
        if not isinstance(tag, str) or tag in _SKIPPED or element.get(TEXT + "display") == "none":
            return ""
        if tag in (TEXT + "p", TEXT + "h"):
            return self._paragraph(element)
        if tag == TEXT + "list":
            style = element.get(STYLE_NAME, "")
            counts = self._chains.counts_of(element, style, element.get(ID, ""))
            return self._list(element, style, counts, 1)
        if tag == TABLE + "table":
            rows = [row(one, self._cell) for one in rows_of(element)]
            return table(rows) if rows else ""
        if tag.startswith(DRAW):
            write = self._inline.get(tag, self._characters)
            return paragraph(write(element, _PLAIN), Shape())
        return self.story(element)  # a section, a table of contents

    def _cell(self, element: etree._Element, times: int) -> str:
        content = self.story(element)
        self._repeated += len(content) * (times - 1)
        if self._repeated > _MOST_REPEATED:
            raise ReadError("too-large", messages.TOO_MUCH_TEXT)
        return content

    def _paragraph(self, element: etree._Element) -> str:
        face = self._styles.paragraph(element.get(STYLE_NAME, ""))
        self._paragraphs += 1
        refuse_many(self._paragraphs)
        level = face.level
        if element.tag == TEXT + "h":
            level = count_in(element.get(TEXT + "outline-level"), 1)
            if not self._in_list and element.get(TEXT + "is-list-header") != "true":
                self._number = self._numbers.draw(OUTLINE, self._outline, level, None)
        number, self._number = self._number, ""
        content = self._characters(element, face.look)
        listed = self.lists.drawing(number)
        shape = Shape(
            face.align,
            face.measures,
            face.ruled,
            level=level if level <= 9 else 0,
            list=listed,
        )
        return paragraph(content, shape)

    def _list(self, element: etree._Element, style: str, counts: dict[int, int], depth: int) -> str:
        written: list[str] = []
        outer, self._in_list = self._in_list, True
        for item in element:
            own = item.tag == TEXT + "list-item"
            for child in item if own or item.tag == TEXT + "list-header" else ():
                if child.tag == TEXT + "list":
                    inner = child.get(STYLE_NAME, "") or style
                    written.append(self._list(child, inner, counts, depth + 1))
                    continue
                if own and child.tag in (TEXT + "p", TEXT + "h"):
                    first = whole(item.get(TEXT + "start-value"), digits=5)
                    self._number = self._numbers.draw(style, counts, depth, first)
                    own = False  # the paragraphs that follow in it have none
                written.append(self._block(child))
        self._in_list = outer
        return "".join(written)

    def _characters(self, element: etree._Element, look: Look) -> str:
        """Return the runs of what stands in *element*."""
        written = [_text(element.text, look)]
        for child in element:
            tag = child.tag
            if isinstance(tag, str) and tag not in _SKIPPED:
                write = self._inline.get(tag, self._characters)
                written.append(write(child, look))
            written.append(_text(child.tail, look))
        return "".join(written)

    def _span(self, element: etree._Element, look: Look) -> str:
        name = element.get(STYLE_NAME, "")
        return self._characters(element, self._styles.characters(name, look))

    def _page_number(self, element: etree._Element, look: Look) -> str:
        return field_start("PAGE", look) + self._characters(element, look) + FIELD_END

    def _box(self, element: etree._Element, _: Look) -> str:
        outer = self._number, self._in_list
        self._number, self._in_list = "", False
        content = self.story(element)
        self._number, self._in_list = outer
        return box(content) if content else ""

    def _note(self, element: etree._Element, _: Look) -> str:
        body = element.find(TEXT + "note-body")
        kind = element.get(TEXT + "note-class", "footnote")
        if body is not None and kind in self.notes:
            outer = self._number, self._in_list
            self._number, self._in_list = "", False
            self.notes[kind].append(self.story(body))
            self._number, self._in_list = outer
        return ""


def _text(text: str | None, look: Look) -> str:
    return run(_SPACES.sub(" ", text), look) if text else ""


def _spaces(element: etree._Element, look: Look) -> str:
    return run(" " * min(count_in(element.get(TEXT + "c"), 1), _MOST_SPACES), look)
