"""The keys that people know from everywhere, on the page of a round: search, undo, redo."""

from collections.abc import Callable, Mapping
from functools import partial

from gui.actions import Actions
from gui.flows.deciding import Deciding
from gui.panes.pages import Pages

_Does = Callable[[], object]
_NONE = {
    "overview": "Đang ở bảng tổng hợp của đợt rồi.",
    "undo": "Chưa có quyết định nào để hoàn tác.",
    "redo": "Không có quyết định nào vừa hoàn tác để làm lại.",
}
_IN_A_PLAN = (
    "Phím này dùng khi đang xem một kế hoạch. Chọn một dòng rồi bấm Enter để mở kế hoạch đó."
)


class RoundKeys:
    """Gives actions of the window another meaning while a round is on the screen."""

    def __init__(self, pages: Pages, deciding: Deciding) -> None:
        self._pages, self._deciding = pages, deciding

    def handlers(self, find: _Does, undo: _Does, redo: _Does) -> Mapping[str, _Does]:
        """Return what "find", "undo" and "redo" call; given is what they call in a draft."""
        deciding = self._deciding
        return {
            "find": partial(self._either, self._find, find),
            "undo": partial(self._either, deciding.undo, undo),
            "redo": partial(self._either, deciding.redo, redo),
        }

    def tell(self, elsewhere: Callable[[str], object], message: str) -> None:
        """Tell it on the round where that is on the screen, since there nothing moves; else *elsewhere*."""
        if self._pages.round is not None and self._pages.shows_round:
            self._pages.round.told.show_message(message)
        else:
            elsewhere(message)

    def follow(self, actions: Actions) -> None:
        """Let these *actions* tell what can be done on the round, where it is on the screen."""
        if self._pages.shows_round:
            actions["find"].setEnabled(True)
            actions["undo"].setEnabled(self._deciding.can_undo)
            actions["redo"].setEnabled(self._deciding.can_redo)

    def why_not(self, name: str) -> str:
        """Return why the action *name* does nothing here; empty where no round is on the screen."""
        return _NONE.get(name, _IN_A_PLAN) if self._pages.shows_round else ""

    def _either(self, here: _Does, there: _Does) -> None:
        if self._pages.shows_round:
            here()
        else:
            there()

    def _find(self) -> None:
        if self._pages.round is not None:
            self._pages.round.search()
