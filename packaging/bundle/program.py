"""The program's own files, as git knows them."""

import shutil
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
    if (root / ".git").exists() and (git := shutil.which("git")):
        done = subprocess.run(
            [git, "ls-files", "-z", "--", *tops], cwd=root, capture_output=True, check=True
        )
        names = [name for name in done.stdout.decode("utf-8").split("\0") if name]
    else:
        below = (path for top in recipe.folders for path in (root / top).rglob("*"))
        paths = (path for path in below if path.is_file() and "__pycache__" not in path.parts)
        names = [path.relative_to(root).as_posix() for path in paths] + list(recipe.files)
    return sorted(names)


def sources(root: Path, recipe: Recipe, *, ocr: bool) -> dict[str, bytes]:
    """Return the files that whoever runs the program needs, by their names below *root*."""
    left = recipe.left_sources if ocr else (*recipe.left_sources, *recipe.ocr_sources)
    names = [name for name in known(root, recipe) if not name.startswith(left)]
    if "main.py" not in names:
        raise BuildError(f"{root} is not the folder of the sources")
    return {name: (root / name).read_bytes() for name in names}
