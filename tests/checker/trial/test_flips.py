"""Which verdicts flip between two libraries, on drafts and folders."""

import datetime as dt
import zipfile
from pathlib import Path

import pytest

from checker import judge
from checker.editing.about import new_layer
from checker.judge import examine
from checker.library.load import load_library
from checker.library.rule import Library
from checker.particulars import Overrides
from checker.registering.fields import add_document
from checker.report import Report
from checker.review.waivable import waivables, waiver_of
from checker.review.waiver_file import decide
from checker.shown import Shown, shown
from checker.trial.drafts import drafts_in
from checker.trial.flips import Flip, Tried, flips
from checker.trial.ground import differing, same_ground, same_words
from checker.trial.summary import lines, summary, way
from tests.checker.registering.test_document_fields import RIGHT
from tests.checker.trial.layers import built_in, draft, hotline, with_layer

TODAY = dt.date(2026, 11, 27)
LACKS, HAS = ["- Họp thôn."], ["- Niêm yết số điện thoại ở thôn."]
WORDS = '[[list]]\nid = "post"\nwords = ["chủ tịch lâm thời"]\n'
DOCUMENT = (
    '[[document]]\nid = "188/KH-UBND"\nkind = "kế hoạch"\nnames = ["kế hoạch số 188/KH-UBND"]\n'
    'date = 2026-02-05\nissuer = "UBND tỉnh"\ntitle = "về bình đẳng giới"\nverified = true\n'
)
SIGNED = ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH LÂM THỜI", "Nguyễn Văn A"]
CITES = ["- Thực hiện Kế hoạch số 188/KH-UBND ngày 06/02/2026 của UBND tỉnh về bình đẳng giới."]


def tried(path: Path, before: Library, after: Library) -> Tried:
    (one,) = flips([path], before, after, Overrides(), TODAY)
    return one


def flip(path: Path, before: Library, after: Library, rule: str = "don-vi.hotline") -> Flip | None:
    found = [one for one in tried(path, before, after).flips if one.rule == rule]
    return found[0] if found else None


@pytest.mark.parametrize(
    ("old", "new", "text", "before", "after", "quote", "words"),
    [
        ("", hotline("số điện thoại"), LACKS, None, Shown.SHOULD, "Mục I", "thêm việc nên làm"),
        ("", hotline("số điện thoại"), HAS, None, Shown.PASS, "“số điện thoại”", "đạt"),
        (hotline("số điện thoại"), "", LACKS, Shown.SHOULD, None, "Mục I", "không còn việc nên làm"),
        (hotline("số điện thoại"), "", HAS, Shown.PASS, None, "“số điện thoại”", "không còn xét"),
        (hotline("đường dây nóng"), hotline("đường dây nóng", "số điện thoại"), HAS,
         Shown.SHOULD, Shown.PASS, "Mục I", "không còn việc nên làm"),
        (hotline("số điện thoại"), hotline("đường dây nóng"), HAS,
         Shown.PASS, Shown.SHOULD, "Mục I", "thêm việc nên làm"),
        (hotline("số điện thoại"), hotline("số điện thoại", severity="required"), LACKS,
         Shown.SHOULD, Shown.MUST, "Mục I", "việc nên làm thành việc bắt buộc"),
    ],
)  # fmt: skip
def test_what_flips_is_told_with_its_place(
    tmp_path: Path, old: str, new: str, text: list[str], before: Shown, after: Shown,
    quote: str, words: str,
) -> None:  # fmt: skip
    first = with_layer(tmp_path, old, "a.toml") if old else built_in()
    second = with_layer(tmp_path, new, "b.toml") if new else built_in()
    found = flip(draft(tmp_path, text), first, second)
    assert found is not None
    assert (found.before, found.after, way(found)) == (before, after, words)
    assert found.quote.startswith(quote)
    assert found.message or after is None


def test_nothing_flips_where_nothing_that_judges_differs(tmp_path: Path) -> None:
    rule = hotline("số điện thoại")
    one = with_layer(tmp_path, rule, "a.toml")
    other = with_layer(tmp_path, f"# ghi chú\n{rule}".replace("Họp thôn", "Họp bản"), "b.toml")
    assert differing(one, other, "gender-equality") == frozenset()
    assert tried(draft(tmp_path, LACKS), one, other).flips == ()


def test_only_what_differs_is_judged_and_what_was_read_serves_both(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    judged: list[str] = []
    whole = judge.judge_rule
    monkeypatch.setattr(
        "checker.trial.flips.judge_rule",
        lambda rule, facts: judged.append(rule.id) or whole(rule, facts),
    )
    after = with_layer(tmp_path, hotline("số điện thoại"))
    assert same_ground(built_in(), after)
    tried(draft(tmp_path, LACKS), built_in(), after)
    assert judged == ["don-vi.hotline"]


@pytest.mark.parametrize(("layer", "text"), [(WORDS, [*HAS, *SIGNED]), (DOCUMENT, CITES)])
def test_with_other_words_or_documents_any_rule_may_differ(
    tmp_path: Path, layer: str, text: list[str]
) -> None:
    after = with_layer(tmp_path, layer)
    assert same_words(built_in(), after) is (layer == DOCUMENT)
    assert len(differing(built_in(), after, "gender-equality")) > 50
    path = draft(tmp_path, text)
    was, will = (examine(path, library, Overrides(), TODAY) for library in (built_in(), after))
    assert isinstance(was, Report)
    assert isinstance(will, Report)
    ways = [{r.rule.id: how for r, how in zip(one.results, shown(one), strict=True)}
            for one in (was, will)]  # fmt: skip
    expected = {name for name in ways[0] if ways[0][name] is not ways[1].get(name)}
    found = tried(path, built_in(), after)
    assert expected, "nothing would be seen of what is left out"
    assert {one.rule for one in found.flips if one.before is not one.after} == expected


def test_a_document_that_is_entered_flips_what_rests_on_the_register(tmp_path: Path) -> None:
    path = tmp_path / "văn bản.toml"
    path.write_bytes(add_document(new_layer("Văn bản"), RIGHT).data)
    after = load_library([path])
    assert same_words(built_in(), after)
    assert not same_ground(built_in(), after)
    wrong, right = (
        [f"- Thực hiện Quyết định số {RIGHT.id} ngày {day}."]
        for day in ("20/02/2026", "15/02/2026")
    )
    found = flip(draft(tmp_path, wrong), built_in(), after, "consistency.citation")
    assert found is not None
    assert (found.before, "ngày đúng là 15/02/2026" in found.message) == (Shown.PASS, True)
    assert flip(draft(tmp_path, right), built_in(), after, "consistency.citation") is None


def test_a_waiver_counts_as_in_a_check(tmp_path: Path) -> None:
    path, strict = draft(tmp_path, LACKS), with_layer(tmp_path, hotline("số điện thoại"), "a.toml")
    report = examine(path, strict, Overrides(), TODAY)
    assert isinstance(report, Report)
    number = next(n for n, r in enumerate(report.results) if r.rule.id == "don-vi.hotline")
    waiver = waiver_of(waivables(report, number)[0], reason="Đã có ở nơi khác", by="Hoa",
                       date=TODAY, until=None)  # fmt: skip
    decide(path, [waiver])
    found = flip(path, built_in(), strict)
    assert found is not None
    assert (found.after, found.asks) == (Shown.WAIVED, False)


def test_a_rule_that_is_spoken_for_asks_nothing(tmp_path: Path) -> None:
    """A rule that gives way to another on the same words is no new matter."""
    lacking = '{}gives_way_to = ["don-vi.hotline"]\n'
    second = hotline("số điện thoại").replace("don-vi.hotline", "don-vi.phone").split("kind =")
    after = with_layer(
        tmp_path, hotline("số điện thoại") + lacking.format(second[0]) + "kind =" + second[1]
    )
    path = draft(tmp_path, LACKS)
    ways = {one.rule: one.after for one in tried(path, built_in(), after).flips}
    assert ways == {"don-vi.hotline": Shown.SHOULD, "don-vi.phone": Shown.TOLD}


def test_folders_and_archives_are_tried_and_what_cannot_be_read_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "nộp"
    folder.mkdir()
    draft(folder, LACKS, "một.txt")
    inside = draft(tmp_path, HAS, "hai.txt")
    with zipfile.ZipFile(folder / "xã.zip", "w") as packed:
        packed.write(inside, "hai.txt")
    (folder / "hỏng.docx").write_bytes(b"PK\x03\x04 nothing")
    (folder / "ảnh.jpg").write_bytes(b"\xff\xd8\xff")
    drafts = drafts_in([folder, tmp_path / "không có.docx"])
    after = with_layer(tmp_path, hotline("số điện thoại"))
    found = [*drafts.unread, *flips(drafts.entries, built_in(), after, Overrides(), TODAY)]
    assert {one.name: one.error and one.error.code for one in found} == {
        "hỏng.docx": "damaged", "một.txt": None, "xã.zip/hai.txt": None,
        str(tmp_path / "không có.docx"): "not-found",
    }  # fmt: skip
    told = summary(found)
    assert told.sentence == (
        "2 dự thảo: 1 dự thảo có thêm tiêu chí chưa đạt, 1 dự thảo không đổi, 2 tệp không đọc được."
    )
    (of_rule,) = told.rules
    assert of_rule.sentence == (
        "Số điện thoại tiếp nhận tin báo: thêm việc nên làm ở 1 dự thảo, đạt ở 1 dự thảo."
    )
    said = "\n".join(line for one in found for line in lines(one))
    assert "  + Số điện thoại tiếp nhận tin báo: thêm việc nên làm\n" in said
    assert "  = Số điện thoại tiếp nhận tin báo: đạt\n      “số điện thoại”" in said


def test_it_is_stopped_between_drafts_and_within_one(tmp_path: Path) -> None:
    paths = [draft(tmp_path, LACKS, f"{n}.txt") for n in range(3)]
    after = with_layer(tmp_path, hotline("số điện thoại"))
    one = next(iter(flips(paths, built_in(), after, Overrides(), TODAY)))
    assert one.path == paths[0]
    assert list(flips(paths, built_in(), after, Overrides(), TODAY, lambda: True)) == []
    asked = iter([False, *[True] * 9])
    assert list(flips(paths, built_in(), after, Overrides(), TODAY, lambda: next(asked))) == []


def test_a_fault_of_the_program_costs_its_own_draft_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = [draft(tmp_path, LACKS, "một.txt"), draft(tmp_path, HAS, "hai.txt")]
    real = judge.draft_in
    monkeypatch.setattr(
        "checker.trial.flips.draft_in",
        lambda path, *rest: 1 / 0 if path == paths[0] else real(path, *rest),
    )
    after = with_layer(tmp_path, hotline("số điện thoại"))
    first, second = flips(paths, built_in(), after, Overrides(), TODAY)
    assert first.error is not None
    assert [one.after for one in second.flips] == [Shown.PASS]


def test_years_that_a_person_says_count(tmp_path: Path) -> None:
    after = with_layer(
        tmp_path, hotline("số điện thoại").replace("kind =", "effective = { from = 2030-01-01 }\nkind =")
        .replace('status = "pass"', 'status = "pass"\nyear = 2030')
        .replace('status = "gap"', 'status = "gap"\nyear = 2030'),
    )  # fmt: skip
    path = draft(tmp_path, LACKS)
    assert flip(path, built_in(), after) is None
    (one,) = flips([path], built_in(), after, Overrides(year=2031), TODAY)
    assert [found.after for found in one.flips] == [Shown.SHOULD]


def test_more_places_of_one_verdict_are_told() -> None:
    path = Path("a")
    more = Flip(path, "r", "T", Shown.MUST, Shown.MUST, "", "", places=3, places_before=1)
    assert (more.is_worse, way(more)) == (True, "việc bắt buộc: 1 chỗ thành 3 chỗ")


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        (Shown.MUST, Shown.SHOULD, "có tiêu chí chưa đạt đổi mức"),
        (Shown.SHOULD, Shown.MUST, "có tiêu chí chưa đạt đổi mức"),
        (Shown.MUST, Shown.PASS, "bớt tiêu chí chưa đạt"),
        (Shown.MUST, None, "bớt tiêu chí chưa đạt"),
        (Shown.PASS, Shown.MUST, "có thêm tiêu chí chưa đạt"),
        (Shown.LOOK, Shown.MUST, "có thêm tiêu chí chưa đạt"),
    ],
)
def test_what_only_weighs_otherwise_is_neither_mended_nor_new(
    before: Shown, after: Shown | None, told: str
) -> None:
    path = Path("a")
    found = summary([Tried("a", path, (Flip(path, "r", "T", before, after),))])
    assert found.sentence == f"1 dự thảo: 1 dự thảo {told}."
