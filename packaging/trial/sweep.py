"""Stands in for start.py: imports every module of the program."""

import importlib
import pkgutil
import sys
import traceback
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
_PROGRAM = ("checker", "gui", "rules", "resources")
_EXTRA = "tesserocr"
"""What only the program with the engine for scanned pages has."""


def names() -> list[str]:
    """Return the names of all modules of the program."""
    return [
        name
        for package in _PROGRAM
        for _, name, _ in pkgutil.walk_packages([str(ROOT / "app" / package)], f"{package}.")
    ]


failed = 0
found = names()
for name in found:
    try:
        importlib.import_module(name)
    except BaseException as error:  # noqa: BLE001 - all of them are told
        if isinstance(error, ModuleNotFoundError) and error.name == _EXTRA:
            continue
        failed += 1
        where = traceback.extract_tb(error.__traceback__)[-1]
        sys.stdout.write(f"FAILED {name}: {error!r} ({where.filename}:{where.lineno})\n")
sys.stdout.write(f"{len(found)} modules, {len(sys.modules)} with the libraries'\n")
sys.stdout.flush()
sys.exit(bool(failed))
