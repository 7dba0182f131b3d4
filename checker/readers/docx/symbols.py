"""Characters that Word sets by their place in a font of symbols (``w:sym``)."""

_PRIVATE = 0xF000
"""Word adds this to the place of a character in such a font."""
_UNKNOWN = "\ufffd"
_SYMBOL = {
    0x2D: "-", 0xA3: "≤", 0xB3: "≥", 0xB1: "±", 0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBB: "≈",
    0xA5: "∞", 0xAE: "→", 0xDE: "⇒", 0xB0: "°", 0xBC: "…", 0xD7: "·", 0xC5: "⊕",
}  # fmt: skip
_WINGDINGS = {
    0x6F: "□", 0xA8: "☐", 0x78: "☒", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑", 0xA7: "▪", 0x6E: "■",
    0xD8: "➢", 0xE0: "→", 0xF0: "⇨", 0x76: "❖", 0x6C: "●", 0xB7: "•", 0x46: "☞",
}  # fmt: skip
_FONTS = {"symbol": _SYMBOL, "wingdings": _WINGDINGS}


def symbol(font: str, code: str) -> str:
    """Return the one character that *code* (hexadecimal) stands for in *font*.

    A place below 128 that the font's table does not name is the letter itself;
    of any other the replacement character tells that something stands there.
    """
    try:
        place = int(code, 16)
    except ValueError:
        return _UNKNOWN
    place -= _PRIVATE if place >= _PRIVATE else 0
    table = _FONTS.get(font.casefold())
    if table is None:
        return chr(place) if place < 0xD800 and chr(place).isprintable() else _UNKNOWN
    return table.get(place) or (chr(place) if 0x20 <= place < 0x7F else _UNKNOWN)
