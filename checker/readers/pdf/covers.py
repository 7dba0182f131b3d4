"""PDF files that say little themselves: covers of other files, forms that one program alone shows."""

import pypdfium2
import pypdfium2.raw as pdfium

from checker.errors import ReadError
from checker.readers import messages

_DRAFTS = (".docx", ".docm", ".doc", ".pdf", ".odt", ".rtf")
_MOST_NAMED = 3
_LONGEST = 120
"""Characters of a name that are told, its last ones: with the kind of file."""


def refuse_covers(document: pypdfium2.PdfDocument) -> None:
    """Raise ReadError ``unsupported-format`` where *document*, of a few words, only holds a draft."""
    if document.get_formtype() == pdfium.FORMTYPE_XFA_FULL:
        raise ReadError("unsupported-format", messages.DYNAMIC_FORM)
    count = document.count_attachments()
    names = [_name(document, k) for k in range(min(count, _MOST_NAMED))]
    if any(name.lower().endswith(_DRAFTS) for name in names):
        raise ReadError("unsupported-format", messages.cover(names))


def _name(document: pypdfium2.PdfDocument, number: int) -> str:
    """Return the name of an attachment as it can be shown; ``""`` where the file gives none that can be."""
    try:
        name = document.get_attachment(number).get_name()
    except (UnicodeDecodeError, pypdfium2.PdfiumError):  # half a character; a part of it is missing
        return ""
    return "".join(filter(str.isprintable, name))[-_LONGEST:]
