"""The superior plans of plans/, as Word files, and what an official reads in them (expected.toml)."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from checker.demands.proposal import Demands
from checker.demands.read import demands_in
from checker.library.load import load_library
from resources.samples import build
from tests.builders.plan import Hint
from tests.builders.word import build_docx
from tests.reading import read

HERE = Path(__file__).parent
EXPECTED: dict[str, dict[str, Any]] = {
    plan["file"]: plan
    for plan in tomllib.loads((HERE / "expected.toml").read_text(encoding="utf-8"))["plan"]
}


def lines_of(name: str) -> list[tuple[str, Hint]]:
    """Return the plan *name*, line by line; its source is written as a sample's is, with tables of any width."""
    source = build.parse((HERE / "plans" / f"{name}.txt").read_text(encoding="utf-8"))
    head = source.head
    top: list[tuple[str, Hint]] = [(text, "left") for text in (*head["issuer"], *head["number"])]
    top += [(text, "right") for text in (*build.MOTTO, *head["place-date"])]
    top += [(text, "title") for text in (*head["title"], *head["subject"])]
    end: list[tuple[str, Hint]] = [("Nơi nhận:", "recipient")]
    end += [(text, "recipient") for text in head["to"]]
    end += [(text, "sign") for text in head["signature"]]
    return [*top, *map(_line, source.body), *end, *map(_line, source.appendix)]


def _line(text: str) -> tuple[str, Hint]:
    mark, _, rest = text.partition(" ")
    if mark == "|":
        return rest.rstrip("|").rstrip(), "row"
    if mark in {"##", "###", "@"}:
        return rest, "heading"
    return (rest, "body") if mark == "~" else (text, "body")


@cache
def written(name: str, folder: Path) -> Path:
    """Return the plan *name* as a Word file in *folder*."""
    return build_docx(folder / f"{name}.docx", lines_of(name))


@cache
def demands_of(name: str, folder: Path) -> Demands:
    """Return what the plan *name* demands."""
    return demands_in(read(written(name, folder)), load_library())


def demands_changed(name: str, folder: Path, *changes: tuple[str, str]) -> Demands:
    """Return what the plan *name* demands once words of it are others; nothing in their place leaves its line out."""
    lines = lines_of(name)
    for old, new in changes:
        assert any(old in text for text, _ in lines), old
        lines = [
            (part, hint)
            for text, hint in lines
            if new or old not in text
            for part in text.replace(old, new).split("\n")
        ]
    return demands_in(read(build_docx(folder / f"{name}-2.docx", lines)), load_library())
