"""Slim strips above the page: what changed since the last save, what to know first, progress."""

import re
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QLabel,
    QProgressBar,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from checker.points import in_brief
from gui.look.fitting import Inside, Scrolled, height_of
from gui.look.quoting import quoted
from gui.look.strip import Strip
from gui.look.tokens import GRID
from gui.look.widgets import button, label
from gui.outside import open_outside
from gui.work.checking import Progress
from gui.work.since import Since

if TYPE_CHECKING:
    from checker.review.compare import Comparison

_PATIENCE = 300
"""Milliseconds under which no progress is shown."""
_TITLES = 3
_MOST = 0.4
"""Of the window's height that is taken by what to know first, unfolded."""
_IN_FILE = re.compile(r"[^/]+\.toml(?::\d+)?: |… \w+ \d+ ")
_WHERE_MISTAKES = (
    "Từng chỗ được kể ở Bộ tiêu chí › Xem bộ tiêu chí; sửa ở Bộ tiêu chí › Bộ tiêu chí của đơn vị."
)
_MENDED = {
    Since.SAVE: "Đã sửa",
    Since.COPY: "Từ khi lập bản sửa: đã sửa",
    Since.COPY_TO_ACCEPT: "Nếu chấp nhận hết thay đổi trong Word: sửa được",
    Since.OTHER: "Bản sau đã sửa",
}
"""What stands before how many mistakes are gone."""
_CHOOSE_AGAIN = "chỗ đã chọn sửa phải chọn lại vì câu đã đổi trong Word."
_OPEN = {".xlsx": "Mở bằ&ng Excel", ".pdf": "Mở PD&F"}
"""What opening a saved file is called, by how its name ends."""


_ROOMY, _ROOM_FOR_ALL = 620, 380
"""Pixels from which it is said at length how a copy is opened, and from which its folder is offered, too."""


class ChangeStrip(Strip):
    """What became fixed, what remains, what is new since the draft was last read."""

    both_asked = Signal(object)
    """Both drafts are to be seen: carries the Comparison."""
    lost_asked = Signal()
    """What has to be chosen again is to be seen."""
    brief = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("strip", parent)
        # Of its own width beside the titles; where it stands above them it wraps.
        self._again, self._counts = label("", "head", wrap=True), label("", "head", wrap=True)
        for part in (self._again, self._counts):
            part.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            self.row.addWidget(part)
        self._what = label("", "quiet", wrap=True)
        self.row.addWidget(self._what, 1)
        self.end_words()
        self._change: Comparison | None = None
        self._told: tuple[str, str] | None = None
        """The counts of the change and what it is about; None where none is told."""
        self._lost = 0
        self.first_lost = button("Tới câ&u đó", self.lost_asked.emit, "link")
        self.both = button("Xem hai bả&n", lambda: self.both_asked.emit(self._change), "link")
        self.buttons.addWidget(self.first_lost)
        self.buttons.addWidget(self.both)
        self.buttons.addWidget(button("Đón&g", self.leave, "link"))

    @property
    def stays(self) -> bool:
        """What has to be chosen again has to be until it is."""
        return self._lost > 0

    def begin(self) -> None:
        """Another draft is shown: nothing has changed in it yet."""
        self._told = None
        self._say(anew=True)

    def show_lost(self, count: int) -> None:
        """Say that so many places were chosen to be mended, and their words are others now."""
        before, self._lost = self._lost, count
        if count != before:
            self._say(anew=count > before)

    def leave(self) -> None:
        """Have no more to say: it was read."""
        self._told = None
        super().leave()

    def show_change(self, change: "Comparison", since: Since = Since.SAVE) -> None:
        """Say how the findings changed, *since* what; nothing where they did not."""
        self._change = change
        fixed, new = change.fixed, change.newly_open
        if change.of_others or not (fixed or new or change.set_aside):
            self.begin()
            return
        self._told = _counts_of(change, since), _titles_of(change, since)
        self._say(anew=True)

    def _say(self, *, anew: bool) -> None:
        """Say what is to be said now, and come to be seen where it is *anew*."""
        if self._told is None and not self._lost:
            self.leave()
            return
        counts, what = self._told or ("", "")
        again = f"{self._lost} {_CHOOSE_AGAIN}" if self._lost else ""
        self.first_lost.setVisible(self._lost > 0)
        self.both.setVisible(self._told is not None)
        self.say((self._again, again), (self._counts, counts), (self._what, what))
        self.setAccessibleName(" ".join(filter(None, (again, counts))))
        if anew:
            self.appear()


class NoticeStrip(Strip):
    """What a reader must know before trusting the verdicts."""

    yields = True
    capped = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("notice", parent)
        self._words = Inside()
        self._column = QVBoxLayout(self._words)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GRID // 2)
        self._labels: list[QLabel] = []
        self._area = Scrolled(self._words)
        for part in (self._area.viewport(), self._words):
            part.setAutoFillBackground(False)
        self.row.addWidget(self._area, 1)
        self.buttons.addWidget(button("Đã hiể&u", self.leave, "link"))
        self.end_words()
        self.row.setAlignment(self.buttons, Qt.AlignmentFlag.AlignTop)
        self._shown: tuple[str, ...] = ()

    def _arrange(self) -> None:
        """Give the words the height that they need; what is higher than a part of the window scrolls."""
        super()._arrange()
        wide = (self.parentWidget() or self).width() - 3 * GRID
        if self.row.direction() == QBoxLayout.Direction.LeftToRight:
            wide -= self.buttons.sizeHint().width() + GRID
            wide -= 0 if self.more.isHidden() else self.more.sizeHint().width() + GRID
        most = int(self.window().height() * _MOST)
        whole = height_of(self._words, max(wide, 1))
        self._area.setFixedHeight(min(whole, most))
        scrolls = Qt.FocusPolicy.TabFocus if whole > most else Qt.FocusPolicy.NoFocus
        self._area.setFocusPolicy(scrolls)

    @property
    def stays(self) -> bool:
        """They hold of the draft until it is another."""
        return True

    def show_notices(self, notices: Sequence[str], *, anew: bool = False) -> None:
        """Show *notices*; the same ones are not brought back once understood, but *anew*."""
        told = _for_readers(notices)
        if told == self._shown and not anew:
            return
        self._shown = told
        for old in self._labels:
            old.hide()
            old.deleteLater()
        self._labels = [label(notice, wrap=True, copy=True) for notice in self._shown]
        for new in self._labels:
            self._column.addWidget(new)
        self.say(*zip(self._labels, self._shown, strict=True))
        if notices:
            self.appear()
        else:
            self.leave()


def _for_readers(notices: Sequence[str]) -> tuple[str, ...]:
    """Return *notices* without places and keys of rule files: the list of rules tells them to who writes those."""
    told = tuple(one for one in notices if not _IN_FILE.match(one))
    return told if len(told) == len(notices) else (*told, _WHERE_MISTAKES)


class ErrorStrip(Strip):
    """Something did not work, what is on the screen stands all the same."""

    few = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("notice", parent)
        self._passing = False
        self.message = label("", wrap=True, copy=True)
        self.row.addWidget(self.message, 1)
        self.end_words()
        self.buttons.addWidget(button("Đón&g", self.leave, "link"))

    @property
    def stays(self) -> bool:
        """Only what goes by itself."""
        return self._passing

    def show_message(self, message: str) -> None:
        """Show *message* until it is closed, something is answered or another draft is opened."""
        self._show(message, passing=False)

    def answered(self) -> None:
        """A person went on: what was told before is over, unless it still holds."""
        if not self._passing:
            self.leave()

    def show_passing(self, message: str) -> None:
        """Show *message*; it goes by itself once all is well again."""
        self._show(message, passing=True)

    def settle(self) -> None:
        """All is well again."""
        if self._passing:
            self._passing = False
            self.leave()

    def _show(self, message: str, *, passing: bool) -> None:
        self._passing = passing
        self.say((self.message, message))
        self.appear()


class ExportStrip(Strip):
    """How saving went, with what can be done next."""

    word_asked = Signal(Path)
    here_asked = Signal(Path)
    """A repaired copy is to be seen here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("strip", parent)
        self._last, self._copy = Path(), Path()
        self.message = label("", wrap=True, copy=True)
        self.row.addWidget(self.message, 1)
        self.end_words()
        self.here_button = button("Mở ở đâ&y", self._open_here, "link")
        self.buttons.addWidget(self.here_button)
        self.word_button = button("", self._open_in_word, "link")
        self.buttons.addWidget(self.word_button)
        self.open_button = button("", self._open, "link")
        self.buttons.addWidget(self.open_button)
        self.folder_button = button("X&em thư mục", self._open_folder, "link")
        self.buttons.addWidget(self.folder_button)
        self.again = button("Lư&u lại", lambda: None, "link")
        self.buttons.addWidget(self.again)
        self.buttons.addWidget(button("Đón&g", self.leave, "link"))

    @property
    def stays(self) -> bool:
        """What is not written can be tried again."""
        return not self.again.isHidden()

    def show_outcome(
        self, saved: Sequence[Path], failures: Sequence[str], told: Sequence[str] = ()
    ) -> None:
        """Say what is written, what should be known of it, and of the rest why it is not."""
        lines = [*told, *failures]
        if saved:
            self._last = saved[-1]
            lines.insert(0, f"Đã lưu {quoted(saved)}.")
            self.open_button.setText(_OPEN.get(saved[-1].suffix.lower(), "Mở tệp &này"))
        in_word = bool(saved) and saved[-1].suffix.lower() == ".docx"
        self.word_button.setVisible(in_word)
        self.here_button.setVisible(in_word and saved[-1] == self._copy)
        self.folder_button.setVisible(bool(saved))
        self.open_button.setVisible(bool(saved) and not in_word)
        self.again.setVisible(bool(failures))
        self.say((self.message, "\n".join(lines)))
        self.appear()

    def know_copy(self, copy: Path) -> None:
        """What is saved at *copy* is a repaired copy: it can be opened here, too."""
        self._copy = copy

    def answered(self) -> None:
        """An answer has changed: a copy written before is of older ones."""
        if not self.stays:
            self.leave()

    def _arrange(self) -> None:
        """Name both ways to open a copy at such length as there is room for; the folder goes before them."""
        parent = self.parentWidget()
        width, copy = (parent or self).width(), not self.here_button.isHidden()
        roomy = width >= _ROOMY
        self.here_button.setText("Mở bản sửa ở đâ&y" if roomy else "Mở ở đâ&y")
        in_word = "Mở bản sửa bằ&ng Word" if roomy else "Mở bằ&ng Word"
        self.word_button.setText(in_word if copy else "Mở tệp vừa lưu bằ&ng Word")
        if copy:
            self.folder_button.setVisible(width >= _ROOM_FOR_ALL)
        super()._arrange()

    def _open_folder(self) -> None:
        open_outside(self._last.parent)

    def _open(self) -> None:
        open_outside(self._last)

    def _open_in_word(self) -> None:
        self.word_asked.emit(self._last)

    def _open_here(self) -> None:
        self.here_asked.emit(self._last)


class ProgressStrip(Strip):
    """How far the check has come, with a way to stop it; shown only when it takes a while."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("bar", parent)
        self._message = label("", "quiet")
        self._share = QProgressBar()
        self._share.setTextVisible(False)
        self._share.setRange(0, 1000)
        self._share.setAccessibleName("Tiến độ kiểm tra")
        self.row.addWidget(self._message)
        self.row.addLayout(self.buttons, 1)
        self.buttons.addWidget(self._share, 1)
        self.cancel = button("Hủ&y", self.cancelled.emit)
        self.buttons.addWidget(self.cancel)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PATIENCE)
        self._timer.timeout.connect(self.show)

    def begin(self) -> None:
        """Something has begun."""
        self._share.setValue(0)
        self._timer.start()

    def advance(self, progress: Progress) -> None:
        """Show how far it is."""
        self._message.setText(progress.message)
        self._share.setValue(round(progress.share * 1000))

    def end(self) -> None:
        """It is over."""
        self._timer.stop()
        self.hide()


class OneAtATime(QObject):
    """Lets one of several strips be seen: the last one that spoke.

    When it leaves, the one before comes back, if what that says still holds.
    """

    def __init__(self, strips: Sequence[Strip], parent: QObject) -> None:
        super().__init__(parent)
        self._waiting: list[Strip] = []
        """Those that have something to say, the one that is seen last."""
        for strip in strips:
            strip.came.connect(partial(self._come, strip))
            strip.left.connect(partial(self._leave, strip))

    def close_shown(self) -> bool:
        """Close the strip that is seen; return whether there was one."""
        shown = [strip for strip in self._waiting if strip.isVisible()]
        for strip in shown:
            strip.leave()
        return bool(shown)

    def _come(self, strip: Strip) -> None:
        others = [other for other in self._waiting if other is not strip]
        if strip.yields and others and not others[-1].isHidden():
            strip.hide()
            self._waiting = [strip, *others]
            return
        for other in others:
            other.hide()
        for over in [other for other in others if not other.stays]:
            over.leave()
        self._waiting = [*(other for other in others if other.stays), strip]

    def _leave(self, strip: Strip) -> None:
        before = self._waiting
        self._waiting = [other for other in before if other is not strip]
        if before and before[-1] is strip and self._waiting:
            self._waiting[-1].show()


def _counts_of(change: "Comparison", since: Since) -> str:
    """Return how many mistakes are gone, still there and new."""
    fixed, still, new = change.fixed, change.still_open, change.newly_open
    # All kinds together: the head of the list counts the musts.
    left = f"còn {len(still)} việc các loại" if still else "không còn việc nào khác"
    counts = f"{_MENDED[since]} {len(fixed)} · {left} · mới {len(new)}"
    if change.set_aside:
        counts += f" · không xét nữa {len(change.set_aside)}"
    return counts


def _titles_of(change: "Comparison", since: Since) -> str:
    """Return what was mended and what is new; of two files, whose page tells that, which is the newer."""
    if since is Since.OTHER:
        old, new = change.old.document.path.name, change.new.document.path.name
        return f"Bản trước “{old}” → bản sau “{new}”."
    # A title names what is right: it fits what was mended, not what is wrong now.
    mended = list(dict.fromkeys(one.rule.title for one in change.fixed))
    wrong = list(dict.fromkeys(in_brief(one.told.message) for one in change.newly_open))
    gone = "Sẽ đạt" if since is Since.COPY_TO_ACCEPT else "Nay đạt"
    told = ((gone, mended, "tiêu chí khác"), ("Mới", wrong, "điều khác"))
    return "   ".join(f"{kind}: {_named(names, more)}" for kind, names, more in told if names)


def _named(names: Sequence[str], others: str) -> str:
    more = len(names) - _TITLES
    first = ", ".join(names[:_TITLES])
    return f"{first} và {more} {others}" if more > 0 else first
