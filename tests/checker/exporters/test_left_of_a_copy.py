"""What a repaired copy could not take in is told: how many, which, where, why."""

from checker.exporters.docx.edits import wanted
from checker.exporters.docx.left import left_words
from checker.exporters.docx.repair import Repaired
from checker.judge import check
from tests.checker.drafts import draft_of
from tests.checker.facts.reading import library


def test_places_are_told_by_their_reason() -> None:
    report = check(
        draft_of(("KẾ HOẠCH", "Công tác bình đẳng giới năm 2026", "I. MỤC ĐÍCH")), library()
    )
    wants = wanted(report)
    assert len(wants) > 5
    assert list(left_words(report, Repaired(b"", wants, ()))) == []
    head, fixed, crossed = left_words(report, Repaired(b"", (), wants[:5], wants[4:5]))
    assert "5 chỗ" in head
    assert wants[0].rule.title in fixed
    assert wants[3].rule.title not in fixed
    assert "và 1 chỗ khác" in fixed
    assert "hộp văn bản" in fixed
    assert wants[4].rule.title in crossed
    assert "nội dung sửa khác" in crossed
