"""How a page is looked at: set straight, its table cells and its columns each by themselves.

The engine takes what stands side by side for one line, and borders for letters.
"""

from collections.abc import Iterator, Sequence
from functools import partial

from PIL import Image, ImageDraw

from checker.readers.pdf.grid import Grid, grids
from checker.readers.pdf.picture import Picture
from checker.readers.pdf.scan.askew import straightened
from checker.readers.pdf.scan.borders import borders
from checker.readers.pdf.scan.columns import column_boxes
from checker.readers.pdf.scan.engine import Box, Engine, Sight, SightLine
from checker.readers.pdf.scan.paper import whitened
from checker.readers.pdf.scan.seen import Seen, SeenWord

_BORDER = 6  # dots that a border takes, with the grey beside it
_INK = 150  # of 255: paler is paper
_WHITE = 255
_SURE = 75.0  # per cent
_MOST = 0.8  # of the words: so many are sure on a page that can be read
_LONG = 4  # letters, which are much wider than one is high
_FEW = 0.5  # of the words: no more are sure on a page that stands on its head
_TURNS = (Image.Transpose.ROTATE_90, Image.Transpose.ROTATE_270)
_SMALL = 16  # dots: there is no letter in a cell that is no larger


def seen(picture: Picture, engine: Engine) -> Seen:
    """Return what is seen in *picture*, which may lie sideways or stand on its head."""
    first = _seen(picture, engine)
    if not _lies_sideways(first):
        return _on_its_feet(first, picture, engine)
    turned = [_seen(own, engine) for own in map(partial(_turned, picture), _TURNS)]
    upright = [page for page in turned if not _lies_sideways(page)]
    return max(upright, key=_sure_words, default=first._replace(clear=False))


def _on_its_feet(first: Seen, picture: Picture, engine: Engine) -> Seen:
    """Return the page seen *first*, or what it shows the other way up where the engine reads that."""
    words = sum(len(word.text) > 1 for line in first.lines for word in line)
    if _sure_words(first) > _FEW * words or not words:
        return first
    turned = _seen(_turned(picture, Image.Transpose.ROTATE_180), engine)
    return max(first, turned, key=_sure_words)


def _lies_sideways(page: Seen) -> bool:
    """Whether most long words are higher than wide: the engine also reads what lies on its side."""
    words = [word for line in page.lines for word in line if len(word.text) >= _LONG]
    return sum(word.right - word.left < word.height for word in words) > len(words) / 2


def _turned(picture: Picture, turn: Image.Transpose) -> Picture:
    image = _image(picture).transpose(turn)
    width, height = image.size
    return picture._replace(dots=image.tobytes(), width=width, height=height, stride=width)


def _sure_words(page: Seen) -> int:
    words = [word for line in page.lines for word in line]
    return sum(word.confidence >= _SURE and len(word.text) > 1 for word in words)


def _seen(picture: Picture, engine: Engine) -> Seen:
    image = straightened(_image(picture))
    rules = tuple(borders(image, picture.scale))
    tables = grids(rules)
    units = [_unit(box, image, engine) for table in tables for box in _cells(table, picture)]
    outside = _without(image, [_box_of(table, picture) for table in tables])
    found = engine.page(outside) or engine.page(whitened(outside))
    boxes = column_boxes(found, outside.width)
    units += [_unit(box, outside, engine) for box in boxes]
    units += [(row[0][0].base, row) for row in _rows(found, boxes)]
    lines = [line for _, unit in sorted(units, key=lambda unit: unit[0]) for line in unit]
    in_points = (tuple(_in_points(word, picture) for word in line) for line in lines)
    return Seen(
        tuple(in_points), rules, round(picture.width / picture.scale), clear=_is_clear(lines)
    )


_Unit = tuple[float, Sequence[SightLine]]
"""Lines that are read one after another, and how far down the page they begin."""


def _unit(box: Box, image: Image.Image, engine: Engine) -> _Unit:
    """Return what stands in a cell or column; where it begins, those to the left come first."""
    empty = min(image.crop(box).tobytes(), default=_WHITE) >= _INK
    return box[1] + box[0] / image.width, [] if empty else engine.part(image, box)


def _is_clear(lines: Sequence[SightLine]) -> bool:
    """Whether the engine is sure of most words."""
    words = [word for line in lines for word in line]
    sure = sum(word.confidence >= _SURE for word in words)
    return sure >= _MOST * len(words)


def _rows(found: Sequence[SightLine], boxes: Sequence[Box]) -> list[list[SightLine]]:
    """Return the lines outside of *boxes*, those side by side together from the left."""
    rows: list[list[SightLine]] = []
    for line in sorted(found, key=lambda line: line[0].base):
        if any(_is_in(line, box) for box in boxes):
            continue
        if rows and line[0].base - rows[-1][0][0].base < line[0].height / 2:
            rows[-1] = sorted([*rows[-1], line], key=lambda part: part[0].left)
        else:
            rows.append([line])
    return rows


def _image(picture: Picture) -> Image.Image:
    size = picture.width, picture.height
    return Image.frombuffer("L", size, picture.dots, "raw", "L", picture.stride, 1)


def _in_points(word: Sight, picture: Picture) -> SeenWord:
    scale = picture.scale
    y = (picture.height - word.base) / scale
    left, right, height = word.left / scale, word.right / scale, word.height / scale
    return SeenWord(word.text, left, right, y, height, word.confidence)


def _cells(table: Grid, picture: Picture) -> Iterator[Box]:
    """Yield the inside of each cell of *table*, merged ones whole."""
    for row, line in enumerate(table.slots):
        for column, slot in enumerate(line):
            if (slot.row, slot.column) != (row, column):
                continue
            own = [k for k, other in enumerate(table.slots) if other[column] == slot]
            places = (slot.left, table.ys[row], slot.right, table.ys[max(own) + 1])
            left, top, right, bottom = _box(places, picture)
            inside = left + _BORDER, top + _BORDER, right - _BORDER, bottom - _BORDER
            if min(inside[2] - inside[0], inside[3] - inside[1]) > _SMALL:
                yield inside


def _box_of(table: Grid, picture: Picture) -> Box:
    """Return where *table* stands with its borders."""
    places = (table.xs[0], table.ys[0], table.xs[-1], table.ys[-1])
    left, top, right, bottom = _box(places, picture)
    return left - _BORDER, top - _BORDER, right + _BORDER, bottom + _BORDER


def _box(places: tuple[float, float, float, float], picture: Picture) -> Box:
    """Return left, top, right and bottom, in points from below, in dots from above."""
    left, top, right, bottom = (round(place * picture.scale) for place in places)
    return left, picture.height - top, right, picture.height - bottom


def _without(image: Image.Image, boxes: Sequence[Box]) -> Image.Image:
    """Return *image* with these parts of it white."""
    if not boxes:
        return image
    rest = image.copy()
    draw = ImageDraw.Draw(rest)
    for box in boxes:
        draw.rectangle(box, fill=_WHITE)
    return rest


def _is_in(line: SightLine, box: Box) -> bool:
    """Whether *line* begins in the part of the page that is looked at again."""
    left, top, right, bottom = box
    return left <= line[0].left < right and top <= line[0].base < bottom
