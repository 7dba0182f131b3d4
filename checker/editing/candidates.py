"""Pieces of plans on which a rule may well pass or not: one is tried after another."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from typing import TypeGuard

from checker.kernel.days import day_in_words, written_day
from checker.kinds import KINDS
from checker.kinds.base import placeholders
from checker.library.convert import field_names
from checker.library.rule import Library, Rule

_CHOICE = re.compile(r"\(([^()|]*)[^()]*\)\??")
_GAP = re.compile(r"\s*(?:…|\.\.\.)\s*")
_MOST = 24
"""Examples of other rules of the kind that are tried."""
_PLAIN = "Tuyên truyền, phổ biến pháp luật tại các thôn."
NEUTRAL = f"I. NỘI DUNG\n{_PLAIN}"
"""A piece that says next to nothing: most rules miss what they want in it."""

_PROBES = (
    "Gửi {report} về {body} trước ngày {limit}.",
    "Trước ngày {limit}, gửi {report}.",
    "{quote}",
)
"""Words to paste whose blanks a kind may fill: it knows best how a plan should say it."""


def probes(rule: Rule) -> Iterator[Rule]:
    """Yield *rule*, with its own words to paste and with others that show what it wants."""
    yield rule
    known = KINDS[rule.kind].fields_to_paste
    for words in _PROBES:
        if placeholders(words) <= known:
            yield replace(rule, suggestion=words)


def candidates(rule: Rule, library: Library) -> Iterator[str]:
    """Yield pieces that hold the rule's own words first, then what other rules of its kind show."""
    if rule.suggestion and "{" not in rule.suggestion:
        yield f"I. NỘI DUNG\n{rule.suggestion}"
    yield from _headed(rule, library)
    for words in _counted(rule):
        yield f"I. NỘI DUNG\n{words}."
    for words in _own_words(rule, library):
        yield f"I. NỘI DUNG\n{words[:1].upper()}{words[1:].rstrip('.;')}."
    for words in _first_words(rule):
        yield f"III. TỔ CHỨC THỰC HIỆN\n1. {words[:1].upper()}{words[1:]}\nThực hiện nhiệm vụ được giao."
        yield f"I. {words.upper()}\n{_PLAIN}"
        yield f"{NEUTRAL}\nNơi nhận:\n- {words[:1].upper()}{words[1:]};\n- Lưu: VT."
    for day in _days(rule):
        yield _signed(day)
        yield f"III. TỔ CHỨC THỰC HIỆN\nBáo cáo kết quả thực hiện trước ngày {written_day(day)}."
    yield from islice(_shown_elsewhere(rule, library), _MOST)


def _values(rule: Rule) -> Iterator[object]:
    """Yield the values of the rule's parameters."""
    for name in field_names(type(rule.params)):
        yield getattr(rule.params, name)


def _own_words(rule: Rule, library: Library) -> Iterator[str]:
    """Yield the words that the rule's parameters name, as a plan may write them."""
    for value in _values(rule):
        document = library.registers.documents.get(value) if isinstance(value, str) else None
        if document is not None:
            day = f" ngày {written_day(document.date)}" if document.date else ""
            title = f" {document.title[:1].lower()}{document.title[1:]}"
            issued = f"{document.kind} số {document.id}{day} của {document.issuer}"
            yield f"Triển khai {issued}{title}".strip()
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, str) and item:
                yield spelt(item)


def _first_words(rule: Rule) -> Iterator[str]:
    """Yield the first of each list of words: they may be those of a heading, or a unit with its tasks."""
    for value in _values(rule):
        if _are_words(value):
            yield spelt(value[0])


def _headed(rule: Rule, library: Library) -> Iterator[str]:
    """Yield pieces with the sections and the units, as headings, that the rule's parameters name."""
    for value in _values(rule):
        if not isinstance(value, str):
            continue
        section = library.lexicon.lists.get(f"section.{value}")
        for words in section.words if section else ():
            yield f"I. {spelt(words).upper()}\n{_PLAIN}"
        unit = library.lexicon.lists.get(f"task-unit.{value}")
        for words in unit.words if unit else ():
            name = spelt(words)
            yield f"III. TỔ CHỨC THỰC HIỆN\n1. {name[:1].upper()}{name[1:]}\nThực hiện nhiệm vụ được giao."


def _counted(rule: Rule) -> Iterator[str]:
    """Yield targets of the figures that the rule's parameters name, with the first of each list of words."""
    things = " ".join(spelt(value[0]) for value in _values(rule) if _are_words(value))
    signs = ("%", "") if True in _values(rule) else ("", "%")
    for value in _values(rule):
        if isinstance(value, int | float) and not isinstance(value, bool) and things:
            for sign in signs:
                yield f"Phấn đấu ít nhất {value:g}{sign} {things}"


def _are_words(value: object) -> TypeGuard[tuple[str, ...]]:
    return isinstance(value, tuple) and bool(value) and isinstance(value[0], str)


def spelt(phrase: str) -> str:
    """Return one way to write *phrase*: of choices the first, what may be absent with it, no gap."""
    return " ".join(_GAP.sub(" ", _CHOICE.sub(r"\1", phrase)).split())


def _days(rule: Rule) -> Iterator[dt.date]:
    """Yield the days that the rule's parameters name, each with the one after and the one before."""
    for value in _values(rule):
        if isinstance(value, dt.date):
            yield value
            yield value + dt.timedelta(days=1)
            yield value - dt.timedelta(days=1)


def _signed(day: dt.date) -> str:
    return (
        f"ỦY BAN NHÂN DÂN\nXÃ AN PHÚ\nSố: 12/KH-UBND\nAn Phú, ngày {day_in_words(day)}\nKẾ HOẠCH\n"
        f"Thực hiện nhiệm vụ năm {day.year}\n{NEUTRAL}"
    )


def _shown_elsewhere(rule: Rule, library: Library) -> Iterator[str]:
    """Yield the examples of other rules of the kind."""
    for other in library.rules:
        if other.kind == rule.kind and other.id != rule.id:
            for example in other.examples:
                yield example.text
