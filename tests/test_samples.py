"""The sample drafts: built from their texts, read whole, judged as their authors meant."""

import io
import tomllib
import zipfile
from functools import cache
from pathlib import Path
from typing import Any

import docx_integrity
import pytest

from checker.judge import check
from checker.kernel.document import Span
from checker.kernel.text import clean
from checker.library.load import load_library
from checker.library.rule import Severity
from checker.report import Report
from resources import SAMPLES
from resources.samples import build
from tests.checker.facts.reading import library
from tests.reading import read

EXPECTED: dict[str, dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("samples_expected.toml").read_text(encoding="utf-8")
)
PAIRS = {source.stem: (source, target) for source, target in build.samples()}


def parts(data: bytes) -> dict[str, bytes]:
    """The parts of a Word file; how hard zlib squeezes them differs between systems."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@cache
def report(name: str) -> Report:
    return check(read(SAMPLES / f"{name}.docx"), library())


def test_every_sample_is_expected_and_every_file_is_built() -> None:
    assert set(PAIRS) == set(EXPECTED)
    assert {path.stem for path in SAMPLES.glob("*.docx")} == set(PAIRS)


@pytest.mark.parametrize("name", PAIRS)
def test_the_file_is_what_its_text_makes(name: str) -> None:
    source, target = PAIRS[name]
    made = build.build(build.parse(source.read_text(encoding="utf-8")))
    assert made == build.build(build.parse(source.read_text(encoding="utf-8")))
    assert parts(made) == parts(target.read_bytes())


@pytest.mark.parametrize("name", PAIRS)
def test_word_opens_it_without_repair(name: str) -> None:
    assert docx_integrity.check(PAIRS[name][1]) == []


@pytest.mark.parametrize("name", PAIRS)
def test_nothing_of_the_text_is_lost_in_reading(name: str) -> None:
    source = build.parse(PAIRS[name][0].read_text(encoding="utf-8"))
    lines = report(name).document.text.split("\n")
    body = [
        line.removeprefix("### ").removeprefix("## ").removeprefix("~ ") for line in source.body
    ]
    start = lines.index(clean(body[0]))
    assert lines[start : start + len(body)] == [clean(line) for line in body]
    for words in (*source.head["issuer"], *build.MOTTO, *source.head["to"], *source.head["title"]):
        assert words in lines
    cells = [
        cell for row in source.appendix if row[0] == "|" for cell in row.strip("| ").split(" | ")
    ]
    assert [cell for cell in cells if cell not in lines] == []


@pytest.mark.parametrize("name", PAIRS)
def test_the_plan_is_recognised(name: str) -> None:
    plan = report(name).plan
    expected = EXPECTED[name]["plan"]
    assert {key: getattr(plan, key) for key in expected} == expected


@pytest.mark.parametrize("name", PAIRS)
def test_the_verdicts_are_those_of_a_reader(name: str) -> None:
    expected = EXPECTED[name].get("status", {})
    results = {result.rule.id: result for result in report(name).results}
    assert set(expected) <= set(results)
    wrong = {
        rule: f"{result.status.value}: {result.message}"
        for rule, result in results.items()
        if result.status.value not in expected.get(rule, "pass|not-applicable").split("|")
    }
    assert wrong == {}


def _touches(span: Span, start: int, end: int) -> bool:
    """Whether *span* lies on these words; what is missing stands in them or right behind them."""
    if span.start == span.end:
        return start <= span.start <= end
    return span.start < end and start < span.end


@pytest.mark.parametrize("name", PAIRS)
def test_the_findings_lie_on_the_words_in_question(name: str) -> None:
    whole = report(name)
    text = whole.document.text
    results = {result.rule.id: result for result in whole.results}
    missed = {}
    for rule, words in EXPECTED[name].get("quotes", {}).items():
        starts = [i for i in range(len(text)) if text.startswith(words, i)]
        assert starts, f"{words!r} is not in the sample"
        spans = [finding.span for finding in results[rule].findings]
        if not any(_touches(span, at, at + len(words)) for span in spans for at in starts):
            missed[rule] = [whole.document.quote(span) for span in spans]
    assert missed == {}


def test_a_rule_passes_for_its_own_reason_in_the_complete_plans() -> None:
    """Not-applicable is written down, so that a rule that judges nothing is noticed."""
    for name in (name for name in PAIRS if "day-du" in name):
        idle = {r.rule.id for r in report(name).results if r.status.value == "not-applicable"}
        unnamed = {rule for rule in idle if rule not in EXPECTED[name].get("status", {})}
        assert {rule for rule in unnamed if not rule.startswith("unit.")} == set()


def test_parse_keeps_the_blank_of_an_unsigned_draft() -> None:
    source = build.parse(
        "% ghi chú\nnumber: Số:      /KH-UBND\nissuer: A / B\n---\n~ Căn cứ;\n\nx\n"
    )
    assert source.head["number"] == ("Số:      /KH-UBND",)
    assert source.head["issuer"] == ("A", "B")
    assert source.body == ("~ Căn cứ;", "x")
    assert source.appendix == ()


@pytest.mark.parametrize(
    ("name", "mistakes"),
    [("ke-hoach-xa-con-thieu-2026", 12), ("ke-hoach-xa-day-du-2026", 0)],
)
def test_one_mistake_is_counted_once(name: str, mistakes: int) -> None:
    """Fifteen rules have a gap on the faulty plan: three of them see what another tells."""
    counts = report(name).matters.counts()
    assert counts["must"] + counts["should"] == mistakes


def test_what_rests_on_custom_alone_is_never_demanded() -> None:
    demanded = [
        rule.id
        for rule in load_library().rules
        if rule.severity is Severity.REQUIRED and rule.basis.startswith("Thông lệ")
    ]
    assert demanded == []
