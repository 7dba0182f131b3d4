"""HTML and PDF: one file each, everything in it, nothing from outside, nothing that acts."""

import datetime as dt
import io
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from checker.exporters import EXPORTERS, FOR_PEOPLE, own_endings, suggested_name
from checker.exporters.html.report import to_html
from checker.exporters.pdf.report import to_pdf
from checker.exporters.xlsx.checklist import to_xlsx
from checker.kernel.document import Block, Document, Span
from checker.report import Finding, Report, Result, Status
from checker.review.checklist import SUMMARY_SHEET
from checker.review.waiver import Waiver
from checker.shown import SHOWN_WORDS, Shown
from checker.verdict import verdict, worst
from tests.checker.exporters.hand import PLAN, WHEN, rule_of

VOID = {"meta", "br", "link", "img", "input", "hr"}


class Page(HTMLParser):
    """The tags, attributes and words of a page; fails where tags do not match."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.words: list[str] = []
        self._open: list[str] = []
        self.feed(html)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self._open[-1:] != ["style"]:
            self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.words).split())


def pdf_text(data: bytes) -> list[str]:
    pdf = pypdfium2.PdfDocument(data)
    texts = [" ".join(page.get_textpage().get_text_range().split()) for page in pdf]
    pdf.close()
    return texts


SAID = (
    "Công tác bình đẳng giới năm 2026",
    "Còn 2 việc bắt buộc, 1 việc nên làm; 1 điểm cần xem; 1 tiêu chí gặp lỗi.",
    "UBND xã Bình Lư",
    "Tệp văn bản thuần không có phần đầu.",
    "Chưa nêu thời gian của Tháng hành động.",
    "từ ngày 15/11 đến ngày 15/12/2026",
    "Căn cứ: Căn cứ của Thời gian của Tháng hành động",
    "“năm 2025”",
    "Mục I, đoạn “Thực hiện năm 2025",
    "08:30 ngày 15/11/2026",
    "Toàn bộ tiêu chí",
    SHOWN_WORDS[Shown.ERROR],
)


def test_html_says_everything(report: Report) -> None:
    text = Page(to_html(report, WHEN)).text.replace("“ ", "“").replace(" ”", "”")
    for words in SAID:
        assert words.replace("“", "").replace("”", "") in text.replace("“", "").replace("”", "")
    for result in report.results:
        assert result.rule.title in text
        assert result.message in text
    assert text.index("Còn 2 việc") < text.index("Tệp dự thảo") < text.index("Toàn bộ tiêu chí")


def test_html_loads_nothing_and_does_nothing(report: Report) -> None:
    html = to_html(report, WHEN)
    page = Page(html)
    assert not {"script", "link", "img", "iframe", "object", "form", "a"} & set(page.tags)
    names = {name for name, _ in page.attributes}
    assert not {"src", "href", "style"} & names
    assert not [name for name in names if name.startswith("on")]
    assert not re.search(r"https?:|url\(|@import", html)
    assert "default-src 'none'" in html


def test_html_is_for_a4_and_for_readers(report: Report) -> None:
    html = to_html(report, WHEN)
    assert '<html lang="vi">' in html
    assert "size: A4" in html
    assert "table-header-group" in html


def test_pdf_says_everything_on_numbered_a4_pages(report: Report) -> None:
    data = to_pdf(report, WHEN)
    texts = pdf_text(data)
    whole = " ".join(texts)
    for words in SAID:
        assert words in whole
    pdf = pypdfium2.PdfDocument(data)
    assert {tuple(round(side) for side in page.get_size()) for page in pdf} == {(595, 842)}
    metadata = pdf.get_metadata_dict()
    pdf.close()
    assert metadata["Title"] == "Báo cáo kiểm tra: Công tác bình đẳng giới năm 2026"
    for number, text in enumerate(texts, 1):
        assert f"Trang {number}/{len(texts)}" in text


def test_every_vietnamese_letter_is_in_the_font(report: Report) -> None:
    letters = "ăâđêôơư ắằẳẵặ ấầẩẫậ ếềểễệ ốồổỗộ ớờởỡợ ứừửữự ýỳỷỹỵ ÀÁẢÃẠ ĂÂĐÊÔƠƯ Ặ Ậ Ệ Ộ Ợ Ự"
    whole = " ".join(pdf_text(to_pdf(nasty_report(letters), WHEN)))
    assert letters in whole


def test_a_waiver_is_told_in_both(report: Report) -> None:
    waiver = Waiver("content.own", "k", "Đã thống nhất", "Lò Thị Mây", dt.date(2026, 11, 1))
    results = tuple(
        replace(r, waiver=waiver, message=f"{r.message} {waiver.words()}")
        if r.status is Status.WAIVED
        else r
        for r in report.results
    )
    waived = replace(report, results=results)
    for text in (Page(to_html(waived, WHEN)).text, " ".join(pdf_text(to_pdf(waived, WHEN)))):
        assert "Miễn trừ (1 tiêu chí)" in text
        assert "Đã thống nhất (Lò Thị Mây, 01/11/2026)" in text


def nasty_report(text: str, findings: int = 1) -> Report:
    document = Document(Path(f"{text[:20]}.txt"), "txt", text, (Block(Span(0, len(text))),))
    rule = rule_of("content.x", title=text, basis=text)
    finding = Finding(Span(0, len(text)), text, text)
    result = Result(rule, Status.GAP, text, (finding,) * findings, "k")
    plan = replace(PLAN, title=text, issuer=text, place=text)
    return Report(document, plan, (), (result,), warnings=(text,))


TAGS = st.sampled_from(["<script>alert(1)</script>", "<b>", "</td>", "&amp;", '" onload="', "'"])
NASTY = st.builds(str.__add__, TAGS, st.text(max_size=60))


@settings(max_examples=60, deadline=None)
@given(NASTY)
def test_any_words_are_only_words_in_html(text: str) -> None:
    html = to_html(nasty_report(text), WHEN)
    html.encode("utf-8")
    page = Page(html)
    plain = Page(to_html(nasty_report("chữ"), WHEN))
    assert [tag for tag in page.tags if tag != "br"] == [tag for tag in plain.tags if tag != "br"]
    shown = "".join("".join(page.words).split())
    kept = re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]", "", text)
    kept = re.sub("[\ud800-\udfff]", "\N{REPLACEMENT CHARACTER}", kept)
    assert "".join(kept.split()) in shown


@settings(max_examples=25, deadline=None)
@given(NASTY)
def test_any_words_make_a_pdf(text: str) -> None:
    assert pdf_text(to_pdf(nasty_report(text), WHEN))


def test_very_long_words_quotes_and_lists_fit_on_pages() -> None:
    for report in (
        nasty_report("dài" * 3000),
        nasty_report("một đoạn rất dài " * 800),
        nasty_report("ngắn", findings=300),
    ):
        assert len(pdf_text(to_pdf(report, WHEN))) > 3


def test_an_empty_report_is_a_report_too() -> None:
    empty = Report(Document(Path("a.txt"), "txt", "", ()), PLAN, (), ())
    assert "Không còn thiếu sót nào" in Page(to_html(empty, WHEN)).text
    assert "Không còn thiếu sót nào" in " ".join(pdf_text(to_pdf(empty, WHEN)))


def test_no_report_calls_a_draft_flawless_that_only_the_general_rules_could_judge() -> None:
    other = replace(PLAN, subject="other")
    results = tuple(
        Result(rule_of(f"content.r{n}"), status, "Lời.")
        for n, status in enumerate((Status.PASS, Status.PASS, Status.NOT_APPLICABLE))
    )
    foreign = Report(Document(Path("a.txt"), "txt", "", ()), other, (), results)
    words = "Chỉ xét được 2 tiêu chí chung."
    assert verdict(foreign) == words
    assert worst(foreign) is Shown.LOOK
    page = to_html(foreign, WHEN)
    printed = " ".join(pdf_text(to_pdf(foreign, WHEN)))
    sheet = load_workbook(io.BytesIO(to_xlsx(foreign, WHEN)))[SUMMARY_SHEET]
    assert "class='verdict look'" in page
    for told in (Page(page).text, printed, str(sheet["A2"].value)):
        assert words in told
        assert "Không còn thiếu sót" not in told


@pytest.mark.parametrize(
    ("draft", "format_", "name"),
    [
        ("Kế hoạch 12.docx", "repair", "Kế hoạch 12 - bản sửa.docx"),
        ("Kế hoạch 12.pdf", "xlsx", "Kế hoạch 12 - phiếu kiểm tra.xlsx"),
        ("Kế hoạch 12 - bản sửa.docx", "repair", "Kế hoạch 12 - bản sửa 2.docx"),
        ("Kế hoạch 12 – bản sửa 9.docx", "repair", "Kế hoạch 12 - bản sửa 10.docx"),
        ("Kế hoạch 12 - bản sửa.docx", "sheet", "Kế hoạch 12 - bản sửa - phiếu trình ký.pdf"),
        ('A: "B"?.txt', "docx", "A B - bản góp ý.docx"),
        (".docx", "json", "docx - kết quả kiểm tra.json"),
    ],
)
def test_a_report_is_named_after_its_draft(
    report: Report, draft: str, format_: str, name: str
) -> None:
    of = replace(report, document=replace(report.document, path=Path(draft)))
    assert suggested_name(of, EXPORTERS[format_]) == name


@pytest.mark.parametrize("word", ["Kế hoạch ", "ữ", "x"])
def test_a_long_name_is_cut_where_every_system_takes_it(report: Report, word: str) -> None:
    path = Path(f"{(word * 200).strip()}.docx")
    of = replace(report, document=replace(report.document, path=path))
    for name in FOR_PEOPLE:
        made = suggested_name(of, EXPORTERS[name])
        assert made.endswith(own_endings(name))
        assert len(made) <= 120
        assert len(made.encode()) <= 240
        assert made.startswith(word.strip() * 2 if len(word) == 1 else word * 2)
