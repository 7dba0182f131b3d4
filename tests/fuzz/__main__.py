"""The long run: thousands of damaged files in processes of their own.

python -m tests.fuzz --files 10000 --seed 2026 --keep FOLDER
python -m tests.fuzz --again FOLDER
"""

import argparse
import os
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from tests.fuzz.cases import cases
from tests.fuzz.trial import Outcome
from tests.fuzz.whole import whole_files
from tests.fuzz.worker import Worker


def main() -> int:
    """Try what is asked for; return 1 where something went wrong."""
    asked = _asked()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # the PDF are made by Qt
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        paths = (
            sorted(path for path in asked.again.iterdir() if path.is_file())
            if asked.again
            else _damaged(Path(folder), asked)
        )
        codes, faults, slowest = _tried(paths, asked.keep)
    count = sum(codes.values())
    print(f"{count} files in {time.monotonic() - began:.0f} s, the slowest {slowest:.1f} s")
    print(", ".join(f"{code}: {number}" for code, number in codes.most_common()))
    print(f"faults: {faults}")
    return 1 if faults else 0


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--files", type=int, default=1000, help="how many")
    parser.add_argument("--first", type=int, default=0, help="the number of the first")
    parser.add_argument("--seed", type=int, default=2026)
    parser.add_argument("--format", default="", help="of this format only")
    parser.add_argument("--keep", type=Path, help="the folder for files that went wrong")
    parser.add_argument("--again", type=Path, help="try the files of this folder instead")
    return parser.parse_args()


def _damaged(folder: Path, asked: argparse.Namespace) -> Iterator[Path]:
    numbers = range(asked.first, asked.first + asked.files)
    for case in cases(whole_files(folder), asked.seed, numbers):
        if asked.format in ("", case.format):
            path = folder / f"{asked.seed}-{case.name}"
            path.write_bytes(case.data)
            yield path
            path.unlink()


def _tried(paths: Iterable[Path], keep: Path | None) -> tuple[Counter[str], int, float]:
    codes: Counter[str] = Counter()
    faults, slowest = 0, 0.0
    with Worker() as worker:
        for path in paths:
            outcome = worker.tried(path)
            codes[f"{path.suffix[1:]} {outcome.code}"] += 1
            slowest = max(slowest, outcome.seconds)
            if outcome.fault:
                faults += 1
                _tell(path, outcome, keep)
    return codes, faults, slowest


def _tell(path: Path, outcome: Outcome, keep: Path | None) -> None:
    print(f"== {path.name}\n{outcome.fault}", flush=True)
    if keep:
        keep.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, keep / path.name)
        note = keep / "faults.log"
        with note.open("a", encoding="utf-8") as file:
            file.write(f"== {path.name}\n{outcome.fault}\n")


if __name__ == "__main__":
    sys.exit(main())
