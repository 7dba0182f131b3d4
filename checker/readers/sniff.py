"""What a file is, by its first bytes."""

import re

from checker.errors import ReadError

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HTML = re.compile(
    rb"\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_PICTURES = (
    b"\x89PNG", b"\xff\xd8\xff", b"GIF87a", b"GIF89a", b"II*\x00", b"MM\x00*", b"BM", b"\x00\x00\x00\x0cjP",
)  # fmt: skip


def recognise(data: bytes, suffix: str) -> str:
    """Return the name of the reader for *data*; raises ReadError where there is none.

    *suffix*, lower case, only tells Markdown from other plain text.
    """
    head = data[:4096]
    if head.startswith(b"PK\x03\x04"):
        return "docx"
    if b"%PDF-" in head[:1024]:
        return "pdf"
    return "md" if suffix in (".md", ".markdown") else "txt"
