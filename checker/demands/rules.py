"""Demands as tables of a rule file."""

from collections.abc import Mapping, Sequence

from checker.demands.proposal import Table
from checker.demands.statements import Statement
from checker.facts import Facts
from checker.facts.assignments import opened
from checker.kernel.document import Span
from checker.library.rule import Severity

_LONGEST_QUOTE = 600
"""Characters of a paragraph that is quoted whole; of a longer one the sentence alone."""
_UNRELATED = "I. NỘI DUNG\nĐẩy mạnh tuyên truyền, phổ biến pháp luật."
"""A plan that meets none of the demands."""


def quoted(facts: Facts, statement: Statement) -> str:
    """Return the words of a *statement*: of a row its cells, else its sentence, or paragraph."""
    if statement.is_row:
        return row_words(facts, statement.around)
    if statement.around.end - statement.around.start <= _LONGEST_QUOTE:
        return facts.quote(opened(facts, statement.around, keep_fillers=True)).strip()
    return facts.quote(statement.span).strip()


def row_words(facts: Facts, row: Span) -> str:
    """Return the cells of a *row* in one line."""
    return " | ".join(line.strip() for line in facts.quote(row).split("\n") if line.strip())


def example(quote: str, status: str, year: int | None) -> Table:
    """Return the example that has the superior's *quote*; where it is empty, a plan without it."""
    text = f"I. NỘI DUNG\n{quote}" if quote else _UNRELATED
    return {"text": text, "status": status, "level": "xa", **({"year": year} if year else {})}


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
) -> Table:
    """Return a ``[[rule]]`` table, in the order in which people write one; id and basis come with the file."""
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
        **({"subjects": [subject]} if subject else {}),
        "example": [dict(one) for one in examples],
    }
