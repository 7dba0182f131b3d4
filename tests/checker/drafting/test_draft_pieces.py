"""Pieces of drafts are data: an office's own rules and kinds of plans get drafts, mistakes are told."""

from pathlib import Path

import pytest

from checker.drafting.draft import draft_lines
from checker.drafting.lines import Line, lines_of, numbered, text_of, whole
from checker.drafting.order import Order, Unit
from checker.drafting.wordings import Wording
from checker.library.load import load_library

PLAN = """
[plan]
id = "elderly"
title = "Người cao tuổi"
field = "người cao tuổi"
names = ["công tác người cao tuổi"]
"""
RULES = """
group = "{group}"
[[rule]]
id = "{id}"
title = "Chúc thọ, mừng thọ"
severity = "recommended"
basis = "Luật Người cao tuổi"
kind = "phrase"
with.present = ["mừng thọ"]
suggestion = "{words}"
[[rule.example]]
text = "I. NỘI DUNG\\nTổ chức «mừng thọ»."
status = "pass"
[[rule.example]]
text = "I. NỘI DUNG\\nTuyên truyền."
status = "gap"
"""


def write(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{name}.toml").write_text(text, encoding="utf-8")
    return folder


def lines(own: Path | None, plan: str) -> list[str]:
    wanted = Order(plan, "xa", Unit("xã", "Nậm Khao"), 2026)
    return [line.text for line in draft_lines(wanted, load_library([own] if own else []))]


def test_a_kind_of_plan_without_pieces_of_its_own_has_a_draft(tmp_path: Path) -> None:
    feast = RULES.format(group="content", id="elderly.feast", words="Tổ chức chúc thọ, mừng thọ.")
    clubs = RULES.format(
        group="organisation", id="elderly.clubs", words="Hội Người cao tuổi: Chủ trì mừng thọ."
    )
    kind = write(tmp_path / "plans" / "elderly", plan=PLAN, rules=feast, units=clubs)
    found = lines(kind, "elderly")
    assert "Thực hiện công tác người cao tuổi" in found
    assert "- Tổ chức chúc thọ, mừng thọ." in found
    assert found[found.index("2. Hội Người cao tuổi") + 1] == "- Chủ trì mừng thọ."
    assert "I. MỤC ĐÍCH, YÊU CẦU" in found


def test_an_offices_own_rule_is_in_the_draft_of_its_plans(tmp_path: Path) -> None:
    own = write(
        tmp_path, own=RULES.format(group="content", id="xa.feast", words="Tổ chức mừng thọ.")
    )
    found = lines(own, "children")
    assert found[found.index("- Tổ chức mừng thọ.") - 1].endswith(". Các nhiệm vụ khác")
    assert not any("Các nhiệm vụ khác" in line for line in lines(None, "children"))


def test_a_piece_of_an_office_takes_the_place_of_the_built_in_one(tmp_path: Path) -> None:
    piece = '[[draft]]\nid = "hamlets"\ntext = "ấp, khu phố"\n'
    assert any("Các ấp, khu phố" in line for line in lines(write(tmp_path, own=piece), "children"))


@pytest.mark.parametrize(
    ("table", "told"),
    [
        ('id = "closing"\ntext = "Kế hoạch của {unt}."', "'unt'"),
        ('id = "closing"\ntext = "Kế hoạch {unit."', "không đủ đôi"),
        ('id = "closing"', "thiếu khóa 'text'"),
        ('id = "closing"\ntext = "a"\nlevels = ["so"]', "'so'"),
    ],
)
def test_a_mistaken_piece_is_told(table: str, told: str, tmp_path: Path) -> None:
    library = load_library([write(tmp_path, own=f"[[draft]]\n{table}\n")])
    assert any(told in str(problem) for problem in library.problems)


def test_lines_are_numbered_and_what_is_empty_is_left_out() -> None:
    text = "I. MỤC\n1. Trống\n1. Việc\n- @a\n1. @b\nI. MỤC TRỐNG\nI. @c\n1. Một câu.\n1. @none\n"
    wordings = {
        "a": Wording("content", "Đơn vị: Làm một; làm hai."),
        "b": Wording("organisation", "Trạm Y tế: Chăm sóc."),
        "c": Wording("sections", "KINH PHÍ\nTừ ngân sách."),
    }
    found = whole([*lines_of(text, wordings, lambda _: False)])
    assert [*numbered(found)] == [
        "I. MỤC", "1. Việc", "- Làm một; làm hai.", "2. Trạm Y tế", "- Chăm sóc.",
        "II. KINH PHÍ", "Từ ngân sách.", "1. Một câu.",
    ]  # fmt: skip


def test_a_group_gives_what_no_line_names() -> None:
    wordings = {
        "a": Wording("laws", "Căn cứ Luật Trẻ em;"),
        "b": Wording("laws", "Triển khai Nghị định."),
        "c": Wording("laws", "Triển khai Thông tư."),
    }
    text = "@laws\nI. MỤC\n- @laws\n- @c\n"
    found = [*lines_of(text, wordings, lambda words: words.startswith("Căn cứ"))]
    assert found == [
        Line("text", "Căn cứ Luật Trẻ em;"),
        Line("section", "MỤC"),
        Line("point", "Triển khai Nghị định."),
        Line("point", "Triển khai Thông tư."),
    ]


def test_pieces_that_name_each_other_end() -> None:
    assert text_of("a", {"a": "{b}{b}", "b": "{year}"}, {"year": 2026}) == "20262026"
    assert text_of("a", {"a": "x {b}", "b": "y {a}"}, {}) == "x y "
