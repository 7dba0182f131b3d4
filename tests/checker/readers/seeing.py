"""Scans of pages that also exist as text: what an engine that makes no mistakes would see."""

from collections.abc import Generator, Mapping, Sequence
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from checker.readers.pdf.lines import lines
from checker.readers.pdf.picture import draw
from checker.readers.pdf.scan.recogniser import Recognising
from checker.readers.pdf.scan.seen import Seen, SeenWord
from checker.readers.pdf.turned import frames
from checker.readers.pdf.words import Characters

DPI = 200


def pictures(path: Path) -> list[Image.Image]:
    """Return the pages of a PDF file as a scanner sees them."""
    document = pypdfium2.PdfDocument(path)
    drawn = [draw(document, number, DPI / 72, grey=True) for number in range(len(document))]
    return [Image.frombytes("L", (p.width, p.height), p.dots, "raw", "L", p.stride) for p in drawn]


def save_scan(path: Path, pages: Sequence[Image.Image]) -> Path:
    """Write a PDF file of pictures."""
    first, *others = pages
    first.save(path, save_all=True, append_images=others, resolution=DPI)
    return path


def seen_in(path: Path, mistakes: Mapping[str, str] | None = None) -> dict[int, Seen]:
    """Return what is to be seen on the pages of a PDF file with text, with these *mistakes*."""
    document = pypdfium2.PdfDocument(path)
    found = {}
    for number, page in enumerate(document):
        text = page.get_textpage()
        (main, *_) = frames(Characters(text.raw))
        rows = tuple(
            tuple(
                SeenWord((mistakes or {}).get(w.text, w.text), w.left, w.right, w.y, w.height)
                for w in line
            )
            for line in lines(main.words)
        )
        found[number] = Seen(rows, (), page.get_size()[0])
    return found


def recognise_as(monkeypatch: pytest.MonkeyPatch, seen: Mapping[int, Seen]) -> list[int]:
    """Let the extra be installed and see this; return the pages that it is asked for."""
    asked: list[int] = []

    def recognise(
        _: bytes, pages: Sequence[int]
    ) -> Generator[Recognising, None, Mapping[int, Seen]]:
        for done, page in enumerate(pages):
            yield Recognising(page, done, len(pages))
            asked.append(page)
        return {page: seen[page] for page in pages if page in seen}

    recogniser = "checker.readers.pdf.scan.recogniser"
    monkeypatch.setattr(f"{recogniser}.is_installed", lambda: True)
    monkeypatch.setattr(f"{recogniser}.recognise", recognise)
    return asked
