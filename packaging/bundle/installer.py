"""The installer, made by NSIS from the laid program on disk."""

import os
import shlex
import shutil
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path, PurePosixPath

from bundle.errors import BuildError, LackingError
from bundle.launchers import four_numbers
from bundle.recipe import HERE, Recipe
from bundle.signing import Certificate

_NSIS = "makensis"


def file_list(names: Sequence[str], folder: Path) -> str:
    """Return the macros LAY and REMOVE for the files *names* of *folder*.

    Every file is named, in order: the same installer twice, and nothing else is ever removed.
    """
    lay = ["!macro LAY"]
    here = None
    for name in sorted(names, key=lambda name: (PurePosixPath(name).parent, name)):
        parent = PurePosixPath(name).parent
        if parent != here:
            lay.append(f'  SetOutPath "{_installed(str(parent))}"')
            here = parent
        lay.append(f'  File "{_escaped(str(folder / name))}"')
    remove = ["!macro REMOVE", *(f'  Delete "{_installed(name)}"' for name in sorted(names))]
    folders = {str(parent) for name in names for parent in PurePosixPath(name).parents}
    deepest_first = sorted(folders - {"."}, key=lambda name: (-name.count("/"), name))
    remove += [f'  RMDir "{_installed(name)}"' for name in deepest_first]
    return "\n".join([*lay, "!macroend", *remove, "!macroend", ""])


def build(
    files: Mapping[str, bytes],
    folder: Path,
    target: Path,
    version: str,
    recipe: Recipe,
    certificate: Certificate | None,
) -> None:
    """Make the installer *target* of the program *files*, which lie in *folder*."""
    if shutil.which(_NSIS) is None:
        raise LackingError(f"{_NSIS} is not there (Debian, Ubuntu: nsis)")
    four = four_numbers(version).replace(",", ".")
    defined = {
        "VERSION": version,
        "FOUR": four,
        "OUTPUT": str(target.resolve()),
        "ICON": str(HERE / "launcher" / "soat.ico"),
        "LEAST_BUILD": str(recipe.least_build),
        "LEAST_NAME": recipe.least_name,
        "KILOBYTES": str(sum(map(len, files.values())) // 1024),
    }
    with tempfile.TemporaryDirectory() as place:
        if certificate is not None:
            # In quotes: the folder for temporary files may have a blank in its name.
            defined["SIGN"] = f'"{_signer(certificate, Path(place))}" "%1"'
        Path(place, "files.nsh").write_text(file_list(list(files), folder.resolve()), "utf-8")
        script = shutil.copyfile(HERE / "installer" / "soat.nsi", Path(place, "soat.nsi"))
        options = ["-V2", "-INPUTCHARSET", "UTF8", *(f"-D{k}={v}" for k, v in defined.items())]
        env = {**os.environ, "LC_ALL": "C.UTF-8"}
        done = subprocess.run(
            [_NSIS, *options, str(script)], check=False, capture_output=True, env=env
        )
    if done.returncode:
        raise BuildError(f"{_NSIS}: {(done.stdout + done.stderr).decode('utf-8', 'replace')}")


def _signer(certificate: Certificate, place: Path) -> Path:
    """Return a command that signs the file it is given: NSIS has one for installer and uninstaller."""
    sign = shlex.join(certificate.command("UNSIGNED", "SIGNED"))
    text = sign.replace("UNSIGNED", '"$1"').replace("SIGNED", '"$1.signed"')
    path = place / "sign"
    path.write_text(f'#!/bin/sh\n{text} && mv "$1.signed" "$1"\n', encoding="utf-8")
    path.chmod(0o755)
    return path


def _installed(name: str) -> str:
    inside = "" if name == "." else "\\" + _escaped(name.replace("/", "\\"))
    return f"$INSTDIR{inside}"


def _escaped(text: str) -> str:
    return text.replace("$", "$$")
