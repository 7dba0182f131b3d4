"""What a workbook that came back says of whole plans, taken into the round: never over a newer word."""

from collections.abc import Hashable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from checker.review.anothers import is_another_copy, is_of_another
from checker.review.plan_decision import PASSED
from checker.review.round_read import RoundWorkbook
from checker.rounds.decisions import Decided, DecisionKey, decide, decision_key, file_of, read_kept
from checker.rounds.file_row import FileRow
from checker.rounds.newer import decision_in, is_plan_newer, told_of, words_of
from checker.rounds.overview import Office, PlanDecision

_NAMED = 5
"""So many offices are named in a sentence."""

_STILL = (
    "{}: quyết định “{}” nhưng bảng còn {} việc bắt buộc chưa miễn trừ. Hãy miễn trừ kèm lý do, hoặc"
    " đổi quyết định."
)


class Taken(NamedTuple):
    """What is to be kept of a workbook: ``decided``, and sentences: ``told`` of what was done, ``left`` of what not."""

    decided: tuple[Decided, ...] = ()
    told: tuple[str, ...] = ()
    left: tuple[str, ...] = ()


def keep(book: RoundWorkbook, folder: Path) -> Taken:
    """Keep in the round in *folder* what *book* says of whole plans and tell of it; raises WriteError."""
    known = read_kept(folder).decisions
    taken = _Plans(book, known, is_lost=not file_of(folder).exists()).taken()
    if taken.decided:
        decide(folder, taken.decided, whole=True)
    return taken


class _Plans:
    """The rows of plans of a workbook against the decisions that are kept now, *is_lost* where their file is gone."""

    def __init__(
        self, book: RoundWorkbook, known: Mapping[DecisionKey, PlanDecision], *, is_lost: bool
    ) -> None:
        self._book, self._known, self._is_lost = book, known, is_lost
        self._files = {file.key: file for file in reversed(book.files)}
        self._sent = {plan.known: plan for plan in book.sent}
        self._conflicts: list[str] = []
        self._withdrawn: list[str] = []
        self._passed: list[str] = []
        self._replaced: list[str] = []
        self._is_anothers = self._of_another()

    def taken(self) -> Taken:
        """Return what is to be kept and told."""
        new, gone = [*self._decided()], [*self._taken_back()]
        told = [f"Quyết định về cả kế hoạch được lưu: {len(new)}."] if new else []
        if gone:
            names = ", ".join(one.office.called for one in gone)
            told.append(f"Quyết định về cả kế hoạch được rút lại: {len(gone)} ({names}).")
        if self._withdrawn:
            told.append(
                f"Quyết định có sẵn trong bảng nhưng sau đó đã được rút lại ở đợt, nên không nhập:"
                f" {_listed(self._withdrawn)}."
            )
        told += [*self._replaced, *self._passed]
        left = [*self._conflicts, *self._lost()]
        return Taken((*new, *gone), tuple(told), tuple(left))

    def _decided(self) -> Iterator[Decided]:
        for plan in self._book.plans:
            file = self._files.get(plan.file)
            if file is None:
                continue
            office = Office(plan.office, plan.unit, province=plan.province)
            row = FileRow(file.path, file.sha256)
            now = self._known.get(decision_key(office, row), PlanDecision())
            said = decision_in(plan, self._book.name)
            sent = self._sent.get(plan.known)
            if sent is not None and sent[1:] == plan[1:]:  # it went out so: nobody's new word
                if now == PlanDecision() and self._is_lost:
                    yield Decided(office, row, said)
                elif now == PlanDecision():
                    self._withdrawn.append(office.called)
                continue
            if words_of(now) == words_of(said):
                continue
            went = decision_in(sent, "") if sent is not None else None
            if is_plan_newer(now, said, went, self._book.name):
                self._conflicts.append(_conflict(office, now, said))
                continue
            if self._is_anothers and now.sheet == self._book.name:
                self._replaced.append(
                    f"{office.called}: {told_of(said)} thay cho {told_of(now)} đã nhập trước."
                )
            if said.decision == PASSED and (must := self._book.must.get(plan.file, 0)):
                self._passed.append(_STILL.format(office.called, PASSED, must))
            yield Decided(office, row, said)

    def _taken_back(self) -> Iterator[Decided]:
        """Yield what stood in the workbook as it went out, or came with it, and stands there no more.

        One in which nobody has written takes nothing back, and none what another person has said since.
        """
        if not self._book.is_touched:
            return
        people = self._book.people
        for known in sorted(self._book.unsaid):
            key, name, unit, province = known
            file = self._files.get(key)
            if file is None:
                continue
            office = Office(name, unit, province=province)
            row = FileRow(file.path, file.sha256)
            now = self._known.get(decision_key(office, row), PlanDecision())
            sent = self._sent.get(known)
            stood = sent is not None and words_of(now)[:2] == (sent.decision, sent.note)
            came = now.sheet == self._book.name and not self._is_anothers
            came = came and not is_of_another(now.by, people)
            if now != PlanDecision() and (stood or came):
                yield Decided(office, row, PlanDecision())

    def _of_another(self) -> bool:
        """Whether the workbook is another person's copy of one that came before: it takes nothing back then."""
        before: dict[Hashable, str] = {
            (key, words_of(now)[:2]): now.by
            for key, now in self._known.items()
            if now.sheet == self._book.name
        }
        now: dict[Hashable, str] = {}
        for plan in self._book.plans:
            file = self._files.get(plan.file)
            if file is not None:
                key = decision_key(Office(plan.office), FileRow(file.path, file.sha256))
                now[key, (plan.decision, plan.note)] = plan.by
        return is_another_copy(before, now)

    def _lost(self) -> Iterator[str]:
        """Yield what is said of plans that were not handed in, or in rows that have lost their keys."""
        lost = [plan for plan in self._book.plans if plan.file not in self._files]
        away = [f"{plan.unit} {plan.office}".strip() for plan in lost if plan.office]
        if away:
            yield (
                "Chưa lưu quyết định ở các dòng chưa nộp, hoặc tệp không còn trong bảng:"
                f" {_listed(away)}."
            )
        if rows := [str(plan.row) for plan in lost if not plan.office]:
            yield f"Chưa lưu quyết định ở dòng {_listed(rows)}: không còn mã đối chiếu."


def _conflict(office: Office, now: PlanDecision, said: PlanDecision) -> str:
    return (
        f"{office.called}: bảng ghi {told_of(said)} nhưng đợt đã có {told_of(now)} được ghi sau khi lập bảng; giữ"
        " quyết định ở đợt. Nếu muốn theo bảng, hãy chọn lại quyết định ở đợt."
    )


def _listed(names: list[str]) -> str:
    named = ", ".join(names[:_NAMED])
    return f"{named} và {len(names) - _NAMED} dòng khác" if len(names) > _NAMED else named
