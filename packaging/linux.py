"""Makes the program for Linux: a frozen folder, a package for Debian and Ubuntu, an archive.

    python packaging/linux.py

An environment of its own gets what ``linux.lock`` names (by pip, every file by its sum), PyInstaller
freezes the program in it, Qt is kept by name (``linux.toml``). Where it is made matters: the
libraries of the machine that go along must be there, and the packages run on systems as old as it.

    python packaging/linux.py --lock

writes ``linux.lock`` anew from the versions in pyproject.toml.

    python packaging/linux.py --rehearse

freezes it with this very Python, tells at once whether a file or a library of it would be missing,
and leaves nothing; where the machine lacks what it takes, that is said (status 0).
"""

import argparse
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from bundle import output, program, recipe, release
from bundle.errors import BuildError, LackingError
from bundle.recipe import HERE, ROOT
from frozen import archives, environment, lay, linux_parts, needs
from frozen import recipe as linux_recipe
from frozen.freeze import freeze
from frozen.tree import Tree

LOCK = HERE / "linux.lock"
MINORS = (11, 12, 13)
"""The versions of Python, 3.11 and so on, that ``linux.lock`` is for."""
_SAMPLE = ROOT / "resources" / "samples" / "ke-hoach-xa-con-thieu-2026.docx"
_MACHINES = {"x86_64": "amd64", "aarch64": "arm64"}


def main(words: Sequence[str] | None = None) -> int:
    """Do what is asked; 0 where it is done, 2 with a sentence where it cannot be."""
    asked = _parser().parse_args(words)
    try:
        if asked.lock:
            return _lock()
        return _rehearse() if asked.rehearse else _build(asked)
    except LackingError as error:
        if not asked.rehearse:
            print(f"linux.py: {error}", file=sys.stderr)
            return 2
        print(f"Bỏ qua / skipped: {error}")
        return 0
    except BuildError as error:
        print(f"linux.py: {error}", file=sys.stderr)
        return 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--lock", action="store_true", help="write linux.lock anew, no more")
    parser.add_argument("--rehearse", action="store_true", help="see whether all is there, no more")
    parser.add_argument("--output", type=Path, default=ROOT / "dist" / "linux")
    parser.add_argument("--folder-only", action="store_true", help="no package, no archive")
    parser.add_argument("--light", action="store_true", help="packed quickly, to be tried")
    return parser


def _lock() -> int:
    count = environment.write_lock(LOCK, release.requirements("packaging"), MINORS)
    print(f"{LOCK.name}: {count} libraries")
    return 0


def _rehearse() -> int:
    """Freeze the program with this very Python and see whether it runs."""
    wanted = environment.pinned(release.requirements("packaging"))
    used = _look(Path(sys.prefix), wanted)
    with tempfile.TemporaryDirectory() as place:
        laid, about = _laid(used, Path(place), release.moment())
        laid.write(Path(place, "soat"))
        for words, status in (["--version"], 0), (["check", str(_SAMPLE)], 1):
            call = [str(Path(place, "soat", "soat")), *words]
            done = subprocess.run(call, check=False, capture_output=True, cwd=place)
            if done.returncode != status:
                said = (done.stdout + done.stderr).decode("utf-8", "replace")
                raise BuildError(f"soat {words[0]} ends with {done.returncode}: {said[-500:]}")
    print(_told(laid, about))
    return 0


def _build(asked: argparse.Namespace) -> int:
    started = time.monotonic()
    place = asked.output.resolve()
    output.check_ours(place / "soat")  # before the minutes of work
    used = _look(place / "environment", environment.locked(LOCK), make=True)
    laid, about = _laid(used, place, release.moment())
    output.clear(place / "soat")
    laid.write(place / "soat")
    print(_told(laid, about), flush=True)
    if not asked.folder_only:
        _pack(laid, about, place, archives.LIGHT if asked.light else archives.STRONG)
    print(f"{time.monotonic() - started:.0f} s")
    return 0


def _look(
    folder: Path, wanted: Mapping[str, str], *, make: bool = False
) -> environment.Environment:
    """Return the environment in *folder*, which must hold what is *wanted*; made where asked."""
    if not sys.platform.startswith("linux"):
        raise LackingError("the program for Linux is made on Linux")
    python = environment.make(LOCK, folder) if make else folder / "bin" / "python"
    return environment.look(python, wanted)


def _laid(used: environment.Environment, place: Path, moment: int) -> tuple[Tree, lay.About]:
    """Return the program as it is laid, and what is told of it; the folder *place* is left as it was."""
    plain, linux = recipe.read(), linux_recipe.read()
    version = release.version()
    own = program.sources(ROOT, plain, ocr=False)
    with tempfile.TemporaryDirectory(prefix="work-", dir=place) as work:
        frozen = freeze(used.python, own, Path(work), plain, linux, moment)
    about = lay.About(
        version=version,
        moment=moment,
        machine=_MACHINES.get(platform.machine(), platform.machine()),
        depends=tuple(needs.depends(frozen.files, linux)),
        recommends=linux.recommended,
    )
    parts, papers = linux_parts.papers(used, frozen.files, own, linux, version)
    return lay.program(frozen, papers, parts, ROOT, about), about


def _told(laid: Tree, about: lay.About) -> str:
    size = sum(map(len, laid.files.values()))
    build = laid.files["build.txt"].decode().strip()
    needed = f"needs: {', '.join(about.depends)}"
    return f"{len(laid.files)} files, {size / 1e6:.1f} MB, {build}\n{needed}"


def _pack(laid: Tree, about: lay.About, folder: Path, strength: int) -> None:
    """Write the packages, the list of parts beside them and the sums of all."""
    name = f"soat-{about.version}"
    debian = folder / f"soat_{about.version}_{about.machine}.deb"
    archive = folder / f"{name}-linux-{about.machine}.tar.xz"
    held, fields = lay.for_debian(laid, about)
    with ThreadPoolExecutor() as side_by_side:  # each is a minute of packing
        packing = side_by_side.submit(
            archives.packed, lay.for_any(laid, about), about.moment, strength
        )
        debian.write_bytes(archives.debian(held, fields, about.moment, strength))
        archive.write_bytes(packing.result())
    parts = folder / f"{name}-linux-{about.machine}.cdx.json"
    parts.write_bytes(laid.files["licenses/sbom.cdx.json"])
    made = [debian, archive, parts]
    output.write_sums(made, folder / "SHA256SUMS")
    for path in made:
        print(f"{path.name}: {path.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    sys.exit(main())
