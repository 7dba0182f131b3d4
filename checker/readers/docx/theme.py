"""The fonts of a Word file's theme, which styles name by their part: headings, running text."""

import re
from collections.abc import Mapping

_FONTS = re.compile(rb"<a:(major|minor)Font>.*?<a:latin\b[^>]*\btypeface=\"([^\"]+)\"", re.DOTALL)
_FONTS_WITHIN = 2**14
"""Bytes at the beginning in which they stand, behind the colours."""


def theme_fonts(data: bytes) -> Mapping[str, str]:
    """Return the fonts of the theme *data* by the names that text has for them."""
    return {
        part.decode() + script: font.decode("utf-8", "replace")
        for part, font in _FONTS.findall(data[:_FONTS_WITHIN])
        for script in ("HAnsi", "Ascii")
    }
