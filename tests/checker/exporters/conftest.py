"""A report made by hand, so that exporters are tested without the checker's judgement."""

import datetime as dt
from pathlib import Path

import pytest

from checker.kernel.document import Block, Document, Span
from checker.library.rule import Pack, Rule, Severity
from checker.particulars import Plan
from checker.report import Finding, Report, Result, Status
from tests import groups

TEXT = "KẾ HOẠCH\nI. MỤC ĐÍCH\nThực hiện năm 2025 🌸 tốt.\nII. NỘI DUNG\nNêu Tháng hành động."


def rule(rule_id: str, group: str, title: str, severity: Severity = Severity.REQUIRED) -> Rule:
    return Rule(
        id=rule_id,
        group=groups.group(group),
        title=title,
        severity=severity,
        basis=f"Căn cứ của {title}",
        kind="phrase",
        params=(),
        layer="lai-chau" if rule_id == "content.own" else "built-in",
    )


@pytest.fixture
def report() -> Report:
    """Every status, in an order that is not the order of telling."""
    year, month = TEXT.index("năm 2025"), TEXT.index("Tháng")
    blocks, start = [], 0
    for line in TEXT.split("\n"):
        blocks.append(Block(Span(start, start + len(line))))
        start += len(line) + 1
    results = (
        Result(rule("frame.title", "frame", "Tên loại"), Status.PASS, "Có tên loại.", (
            Finding(Span(0, 8), "Tên loại."),)),
        Result(rule("frame.number", "frame", "Số"), Status.NOT_APPLICABLE, "Không xét."),
        Result(rule("frame.motto", "frame", "Quốc hiệu"), Status.REVIEW, "Chưa thấy Quốc hiệu."),
        Result(
            rule("action-month.dates", "action-month", "Thời gian của Tháng hành động"),
            Status.GAP,
            "Chưa nêu thời gian của Tháng hành động.",
            (
                Finding(Span(len(TEXT) - 1, len(TEXT) - 1),
                        "Chưa nêu thời gian của Tháng hành động.",
                        "từ ngày 15/11 đến ngày 15/12/2026"),
                Finding(Span(month, month + 15), "Mục này chỉ nêu tên."),
            ),
            "k1",
        ),
        Result(rule("content.own", "content", "Của đơn vị", Severity.NOTE), Status.WAIVED, "Miễn."),
        Result(rule("consistency.body", "consistency", "Cơ quan"), Status.ERROR, "Gặp lỗi."),
        Result(
            rule("consistency.year", "consistency", "Năm", Severity.RECOMMENDED),
            Status.GAP,
            "Có năm của kế hoạch khác.",
            (Finding(Span(year, year + 8), "Năm 2025.", "năm 2026", "năm 2026"),),
        ),
    )  # fmt: skip
    return Report(
        document=Document(Path("Dự thảo/kế hoạch.txt"), "txt", TEXT, tuple(blocks), "ab" * 32),
        plan=Plan(
            kind="ke-hoach",
            subject="gender-equality",
            title="Công tác bình đẳng giới\nnăm 2026",
            year=2026,
            level="xa",
            issuer="UBND xã Bình Lư",
            place="Bình Lư",
            number=None,
            date=dt.date(2026, 4, 24),
            profile="yearly",
        ),
        packs=(
            Pack("built-in", "Có sẵn", "2026.11", dt.date(2026, 11, 2)),
            Pack("lai-chau", "Lai Châu", "1"),
        ),
        results=results,
        warnings=("Tệp văn bản thuần không có phần đầu.",),
        headings=((TEXT.index("I. MỤC"), "I"), (TEXT.index("II. NỘI"), "II")),
    )
