"""What is tried: the installer and the archive, as ``windows.py`` leaves them."""

from dataclasses import dataclass
from pathlib import Path

from bundle import installer, output, recipe
from trial.errors import TrialError

_OLDER = "0.0.1"
GONE = "app/checker/gone_since.py"
"""A file that only the older build has."""


@dataclass(frozen=True, slots=True)
class Built:
    """The files that people get, and the laid folder they are made of."""

    installer: Path
    portable: Path
    folder: Path
    version: str

    def listed(self) -> dict[str, str]:
        """Return the sum of each file of the program by its name."""
        lines = (self.folder / "files.sha256").read_text(encoding="utf-8").splitlines()
        return {name: digest for digest, _, name in (line.partition("  ") for line in lines)}


def find(folder: Path, version: str) -> Built:
    """Return what ``windows.py`` has made in *folder*."""
    names = sorted(path.name for path in folder.glob(f"Soat-{version}*-cai-dat.exe"))
    if not names:
        raise TrialError(f"no installer in {folder}: run windows.py first, or give --python")
    stem = names[0].removesuffix("-cai-dat.exe")
    return Built(folder / names[0], folder / f"{stem}-portable.zip", folder / "Soat", version)


def older(built: Built, place: Path) -> Path:
    """Return the installer of a build before this one, with few files and one that is gone since."""
    laid = {
        name: (built.folder / name).read_bytes()
        for name in ("Soat.exe", "soat-cli.exe", "LICENSE.txt")
    }
    laid |= {GONE: b'"""Of an older build."""\n', "build.txt": b"older\n"}
    laid["files.sha256"] = output.sums(laid)
    folder = place / "older"
    output.write_folder(laid, folder, 1_700_000_000)
    target = place / "older.exe"
    installer.build(laid, folder, target, _OLDER, recipe.read(), None)
    return target
