"""The program as it is, but that it judges slowly: for tests that end it half-way."""

import sys
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import main
from checker.rounds import run as rounds
from tests.checker.rounds.judges import unhurried

if __name__ == "__main__":
    rounds.run = partial(rounds.run, judge=unhurried)  # type: ignore[assignment]
    sys.exit(main.main())
