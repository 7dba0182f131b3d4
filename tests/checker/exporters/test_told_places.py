"""Places as people read them: no two sections alike, and words to look for in Word."""

from dataclasses import replace

from checker.exporters.places import paragraph, section_at, where, words_to_find
from checker.form.labels import told_apart
from checker.kernel.document import Block, Cell, Document, Source, Span
from checker.report import Finding, Report
from tests.checker.drafts import draft_of
from tests.checker.exporters.hand import PLAN

LINES = (
    "III. NHIỆM VỤ",
    "1. Tuyên truyền",
    "III. TỔ CHỨC THỰC HIỆN",
    "Phòng Văn hóa - Xã hội chủ trì, phối hợp với các đơn vị tham mưu thực hiện.",
    "IV. KINH PHÍ",
)


def report_of(*lines: str) -> Report:
    document = draft_of(lines)
    text = document.text
    marks = [(text.index(line), line.split(".")[0]) for line in lines if line[0] in "IV"]
    return Report(document, PLAN, (), (), headings=tuple(marks))


def at(report: Report, words: str) -> int:
    return report.document.text.index(words)


def test_sections_with_one_number_are_told_apart_with_their_heading() -> None:
    report = report_of(*LINES)
    assert section_at(report, at(report, "Tuyên")) == "Mục III thứ nhất (“III. NHIỆM VỤ”)"
    assert section_at(report, at(report, "chủ trì")) == "Mục III thứ hai (“III. TỔ CHỨC THỰC HIỆN”)"
    assert section_at(report, at(report, "KINH")) == "Mục IV"
    assert list(told_apart(["I", "", "I", "", "II"])) == ["I thứ nhất", "", "I thứ hai", "", "II"]


def test_a_paragraph_is_told_by_its_first_words_not_by_a_number() -> None:
    report = report_of(*LINES)
    told = paragraph(report, at(report, "tham mưu"))
    assert told == "đoạn “Phòng Văn hóa - Xã hội chủ …”"
    assert paragraph(report, at(report, "KINH")) == ""  # the section is told already
    assert paragraph(report, at(report, "Tuyên")) == "đoạn “1. Tuyên truyền”"


def test_a_row_is_told_by_its_cells_and_a_line_of_the_header_by_itself() -> None:
    texts = ("Số: /KH-UBND", "Suối Ngàn, ngày 5 tháng 3 năm 2026", "1", "Phát thanh hằng tuần")
    document = draft_of(texts)
    cells = (Cell(0, 0, 0), Cell(0, 0, 1), Cell(1, 0, 0), Cell(1, 0, 1))
    blocks = tuple(b._replace(cell=c) for b, c in zip(document.blocks, cells, strict=True))
    document = replace(document, blocks=blocks)
    report = Report(document, PLAN, (), (), roles=("number", "place-date", "cell", "cell"))
    told = [paragraph(report, block.span.start) for block in blocks]
    assert told[:2] == ["dòng “Số: /KH-UBND”", "dòng “Suối Ngàn, ngày 5 tháng 3 năm …”"]
    assert told[2] == told[3] == "dòng “1 Phát thanh hằng tuần”"


def test_places_of_one_paragraph_are_told_once() -> None:
    report = report_of(*LINES)
    findings = [
        Finding(Span(at(report, word), at(report, word) + 2), "x") for word in ("Phòng", "tham")
    ]
    assert where(report, *findings).count("đoạn") == 1


def test_a_cell_is_told_by_its_row_and_a_pdf_by_its_page() -> None:
    text = "1\nTháng hành động\n15/11\n2\nTập huấn"
    cells = [(0, 0, 0), (0, 0, 1), (0, 0, 2), (0, 1, 0), (0, 1, 1)]
    spans, start = [], 0
    for line in text.split("\n"):
        spans.append(Span(start, start + len(line)))
        start += len(line) + 1
    blocks = tuple(Block(s, cell=Cell(*c)) for s, c in zip(spans, cells, strict=True))
    report = replace(report_of("IV. A"), document=Document(draft_of([]).path, "docx", text, blocks))
    report = replace(report, headings=())
    assert paragraph(report, text.index("15/11")) == "dòng “1 Tháng hành động 15/11”"
    paged = tuple(block._replace(source=Source(page=2)) for block in blocks)
    report = replace(report, document=replace(report.document, blocks=paged))
    assert paragraph(report, text.index("Tập")) == "dòng “2 Tập huấn” (trang 2)"


def test_words_to_find_stand_once_in_the_draft() -> None:
    report = report_of(
        "1. Hội Phụ nữ xã tuyên truyền về giới.",
        "Hội Phụ nữ xã phối hợp với Công an xã.",
        "Giao Công an xã tổng hợp; giao\tHội Phụ nữ xã",
    )
    text = report.document.text

    def found(start: int, end: int) -> str:
        words = words_to_find(report, Finding(Span(start, end), ""))
        assert words in text
        return words

    first, second = at(report, "Hội Phụ nữ xã t"), at(report, "Hội Phụ nữ xã p")
    assert found(first, first + 7) == "Hội Phụ nữ xã tuyên"
    assert found(second, second + 7) == "Hội Phụ nữ xã phối"
    assert found(second, second + 18) == "Hội Phụ nữ xã phối"
    police = text.rindex("Công an xã")
    assert found(police, police + 10) == "Công an xã tổng"
    end = text.index("Công an xã")
    assert found(end, end + 10) == "Công an xã."
    last = text.rindex("Hội")
    assert found(last, last + 13) == "Hội Phụ nữ xã"  # none are enough: a tab is before it
    assert found(first, first) == "Hội Phụ nữ xã tuyên truyền về"
