"""The pictures of the guide: parts of the window as large as they are, and it as a whole.

    python -m tests.screenshots --guide

makes them anew in ``resources/guide``, at double density and in few colours: they are shipped.
"""

import shutil
from collections import Counter
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

import resources
from checker.library.load import load_library
from checker.sharing.preview import previewed
from gui.demands.window import DemandsDialog
from gui.dialogs.layer import LayerDialog
from gui.dialogs.repair import RepairDialog
from gui.dialogs.waive import WaiveDialog
from gui.rulebook.list_pane import OWN
from gui.window import MainWindow
from gui.work.demands import Order, saved
from tests.gui.making import mend_certain
from tests.gui.round_making import heads_of
from tests.round_pictures import show_round
from tests.screenshots import COMPLETE, GAPS, PROVINCE, SECOND, Studio

_COLOURS = 128


def take_part(studio: Studio, widget: QWidget, name: str, part: QRect | None = None) -> None:
    """Save the picture of *widget*, or of *part* of it, in as few bytes as it can be read in."""
    studio.wait()
    part = part or widget.rect()
    # With what lies below it: a pane has no ground of its own.
    window = widget.window()
    picture = window.grab(part.translated(widget.mapTo(window, QPoint(0, 0))))
    few = _in_few_colours(picture.toImage())
    # A density in the file would be taken for that of the screen.
    few.setDevicePixelRatio(1)
    few.save(str(studio.folder / f"{name}.png"), None, 0)


def _in_few_colours(image: QImage) -> QImage:
    """Return *image* in its most frequent colours: flat grounds and the edges of letters."""
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    dots = Counter(memoryview(image.constBits()).cast("I"))
    table = [colour for colour, _ in dots.most_common(_COLOURS)]
    plain = Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.AvoidDither
    return image.convertToFormat(QImage.Format.Format_Indexed8, table, plain)


def _upper(widget: QWidget, height: int) -> QRect:
    return QRect(0, 0, widget.width(), min(height, widget.height()))


def guide(studio: Studio) -> None:
    """Take all pictures of the guide."""
    studio.folder = resources.GUIDE
    draft = studio.scratch / "Kế hoạch xã Thung Mây.docx"
    shutil.copyfile(GAPS, draft)
    with studio.window(size=(1000, 640)) as window:
        take_part(studio, window.pages.start._drop, "trang-dau")
    with studio.window(draft, size=(1100, 720)) as window:
        for _ in range(3):
            window.workspace.step(1)
        take_part(studio, window, "cua-so")
        window.resize(1366, 900)
        studio.wait()
        take_part(studio, window.workspace.plan_bar, "thong-tin")
        window.resize(1240, 900)
        _details(studio, window)
        mend_certain(window)
        window.flows.repairing.choose()
        (dialog,) = [d for d in window.findChildren(RepairDialog) if d.isVisible()]
        dialog.resize(620, 440)
        take_part(studio, dialog, "ban-sua")
        dialog.close()
        window.flows.answering.stack.undo()  # what is chosen would be told of in later pictures
        menu = window.menus.export
        menu.aboutToShow.emit()
        menu.popup(window.mapToGlobal(QPoint(0, 0)))
        take_part(studio, menu, "xuat")
        menu.close()
    with studio.window(COMPLETE, size=(1240, 900)) as window:
        take_part(studio, window.workspace.checklist.way, "san-sang")
    _changed(studio, draft)
    _round(studio)
    with studio.window(size=(1040, 520)) as window:
        window.actions_["rules"].trigger()
        studio.wait(1500)
        take_part(studio, window.pages, "bo-tieu-chi")
    _own_rules(studio)


def _own_rules(studio: Studio) -> None:
    """Take the demands of a superior's plan, the layer made of them as others get it, and the editor."""
    layer = studio.scratch / "Yêu cầu của Kế hoạch 1862-KH-UBND.soat.toml"
    with studio.window(GAPS, size=(1240, 720)) as window:
        demanding = window.flows.desk.demanding
        demanding.read(studio.copied(PROVINCE))
        (dialog,) = window.findChildren(DemandsDialog)
        studio.wait_until(lambda: dialog.picked is not None)
        dialog.resize(1000, 580)
        dialog.all_.click()
        studio.wait()
        dialog.table.setCurrentItem(dialog.table.topLevelItem(0).child(1))
        take_part(studio, dialog, "lay-yeu-cau")
        picked = dialog.picked
        order = Order(picked.demands, picked.ticked, frozenset(), "Nguyễn Thị Hạnh", layer)
        list(saved(order))
        dialog.done(0)
        asked = LayerDialog(previewed(layer, ()), parent=window)
        asked.show()
        asked.resize(640, 360)
        take_part(studio, asked, "dung-tep")
        asked.reject()
        window.flows.editing.open(layer)
        studio.wait(1500)
        editor = window.flows.editing.editor
        editor.window.resize(1000, 640)
        rules = editor.desk.tables("rule")
        editor.turning.show(
            OWN, next(n for n, one in enumerate(rules) if one["kind"] == "report-by")
        )
        studio.wait(1500)
        take_part(studio, editor.window, "soan-tieu-chi")


def _details(studio: Studio, window: MainWindow) -> None:
    """Take the page with its marks, the checklist, the details, the question for a reason."""
    work = window.workspace
    view = work.view
    take_part(studio, view, "dau-tren-trang", QRect(0, 150, view.viewport().width(), 320))
    take_part(studio, work.checklist, "phieu", _upper(work.checklist, 260))
    take_part(studio, work.details, "chi-tiet")
    work.details.waive.emit()
    dialog = window.findChild(WaiveDialog)
    dialog.reason.setPlainText("Tỉnh đã cho lùi sang quý I năm 2027 (Công văn số 512/UBND-VX).")
    dialog.by.setText("Nguyễn Thị Hạnh, Phó Chủ tịch UBND xã")
    take_part(studio, dialog, "mien-tru")
    dialog.close()


def _changed(studio: Studio, draft: Path) -> None:
    """Take the strip that tells what a save in Word has mended."""
    with studio.window(draft, size=(1240, 720)) as window:
        shutil.copyfile(SECOND, draft)
        studio.wait_until(window.workspace.changes.isVisible)
        take_part(studio, window.workspace.changes, "da-sua")


def _round(studio: Studio) -> None:
    """Take the table of a review round with what is missing most often beside it."""
    with studio.window(size=(1240, 560)) as window:
        page = show_round(window, heads=heads_of(load_library()))
        page.offices.view.go_to(1, 2)
        page.offices.side.sections.choose(0)
        take_part(studio, page, "dot-ra-soat")
        page.more_menu.aboutToShow.emit()
        page.more_menu.popup(window.mapToGlobal(QPoint(0, 0)))
        take_part(studio, page.more_menu, "viec-voi-dot")
        page.more_menu.close()
