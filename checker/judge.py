"""Judging a document by a library: one result for every rule, in the library's order."""

import re
from collections.abc import Iterator
from datetime import date

from checker.facts import Facts, Overrides, read_facts
from checker.form.header import Header
from checker.form.outline import Outline
from checker.form.parts import Parts
from checker.kernel.document import Document, Span
from checker.kernel.text import fold
from checker.kinds import KINDS
from checker.library.rule import Library, Rule, SwitchedOff
from checker.particulars import Plan
from checker.report import Finding, Report, Result, Status, Verdict, result_key
from checker.system import log

_OWN_APPENDIX = re.compile(
    r"phụ lục(?: [ivx\d]+)?(?: (?:ban hành|đính))? kèm(?: theo)? (?:bản )?(?:kế hoạch|quyết định) này"
)
_SEVERAL_YEARS = re.compile(r"20\d\d ?[-–] ?20\d\d")


def check(document: Document, library: Library, overrides: Overrides | None = None) -> Report:
    """Return the whole report on *document*."""
    facts = read_facts(document, library, overrides)
    results = tuple(judge(facts, library))
    return report(facts, library, results)


def judge(facts: Facts, library: Library) -> Iterator[Result]:
    """Yield one result after another, so that a caller can show progress or stop."""
    for rule in library.rules:
        yield judge_rule(rule, facts)


def judge_rule(rule: Rule, facts: Facts) -> Result:
    """Return the verdict on one rule; a rule that fails says so and is never a pass."""
    try:
        reason = _not_concerned(rule, facts)
        if reason:
            key = _key(rule, Status.NOT_APPLICABLE, facts, ())
            return Result(rule, Status.NOT_APPLICABLE, reason, (), key)
        verdict = KINDS[rule.kind].check(rule, rule.params, facts)
        findings = tuple(_checked(finding, facts) for finding in verdict.findings)
    except Exception as error:  # noqa: BLE001 - one rule never stops the others
        log.record(f"rule {rule.id} on {facts.document.path}", error)
        verdict = Verdict(
            Status.ERROR,
            f"Tiêu chí {rule.id} gặp lỗi khi chạy nên chưa có kết luận; cần người xem trực tiếp.",
        )
        findings = ()
    key = _key(rule, verdict.status, facts, findings)
    return Result(rule, verdict.status, verdict.message, findings, key)


def report(facts: Facts, library: Library, results: tuple[Result, ...]) -> Report:
    """Return *results* as a report, with what a reader must know first."""
    return Report(
        document=facts.document,
        plan=facts[Plan],
        packs=library.packs,
        results=results,
        warnings=(
            *facts.document.warnings,
            *_warnings(facts),
            *(_off(off) for off in library.switched_off),
            *map(str, library.problems),
        ),
        headings=_headings(facts),
        lexicon=library.lexicon,
    )


def _off(off: SwitchedOff) -> str:
    return f"Tiêu chí {off.id} không được xét, theo {off.layer}: {off.reason}"


def _headings(facts: Facts) -> tuple[tuple[int, str], ...]:
    """Return the sections' labels, and where the last of them ends."""
    parts = facts[Parts]
    after = [(parts.tail.start, "")] if parts.tail.end > parts.tail.start else []
    if parts.appendix.end > parts.appendix.start:
        after.append((parts.appendix.start, "Phụ lục"))
    if facts[Parts].concludes:
        after.append((parts.closing.start, ""))
    return tuple(sorted([*((s.lead.start, s.label) for s in facts[Outline].sections), *after]))


def _key(rule: Rule, status: Status, facts: Facts, findings: tuple[Finding, ...]) -> str:
    evidence = tuple(
        sorted(" ".join(fold(facts.quote(finding.span)).split()) for finding in findings)
    )
    return result_key(rule.id, status, evidence)


def _checked(finding: Finding, facts: Facts) -> Finding:
    start, end = finding.span
    if not 0 <= start <= end <= len(facts.text):
        raise ValueError(f"finding outside the text: {start}-{end}")
    return Finding(Span(start, end), finding.message, finding.suggestion, finding.fix)


def _not_concerned(rule: Rule, facts: Facts) -> str:
    """Return why the rule does not concern this document, or the empty string."""
    plan = facts[Plan]
    if rule.subjects and plan.subject not in rule.subjects:
        return "Văn bản không phải kế hoạch về bình đẳng giới nên không xét tiêu chí này."
    if rule.levels and plan.level not in rule.levels:
        return "Tiêu chí không áp dụng cho cấp ban hành của văn bản này."
    first, last = rule.effective
    day = plan.date or (date(plan.year, 12, 31) if plan.year else None)
    if day is not None:
        # A plan is judged by the rules of its own year, whenever in that year it is signed.
        year_end, year_start = date(day.year, 12, 31), date(day.year, 1, 1)
        if plan.year is not None and plan.year != day.year:
            year_start, year_end = date(plan.year, 1, 1), date(plan.year, 12, 31)
        if (first and first > year_end) or (last and last < year_start):
            return f"Tiêu chí không áp dụng cho kế hoạch năm {plan.year or day.year}."
    return ""


def _warnings(facts: Facts) -> Iterator[str]:
    plan, document = facts[Plan], facts.document
    if plan.subject != "gender-equality":
        yield (
            "Văn bản này không giống kế hoạch về bình đẳng giới và vì sự tiến bộ của phụ nữ; "
            "nên các tiêu chí về nội dung không được xét."
        )
    elif plan.kind == "quyet-dinh":
        yield "Kế hoạch ban hành kèm theo Quyết định: số, căn cứ, nơi nhận, chữ ký được đọc ở Quyết định."
    elif plan.kind != "ke-hoach":
        yield "Văn bản này không có hình thức của một kế hoạch; cần xem lại trước khi dùng kết quả."
    if "tháng hành động" in fold(plan.title):
        yield (
            "Đây là kế hoạch chuyên đề về Tháng hành động, không phải kế hoạch công tác năm; "
            "nhiều tiêu chí không dành cho loại kế hoạch này."
        )
    elif _SEVERAL_YEARS.search(plan.title):
        yield (
            "Đây là kế hoạch cho nhiều năm; các tiêu chí về năm, hạn báo cáo được xét theo năm "
            f"{plan.year}."
        )
    start, end = facts[Parts].appendix
    if start == end and _OWN_APPENDIX.search(facts.folded):
        yield (
            "Kế hoạch dẫn Phụ lục kèm theo nhưng tệp này không có Phụ lục; nội dung, nhiệm vụ ghi "
            "trong Phụ lục chưa được xem."
        )
    if plan.level == "khac" and plan.subject == "gender-equality":
        yield (
            "Không xác định được cấp ban hành là tỉnh, sở hay xã; các tiêu chí theo cấp không được xét. "
            "Có thể chọn cấp bằng tay rồi kiểm tra lại."
        )
    if plan.year is None:
        yield "Không xác định được năm của kế hoạch; có thể chọn năm bằng tay rồi kiểm tra lại."
    if not document.keeps_header and facts[Header].number is None and facts[Header].date is None:
        yield (
            "Tệp văn bản thuần không có phần đầu (Quốc hiệu, cơ quan ban hành, số, ngày); "
            "phần này có thể đã mất khi chuyển đổi, nên kiểm tra trên tệp Word."
        )
