"""Plans as texts to change, and as the Word files made from them.

A base is a text like a sample's source (see ``resources/samples/build.py``) with
the motto as one more line of its head, and without comments: every word of the
plan is in reach of a mutation, the marks of headings included. Beside the two
complete samples there are a ward's short plan, which says everything once, and a
department's plan, which puts letters above Roman numbers.
"""

from functools import cache
from pathlib import Path

from checker.judge import check
from checker.report import Report
from resources import SAMPLES
from resources.samples import build
from tests.builders import Hint, build_docx
from tests.checker.facts.reading import library
from tests.reading import read

COMPLETE = {
    "xa": SAMPLES / "src" / "ke-hoach-xa-day-du-2026.txt",
    "tinh": SAMPLES / "src" / "ke-hoach-tinh-day-du-2026.txt",
    "phuong": Path(__file__).with_name("phuong.txt"),
    "so": Path(__file__).with_name("so.txt"),
}
BASES = COMPLETE | {"gaps": SAMPLES / "src" / "ke-hoach-xa-con-thieu-2026.txt"}
"""The complete plans, and the commune's draft with a dozen gaps, for mending them."""
_HEAD: dict[str, Hint] = {
    "issuer": "left",
    "number": "left",
    "motto": "right",
    "place-date": "right",
    "title": "title",
    "subject": "title",
}
_END: dict[str, Hint] = {"to": "recipient", "signature": "sign"}
_MARKS: dict[str, Hint] = {"## ": "heading", "### ": "heading", "~ ": "body", "- ": "item"}

Lines = list[tuple[str, Hint]]


@cache
def base(name: str) -> str:
    """Return the text of a plan with the motto in its head."""
    lines = BASES[name].read_text(encoding="utf-8").splitlines()
    motto = "motto: " + " / ".join(build.MOTTO)
    return "\n".join([motto, *(line for line in lines if not line.startswith("%"))])


def lines_of(text: str) -> Lines:
    """Return the lines of a plan written like a base, in the order in which they are read."""
    source = build.parse(text)
    lines = _part(source, _HEAD)
    lines += [_marked(line) for line in source.body]
    if "to" in source.head:
        lines.append(("Nơi nhận:", "recipient"))
    lines += _part(source, _END)
    return lines + [_marked(line.lstrip("@~ ")) for line in source.appendix]


def judged(text: str, folder: Path) -> Report:
    """Return the report on *text* written as a Word file, header and signature in tables."""
    return check(read(build_docx(folder / "Kế hoạch.docx", lines_of(text))), library())


def _part(source: build.Source, keys: dict[str, Hint]) -> Lines:
    return [(line, hint) for key, hint in keys.items() for line in source.head.get(key, ()) if line]


def _marked(line: str) -> tuple[str, Hint]:
    if line.startswith("|"):
        return line.strip("| "), "row"
    for mark, hint in _MARKS.items():
        if line.startswith(mark):
            return (line if hint == "item" else line.removeprefix(mark)), hint
    return line, "body"
