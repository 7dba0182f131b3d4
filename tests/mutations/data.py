"""Mutations as data: one change of a complete plan, and what it must change in the verdicts.

[[mutation]]
name = "…"                       what an official did
find = "…"                       words of the base (see base.py), occurring once
replace = "…"                    what stands there instead
cut = ["…", "…"]                 or: all is gone from the first words to before the second
edits = [["…", "…"], …]          further changes that belong to the same slip or wording, in
                                 order; a third value says how often the words occur
expected = { "rule.id" = "gap" } the rules whose status changes; "gap|review" where the
                                 contract leaves both, with "pass" where it need not change
some = ["rule.id", …]            of these at least one must change
tempts = ["rule.id", …]          the rules that a right wording might mislead
at = "…"                         words that a finding of each of these rules must overlap, or
at = ["…", "…"]                  the words between which it must lie ("" for the very end), or
at = { "rule.id" = … }           one of them for each rule; "" for anywhere; not given: the
                                 changed words
on = "tinh"                      the base; the commune's where it is not given
note = "…"                       why the verdict is right
open = "…"                       what the program still gets wrong, told as an expected failure
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.mutations.base import base

Place = str | tuple[str, str]


@dataclass(frozen=True)
class Mutation:
    """One change of a base and its expected verdicts."""

    name: str
    group: str
    cut: tuple[str, str] | None
    edits: tuple[tuple[str, str, int], ...]
    expected: Mapping[str, frozenset[str]]
    some: tuple[str, ...]
    tempts: tuple[str, ...]
    at: Mapping[str, Place]
    on: str
    open: str

    def text(self) -> str:
        """Return the changed base; ``ValueError`` where the words are not there as often."""
        text = base(self.on)
        if self.cut:
            first, second = (_once(text, words) for words in self.cut)
            text = text[:first] + text[second:]
        for find, replace, count in self.edits:
            if text.count(find) != count:
                raise ValueError(f"{text.count(find)} times in the plan: {find!r}")
            text = text.replace(find, replace)
        return text


def mutations() -> Iterator[Mutation]:
    """Yield the mutations of all files beside this module."""
    for path in sorted(Path(__file__).parent.glob("*.toml")):
        for entry in tomllib.loads(path.read_text(encoding="utf-8"))["mutation"]:
            yield _mutation(path.stem, entry)


_KEYS = {
    *("name", "find", "replace", "count", "cut", "edits", "insert"),
    *("expected", "some", "tempts", "at", "on", "note", "open"),
}
_TASK = "- Kiện toàn Ban Vì sự tiến bộ"
"""The item that an inserted one is put before."""


def _mutation(group: str, entry: dict[str, Any]) -> Mutation:
    name = entry.get("name") or entry["insert"]
    strange = set(entry) - _KEYS
    if strange:
        raise ValueError(f"{name}: {strange}")
    edits = [(edit[0], edit[1], edit[2] if len(edit) > 2 else 1) for edit in entry.get("edits", [])]
    if "find" in entry:
        edits.insert(0, (entry["find"], entry["replace"], entry.get("count", 1)))
    if "insert" in entry:
        edits.append((_TASK, f"- {entry['insert']}\n{_TASK}", 1))
    expected = {rule: frozenset(said.split("|")) for rule, said in entry["expected"].items()}
    at = entry.get("at", {})
    places = at if isinstance(at, dict) else dict.fromkeys(expected, at)
    return Mutation(
        name=name,
        group=group,
        cut=tuple(entry["cut"]) if "cut" in entry else None,
        edits=tuple(edits),
        expected=expected,
        some=tuple(entry.get("some", ())),
        tempts=tuple(entry.get("tempts", ())),
        at={rule: tuple(at) if isinstance(at, list) else at for rule, at in places.items()},
        on=entry.get("on", "xa"),
        open=re.sub(r"\s+", " ", entry.get("open", "")),
    )


def _once(text: str, words: str) -> int:
    if text.count(words) != 1:
        raise ValueError(f"{text.count(words)} times in the plan: {words!r}")
    return text.index(words)
