"""The page's font: Times New Roman or one of its kind, with every Vietnamese letter."""

from PySide6.QtGui import QFont, QFontDatabase

_LIKE_TIMES = (
    "Times New Roman",
    "Liberation Serif",
    "Tinos",
    "TeX Gyre Termes",
    "Noto Serif",
    "DejaVu Serif",
)


def page_families() -> list[str]:
    """Return the families of the page's font, the best one on this machine first."""
    known = set(QFontDatabase.families())
    return [name for name in _LIKE_TIMES if name in known] or [QFont().family()]
