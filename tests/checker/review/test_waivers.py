"""Waivers: held, stale, kept beside the draft, and never able to hide anything."""

import datetime as dt
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.judge import check
from checker.kernel.document import Document
from checker.points import entries
from checker.report import Report, Result, Status
from checker.review.beside import path_of, write
from checker.review.fitting import fitting
from checker.review.mend import Mend, change_mends
from checker.review.passage import seen_of
from checker.review.remark import Remark
from checker.review.remark_file import read_remarks
from checker.review.waivable import Waivable, waivables, waiver_of
from checker.review.waiver import Waiver
from checker.review.waiver_file import read_waivers, waivers_change
from checker.review.waivers import apply, honour, stale_waivers
from checker.shown import Shown, tally
from checker.system.atomic import WriteError
from tests.checker.drafts import draft_of
from tests.checker.facts.reading import library
from tests.deciding import add_waivers, put_remarks, remove_waivers

DAY = dt.date(2026, 11, 15)
LINES = (
    "ỦY BAN NHÂN DÂN",
    "XÃ AN PHÚ",
    "KẾ HOẠCH",
    "Công tác bình đẳng giới và vì sự tiến bộ của phụ nữ năm 2026",
    "I. MỤC ĐÍCH, YÊU CẦU",
    "Nâng cao nhận thức.",
    "II. NỘI DUNG",
    "Thực hiện các chỉ tiêu năm 2025 của xã.",
    "Tuyên truyền Luật Bình đẳng giới.",
)


def judged(*lines: str) -> Report:
    return check(draft_of(lines or LINES), library())


def result_of(report: Report, rule: str) -> Result:
    return next(result for result in report.results if result.rule.id == rule)


def asked(report: Report, rule: str) -> tuple[Waivable, ...]:
    return waivables(report, report.results.index(result_of(report, rule)))


def waiver(report: Report, rule: str, **more: object) -> Waiver:
    reason, by = "Đã thống nhất miệng", "Lò Thị Mây"
    made = waiver_of(asked(report, rule)[0], reason=reason, by=by, date=DAY)
    return replace(made, **more)  # type: ignore[arg-type]


def test_a_waived_gap_is_waived_with_its_reason_and_nothing_else_changes() -> None:
    report = judged()
    assert result_of(report, "programme.1790").status is Status.GAP
    made = waiver(report, "programme.1790")
    applied = apply(report, [made], DAY)
    result = result_of(applied, "programme.1790")
    assert result.status is Status.WAIVED
    assert result.waiver == made
    assert result.message.startswith(result_of(report, "programme.1790").message)
    assert "Đã thống nhất miệng (Lò Thị Mây, 15/11/2026)" in result.message
    others = [r for r in applied.results if r.rule.id != "programme.1790"]
    assert others == [r for r in report.results if r.rule.id != "programme.1790"]
    assert applied.warnings == report.warnings
    assert applied.summary()[Status.GAP] == report.summary()[Status.GAP] - 1


def test_it_survives_edits_elsewhere() -> None:
    report = judged()
    lines = list(LINES)
    lines.insert(5, "Phát huy vai trò của các tổ chức.")
    made = [waiver(report, "programme.1790"), waiver(report, "consistency.year")]
    applied = apply(judged(*lines), made, DAY)
    for rule in ("programme.1790", "consistency.year"):
        assert result_of(applied, rule).status is Status.WAIVED


def test_it_survives_a_move_to_another_section() -> None:
    """What the rule says names the section; of two that differ in nothing else each is waived alone."""
    head, line = LINES[:7], "1. Thực hiện các chỉ tiêu bình đẳng giới."
    report = judged(*head, line)
    made = waiver(report, "content.targets")
    assert "II.1" in asked(report, "content.targets")[0].message
    moved = judged(*head, "1. Phát huy vai trò của các tổ chức.", line.replace("1.", "2."))
    assert result_of(apply(moved, [made], DAY), "content.targets").status is Status.WAIVED
    number = report.results.index(result_of(report, "content.targets"))
    (finding,) = report.results[number].findings
    again = replace(finding, message=finding.message.replace("II.1", "II"))
    results = list(report.results)
    results[number] = replace(results[number], findings=(finding, again))
    both = waivables(replace(report, results=tuple(results)), number)
    assert len({key for one in both for key in one.keys}) == len(both) == 2


def test_it_is_stale_when_the_waived_passage_changed() -> None:
    report = judged()
    made = waiver(report, "consistency.year")
    changed = judged(*(line.replace("2025", "2024") for line in LINES))
    applied = apply(changed, [made], DAY)
    assert result_of(applied, "consistency.year").status is Status.GAP
    assert [stale.why for stale in stale_waivers(changed, [made], DAY)] == ["changed"]
    assert any("không còn khớp" in warning for warning in applied.warnings)


def test_it_holds_through_its_last_day_and_not_longer() -> None:
    report = judged()
    made = waiver(report, "programme.1790", until=DAY)
    assert result_of(apply(report, [made], DAY), "programme.1790").status is Status.WAIVED
    after = apply(report, [made], DAY + dt.timedelta(days=1))
    assert result_of(after, "programme.1790").status is Status.GAP
    assert any("đã hết hạn ngày 15/11/2026" in warning for warning in after.warnings)


def test_what_is_met_or_unknown_is_told() -> None:
    report = judged()
    made = waiver(report, "consistency.year")
    mended = judged(*(line.replace("2025", "2026") for line in LINES))
    assert [s.why for s in stale_waivers(mended, [made], DAY)] == ["met"]
    unknown = replace(made, rule="unit.gone")
    assert [s.why for s in stale_waivers(report, [unknown], DAY)] == ["unknown-rule"]


def test_neither_a_pass_nor_a_failed_rule_can_be_waived() -> None:
    report = judged()
    for status in (Status.PASS, Status.ERROR, Status.NOT_APPLICABLE):
        results = tuple(replace(r, status=status) for r in report.results)
        changed = replace(report, results=results)
        applied = apply(changed, [waiver(report, "programme.1790")], DAY)
        assert applied.results == results


def test_the_file_lies_beside_the_draft_and_can_be_read_by_people(tmp_path: Path) -> None:
    draft = tmp_path / "Kế hoạch 2026.docx"
    report = judged()
    made = waiver(report, "consistency.year", until=dt.date(2026, 12, 31))
    path = add_waivers(draft, [made])
    assert path == tmp_path / "Kế hoạch 2026.soat.toml"
    text = path.read_text(encoding="utf-8")
    for words in ("Đã thống nhất miệng", "Lò Thị Mây", "2026-11-15", "2026-12-31", made.title):
        assert words in text
    assert read_waivers(draft).waivers == (made,)


def test_adding_replaces_the_older_decision_on_the_same_rule(tmp_path: Path) -> None:
    draft = tmp_path / "a.docx"
    report = judged()
    first, other = waiver(report, "programme.1790"), waiver(report, "consistency.year")
    add_waivers(draft, [first, other])
    second = replace(first, reason="Ý kiến mới", key="0" * 16)
    add_waivers(draft, [second])
    assert read_waivers(draft).waivers == (other, second)
    remove_waivers(draft, [other])
    assert read_waivers(draft).waivers == (second,)


BY_HAND = """\
# Của xã, đừng xoá.
note = "giữ"

# Về năm 2025:
[[waiver]]  # đã bàn
rule = "a.first"
reason = "Lý do [[waiver]]"
date = 2026-11-15  # hôm họp
key = "k1"
meeting = "số 12"
# biên bản kèm theo

# Về đơn vị:
[[waiver]]
rule = "a.second"
reason = "Lý do hai"
date = 2026-11-15
key = "k2"

[other]
x = [1, 2]
"""


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_what_a_person_wrote_stays_when_a_waiver_comes_or_goes(tmp_path: Path, ends: str) -> None:
    draft = tmp_path / "a.docx"
    path = path_of(draft)
    path.write_bytes(BY_HAND.replace("\n", ends).encode())
    third = Waiver("a.third", "k3", "Lý do ba", "", DAY)
    add_waivers(draft, [third])
    assert path.read_bytes().startswith(BY_HAND.replace("\n", ends).encode())
    first, second, last = read_waivers(draft).waivers
    assert last == third
    remove_waivers(draft, [second, third])
    assert read_waivers(draft).waivers == (first,)
    text = path.read_bytes().decode().replace("\r\n", "\n")
    start = BY_HAND.index('[[waiver]]\nrule = "a.second"')
    assert text == BY_HAND[:start] + BY_HAND[BY_HAND.index("[other]") :]


def test_a_waiver_decided_anew_keeps_what_a_person_wrote_into_it(tmp_path: Path) -> None:
    draft = tmp_path / "a.docx"
    path_of(draft).write_text(BY_HAND, encoding="utf-8")
    newer = replace(read_waivers(draft).waivers[0], reason="Ý kiến mới")
    add_waivers(draft, [newer])
    text = path_of(draft).read_text(encoding="utf-8")
    tables = tomllib.loads(text)["waiver"]
    assert [(t["rule"], t.get("meeting")) for t in tables] == [
        ("a.second", None), ("a.first", "số 12"),
    ]  # fmt: skip
    assert "# biên bản kèm theo" in text
    assert read_waivers(draft).waivers[1] == newer


@pytest.mark.parametrize(
    "content",
    [
        'waiver = [{rule = "a", key = "k", reason = "x", date = 2026-01-01}]\n',
        '[[waiver]]\nrule = "a"\nkey = "k"\nreason = "x"\ndate = 2026-01-01\n[waiver.more]\ny = 1\n',
        '[[waiver]]\nrule = "a"\nkey = "k"\nreason = """\n[[waiver]]\n"""\ndate = 2026-01-01\n',
    ],
)
def test_what_would_be_lost_is_refused(tmp_path: Path, content: str) -> None:
    draft = tmp_path / "a.txt"
    path_of(draft).write_text(content, encoding="utf-8")
    with pytest.raises(WriteError, match="viết tay"):
        add_waivers(draft, [Waiver("a", "k", "y", "", DAY)])
    assert path_of(draft).read_text(encoding="utf-8") == content


def test_drafts_of_one_name_have_decisions_of_their_own(tmp_path: Path) -> None:
    word, pdf = tmp_path / "z.docx", tmp_path / "z.pdf"
    old = Waiver("a.b", "k0", "Từ bản cũ", "", DAY)
    add_waivers(word, [old])
    path = path_of(word)
    path.write_text(
        path.read_text("utf-8").replace('format = "docx"\n', 'meeting = "số 12"\n'), "utf-8"
    )
    for draft in (word, pdf):
        draft.write_bytes(b"")
    of_word, of_pdf = (Waiver("a.c", key, "Lý do", "", DAY) for key in ("k1", "k1"))
    add_waivers(word, [of_word])
    add_waivers(pdf, [replace(of_pdf, reason="Của bản PDF")])
    assert read_waivers(word).waivers == (old, of_word)  # older files speak of both
    assert read_waivers(pdf).waivers == (old, replace(of_pdf, reason="Của bản PDF"))
    newer = replace(old, reason="Bàn lại")
    add_waivers(pdf, [newer])
    assert newer in read_waivers(pdf).waivers
    assert read_waivers(word).waivers == (of_word, old)
    assert 'meeting = "số 12"' in path.read_text("utf-8")
    remove_waivers(word, [old, of_word])
    assert read_waivers(word).waivers == ()
    assert len(read_waivers(pdf).waivers) == 2
    add_waivers(word, [of_word])
    word.unlink()  # renamed, or saved in another format: what was decided goes on
    assert of_word in read_waivers(pdf).waivers


def test_honour_reads_the_file(tmp_path: Path) -> None:
    report = judged()
    report = replace(report, document=replace(report.document, path=tmp_path / "a.txt"))
    assert honour(report, DAY) is report
    add_waivers(tmp_path / "a.txt", [waiver(report, "programme.1790")])
    assert result_of(honour(report, DAY), "programme.1790").status is Status.WAIVED


@pytest.mark.parametrize(
    "content",
    [
        b'[[waiver]]\nrule = "a\n',
        b"\xff\xfe",
        b"waiver = 3\n",
        b'[[waiver]]\nrule = "programme.1790"\nkey = "k"\ndate = 2026-01-01\n',
        b'[[waiver]]\nrule = "programme.1790"\nkey = "k"\nreason = "x"\n',
        b'[[waiver]]\nrule = "programme.1790"\nkey = "k"\nreason = 7\ndate = 2026-01-01\n',
        b'[[waiver]]\nrule = "r"\nkey = "k"\nreason = "x"\ndate = 2026-01-01\nuntil = "mai"\n',
    ],
)
def test_a_broken_file_is_told_waives_nothing_and_is_never_overwritten(
    tmp_path: Path, content: bytes
) -> None:
    draft = tmp_path / "a.txt"
    path_of(draft).write_bytes(content)
    report = judged()
    report = replace(report, document=replace(report.document, path=draft))
    honoured = honour(report, DAY)
    assert honoured.results == report.results
    assert any("a.soat.toml" in warning for warning in honoured.warnings)
    with pytest.raises(WriteError, match=r"a\.soat\.toml"):
        add_waivers(draft, [waiver(report, "programme.1790")])
    assert path_of(draft).read_bytes() == content


def test_what_is_locked_between_reading_and_writing_is_not_lost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft = tmp_path / "a.txt"
    old, new = (waiver(judged(), rule) for rule in ("programme.1790", "programme.strategy"))
    add_waivers(draft, [old])
    change, _ = waivers_change(draft, [new])
    with monkeypatch.context() as locked:
        locked.setattr(Path, "open", refuse)
        with pytest.raises(WriteError, match="không mở được"):
            write(draft, [change])
    assert read_waivers(draft).waivers == (old,)
    write(draft, [change])
    assert read_waivers(draft).waivers == (old, new)


def refuse(*_: object, **__: object) -> None:
    raise PermissionError


def test_a_file_never_grows_beyond_what_is_read(tmp_path: Path) -> None:
    draft = tmp_path / "a.txt"
    made = waiver(judged(), "programme.1790")
    path = add_waivers(draft, [made])
    before = path.read_bytes()
    with pytest.raises(WriteError, match="lớn khác thường"):
        put_remarks(draft, [Remark("a.b", "k", note="dài " * 500_000)])
    assert path.read_bytes() == before


def test_a_remark_without_a_key_can_be_said_again_and_taken_back(tmp_path: Path) -> None:
    draft = tmp_path / "a.txt"
    said = Remark("a.b", "", note="Xem lại")
    put_remarks(draft, [said])
    put_remarks(draft, [replace(said, note="Đã xem")])
    assert [remark.note for remark in read_remarks(draft)] == ["Đã xem"]
    put_remarks(draft, [], [said])
    assert read_remarks(draft) == ()


def test_a_file_edited_with_windows_notepad_is_read(tmp_path: Path) -> None:
    draft = tmp_path / "a.txt"
    report = judged()
    made = waiver(report, "programme.1790")
    path = add_waivers(draft, [made])
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert read_waivers(draft).waivers == (made,)


DATES = st.dates(dt.date(2000, 1, 1), dt.date(2100, 1, 1))


@given(reason=st.text(min_size=1), by=st.text(), date=DATES, until=st.none() | DATES)
def test_any_words_come_back(
    tmp_path_factory: pytest.TempPathFactory,
    reason: str, by: str, date: dt.date, until: dt.date | None,
) -> None:  # fmt: skip
    draft = tmp_path_factory.mktemp("w") / "a.txt"
    made = Waiver("a.b", "k", f"x{reason}", by, date, until, title=reason, quote=by)
    path = add_waivers(draft, [made])
    assert len(tomllib.loads(path.read_text(encoding="utf-8"))["waiver"]) == 1
    assert read_waivers(draft).waivers == (made,)


def test_half_a_character_is_replaced(tmp_path: Path) -> None:
    add_waivers(tmp_path / "a.txt", [Waiver("a", "k", "x\udc80", "", DAY)])
    assert read_waivers(tmp_path / "a.txt").waivers[0].reason == "x\N{REPLACEMENT CHARACTER}"


def test_a_draft_without_a_name_has_no_waivers() -> None:
    assert read_waivers(Document(Path(), "txt", "", ()).path).waivers == ()


def test_one_decision_settles_a_mistake_for_every_rule_that_sees_it() -> None:
    """The programme's rule and the general one see the same wrong date."""
    wrong = "Thực hiện Quyết định số 1790/QĐ-TTg ngày 22/10/2021 của Thủ tướng Chính phủ."
    report = judged(*LINES, wrong)
    assert result_of(report, "consistency.citation").status is Status.GAP
    applied = apply(report, [waiver(report, "programme.1790")], DAY)
    assert result_of(applied, "consistency.citation").status is Status.WAIVED
    assert not [m for m in applied.matters.all if "1790" in m.rule or "citation" in m.rule]
    own = apply(report, [waiver(report, "consistency.citation")], DAY)
    assert result_of(own, "programme.1790").status is Status.GAP


TWO_BLANKS = (
    *LINES,
    "Phối hợp với ________ tổ chức tuyên truyền.",
    "Kinh phí thực hiện là ...... triệu đồng.",
)


def test_a_waiver_covers_the_matter_it_was_given_for_and_no_other() -> None:
    report = judged(*TWO_BLANKS)
    first, second = asked(report, "consistency.placeholder")
    made = waiver_of(first, reason="Chờ ý kiến", by="Lò Thị Mây", date=DAY)
    assert made.quote == "________"
    applied = apply(report, [made], DAY)
    result = result_of(applied, "consistency.placeholder")
    assert result.status is Status.GAP
    assert [finding.waiver for finding in result.findings] == [made, None]
    assert len(applied.matters.all) == len(report.matters.all) - 1
    told = {e.how: e for e in entries(applied) if applied.results[e.number] == result}
    assert [p.findings for p in told[Shown.MUST].points] == [result.findings[1:]]
    assert [p.findings for p in told[Shown.WAIVED].points] == [result.findings[:1]]
    assert "Chờ ý kiến" in told[Shown.WAIVED].sentence
    assert "________" not in told[Shown.MUST].sentence
    assert tally(applied)[Shown.WAIVED] == 1
    other = waiver_of(second, reason="Chờ dự toán", by="Lò Thị Mây", date=DAY)
    whole = result_of(apply(report, [made, other], DAY), "consistency.placeholder")
    assert whole.status is Status.WAIVED
    assert whole.waivers == (made, other)
    assert "Chờ ý kiến" in whole.message
    assert "Chờ dự toán" in whole.message


def test_a_new_matter_of_a_rule_is_told_beside_the_waived_one() -> None:
    made = waiver(judged(*TWO_BLANKS[:-1]), "consistency.placeholder")
    applied = apply(judged(*TWO_BLANKS), [made], DAY)
    result = result_of(applied, "consistency.placeholder")
    assert result.status is Status.GAP
    assert [bool(finding.waiver) for finding in result.findings] == [True, False]
    assert applied.warnings == judged(*TWO_BLANKS).warnings


def test_the_same_words_with_another_fault_are_told_anew() -> None:
    """What was waived is the day of a document; the same words may be wrong otherwise, too."""
    report = judged(*TWO_BLANKS)
    number = report.results.index(result_of(report, "consistency.placeholder"))
    made = waiver_of(waivables(report, number)[0], reason="Đúng", by="Mây", date=DAY)
    found = report.results[number].findings
    other = replace(found[0], message="Chỗ này sai điều khác.")
    results = list(report.results)
    results[number] = replace(results[number], findings=(other, *found[1:]))
    changed = replace(report, results=tuple(results))
    assert [stale.why for stale in stale_waivers(changed, [made], DAY)] == ["changed"]
    assert apply(changed, [made], DAY).results == changed.results


def test_a_waiver_of_a_whole_rule_holds_where_the_rule_tells_one_matter_only() -> None:
    """Files written before waivers were given for single matters."""
    for lines, status in ((TWO_BLANKS, Status.GAP), (TWO_BLANKS[:-1], Status.WAIVED)):
        report = judged(*lines)
        whole = result_of(report, "consistency.placeholder").key
        made = Waiver("consistency.placeholder", whole, "Đã bàn", "Lò Thị Mây", DAY)
        applied = apply(report, [made], DAY)
        assert result_of(applied, "consistency.placeholder").status is status


def test_a_decision_on_another_matter_of_a_rule_stays_in_the_file(tmp_path: Path) -> None:
    draft = tmp_path / "a.docx"
    report = judged(*TWO_BLANKS)
    first, second = (
        waiver_of(one, reason="Đã bàn", by="Mây", date=DAY)
        for one in asked(report, "consistency.placeholder")
    )
    number = next(n for n, r in enumerate(report.results) if r.rule.id == first.rule)
    seen = seen_of(report, (number, 0), by="", date=DAY)
    older = replace(first, key="f" * 16)  # of what the draft said before
    add_waivers(draft, [older])
    # One after the other, quicker than the draft is judged again: the report knows of none.
    for new in (first, second, seen, replace(second, reason="Mới")):
        add_waivers(draft, [new], fitting(report, [new]))
    assert read_waivers(draft).waivers == (first, seen, replace(second, reason="Mới"))
    after = apply(report, [first, second], DAY)
    again = replace(first, reason="Bàn lại")
    add_waivers(draft, [again], fitting(after, [again]))
    assert {w.reason for w in read_waivers(draft).waivers} == {"Mới", "", "Bàn lại"}
    # Neither is of what the draft says now; that of another passage stands on its own.
    add_waivers(draft, [replace(first, key="0" * 16)])
    assert [w.key for w in read_waivers(draft).waivers] == [second.key, "0" * 16]


@pytest.mark.parametrize(
    "block", ["[[remark]]\nrule = 1", "[[mend]]\nrule = 1", "mend = 3", "rest ="]
)
def test_a_file_with_what_cannot_be_read_is_left_as_it_is_and_what_to_do_is_told(
    tmp_path: Path, block: str
) -> None:
    draft = tmp_path / "Kế hoạch.docx"
    path = path_of(draft)
    path.write_text(block, encoding="utf-8")
    with pytest.raises(WriteError, match="Hãy đóng, sửa hoặc chuyển tệp đó đi rồi thử lại"):
        change_mends(draft, [Mend("a.b", "k")], ())
        put_remarks(draft, [Remark("a.b", "k")])
    assert block in path.read_text(encoding="utf-8")
