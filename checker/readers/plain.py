"""Plain text and Markdown files."""

import re

from checker.readers.content import Content, Piece, compose
from checker.document import Source, Style
from checker.text import clean


def read_text(data: bytes) -> Content:
    """Return the text and blocks of the text file *data*."""
    text = clean(data.decode("utf-8-sig"))
    out = []
    for index, line in enumerate(text.split("\n")):
        line = line.strip()
        m = re.match(r"(#{1,6})\s+(.*)", line)
        level = len(m[1]) if m else 0
        line = m[2] if m else line
        bold = line.startswith("**") and line.endswith("**")
        line = re.sub(r"\*{1,3}(\S.*?)\*{1,3}", r"\1", line).strip("* ").strip()
        if line and not re.fullmatch(r"[-=_ ]{3,}", line):
            out.append(Piece(line, "heading" if level else "paragraph", Source(index=index), Style(bold=bold, level=level)))
    return compose(out)
