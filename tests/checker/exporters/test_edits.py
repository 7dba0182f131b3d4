"""Words of several lines in the place of others: what the edits make of the text is what was meant."""

from collections.abc import Sequence

import pytest

from checker.exporters.docx.corrections import differing
from checker.exporters.docx.edits import Edit, Wanted, edits_of
from checker.kernel.document import Span
from checker.put import How, Put
from checker.report import Finding
from tests.checker.facts.reading import library

LAW = "Căn cứ Luật Phòng, chống bạo lực gia đình ngày 14/11/2022"
MORE = "Căn cứ Kế hoạch số 1862/KH-UBND ngày 10/4/2026 của Ủy ban nhân dân tỉnh"
ISSUED = "Ủy ban nhân dân xã ban hành Kế hoạch như sau:"


def edits(text: str, old: str, words: str) -> list[Edit]:
    at = text.index(old)
    put = Put(Span(at, at + len(old)), How.INSTEAD)
    rule = library().rules[0]
    return edits_of(text, [Wanted(rule, Finding(put.span, "", words), put, words)])


def done(text: str, changes: Sequence[Edit]) -> str:
    """The text as it reads with the changes: new lines stand apart from the line they are put to."""
    for span, how, _, lines, *_ in reversed(changes):
        new = "\n".join(lines)
        new = {How.AFTER: f"\n{new}", How.BEFORE: f"{new}\n"}.get(how, new)
        text = f"{text[: span.start]}{new}{text[span.end :]}"
    return text


@pytest.mark.parametrize(
    ("text", "old", "words", "hows"),
    [
        # The sign behind a basis is of the last line, also where that is a new one.
        (f"{LAW};\n{ISSUED}", LAW, f"{LAW};\n{MORE}", ["after"]),
        (f"{LAW};", LAW, f"{LAW};\n{MORE}", ["after"]),
        (f"{LAW}.\n{ISSUED}", LAW, f"{MORE};\n{LAW}", ["before"]),
        (f"{LAW}, {ISSUED}", LAW, f"{MORE};\n{LAW}", ["before"]),
        (f"- {LAW}; {ISSUED}", LAW, f"{MORE};\n{LAW}", ["instead", "after"]),
        # A line of its own and words within one are as before.
        (f"A\n{LAW}\nB", LAW, f"{LAW}\n{MORE}", ["after"]),
        (f"{LAW};\n{ISSUED}", "14/11/2022", "14 tháng 11 năm 2022", ["instead"]),
        (f"KẾ HOẠCH\nVề gia đình năm 2025\n{LAW}", "KẾ HOẠCH\nVề gia đình năm 2025",
         "KẾ HOẠCH\nVề gia đình năm 2026", ["instead"]),
    ],
)  # fmt: skip
def test_the_lines_of_a_change_are_whole(text: str, old: str, words: str, hows: list[str]) -> None:
    changes = edits(text, old, words)
    assert [edit.how for edit in changes] == hows
    assert done(text, changes) == text.replace(old, words)


def test_what_stands_around_the_span_is_left_to_other_changes() -> None:
    text = f"Theo đề nghị, căn cứ Luật cũ\nB, căn cứ Luật cũ; {ISSUED}"
    old, new = "căn cứ Luật cũ\nB, căn cứ Luật cũ", "căn cứ Luật mới\nC, căn cứ Luật mới"
    found = [(text[slice(*edit.span)], edit.lines[0]) for edit in edits(text, old, new)]
    assert found == [*zip(old.split("\n"), new.split("\n"), strict=True)]


@pytest.mark.parametrize(
    ("old", "new", "changed"),
    [
        ("đến năm 2030", "đến năm 2030 (Quyết định số 5)", [("", " (Quyết định số 5)")]),
        ("ngày 20/11", "ngày 20/11/2026", [("", "/2026")]),
        ("ngày 03/03/2022", "ngày 03/3/2021", [("2022", "2021")]),
        ("ngày 3/2/2026", "ngày 03/02/2026", [("3", "03"), ("2", "02")]),
        ("12 m², 3²", "13 m², 3²", [("12", "13")]),
        ("xã Bình", "xã Bình Lư", [("", " Lư")]),
        ("Phòng VHX", "Phòng VHXH", [("VHX", "VHXH")]),
    ],
)
def test_a_change_is_as_small_as_the_words(
    old: str, new: str, changed: list[tuple[str, str]]
) -> None:
    found = differing(Span(0, len(old)), old, new)
    assert [(old[slice(*span)], words) for span, words in found] == changed
