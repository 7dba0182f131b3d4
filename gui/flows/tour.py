"""The first tour: four stops in the window, offered once, left at any moment."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from gui.panes.bubble import Bubble
from gui.settings import Memory


class Stop(NamedTuple):
    """A part of the window and what is to be known of it."""

    part: Callable[[], QWidget]
    title: str
    words: str


class Tour(QObject):
    """Goes from stop to stop; where a part is not on the screen yet, it waits for it."""

    sample_asked = Signal()
    """There is no draft to go on with: one with mistakes will do."""

    def __init__(self, memory: Memory, window: QWidget, stops: Sequence[Stop]) -> None:
        super().__init__(window)
        self._memory, self._window, self._stops = memory, window, tuple(stops)
        self._at: int | None = None
        self.bubble: Bubble | None = None
        """Made when the tour begins."""

    @property
    def shown(self) -> bool:
        """Whether it speaks now."""
        return self.bubble is not None and self.bubble.isVisible()

    def offer(self) -> None:
        """Begin, if the tour was never offered before."""
        if not self._memory.settings.toured:
            self._memory.note(lambda kept: replace(kept, toured=True))
            self.begin()

    def begin(self) -> None:
        """Begin with the first stop."""
        if self.bubble is None:
            self.bubble = Bubble(self._window)
            self.bubble.next_asked.connect(self._go_on)
            self.bubble.left.connect(self.leave)
        self._at = 0
        self.follow()

    def leave(self) -> None:
        """End the tour."""
        self._at = None
        self.follow()

    def follow(self) -> None:
        """Show the stop whose turn it is, if its part is on the screen; the page may have turned."""
        if self.bubble is None:
            return
        if self._at == 0 and self._shows(1):
            # A draft is open already: no need to tell how to open one, unless asked for.
            self.bubble.next.setText("Bước sa&u")
        elif self._at == 0:
            self.bubble.next.setText("&Xem thử bản có lỗi")
        elif self._at is not None:
            last = self._at == len(self._stops) - 1
            self.bubble.next.setText("Xo&ng" if last else "Bước sa&u")
        if self._at is None or not self._shows(self._at):
            self.bubble.hide_away()
            return
        stop = self._stops[self._at]
        self.bubble.title.setText(stop.title)
        self.bubble.words.setText(stop.words)
        self.bubble.step.setText(f"{self._at + 1}/{len(self._stops)}")
        self.bubble.point_at(stop.part())

    def draft_opened(self) -> None:
        """The first stop has done its work."""
        if self._at == 0:
            self._at = 1
        self.follow()

    def _go_on(self) -> None:
        if self._at == 0 and not self._shows(1):
            self.sample_asked.emit()
        elif self._at is not None:
            self._at = self._at + 1 if self._at + 1 < len(self._stops) else None
            self.follow()

    def _shows(self, at: int) -> bool:
        return self._stops[at].part().isVisible()
