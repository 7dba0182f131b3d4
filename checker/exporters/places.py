"""Where a finding lies, and how much was checked: the same words in every report."""

from bisect import bisect_right

from checker.kernel.document import Document
from checker.report import Finding, Report, Status

JUDGED = frozenset({Status.PASS, Status.GAP, Status.WAIVED})
"""Verdicts that stand without a person looking again."""


def paragraph_at(document: Document, offset: int) -> int:
    """Return the number of the block that *offset* lies in, from 1; 0 where there is none."""
    return bisect_right(document.blocks, offset, key=lambda block: block.span.start)


def section_at(report: Report, offset: int) -> str:
    """Return the section that *offset* stands in: ``Mục II.4.1``, or one end of the document."""
    label = report.heading_at(offset)
    if label:
        return label if label.startswith("Phụ lục") else f"Mục {label}"
    after = report.headings and offset >= report.headings[0][0]
    return "Phần cuối văn bản" if after else "Phần đầu văn bản"


def where(report: Report, *findings: Finding) -> str:
    """Return the places of *findings*, a line for each section: ``Mục II.4.1, đoạn 35, 37``.

    In PDF files each paragraph has its page.
    """
    paragraphs: dict[str, list[str]] = {}
    for finding in findings:
        offset = finding.span.start
        number = paragraph_at(report.document, offset)
        words = paragraphs.setdefault(section_at(report, offset), [])
        if number:
            page = report.document.blocks[number - 1].source.page
            words.append(f"{number} (trang {page})" if page else str(number))
    return "\n".join(
        f"{section}, đoạn {', '.join(dict.fromkeys(words))}" if words else section
        for section, words in paragraphs.items()
    )


def quote(report: Report, finding: Finding) -> str:
    """Return the words that *finding* points at, on one line; empty where something is missing."""
    return " ".join(report.document.quote(finding.span).split())


def coverage(report: Report) -> str:
    """Return in one sentence how many rules were judged, and how many a person must look at."""
    summary = report.summary()
    judged = sum(summary[status] for status in JUDGED)
    parts = [f"kết luận được {judged}"]
    if summary[Status.REVIEW]:
        parts.append(f"cần người xem {summary[Status.REVIEW]}")
    if summary[Status.NOT_APPLICABLE]:
        parts.append(f"không áp dụng {summary[Status.NOT_APPLICABLE]}")
    if summary[Status.ERROR]:
        parts.append(f"gặp lỗi {summary[Status.ERROR]}")
    return (
        f"Đã xét {len(report.results)} tiêu chí: {', '.join(parts)}. Kết quả chỉ nói về các tiêu chí"
        " trong phiếu này, không thay cho ý kiến của người thẩm định."
    )


def is_whole(report: Report) -> bool:
    """Whether the draft is of the subject that the rules are made for, so that they say enough."""
    return report.plan.subject == "gender-equality"


def verdict(report: Report) -> str:
    """Return the outcome in one or two sentences; none hides what a person must still look at.

    Every report and the window say it in these words, so that they never disagree.
    """
    gaps, unsure = to_do(report)
    look = f"{unsure} tiêu chí cần người xem" if unsure else ""
    told = []
    if not is_whole(report):
        judged = len(report.results) - report.summary()[Status.NOT_APPLICABLE]
        told.append(f"Chỉ xét được {judged} tiêu chí chung.")
    elif not gaps:
        told.append("Không còn thiếu sót nào trong các tiêu chí đã kiểm tra.")
    if gaps:
        look = f"Còn {gaps} tiêu chí thiếu, sai" + (f"; {look}" if look else "")
    if look:
        told.append(f"{look}.")
    return " ".join(told)


def to_do(report: Report) -> tuple[int, int]:
    """Return how many rules are gaps, and how many a person must look at."""
    summary = report.summary()
    return summary[Status.GAP], summary[Status.REVIEW] + summary[Status.ERROR]


def worst(report: Report) -> Status:
    """Return the status that the whole report is shown in: gap, review or pass.

    A draft that only the general rules could judge is never shown as passed.
    """
    gaps, unsure = to_do(report)
    if gaps:
        return Status.GAP
    return Status.PASS if is_whole(report) and not unsure else Status.REVIEW
