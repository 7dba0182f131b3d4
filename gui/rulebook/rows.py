"""The rows of the three lists, out of the file and the library."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from checker.library.rule import BUILT_IN, SEVERITY_WORDS, Library, Severity
from checker.report import Result
from checker.shown import FORMS
from gui.rulebook.list_pane import Entry
from gui.rulebook.sorts import sort_of
from gui.rulebook.values import first, said
from gui.rulebook.verdict_strip import how_shown

_UNNAMED, _CHANGED = "(chưa có tên)", "đã đổi"
Tables = Sequence[Mapping[str, Any]]


def own_rows(
    rules: Tables, results: Mapping[str, Result], wrong: frozenset[int]
) -> tuple[Entry, ...]:
    """Return a row for each of the office's own *rules*, with its verdict on the open draft."""
    return tuple(
        _own(number, table, results.get(str(table.get("id"))), wrong=number in wrong)
        for number, table in enumerate(rules)
    )


def built_in_rows(
    base: Library, changed: frozenset[str], off: frozenset[str], wrong: frozenset[str]
) -> tuple[Entry, ...]:
    """Return a row for each built-in rule under its group, and whether this office has it otherwise."""

    def rows() -> Iterator[Entry]:
        group = ""
        for rule in (rule for rule in base.rules if rule.layer == BUILT_IN):
            if rule.group.title != group:
                group = rule.group.title
                yield Entry(None, group)
            other = rule.id in changed
            told = f"{rule.title} ({_CHANGED})" if other else rule.title
            search = f"{told} {rule.basis} {group} {SEVERITY_WORDS[rule.severity]}"
            sign = "✎" if other else ""
            yield Entry(rule.id, rule.title, search, sign, rule.id in wrong, rule.id in off, told)

    return tuple(rows())


def document_rows(documents: Tables, wrong: frozenset[int]) -> tuple[Entry, ...]:
    """Return a row for each of the office's own *documents*."""
    return tuple(
        Entry(number, _document(table), wrong=number in wrong)
        for number, table in enumerate(documents)
    )


def _own(number: int, table: Mapping[str, Any], result: Result | None, *, wrong: bool) -> Entry:
    sort = sort_of(table)
    card = sort.card if sort else ""
    title = str(table.get("title") or "") or f"{card} {_UNNAMED}".strip()
    weight = table.get("severity")
    known = SEVERITY_WORDS[Severity(weight)] if weight in set(Severity) else ""
    search = f"{title} {table.get('basis', '')} {card} {known}"
    sign = FORMS[how_shown(result)] if result is not None else ""
    return Entry(number, title, search, sign, wrong, told=f"{card}: {title}" if card else "")


def _document(table: Mapping[str, Any]) -> str:
    name = first(table.get("names")) or said(table.get("title"))
    return f"{said(table.get('id'))} · {name}".strip(" ·")
