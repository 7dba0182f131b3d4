"""Right plans of four levels with places for sentences, and the plans made of them.

A plan is a line a paragraph: ``|`` a row of a table, ``@task`` the place at which a sentence of
that kind is put, ``[unit.health]`` what the line proves, which gives way to a sentence that is to prove it.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from checker.kernel.document import Cell, Document, Span
from checker.readers.content import Piece, compose

_FOLDER = Path(__file__).parent
_PROVES = re.compile(r"\[([\w.-]+)\] ((?:\d+\. )?)")
_ITEM = re.compile(r"(\d+)\. ")
_NUMBERED = re.compile(r"(?:\d+[.)]|[a-zđ][)/]|\d+\.\d+)\s")
_APART = "Theo dõi thực hiện:"
"""Parts a table from the one before."""
_LEAD = "Các cơ quan, đơn vị phối hợp thực hiện như sau:"


class Sentence(NamedTuple):
    """A sentence of a plan; ``at`` is its place, ``beside`` a row of the annex that goes with it."""

    level: str
    at: str
    text: str
    beside: str = ""


class Written(NamedTuple):
    """A plan with sentences in it, and where each stands."""

    document: Document
    spans: tuple[Span, ...]


def plan_with(level: str, sentences: Iterable[Sentence], drop: Sequence[str] = ()) -> Written:
    """Return the right plan of *level* with *sentences* in it, without the lines that prove what is in *drop*.

    One that proves what is left out stands in its place.
    """
    wanted = list(sentences)
    lines: list[tuple[str, bool]] = []
    last = 0
    for line in _lines(level):
        proof = _PROVES.match(line)
        if line.startswith("@"):
            lines += [(text, True) for text in _put(line[1:], wanted, last)]
        elif proof is None or proof[1] not in drop:
            kept = line[proof.start(2) :] if proof else line
            item = _ITEM.match(kept)
            last = int(item[1]) if item else last
            lines.append((kept, False))
        elif proof[1].startswith("unit.") and wanted:
            last = int(proof[2][:-2])
            first, *below = wanted.pop(0).text.split("\n")
            lines += [(text, True) for text in (proof[2] + first, *below)]
        elif proof[1] in {"to", "sign"} and wanted:
            lines += [(text, True) for text in wanted.pop(0).text.split("\n") if text]
    return _written(lines)


def _put(at: str, sentences: Iterable[Sentence], last: int) -> Iterator[str]:
    """Yield the lines of the sentences for the place *at*, with what a plan has around them."""
    for sentence in sentences:
        if sentence.at == at:
            rows = sentence.text.split("\n")
            if at == "assign" and _NUMBERED.match(sentence.text):
                last += 1
                yield f"{last}. {_LEAD}"
            elif at == "assign":
                last += 1
                rows[0] = f"{last}. {rows[0]}"
            elif at == "task" and len(rows) == 1 and not sentence.text[0].isdigit():
                rows[0] = f"- {rows[0]}"
            if at == "annex":
                yield _APART
            yield from rows
        if at == "annex" and sentence.beside:
            yield from (_APART, *sentence.beside.split("\n"))


@cache
def _lines(level: str) -> tuple[str, ...]:
    return tuple((_FOLDER / f"{level}.txt").read_text(encoding="utf-8").splitlines())


def _written(lines: Iterable[tuple[str, bool]]) -> Written:
    """Return the plan as a reader makes it; a sentence of several lines has a span for each."""
    pieces: list[Piece] = []
    own: list[range] = []
    table = row = -1
    in_table = False
    for line, is_own in lines:
        start = len(pieces)
        cells = line.removeprefix("| ").split(" | ") if " | " in line else []
        if cells:
            table, row = (table, row + 1) if in_table else (table + 1, 0)
            pieces += [
                Piece(c.strip(), "cell", cell=Cell(table, row, k)) for k, c in enumerate(cells)
            ]
        else:
            pieces.append(Piece(line))
        in_table = bool(cells)
        if is_own:
            own.append(range(start, len(pieces)))
    content = compose(pieces)
    document = Document(
        Path("kế hoạch.docx"), "docx", content.text, content.blocks, "0" * 64, keeps_header=True
    )
    spans = (Span(content.blocks[k[0]].span.start, content.blocks[k[-1]].span.end) for k in own)
    return Written(document, tuple(spans))
