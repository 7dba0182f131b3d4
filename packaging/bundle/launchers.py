"""The two programs that people start: Soat.exe opens the window, soat-cli.exe is for consoles."""

import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from bundle.errors import BuildError, LackingError
from bundle.recipe import HERE, Recipe

_SOURCES = HERE / "launcher"
_COMPILER, _RESOURCES = "x86_64-w64-mingw32-gcc", "x86_64-w64-mingw32-windres"


@dataclass(frozen=True, slots=True)
class Launcher:
    """A program to start: its file's name and what Windows tells of it; *windowed* without a console."""

    name: str
    about: str
    windowed: bool


LAUNCHERS = (
    Launcher("Soat.exe", "Soát - kiểm tra dự thảo kế hoạch trước khi ký", windowed=True),
    Launcher("soat-cli.exe", "Soát - dòng lệnh", windowed=False),
)


def four_numbers(version: str) -> str:
    """Return *version* as Windows has it in a file: ``0.1.0`` is ``0,1,0,0``."""
    numbers = [part for part in version.split(".") if part.isdigit()]
    return ",".join([*numbers, "0", "0", "0", "0"][:4])


def build(version: str, dll: str, recipe: Recipe) -> dict[str, bytes]:
    """Return the launchers for the Python that is *dll*, by their names."""
    for tool in (_COMPILER, _RESOURCES):
        if shutil.which(tool) is None:
            raise LackingError(f"{tool} is not there (Debian, Ubuntu: gcc-mingw-w64-x86-64-win32)")
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        return {one.name: _built(one, version, dll, recipe, folder) for one in LAUNCHERS}


def _built(one: Launcher, version: str, dll: str, recipe: Recipe, folder: Path) -> bytes:
    script = (_SOURCES / "launcher.rc").read_text(encoding="utf-8")
    blanks = {
        "@FOUR@": four_numbers(version),
        "@VERSION@": version,
        "@ABOUT@": one.about,
        "@NAME@": one.name,
        "@COPYRIGHT@": "The Soát authors, MIT",
    }
    for blank, value in blanks.items():
        script = script.replace(blank, value)
    (folder / "launcher.rc").write_text(script, encoding="utf-8")
    for name in ("soat.ico", "soat.manifest"):
        shutil.copyfile(_SOURCES / name, folder / name)
    _run([_RESOURCES, "-O", "coff", "-o", "launcher.res", "launcher.rc"], folder)
    defined = {
        "SOAT_DLL": f'L"{dll}"',
        "SOAT_BUILD": str(recipe.least_build),
        "SOAT_LEAST": f'L"{recipe.least_name}"',
        "UNICODE": "1",
        "_UNICODE": "1",
    } | ({"WINDOWED": "1"} if one.windowed else {})
    options = [
        *("-O2", "-s", "-municode", "-mwindows" if one.windowed else "-mconsole", "-static"),
        # Without a moment of building in it, and where Windows may put it anywhere in memory.
        *(
            "-Wl,--no-insert-timestamp",
            "-Wl,--dynamicbase",
            "-Wl,--nxcompat",
            "-Wl,--high-entropy-va",
        ),
        *("-finput-charset=UTF-8", "-Wall", "-Wextra", "-Werror"),
        *(f"-D{name}={value}" for name, value in defined.items()),
    ]
    source = str(_SOURCES / "launcher.c")
    _run([_COMPILER, *options, "-o", one.name, source, "launcher.res"], folder)
    return (folder / one.name).read_bytes()


def _run(command: list[str], folder: Path) -> None:
    done = subprocess.run(command, check=False, cwd=folder, capture_output=True)
    if done.returncode:
        raise BuildError(f"{command[0]}: {done.stderr.decode('utf-8', 'replace')}")
