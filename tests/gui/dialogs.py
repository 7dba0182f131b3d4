"""Every dialog of the program, made as a person meets it."""

from collections.abc import Callable
from pathlib import Path

from checker.rounds.decisions import Settings as RoundSettings
from gui.dialogs.about import AboutDialog
from gui.dialogs.answers import AnswersDialog
from gui.dialogs.confirm import ConfirmDialog
from gui.dialogs.crash import CrashDialog
from gui.dialogs.decision import DecisionDialog
from gui.dialogs.dialog import Dialog
from gui.dialogs.keys import KeysDialog
from gui.dialogs.new_draft import NewDraftDialog
from gui.dialogs.repair import RepairDialog
from gui.dialogs.roster import RosterDialog
from gui.dialogs.settings import SettingsDialog
from gui.dialogs.waive import WaiveDialog
from gui.settings import Settings
from gui.work.checking import Checked
from tests.gui.making import list_to_tick
from tests.gui.rounds_made import open_round
from tests.gui.rule_dialogs import OF_RULES
from tests.gui.rulebook_made import MADE_OF_EDITOR


def waive(checked: Checked) -> WaiveDialog:
    number = next(n for n, result in enumerate(checked.report.results) if result.is_open)
    return WaiveDialog(checked.report, (number, 0), "Giàng A Páo")


MADE: dict[type[Dialog], Callable[[Checked], Dialog]] = {
    AboutDialog: lambda _: AboutDialog(),
    AnswersDialog: lambda _: AnswersDialog(open_round(), "Sở Nội vụ tỉnh Lai Châu"),
    ConfirmDialog: lambda _: ConfirmDialog("Đóng đợt rà soát", "Đang lập trả lời.", "Vẫn đóng"),
    CrashDialog: lambda _: CrashDialog(RuntimeError("chỗ hỏng")),
    DecisionDialog: lambda _: DecisionDialog(open_round().table.lines[:1], ("Đạt",), "Bà Hoa"),
    KeysDialog: lambda _: KeysDialog(),
    NewDraftDialog: lambda _: NewDraftDialog({"children": "Công tác trẻ em"}, Settings(), 2026),
    RepairDialog: lambda checked: list_to_tick(checked.report),
    RosterDialog: lambda _: RosterDialog(RoundSettings(), Path("đợt 1"), ("Hà Nội", "Lai Châu")),
    SettingsDialog: lambda _: SettingsDialog(Settings()),
    WaiveDialog: waive,
    **MADE_OF_EDITOR,
    **OF_RULES,
}
