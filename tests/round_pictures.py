"""The pictures of a review round: every state of its page, what is asked of it, its menus."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint

from checker.library.load import load_library
from checker.review.plan_decision import OFFERED
from checker.rounds.overview import RuleHead
from checker.rounds.since import since
from gui.dialogs.answers import AnswersDialog
from gui.dialogs.confirm import ConfirmDialog
from gui.dialogs.decision import DecisionDialog
from gui.dialogs.roster import RosterDialog
from gui.panes.round.asked import Asked, Keep
from gui.panes.round.lines import Named, table_of
from gui.panes.round.page import RoundPage
from gui.window import MainWindow
from gui.work.checking import Progress
from gui.work.looked import Said
from gui.work.round_settings import provinces_of
from tests.gui.round_making import heads_of, overview
from tests.gui.rounds_made import open_round
from tests.screenshots import Studio


def show_round(
    window: MainWindow, offices: int = 40, heads: Sequence[RuleHead] = (), *, earlier: str = ""
) -> RoundPage:
    """Show a finished round in *window*, against the one that is called *earlier* where it is."""
    page = window.flows.rounding._page()
    page.begin("Kế hoạch bình đẳng giới 2026", "nop")
    window.pages.show_round()
    now, before = (overview(offices, heads or heads_of(load_library()), by=by) for by in (0, 1))
    changes = since(now, before) if earlier else None
    page.show_table(table_of(now, Named(earlier=earlier), changes))
    return page


def rounds(studio: Studio) -> None:
    """Take the pictures of a review round: finished, unfolded, filtered, running, in little room."""
    heads = heads_of(load_library())
    for theme, size in (
        ("light", (1366, 768)),
        ("dark", (1366, 768)),
        ("light", (911, 512)),
        ("light", (683, 720)),
    ):
        with studio.window(theme=theme, size=size) as window:
            _round(studio, window, heads, f"round-{theme}-{size[0]}")
            _round_dialogs(studio, window, f"round-{theme}-{size[0]}")


def _round(studio: Studio, window: MainWindow, heads: Sequence[RuleHead], name: str) -> None:
    page = show_round(window, heads=heads)
    offices = page.offices
    studio.take(window, name)
    offices.view.go_to(3, 6)
    offices._wish(shown=True)
    studio.take(window, f"{name}-chosen")
    group = next(c for c in offices.model.columns if c.expanded is False and c.key)
    offices.view._unfold(group)
    studio.take(window, f"{name}-unfolded")
    offices.ask(Asked(frozenset({Keep.MUST}), frozenset({heads[4].id})))
    page.progress.advance(
        Progress("Đã xem 312/3.321 tệp · 45 tệp mỗi giây · còn khoảng 1 phút", 0.1)
    )
    page.progress.show()
    page.partly.setText("Mới xem 312/3.321 tệp")
    page.partly.show()
    page.told.show_message("Chưa ghi được quyết định: thư mục chỉ cho đọc.")
    studio.take(window, f"{name}-filtered")
    page.told.leave()
    page.progress.hide()
    offices.ask(Asked(words="không có đơn vị này"))
    studio.take(window, f"{name}-nothing")
    offices.ask(Asked())
    for number, what in ((1, "apart"), (2, "unread")):
        page.sections.choose(number)
        studio.take(window, f"{name}-{what}")
    page.say("Không tìm thấy thư mục", "Thư mục có thể đã bị đổi tên, chuyển đi hoặc xóa.")
    studio.take(window, f"{name}-gone")
    page = show_round(window, heads=heads, earlier="Đợt 1")
    offices.view.go_to(2, 0)
    page.told.show_said(Said("Đã ghi “Tổng hợp.xlsx”.", studio.scratch / "Tổng hợp.xlsx"))
    studio.take(window, f"{name}-since")


def _round_dialogs(studio: Studio, window: MainWindow, name: str) -> None:
    """Take what is asked of a round, and the menus that ask for it."""
    page, folder = window.flows.rounding._page(), studio.scratch / "Đợt 2"
    table = page.offices.model.table
    now = open_round(folder, table)
    decision = DecisionDialog(
        [line for line in table.lines if line.must][:1], OFFERED, "Nguyễn Thị Hoa", window
    )
    decision.words.setText("Đạt")
    going = "Đang làm dở một việc với đợt này. Nếu đóng bây giờ, việc đó dừng lại; phần đã ghi được giữ."
    dialogs = {
        "confirm": ConfirmDialog("Đang làm dở", going, "&Dừng và đóng", window),
        "list": RosterDialog(now.kept.settings, folder, provinces_of(now.library), window),
        "decision": decision,
        "answers": AnswersDialog(now, "Sở Nội vụ tỉnh Lai Châu", window),
    }
    for what, dialog in dialogs.items():
        dialog.show()
        studio.take(dialog, f"{name}-{what}")
        dialog.close()
    line, column = page.offices.view.current
    page.offices.menu.fill(line, column, 3)
    for what, menu in (("tasks", page.more_menu), ("row", page.offices.menu)):
        menu.popup(window.mapToGlobal(QPoint(0, 0)))
        studio.take(menu, f"{name}-{what}")
        menu.close()
