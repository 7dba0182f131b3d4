"""Demands as tables of a rule file."""

from collections.abc import Mapping, Sequence
from datetime import date

from checker.demands.proposal import Table
from checker.demands.statements import Statement
from checker.editing.fields import MADE_NOTE
from checker.facts import Facts
from checker.facts.assignments import opened
from checker.facts.tables import Tables
from checker.kernel.document import Span
from checker.library.rule import Severity

_LONGEST_QUOTE = 600
"""Characters of a paragraph that is quoted whole; of a longer one the sentence alone."""
_IN_SHORT = 140
"""Characters of a demand in one line of a table."""
_ENDS = " .;,/"
_UNRELATED = "I. NỘI DUNG\nĐẩy mạnh tuyên truyền, phổ biến pháp luật."
"""A plan that meets none of the demands."""


def quoted(facts: Facts, statement: Statement) -> str:
    """Return the words of a *statement*: of a row its cells, else its sentence, or paragraph."""
    if statement.is_row:
        return row_words(facts, statement.around)
    if statement.around.end - statement.around.start <= _LONGEST_QUOTE:
        return facts.quote(opened(facts, statement.around, keep_fillers=True)).strip()
    return facts.quote(statement.span).strip()


def quoted_alone(facts: Facts, statement: Statement) -> str:
    """Return the words of a *statement*, without those around it; of a row its cells."""
    placed = facts[Tables].around(statement.around.start) if statement.is_row else None
    if placed and any(cell.span == statement.span for cell in placed[1].cells):
        return row_words(facts, statement.around)
    return " ".join(facts.quote(statement.span).split()).strip(_ENDS)


def sentence(words: str) -> str:
    """Return *words* as a sentence of their own: with a capital and a full stop."""
    own = " ".join(words.split()).strip(_ENDS)
    return f"{own[:1].upper()}{own[1:]}."


def in_short(whole: str) -> str:
    """Return a sentence without its full stop, cut at a word where it is long."""
    own = whole.strip(_ENDS)
    return own if len(own) <= _IN_SHORT else f"{own[:_IN_SHORT].rpartition(' ')[0].rstrip(' ,;')} …"


def row_words(facts: Facts, row: Span) -> str:
    """Return the cells of a *row* in one line, without its number."""
    placed = facts[Tables].around(row.start)
    cells = [cell.span for cell in placed[1].told] if placed else [row]
    return " | ".join(" ".join(facts.quote(span).split()) for span in cells)


def example(quote: str, status: str, year: int | None) -> Table:
    """Return the example that has the superior's *quote*; where it is empty, a plan without it."""
    text = f"I. NỘI DUNG\n{quote}" if quote else _UNRELATED
    about = {"level": "xa", **({"year": year} if year else {})}
    return {"text": text, "status": status, **about, "note": MADE_NOTE}


def rule_of(
    *,
    title: str,
    group: str,
    severity: Severity,
    kind: str,
    given: Mapping[str, object],
    suggestion: str,
    subject: str,
    examples: Sequence[Table],
    effective: tuple[date | None, date | None] = (None, None),
) -> Table:
    """Return a ``[[rule]]`` table, in the order in which people write one; id and basis come with the file.

    It holds for plans of the days *effective*, of which None is open.
    """
    days = dict(zip(("from", "until"), effective, strict=True))
    days = {end: day for end, day in days.items() if day is not None}
    return {
        "id": "",
        "group": group,
        "title": title,
        "severity": severity.value,
        "basis": "",
        "kind": kind,
        "with": dict(given),
        **({"suggestion": suggestion} if suggestion else {}),
        "levels": ["xa"],
        **({"effective": days} if days else {}),
        **({"subjects": [subject]} if subject else {}),
        **({"example": [dict(one) for one in examples]} if examples else {}),
    }
