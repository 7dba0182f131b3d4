"""What Word shows counts: capitals, struck words, raised figures, symbols, prompts, merged cells."""

from pathlib import Path

import pytest

from checker.readers import messages
from tests.checker.readers.word import document, lines, paragraph, run, style, styles, table


@pytest.mark.parametrize(
    "look", ["<w:caps/>", "<w:smallCaps/>", '<w:caps/><w:smallCaps w:val="0"/>']
)
def test_capitals_are_read_as_they_show(tmp_path: Path, look: str) -> None:
    assert lines(tmp_path, paragraph(run("Kế hoạch đầu", look))) == ["KẾ HOẠCH ĐẦU"]


def test_capitals_may_come_from_a_style_and_be_taken_back(tmp_path: Path) -> None:
    sheet = styles(style("Hoa", "<w:rPr><w:caps/></w:rPr>"))
    body = run("xã ") + run("Ea Wer", '<w:caps w:val="0"/>')
    found = lines(tmp_path, paragraph(body, '<w:pStyle w:val="Hoa"/>'), styles=sheet)
    assert found == ["XÃ Ea Wer"]


def test_a_letter_whose_capital_is_two_stays(tmp_path: Path) -> None:
    assert lines(tmp_path, paragraph(run("maß", "<w:caps/>"))) == ["MAß"]


@pytest.mark.parametrize("look", ["<w:strike/>", "<w:dstrike/>"])
def test_struck_words_are_left_out_and_told(tmp_path: Path, look: str) -> None:
    body = paragraph(run("Từ ngày ") + run("10/11 ", look) + run("15/11."))
    read = document(tmp_path, body)
    assert (read.text, read.warnings) == ("Từ ngày 15/11.", (messages.STRUCK,))


def test_words_no_longer_struck_stay_and_nothing_is_told(tmp_path: Path) -> None:
    read = document(tmp_path, paragraph(run("Từ ngày 15/11.", '<w:strike w:val="0"/>')))
    assert (read.text, read.warnings) == ("Từ ngày 15/11.", ())


def test_raised_figures_stand_apart_from_the_number_before(tmp_path: Path) -> None:
    raised, lowered = '<w:vertAlign w:val="superscript"/>', '<w:vertAlign w:val="baseline"/>'
    body = run("1790/QĐ-TTg") + run("12", raised) + run(" rộng 100 m") + run("2", raised)
    assert lines(tmp_path, paragraph(body + run(" 34", lowered))) == [
        "1790/QĐ-TTg¹² rộng 100 m² 34"
    ]


@pytest.mark.parametrize(
    ("font", "code", "shown"),
    [
        ("Symbol", "F0B3", "≥"),
        ("Symbol", "F02D", "-"),
        ("Symbol", "00A3", "≤"),
        ("Wingdings", "F0FE", "☑"),
        ("Arial", "0111", "đ"),
        ("Wingdings", "F0C4", "\ufffd"),
        ("Symbol", "dấu", "\ufffd"),
    ],
)
def test_a_symbol_is_the_character_that_its_font_shows(
    tmp_path: Path, font: str, code: str, shown: str
) -> None:
    sign = f'<w:r><w:sym w:font="{font}" w:char="{code}"/></w:r>'
    assert lines(tmp_path, paragraph(run("a ") + sign + run(" 30%"))) == [f"a {shown} 30%"]


def control(content: str, *, prompts: bool) -> str:
    shown = "<w:showingPlcHdr/>" if prompts else ""
    return (
        f"<w:sdt><w:sdtPr>{shown}<w:text/></w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"
    )


def test_the_prompt_of_a_content_control_is_a_blank(tmp_path: Path) -> None:
    open_, chosen = (control(run("Chọn đi"), prompts=p) for p in (True, False))
    body = paragraph(run("Giao ") + open_ + run(" chủ trì.")) + paragraph(run("Giao ") + chosen)
    assert lines(tmp_path, body) == [f"Giao {'…' * 7} chủ trì.", "Giao Chọn đi"]


def test_a_control_inside_an_open_one_that_is_filled_in_is_text(tmp_path: Path) -> None:
    inner = control(run("Trạm Y tế"), prompts=False)
    assert lines(tmp_path, paragraph(control(run("Chọn ") + inner, prompts=True))) == [
        f"{'…' * 4} Trạm Y tế"
    ]


def merged(text: str, value: str) -> str:
    return f"<w:tc><w:tcPr><w:vMerge{value}/></w:tcPr>{paragraph(text)}</w:tc>"


def rows(*cells: str) -> str:
    return (
        "<w:tbl><w:tblPr/>"
        + "".join(f"<w:tr>{c}<w:tc>{paragraph('việc')}</w:tc></w:tr>" for c in cells)
        + "</w:tbl>"
    )


def test_what_a_merged_cell_hides_is_left_out(tmp_path: Path) -> None:
    body = rows(merged("Trạm Y tế", ' w:val="restart"'), merged("Năm 2023", ""))
    read = document(tmp_path, body)
    assert read.text.split("\n") == ["Trạm Y tế", "việc", "việc"]
    assert [block.cell and block.cell[1:] for block in read.blocks] == [(0, 0), (0, 1), (1, 1)]


def test_a_merged_cell_with_nothing_above_it_shows(tmp_path: Path) -> None:
    assert lines(tmp_path, rows(merged("Trạm Y tế", ""))) == ["Trạm Y tế", "việc"]


def test_slashes_of_other_kinds_are_the_usual_one(tmp_path: Path) -> None:
    assert lines(tmp_path, paragraph("1790\u2215QĐ-TTg, 28\u2044NQ-CP, 5\uff0f6")) == [
        "1790/QĐ-TTg, 28/NQ-CP, 5/6"
    ]
    assert lines(tmp_path, table(("một", "hai"))) == ["một", "hai"]


def test_small_capitals_and_a_double_line_of_a_style_may_be_taken_back(tmp_path: Path) -> None:
    sheet = styles(
        style("Nho", "<w:rPr><w:smallCaps/></w:rPr>"), style("Gach", "<w:rPr><w:dstrike/></w:rPr>")
    )
    small = paragraph(
        run("xã ") + run("Ea Wer", '<w:smallCaps w:val="0"/>'), '<w:pStyle w:val="Nho"/>'
    )
    struck = paragraph(
        run("cũ ") + run("mới", '<w:dstrike w:val="0"/>'), '<w:pStyle w:val="Gach"/>'
    )
    assert lines(tmp_path, small + struck, styles=sheet) == ["XÃ Ea Wer", "mới"]
