"""How quickly the overview of 3,321 plans comes, scrolls and filters.

    python -m benchmarks.rounds_window [OFFICES]

A finished round: every result is in its store, the plans themselves are small files. First picture:
from asking for the folder to the first painted table, and to that of the whole. Steps: the longest
of many, by the clock and in processor time of the window's own thread (other work on the machine
lengthens the first and not the second).
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from threading import Event

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from checker.library.load import load_library
from checker.library.rule import Library
from checker.particulars import Overrides
from checker.rounds.communes import Communes
from checker.rounds.key import Keys
from checker.rounds.listing import find
from checker.rounds.sorts import STORE
from checker.rounds.store import Store
from checker.system.clock import today
from gui.application import make_application
from gui.look.theme import Theme
from gui.panes.round.asked import Asked, Keep
from gui.panes.round.page import RoundPage
from gui.work.looked import Looked, RoundRequest
from gui.work.rounding import Rounds
from tests.gui.round_making import heads_of, row

_OFFICES = 3321
_SIZE = (1366, 700)
_STEPS = 60
Times = list[tuple[float, float]]


def finished_round(folder: Path, count: int, library: Library) -> None:
    """Make a round of *count* communes in *folder* whose plans were all judged before."""
    heads = heads_of(library)
    offices = Communes(library.registers, library.lexicon).of(())[:count]
    for number, office in enumerate(offices):
        place = folder / office.province / f"KH {office.called}.txt"
        place.parent.mkdir(exist_ok=True)
        place.write_text(f"{number}", encoding="utf-8")
    store, keys = Store(folder / STORE, today()), Keys((), Overrides(), today(), library)
    by_name = {f"{office.province}/KH {office.called}.txt": office for office in offices}
    for number, entry in enumerate(find(folder).documents):
        office = by_name[entry.name]
        place = {"place": office.name, "province": office.province}
        made = row(entry.name, heads, number, subject="gender-equality", profile="yearly", **place)
        store.put(keys.of(entry, entry.sha256()), made)
    store.close()


def timed(do: Callable[[], object]) -> tuple[float, float]:
    """Do something and paint what came of it; return the ms by the clock and of this thread."""
    clock, own = time.perf_counter(), time.thread_time()
    do()
    QApplication.processEvents()
    return (time.perf_counter() - clock) * 1000, (time.thread_time() - own) * 1000


def steps(page: RoundPage) -> Iterable[tuple[str, Times]]:
    """Yield what a person does in the table, with how long each step took."""
    offices, model, view = page.offices, page.offices.model, page.offices.view
    bar, across = view.verticalScrollBar(), view.horizontalScrollBar()
    yield "scrolled by a page", [timed(lambda n=n: bar.setValue(n * 600)) for n in range(_STEPS)]
    yield (
        "scrolled by three lines",
        [timed(lambda: bar.setValue(bar.value() + 90)) for _ in range(_STEPS)],
    )
    yield "gone down a line", [timed(lambda n=n: view.go_to(n, 5)) for n in range(_STEPS)]
    groups = [column for column in model.columns if column.what == "group"]
    yield "a group unfolded", [timed(lambda c=c: view._unfold(c)) for c in groups]  # noqa: SLF001
    yield (
        "scrolled by a page, all unfolded",
        [timed(lambda n=n: bar.setValue(n * 600)) for n in range(_STEPS)],
    )
    yield "scrolled aside", [timed(lambda n=n: across.setValue(n * 90)) for n in range(30)]
    yield (
        "filtered by a chip",
        [timed(lambda k=k: offices.ask(Asked(frozenset({k})))) for k in Keep],
    )
    rules = [frozenset({rule.id}) for column in groups for rule in column.rules[:2]]
    yield "filtered by a rule", [timed(lambda r=r: offices.ask(Asked(rules=r))) for r in rules]
    words = ("lao", "lào cai", "12/KH", "binh", "không có")
    yield "searched", [timed(lambda w=w: offices.ask(Asked(words=w))) for w in words]
    yield "all shown again", [timed(lambda: offices.ask(Asked()))]
    yield "sorted", [timed(lambda c=c: model.sort_by(c)) for c in model.columns[:12]]


def main() -> None:
    """Measure and print."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else _OFFICES
    app = make_application()
    Theme(app, "light").apply()
    library = load_library()
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch, "đợt 1")
        folder.mkdir()
        finished_round(folder, count, library)
        page = RoundPage()
        page.resize(*_SIZE)
        page.show()
        QApplication.processEvents()
        begin = time.perf_counter()
        first = whole = 0.0
        for said in Rounds().look(RoundRequest(folder), Event(), lambda: False):
            if isinstance(said, Looked):
                page.show_table(said.table)
                QApplication.processEvents()
                whole = time.perf_counter() - begin
                first = first or whole
        shown = page.offices.model.rowCount()
        print(
            f"{shown} offices: first picture after {first:.2f} s (under 1 wanted), whole after {whole:.2f} s"
        )
        print(
            f"shown again: {timed(lambda: page.show_table(said.table))[1]:.0f} ms of the window's own work"
        )
        for words, times in steps(page):
            clock, own = max(each for each, _ in times), max(each for _, each in times)
            print(f"{words}: at most {clock:.0f} ms, own work {own:.0f} ms (under 50 wanted)")


if __name__ == "__main__":
    main()
