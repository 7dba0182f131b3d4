"""Lists of documents in a table: what a row's title names is of its document, whose number stands beside it."""

import datetime as dt

from checker.facts.citations import Citations
from checker.facts.store import Facts
from checker.facts.tables import Tables
from checker.facts.telling.cited_age import age_of
from checker.kernel.document import Span
from checker.lexicon.grammar import Grammar

_ENDED = Grammar(r"(?<!\w)(?:{ended}|{ended.right-behind})(?!\w)")
_TITLE_HEAD = Grammar(r"(?<!\w)(?:{act-title-column}|(?P<loose>{act-title-column.loose}))(?!\w)")
# Căn cứ, Thời gian, Chủ trì: columns of a table of work, whose titles are no documents'
_WORK_HEAD = Grammar(r"(?<!\w)(?:{time-head}|{lead-column})(?!\w)")
_BASIS_HEAD = Grammar(r"(?<!\w){basis-word}(?!\w)")


def is_of_listed_act(facts: Facts, span: Span, until: dt.date | None = None) -> bool:
    """Whether *span* stands in the title of a document that its row lists, from before *until* if given."""
    placed = facts[Tables].around(span.start)
    own = placed[1].cell_at(span.start) if placed else None
    if placed is None or own is None:
        return False
    table, row = placed
    heads = {cell.column: table.head(cell.column, facts.folded) for cell in row.cells}
    title, work, basis = map(facts.lexicon.pattern, (_TITLE_HEAD, _WORK_HEAD, _BASIS_HEAD))
    named = title.search(heads[own.column])
    if named is None or (named["loose"] and any(work.search(head) for head in heads.values())):
        return False
    beside = (c for c in row.cells if c != own and not basis.search(heads[c.column]))
    cited = [c for cell in beside for c in facts[Citations].starting_in(cell.span)]
    return any(until is None or age_of(act, until) == "old" for act in cited)


def is_listed_as_ended(facts: Facts, span: Span) -> bool:
    """Whether the row of the document at *span* says that it is over: Ngày hết hiệu lực | 01/01/2022."""
    placed = facts[Tables].around(span.start)
    if placed is None:
        return False
    table, row = placed
    ended = facts.lexicon.pattern(_ENDED)
    return any(
        ended.search(facts.folded, *cell.span)
        or ended.search(table.head(cell.column, facts.folded))
        for cell in row.cells
        if facts.quote(cell.span).strip() and not cell.span.contains(span)
    )
