"""The menu of samples: right plans to start from, faulty ones to try."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from checker.samples import FAULTY, RIGHT, Sample

_START, _TRY = "Bản đúng, để bắt đầu soạn", "Bản có lỗi, để xem thử"


class SampleMenu(QMenu):
    """One entry a sample, those of *kinds* only."""

    asked = Signal(Sample)

    def __init__(self, parent: QWidget | None = None, *, faulty: bool = True) -> None:
        super().__init__(parent)
        self._add(_START, RIGHT, 1)
        if faulty:
            self._add(_TRY, FAULTY, 1 + len(RIGHT))

    def _add(self, caption: str, samples: Sequence[Sample], first: int) -> None:
        self.addSeparator()
        self.addAction(caption).setEnabled(False)
        for number, sample in enumerate(samples, first):
            action = self.addAction(f"&{number}  {sample.title}")
            action.triggered.connect(partial(self._tell, sample))

    def _tell(self, sample: Sample) -> None:
        self.asked.emit(sample)
