"""Faults of the layout on the page: beside the lines, left out or alone by the filter, the draft's own look."""

from pathlib import Path

from docx.shared import Mm
from PySide6.QtCore import QPoint, QPointF

from gui.page.paint import bars_beside
from gui.page.view import DocumentView
from tests.checker.kinds.layout.drafts import changed, coloured, direct, in_section
from tests.gui.conftest import Open


def test_what_is_about_looks_is_marked_beside_the_lines_and_can_be_left_out(
    open_: Open, tmp_path: Path
) -> None:
    path = tmp_path / "sai thể thức.docx"
    bold, margins = direct("motto", bold=False), in_section(left_margin=Mm(25))
    path.write_bytes(
        changed(bold, margins, coloured("basis", "FF0000"), direct("kind", name="Arial"))
    )
    work = open_(path).workspace
    (motto,) = (m for m in work.view._painter.marks.all if m.caption.endswith("Quốc hiệu"))
    words = work.view._rects(motto.span)[0]
    assert motto.aside
    assert work.view.marks_at(on_screen(work.view, words.center())) == []
    beside = bars_beside([words])[0].center()
    assert work.view.marks_at(on_screen(work.view, beside)) == [motto]
    looks = {look for line in work.view._page.lines for look in line.beside.looks}
    assert {"FF0000"} == {look.colour for look in looks if look.colour}
    assert {"Arial"} == {look.font for look in looks if look.font}
    (card,) = (m for m in work.view._painter.marks.all if "Lề trang" in m.caption)
    assert card.caption == "Trình bày: Lề trang"
    choice = work.checklist._severity
    for chosen, left in (("Chỉ nội dung", False), ("Chỉ trình bày", True), ("Mọi mức độ", True)):
        choice.setCurrentIndex(choice.findText(chosen))
        assert (card in work.view._painter.marks.all) is left
        assert (card in work.overview._marks.all) is left
        assert bool(work._stops()) is left


def on_screen(view: DocumentView, place: QPointF) -> QPoint:
    return place.toPoint() - QPoint(0, view.verticalScrollBar().value())
