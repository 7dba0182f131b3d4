"""What comes of a rule, as an official reads it before ticking it."""

import datetime as dt
from collections.abc import Mapping

import pytest

from checker.demands.plainly import plainly

DUE = dt.date(2026, 11, 15)


@pytest.mark.parametrize(
    ("kind", "given", "says"),
    [
        (
            "report-by",
            {"report": "year", "due": DUE, "body": "Sở Nội vụ"},
            "phải có hạn báo cáo năm gửi Sở Nội vụ không muộn hơn ngày 15/11/2026.",
        ),
        (
            "report-by",
            {"report": "any", "due": DUE, "every_year": True},
            "phải có hạn báo cáo không muộn hơn ngày 15/11 hằng năm.",
        ),
        (
            "report-by",
            {"due": dt.date(2026, 3, 15), "report": "quarter", "each": "quarter", "about": ["hòa giải"]},
            "phải có hạn báo cáo quý có “hòa giải” chậm nhất ngày 15 của tháng cuối quý.",
        ),
        ("issued-by", {"due": DUE}, "phải được ban hành không muộn hơn ngày 15/11/2026."),
        (
            "task",
            {"words": ["(phát|treo)", "(ở )?thôn"]},
            "phải có nhiệm vụ: Việc này (nhận ra khi các từ “phát/treo”, “(ở )thôn” đứng trong cùng một ý).",
        ),
        (
            "at-least",
            {"least": 80.5, "percent": True, "of": ["hộ", "a"], "about": ["b"]},
            "phải có con số từ 80,5% trở lên cho chỉ tiêu: Việc này (nhận ra khi trong câu có “hộ” hoặc “a”, và “b”).",
        ),
        (
            "task",
            {"due": DUE},
            "phải có nhiệm vụ: Việc này; nếu ghi ngày thì không muộn hơn ngày 15/11/2026.",
        ),
        (
            "at-least",
            {"least": 4, "each": "month"},
            "phải có con số từ 4 trở lên mỗi tháng cho chỉ tiêu: Việc này.",
        ),
        ("phrase", {"present": ["nóng", "số máy"]}, "phải có cụm từ “nóng” hoặc “số máy”."),
        ("programme", {}, "phải dẫn Việc này."),
        ("superior-cited", {}, "phải dẫn kế hoạch này của cấp trên."),
        ("unit", {}, "phải có: Việc này."),
    ],
)  # fmt: skip
def test_a_rule_is_said_in_a_sentence(kind: str, given: Mapping[str, object], says: str) -> None:
    rule = {"title": "Việc này.", "severity": "required", "kind": kind, "with": given}
    assert plainly({**rule, "levels": ["xa"]}) == f"Kế hoạch của xã, phường {says}"
    weaker = plainly({**rule, "severity": "recommended", "levels": []})
    assert weaker == f"Kế hoạch {says}".replace("phải", "nên", 1)
