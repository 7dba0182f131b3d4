"""Words that a person has chosen for the repaired copy (Sửa trong bản Word), remembered beside the draft."""

from collections.abc import Collection, Iterable
from pathlib import Path
from typing import NamedTuple

from checker.matters import Place
from checker.report import Report
from checker.review.beside import Change, content_of, is_of, write
from checker.review.blocks import BlockKind, Entry
from checker.review.passage import passage_key


class Mend(NamedTuple):
    """A passage that is to be mended; title and quote tell a reader of the file what it is."""

    rule: str
    key: str
    title: str = ""
    quote: str = ""


def mend_of(report: Report, place: Place) -> Mend:
    """Return that the finding at *place* is to be mended."""
    number, which = place
    result = report.results[number]
    quote = report.document.quote(result.findings[which].span) if which >= 0 else ""
    words = " ".join(quote.split())
    return Mend(result.rule.id, passage_key(report, place), result.rule.title, words)


def read_mends(draft: Path, kept: Iterable[Mend] = ()) -> tuple[Mend, ...]:
    """Return what is chosen beside *draft*; what is no such block is left out.

    Where the whole file cannot be read it is what was *kept*: another program may hold it for a moment.
    """
    content = content_of(draft)
    if content.trouble:
        return tuple(kept)
    tables = content.tables.get("mend", [])
    sound = (t for t in (tables if isinstance(tables, list) else ()) if _KIND.is_sound(t))
    return tuple(
        Mend(*(table.get(name, "") for name in Mend._fields))
        for table in sound
        if is_of(draft, table)
    )


def change_mends(draft: Path, added: Iterable[Mend], gone: Collection[str]) -> Path:
    """Put *added* beside *draft* and take those of the keys *gone* out; raises WriteError."""
    new = {mend.key: mend for mend in added}
    leaving = {*gone, *new}
    entries = [Entry(mend.rule, mend.key, mend._asdict()) for mend in new.values()]
    return write(draft, [Change(_KIND, lambda entry: entry.key in leaving, entries)])


def _is_sound(table: object) -> bool:
    return (
        isinstance(table, dict)
        and all(isinstance(table.get(name, ""), str) for name in Mend._fields)
        and bool(table.get("rule") and table.get("key"))
    )


_KIND = BlockKind("mend", frozenset(Mend._fields), _is_sound)
