"""How quickly a draft is read and judged, as ratios: other machines, same ratios.

    python -m benchmarks.core

Warm: reading and judging a draft of ten pages, against python-docx merely
opening it and going through its text, and reading alone against unzipping it
and parsing its main part, and what the rules on layout and the last reading add;
then the same of a draft dense with citations, and what it costs to try a changed rule. Long:
the time for one page at 10, 100 and 1,000 pages, and the memory that 1,000
pages take. Cold: one ``main.py check``, against a Python that imports lxml.
Each figure is the best of several runs, taken turn by turn, since other work on
the machine only ever adds to them.
"""

import os
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from statistics import quantiles
from typing import Any

import docx
from lxml import etree

from benchmarks.drafts import write_draft
from checker.judge import check, examine
from checker.library.load import load_library
from checker.library.rule import Library
from checker.particulars import Overrides
from checker.readers import read
from checker.system.clock import today
from checker.system.garbage import look_seldom
from checker.trial.flips import flips
from checker.trial.tryout import Tryout

_ROOT = Path(__file__).parents[1]
_PAGES = (10, 100, 1000)
_TURNS = {10: 60, 100: 7, 1000: 2}
"""How often each length is read and judged."""
_ADDED = frozenset({"form", "proof"})
"""Groups of rules that came last: Trình bày, Soát lỗi."""

PEAK = """
import resource, sys
from pathlib import Path
from checker.judge import check
from checker.readers import read
from checker.library.load import load_library
library = load_library()
check(read(Path(sys.argv[1]), library.lexicon), library)
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(peak / (2 ** 20 if sys.platform == "darwin" else 2 ** 10))
"""
"""Prints the most memory in MB a check took; Windows has no module ``resource``."""


def python_docx(path: Path) -> None:
    """Open a draft and go through the text of its paragraphs and tables, nothing more."""
    document = docx.Document(str(path))
    for paragraph in document.paragraphs:
        _ = paragraph.text
    for table in document.tables:
        for row in table.rows:
            for cell in row.cells:
                _ = cell.text


def raw_parse(path: Path) -> None:
    """Unzip and parse the main part of a draft."""
    with zipfile.ZipFile(path) as archive:
        etree.fromstring(archive.read("word/document.xml"))


def best(turns: int, *ways: Callable[[], Any]) -> list[float]:
    """Return the shortest time of each way in ms, all ways taken in turn."""
    shortest = [float("inf")] * len(ways)
    for _ in range(turns):
        for k, way in enumerate(ways):
            start = time.perf_counter()
            way()
            shortest[k] = min(shortest[k], (time.perf_counter() - start) * 1000)
    return shortest


def warm(draft: Path, name: str) -> Iterator[str]:
    """Yield what reading and judging *draft* costs against two ways of merely reading."""
    library = load_library()
    document = read(draft, library.lexicon)
    whole, reading, judging, opening, parsing = best(
        _TURNS[10],
        lambda: check(read(draft, library.lexicon), library),
        lambda: read(draft, library.lexicon),
        lambda: check(document, library),
        lambda: python_docx(draft),
        lambda: raw_parse(draft),
    )
    yield (
        f"{name}: read and judged in {whole:.1f} ms "
        f"(read {reading:.1f}, judged {judging:.1f}); "
        f"python-docx {opening:.1f} ms, unzip and parse {parsing:.1f} ms"
    )
    yield f"  read and judged: {whole / opening:.2f} times python-docx (at most 1 wanted)"
    yield f"  read and judged: {whole / parsing:.2f} times unzip and parse (at most 5 wanted)"
    yield f"  read alone: {reading / parsing:.2f} times unzip and parse (at most 2.5 wanted)"
    yield added(draft, library)


def added(draft: Path, library: Library) -> str:
    """Return what the groups :data:`_ADDED` add to the check of *draft*: of pairs of runs the median.

    In time of the processor: two runs of a pair do not meet the same other work.
    """
    rules = tuple(rule for rule in library.rules if rule.group.id not in _ADDED)
    fewer = replace(library, rules=rules)
    ratios = []
    for turn in range(_TURNS[10]):
        pair = (library, fewer) if turn % 2 else (fewer, library)
        taken = {}
        for own in pair:
            start = time.process_time()
            check(read(draft, own.lexicon), own)
            taken[id(own)] = time.process_time() - start
        ratios.append(taken[id(library)] / taken[id(fewer)])
    low, middle, high = quantiles(ratios, n=4)
    return (
        f"  with form and proof: {middle:.3f} times without (at most 1.15 wanted; "
        f"half of all pairs {low:.2f} to {high:.2f})"
    )


def trial(draft: Path) -> Iterator[str]:
    """Yield what it costs to try a changed rule: on the open draft at each key, and on a draft of a folder."""
    before = load_library()
    phrase = next(rule for rule in before.rules if rule.kind == "phrase")
    params = type(phrase.params)(("hội nghị",), *phrase.params[1:])
    rules = tuple(replace(rule, params=params) if rule is phrase else rule for rule in before.rules)
    after, tryout = replace(before, rules=rules), Tryout(read(draft, before.lexicon))
    typed, whole, checking = best(
        _TURNS[10],
        lambda: tryout.result(after, phrase.id),
        lambda: list(flips([draft], before, after, Overrides(), today())),
        lambda: examine(draft, before, Overrides(), today()),
    )
    yield (
        f"a rule tried on the open draft: {typed:.2f} ms;"
        f" on a draft that is read: {whole / checking:.2f} times a check (at most 1 wanted)"
    )


def long(drafts: dict[int, Path]) -> Iterator[str]:
    """Yield the time for one page at each length."""
    library = load_library()
    per_page = {}
    for pages, draft in drafts.items():
        (whole,) = best(
            _TURNS[pages], lambda draft=draft: check(read(draft, library.lexicon), library)
        )
        per_page[pages] = whole / pages
        yield f"{pages} pages: {whole:.1f} ms, {per_page[pages]:.3f} ms a page"
    first, *_, last = per_page.values()
    yield f"  {last / first:.2f} times as much for each of 1000 pages as of 10 (at most 1.5 wanted)"


def memory(draft: Path) -> Iterator[str]:
    """Yield the memory that the longest draft takes; Linux counts what this process took until then, too."""
    peak = run("-c", PEAK, str(draft))
    yield (
        f"1000 pages: {float(peak.stdout):.0f} MB of memory (under 300 wanted)"
        if not peak.returncode
        else "memory not measured: this system has no module 'resource'"
    )


def cold(draft: Path) -> Iterator[str]:
    """Yield the wall time of one command against that of a Python importing lxml."""
    run("main.py", "check", str(draft))  # rules are parsed, sources compiled once after each change
    checking, importing = best(
        15,
        lambda: run("main.py", "check", str(draft)),
        lambda: run("-c", "import lxml.etree"),
    )
    limit = 2.5 * importing + 150
    yield (
        f"main.py check, 10 pages: {checking:.0f} ms; import lxml.etree: {importing:.0f} ms\n"
        f"  {checking / limit:.2f} of 2.5 times that plus 150 ms (at most 1 wanted)"
    )


def run(*words: str) -> subprocess.CompletedProcess[str]:
    """Run Python with *words* in the project's folder, as a user does: it keeps what it compiles."""
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return subprocess.run(  # noqa: S603 - our own scripts
        [sys.executable, *words],
        cwd=_ROOT,
        env=env,
        capture_output=True,
        check=False,
        text=True,
        encoding="utf-8",
    )


def main() -> None:
    """Measure and print, with garbage looked for as seldom as the program does."""
    look_seldom()
    with tempfile.TemporaryDirectory() as name:
        drafts = {pages: write_draft(Path(name) / f"{pages}.docx", pages) for pages in _PAGES}
        dense = write_draft(Path(name) / "dense.docx", 10, dense=True)
        for lines in (
            memory(drafts[max(drafts)]),
            warm(drafts[10], "10 pages"),
            warm(dense, "10 pages dense with citations"),
            trial(drafts[10]),
            cold(drafts[10]),
            long(drafts),
        ):
            for line in lines:
                print(line, flush=True)


if __name__ == "__main__":
    main()
