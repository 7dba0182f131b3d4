"""Words that a person has chosen for the repaired copy (Sửa trong bản Word), remembered beside the draft."""

from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from checker.matters import Place
from checker.report import Report
from checker.review.beside import Change, content_of, is_of, write
from checker.review.blocks import BlockKind, Entry
from checker.review.passage import alike, passage_keys, quote_at, sentence_at


class Mend(NamedTuple):
    """A passage that is to be mended.

    Title, quote and sentence tell a reader of the file what it is; by them it is also found again
    where it was edited. Of what is missing the sentence is what the rule says of it.
    """

    rule: str
    key: str
    title: str = ""
    quote: str = ""
    sentence: str = ""


def mends_of(report: Report, places: Collection[Place]) -> Iterator[Mend]:
    """Yield that the findings at *places* are to be mended."""
    rules = [report.results[number].rule for number, _ in places]
    keys = passage_keys(report, {rule.id for rule in rules})
    for place, rule in zip(places, rules, strict=True):
        words = quote_at(report, place), sentence_at(report, place)
        yield Mend(rule.id, keys[place][0], rule.title, *words)


def edited(report: Report, lost: Iterable[Mend], places: Iterable[Place]) -> Iterator[Place]:
    """Yield those of *places* that may be what was chosen and *lost*: its words are others now."""
    left = sorted(places)
    for mend in lost:
        for place in left:
            if report.results[place[0]].rule.id == mend.rule and _may_be(report, place, mend):
                left.remove(place)
                yield place
                break


def _may_be(report: Report, place: Place, mend: Mend) -> bool:
    quote, sentence = quote_at(report, place), sentence_at(report, place)
    if not quote or not mend.quote:  # of what is missing there are no words to be edited
        return quote == mend.quote and sentence == mend.sentence
    if not mend.sentence:  # as older versions wrote it
        return alike(quote, mend.quote)
    return alike(sentence, mend.sentence)


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
