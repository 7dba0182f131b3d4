"""The fonts of an RTF file: each has its code for characters above 127."""

from checker.readers.docx.symbols import symbol
from checker.readers.old_codes import old_font

_PAGES = {
    0: "cp1252", 2: "cp1252", 77: "mac_roman", 128: "cp932", 129: "cp949", 134: "gbk", 136: "big5", 161: "cp1253",
    162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251",
    222: "cp874", 238: "cp1250",
}  # fmt: skip
_SYMBOLS = 2
"""The character set of fonts that hold symbols for letters."""


class Fonts:
    """The font table, told sign by sign; ``page`` is the code of the file as a whole."""

    def __init__(self) -> None:
        self.page = "cp1252"
        self.default = 0
        self._sets: dict[int, int] = {}
        self._names: dict[int, str] = {}
        self._old: dict[int, str] = {}
        self._at = 0

    def begin(self, number: int) -> None:
        """Begin the entry of the font with this number."""
        self._at = number

    def tell_set(self, number: int) -> None:
        """Take the character set of the font whose entry is being read."""
        self._sets[self._at] = number

    def tell_name(self, letters: str) -> None:
        """Take letters of its name."""
        self._names[self._at] = self._names.get(self._at, "") + letters

    def use_page(self, number: int) -> None:
        """Take the code page of the file."""
        try:
            "".encode(f"cp{number}")
        except LookupError:
            return
        self.page = f"cp{number}"

    def old(self, font: int) -> str:
        """Return the name of *font* where it is one of before Unicode, else ``""``."""
        font = self.default if font < 0 else font
        if font not in self._old:
            self._old[font] = old_font(self._name(font))
        return self._old[font]

    def _name(self, font: int) -> str:
        return self._names.get(font, "").strip().rstrip(";")

    def decode(self, codes: bytes, font: int) -> str:
        """Return the characters that *codes* are in *font*."""
        font = self.default if font < 0 else font
        kind = self._sets.get(font, 1)
        if kind == _SYMBOLS and not self.old(font):
            name = self._name(font)
            return "".join(symbol(name, f"{code:x}") for code in codes)
        return codes.decode(_PAGES.get(kind, self.page), errors="replace")
