"""Layers that disagree, told in Vietnamese: the later one wins where one must, and people must know."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations
from typing import Any, NamedTuple

from checker.kernel.days import written_day
from checker.kernel.text import fold
from checker.library.rule import SEVERITY_WORDS, Difference, Library, Rule
from checker.library.rule_file import RuleFile

_DUE = ("report-by", "issued-by")
"""Kinds with a day by which something is due."""
_NEXT_YEAR_UNTIL = 3
"""The last month of the next year in which a report on the whole year may be due."""
_CALLED = {
    "severity": "mức", "basis": "căn cứ", "title": "tên", "suggestion": "câu gợi ý", "message": "câu nhắc",
    "with.due": "hạn", "with.body": "nơi nhận", "date": "ngày", "issuer": "cơ quan ban hành", "kind": "loại",
    "names": "tên gọi", "period": "giai đoạn", "replaces": "văn bản được thay thế", "source": "nguồn",
    "verified": "đã đối chiếu hay chưa", "since": "ngày có hiệu lực", "until": "ngày hết hiệu lực",
}  # fmt: skip
"""What people call the keys of rule files; others are not named to them."""
_WEIGHTS = {severity.value: words for severity, words in SEVERITY_WORDS.items()}


class _Said(NamedTuple):
    """What the layer called ``by`` says of a thing."""

    by: str
    value: Any


def disagreements(
    layers: Sequence[tuple[str, Sequence[RuleFile]]], library: Library
) -> Iterator[Difference]:
    """Yield what the *layers*, of which *library* was made, say differently of one thing."""
    if len(layers) > 1:
        yield from map(Difference, _of_changes(layers, library))
        yield from map(Difference, _of_documents(layers))
        yield from _of_days(library)
        yield from _of_superiors(library)


def _of_changes(
    layers: Sequence[tuple[str, Sequence[RuleFile]]], library: Library
) -> Iterator[str]:
    """Yield the keys of built-in rules that are set to different values, and what is set and switched off."""
    values: dict[tuple[str, str, str], list[_Said]] = defaultdict(list)
    changed: dict[tuple[str, str], list[_Said]] = defaultdict(list)
    for name, plan, table in _tables(layers, "set"):
        for key, value in _flat(table):
            values[plan, table["id"], key].append(_Said(name, value))
        changed[plan, table["id"]].append(_Said(name, table))
    titles = {rule.id: rule.title for rule in library.rules}
    titles |= {off.id: off.title for off in library.switched_off}
    for (_, rule, key), said in values.items():
        for one, other in _different(said):
            yield (
                f"{one.by} và {other.by} đặt tiêu chí “{titles.get(rule, rule)}” khác nhau"
                f" ({_about(key)}{_shown(one.value)}; {_shown(other.value)}); dùng theo {other.by}."
            )
    for name, plan, table in _tables(layers, "off"):
        for said_of in changed.get((plan, table["id"]), ()):
            if said_of.by != name:
                yield (
                    f"{said_of.by} sửa tiêu chí “{titles.get(table['id'], table['id'])}” mà {name}"
                    " bỏ tiêu chí đó; tiêu chí không được xét."
                )


def _of_documents(layers: Sequence[tuple[str, Sequence[RuleFile]]]) -> Iterator[str]:
    entries: dict[str, list[_Said]] = defaultdict(list)
    for name, _, table in _tables(layers, "document"):
        entries[table["id"]].append(_Said(name, {**table}))
    for document, said in entries.items():
        for one, other in _different(said):
            keys = sorted({*one.value, *other.value})
            apart = [key for key in keys if one.value.get(key) != other.value.get(key)]
            called = [_CALLED[key] for key in apart if key in _CALLED]
            what = f" ({', '.join(called)})" if called else ""
            yield f"{one.by} và {other.by} ghi khác nhau về văn bản {document}{what}; hãy xem lại."


def _of_days(library: Library) -> Iterator[Difference]:
    """Yield the reports, and the issuing, that two layers want by different days of the same plans."""
    rules = [rule for rule in library.rules if rule.kind in _DUE]
    packs = {pack.id: f"“{pack.title}”" for pack in library.packs}
    for one, other in combinations(rules, 2):
        same = one.kind == other.kind and _report(one) == _report(other)
        to = {fold(str(getattr(rule.params, "body", ""))) for rule in (one, other)}
        if one.layer == other.layer or not same or len(to) > 1 or not _meet(one, other):
            continue
        first, last = sorted((one, other), key=lambda rule: _rank(rule, one, other))
        if _rank(first, one, other) != _rank(last, one, other):
            named = [packs.get(rule.layer, rule.layer) for rule in (first, last)]
            words = (
                f"{named[0]} và {named[1]} đặt hạn khác nhau cho cùng một việc ({one.title}): {_shown(_due(first))}"
                f" và {_shown(_due(last))}; chặt hơn là hạn của {named[0]}."
            )
            yield Difference(words, tuple(r.superior for r in (one, other) if r.superior))


def _of_superiors(library: Library) -> Iterator[Difference]:
    """Yield the superiors' plans that two layers give another day."""
    given = [(pack, pack.superior) for pack in library.packs if pack.superior]
    for (one, first), (other, second) in combinations(given, 2):
        same = first.number == second.number and fold(first.issuer) == fold(second.issuer)
        if same and first.date and second.date and first.date != second.date:
            words = (
                f"“{one.title}” và “{other.title}” đều lấy từ {first.named} nhưng ghi ngày khác nhau"
                f" ({written_day(first.date)}; {written_day(second.date)}); hãy xem lại ngày của văn bản đó."
            )
            yield Difference(words, (first,))


def _tables(
    layers: Sequence[tuple[str, Sequence[RuleFile]]], name: str
) -> Iterator[tuple[str, str, Mapping[str, Any]]]:
    """Yield the ``[[name]]`` tables that have an id, with their layer and the kind of plan they are for."""
    titles = [next((_title(f) for f in reversed(fs) if _title(f)), name) for name, fs in layers]
    for title, (_, files) in zip(titles, layers, strict=True):
        for file in files:
            shown = f"“{title}”" if titles.count(title) == 1 else f"“{title}” ({file.name})"
            tables = file.data.get(name, [])
            for table in tables if isinstance(tables, list) else ():
                if isinstance(table, dict) and isinstance(table.get("id"), str):
                    yield shown, file.plan, table


def _title(file: RuleFile) -> str:
    pack = file.data.get("pack")
    return str(pack.get("title", "")) if isinstance(pack, dict) else ""


def _flat(table: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """Yield the keys of a change with their values: with.due."""
    for key, value in table.items():
        if isinstance(value, dict):
            yield from ((f"{key}.{inner}", given) for inner, given in _flat(value))
        elif key not in {"id", "example"}:
            yield key, value


def _different(said: Sequence[_Said]) -> Iterator[tuple[_Said, _Said]]:
    for one, other in combinations(said, 2):
        if one.by != other.by and one.value != other.value:
            yield one, other


def _about(key: str) -> str:
    return f"{_CALLED[key]}: " if key in _CALLED else ""


def _shown(value: Any) -> str:
    if isinstance(value, date):
        return written_day(value)
    if isinstance(value, list):
        return ", ".join(map(_shown, value))
    return _WEIGHTS.get(value, value) if isinstance(value, str) else str(value)


def _report(rule: Rule) -> object:
    return getattr(rule.params, "report", "")


def _due(rule: Rule) -> date:
    due = getattr(rule.params, "due", None)
    assert isinstance(due, date)  # noqa: S101 - every kind of _DUE has one
    return due


def _rank(rule: Rule, *both: Rule) -> tuple[int, int, int]:
    """Return the day of *rule* as it is compared with that of the other: a yearly one has no year.

    A report of the first months is on the year before, and comes after all others.
    """
    due = _due(rule)
    if not any(getattr(one.params, "every_year", False) for one in both):
        return due.year, due.month, due.day
    late = rule.kind == "report-by" and due.month <= _NEXT_YEAR_UNTIL
    return int(late), due.month, due.day


def _meet(one: Rule, other: Rule) -> bool:
    """Whether both may judge one plan: its level, field and year."""
    fields = [{*rule.subjects} or _field(rule) for rule in (one, other)]
    levels = [{*rule.levels} for rule in (one, other)]
    apart = any(all(pair) and not set.intersection(*pair) for pair in (fields, levels))
    years = [rule.superior.years for rule in (one, other) if rule.superior and rule.superior.years]
    return not apart and (len(years) < 2 or max(y[0] for y in years) <= min(y[1] for y in years))


def _field(rule: Rule) -> set[str]:
    return {rule.superior.subject} if rule.superior and rule.superior.subject else set()
