"""Links from a workbook to files that lie beside or below it, so that both may be moved together."""

import os
import re
from pathlib import Path

# What Excel itself writes encoded in a link. Letters with marks stay as they are: on Windows encoded
# ones are taken for bytes of an older code page, and no file is found.
_ENCODED = re.compile(r'[%"<>\[\]^\\`{}# ?\x00-\x1f]')


def link_to(file: Path, beside: Path) -> str:
    """Return a link to *file* from a workbook in the folder *beside*, as it is written into the workbook.

    On another drive there is no way from one to the other: the link then says where the file lies.
    """
    try:
        way = Path(os.path.relpath(file, beside)).as_posix()
    except ValueError:
        path = encoded(file.as_posix())
        return f"file:{path}" if path.startswith("//") else f"file:///{path.lstrip('/')}"
    # The part before a colon would be taken for the kind of a link: it cannot be so on Windows.
    return encoded(f"./{way}" if ":" in way.split("/")[0] else way)


def encoded(path: str) -> str:
    """Return *path* with what may not stand in a link encoded."""
    return _ENCODED.sub(lambda found: f"%{ord(found[0]):02X}", path)
