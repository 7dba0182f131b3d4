"""The page's font: Times New Roman or one of its kind, with every Vietnamese letter."""

from PySide6.QtGui import QFont, QFontDatabase

_LIKE_TIMES = ("Times New Roman", "Liberation Serif", "Tinos", "TeX Gyre Termes", "Noto Serif")


def page_families() -> list[str]:
    """Return the families of the page's font, the best one on this machine first."""
    known = set(QFontDatabase.families())
    found = [name for name in _LIKE_TIMES if name in known]
    return found or [packaged_family() or QFont().family()]


def packaged_family() -> str:
    """Load the font that comes with the program; return its family, or nothing if it is gone."""
    from importlib.resources import files  # noqa: PLC0415 - hardly any machine needs it

    try:
        folder = files("fontpkg_noto_serif") / "files"
    except ModuleNotFoundError:
        return ""
    family = ""
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name, reverse=True):
        number = QFontDatabase.addApplicationFontFromData(entry.read_bytes())
        family = next(iter(QFontDatabase.applicationFontFamilies(number)), family)
    return family
