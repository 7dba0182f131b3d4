"""Other files inside a Word file (``w:altChunk``), which Word shows as text of its own."""

from typing import NamedTuple

from checker.errors import ReadError
from checker.lexicon.lexicon import Lexicon
from checker.readers.docx.font_names import has_old_fonts
from checker.readers.docx.names import T
from checker.readers.docx.package import Parts, open_parts, parse_part
from checker.readers.old_codes import OldCode, is_vietnamese, likely_codes
from checker.readers.sniff import is_rtf, is_single_file, is_web_page, is_zip
from checker.readers.text.decode import decode
from checker.readers.text.legacy import is_legacy
from checker.readers.word_xml import Look, Shape, paragraph, parts, run


class Embedded(NamedTuple):
    """A file as the ``parts`` of a Word file, and the ``code`` of before Unicode that it is typed in."""

    parts: Parts
    code: OldCode | None


def embedded(data: bytes, lexicon: Lexicon) -> Embedded | None:
    """Return what the file *data* holds, None where it cannot be read."""
    try:
        parts = _parts(data, lexicon)
        return Embedded(parts, _code(parts))
    except ReadError:
        return None


def _code(parts: Parts) -> OldCode | None:
    """Return the code in which *parts* are typed where no font tells it."""
    if has_old_fonts(parts):
        return None
    text = "\n".join(element.text or "" for element in parse_part(parts.main).iter(T))
    if not is_legacy(text):
        return None
    return next((c for c in likely_codes(text) if is_vietnamese(c.convert(text))), None)


def _parts(data: bytes, lexicon: Lexicon) -> Parts:
    if is_zip(data, ""):
        return open_parts(data)
    if is_rtf(data, ""):
        from checker.readers.rtf.reader import translate_rtf  # noqa: PLC0415

        return translate_rtf(data)
    if is_web_page(data, "") or data.lstrip()[:1] == b"<":  # often a piece of a page
        from checker.readers.html.reader import translate_html, translate_mhtml  # noqa: PLC0415

        return translate_mhtml(data) if is_single_file(data) else translate_html(data)
    lines = decode(data, lexicon).splitlines()
    return parts("".join(paragraph(run(line, Look()), Shape()) for line in lines))
