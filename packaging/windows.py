"""Makes the program for Windows: a folder, an installer, an archive that runs from a stick.

    python packaging/windows.py --python python-3.13.x-embed-amd64.zip --sha256 SUM

The archive is python.org's embeddable package for 64 bit, the sum the one published there. All
else comes from pip (the wheels of ``windows.lock``) and the system (mingw, NSIS; osslsigncode
where a certificate is given). What is made depends on nothing else: twice the same bytes.

    python packaging/windows.py --lock

writes ``windows.lock`` anew from the versions in pyproject.toml.

    python packaging/windows.py --rehearse

lays the program without Python, launchers and anything written, from the real libraries: it says
at once whether a file, a library or a licence would be missing. Fit for every change of the sources.
"""

import argparse
import sys
import tomllib
from collections.abc import Sequence
from pathlib import Path

from bundle import (
    compiled,
    installer,
    launchers,
    output,
    python,
    recipe,
    rehearsal,
    release,
    signing,
    wheels,
)
from bundle.errors import BuildError, LackingError
from bundle.lay import Ingredients, lay
from bundle.recipe import HERE, ROOT

LOCK = HERE / "windows.lock"
MINOR = 13
"""The Python that is shipped: 3.13. Another one needs other wheels: ``--lock``."""
PORTABLE = """\
Soát chạy từ thư mục này (kể cả từ USB) và giữ mọi thứ của mình ở đây: thiết lập, nhật ký, bản sao
bài mẫu. Không có gì được ghi vào máy. Xóa thư mục này thì lần sau Soát lưu vào máy đang dùng.
"""


def main(words: Sequence[str] | None = None) -> int:
    """Do what is asked; 0 where it is done, 2 with a sentence where it cannot be."""
    asked = _parser().parse_args(words)
    try:
        if asked.lock:
            return _lock()
        return _rehearse(asked) if asked.rehearse else _build(asked)
    except BuildError as error:
        print(f"windows.py: {error}", file=sys.stderr)
        return 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--lock", action="store_true", help="write windows.lock anew, no more")
    parser.add_argument("--rehearse", action="store_true", help="see whether all is there, no more")
    parser.add_argument("--python", type=Path, help="Python for Windows, an archive")
    parser.add_argument("--sha256", help="the sum of that archive")
    parser.add_argument("--output", type=Path, default=ROOT / "dist" / "windows")
    parser.add_argument("--wheels", type=Path, help="where the wheels are kept (else: the output)")
    parser.add_argument("--compiler", help="a Python of the same version that runs here")
    parser.add_argument("--with-ocr", action="store_true", help="with the engine for scanned pages")
    parser.add_argument("--no-installer", action="store_true", help="the folder and archive alone")
    parser.add_argument("--sign", type=Path, metavar="PFX", help="a certificate with its key")
    parser.add_argument("--password-file", type=Path, help="the file with its password")
    parser.add_argument("--timestamp", default="", metavar="URL", help="who tells the time")
    return parser


def _lock() -> int:
    table = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    found = wheels.resolve(table["dependencies"], table["optional-dependencies"]["ocr"], MINOR)
    LOCK.write_text(wheels.lock_text(found, MINOR), encoding="utf-8")
    print(f"{LOCK.name}: {len(found)} wheels")
    return 0


def _rehearse(asked: argparse.Namespace) -> int:
    """Status 0 also where the machine lacks what it takes: that is said, and nothing was seen."""
    try:
        files = rehearsal.rehearse(ROOT, _kept(asked), wheels.read_lock(LOCK), MINOR)
    except LackingError as error:
        print(f"Bỏ qua / skipped: {error}")
        return 0
    print(
        f"{len(files)} files, {sum(map(len, files.values())) / 1e6:.1f} MB: program, libraries and "
        "licences are complete. Not seen here: Python itself, compiled code, launchers, installer."
    )
    return 0


def _kept(asked: argparse.Namespace) -> Path:
    return Path(asked.wheels or asked.output / "wheels")


def _build(asked: argparse.Namespace) -> int:
    if asked.python is None or asked.sha256 is None:
        raise BuildError("--python and --sha256 are needed (see --help)")
    certificate = _certificate(asked)
    told = release.version()
    moment = release.moment()
    needed = recipe.read()
    runtime = python.read(asked.python, asked.sha256, needed)
    if runtime.minor != MINOR:
        raise BuildError(f"windows.lock is for Python 3.{MINOR}, not 3.{runtime.minor}")
    compiler = compiled.find(runtime.minor, runtime.magic, asked.compiler)
    locked = [wheel for wheel in wheels.read_lock(LOCK) if asked.with_ocr or not wheel.ocr]
    kept = _kept(asked)
    wheels.fetch(locked, kept, runtime.minor)
    given = Ingredients(
        version=told,
        moment=moment,
        root=ROOT,
        python=runtime,
        python_sha256=asked.sha256.lower(),
        wheels=[wheels.unpack(wheel, kept, needed) for wheel in locked],
        compiler=compiler,
        ocr=asked.with_ocr,
    )
    built = launchers.build(told, runtime.dll, needed)
    if certificate is not None:
        built = {name: signing.signed(data, certificate) for name, data in built.items()}
    files = lay(given, built, needed)
    asked.output.mkdir(parents=True, exist_ok=True)
    name = f"Soat-{told}{'-ocr' if asked.with_ocr else ''}"
    folder = asked.output / "Soat"
    output.write_folder(files, folder, moment)
    portable = asked.output / f"{name}-portable.zip"
    note = PORTABLE.replace("\n", "\r\n").encode("utf-8-sig")
    output.write_zip({**files, "du-lieu/DOC-TRUOC.txt": note}, portable, "Soat", moment)
    parts = asked.output / f"{name}.cdx.json"
    parts.write_bytes(files["licenses/sbom.cdx.json"])
    made = [portable, parts]
    if not asked.no_installer:
        setup = asked.output / f"{name}-cai-dat.exe"
        installer.build(files, folder, setup, told, needed, certificate)
        made.append(setup)
    output.write_sums(made, asked.output / "SHA256SUMS")
    size = sum(map(len, files.values()))
    print(
        f"{folder}: {len(files)} files, {size / 1e6:.1f} MB, {files['build.txt'].decode().strip()}"
    )
    for path in made:
        print(f"{path.name}: {path.stat().st_size / 1e6:.1f} MB")
    return 0


def _certificate(asked: argparse.Namespace) -> signing.Certificate | None:
    if asked.sign is None:
        return None
    if asked.password_file is None:
        raise BuildError("--sign needs --password-file")
    return signing.Certificate(asked.sign, asked.password_file, asked.timestamp)


if __name__ == "__main__":
    sys.exit(main())
