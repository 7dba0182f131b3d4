"""Tesseract: the lines of words in a picture."""

import os
from collections.abc import Iterator
from statistics import median
from typing import Any, NamedTuple, Self

from PIL import Image, ImageOps
from tesserocr import OEM, PSM, RIL, PyTessBaseAPI, iterate_level

from checker.readers.pdf.picture import DPI
from resources import TESSDATA

_PATIENCE = 30_000  # milliseconds for one picture: a photograph of gravel takes minutes
_LEAST = 15.0  # per cent: what is less sure is a stain or the edge of a seal
_EM = 1.05  # of the height of a line, from its highest to its lowest letter
_ALIKE = 0.25  # of a height: lines differ by their letters, not by their size
_MARGIN = 12  # dots of white round a part of a page: letters at the very edge are not seen
_WHITE = 255

Box = tuple[int, int, int, int]
"""A part of a picture in dots from its upper left corner: left, top, right, bottom."""


class Sight(NamedTuple):
    """A word in a picture, in dots from its upper left corner; ``base`` is its baseline.

    ``confidence`` is how sure the engine is of it, in per cent.
    """

    text: str
    left: float
    right: float
    base: float
    height: float
    confidence: float


SightLine = list[Sight]


class Engine:
    """Tesseract with the Vietnamese model that comes with the program."""

    def __init__(self) -> None:
        # Tesseract opens files by names in the code of the machine, in which a Vietnamese
        # folder has none on Windows: from here the model's name is plain. The process is our own.
        os.chdir(TESSDATA)
        self._api = PyTessBaseAPI(path=".", lang="vie", psm=PSM.AUTO, oem=OEM.LSTM_ONLY)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._api.End()

    def page(self, image: Image.Image) -> list[SightLine]:
        """Return the lines of a whole page."""
        return self._lines(image, PSM.AUTO)

    def part(self, image: Image.Image, box: Box) -> list[SightLine]:
        """Return the lines of one column or cell, by their places in the whole *image*."""
        part = ImageOps.expand(image.crop(box), _MARGIN, _WHITE)
        left, top = box[0] - _MARGIN, box[1] - _MARGIN
        return [
            [
                word._replace(left=word.left + left, right=word.right + left, base=word.base + top)
                for word in line
            ]
            for line in self._lines(part, PSM.SINGLE_BLOCK)
        ]

    def _lines(self, image: Image.Image, mode: int) -> list[SightLine]:
        self._api.SetPageSegMode(mode)
        self._api.SetImageBytes(image.tobytes(), image.width, image.height, 1, image.width)
        self._api.SetSourceResolution(DPI)
        done = self._api.Recognize(_PATIENCE)
        found = [*_sights(self._api)] if done else []
        self._api.Clear()
        usual = median([line[0].height for line in found]) if found else 0.0
        return [_of_one_size(line, usual) for line in found]


def _of_one_size(line: SightLine, usual: float) -> SightLine:
    alike = abs(line[0].height - usual) < _ALIKE * usual
    height = _EM * (usual if alike else line[0].height)
    return [word._replace(height=height) for word in line]


def _sights(api: Any) -> Iterator[SightLine]:
    """Yield the lines that hold letters or figures."""
    line: SightLine = []
    baseline, height = ((0, 0), (1, 0)), 0.0
    for at in iterate_level(api.GetIterator(), RIL.WORD):
        if at.Empty(RIL.WORD):
            continue
        if at.IsAtBeginningOf(RIL.TEXTLINE):
            if any(letter.isalnum() for word in line for letter in word.text):
                yield line
            line = []
            baseline = at.Baseline(RIL.TEXTLINE) or baseline
            height = at.RowAttributes()["row_height"]
        text = (at.GetUTF8Text(RIL.WORD) or "").strip()
        sure = at.Confidence(RIL.WORD)
        if text and sure >= _LEAST:
            left, _, right, _ = at.BoundingBox(RIL.WORD)
            line.append(Sight(text, left, right, _base(baseline, left), height, sure))
    if any(letter.isalnum() for word in line for letter in word.text):
        yield line


def _base(baseline: tuple[tuple[int, int], tuple[int, int]], x: float) -> float:
    """Return how far down the baseline is at *x*."""
    (x1, y1), (x2, y2) = baseline
    return y1 + (y2 - y1) * (x - x1) / max(x2 - x1, 1)
