"""The answers to the offices of a round, written into a folder; no Qt."""

import datetime as dt
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, NamedTuple

from checker.counted import grouped
from gui.work.checking import Progress
from gui.work.looked import Looked, Said
from gui.work.pace import Rate

if TYPE_CHECKING:
    from checker.rounds.answers import Answered

_OWN = "Trả lời không được ghi vào chính thư mục có kế hoạch. Hãy chọn thư mục khác với “{}”."


class Order(NamedTuple):
    """Where the answers go ``to``, from which ``office``, and to whom.

    ``remind`` asks for a letter to those that handed in nothing as well; ``only_open`` leaves out
    plans in which there is nothing to do.
    """

    to: Path
    office: str = ""
    remind: bool = False
    only_open: bool = False


def refusal(now: Looked, to: Path) -> str:
    """Return in Vietnamese why the answers of the round *now* cannot go *to*, empty where they can."""
    from checker.rounds.written import NOT_WHOLE, is_own  # noqa: PLC0415 - only when asked for

    if not now.whole or now.left:
        return NOT_WHOLE
    return _OWN.format(to) if is_own(now.request.folder, to) else ""


def write_answers(
    now: Looked, order: Order, stop: Event, given_up: Callable[[], bool]
) -> Iterator[Progress | Said]:
    """Write the answers of the round *now* as far as they are not written yet; raises WriteError.

    What is written stays, also where it is stopped; the next time only the rest is written.
    """
    from checker.library.nearby import with_nearby  # noqa: PLC0415 - only when asked for
    from checker.particulars import Overrides  # noqa: PLC0415
    from checker.rounds.addressed import answers_of  # noqa: PLC0415
    from checker.rounds.answering import answer_all  # noqa: PLC0415
    from checker.rounds.given import begin  # noqa: PLC0415
    from checker.rounds.key import Keys  # noqa: PLC0415
    from checker.rounds.letter import ANY_DAY, Setting  # noqa: PLC0415
    from checker.rounds.written import is_in_vain  # noqa: PLC0415
    from checker.system.atomic import WriteError  # noqa: PLC0415
    from checker.system.clock import today  # noqa: PLC0415

    if why := refusal(now, order.to):
        raise WriteError(why)
    yield Progress("Đang lập trả lời cho các đơn vị", 0.0)
    begin(order.to, now.request.folder)
    answers = answers_of(
        now.table.overview,
        now.entries,
        now.library.lexicon,
        remind=order.remind,
        only_open=order.only_open,
    )
    own = with_nearby(now.request.folder, now.request.rules)
    setting = Setting(
        folder=now.request.folder,
        library=now.library,
        overrides=Overrides(),
        today=today(),
        to=order.to,
        when=dt.datetime.now().astimezone(),
        keys=Keys(own, Overrides(), ANY_DAY, now.library),
        office=order.office,
    )
    rate = Rate("Đã lập trả lời cho", len(answers), "đơn vị")
    done: list[Answered] = []
    ends = lambda: stop.is_set() or given_up()  # noqa: E731
    with closing(answer_all(answers, setting, os.cpu_count() or 1, ends)) as way:
        for one in way:
            if one is not None:
                done.append(one)
            if is_in_vain(done):
                break
            yield rate.told(len(done))
    words = "\n".join(_told(done, len(answers), stopped=stop.is_set()))
    failed = len(done) < len(answers) or any(one.failed for one in done)
    yield Said(words, order.to, failed=failed)


def folders_of(now: Looked) -> Mapping[str, Path]:
    """Return by the path of each plan the folder with the answer on it, of those that are written."""
    from checker.rounds.addressed import answers_of  # noqa: PLC0415 - only when asked for

    if not now.kept.settings.answers:
        return {}
    to = now.request.folder / now.kept.settings.answers
    answers = answers_of(now.table.overview, now.entries, now.library.lexicon)
    return {
        letter.row.path: to / answer.folder
        for answer in answers
        if (to / answer.folder).is_dir()
        for letter in answer.letters
        if letter.row is not None
    }


def _told(done: "Sequence[Answered]", of: int, *, stopped: bool) -> Iterator[str]:
    """Yield what was written and what was not."""
    from checker.rounds.written import counted, first_of  # noqa: PLC0415 - only when asked for

    yield counted(done)
    if len(done) < of:
        why = "Đã dừng" if stopped else "Đã dừng vì nhiều đơn vị liền nhau không ghi được"
        yield f"{why}; còn {grouped(of - len(done))} đơn vị. Lập lại vào thư mục này để làm tiếp."
    for sentences in (
        [w for one in done for w in one.failed],
        [w for one in done for w in one.kept],
    ):
        yield from first_of(sentences)
