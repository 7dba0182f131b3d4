"""The lines drawn in the picture of a page: borders of tables, mostly."""

from collections.abc import Iterator
from itertools import takewhile
from typing import NamedTuple

from PIL import Image

from checker.readers.pdf.rules import Rule

_DARK = 150  # of 255; a scanned border is grey at its edges
_STEP = 24  # dots looked at together: no letter is dark all over so long
_FULL = 200  # of 255: so much of them is dark in a border, which may be a little slanted
_LONG = 3  # steps of a border at least: no letter and no dash is so long
_COVERED = 0.8  # of a border's steps, at least, are dark
_THICK = 3  # dots from one row of dots to the next of one border


class _Run(NamedTuple):
    """A border as far as it is followed: its first and last row of dots, the steps that are dark."""

    first: int
    last: int
    steps: frozenset[int]

    def touches(self, steps: range) -> bool:
        """Whether it goes on at these *steps*, or beside them."""
        return min(self.steps) <= steps.stop and steps.start <= max(self.steps) + 1


def borders(image: Image.Image, scale: float) -> list[Rule]:
    """Return the borders in *image*, which is straight; *scale* are the dots of a point."""
    ink = image.point([255 if grey < _DARK else 0 for grey in range(256)])
    height = image.height
    across = [
        Rule((height - place) / scale, start / scale, end / scale, across=True)
        for place, start, end in _followed(ink)
    ]
    standing = ink.transpose(Image.Transpose.TRANSPOSE)
    down = [
        Rule(place / scale, (height - end) / scale, (height - start) / scale, across=False)
        for place, start, end in _followed(standing)
    ]
    return across + down


def _followed(ink: Image.Image) -> Iterator[tuple[float, int, int]]:
    """Yield for each border across *ink* its place and where it starts and ends, in dots."""
    for run in _runs(ink.reduce((_STEP, 1))):
        start, end = min(run.steps), max(run.steps) + 1
        if end - start >= _LONG and len(run.steps) >= _COVERED * (end - start):
            yield (run.first + run.last) / 2, *_ends(ink, run, start * _STEP, end * _STEP)


def _ends(ink: Image.Image, run: _Run, start: int, end: int) -> tuple[int, int]:
    """Return where *run* starts and ends to the dot, known from *start* to *end* by whole steps."""
    top, bottom = max(run.first - 1, 0), run.last + 2
    left, right = max(start - _STEP, 0), min(end + _STEP, ink.width)
    before = ink.crop((left, top, start, bottom)).resize((start - left, 1), Image.Resampling.BOX)
    after = ink.crop((end, top, right, bottom)).resize((right - end, 1), Image.Resampling.BOX)
    return (
        start - sum(1 for _ in takewhile(bool, reversed(before.tobytes()))),
        end + sum(1 for _ in takewhile(bool, after.tobytes())),
    )


def _runs(image: Image.Image) -> Iterator[_Run]:
    """Yield what is dark over several steps and rows of dots that touch each other."""
    width, dots = image.width, image.tobytes()
    open_: list[_Run] = []
    for row in range(image.height):
        line = dots[row * width : (row + 1) * width]
        for steps in _dark(line) if max(line) >= _FULL else ():
            same = [run for run in open_ if run.touches(steps)]
            open_ = [run for run in open_ if run not in same]
            first = min([run.first for run in same], default=row)
            open_.append(_Run(first, row, frozenset(steps).union(*(run.steps for run in same))))
        for run in [run for run in open_ if row - run.last > _THICK]:
            open_.remove(run)
            yield run
    yield from open_


def _dark(line: bytes) -> Iterator[range]:
    """Yield the steps that are dark, those side by side together."""
    start = None
    for at, shade in enumerate(line):
        if shade >= _FULL and start is None:
            start = at
        elif shade < _FULL and start is not None:
            yield range(start, at)
            start = None
    if start is not None:
        yield range(start, len(line))
