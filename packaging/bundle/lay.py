"""Lays the program: every file that people get, by its path."""

import hashlib
import io
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bundle import closure, licences, output, program
from bundle.compiled import Compiler
from bundle.errors import BuildError
from bundle.parts import Part, parts
from bundle.python import WindowsPython
from bundle.recipe import HERE, Recipe
from bundle.sbom import sbom
from bundle.wheels import Wheel

_PATH = "python3{minor}.zip\n.\n..\\lib\n..\\app\n"
"""What Python takes modules from: its own, the libraries, the program; nothing of the machine."""


@dataclass(frozen=True, slots=True)
class Ingredients:
    """Everything the program is laid from; *moment* in seconds since 1970."""

    version: str
    moment: int
    root: Path
    python: WindowsPython
    python_sha256: str
    wheels: Sequence[Wheel]
    compiler: Compiler
    ocr: bool


def lay(given: Ingredients, launchers: Mapping[str, bytes], recipe: Recipe) -> dict[str, bytes]:
    """Return the whole program.

    Raises BuildError where something imports what is not there.
    """
    own = program.sources(given.root, recipe, ocr=given.ocr)
    own["start.py"] = (HERE / "launcher" / "start.py").read_bytes()
    files = {f"app/{name}": data for name, data in own.items()}
    files |= {f"app/{name}": data for name, data in given.compiler.beside(own).items()}
    files |= {f"lib/{name}": data for name, data in _libraries(given).items()}
    files |= {f"python/{name}": data for name, data in _python(given).items()}
    lacking = closure.lacking(files | dict(launchers), recipe)
    if lacking:
        told = "; ".join(f"{name} (for {', '.join(by[:3])})" for name, by in lacking.items())
        raise BuildError(f"imported and not there: {told}")
    listed = parts(given.wheels, _python_part(given), given.version)
    files |= licences.papers(given.wheels, given.python.licence, listed, own, given.version)
    files["LICENSE.txt"] = (given.root / "LICENSE").read_bytes().replace(b"\n", b"\r\n")
    # The launchers may be signed, with a moment in the signature: the build is what they start.
    build = f"{given.version}-{hashlib.sha256(output.sums(files)).hexdigest()[:16]}"
    files["build.txt"] = f"{build}\n".encode()
    files["licenses/sbom.cdx.json"] = sbom(given.version, build, listed, given.moment)
    files |= launchers
    files["files.sha256"] = output.sums(files)
    return dict(sorted(files.items()))


def _libraries(given: Ingredients) -> dict[str, bytes]:
    """Return the libraries, each module as code alone: half the files, nothing to compile."""
    merged: dict[str, bytes] = {}
    for wheel in given.wheels:
        if twice := merged.keys() & wheel.files.keys():
            raise BuildError(f"{wheel.locked.file} has files of another: {min(twice)}")
        merged |= wheel.files
    code = given.compiler.alone(merged)
    return {n: data for n, data in merged.items() if not n.endswith(".py")} | code


def _python(given: Ingredients) -> dict[str, bytes]:
    """Return Python itself, its modules in an archive that is not packed: quicker to start."""
    python = given.python
    code = given.compiler.alone(python.modules)
    code |= {name: data for name, data in python.modules.items() if name.endswith(".pyc")}
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as archive:
        for name, data in sorted(code.items()):
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), data)
    where = _PATH.format(minor=python.minor).replace("\n", "\r\n").encode("ascii")
    name = f"python3{python.minor}"
    return {**python.binaries, f"{name}.zip": packed.getvalue(), f"{name}._pth": where}


def _python_part(given: Ingredients) -> Part:
    return Part(
        name="Python",
        version=given.python.version,
        licence="PSF-2.0",
        sources="https://www.python.org/downloads/source/",
        papers="Python",
        sha256=given.python_sha256,
    )
