"""Set up and try: installs what the program needs, then checks a sample draft.

    python3 bootstrap.py
    python3 bootstrap.py ocr        (with the recognition of scanned pages)
    python3 bootstrap.py cluster    (with review rounds on several machines)

Everything goes into ``.venv`` beside this file; the system's own packages stay
as they are, so an externally managed Python (PEP 668) is no obstacle. Where
the standard library cannot put pip into a new environment (Debian without
python3-venv), the system's pip installs into it from outside. Running it again
costs nothing while the pinned versions in ``pyproject.toml`` are unchanged.
"""

import os
import subprocess
import sys
from pathlib import Path

if sys.version_info < (3, 11):  # before tomllib, which older Pythons lack
    sys.exit("Cần Python 3.11 trở lên. / Python 3.11 or newer is needed.")

import tomllib

HERE = Path(__file__).resolve().parent
VENV = HERE / ".venv"
SAMPLE = HERE / "resources" / "samples" / "ke-hoach-xa-con-thieu-2026.docx"
OPTIONAL = ("ocr", "cluster")
"""What users may add: the recognition of scanned pages, rounds on several machines."""
HELP = (
    "Không tạo được môi trường Python: hãy cài thêm gói venv và pip "
    "(Debian, Ubuntu: apt install python3-venv python3-pip) rồi chạy lại. / "
    "No Python environment could be made: install venv and pip "
    "(Debian, Ubuntu: apt install python3-venv python3-pip) and run this again."
)


class SetupError(Exception):
    """The environment could not be made; the message says what to do."""


def requirements(project: Path = HERE, *extras: str) -> list[str]:
    """Return the pinned requirements of *project* with those of its *extras*."""
    table = tomllib.loads((project / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    optional = table.get("optional-dependencies", {})
    return [*table["dependencies"], *(line for extra in extras for line in optional[extra])]


def python_of(venv: Path) -> Path:
    """Return the interpreter inside *venv*; Windows keeps it elsewhere."""
    return venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def ensure(*extras: str, venv: Path = VENV) -> Path:
    """Make *venv* hold the pinned requirements and return its interpreter.

    Raises SetupError with pip's own words where something cannot be had.
    """
    wanted = requirements(HERE, *extras)
    stamp = venv / "soat-installed.txt"
    python = python_of(venv)
    if _version(python) != sys.version_info[:2]:
        stamp.unlink(missing_ok=True)
        _create(venv)
    have = stamp.read_text(encoding="utf-8").splitlines() if stamp.exists() else []
    if not set(wanted) <= set(have):
        print("Đang cài đặt các thư viện cần thiết… / Installing what is needed…", flush=True)
        done = _run([*_pip(python), "install", "--quiet", *wanted])
        if done.returncode:
            raise SetupError(f"{done.stdout}{done.stderr}\n{HELP}")
        stamp.write_text("\n".join(wanted) + "\n", encoding="utf-8")
    return python


def _create(venv: Path) -> None:
    """Make an empty environment, with pip where this Python can put it there."""
    make = [sys.executable, "-m", "venv", "--clear", str(venv)]
    if _run(make).returncode == 0:
        return
    bare = _run([*make, "--without-pip"])
    if bare.returncode == 0 and _run([*_pip(python_of(venv)), "--version"]).returncode == 0:
        return
    other = _run([sys.executable, "-m", "virtualenv", "--clear", str(venv)])
    if other.returncode:
        raise SetupError(f"{bare.stdout}{bare.stderr}\n{HELP}")


def _pip(python: Path) -> list[str]:
    """Return the pip that installs into *python*'s environment: its own, else ours."""
    if _run([str(python), "-m", "pip", "--version"]).returncode == 0:
        return [str(python), "-m", "pip"]
    return [sys.executable, "-m", "pip", "--python", str(python)]


def _version(python: Path) -> tuple[int, int] | None:
    """Return major and minor version of *python*, None where it does not run."""
    if not python.exists():
        return None
    done = _run([str(python), "-c", "import sys; print(*sys.version_info[:2])"])
    if done.returncode:
        return None
    major, minor = done.stdout.split()
    return int(major), int(minor)


def _run(command: list[str]) -> subprocess.CompletedProcess[str]:
    """Run *command* quietly, without a keyboard, and return what it said."""
    env = {
        **os.environ,
        "PIP_NO_INPUT": "1",
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        "PYTHONUTF8": "1",
    }
    return subprocess.run(
        command,
        check=False,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        stdin=subprocess.DEVNULL,
        env=env,
    )


def speak_utf8() -> None:
    """Make Vietnamese printable on any console and in pipes."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]


def main() -> int:
    """Install, check the sample, and say how to go on; 0 where all of it worked."""
    speak_utf8()
    try:
        python = ensure(*(word for word in sys.argv[1:] if word in OPTIONAL))
    except SetupError as problem:
        print(problem, file=sys.stderr)
        return 2
    # Compiled once here, also where Python may not write its caches as it goes: a quicker start.
    sources = [str(HERE / part) for part in ("checker", "rules", "gui", "main.py")]
    _run([str(python), "-m", "compileall", "-q", *sources])
    program = [str(python), str(HERE / "main.py")]
    trial = _run([*program, "--version"])
    if trial.returncode:
        print(trial.stderr, file=sys.stderr)
        return 2
    status = subprocess.run([*program, "check", str(SAMPLE)], check=False).returncode
    if status not in {0, 1}:  # 1: the sample has gaps, as it should
        return status
    shown = python.relative_to(HERE)
    print(f"\nMở cửa sổ / open the window:\n  {shown} main.py")
    print(f"Kiểm tra một dự thảo / check a draft:\n  {shown} main.py check FILE")
    return 0


if __name__ == "__main__":
    sys.exit(main())
