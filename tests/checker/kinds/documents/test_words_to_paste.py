"""What is proposed for a programme, put in its place, is right: number, date and years agree with the register."""

import re
from collections.abc import Iterator

import pytest

from checker.judge import check
from checker.library.load import load_library
from checker.library.registers import KnownDocument
from checker.put import How, Writing, applied
from checker.report import Report
from tests.checker.drafts import draft_of

LIBRARY = load_library()
YEARS = (2024, 2025, 2026, 2027)
SUBJECTS = {
    "gender-equality": "công tác bình đẳng giới và vì sự tiến bộ của phụ nữ",
    "family-violence": "phòng, chống bạo lực gia đình",
    "children": "công tác bảo vệ, chăm sóc và giáo dục trẻ em",
}
PROGRAMME = re.compile(r"(?:Phê duyệt|Ban hành) (?P<name>(?:Chương trình|Chiến lược|Đề án) .+)")
BARE = re.compile(r"(?P<bare>.+?)(?P<years> giai đoạn \d{4} - \d{4}| đến năm \d{4})?(?P<mark>”?)")
"""A programme's name without its years and the mark that closes a quotation."""


def programmes() -> Iterator[tuple[str, KnownDocument]]:
    """Every programme that a rule asks for, with the subject of the plan."""
    seen = set()
    for rule in LIBRARY.rules:
        document = getattr(rule.params, "document", None)
        known = LIBRARY.registers.documents.get(document or "")
        for subject in rule.subjects if known else ():
            if known is not None and PROGRAMME.match(known.title) and known.id not in seen:
                seen.add(known.id)
                yield subject, known


def wordings(known: KnownDocument) -> dict[str, str]:
    """The ways in which a draft names *known* wrongly or not in full."""
    title = PROGRAMME.match(known.title)
    assert title
    assert known.date
    name = title["name"]
    parts = BARE.fullmatch(name)
    assert parts
    bare = f"{parts['bare']}{parts['mark']}"
    stale = f"{parts['bare']} giai đoạn 2016 - 2020{parts['mark']}"
    other = f"{parts['bare']} giai đoạn 2031 - 2035{parts['mark']}"
    day = f"{known.date:%d/%m/%Y}"
    cited = f"{known.kind} số {known.id} ngày {day} của {known.issuer}"
    number, _, symbol = known.id.partition("/")
    wrong_number = cited.replace(known.id, "/".join((number[::-1], symbol)))
    wrong_day = cited.replace(day, f"{known.date:%d/%m}/{known.date.year - 2}")
    return {
        "no number": f"Thực hiện {name} tại các thôn.",
        "no number, no years": f"Thực hiện {bare} tại các thôn.",
        "no number, at the end": f"Thực hiện {name}.",
        "no number, other years": f"Thực hiện {stale}.",
        "no number, later years": f"Thực hiện {other} tại các thôn.",
        "no number, local years": f"Thực hiện Kế hoạch triển khai {bare} giai đoạn 2024 - 2028 của xã.",
        "wrong number": f"Thực hiện {name} ({wrong_number}).",
        "wrong number before": f"Thực hiện {wrong_number} phê duyệt {name}.",
        "wrong day": f"Thực hiện {name} ({wrong_day}).",
        "wrong day before": f"Thực hiện {wrong_day} phê duyệt {name}.",
        "right": f"Thực hiện {name} ({cited}).",
        "right before": f"Thực hiện {cited} phê duyệt {name} tại các thôn.",
        "right, no years": f"Thực hiện {cited} phê duyệt {bare} tại các thôn.",
        "right, no title": f"Thực hiện {cited} tại các thôn.",
        "right, about": f"Thực hiện {cited} về {name[0].lower()}{name[1:]}.",
    }


def report_on(subject: str, year: int, line: str) -> Report:
    lines = (
        "ỦY BAN NHÂN DÂN", "XÃ SUỐI NGÀN", f"Suối Ngàn, ngày 15 tháng 4 năm {year}",
        "KẾ HOẠCH", f"{SUBJECTS[subject].capitalize()} năm {year}", "I. NHIỆM VỤ", f"1. {line}",
    )  # fmt: skip
    return check(draft_of(lines), LIBRARY)


def of_the_line(report: Report, line: str) -> list[Writing]:
    """What is proposed in place of words of *line*, each matter once, as an official pastes it."""
    start = report.document.text.index(line)
    writings: dict[tuple[int, int], Writing] = {}
    for result in report.results:
        if result.status not in {"gap", "review"}:
            continue
        for finding in result.findings:
            put = finding.put
            if (
                put
                and finding.suggestion
                and put.how is How.INSTEAD
                and finding.span.start >= start
            ):
                assert put.span == finding.span, "what is shown is what gives way"
                writings.setdefault(put.span, Writing(put, finding.suggestion))
    return list(writings.values())


CASES = [
    pytest.param(subject, known, year, id=f"{known.id} {year}")
    for subject, known in programmes()
    for year in YEARS
]


def test_the_registers_hold_programmes() -> None:
    assert len(CASES) >= 6 * len(YEARS)


@pytest.mark.parametrize(("subject", "known", "year"), CASES)
def test_pasted_words_agree_with_the_register(
    subject: str, known: KnownDocument, year: int
) -> None:
    for how, line in wordings(known).items():
        report = report_on(subject, year, line)
        writings = of_the_line(report, line)
        text = applied(report.document.text, writings)
        said = text.rpartition("1. ")[2]
        again = report if said == line else report_on(subject, year, said)
        left = {
            (r.rule.id, f.message)
            for r in again.results
            if r.status in {"gap", "review"}
            for f in r.findings
            if f.span.start < f.span.end
            and f.span.start >= again.document.text.index(said)
            and r.rule.id.partition(".")[0] in {"programme", "law", "consistency"}
        }
        assert not left, (how, line, said)
        own = known.period is None or known.period[1] >= year
        if own or known.id not in said:
            assert said.count(known.id) <= 1, (how, said)
        assert own or known.id not in said, (how, said)
        if known.id in said and known.date:
            day = re.search(re.escape(known.id) + r" ngày (\d+)/(\d+)/(\d+)", said)
            assert day, (how, said)
            assert tuple(map(int, day.groups())) == (
                known.date.day, known.date.month, known.date.year,
            ), (how, said)  # fmt: skip
        assert "giai đoạn 2016" not in said, (how, said)
        assert said.count("“") == said.count("”"), (how, said)
        assert not re.search(r"“[^”]*\((?:Quyết định|Nghị quyết)", said), (how, said)
        assert not re.search(r"(\w+ \w+ \w+ \w+) \1", said), (how, said)
