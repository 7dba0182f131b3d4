"""Layers that say different things of one matter: the later wins where one must, and it is told."""

from dataclasses import replace
from pathlib import Path

import pytest

from checker.cautions import cautions
from checker.facts import Overrides, read_facts
from checker.library.load import load_library
from checker.library.rule import Difference, Library
from tests.checker.drafts import draft_of

EXAMPLES = """
[[rule.example]]
text = "Báo cáo năm gửi về UBND xã trước ngày 01/01/2026."
status = "pass"
[[rule.example]]
text = "Tuyên truyền."
status = "gap"
"""


def pack(name: str, more: str = "", version: str = "1", day: str = "2026-11-27") -> str:
    return (
        f'[pack]\nid = "{name}"\ntitle = "Tệp {name}"\nversion = "{version}"\ndate = {day}\n{more}'
    )


def due(name: str, day: str, report: str = "year", more: str = "") -> str:
    return (
        f'{more}[[rule]]\nid = "{name}.han"\ngroup = "deadlines"\ntitle = "Báo cáo năm"\nseverity = "required"\n'
        f'basis = "Kế hoạch cấp trên"\nkind = "report-by"\nwith.due = {day}\nwith.report = "{report}"\n{EXAMPLES}'
    )  # fmt: skip


def superior(number: str, subject: str = "", years: str = "[2026, 2026]") -> str:
    return f'[superior]\nnumber = "{number}"\nissuer = "UBND tỉnh"\nsubject = "{subject}"\nyears = {years}\n'


N15, N20 = "2026-11-15", "2026-11-20"
FIRST, SECOND = superior("1/KH-UBND"), superior("2/KH-UBND")
GENDER, CHILDREN = superior("1/KH-UBND", "gender-equality"), superior("2/KH-UBND", "children")
NEXT = superior("2/KH-UBND", years="[2027, 2027]")


def loaded(folder: Path, *texts: str) -> Library:
    for number, text in enumerate(texts):
        (folder / f"{number}.toml").write_text(text, encoding="utf-8")
    return load_library([folder / f"{number}.toml" for number in range(len(texts))])


SET = '[[set]]\nid = "deadline.superior"\nwith.due = {}\n'
BODY = '[[set]]\nid = "deadline.superior"\nwith.body = "Sở Nội vụ"\n'
OFF = '[[off]]\nid = "deadline.superior"\nreason = "Không áp dụng"\n'
WEIGHT = '[[set]]\nid = "deadline.superior"\nseverity = "{}"\n'
DOCUMENT = (
    '[[document]]\nid = "188/KH-UBND"\nkind = "ke-hoach"\nnames = ["kế hoạch số 188"]\n'
    'date = {}\nissuer = "UBND tỉnh"\ntitle = "a"\nverified = false\n'
)


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        (SET.format(N15), SET.format(N20), "(hạn: 15/11/2026; 20/11/2026); dùng theo “Tệp b”"),
        (WEIGHT.format("note"), WEIGHT.format("required"), "(mức: Lưu ý; Bắt buộc); dùng theo “Tệp b”"),
        (SET.format(N15), SET.format(N15), ""),
        (SET.format(N15), BODY, ""),
        (SET.format(N15), OFF, "“Tệp b” bỏ tiêu chí đó"),
        (OFF, SET.format(N15), "“Tệp a” bỏ tiêu chí đó"),
        (OFF, OFF, ""),
        (due("a", N15), due("b", N20), "15/11/2026 và 20/11/2026; chặt hơn là hạn của “Tệp a”"),
        (due("a", N20), due("b", N15), "15/11/2026 và 20/11/2026; chặt hơn là hạn của “Tệp b”"),
        (due("a", "2026-12-20"), due("b", "2027-01-05"), "chặt hơn là hạn của “Tệp a”"),
        (due("a", N15), due("b", N15), ""),
        (due("a", N15), due("b", "2026-06-15", "half-year"), ""),
        (due("a", N15, more=FIRST), due("b", N20, more=SECOND), "chặt hơn"),
        (due("a", N15, more=GENDER), due("b", N20, more=CHILDREN), ""),
        (due("a", N15, more=FIRST), due("b", "2027-11-20", more=NEXT), ""),
        (DOCUMENT.format("2026-02-05"), DOCUMENT.format("2026-02-06"), "ghi khác nhau về văn bản 188/KH-UBND (ngày)"),
        (DOCUMENT.format("2026-02-05"), DOCUMENT.format("2026-02-05"), ""),
    ],
)  # fmt: skip
def test_what_two_layers_say_differently_is_told(
    tmp_path: Path, one: str, other: str, told: str
) -> None:
    found = loaded(tmp_path, pack("a", one), pack("b", other)).differences
    assert len(found) == bool(told), found
    assert all(told in difference.words for difference in found)


@pytest.mark.parametrize("last", ["a", "b"])
def test_two_days_of_one_layer_are_its_own_matter(tmp_path: Path, last: str) -> None:
    """A layer may ask each level for another day; only what another layer says is told."""
    rules = [due("a", N15), due(last, N20).replace(f'"{last}.han"', f'"{last}.han-2"')]
    texts = [pack("a", "".join(rules)), pack("b")] if last == "a" else map(pack, "ab", rules)
    assert len(loaded(tmp_path, *texts).differences) == (last == "b")


@pytest.mark.parametrize(
    ("versions", "days", "kept"),
    [
        (("1", "2"), ("2026-11-27", N20), "2"),
        (("2", "1"), ("2026-11-27", "2026-11-27"), "2"),
        (("2026.9", "2026.10"), ("2026-11-27", "2026-11-27"), "2026.10"),
        (("1", "1"), ("2026-11-28", "2026-11-27"), "1"),
        (("1", "1.0"), ("2026-11-28", "2026-11-27"), "1"),
        (("1.10", "1.9"), ("2026-11-27", "2026-11-28"), "1.10"),
        (("bản cuối", "9"), ("2026-11-28", "2026-11-27"), "bản cuối"),
    ],
)
def test_of_two_editions_the_newer_is_used(
    tmp_path: Path, versions: tuple[str, str], days: tuple[str, str], kept: str
) -> None:
    texts = [
        pack("a", SET.format(day), version, day)
        for version, day in zip(versions, days, strict=True)
    ]
    library = loaded(tmp_path, *texts)
    assert [p.version for p in library.packs[1:]] == [kept]
    (notice,) = library.notices
    assert notice.startswith(f"Có hai bản của “Tệp a”: dùng bản {kept}")
    assert library.problems == ()


def test_one_edition_in_two_places_is_used_once(tmp_path: Path) -> None:
    text = pack("a", SET.format(N15))
    library = loaded(tmp_path, text, text)
    assert [p.id for p in library.packs[1:]] == ["a"]
    assert (library.notices, library.problems) == ((), ())


def test_each_file_of_a_shared_folder_is_a_layer(tmp_path: Path) -> None:
    loaded(tmp_path, pack("a", SET.format(N15)), pack("b", due("b", N15)))
    (tmp_path / "c.toml").write_text("[pack]\nid = hỏng\n", encoding="utf-8")
    (tmp_path / "d.soat.toml").write_text('[[waiver]]\nrule = "a.b"\n', encoding="utf-8")
    (tmp_path / "e.soat.toml").write_text(pack("e", OFF), encoding="utf-8")
    library = load_library([tmp_path])
    assert {p.id for p in library.packs[1:]} >= {"a", "b", "e"}
    assert {problem.file for problem in library.problems} == {"c.toml"}
    assert [rule.id for rule in library.rules if rule.layer == "b"] == ["b.han"]


def test_a_superior_that_cannot_be_read_leaves_its_rules_out(tmp_path: Path) -> None:
    """Without it they would judge every plan."""
    library = loaded(
        tmp_path,
        pack("a", due("a", N15, more='[superior]\nnumber = "KH"\nissuer = "UBND"\n')),
    )
    assert library.left_out == ("a.han",)
    assert "số, ký hiệu" in library.problems[0].message


def test_only_what_both_judge_a_draft_by_is_told_there(tmp_path: Path) -> None:
    """A province's day against another province's is no difference for anybody; three lines are enough."""
    one, other = (
        due(name, day, more=by) for name, day, by in (("a", N15, FIRST), ("b", N20, SECOND))
    )
    library = loaded(tmp_path, pack("a", one), pack("b", other))
    basis = [f"Căn cứ Kế hoạch số {number}/KH-UBND của UBND tỉnh;" for number in (1, 2)]

    def told(*lines: str) -> int:
        draft = draft_of(
            ("XÃ BÌNH LƯ", "KẾ HOẠCH", "Bình đẳng giới năm 2026", *lines, "I. NỘI DUNG", "a")
        )
        facts = read_facts(draft, library, Overrides(level="xa"))
        return sum("hạn khác nhau" in words for words in cautions(facts, library))

    assert [told(*basis), told(basis[0]), told()] == [1, 0, 0]
    many = replace(library, differences=tuple(Difference(f"hạn khác nhau {n}") for n in range(9)))
    facts = read_facts(draft_of(("KẾ HOẠCH", "Bình đẳng giới năm 2026")), many, Overrides())
    found = [words for words in cautions(facts, many) if "khác nhau" in words]
    assert len(found) == 4
    assert found[-1].startswith("… và 6 chỗ nữa")
