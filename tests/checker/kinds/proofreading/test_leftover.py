"""What is left of a draft in what goes to be signed: told as to be taken out before signing."""

import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from docx.document import Document as WordFile
from docx.enum.text import WD_COLOR_INDEX
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.run import Run

from checker.facts import read_facts
from checker.kernel.document import Document
from checker.kinds import KINDS
from checker.kinds.base import NoParams
from checker.readers.docx.reader import read_docx
from checker.report import Status, Verdict
from tests.checker.drafts import draft_of
from tests.checker.facts.reading import library
from tests.checker.kinds.judging import places, rule_of, verdict_of, verdict_on
from tests.checker.kinds.proofreading.proof import judged

PLAN = ("KẾ HOẠCH", "Công tác bình đẳng giới năm 2026", "I. NỘI DUNG")


@pytest.mark.parametrize(
    "label",
    ["DỰ THẢO", "DỰ THẢO LẦN 2", "(Dự thảo)", "Dự thảo lần thứ 3", "Dự thảo 2 (ngày 05/3/2026)"],
)
def test_a_draft_says_so_until_it_is_signed(label: str) -> None:
    verdict, facts = verdict_on("leftover", NoParams(), label, *PLAN, "Tuyên truyền.")
    assert verdict.status is Status.GAP
    assert places(verdict, facts) == [label]


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("Tập huấn cho 35 cán bộ (cần kiểm tra lại số liệu) trong quý II.", "(cần kiểm tra lại số liệu)"),
        ("Cấp 20 triệu đồng (ghi chú: hỏi lại kế toán) cho thôn.", "(ghi chú: hỏi lại kế toán)"),
        ("Mở 05 lớp [chờ số liệu của thôn] tại nhà văn hóa.", "[chờ số liệu của thôn]"),
        ("[Type here]", "Type here"),
        ("Lorem ipsum dolor sit amet.", "Lorem ipsum"),
        ("TODO thêm tên thôn.", "TODO"),
        ("Bấm vào đây để nhập văn bản.", "Bấm vào đây để nhập"),
    ],
)  # fmt: skip
def test_a_note_to_oneself_is_to_be_looked_at(line: str, place: str) -> None:
    verdict, facts = verdict_of("leftover", NoParams(), "I. NỘI DUNG", line)
    assert verdict.status is Status.REVIEW
    assert places(verdict, facts) == [place]


@pytest.mark.parametrize(
    "line",
    [
        "Góp ý dự thảo Nghị quyết; hoàn thiện dự thảo kế hoạch năm sau.",
        "DỰ THẢO NGHỊ QUYẾT VỀ CHÍNH SÁCH DÂN SỐ",
        "(Ghi chú: số liệu tính đến ngày 31/12/2025)",
        "Ghi chú: Phụ lục gửi kèm.",
        "Kiểm tra lại số liệu của các thôn trước khi báo cáo (quý II).",
        "Cập nhật, bổ sung số liệu vào phần mềm; ban hành kế hoạch (nếu cần).",
    ],
)
def test_right_words_are_no_leftovers(line: str) -> None:
    verdict, facts = verdict_of("leftover", NoParams(), "I. NỘI DUNG", line)
    assert verdict.status is Status.PASS, places(verdict, facts)


def _shade(colour: str) -> Callable[[WordFile, Run], object]:
    def change(_: WordFile, run: Run) -> None:
        shading = OxmlElement("w:shd")
        shading.set(qn("w:val"), "clear")
        shading.set(qn("w:fill"), colour)
        run._r.get_or_add_rPr().append(shading)

    return change


def _highlight(_: WordFile, run: Run) -> None:
    run.font.highlight_color = WD_COLOR_INDEX.YELLOW


def _comment(document: WordFile, run: Run) -> None:
    document.add_comment([run], text="Hỏi lại.", author="A", initials="A")


def _header(document: WordFile, _: Run) -> None:
    document.sections[0].header.paragraphs[0].add_run("DỰ THẢO LẦN 2")


def _unit_in_header(document: WordFile, _: Run) -> None:
    document.sections[0].header.paragraphs[0].add_run("UBND xã Suối Ngàn")


@pytest.mark.parametrize(
    ("change", "place"),
    [
        (_highlight, "Mỗi thôn 02 buổi."),
        (_shade("FFFF00"), "Mỗi thôn 02 buổi."),
        (_shade("F2F2F2"), None),
        (_shade("auto"), None),
        (_comment, "buổi."),
        (_header, ""),
        (_unit_in_header, None),
    ],
)
def test_a_word_file_shows_what_is_left_in_it(
    change: Callable[[WordFile, Run], object], place: str | None
) -> None:
    document = docx.Document()
    for line in (*PLAN, "1. Tuyên truyền tại thôn."):
        document.add_paragraph(line)
    change(document, document.add_paragraph().add_run("Mỗi thôn 02 buổi."))
    verdict, draft = _judged(document)
    found = [draft.quote(finding.span) for finding in verdict.findings]
    assert found == ([] if place is None else [place])


def test_open_changes_are_counted() -> None:
    document = docx.Document()
    for line in PLAN:
        document.add_paragraph(line)
    verdict, _ = _judged(document, tracked=3)
    assert verdict.status is Status.GAP
    assert "3 chỗ sửa" in verdict.message


def _judged(document: WordFile, tracked: int = 0) -> tuple[Verdict, Document]:
    stream = io.BytesIO()
    document.save(stream)
    content = read_docx(stream.getvalue(), library().lexicon)
    read = Document(
        Path("ke-hoach.docx"), "docx", content.text, content.blocks, layout=content.layout
    )
    draft = replace(read, tracked=tracked or content.tracked)
    facts = read_facts(draft, library())
    return KINDS["leftover"].judge(rule_of("leftover", params=NoParams()), facts), draft


def test_changes_are_of_the_whole_file_not_of_its_first_line() -> None:
    draft = replace(draft_of(["KẾ HOẠCH", "Năm 2026"]), tracked=2)
    (finding,) = judged("proof.leftover", draft).findings
    assert finding.of_pages
    assert not finding.lacks
