"""Web pages, translated into the paragraphs, tables and lists of a Word file."""

import re

from lxml import etree

from checker.errors import ReadError
from checker.readers import messages
from checker.readers.digits import count_in
from checker.readers.docx.numbering import letters, roman
from checker.readers.docx.package import Parts
from checker.readers.html.looks import Face, Sheet, face_of
from checker.readers.html.page import page_text, single_file_text
from checker.readers.html.tables import CELLS, PARTS, Grid, cells_of, rows_of
from checker.readers.limits import refuse_long, refuse_many
from checker.readers.word_lists import DrawnLists
from checker.readers.word_xml import Row, Shape, paragraph, parts, run, table

_BLOCKS = frozenset(
    {
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "div", "dl", "dt",
        "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
        "hr", "html", "li", "main", "nav", "ol", "p", "pre", "section", "table", "td", "th", "tr", "ul",
    }
)  # fmt: skip
_SKIPPED = frozenset(
    {
        "head",
        "script",
        "style",
        "template",
        "noscript",
        "object",
        "iframe",
        "title",
        "meta",
        "input",
    }
)
_SPACES = re.compile(r"[ \t\r\n\f]+")
_DEEPEST = 200
"""Elements within elements; no page of an office has so many."""
_FORMS = {
    "a": letters, "lower-alpha": letters, "lower-latin": letters,
    "A": lambda n: letters(n).upper(), "upper-alpha": lambda n: letters(n).upper(),
    "upper-latin": lambda n: letters(n).upper(),
    "i": lambda n: roman(n).lower(), "lower-roman": lambda n: roman(n).lower(),
    "I": roman, "upper-roman": roman,
}  # fmt: skip
_MARKS = ("mso-footnote-id", "mso-endnote-id", "mso-comment-reference", "mso-comment-continuation")
"""Styles of what stands for a note or comment: its mark, which is no text."""
_REMARKS = ("comment-list", "comment", "header", "footer")
_MAX_NUMBER = 9999


def translate_html(data: bytes) -> Parts:
    """Return the web page *data* as the parts of a Word file; raises ReadError ``damaged``."""
    return _translate(page_text(data))


def translate_mhtml(data: bytes) -> Parts:
    """Return the single-file web page *data* as the parts of a Word file."""
    return _translate(single_file_text(data))


def _translate(text: str) -> Parts:
    # Of a picture of 10 MB written into the page the parser would drop all that follows.
    parser = etree.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=True
    )
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise ReadError("no-text", messages.NO_TEXT) from error
    if root is None:
        raise ReadError("no-text", messages.NO_TEXT)
    sheets = "\n".join(element.text or "" for element in root.iter("style"))
    writer = _Writer(Sheet(sheets))
    writer.element(root, Face(), 0)
    return parts(writer.close(), lists=writer.lists.xml())


class _Writer:
    """Writes what a page shows, element by element."""

    def __init__(self, sheet: Sheet) -> None:
        self.lists = DrawnLists()
        self._sheet = sheet
        self._written: list[str] = []
        self._runs: list[str] = []
        self._says = False  # do they hold words?
        self._length = self._count = 0
        self._shape = Shape()
        self._number = ""  # the list that draws the number of the next paragraph

    def close(self) -> str:
        """Return the XML of what was written."""
        self._end(Shape())
        return "".join(self._written)

    def element(self, element: etree._Element, outer: Face, depth: int) -> None:
        """Write *element*, which stands in what shows as *outer*."""
        tag = element.tag
        if not isinstance(tag, str) or tag in _SKIPPED:
            return
        if depth > _DEEPEST:
            raise ReadError("damaged", messages.TOO_DEEP)
        style = self._sheet.style(element)
        if style.get("mso-element") in _REMARKS or any(mark in style for mark in _MARKS):
            return
        face = face_of(element, style, outer)
        if tag == "br":
            self._run("\f" if "page-break-before" in style else "\v", face)
        elif style.get("mso-list") == "ignore":
            self._number = self.lists.drawing("".join(map(str, element.itertext())))
        elif "mso-tab-count" in style:
            self._runs.append(run("\t", face.look))
        elif tag == "select":
            self._choice(element, face)
        elif tag in _BLOCKS:
            self._block(element, style, face, depth)
        else:
            self._inside(element, face, depth)

    def _inside(self, element: etree._Element, face: Face, depth: int) -> None:
        self._text(element.text, face)
        for child in element:
            self.element(child, face, depth + 1)
            self._text(child.tail, face)

    def _text(self, text: str | None, face: Face) -> None:
        if text:
            self._length += len(text)
            refuse_long(self._length)
            if not face.typed:
                self._words(_SPACES.sub(" ", text), face)
                return
            for k, line in enumerate(text.expandtabs().split("\n")):
                if k:
                    self._end(self._shape)
                self._words(line, face)

    def _words(self, text: str, face: Face) -> None:
        self._says = self._says or (bool(text) and not text.isspace())
        self._run(text, face)

    def _run(self, text: str, face: Face) -> None:
        self._runs.append(run(text, face.look))
        self._count += 1
        refuse_many(self._count)

    def _choice(self, select: etree._Element, face: Face) -> None:
        """Write the entry of a list that is chosen: else the first shows."""
        entries = list(select.iter("option"))
        chosen = next((entry for entry in entries if "selected" in entry.attrib), None)
        for entry in [chosen] if chosen is not None else entries[:1]:
            self._text("".join(map(str, entry.itertext())), face)

    def _block(
        self, element: etree._Element, style: dict[str, str], face: Face, depth: int
    ) -> None:
        tag = str(element.tag)
        outer = self._shape
        self._end(outer)
        level = int(tag[1]) if tag[0] == "h" and tag[1:].isdecimal() else outer.level
        self._shape = Shape(face.align, level=level)
        if tag == "table":
            self._table(element, face, depth)
        elif tag in ("ol", "ul"):
            self._list(element, style, face, depth)
        else:
            self._inside(element, face, depth)
        self._end(self._shape)
        self._shape = outer

    def _list(self, element: etree._Element, style: dict[str, str], face: Face, depth: int) -> None:
        """Write a list, whose numbers stand nowhere in the text."""
        form = style.get("list-style-type", "") or element.get("type", "")
        number = min(count_in(element.get("start"), 1), _MAX_NUMBER)
        for child in element:
            if child.tag == "li":
                number = min(count_in(child.get("value"), number), _MAX_NUMBER)
                own = self._sheet.style(child).get("list-style-type", form)
                self._number = self.lists.drawing(_drawn(str(element.tag), own, number))
                number = min(number + 1, _MAX_NUMBER)
            self.element(child, face, depth + 1)
            self._number = ""

    def _table(self, element: etree._Element, face: Face, depth: int) -> None:
        self._strays(element, face, depth)
        grid, rows = Grid(), list[Row]()
        for child in element:
            if child.tag == "caption":
                self.element(child, face, depth + 1)
        for row in rows_of(element):
            cells = cells_of(row)
            inner = face_of(row, self._sheet.style(row), face)
            rows.append(grid.row(cells, [self._cell(cell, inner, depth) for cell in cells]))
        if rows:
            self._written.append(table(rows))

    def _strays(self, part: etree._Element, face: Face, depth: int) -> None:
        """Write what stands in a table outside its cells: it shows above the table."""
        self._text(part.text, face)
        for child in part:
            self._end(self._shape)
            if child.tag in PARTS:
                self._strays(child, face_of(child, self._sheet.style(child), face), depth)
            elif child.tag not in CELLS and child.tag != "caption":
                self.element(child, face, depth + 1)
            self._text(child.tail, face)
        self._end(self._shape)

    def _cell(self, cell: etree._Element, face: Face, depth: int) -> str:
        outer, self._written = self._written, []
        self.element(cell, face, depth + 2)
        content, self._written = "".join(self._written), outer
        return content

    def _end(self, shape: Shape) -> None:
        """End the paragraph, where one with words was begun."""
        runs, says = "".join(self._runs), self._says
        self._runs, self._says = [], False
        if says:
            self._written.append(paragraph(runs, shape._replace(list=self._number)))
            self._number = ""


def _drawn(tag: str, form: str, number: int) -> str:
    if form == "none":
        return ""
    if tag == "ul" or form in ("disc", "circle", "square"):
        return "-"
    return f"{_FORMS.get(form, str)(number)}."
