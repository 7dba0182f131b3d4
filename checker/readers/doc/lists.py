"""The lists of a Word file, as the numbering part of a newer one has them."""

from typing import NamedTuple

from checker.readers.doc.container import LIST_USES, LISTS, WordFile
from checker.readers.doc.properties import whole
from checker.readers.word_lists import ListLevel, level_xml

_FORMATS = {
    0: "decimal", 1: "upperRoman", 2: "lowerRoman", 3: "upperLetter", 4: "lowerLetter",
    22: "decimalZero", 23: "bullet", 255: "none",
}  # fmt: skip
_FOLLOWS = ("tab", "space", "nothing")
_LEGAL, _NO_RESTART = 0x04, 0x08
_LEVELS = 9
_MOST = 10_000
_STARTS, _FORMATTED = 0x10, 0x20


class _Read(NamedTuple):
    level: ListLevel
    end: int


def numbering_of(file: WordFile) -> str:
    """Return the lists of *file* as the inside of a numbering part; what is broken is left out."""
    abstracts: dict[int, str] = {}
    start, length = file.where(LISTS)
    table = file.tables[start:]
    count = min(whole(table[:2]), _MOST) if length else 0
    at = length  # the levels of all lists follow the table
    for k in range(count):
        entry = table[2 + 28 * k : 30 + 28 * k]
        if len(entry) < 28:
            break
        levels: list[str] = []
        for depth in range(1 if entry[26] & 1 else _LEVELS):
            read = _level(table, at)
            levels.append(level_xml(depth, read.level))
            at = read.end
        abstracts[whole(entry[:4])] = "".join(levels)
    written = "".join(
        f'<w:abstractNum w:abstractNumId="{key}">{levels}</w:abstractNum>'
        for key, levels in abstracts.items()
    )
    return written + _uses(file.table(LIST_USES))


def _uses(table: bytes) -> str:
    """Return the lists (LFO) that paragraphs name, each with what it changes in its model."""
    count = min(whole(table[:4]), _MOST)
    at = 4 + 16 * count
    written: list[str] = []
    for k in range(count):
        entry = table[4 + 16 * k : 20 + 16 * k]
        if len(entry) < 16:
            break
        changes = ""
        at += 4
        for _ in range(min(entry[12], _LEVELS)):
            start, flags = whole(table[at : at + 4]), whole(table[at + 4 : at + 8])
            depth = flags & 0xF
            at += 8
            if flags & _FORMATTED:
                read = _level(table, at)
                at = read.end
                inner = level_xml(depth, read.level)
            else:
                inner = (
                    f'<w:startOverride w:val="{min(start, 32_767)}"/>' if flags & _STARTS else ""
                )
            changes += f'<w:lvlOverride w:ilvl="{depth}">{inner}</w:lvlOverride>'
        model = f'<w:abstractNumId w:val="{whole(entry[:4])}"/>'
        written.append(f'<w:num w:numId="{k + 1}">{model}{changes}</w:num>')
    return "".join(written)


def _level(table: bytes, at: int) -> _Read:
    """Return the level (LVL) at *at* and where the next begins."""
    fixed = table[at : at + 28].ljust(28, b"\0")
    text_at = at + 28 + fixed[24] + fixed[25]
    length = whole(table[text_at : text_at + 2])
    end = text_at + 2 + 2 * length
    units = table[text_at + 2 : end].decode("utf-16-le", errors="replace")
    text = "".join(f"%{ord(c) + 1}" if ord(c) < _LEVELS else c for c in units)
    flags = fixed[5]
    level = ListLevel(
        _FORMATS.get(fixed[4], "decimal"),
        text,
        min(whole(fixed[:4]), 32_767),
        _FOLLOWS[fixed[15]] if fixed[15] < len(_FOLLOWS) else "tab",
        legal=bool(flags & _LEGAL),
        restart=fixed[26] if flags & _NO_RESTART else None,
    )
    return _Read(level, max(end, at + 30))
