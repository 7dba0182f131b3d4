"""The repaired copy: accepted it passes, rejected it is the draft again, letter for letter."""

import difflib
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import docx
import pytest

from checker.exporters import EXPORTERS, ExportError
from checker.exporters.docx.edits import places_of, wanted
from checker.exporters.docx.repair import Repaired, repaired
from checker.facts import Overrides
from checker.judge import check
from checker.library.examples import LEVEL, YEAR, piece, shown
from checker.library.load import load_library
from checker.put import Writing, applied
from checker.report import Report
from resources import SAMPLES
from tests.builders import Line, build_docx, build_txt
from tests.builders.changes import (
    W,
    accepted,
    characters,
    comments,
    main_part,
    references,
    rejected,
    save,
)
from tests.builders.odt import build_odt
from tests.builders.word import save_docx
from tests.checker.exporters.copies import no_error
from tests.checker.exporters.hand import WHEN
from tests.checker.facts.reading import library
from tests.checker.test_writing import (
    CLOSING,
    DECIMALS,
    DRAFTS,
    FOOT,
    HEAD,
    MONTH,
    ONLY_A_PERSON,
    STRATEGY,
    TYPED,
    units_in_a_table,
)
from tests.reading import read

CLOTHES: Mapping[str, Mapping[str, bool]] = {
    "typed": {},
    "drawn numbers": {"auto_numbering": True},
    "others' changes": {"tracked": True, "shredded": True, "content_controls": True},
}


def copy_of(path: Path, *rules: str) -> tuple[Report, Repaired, list[str]]:
    """The report on a draft, its repaired copy, and the lines of that with all changes accepted.

    The copy is sound, and with all changes rejected it is the draft.
    """
    report = check(read(path), library())
    copy = repaired(report, WHEN, places_of(report, rules) if rules else None)
    folder = path.parent
    changed = read(save(folder / "bản sửa.docx", copy.data))
    no_error(folder / "bản sửa.docx", path if path.suffix == ".docx" else None)
    back = rejected(copy.data, "Soát")
    assert read(save(folder / "từ chối.docx", back)).text == report.document.text
    if path.suffix == ".docx":
        assert characters(back) == characters(path.read_bytes())
    done = read(save(folder / "chấp nhận.docx", accepted(copy.data, "Soát")))
    assert done.text == changed.text  # what is inserted is read as text
    return report, copy, done.text.split("\n")


def text_of(report: Report, shown: list[str]) -> list[str]:
    """The lines of the draft with everything written at its place, numbers that Word draws aside.

    Where it is *shown* with the name above the sentence, as its neighbours are, it is so here.
    """
    writings = [Writing(want.put, want.words) for want in wanted(report)]
    lines: list[str] = []
    for line in applied(report.document.text, writings).split("\n"):
        name, _, said = line.partition(": ")
        lines += [line] if line in shown or name not in shown else [name, said]
    return lines


def still_open(folder: Path) -> set[str]:
    """What a second check demands of the copy with all changes accepted."""
    again = check(read(folder / "chấp nhận.docx"), library())
    return {r.rule.id for r in again.results if r.status == "gap"}


@pytest.mark.parametrize("clothes", CLOTHES.values(), ids=CLOTHES)
@pytest.mark.parametrize("lines", DRAFTS.values(), ids=DRAFTS)
def test_accepted_the_copy_passes_and_rejected_it_is_the_draft(
    tmp_path: Path, lines: tuple[str, ...], clothes: Mapping[str, bool]
) -> None:
    path = build_docx(tmp_path / "kế hoạch.docx", (*HEAD, *lines, *FOOT), **clothes)
    report, copy, text = copy_of(path)
    assert len(copy.done) > 8
    assert copy.left == ()
    assert not still_open(tmp_path) - ONLY_A_PERSON
    if not clothes.get("auto_numbering"):
        assert text == text_of(report, text)


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*con-thieu*.docx")), ids=lambda p: p.stem)
def test_samples(path: Path, tmp_path: Path) -> None:
    draft = save(tmp_path / path.name, path.read_bytes())
    before = still_open_in(draft)
    report, copy, text = copy_of(draft)
    assert text == text_of(report, text)
    mended = {want.rule.id for want in copy.done}
    assert mended & before
    persons = {i for i in mended if i.rpartition(".")[2] in {"targets", "given"}}
    assert not still_open(tmp_path) & (mended - persons)
    assert draft.read_bytes() == path.read_bytes()


def still_open_in(path: Path) -> set[str]:
    return {r.rule.id for r in check(read(path), library()).results if r.status == "gap"}


FILLED_LATER = {
    "frame.issuer", "frame.number", "frame.place-date", "frame.basis", "frame.signature",
    "content.targets", "children.content.targets", "deadline.given",
}  # fmt: skip
"""What is put in for them has to be filled in: at signing, or by a person who knows."""
HEADINGS = {"section.tasks", "section.organisation"}
"""A heading alone: its items are what other rules propose."""


@pytest.mark.parametrize("clothes", ["drawn numbers", "others' changes"])
def test_every_rule_with_ready_words_passes_its_own_examples(tmp_path: Path, clothes: str) -> None:
    library = load_library()
    mended, failed = set(), []
    for rule, examples in shown(library):
        alone = replace(library, rules=(replace(rule, subjects=()),), variants={}, switched_off=())
        for example in examples:
            if not {"gap", "review"} & set(example.status.split("|")):
                continue
            subject = example.plan or next(iter(rule.subjects), None)
            overrides = Overrides(
                example.year or YEAR, example.level or LEVEL, example.place, subject,
                profile=example.profile,
            )  # fmt: skip
            lines = [(line, "row" if " | " in line else "body") for line in
                     piece(example)[0].text.split("\n")]  # fmt: skip
            path = build_docx(tmp_path / "a.docx", lines, **CLOTHES[clothes])  # type: ignore[arg-type]
            report = check(read(path), alone, overrides)
            copy = repaired(report, WHEN, places_of(report, [rule.id]))
            if not copy.done:
                failed += [(rule.id, "left")] if copy.left else []
                continue
            back = save(tmp_path / "r.docx", rejected(copy.data, "Soát"))
            assert read(back).text == report.document.text, (rule.id, example.text)
            done = read(save(tmp_path / "b.docx", accepted(copy.data, "Soát")))
            (again,) = check(done, alone, overrides).results
            mended.add(rule.id)
            failed += [(rule.id, again.message)] if again.is_open else []
    assert len(mended) > 60
    assert not [found for found in failed if found[0] not in FILLED_LATER | HEADINGS]


def test_only_what_the_rules_asked_for_is_put_in_and_counted_alone(tmp_path: Path) -> None:
    path = build_docx(tmp_path / "a.docx", (*HEAD, *TYPED, *FOOT))
    report, copy, text = copy_of(path, "unit.health", "section.funding")
    assert [want.rule.id for want in copy.done] == ["section.funding", "unit.health"]
    changed = difflib.unified_diff(report.document.text.split("\n"), text, lineterm="", n=0)
    assert [line[:16] for line in changed if line[:2] not in {"--", "++", "@@"}] == [
        "-III. TỔ CHỨC TH", "+III. KINH PHÍ T", "+Kinh phí thực h", "+IV. TỔ CHỨC THỰ",
        "+3. Trạm Y tế", "+Tuyên truyền, t",
    ]  # fmt: skip


def test_a_unit_becomes_the_next_row_and_other_lines_stand_behind_the_table(tmp_path: Path) -> None:
    document = units_in_a_table()
    document.tables[0].cell(2, 1).paragraphs[0].runs[0].bold = True
    document.save(str(tmp_path / "a.docx"))
    copy_of(tmp_path / "a.docx")
    done = docx.Document(str(tmp_path / "chấp nhận.docx")).tables[0]
    assert [row.cells[0].text for row in done.rows] == ["TT", *map(str, range(1, 9))]
    assert {"Trạm Y tế", "Các trường học"} <= {row.cells[1].text for row in done.rows}
    assert all(row.cells[1].paragraphs[0].runs[0].bold for row in done.rows[2:])
    assert done.cell(2, 2).text == "Xử lý vụ việc"
    assert len(docx.Document(str(tmp_path / "từ chối.docx")).tables[0].rows) == 3
    assert not still_open(tmp_path) - ONLY_A_PERSON


@pytest.mark.parametrize("last", ["", "<w:tbl><w:tblPr/><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>"])
def test_at_the_end_of_a_file_and_before_a_table_nothing_is_left_when_rejected(
    tmp_path: Path, last: str
) -> None:
    """There no paragraph follows that a rejected one could run into."""
    lines = (*HEAD, *TYPED[:-1])
    plain = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in lines)
    copy_of(save_docx(tmp_path / "a.docx", plain + last))
    for name in ("từ chối.docx", "chấp nhận.docx"):
        body = main_part((tmp_path / name).read_bytes()).find(f"{W}body")
        assert body is not None
        paragraphs = body.findall(f"{W}p")
        assert all("".join(p.itertext()) for p in paragraphs) or name != "từ chối.docx"
        assert (len(paragraphs) == len(lines)) == (name == "từ chối.docx")


def bold_to_the_colon(line: str) -> str:
    name, colon, words = line.partition(": ")
    size = '<w:sz w:val="26"/>'
    return (
        '<w:p><w:pPr><w:ind w:firstLine="720"/></w:pPr>'
        f"<w:r><w:rPr><w:b/>{size}</w:rPr><w:t>{name}:</w:t></w:r>"
        f'<w:r><w:rPr>{size}</w:rPr><w:t xml:space="preserve">{colon[1:]}{words}</w:t></w:r></w:p>'
    )


def test_a_new_item_looks_like_the_one_beside_it(tmp_path: Path) -> None:
    def plain(line: str) -> str:
        return f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>"

    units = ("1. Phòng Văn hóa - Xã hội: Chủ trì.", "2. Công an xã: Xử lý vụ việc.")
    body = [*map(plain, (*HEAD, *TYPED[:12])), *map(bold_to_the_colon, units)]
    body += map(plain, (CLOSING, *FOOT))
    copy_of(save_docx(tmp_path / "a.docx", "".join(body)), "unit.health")
    document = docx.Document(str(tmp_path / "chấp nhận.docx"))
    (new,) = (p for p in document.paragraphs if "Trạm Y tế" in p.text)
    size = docx.shared.Pt(13)
    assert [(run.bold, run.font.size) for run in new.runs] == [(True, size), (None, size)]
    assert new.runs[0].text == "3. Trạm Y tế:"
    assert new.paragraph_format.first_line_indent == docx.shared.Pt(36)


def test_a_new_heading_without_a_number_is_bold_as_those_beside_it(tmp_path: Path) -> None:
    names = ("MỤC ĐÍCH, YÊU CẦU", "NỘI DUNG, NHIỆM VỤ", "TỔ CHỨC THỰC HIỆN")
    texts = ("Nâng cao nhận thức.", STRATEGY, "Phòng Văn hóa - Xã hội chủ trì, đôn đốc.")
    pairs = zip(names, texts, strict=True)
    lines = [line for name, text in pairs for line in (Line(name, "heading"), Line(text))]
    path = build_docx(tmp_path / "a.docx", (*HEAD, *lines, CLOSING, *FOOT))
    copy_of(path, "section.funding")
    document = docx.Document(str(tmp_path / "chấp nhận.docx"))
    looks = {p.text: all(run.bold for run in p.runs) for p in document.paragraphs if p.text}
    assert looks["KINH PHÍ THỰC HIỆN"] is looks[names[0]] is True
    assert not any(bold for text, bold in looks.items() if text.startswith("Kinh phí thực hiện"))


def test_a_year_is_corrected_with_the_days_that_are_missing_behind_it(tmp_path: Path) -> None:
    wrong = f"3. Hưởng ứng {MONTH} năm 2025 tại các bản."
    lines = (*HEAD, *(wrong if MONTH in line else line for line in TYPED), *FOOT)
    path = build_docx(tmp_path / "a.docx", lines)
    _, copy, accepted_lines = copy_of(path, "action-month.dates")
    assert sum("năm 2026 từ ngày 15/11" in line for line in accepted_lines) == 1
    assert not copy.left


def test_a_date_changes_figure_by_figure(tmp_path: Path) -> None:
    lines = (
        "I. NHIỆM VỤ",
        "Thực hiện Quyết định số 2282/QĐ-TTg ngày 30/11/2020 của Thủ tướng Chính phủ.",
    )
    path = build_docx(tmp_path / "a.docx", (*HEAD, *lines, *FOOT), header_table=False)
    _, copy, _ = copy_of(path, "programme.2282")
    root = main_part(copy.data)
    assert ["".join(e.itertext()) for e in root.iter(f"{W}del")] == ["30", "11"]
    assert ["".join(e.itertext()) for e in root.iter(f"{W}ins")] == ["31", "12"]


def test_a_blank_is_asked_for_in_a_comment_on_exactly_it(tmp_path: Path) -> None:
    path = build_docx(tmp_path / "a.docx", (*HEAD, *TYPED, *FOOT))
    _, copy, _ = copy_of(path, "content.targets", "unit.health")
    ((author, words, covered),) = comments(copy.data).values()
    assert author == "Soát"
    assert covered == "…% cán bộ phụ trách công tác bình đẳng giới được tập huấn ít nhất …"
    assert words.startswith("Cần điền: ")
    assert "Căn cứ để điền: " in words
    assert references(copy.data)
    assert not references(rejected(copy.data, "Soát"))


@pytest.mark.parametrize("header_table", [True, False])
def test_what_the_header_lacks_stands_in_its_column(tmp_path: Path, header_table: bool) -> None:
    gone = ("Số:", "Suối Ngàn,")
    lines = (*(line for line in HEAD if not line.startswith(gone)), *TYPED, *FOOT)
    _, _, text = copy_of(build_docx(tmp_path / "a.docx", lines, header_table=header_table))
    number = text.index("Số: /KH-UBND")
    date = text.index("Suối Ngàn, ngày tháng năm 2026")
    assert text[number - 1] == "XÃ SUỐI NGÀN"
    assert text[date - 1] == ("Độc lập - Tự do - Hạnh phúc" if header_table else text[number])


def test_of_a_text_a_word_file_is_made(tmp_path: Path) -> None:
    path = build_txt(tmp_path / "a.txt", (*HEAD, *TYPED, *FOOT))
    report, copy, text = copy_of(path)
    assert text == text_of(report, text)
    assert copy.left == ()


def test_in_a_word_file_made_of_another_all_numbers_are_typed_and_move(tmp_path: Path) -> None:
    path = build_odt(tmp_path / "a.odt", (*HEAD, *DECIMALS, *FOOT), numbered=True)
    assert any(block.drawn for block in read(path).blocks)
    _, copy, text = copy_of(path)
    assert copy.left == ()
    assert "4.1. Có hiệu lực từ ngày ký." in text
    assert not still_open(tmp_path) - ONLY_A_PERSON


def test_a_documents_number_is_added_where_it_is_named_first(tmp_path: Path) -> None:
    name = "Chiến lược quốc gia về bình đẳng giới giai đoạn 2021 - 2030"
    lines = ("I. NHIỆM VỤ", f"1. Quán triệt {name}.", f"2. Thực hiện {name} ở các thôn.")
    path = build_docx(tmp_path / "a.docx", (*HEAD, *lines, *FOOT), header_table=False)
    _, _, text = copy_of(path, "programme.strategy")
    (first, second) = (line for line in text if name in line)
    assert "28/NQ-CP" in first
    assert second == lines[2]
    assert "programme.strategy" not in still_open(tmp_path)


def test_without_words_to_put_in_there_is_no_copy(tmp_path: Path) -> None:
    (path,) = SAMPLES.glob("ke-hoach-xa-day-du-2026.docx")
    report = check(read(path), library())
    assert repaired(report, WHEN).done == ()
    with pytest.raises(ExportError, match="Không có câu chữ"):
        EXPORTERS["repair"].render(report)
