"""The product's own tests, run by Python for Windows in wine."""

import argparse
from pathlib import Path

from trial.errors import TrialError
from trial.wine import Wine


def run(asked: argparse.Namespace, wine: Wine, kept: Path) -> None:
    """Run them and keep what they say in *kept*."""
    raise TrialError("not yet")
