"""How the open round is set: which offices are to hand in, and which round was before it."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from checker.counted import grouped
from checker.rounds.overview import Standing
from gui.dialogs.files import EARLIER, choose_folder
from gui.flows.round_doing import RoundDoing
from gui.settings import Memory
from gui.work.looked import Earlier, Looked, Said
from gui.work.open_round import OpenRound
from gui.work.round_settings import Listed, near, provinces_of, with_list, with_settings
from gui.work.rounding import Rounds

_COMPARED = "So với đợt “{name}”: đã sửa {mended} việc, điểm; còn {open}; mới {new}."
_LEFT = "{count} kế hoạch của đợt trước không thấy trong đợt này: {names}."
_NAMED = 5
_KEPT = "Danh sách có {} đơn vị phải nộp: {}."
_NO_LIST = "Không dùng danh sách; bảng chỉ có các đơn vị đã nộp."
_NOT_KEPT = "Chưa ghi được cách đặt của đợt."


class RoundSetting(QObject):
    """Asks for these, keeps them in the folder of the round, and has it shown so."""

    def __init__(
        self,
        doing: RoundDoing,
        rounds: Rounds,
        round_: OpenRound,
        memory: Memory,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._doing, self._rounds, self._round = doing, rounds, round_
        self._memory, self._parent = memory, parent

    @property
    def is_compared(self) -> bool:
        """Whether the round stands against one before."""
        return self._round.now is not None and self._round.now.earlier is not None

    def ask_for_list(self) -> None:
        """Ask who is to hand in."""
        from gui.dialogs.roster import RosterDialog  # noqa: PLC0415 - only when asked for

        now = self._round.now
        if now is None:
            return
        dialog = RosterDialog(
            now.kept.settings, now.request.folder, provinces_of(now.library), self._parent
        )
        for province in (
            self._memory.settings.province,
            _usual_province(now),
            now.kept.settings.province,
        ):
            dialog.propose(province)
        dialog.wanted.connect(self.keep_list)
        dialog.open()

    def keep_list(self, listed: Listed) -> None:
        """Keep who is to hand in."""
        self._doing.change(partial(with_list, listed), _NOT_KEPT, partial(self._tell_list, listed))

    def ask_for_earlier(self) -> None:
        """Ask for the folder of the round before."""
        if now := self._round.now:
            folder = choose_folder(self._parent, str(now.request.folder.parent), EARLIER)
            if folder is not None:
                self.compare(folder)

    def compare(self, folder: Path) -> None:
        """Look at the round before in *folder*, and compare."""
        if now := self._round.now:
            compare = partial(self._rounds.compare, now, folder)
            take = partial(self._take_earlier, folder)
            self._doing.do(compare, "Chưa so được với đợt trước.", take)

    def leave_earlier(self) -> None:
        """Compare with no round any more."""
        self._doing.change(
            lambda now: replace(with_settings(now, before=""), earlier=None), _NOT_KEPT
        )

    def _take_earlier(self, folder: Path, earlier: Earlier) -> None:
        def change(now: Looked) -> Looked:
            before = near(folder, now.request.folder)
            return replace(with_settings(now, before=before), earlier=earlier)

        self._doing.change(change, _NOT_KEPT, self._tell_compared)

    def _tell_list(self, listed: Listed) -> None:
        if now := self._round.now:
            kept = "" if now.roster is None else _KEPT.format(len(now.roster), _standings(now))
            words = (kept if any(listed) else _NO_LIST, *now.words)
            self._doing.take(Said("\n".join(filter(None, words))))

    def _tell_compared(self) -> None:
        if now := self._round.now:
            self._doing.take(Said("\n".join(_compared(now))))


def _usual_province(now: Looked) -> str:
    """Return the province that most plans are of, empty where none is known."""
    named = Counter(line.of.office.province for line in now.table.lines if line.row is not None)
    del named[""]
    return named.most_common(1)[0][0] if named else ""


def _standings(now: Looked) -> str:
    """Return how many offices of the list stand how, in words."""
    listed = Counter(line.of.standing for line in now.table.lines if line.of.listed)
    return ", ".join(f"{grouped(listed[how])} {how}" for how in Standing if listed[how])


def _compared(now: Looked) -> Iterator[str]:
    """Yield what changed since the round before, and which of its plans are not there any more."""
    since = now.table.since
    if since is None:
        return
    yield _COMPARED.format(
        name=now.table.named.earlier, mended=since.mended, open=since.open, new=since.new
    )
    if since.left:
        names = ", ".join(line.office.called for line in since.left[:_NAMED])
        more = " và các đơn vị khác" if len(since.left) > _NAMED else ""
        yield _LEFT.format(count=len(since.left), names=names + more)
