"""The remark that is selected: its answers as actions, in the menu and under the right button."""

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from checker.exporters.places import words_to_find
from gui.actions import Actions
from gui.flows.answering import Answering
from gui.flows.reading import Reading
from gui.flows.refusing import Refusing
from gui.flows.repairing import Repairing
from gui.flows.waiving import Waiving
from gui.panes.walk import Decided, Selected, place_now
from gui.panes.workspace import Workspace
from gui.work.answers import Answers, Can, can, together
from gui.work.row_answers import row_answers

_NO_FORM = "Không còn chỗ nào về thể thức mà bản sửa chỉnh được."
_OFFERED = ("mend", "seen", "waive", "read", "copy", "find_in_word")


class Chosen(QObject):
    """Gives the answers of a person to what is selected in the workspace."""

    told = Signal(str)
    """Carries in Vietnamese what a person may do next."""
    began = Signal()
    """A person answers: what was told before is over."""

    def __init__(
        self,
        actions: Actions,
        workspace: Workspace,
        answering: Answering,
        waiving: Waiving,
        reading: Reading,
        repairing: Repairing,
        elsewhere: Callable[[str], str] = lambda _name: "",
    ) -> None:
        """*elsewhere* says why an action does nothing where no draft is on the screen."""
        super().__init__(workspace)
        self._actions, self._work = actions, workspace
        self._answering, self._waiving, self._reading = answering, waiving, reading
        self._repairing = repairing
        self._menu = QMenu(workspace)
        for name in _OFFERED:
            self._menu.addAction(actions[name])
        workspace.chosen.connect(self._follow)
        workspace.changes.lost_asked.connect(self.go_to_lost)
        for pane in (workspace.view, workspace.checklist):
            pane.menu_asked.connect(self._menu.popup)
        answering.answered.connect(self._go_on_from_mended)
        waiving.answered.connect(self._note_decided)
        answering.changed.connect(self._show_answers)
        self._on_screen = False
        self._told = 0
        """Answers of which the last was told, as the stack counts them."""
        self._places: dict[int, Selected | None] = {}
        """What was selected as each answer was given, by how many there were then."""
        self._redoing = False
        self._decided = Decided()
        answering.stack.indexChanged.connect(self._tell_answer)
        answering.stack.canUndoChanged.connect(actions["undo"].setEnabled)
        answering.stack.canRedoChanged.connect(actions["redo"].setEnabled)
        self._refusing = Refusing(actions, workspace, answering, elsewhere, self.told.emit)
        self.set_draft(False)

    def set_draft(self, open_: bool) -> None:
        """The draft is on the screen, or not: what is not seen is not answered."""
        self._on_screen = open_
        self._follow()
        self._actions["undo"].setEnabled(open_ and self._answering.stack.canUndo())
        self._actions["redo"].setEnabled(open_ and self._answering.stack.canRedo())

    def mend(self) -> None:
        """Put the words for it into the repaired copy, or leave them out again."""
        fits = self._fits()
        if (fits.mend or fits.unmend) and self._work.selected:
            self.began.emit()
            self._answering.mend(self._work.selected.result, self._work.selected.finding)

    def mend_all(self, sort: Literal["certain", "form"]) -> None:
        """List all that is certain, for the repaired copy, or put all of the layout right in it."""
        self.began.emit()
        if sort == "certain":
            self._repairing.choose_certain()
        elif not self._answering.mend_form():
            self.told.emit(_NO_FORM)

    def see(self) -> None:
        """It was looked at, and the passage is right."""
        if self._fits().see and self._work.selected:
            self.began.emit()
            self._waiving.see(self._work.selected.result, self._work.selected.finding)

    def waive(self) -> None:
        """Waive it with a reason, or take that back."""
        fits, selected = self._fits(), self._work.selected
        self.began.emit()
        if selected and fits.waive:
            self._waiving.waive(selected.result, selected.finding)
        elif selected and fits.unwaive:
            self._waiving.take_back(selected.result, selected.finding)

    def read(self) -> None:
        """What a reviewer said of it was read."""
        if self._fits().read and self._work.selected:
            self.began.emit()
            self._reading.read(self._work.selected.result)

    def undo(self) -> None:
        """Take the last answer back, and show what it was given to."""
        self.began.emit()
        stack = self._answering.stack
        words, before = stack.undoText(), self._places.get(stack.index())
        stack.undo()
        self._decided = Decided()
        self._mark_answered()
        if words:
            self._work.answer.tell_undone(words)
        checked = self._work.checked
        if before and checked and (place := place_now(checked.report, before)):
            self._work.select(*place, scroll=True)

    def redo(self) -> None:
        """Give it again."""
        self.began.emit()
        self._redoing = True
        self._answering.stack.redo()
        self._redoing = False

    def go_to_lost(self) -> None:
        """Show the next passage that has to be chosen again: its words are others now."""
        lost, selected = self._answering.answers.lost, self._work.selected
        if lost:
            later = [place for place in lost if selected and place > selected.place]
            self._work.select(*(later or lost)[0], scroll=True)

    def find_in_word(self) -> None:
        """Copy the words by which Word finds the passage."""
        checked, selected = self._work.checked, self._work.selected
        if checked is None or selected is None or selected.finding < 0:
            return
        finding = checked.report.results[selected.result].findings[selected.finding]
        words = words_to_find(checked.report, finding)
        if not words:
            self.told.emit("Chỗ này không có lời văn để tìm trong Word.")
            return
        QGuiApplication.clipboard().setText(words)
        self.told.emit(f"Đã chép “{words}”. Trong Word, bấm Ctrl+F rồi Ctrl+V để tới đúng đoạn.")

    def _go_on(self) -> None:
        """Show the next remark that is not answered; where all are, stay and say so."""
        if not self._work.go_on():
            self.told.emit(self._work.checklist.way.all_answered)

    def _go_on_from_mended(self) -> None:
        """Show the next remark, where what is selected is mended now."""
        selected = self._work.selected
        if selected is None or selected.place in self._answering.answers.accepted:
            self._go_on()

    def _note_decided(self) -> None:
        """What is selected was looked at or waived: the next remark is shown."""
        report, selected = self._answering.report, self._work.selected
        if report is not None and selected is not None:
            self._decided.note(report, together(report, selected.place))
            self._mark_answered()
        self._go_on()

    def forget(self) -> None:
        """The draft is closed: nothing is left to be answered."""
        self._answering.stack.clear()
        self._work.selected = None
        self._follow()

    def _mark_answered(self) -> None:
        """Show in every pane what is dealt with, also what the draft is not judged with yet."""
        decided = self._decided.get(self._answering.report)
        self._work.set_answered(self._answering.answers.accepted | decided)

    def _fits(self) -> Can:
        """Return which answers fit what is selected."""
        checked, selected = self._work.checked, self._work.selected
        if checked is None or selected is None or not self._on_screen:
            return Can()
        return can(checked.report, self._answering.answers, (selected.result, selected.finding))

    def _show_answers(self, answers: Answers) -> None:
        self._work.details.set_answers(answers)
        self._mark_answered()
        self._work.checklist.way.show_mended(answers.mended)
        self._work.checklist.chips.show_mended(answers.mended)
        self._work.changes.show_lost(len(answers.lost))
        if report := self._answering.report:
            self._work.checklist.rows.set_answers(row_answers(report, answers))
        self._follow()

    def _tell_answer(self, index: int) -> None:
        """Tell the answer that was just given, with the way to take it back; nothing once it is."""
        given = index > self._told
        self._told = index
        if given and not self._redoing:
            self._places[index] = self._work.selected
        words = self._answering.stack.undoText() if given else ""
        if words and self._redoing:
            self._work.answer.tell_redone(words)
        else:
            self._work.answer.tell(words)

    def _follow(self) -> None:
        """Let the actions tell what can be answered to what is selected."""
        fits, selected = self._fits(), self._work.selected
        self._actions["mend"].setEnabled(fits.mend or fits.unmend)
        self._actions["mend"].setText("Bỏ &khỏi bản sửa" if fits.unmend else fits.mend_words)
        self._actions["seen"].setEnabled(fits.see)
        self._actions["read"].setEnabled(fits.read)
        self._actions["waive"].setEnabled(fits.waive or fits.unwaive)
        self._actions["waive"].setText(fits.unwaive_words if fits.unwaive else "&Miễn trừ…")
        self._actions["copy"].setEnabled(self._on_screen and bool(self._work.details.suggestion()))
        at_place = selected is not None and selected.finding >= 0
        for name in ("find_in_word", "place"):
            self._actions[name].setEnabled(self._on_screen and at_place)
