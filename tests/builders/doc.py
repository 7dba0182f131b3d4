"""Plans as Word 97-2003 files, as Word writes them: text in pieces, properties in pages of 512 bytes."""

import re
import struct
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from tests.builders.compound import compound
from tests.builders.plan import Line, Lines, columns, plan, side_by_side

BOLD, ITALIC, DELETED, INSERTED = (
    struct.pack("<HB", code, 1) for code in (0x0835, 0x0836, 0x0800, 0x0801)
)
SPECIAL = struct.pack("<HB", 0x0855, 1)
CENTER, JUSTIFIED = (struct.pack("<HB", 0x2461, code) for code in (1, 3))
IN_TABLE = struct.pack("<HBHI", 0x2416, 1, 0x6649, 1)
ROW_END = struct.pack("<HB", 0x2417, 1)
_PAGE, _TEXT = 512, 2048
_NUMBERS = (
    (re.compile(r"[IVX]+\. "), 0), (re.compile(r"\d+\. "), 1), (re.compile(r"\d+\.\d+\. "), 2),
    (re.compile(r"[a-z]\) "), 3), (re.compile(r"- "), 4),
)  # fmt: skip
_LEVELS = ((1, "\0."), (0, "\1."), (0, "\1.\2."), (4, "\3)"), (23, "\uf0b7"))


class Para(NamedTuple):
    """A paragraph: its runs with their properties, its own, and the mark that ends it."""

    runs: Sequence[tuple[str, bytes]]
    properties: bytes = b""
    mark: str = "\r"
    style: int = 0
    mark_look: bytes = b""


def row_shape(edges: Sequence[int], flags: Sequence[int] = ()) -> bytes:
    """Return the property that tells the edges of a row's cells, and which are merged."""
    count = len(edges) - 1
    flags = [*flags, *[0] * (count - len(flags))]
    cells = b"".join(struct.pack("<H18x", flag) for flag in flags)
    value = bytes([count]) + struct.pack(f"<{count + 1}h", *edges) + cells
    return struct.pack("<HH", 0xD608, len(value) + 1) + value


def list_level(form: int, text: str, start: int = 1) -> bytes:
    """Return a level of a list (LVL); characters below 9 stand for the number of that level."""
    places = [k + 1 for k, sign in enumerate(text) if ord(sign) < 9]
    fixed = struct.pack(
        "<iBB9sB8xBBBB", start, form, 0, bytes(places).ljust(9, b"\0"), 0, 0, 0, 0, 0
    )
    return fixed + struct.pack("<H", len(text)) + text.encode("utf-16-le")


def save_doc(
    path: Path,
    main: Sequence[Para],
    *,
    notes: Sequence[Sequence[Para]] = (),
    headers: Sequence[Sequence[Para]] = (),
    end_notes: Sequence[Sequence[Para]] = (),
    boxes: Sequence[tuple[int, Sequence[Para]]] = (),
    styles: Sequence[bytes] = (),
    levels: Sequence[bytes] = (),
    uses: Sequence[bytes] = (),
    sections: Sequence[tuple[int, bytes]] = (),
    narrow: bool = False,
    fonts: Sequence[str] = (),
) -> Path:
    """Write a Word 97-2003 file.

    ``boxes`` are anchored at the given characters of the main text, ``levels``
    those of the one list, which ``uses`` name (LFO data), ``sections`` are told by
    the character behind their last one and their properties, ``narrow`` stores
    one byte for each character, as Word does where all are of Windows-1252;
    ``fonts`` are those behind Symbol.
    """
    stories, lengths, tables = _parts(main, (notes, headers, end_notes), boxes)
    paras = [para for story in stories for para in story]
    document, more = _document(paras, narrow=narrow)
    tables |= more
    tables[1] = _style_sheet(styles)
    named = [bytes(39) + f"{name}\0".encode("utf-16-le") for name in ("Symbol", *fonts)]
    written = [bytes([len(font)]) + font for font in named]
    tables[15] = struct.pack("<HH", len(named), 0) + b"".join(written)
    if levels:
        padded = [*levels, *[list_level(255, "")] * (9 - len(levels))]
        tables[73] = struct.pack("<H", 1) + struct.pack("<ii18xBB", 77, 1, 0, 0)
        used = [struct.pack("<i8xBBBB", 77, use[0] if use else 0, 0, 0, 0) for use in uses]
        data = b"".join(struct.pack("<I", 0xFFFFFFFF) + use[1:] for use in uses)
        tables[74] = struct.pack("<I", len(uses)) + b"".join(used) + data
    if sections:
        ends = [end for end, _ in sections]
        entries = b""
        for _, properties in sections:
            entries += struct.pack("<HIHI", 0, len(document), 0, 0)
            document += struct.pack("<H", len(properties)) + properties
        tables[6] = struct.pack(f"<{len(ends) + 1}I", 0, *ends) + entries
    stream, places = b"", dict[int, tuple[int, int]]()
    for place, table in tables.items():
        places[place] = (len(stream), len(table))
        stream += table + (b"".join(padded) if place == 73 else b"")
    document = _information(lengths, places) + document[_TEXT:]
    path.write_bytes(compound({"WordDocument": document, "1Table": stream}))
    return path


def _parts(
    main: Sequence[Para],
    beside: Sequence[Sequence[Sequence[Para]]],
    boxes: Sequence[tuple[int, Sequence[Para]]],
) -> tuple[list[list[Para]], list[int], dict[int, bytes]]:
    """Return the stories one after the other, the lengths of the parts, and where each begins."""
    closing = [Para([("", b"")])]
    stories = [[*main]]
    tables: dict[int, bytes] = {}
    lengths = [0] * 8
    lengths[0] = _length(main)
    for place, index, texts in zip((3, 11, 47), (1, 2, 5), beside, strict=True):
        if not texts:
            continue
        bounds = _bounds(texts)
        stories.append([para for paras in [*texts, closing] for para in paras])
        lengths[index] = bounds[-1]
        tables[place] = struct.pack(f"<{len(bounds)}I", *bounds)
    if boxes:
        contents = [content for _, content in boxes]
        bounds = _bounds(contents)
        stories.append([para for paras in [*contents, closing] for para in paras])
        lengths[6] = bounds[-1]
        entries = [struct.pack("<8xHIII", 0, 0, 1000 + k, 0) for k in range(len(boxes) + 1)]
        tables[56] = struct.pack(f"<{len(bounds)}I", *bounds) + b"".join(entries)
        anchors = [at for at, _ in boxes]
        shapes = [struct.pack("<I22x", 1000 + k) for k in range(len(boxes))]
        tables[40] = struct.pack(f"<{len(anchors) + 1}I", *anchors, lengths[0]) + b"".join(shapes)
    return stories, lengths, tables


def _bounds(texts: Sequence[Sequence[Para]]) -> list[int]:
    """Return where each text begins, where the last ends, and where the mark behind it does."""
    bounds = [0]
    for paras in texts:
        bounds.append(bounds[-1] + _length(paras))
    return [*bounds, bounds[-1] + 1]


def build_doc(path: Path, lines: Lines, *, numbered: bool = False, tracked: bool = False) -> Path:
    """Write a plan; ``numbered`` lets Word draw the numbers, ``tracked`` leaves changes to accept."""
    writer = _Writer(numbered=numbered, tracked=tracked)
    body: list[Para] = []
    for group in side_by_side(plan(lines)):
        hint = group[0].hint
        if hint == "row":
            for line in group:
                body += writer.row([[Line(cell)] for cell in line.text.split(" | ")])
        elif hint in ("left", "right", "recipient", "sign"):
            body += writer.row([list(side) for side in columns(group)])
        else:
            body += [writer.paragraph(line) for line in group]
    levels = [list_level(*level) for level in _LEVELS] if numbered else []
    return save_doc(path, body, levels=levels, uses=[b"\0", *writer.uses] if numbered else [])


class _Writer:
    def __init__(self, *, numbered: bool, tracked: bool) -> None:
        self._numbered, self._tracked = numbered, tracked
        self._counts: dict[int, int] = {}
        self.uses: list[bytes] = []

    def row(self, cells: Sequence[Sequence[Line]]) -> list[Para]:
        found: list[Para] = []
        for cell in cells:
            paras = [self.paragraph(line) for line in cell] or [Para([])]
            paras = [para._replace(properties=para.properties + IN_TABLE) for para in paras]
            found += [*paras[:-1], paras[-1]._replace(mark="\x07")]
        edges = [-108 + k * 9000 // len(cells) for k in range(len(cells) + 1)]
        shape = IN_TABLE + ROW_END + row_shape(edges)
        return [*found, Para([], shape, "\x07")]

    def paragraph(self, line: Line) -> Para:
        properties, text = b"", line.text
        if line.hint in ("title", "right", "sign"):
            properties = CENTER
        elif line.hint == "body":
            properties = JUSTIFIED
        if self._numbered and line.hint in ("heading", "body", "item"):
            more, text = self._number(text)
            properties += more
        look = BOLD if line.hint in ("title", "heading", "sign") else b""
        words = text.split(" ")
        middle = len(words) // 2
        first, second = " ".join(words[:middle]), " ".join(words[middle:])
        runs = [(first + " " if first else "", look)]
        if self._tracked:
            runs += [("đã bỏ ", look + DELETED), (second, look + INSERTED)]
        else:
            runs.append((second, look))
        return Para([run for run in runs if run[0]], properties)

    def _number(self, text: str) -> tuple[bytes, str]:
        for pattern, level in _NUMBERS:
            found = pattern.match(text)
            if not found:
                continue
            parts = re.findall(r"\d+|[IVX]+|[a-z]", found[0])
            if level == 2 and int(parts[0]) != self._counts.get(1):
                break
            wanted = _value(parts[-1], level) if parts else 1
            use = 1
            if wanted != self._counts.get(level, 0) + 1 and level != 4:
                # A use of the list of its own, which begins this level elsewhere.
                self.uses.append(b"\x01" + struct.pack("<II", wanted, level | 0x10))
                use += len(self.uses)
            self._counts = {k: v for k, v in self._counts.items() if k < level}
            self._counts[level] = wanted
            return struct.pack("<HBHH", 0x260A, level, 0x460B, use), text[found.end() :]
        return b"", text


def _value(part: str, level: int) -> int:
    if level == 0:
        romans = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
        return romans.index(part) + 1
    return ord(part) - ord("a") + 1 if level == 3 else int(part)


def _length(paras: Sequence[Para]) -> int:
    return sum(len("".join(text for text, _ in para.runs)) + len(para.mark) for para in paras)


def _document(paras: Sequence[Para], *, narrow: bool) -> tuple[bytes, dict[int, bytes]]:
    """Return the stream with room for its beginning, and the tables of pieces and properties."""
    code, width = ("cp1252", 1) if narrow else ("utf-16-le", 2)
    text = b""
    looks: list[tuple[int, int, bytes]] = []
    marks: list[tuple[int, int, bytes]] = []
    for para in paras:
        begin = _TEXT + len(text)
        for words, look in [*para.runs, (para.mark, para.mark_look)]:
            start = _TEXT + len(text)
            text += words.encode(code)
            if words:
                looks.append((start, _TEXT + len(text), look))
        stored = struct.pack("<H", para.style) + para.properties
        marks.append((begin, _TEXT + len(text), stored))
    document = bytes(_TEXT) + text
    document += bytes(-len(document) % _PAGE)
    tables: dict[int, bytes] = {}
    for place, stretches, size in ((12, looks, 1), (13, marks, 13)):
        pages, bounds = _pages(stretches, size)
        first = len(document) // _PAGE
        document += b"".join(pages)
        where = range(first, first + len(pages))
        tables[place] = struct.pack(f"<{len(bounds)}I{len(pages)}I", *bounds, *where)
    count = len(text) // width
    # Two pieces, as after some editing.
    half = count // 2
    entries = b""
    for begin in (0, half):
        at = _TEXT + begin * width
        entries += struct.pack("<HIH", 0, at * 2 | 0x40000000 if narrow else at, 0)
    pieces = struct.pack("<III", 0, half, count) + entries
    tables[33] = b"\x01\x03\x00\x35\x08\x01" + b"\x02" + struct.pack("<I", len(pieces)) + pieces
    return document, tables


def _pages(stretches: Sequence[tuple[int, int, bytes]], size: int) -> tuple[list[bytes], list[int]]:
    """Return pages with the properties of *stretches*, and where in the stream each begins."""
    pages: list[bytes] = []
    bounds: list[int] = []
    rest = list(stretches)
    while rest:
        count, used = 0, 5
        while count < len(rest) and used + 4 + size + len(rest[count][2]) + 4 < _PAGE - 8:
            used += 4 + size + len(rest[count][2]) + 4
            count += 1
        here, rest = rest[:count], rest[count:]
        page = bytearray(_PAGE)
        page[-1] = count
        struct.pack_into(f"<{count + 1}I", page, 0, *(s[0] for s in here), here[-1][1])
        end = _PAGE - 2
        for k, (_, _, stored) in enumerate(here):
            data = _stored(stored, size)
            end -= len(data) + (end - len(data)) % 2
            page[end : end + len(data)] = data
            page[4 * (count + 1) + size * k] = end // 2 if data else 0
        pages.append(bytes(page))
        bounds.append(here[0][0])
    return pages, [*bounds, stretches[-1][1]]


def _stored(stored: bytes, size: int) -> bytes:
    if size == 1:
        return bytes([len(stored)]) + stored if stored else b""
    if len(stored) % 2:
        return bytes([(len(stored) + 1) // 2]) + stored
    return bytes([0, len(stored) // 2]) + stored


def style(
    number: int,
    *,
    based_on: int = 0xFFF,
    paragraph: bytes = b"",
    characters: bytes = b"",
    kind: int = 1,
) -> bytes:
    """Return a style (STD)."""
    name = "Kiểu".encode("utf-16-le")
    stored = struct.pack("<HHHHH", number, kind | based_on << 4, 2, 0, 0)
    stored += struct.pack("<H", len(name) // 2) + name + bytes(2)
    parts = [struct.pack("<H", 0) + paragraph, characters] if kind == 1 else [characters]
    for part in parts:
        stored += bytes(len(stored) % 2) + struct.pack("<H", len(part)) + part
    return stored + bytes(len(stored) % 2)


def _style_sheet(styles: Sequence[bytes]) -> bytes:
    head = struct.pack("<HH14x", len(styles) + 1, 10)
    written = [style(0), *styles]
    return (
        struct.pack("<H", len(head))
        + head
        + b"".join(struct.pack("<H", len(one)) + one for one in written)
    )


def _information(lengths: Sequence[int], places: dict[int, tuple[int, int]]) -> bytes:
    """Return the block at the beginning of the document stream (FIB)."""
    block = bytearray(_TEXT)
    struct.pack_into("<HH", block, 0, 0xA5EC, 0xC1)
    struct.pack_into("<H", block, 10, 0x0200)
    struct.pack_into("<H", block, 32, 14)
    struct.pack_into("<H", block, 62, 22)
    struct.pack_into("<8I", block, 0x4C, *lengths)
    struct.pack_into("<H", block, 152, 93)
    for place, (start, length) in places.items():
        struct.pack_into("<II", block, 154 + 8 * place, start, length)
    return bytes(block)
