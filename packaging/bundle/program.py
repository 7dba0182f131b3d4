"""The program's own files, as git knows them."""

import subprocess
from pathlib import Path

from bundle.errors import BuildError
from bundle.recipe import Recipe


def known(root: Path, recipe: Recipe) -> list[str]:
    """Return the names of all files of the program below *root*, sorted.

    What git does not know is nobody's release; where there is no git (sources unpacked from an
    archive) every file counts.
    """
    tops = [*recipe.folders, *recipe.files]
    found = _known_to_git(root, tops) if (root / ".git").exists() else None
    if found is not None:
        return sorted(found)
    below = (path for top in recipe.folders for path in (root / top).rglob("*"))
    paths = (path for path in below if path.is_file() and "__pycache__" not in path.parts)
    return sorted([*(path.relative_to(root).as_posix() for path in paths), *recipe.files])


def sources(root: Path, recipe: Recipe, *, ocr: bool) -> dict[str, bytes]:
    """Return the files that whoever runs the program needs, by their names below *root*."""
    if not (root / "main.py").exists():
        raise BuildError(f"{root} is not the folder of the sources")
    left = recipe.left_sources if ocr else (*recipe.left_sources, *recipe.ocr_sources)
    names = [name for name in known(root, recipe) if not name.startswith(left)]
    return {name: (root / name).read_bytes() for name in names}


def _known_to_git(root: Path, tops: list[str]) -> list[str] | None:
    """Return what git knows below *tops*; None where it is not there or does not trust the folder."""
    command = ["git", "ls-files", "-z", "--", *tops]
    try:
        done = subprocess.run(command, cwd=root, capture_output=True, check=False)
    except OSError:
        return None
    if done.returncode:
        return None
    return [name for name in done.stdout.decode("utf-8").split("\0") if name]
