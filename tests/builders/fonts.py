"""The fonts that test files are drawn in, brought along: a machine may have hardly any."""

from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path
from typing import Final

from PySide6.QtGui import QFontDatabase

from resources import FONTS

LIBERATION: Final = "Liberation Serif"
NOTO: Final = "Noto Serif"
DEJAVU: Final = "DejaVu Serif"
"""Not brought along: it is on nearly every Linux machine, and on hardly any other."""

FAMILIES = (LIBERATION, NOTO, DEJAVU)
"""As narrow as Times New Roman, wider and taller, and widest of all."""


@contextmanager
def installed(family: str) -> Iterator[bool]:
    """Have *family* while the block runs; tells whether there is such a font.

    Taken away again, so that no other test depends on which ran before it.
    """
    numbers = [
        QFontDatabase.addApplicationFontFromData(file.read_bytes()) for file in _files(family)
    ]
    try:
        yield family in QFontDatabase.families()
    finally:
        for number in numbers:
            QFontDatabase.removeApplicationFont(number)


def _files(family: str) -> list[Path]:
    folder = {LIBERATION: FONTS, NOTO: Path(str(files("fontpkg_noto_serif"))) / "files"}.get(family)
    return sorted(folder.glob("*.ttf")) if folder else []
