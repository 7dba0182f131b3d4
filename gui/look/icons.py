"""Icons of one family: drawn for this program, coloured by the theme."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

import resources

FOLDER = resources.FOLDER / "icons"
_SIZES = (20, 40)
"""Pixels: as large as icons are shown, and that at double density."""


@lru_cache(maxsize=128)
def icon(name: str, colour: str) -> QIcon:
    """Return the icon ``resources/icons/<name>.svg`` drawn in *colour* (``#rrggbb``)."""
    drawing = (FOLDER / f"{name}.svg").read_text(encoding="utf-8")
    renderer = QSvgRenderer(QByteArray(drawing.replace("currentColor", colour).encode()))
    result = QIcon()
    for size in _SIZES:
        picture = QPixmap(size, size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        renderer.render(painter, QRectF(0, 0, size, size))
        painter.end()
        result.addPixmap(picture)
    return result


def program_icon() -> QIcon:
    """Return the program's own icon."""
    return QIcon(str(FOLDER / "soat.svg"))
