"""Word files (.docx)."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain

from lxml import etree

from checker.errors import ReadError
from checker.kernel.document import Block, BlockKind, Cell, Source, Span, Style, Unread
from checker.kernel.text import clean
from checker.lexicon.lexicon import Lexicon
from checker.readers import messages
from checker.readers.content import Content
from checker.readers.docx.allowance import Allowance
from checker.readers.docx.columns import columns_apart
from checker.readers.docx.font_names import has_old_fonts
from checker.readers.docx.layout.gathering import Gathering
from checker.readers.docx.names import DRAWINGS, OFFICE, TYPE, WORD
from checker.readers.docx.numbering import Numbering
from checker.readers.docx.package import Parts, body_batches, open_parts, parse_part
from checker.readers.docx.paragraph import Paragraph, RawBlock, blocks_of, with_number
from checker.readers.docx.styles import Styles
from checker.readers.docx.walk import Walk
from checker.readers.frame_lines import is_of_frame, is_title
from checker.readers.limits import refuse_many
from checker.readers.old_codes import OldCode

See = Callable[[Iterable[Paragraph]], Iterator[Paragraph]]
"""Hands paragraphs on, and may look at them."""

_BODY = WORD + "body"
_EMBEDDED = "embedded"
_DEEPEST = 3
"""Files within files that are followed."""
_TOP = 12
"""Blocks at the top among which a header stands."""
_LONG = 4 * 2**20
"""From this many bytes of XML on, the main part is parsed piece by piece."""


def read_docx(data: bytes, lexicon: Lexicon, code: OldCode | None = None) -> Content:
    """Return the text and blocks of the Word file *data*; *code* is that of :func:`content_of`.

    Raises :class:`~checker.errors.ReadError`: ``damaged``, ``encrypted``,
    ``too-large``, ``unsupported-format`` (another kind of zip), ``no-text``.
    """
    return content_of(open_parts(data), lexicon, code)


def content_of(parts: Parts, lexicon: Lexicon, code: OldCode | None = None) -> Content:
    """Return the text and blocks of a Word file that was opened, or of another made one.

    All of it is typed in the old *code*, where there is one; else what has an old font.
    """
    parts, warning = _in_unicode(parts, code)
    content = _content(parts, lexicon, code)
    if not warning:
        return content
    told = dict.fromkeys((warning, *content.warnings))
    return content._replace(warnings=(*told,), recoded=True)


def _in_unicode(parts: Parts, code: OldCode | None) -> tuple[Parts, str]:
    """Return *parts* with what is typed in an old font, or all in *code*, as Unicode; and a warning."""
    if code is None and not has_old_fonts(parts):
        return parts, ""
    from checker.readers.docx.old_fonts import in_unicode  # noqa: PLC0415 - for few files

    return in_unicode(parts, code)


def _content(parts: Parts, lexicon: Lexicon, code: OldCode | None) -> Content:
    walk = _walk(parts, lexicon, code)
    gathering = Gathering(parts, walk.styles, walk.numbering)
    main = gathering.see(_main(walk, parts))
    header = _letterhead(walk, parts, lexicon, gathering.see)
    raws: list[str] = []
    looks: list[tuple[str, BlockKind, Source, Style, Cell | None]] = []
    for block in _blocks(walk, parts, header, main, lexicon, gathering.see):
        raw, drawn, kind, style, _, paragraph = block
        gathering.take(block)
        raws.append(raw)  # the paragraph, and with it the tree, is not kept
        looks.append((drawn, kind, paragraph.source, style, paragraph.cell))
        refuse_many(len(raws))
    if not raws:
        raise ReadError("no-text", messages.NO_TEXT)
    # One call for the whole text: cleaning costs little per character and much per call.
    cleaned = clean("\n".join(raws)).split("\n")
    texts: list[str] = []
    blocks: list[Block] = []
    at = 0
    for words, (drawn, kind, source, style, cell) in zip(cleaned, looks, strict=True):
        text, length = with_number(drawn, words)
        texts.append(text)
        blocks.append(Block(Span(at, at + len(text)), kind, source, style, cell, length))
        at += len(text) + 1
    pictured = (
        not header and _shows_picture(parts.header) and not _begins_with_frame(texts, lexicon)
    )
    # Other programs than Word show an embedded file otherwise, or not at all.
    unread: Unread = "part" if walk.unread or walk.embeds else "header" if pictured else ""
    return Content(
        "\n".join(texts),
        tuple(blocks),
        tuple(_warnings(walk, pictured=pictured)),
        unread,
        layout=gathering.layout(blocks, cleaned),
        tracked=walk.tracked.count,
    )


def _warnings(walk: Walk, *, pictured: bool) -> Iterator[str]:
    if walk.recoded:
        yield walk.recoded
    if walk.unread:
        yield messages.UNREAD_PART
    elif walk.embeds:
        yield messages.EMBEDDED
    if pictured:
        yield messages.PICTURED_HEADER
    if walk.tracked.count:
        yield messages.TRACKED
    if walk.struck:
        yield messages.STRUCK


def walk_blocks(parts: Parts, document: etree._Element, lexicon: Lexicon) -> list[RawBlock]:
    """Return the blocks of a Word file with the XML they came from.

    *document* is the root of the main part, parsed by the caller with
    :func:`~checker.readers.docx.package.parse_part`, so that remarks can be
    put into that very tree. There is one raw block for each of
    ``Document.blocks``, in that order and with the same text.
    """
    walk = _walk(parts, lexicon)
    header = _letterhead(walk, parts, lexicon)
    return list(_blocks(walk, parts, header, _whole(walk, document), lexicon))


def _letterhead(walk: Walk, parts: Parts, lexicon: Lexicon, see: See = iter) -> list[RawBlock]:
    """Return the header of the first page where it is the letterhead, nothing where it is not."""
    if parts.header is None:
        return []
    walk.begin("header")
    blocks = [
        b for paragraph in see(walk.story(parts.header)) for b in blocks_of(paragraph, lexicon)
    ]
    walk.begin("document")
    return blocks if any(is_of_frame(block.raw.strip(), lexicon) for block in blocks) else []


def _shows_picture(header: etree._Element | None) -> bool:
    return header is not None and next(header.iter(*DRAWINGS), None) is not None


def _begins_with_frame(texts: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether a draft with these lines has a header of its own."""
    return any(is_of_frame(text, lexicon) for text in texts[:_TOP] if not is_title(text, lexicon))


def _walk(
    parts: Parts,
    lexicon: Lexicon,
    code: OldCode | None = None,
    outer: Walk | None = None,
    depth: int = 0,
    allowance: Allowance | None = None,
) -> Walk:
    """Return the walk through *parts*, which may stand at this *depth* inside other files."""
    allowed = allowance or Allowance(lexicon)

    def embedded(element: etree._Element) -> Iterator[Paragraph]:
        data = parts.chunks.get(element.get(OFFICE + "id", "")) if depth < _DEEPEST else None
        opened = None if data is None else allowed.opened(data)
        if opened is None:
            walk.unread = True
            return
        walk.embeds = True
        own = code or opened.code
        inside, told = _in_unicode(opened.parts, own)
        inner = _walk(inside, lexicon, own, walk, depth + 1, allowed)
        inner.begin(_EMBEDDED)
        yield from _main(inner, inside)
        walk.tracked.count += inner.tracked.count
        walk.unread |= inner.unread
        walk.recoded = walk.recoded or told or inner.recoded

    styles = Styles(parts.styles, lexicon)
    numbering = Numbering(parts.numbering, styles)
    walk = Walk(styles, numbering, embedded, outer.tables if outer else None)
    return walk


def _main(walk: Walk, parts: Parts) -> Iterator[Paragraph]:
    """Yield the paragraphs of the main part, of a long one without holding its whole tree."""
    if len(parts.main) <= _LONG:
        yield from _whole(walk, parse_part(parts.main))
        return
    for elements in body_batches(parts.main, walk.seen):
        yield from walk.paragraphs(elements)
    yield from walk.end()


def _whole(walk: Walk, document: etree._Element) -> Iterator[Paragraph]:
    body = document.find(_BODY)
    return iter(()) if body is None else walk.story(body)


def _blocks(
    walk: Walk,
    parts: Parts,
    header: Iterable[RawBlock],
    main: Iterable[Paragraph],
    lexicon: Lexicon,
    see: See = iter,
) -> Iterator[RawBlock]:
    """Yield the blocks of the letterhead, of the main part's paragraphs and of the notes."""
    blocks = (block for paragraph in main for block in blocks_of(paragraph, lexicon))
    yield from columns_apart(chain(header, blocks), lexicon)
    for part, root in (("footnotes", parts.footnotes), ("endnotes", parts.endnotes)):
        walk.begin(part)
        for note in () if root is None else root:
            if note.get(TYPE, "normal") == "normal":
                for paragraph in see(walk.story(note)):
                    yield from blocks_of(paragraph, lexicon)
