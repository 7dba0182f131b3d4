"""Tries the program for Linux on a bare Debian: installed, run, saved beside, removed, carried.

    python packaging/try_linux.py                what linux.py has made in dist/linux
    python packaging/try_linux.py --build        makes it first

The bare system is downloaded once (debootstrap) and copied for every trial; the windows are on a
screen of their own. Where the machine lacks a tool, that is said and nothing is tried (status 0).
Status 1: something is not as it should be. Pictures of the window are kept: look at them.
"""

import argparse
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import linux
from bundle import release
from bundle.errors import BuildError, LackingError
from bundle.recipe import ROOT
from trial import bare
from trial.errors import TrialError
from trial.linux_checks import LinuxTrials
from trial.screen import Screen


def main(words: Sequence[str] | None = None) -> int:
    """Try all there is to try; return the exit status."""
    asked = _parser().parse_args(words)
    if missing := bare.lacking():
        print(f"Bỏ qua: máy này không có {', '.join(missing)}. / Skipped, not on this machine.")
        return 0
    try:
        if asked.build and (status := linux.main(["--output", str(asked.program)])):
            return status
        return _tried(asked)
    except LackingError as error:
        print(f"Bỏ qua / skipped: {error}")
        return 0
    except (TrialError, BuildError) as error:
        print(f"try_linux.py: {error}", file=sys.stderr)
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--program", type=Path, default=ROOT / "dist" / "linux")
    parser.add_argument("--build", action="store_true", help="make the program first")
    parser.add_argument("--bare", type=Path, help="a bare system, or where to put one")
    parser.add_argument("--keep", type=Path, help="where pictures go")
    return parser


def _tried(asked: argparse.Namespace) -> int:
    kept = asked.keep or asked.program / "trial"
    kept.mkdir(parents=True, exist_ok=True)
    base = asked.bare or asked.program / "bare"
    if not base.exists():
        started = time.monotonic()
        bare.download(base)
        print(f"     a bare Debian ({time.monotonic() - started:.0f} s)", flush=True)
    with tempfile.TemporaryDirectory(prefix="soat-") as folder, Screen() as screen:
        root = Path(folder, "root")
        subprocess.run(["cp", "--archive", base, root], check=True)
        system = bare.Bare(root, screen.display)
        trials = LinuxTrials(system, screen, asked.program, release.version(), kept)
        failed = [name for name, one in trials.all().items() if not _went(name, one, trials)]
    print(f"pictures: {kept}")
    return 1 if failed else 0


def _went(name: str, one: Callable[[], None], trials: LinuxTrials) -> bool:
    """Make the trial *one* and say how it went."""
    started = time.monotonic()
    trials.said.clear()
    try:
        one()
    except (TrialError, OSError, ValueError, subprocess.SubprocessError) as error:
        print(f"FAIL {name}: {error}", flush=True)
        trials.screen.picture(trials.kept / "failed.png")
        return False
    more = f": {'; '.join(trials.said)}" if trials.said else ""
    print(f"ok   {name} ({time.monotonic() - started:.0f} s){more}", flush=True)
    return True


if __name__ == "__main__":
    sys.exit(main())
