"""What is missing may stand in a part of the draft that could not be read."""

from dataclasses import replace

from checker.asked import stands
from checker.facts import Facts
from checker.form.parts import Parts
from checker.report import Status, Verdict

_END_UNREAD = (
    "Trang cuối của tệp chỉ có ảnh nên phần cuối văn bản chưa xét được; cần xem trực tiếp."
)
_MAY_STAND = " Có thể nằm trong phần chương trình chưa đọc được; cần xem trực tiếp."


def as_far_as_read(verdict: Verdict, facts: Facts, *, by_signs: bool) -> Verdict:
    """Return *verdict* with the doubt that reading leaves; *by_signs* tells that a single sign may decide."""
    document = facts.document
    if document.lacks_end and _is_of_the_end(verdict, facts):
        verdict = Verdict(Status.NOT_APPLICABLE, _END_UNREAD)
    elif document.unread == "part" and verdict.status is Status.GAP and not stands(verdict):
        verdict = replace(verdict, status=Status.REVIEW, message=verdict.message + _MAY_STAND)
    return _doubted(verdict, facts, by_signs=by_signs) if document.recognised else verdict


def _doubted(verdict: Verdict, facts: Facts, *, by_signs: bool) -> Verdict:
    from checker.scanned.doubted import doubted  # noqa: PLC0415 - hardly any draft is a scan

    return doubted(verdict, facts.document, by_signs=by_signs)


def _is_of_the_end(verdict: Verdict, facts: Facts) -> bool:
    """Whether *verdict* misses what stands behind the last words that could be read."""
    end = len(facts.text[: facts[Parts].closing.end].rstrip())
    absent = bool(verdict.findings) and not stands(verdict)
    return (
        verdict.status is Status.GAP
        and absent
        and all(finding.span.start >= end for finding in verdict.findings)
    )
