"""Makes the program for Linux: a frozen folder, a package for Debian and Ubuntu, an archive.

    python packaging/linux.py

An environment of its own gets what ``linux.lock`` names (by pip, every file by its sum), PyInstaller
freezes the program in it, Qt is kept by name (``linux.toml``). Where it is made matters: the
libraries of the machine that go along must be there, and the packages run on systems as old as it.

    python packaging/linux.py --lock

writes ``linux.lock`` anew from the versions in pyproject.toml.
"""

import argparse
import platform
import shutil
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from bundle import output, program, recipe, release
from bundle.errors import BuildError
from bundle.recipe import HERE, ROOT
from frozen import archives, environment, lay, linux_parts, needs
from frozen import recipe as linux_recipe
from frozen.freeze import freeze
from frozen.tree import Tree

LOCK = HERE / "linux.lock"
MINORS = (11, 12, 13)
"""The versions of Python, 3.11 and so on, that ``linux.lock`` is for."""
_MACHINES = {"x86_64": "amd64", "aarch64": "arm64"}


def main(words: Sequence[str] | None = None) -> int:
    """Do what is asked; 0 where it is done, 2 with a sentence where it cannot be."""
    asked = _parser().parse_args(words)
    try:
        return _lock() if asked.lock else _build(asked)
    except BuildError as error:
        print(f"linux.py: {error}", file=sys.stderr)
        return 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--lock", action="store_true", help="write linux.lock anew, no more")
    parser.add_argument("--output", type=Path, default=ROOT / "dist" / "linux")
    parser.add_argument("--python", type=Path, help="an environment that has what is locked")
    parser.add_argument("--folder-only", action="store_true", help="no package, no archive")
    return parser


def _lock() -> int:
    count = environment.write_lock(LOCK, release.requirements("packaging"), MINORS)
    print(f"{LOCK.name}: {count} libraries")
    return 0


def _build(asked: argparse.Namespace) -> int:
    if not sys.platform.startswith("linux"):
        raise BuildError("the program for Linux is made on Linux")
    started = time.monotonic()
    version = release.version()
    moment = release.moment()
    plain, linux = recipe.read(), linux_recipe.read()
    asked.output.mkdir(parents=True, exist_ok=True)
    work = asked.output.resolve() / "work"
    python = asked.python or environment.make(LOCK, asked.output.resolve() / "environment")
    used = environment.look(python, LOCK)
    own = program.sources(ROOT, plain, ocr=False)
    frozen = freeze(python, own, work, plain, linux, moment)
    about = lay.About(
        version=version,
        moment=moment,
        machine=_MACHINES.get(platform.machine(), platform.machine()),
        depends=tuple(needs.depends(frozen.files, linux)),
        recommends=linux.recommended,
    )
    parts, papers = linux_parts.papers(used, frozen.files, own, linux, version)
    laid = lay.program(frozen, papers, parts, ROOT, about)
    folder = asked.output / "soat"
    shutil.rmtree(folder, ignore_errors=True)
    laid.write(folder)
    shutil.rmtree(work)
    size = sum(map(len, laid.files.values()))
    build = laid.files["build.txt"].decode().strip()
    print(f"{folder}: {len(laid.files)} files, {size / 1e6:.1f} MB, {build}", flush=True)
    print(f"needs: {', '.join(about.depends)}")
    if not asked.folder_only:
        _pack(laid, about, asked.output)
    print(f"{time.monotonic() - started:.0f} s")
    return 0


def _pack(laid: Tree, about: lay.About, folder: Path) -> None:
    """Write the packages, the list of parts beside them and the sums of all."""
    name = f"soat-{about.version}"
    debian = folder / f"soat_{about.version}_{about.machine}.deb"
    archive = folder / f"{name}-linux-{about.machine}.tar.xz"
    held, fields = lay.for_debian(laid, about)
    with ThreadPoolExecutor() as side_by_side:  # each is a minute of packing
        packing = side_by_side.submit(archives.packed, lay.for_any(laid, about), about.moment)
        debian.write_bytes(archives.debian(held, fields, about.moment))
        archive.write_bytes(packing.result())
    parts = folder / f"{name}-linux-{about.machine}.cdx.json"
    parts.write_bytes(laid.files["licenses/sbom.cdx.json"])
    made = [debian, archive, parts]
    output.write_sums(made, folder / "SHA256SUMS")
    for path in made:
        print(f"{path.name}: {path.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    sys.exit(main())
