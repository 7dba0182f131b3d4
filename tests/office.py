"""LibreOffice, where it is installed: opens what was written, as a reader would."""

import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")
needs_office = pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")


def convert(path: Path, kind: str, folder: Path) -> Path:
    """Convert *path* into *kind* (``pdf``, ``xlsx``) inside *folder* and return the new file."""
    return convert_all([path], kind, folder)[0]


def convert_all(paths: Sequence[Path], kind: str, folder: Path) -> list[Path]:
    """Convert *paths* into *kind* inside *folder* and return the new files in that order."""
    assert SOFFICE
    folder.mkdir(exist_ok=True)
    profile = (folder / "profile").resolve().as_uri()
    subprocess.run(
        [SOFFICE, f"-env:UserInstallation={profile}", "--headless", "--convert-to", kind,
         "--outdir", str(folder), *map(str, paths)],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    return [folder / f"{path.stem}.{kind}" for path in paths]
