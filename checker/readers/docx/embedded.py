"""Other files inside a Word file (``w:altChunk``), which Word shows as text of its own."""

from checker.errors import ReadError
from checker.readers.docx.package import Parts, open_parts
from checker.readers.sniff import is_rtf, is_single_file, is_web_page, is_zip
from checker.readers.word_xml import Look, Shape, paragraph, parts, run


def embedded_parts(data: bytes) -> Parts | None:
    """Return the file *data* as the parts of a Word file, None where it cannot be read."""
    try:
        return _parts(data)
    except (ReadError, UnicodeDecodeError):
        return None


def _parts(data: bytes) -> Parts:
    if is_zip(data, ""):
        return open_parts(data)
    if is_rtf(data, ""):
        from checker.readers.rtf.reader import translate_rtf  # noqa: PLC0415

        return translate_rtf(data)
    if is_web_page(data, "") or data.lstrip()[:1] == b"<":  # often a piece of a page
        from checker.readers.html.reader import translate_html, translate_mhtml  # noqa: PLC0415

        return translate_mhtml(data) if is_single_file(data) else translate_html(data)
    lines = data.decode("utf-8-sig").splitlines()
    return parts("".join(paragraph(run(line, Look()), Shape()) for line in lines))
