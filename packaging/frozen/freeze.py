"""The program frozen by PyInstaller, without what it does not need."""

import fnmatch
import json
import os
import re
import subprocess
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from bundle.errors import BuildError, LackingError
from bundle.recipe import HERE, Recipe
from frozen import elf, tree
from frozen.recipe import LinuxRecipe
from frozen.tree import Tree

INSIDE = "_internal/"
"""Where PyInstaller puts everything but the program that is started."""
PROGRAM = "soat"
_IMPORT = re.compile(
    r"^[ \t]*(?:from[ \t]+(?P<source>\w[\w.]*)[ \t]+)?import[ \t]+(?P<names>\([^)]*\)|[^(\n#]+)",
    re.MULTILINE,
)
_QT = f"{INSIDE}PySide6/"


def freeze(
    python: Path,
    own: Mapping[str, bytes],
    work: Path,
    recipe: Recipe,
    linux: LinuxRecipe,
    moment: int,
) -> Tree:
    """Return the frozen program made of the sources *own* by the environment *python*.

    *work* is an empty folder for it alone. Raises BuildError where a file of the program has not come in.
    """
    excluded = frozenset((*linux.excluded, *recipe.left_modules))
    if wanted := needed_all_the_same(own, excluded):
        raise BuildError(f"left out, and the program needs it: {', '.join(wanted)}")
    sources = work / "sources"
    Tree(own).write(sources)
    given = {
        "sources": str(sources),
        "start": str(HERE / "frozen" / "start.py"),
        "packages": list(recipe.folders),
        "data": [[str(sources / name), _folder(name)] for name in own if not name.endswith(".py")],
        "excluded": sorted(excluded.union(linux.extras)),
        "left_hooks": list(linux.left_hooks),
    }
    told = work / "given.json"
    told.write_text(json.dumps(given), encoding="utf-8")
    options = ["--noconfirm", "--log-level", "WARN"]
    places = ["--distpath", str(work / "dist"), "--workpath", str(work / "build")]
    spec = str(HERE / "frozen" / "soat.spec")
    command = [str(python), "-m", "PyInstaller", *options, *places, spec, "--", str(told)]
    env = {
        **os.environ,
        "PYTHONHASHSEED": "0",
        "PYTHONUTF8": "1",
        "SOURCE_DATE_EPOCH": str(moment),
        "PYINSTALLER_CONFIG_DIR": str(work / "config"),
    }
    done = subprocess.run(command, check=False, capture_output=True, env=env)
    if b"PythonLibraryNotFoundError" in done.stderr:
        raise LackingError("this Python has no shared library (Debian, Ubuntu: libpython3-dev)")
    if done.returncode:
        raise BuildError(f"PyInstaller: {done.stderr.decode('utf-8', 'replace')[-3000:]}")
    if missing := lacking(own, tree.read(work / "dist" / PROGRAM), _modules(python, work)):
        raise BuildError(f"not in the package: {', '.join(missing[:5])} ({len(missing)} in all)")
    _strip(work / "dist" / PROGRAM / INSIDE)
    return pruned(tree.read(work / "dist" / PROGRAM), recipe, linux)


def needed_all_the_same(own: Mapping[str, bytes], excluded: frozenset[str]) -> list[str]:
    """Return those of the modules *excluded* that the sources *own* import, with who does."""
    found: list[str] = []
    for name, source in own.items():
        text = source.decode("utf-8") if name.endswith(".py") else ""
        wanted = {one for statement in _IMPORT.finditer(text) for one in _imported(statement)}
        found.extend(f"{one} (by {name})" for one in sorted(wanted & excluded))
    return found


def _imported(statement: re.Match[str]) -> list[str]:
    """Return the modules that *statement* imports, those they lie in too."""
    names = re.findall(r"[\w.]+", statement["names"])
    if source := statement["source"]:
        names = [f"{source}.{name}" for name in names]
    parts = [name.split(".") for name in names]
    return [".".join(one[:count]) for one in parts for count in range(1, len(one) + 1)]


def _strip(folder: Path) -> None:
    """Take out of Python itself what only a debugger reads: three quarters of it."""
    for library in folder.glob("libpython3*.so.*"):
        done = subprocess.run(
            ["strip", "--strip-unneeded", library], check=False, capture_output=True
        )
        if done.returncode:
            raise BuildError(f"strip: {done.stderr.decode('utf-8', 'replace')}")


def lacking(own: Mapping[str, bytes], laid: Tree, modules: frozenset[str]) -> list[str]:
    """Return the names of the sources *own* that are not in *laid*, as files or as *modules*."""
    return [
        name
        for name, data in own.items()
        if (
            _module(name) not in modules
            if name.endswith(".py")
            else laid.files.get(INSIDE + name) != data
        )
    ]


def pruned(laid: Tree, recipe: Recipe, linux: LinuxRecipe) -> Tree:
    """Return *laid* without what nobody needs who runs it."""
    files = {name: data for name, data in laid.files.items() if _kept(name, recipe, linux)}
    while idle := _idle(files):
        files = {name: data for name, data in files.items() if name not in idle}
    links = {name: to for name, to in laid.links.items() if _target(name, to) in files}
    return Tree(files, links, frozenset({PROGRAM}))


def _kept(name: str, recipe: Recipe, linux: LinuxRecipe) -> bool:
    if name.startswith(_QT):
        return linux.keeps_of_qt(name.removeprefix(_QT))
    inside = name.removeprefix(INSIDE)
    if _is_of_system(name):
        return inside in linux.bundled or _is_python(name)
    return not any(fnmatch.fnmatchcase(inside, pattern) for pattern in recipe.left_of_libraries)


def _is_of_system(name: str) -> bool:
    """Whether PyInstaller has taken *name* from the machine, and not from a library of Python."""
    inside = name.removeprefix(INSIDE)
    return name.startswith(INSIDE) and "/" not in inside and inside.startswith("lib")


def _is_python(name: str) -> bool:
    return name.startswith(f"{INSIDE}libpython3")


def _idle(files: Mapping[str, bytes]) -> set[str]:
    """Return the libraries beside those of Python (``pillow.libs/``) that no other file needs."""
    needed = {name for data in files.values() for name in elf.needs(data).libraries}
    beside = (
        name for name in files if ".libs/" in name or (_is_of_system(name) and not _is_python(name))
    )
    return {name for name in beside if _last(name) not in needed}


def _modules(python: Path, work: Path) -> frozenset[str]:
    """Return the modules inside the program that is started, as PyInstaller itself reads it."""
    command = [str(python), "-c", _INSIDE, str(work / "dist" / PROGRAM / PROGRAM)]
    done = subprocess.run(command, check=False, capture_output=True)
    if done.returncode:
        raise BuildError(f"the program cannot be read: {done.stderr.decode('utf-8', 'replace')}")
    return frozenset(done.stdout.decode("utf-8").split())


_INSIDE = """
import sys
from PyInstaller.archive.readers import CArchiveReader
archive = CArchiveReader(sys.argv[1])
for name, entry in archive.toc.items():
    if entry[-1] == "z":
        print(*archive.open_embedded_archive(name).toc)
"""


def _module(name: str) -> str:
    return name.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def _folder(name: str) -> str:
    return str(PurePosixPath(name).parent)


def _target(name: str, to: str) -> str:
    return str(PurePosixPath(name).parent / to)


def _last(name: str) -> str:
    return name.rpartition("/")[2]
