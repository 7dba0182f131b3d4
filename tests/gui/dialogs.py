"""Every dialog of the program, made as a person meets it."""

from collections.abc import Callable
from pathlib import Path

from checker.rounds.decisions import Settings as RoundSettings
from gui.demands.picked import Picked
from gui.demands.window import DemandsDialog
from gui.dialogs.about import AboutDialog
from gui.dialogs.answers import AnswersDialog
from gui.dialogs.confirm import ConfirmDialog
from gui.dialogs.crash import CrashDialog
from gui.dialogs.decision import DecisionDialog
from gui.dialogs.dialog import Dialog
from gui.dialogs.document import DocumentDialog
from gui.dialogs.keys import KeysDialog
from gui.dialogs.layer import LayerDialog
from gui.dialogs.layers import LayersDialog
from gui.dialogs.new_draft import NewDraftDialog
from gui.dialogs.pack import PackDialog
from gui.dialogs.repair import RepairDialog
from gui.dialogs.roster import RosterDialog
from gui.dialogs.settings import SettingsDialog
from gui.dialogs.waive import WaiveDialog
from gui.settings import Settings
from gui.work.checking import Checked
from tests.gui.demands_made import many
from tests.gui.making import (
    document_to_enter,
    layer_to_see,
    layers_to_see,
    list_to_tick,
    pack_to_see,
)
from tests.gui.rounds_made import open_round


def waive(checked: Checked) -> WaiveDialog:
    number = next(n for n, result in enumerate(checked.report.results) if result.is_open)
    return WaiveDialog(checked.report, (number, 0), "Giàng A Páo")


def demands_to_tick() -> DemandsDialog:
    dialog = DemandsDialog()
    dialog.show_file("Kế hoạch của tỉnh.docx")
    dialog.show_demands(Picked(many()))
    return dialog


MADE: dict[type[Dialog], Callable[[Checked], Dialog]] = {
    AboutDialog: lambda _: AboutDialog(),
    AnswersDialog: lambda _: AnswersDialog(open_round(), "Sở Nội vụ tỉnh Lai Châu"),
    ConfirmDialog: lambda _: ConfirmDialog("Đóng đợt rà soát", "Đang lập trả lời.", "Vẫn đóng"),
    CrashDialog: lambda _: CrashDialog(RuntimeError("chỗ hỏng")),
    DecisionDialog: lambda _: DecisionDialog(open_round().table.lines[:1], ("Đạt",), "Bà Hoa"),
    DemandsDialog: lambda _: demands_to_tick(),
    DocumentDialog: lambda _: document_to_enter(),
    KeysDialog: lambda _: KeysDialog(),
    LayerDialog: lambda checked: LayerDialog(layer_to_see(checked.report.packs[0])),
    LayersDialog: lambda _: LayersDialog(layers_to_see()),
    NewDraftDialog: lambda _: NewDraftDialog({"children": "Công tác trẻ em"}, Settings(), 2026),
    PackDialog: lambda checked: PackDialog(pack_to_see(checked.report.packs[0])),
    RepairDialog: lambda checked: list_to_tick(checked.report),
    RosterDialog: lambda _: RosterDialog(RoundSettings(), Path("đợt 1"), ("Hà Nội", "Lai Châu")),
    SettingsDialog: lambda _: SettingsDialog(Settings()),
    WaiveDialog: waive,
}
