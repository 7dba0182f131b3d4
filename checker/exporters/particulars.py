"""What a report says of the draft and of itself: label and value, the same everywhere."""

import datetime as dt

from checker.report import Report
from checker.review.waiver import vietnamese_date
from checker.system.version import VERSION
from checker.words import KIND_WORDS, LEVEL_WORDS

FORMAT_WORDS = {
    "docx": "Word",
    "pdf": "PDF",
    "doc": "Word 97-2003",
    "odt": "OpenDocument",
    "rtf": "RTF",
    "html": "trang web",
    "txt": "văn bản thuần",
    "md": "Markdown",
}


def particulars(report: Report) -> tuple[tuple[str, str], ...]:
    """Return what the program understood of the draft."""
    plan, document = report.plan, report.document
    shown = FORMAT_WORDS.get(document.format, document.format)
    if document.recognised:
        shown += ", có chữ nhận dạng từ ảnh quét"
    return (
        ("Tệp dự thảo", f"{document.path.name} ({shown})"),
        ("Loại văn bản", KIND_WORDS.get(plan.kind, plan.kind)),
        *sort(report),
        ("Trích yếu", " ".join(plan.title.split()) or "chưa rõ"),
        ("Cơ quan ban hành", plan.issuer or "chưa rõ"),
        ("Cấp ban hành", LEVEL_WORDS.get(plan.level, plan.level)),
        ("Địa danh", plan.place or "chưa rõ"),
        ("Năm của kế hoạch", str(plan.year or "chưa rõ")),
        ("Số, ký hiệu", plan.number or "để trống"),
        ("Ngày ban hành", vietnamese_date(plan.date) if plan.date else "để trống"),
    )


def sort(report: Report) -> tuple[tuple[str, str], ...]:
    """Return the kind of plan and its profile: they decide which rules spoke."""
    return (
        ("Lĩnh vực", report.subject_title or "chưa có bộ tiêu chí riêng"),
        ("Dạng kế hoạch", report.profile_title or "không phải kế hoạch"),
    )


def provenance(report: Report, when: dt.datetime) -> tuple[tuple[str, str], ...]:
    """Return when, with what and on exactly which file the check was made."""
    packs = "; ".join(pack.called for pack in report.packs)
    return (
        ("Thời điểm kiểm tra", f"{when:%H:%M} ngày {vietnamese_date(when.date())}"),
        ("Chương trình", f"Soát {VERSION}"),
        ("Bộ tiêu chí", f"{packs} ({len(report.results)} tiêu chí)"),
        ("Mã nhận dạng tệp", report.document.sha256[:16]),
    )
