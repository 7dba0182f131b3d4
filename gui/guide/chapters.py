"""The chapters of the guide, as they lie in ``resources/guide``: one small web page each."""

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

import resources

_TITLE = re.compile(r"<h1>(.*?)</h1>", re.DOTALL)


class Chapter(NamedTuple):
    """``name`` is what links and F1 call it: the file's name without its number and ending."""

    name: str
    title: str
    html: str


@cache
def chapters() -> tuple[Chapter, ...]:
    """Return the chapters in their order: the file names begin with numbers."""
    return tuple(map(_read, sorted(resources.GUIDE.glob("*.html"))))


def _read(path: Path) -> Chapter:
    html = path.read_text(encoding="utf-8")
    found = _TITLE.search(html)
    name = path.stem.partition("-")[2]
    return Chapter(name, " ".join(found[1].split()) if found else name, html)
