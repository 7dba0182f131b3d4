"""Sentences that plans are written with, each in a right plan: what is wrong is told where it stands, nothing else is.

Written from the law and what offices write by someone who had not seen the program; ``sentences.toml``
keeps those of them whose verdict is beyond doubt. One that asks for ``rule?`` may be asked about.
"""

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

from checker.judge import check
from checker.report import Finding, Result, Status, When
from tests.checker.facts.reading import library
from tests.sentences.plans import Sentence, Written, plan_with

_TABLES: dict[str, dict[str, list[list[str]]]] = tomllib.loads(
    (Path(__file__).parent / "sentences.toml").read_text(encoding="utf-8")
)
_KINDS = pytest.mark.parametrize("kind", _TABLES)
_ALONE = {"report", "sign"}
"""Places of which a plan has one: its own line gives way."""


def _open(written: Written) -> Iterator[tuple[Result, Finding]]:
    for result in check(written.document, library()).results:
        if result.is_open and result.rule.group.id != "form":
            yield from ((result, finding) for finding in result.findings)


def _gaps(written: Written) -> list[tuple[str, str]]:
    """Return what is called wrong, with its words."""
    return [
        (result.rule.id, written.document.quote(finding.span))
        for result, finding in _open(written)
        if result.status is Status.GAP and not finding.doubtful and finding.when is When.NOW
    ]


@pytest.mark.parametrize("level", ["xa", "phuong", "tinh", "so"])
def test_the_plans_around_the_sentences_are_right(level: str) -> None:
    assert list(_open(plan_with(level, []))) == []


@_KINDS
def test_right_sentences_are_let_be(kind: str) -> None:
    plans: defaultdict[str, list[Sentence]] = defaultdict(list)
    for row in _TABLES[kind].get("quiet", []):
        sentence = Sentence(*row)
        if sentence.at in _ALONE or "\n" in sentence.text or sentence.beside:
            written = plan_with(sentence.level, [sentence], _given_up(sentence))
            assert [gap for gap in _gaps(written) if _is_of(gap, written)] == [], sentence.text
        else:
            plans[sentence.level].append(sentence)
    for level, sentences in plans.items():
        assert _gaps(plan_with(level, sentences)) == []


@_KINDS
def test_faults_are_told_where_they_stand(kind: str) -> None:
    missed = []
    for level, at, text, rules, words, *beside in _TABLES[kind].get("told", []):
        sentence = Sentence(level, at, text, *beside)
        written = plan_with(level, [sentence], _given_up(sentence))
        if not any(_tells(written, pair, rules, words) for pair in _open(written)):
            missed.append(text)
    assert missed == []


@_KINDS
def test_a_line_alone_assigns_what_it_assigns(kind: str) -> None:
    for level, at, text, rule in _TABLES[kind].get("proved", []):
        report = check(plan_with(level, [Sentence(level, at, text)], [rule]).document, library())
        (result,) = (result for result in report.results if result.rule.id == rule)
        assert result.status is Status.PASS, text


def _given_up(sentence: Sentence) -> tuple[str, ...]:
    if sentence.at == "sign":
        return ("to",) if sentence.text.startswith("Nơi nhận") else ("sign",)
    return ("report",) if sentence.at == "report" else ()


def _is_of(gap: tuple[str, str], written: Written) -> bool:
    """Whether the words of *gap* stand in the sentence: where a line gave way, something else is missing."""
    return any(gap[1] and gap[1] in written.document.quote(span) for span in written.spans)


def _tells(written: Written, pair: tuple[Result, Finding], rules: str, words: str) -> bool:
    """Whether one of *rules* (``rule?`` if a doubt is enough) points at *words*."""
    result, finding = pair
    doubted = result.status is Status.REVIEW or finding.doubtful
    named = any(
        rule.rstrip("?") == result.rule.id and (rule.endswith("?") or not doubted)
        for rule in rules.split("|")
    )
    if not named:
        return False
    wanted = re.compile(r"\s+".join(map(re.escape, re.split(r"[\s|]+", words))))
    text = written.document.text
    places = [m.span() for span in written.spans for m in wanted.finditer(text, *span)]
    start, end = finding.span
    return any(
        (start < high and end > low) or low <= start == end <= high + 1 for low, high in places
    )
