"""Tries the program for Windows in wine: installed, run, saved beside, carried on a stick, removed.

    python packaging/try_windows.py                     what windows.py has made in dist/windows
    python packaging/try_windows.py --python ARCHIVE --sha256 SUM      makes it first
    python packaging/try_windows.py --suite …           the product's tests as well, on that Python

Where the machine has no wine, that is said and nothing is tried (status 0). Status 1: something
is not as it should be. Pictures of the window are kept: look at them.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import windows
from bundle import release
from bundle.recipe import ROOT
from trial import built, suite
from trial.bench import Bench
from trial.errors import TrialError
from trial.screen import Screen
from trial.trials import TRIALS
from trial.whole import status_of
from trial.wine import Wine, lacking

_SUITE = "the product's tests"


def main(words: Sequence[str] | None = None) -> int:
    """Try all there is to try; return the exit status."""
    asked = _parser().parse_args(words)
    return status_of("try_windows.py", lacking(), lambda: _made_and_tried(asked))


def _made_and_tried(asked: argparse.Namespace) -> int:
    if asked.python is not None:
        given = ["--python", str(asked.python), "--sha256", asked.sha256 or ""]
        given += ["--output", str(asked.program), *asked.build]
        if status := windows.main(given):
            return status
    return _tried(asked)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--program", type=Path, default=ROOT / "dist" / "windows")
    parser.add_argument("--python", type=Path, help="make the program first, with this Python")
    parser.add_argument("--sha256", help="the sum of that archive")
    parser.add_argument("--keep", type=Path, help="where pictures and reports go")
    parser.add_argument("--suite", action="store_true", help="the product's tests too (long)")
    parser.add_argument("--minutes", type=float, default=25, help="no longer than that for them")
    parser.add_argument("build", nargs="*", help="more for windows.py, after --")
    return parser


def _tried(asked: argparse.Namespace) -> int:
    kept = asked.keep or asked.program / "trial"
    kept.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="soat-") as folder, Screen() as screen:
        place = Path(folder)
        started = time.monotonic()
        wine = Wine(place, screen.display)
        print(f"     a new Windows ({time.monotonic() - started:.0f} s)", flush=True)
        try:
            version = release.version()
            bench = Bench(wine, screen, built.find(asked.program, version), place, kept)
            failed = [name for name, one in TRIALS.items() if not _went(name, one, bench)]
            if asked.suite and not _went(_SUITE, partial(_suite, asked), bench):
                failed.append(_SUITE)
        finally:
            wine.stop()
    print(f"pictures and reports: {kept}")
    return 1 if failed else 0


def _suite(asked: argparse.Namespace, bench: Bench) -> None:
    if asked.python is None:
        raise TrialError("the tests need the whole Python: give --python")
    minutes = float(asked.minutes)
    bench.said.append(suite.run(asked.python, bench.wine, bench.place, bench.kept, minutes))


def _went(name: str, one: Callable[[Bench], None], bench: Bench) -> bool:
    """Make the trial *one* and say how it went."""
    started = time.monotonic()
    bench.said.clear()
    try:
        one(bench)
    except (TrialError, OSError, ValueError) as error:
        print(f"FAIL {name}: {error}", flush=True)
        bench.screen.picture(bench.kept / "failed.png")
        bench.wine.stop()
        return False
    more = f": {'; '.join(bench.said)}" if bench.said else ""
    print(f"ok   {name} ({time.monotonic() - started:.0f} s){more}", flush=True)
    return True


if __name__ == "__main__":
    sys.exit(main())
