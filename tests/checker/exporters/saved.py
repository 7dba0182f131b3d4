"""What another program leaves of a file that it saves: the same parts, in a zip of its own."""

import zipfile
from pathlib import Path


def saved_again(path: Path) -> None:
    """Save the Word file *path* as another program does."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
