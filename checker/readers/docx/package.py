"""The parts of a Word file: found by their relations, parsed without entities."""

import html
import posixpath
import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from lxml import etree

from checker.errors import ReadError
from checker.readers import messages
from checker.readers.archive import Archive
from checker.readers.docx.names import (
    CONTENT_TYPES,
    PACKAGE_RELATIONS,
    STRICT_NAMES,
    WORD,
)
from checker.readers.docx.theme import theme_fonts
from checker.readers.limits import refuse_crowded

_CHUNK = 2**17
"""Bytes parsed at a time: their tree, ten times as large, stays in the processor's cache."""
_MOST_EMBEDDED = 64 * 2**20
"""Bytes of the other files inside one file."""
_TOO_DEEP, _TOO_LONG = "Excessive depth", ("Text node too long", "Buffer size limit")
"""What libxml2 says of its limits; it has one number for all of them."""
_STYLE, _STYLE_END, _TABLE_STYLE = b"<w:style ", b"</w:style>", b'w:type="table"'
_USUAL_MAIN = "word/document.xml"
_READ = ("styles", "numbering", "footnotes", "endnotes")
_OLD_FONTS = (b'".Vn', b'"VNI-')
_TITLE_PAGE = re.compile(rb'<w:titlePg\b(?:[^>]*w:val="(\w+)")?')
_WATERMARK = re.compile(rb'<v:textpath\b[^>]*?\bstring="([^"]*)"')
_WORDS = re.compile(rb"<w:t(?:\s[^>]*)?>([^<]*)<")
_HEADER = re.compile(rb"<w:headerReference\b([^>]*)>")
_ATTRIBUTE = re.compile(rb'\w+:(type|id)="([^"]*)"')
_PAGE_FIELD = b"PAGE"
_LONG_EDGE = 2**16
"""Bytes of a header or footer that holds more than a few words and a watermark."""
_LATENT_END = b"</w:latentStyles>"
_MAIN_TYPES = (
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
    "application/vnd.ms-word.document.macroEnabled.main+xml",
    "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
)
_OTHER_OFFICE = {
    "spreadsheetml": "bảng tính Excel",
    "ms-excel": "bảng tính Excel",
    "presentationml": "bài trình chiếu PowerPoint",
    "ms-powerpoint": "bài trình chiếu PowerPoint",
    "ms-visio": "bản vẽ Visio",
    "xps": "tệp XPS",
}
_DRAFTS = (".docx", ".doc", ".pdf", ".odt", ".rtf")
"""Endings of what is worth to be taken out of a zip."""
_OF_MAC = (".iwa", "buildversionhistory.plist")
"""Parts of the files of Pages, Numbers and Keynote."""
_OPEN_DOCUMENT = re.compile(
    rb"application/vnd\.oasis\.opendocument"
    rb"\.(?:spreadsheet|presentation|graphics|chart|formula|image|database|base)"
)
"""What is no text; half a name tells nothing."""
_REMAINS = ("_rels/.rels", "word/styles.xml", "content.xml")
"""Parts of office files: a zip that holds them was one, though what names its kind is lost."""


class Parts(NamedTuple):
    """The parts of a Word file that carry text or decide how it reads.

    ``main`` is the main part's XML, not yet parsed; the others are the roots
    of their trees, None where the file has no such part. ``header`` is
    that of the first page, ``names`` are the parts' names in the zip, ``chunks``
    the other files inside the file, by the relation that names each. ``old_fonts``
    tells whether text or styles name a font of before Unicode, ``theme`` the fonts
    that are named by their part in the theme (``minorHAnsi``), ``numbered`` the headers
    and footers that may show the page's number, by the relation that names each, ``edges``
    the words of short headers and footers, and of watermarks.
    """

    main: bytes
    names: Mapping[str, str]
    styles: etree._Element | None = None
    numbering: etree._Element | None = None
    footnotes: etree._Element | None = None
    endnotes: etree._Element | None = None
    header: etree._Element | None = None
    chunks: Mapping[str, bytes] = MappingProxyType({})
    old_fonts: bool = False
    theme: Mapping[str, str] = MappingProxyType({})
    numbered: Mapping[str, bytes] = MappingProxyType({})
    edges: tuple[str, ...] = ()


def open_parts(data: bytes) -> Parts:
    """Return the parts of the Word file *data*.

    Raises :class:`~checker.errors.ReadError`: ``unsupported-format`` where the
    zip is something else than a Word document, ``damaged``, ``encrypted``,
    ``too-large``.
    """
    archive = Archive(data)
    main = _main_part(archive)
    if main not in archive:
        raise ReadError("damaged", messages.DAMAGED_WORD)
    folder, name = posixpath.split(main)
    found: dict[str, etree._Element] = {}
    names = {"document": main}
    text = _usual_names(archive.read(main))
    header = _first_header(text)
    chunks: dict[str, bytes] = {}
    files: dict[str, bytes] = {}  # however many relations name one
    old_fonts = _names_old_font(text)
    theme: Mapping[str, str] = {}
    numbered: dict[str, bytes] = {}
    edges: list[str] = []
    for kind, target, key in _relations(archive, posixpath.join(folder, "_rels", f"{name}.rels")):
        part = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
        if kind == "aFChunk" and part in archive:
            files[part] = files.get(part) or archive.read(part)
            chunks[key] = files[part]
            if sum(map(len, files.values())) > _MOST_EMBEDDED:
                raise ReadError("too-large", messages.TOO_LARGE_INSIDE)
        if kind in ("header", "footer") and part in archive:
            edge = _usual_names(_if_readable(archive, part))
            edges += words_of_edge(edge)
            if _PAGE_FIELD in edge:
                numbered[key] = edge
        if kind == "theme" and part in archive:
            theme = theme_fonts(_if_readable(archive, part))
        wanted = (key == header if kind == "header" else kind in _READ) and kind not in found
        if wanted and part in archive:
            data = archive.read(part)
            if kind == "styles":
                data = styles_of_text(data)
                old_fonts = old_fonts or _names_old_font(data)
            refuse_crowded(data)
            found[kind] = parse_part(data)
            names[kind] = part
    return Parts(
        text, names, **found, chunks=chunks, old_fonts=old_fonts, theme=theme, numbered=numbered,
        edges=tuple(edges),
    )  # fmt: skip


def words_of_edge(edge: bytes) -> Iterator[str]:
    """Yield the words of each watermark in a header or footer, and its own words; not of a long one."""
    if len(edge) > _LONG_EDGE:
        return
    yield from (html.unescape(mark.decode("utf-8", "replace")) for mark in _WATERMARK.findall(edge))
    words = b"".join(_WORDS.findall(edge)).decode("utf-8", "replace").strip()
    if words:
        yield html.unescape(words)


def _if_readable(archive: Archive, part: str) -> bytes:
    """Return a part that says how the draft looks: without it the draft is read all the same."""
    try:
        return archive.read(part)
    except ReadError:
        return b""


def _names_old_font(part: bytes) -> bool:
    return any(name in part for name in _OLD_FONTS)


def _first_header(main: bytes) -> str:
    """Return the relation to the header of the first page that the main part names, ``""``: none."""
    begin = main.find(b"<w:sectPr")
    section = main[begin : main.find(b"</w:sectPr>", begin)] if begin >= 0 else b""
    first = _TITLE_PAGE.search(section)
    own = first is not None and first[1] not in (b"0", b"false", b"off")
    wanted = b"first" if own else b"default"
    for reference in _HEADER.findall(section):
        attributes: dict[bytes, bytes] = dict(_ATTRIBUTE.findall(reference))
        if attributes.get(b"type", b"default") == wanted:
            return attributes.get(b"id", b"").decode("utf-8", "replace")
    return ""


def parse_part(data: bytes) -> etree._Element:
    """Return the root of one XML part; raises ReadError ``damaged``, ``too-large``.

    Entities are never expanded and nothing is fetched; a part with a document
    type declaration, which Word never writes, is refused.
    """
    try:
        parser = etree.XMLParser(
            resolve_entities=False,
            no_network=True,
            huge_tree=False,
            remove_comments=True,
            remove_pis=True,
        )
        root = etree.fromstring(_usual_names(data), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise _not_parsed(error) from error
    _refuse_doctype(root)
    return root


def _not_parsed(error: Exception) -> ReadError:
    """Return what is told where XML could not be parsed: it is broken, or beyond the parser's limits."""
    told = str(error)
    if _TOO_DEEP in told:
        return ReadError("damaged", messages.TOO_DEEP)
    if any(words in told for words in _TOO_LONG):
        return ReadError("too-large", messages.TOO_MUCH_TEXT)
    return ReadError("damaged", messages.DAMAGED_WORD)


def body_batches(data: bytes, tags: Sequence[str]) -> Iterator[Iterator[etree._Element]]:
    """Yield the elements with these *tags* in the body of the main part *data*, bit by bit.

    Each batch holds whole children of the body, in document order, and is
    forgotten before the next: for very long documents, whose whole tree would
    take ten times the memory of the text. Raises ReadError ``damaged`` as
    :func:`parse_part`.
    """
    parser = etree.XMLPullParser(
        events=("start",),
        tag=WORD + "body",
        resolve_entities=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    data = _usual_names(data)
    body: etree._Element | None = None
    try:
        for at in range(0, len(data), _CHUNK):
            parser.feed(data[at : at + _CHUNK])
            for _, element in parser.read_events():
                body = element if isinstance(element, etree._Element) else body  # noqa: SLF001
            if body is not None and len(body) > 1:
                _refuse_doctype(body)
                yield _before(body[-1], body.iterdescendants(*tags), tags)
                for child in list(body)[:-1]:
                    child.clear()  # a long table emptied first leaves in no time
                del body[:-1]
        parser.close()
    except (etree.XMLSyntaxError, ValueError) as error:
        raise _not_parsed(error) from error
    if body is not None:
        _refuse_doctype(body)
        yield body.iterdescendants(*tags)


def _before(
    stop: etree._Element, elements: Iterator[etree._Element], tags: Sequence[str]
) -> Iterator[etree._Element]:
    """Return those of *elements* that come before *stop* and what it holds."""
    first = next(stop.iter(*tags), None)
    return iter(elements.__next__, first)


def styles_of_text(data: bytes) -> bytes:
    """Return the styles part *data* without the styles of tables and the list of Word's own.

    They say nothing about text, and templates carry hundreds of kilobytes of
    them, more than the document itself.
    """
    kept: list[bytes] = []
    start = 0
    for begin, end in _table_styles(data):
        kept.append(data[start:begin])
        start = end
    kept.append(data[start:])
    data = b"".join(kept)
    begin, end = data.find(b"<w:latentStyles"), data.find(_LATENT_END)
    return data[:begin] + data[end + len(_LATENT_END) :] if 0 <= begin < end else data


def _table_styles(data: bytes) -> Iterator[tuple[int, int]]:
    """Yield where the styles of tables stand in *data*."""
    at = data.find(_TABLE_STYLE)
    while at >= 0:
        begin = data.rfind(_STYLE, 0, at)
        end = data.find(_STYLE_END, at) + len(_STYLE_END)
        if begin >= 0 and end > at and b">" not in data[begin:at]:
            yield begin, end
        at = data.find(_TABLE_STYLE, max(at + 1, end))


def _usual_names(data: bytes) -> bytes:
    for strict, usual in STRICT_NAMES:
        if strict in data:
            data = data.replace(strict, usual)
    return data


def _refuse_doctype(element: etree._Element) -> None:
    if element.getroottree().docinfo.internalDTD is not None:
        raise ReadError("damaged", messages.DAMAGED_WORD)


def _main_part(archive: Archive) -> str:
    if "[Content_Types].xml" not in archive:
        if _USUAL_MAIN in archive:  # lost, or spelt otherwise by another program
            return _USUAL_MAIN
        raise _not_word(archive)
    types = {
        override.get("PartName", "").lstrip("/"): override.get("ContentType", "")
        for override in parse_part(archive.read("[Content_Types].xml")).iter(
            CONTENT_TYPES + "Override"
        )
    }
    main = next(
        (
            target.lstrip("/")
            for kind, target, _ in _relations(archive, "_rels/.rels")
            if kind == "officeDocument"
        ),
        _USUAL_MAIN,
    )
    if types.get(main, _MAIN_TYPES[0]) not in _MAIN_TYPES:
        raise _not_word(archive, types[main])
    if main not in archive and (other := " ".join(types.values())) and _kind_of(other):
        raise _not_word(archive, other)
    return main


def _relations(archive: Archive, name: str) -> list[tuple[str, str, str]]:
    """Return (last word of the type, target, id) for each internal relation listed in *name*."""
    if name not in archive:
        return []
    return [
        (
            relation.get("Type", "").rpartition("/")[2],
            relation.get("Target", ""),
            relation.get("Id", ""),
        )
        for relation in parse_part(archive.read(name)).iter(PACKAGE_RELATIONS + "Relationship")
        if relation.get("TargetMode") != "External"
    ]


def _kind_of(content_type: str) -> str:
    """Return what a file is whose parts have this type, where it is known and no Word file."""
    return next((words for key, words in _OTHER_OFFICE.items() if key in content_type), "")


def _not_word(archive: Archive, content_type: str = "") -> ReadError:
    what = _kind_of(content_type)
    if any(name.endswith(_OF_MAC) for name in archive.names):
        return ReadError("unsupported-format", messages.OF_MAC)
    if "mimetype" in archive and _OPEN_DOCUMENT.match(archive.read("mimetype")):
        what = "tài liệu LibreOffice (OpenDocument)"
    elif not what and any(name in archive for name in _REMAINS):
        return ReadError("damaged", messages.DAMAGED_WORD)
    if what:
        return ReadError("unsupported-format", messages.other_kind(what))
    drafts = sum(name.endswith(_DRAFTS) for name in archive.names)
    if drafts:
        return ReadError("unsupported-format", messages.packed_drafts(drafts))
    if any(map(archive.mentions, _REMAINS)):
        return ReadError("damaged", messages.DAMAGED_WORD)
    return ReadError("unsupported-format", messages.packed("tệp nén ZIP"))
