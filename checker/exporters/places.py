"""Where a finding lies: the same words in every report."""

from bisect import bisect_right

from checker.kernel.document import Document
from checker.report import APPENDIX, Finding, Report


def paragraph_at(document: Document, offset: int) -> int:
    """Return the number of the block that *offset* lies in, from 1; 0 where there is none."""
    return bisect_right(document.blocks, offset, key=lambda block: block.span.start)


def section_at(report: Report, offset: int) -> str:
    """Return the section that *offset* stands in: ``Mục II.4.1``, or one end of the document."""
    label = report.heading_at(offset)
    if label:
        return label if label.startswith(APPENDIX) else f"Mục {label}"
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
