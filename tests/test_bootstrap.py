"""Set-up: what is installed, when it is not installed again, and bare machines."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

import bootstrap

Machine = Callable[[str], bool]
"""Whether a command line succeeds on the machine that a test imagines."""


class Runner:
    """Stands for the machine: makes the files a command would make, keeps the commands."""

    def __init__(self, works: Machine) -> None:
        self.works = works
        self.commands: list[str] = []

    def __call__(self, command: list[str]) -> subprocess.CompletedProcess[str]:
        line = " ".join(command)
        self.commands.append(line)
        ok = self.works(line)
        if ok and " -m venv " in line:
            python = bootstrap.python_of(Path(command[4]))
            python.parent.mkdir(parents=True, exist_ok=True)
            python.touch()
        said = "{} {}".format(*bootstrap.sys.version_info[:2]) if "version_info" in line else ""
        return subprocess.CompletedProcess(command, 0 if ok else 1, said, "" if ok else "lỗi")

    @property
    def installs(self) -> list[str]:
        return [line for line in self.commands if " install " in line]


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch) -> Callable[[Machine], Runner]:
    def imagine(works: Machine) -> Runner:
        runner = Runner(works)
        monkeypatch.setattr(bootstrap, "_run", runner)
        return runner

    return imagine


def test_requirements_are_those_of_the_project() -> None:
    plain, dev = bootstrap.requirements(), bootstrap.requirements(bootstrap.HERE, "dev")
    assert any(line.startswith("lxml==") for line in plain)
    assert not any(line.startswith("pytest==") for line in plain)
    assert dev[: len(plain)] == plain
    assert any(line.startswith("pytest==") for line in dev)


def test_the_same_pins_are_installed_once(machine, tmp_path: Path) -> None:
    runner = machine(lambda _: True)
    venv = tmp_path / "môi trường"
    python = bootstrap.ensure("dev", venv=venv)
    assert python == bootstrap.python_of(venv)
    assert len(runner.installs) == 1
    bootstrap.ensure("dev", venv=venv)
    bootstrap.ensure(venv=venv)  # a part of what is there already
    assert len(runner.installs) == 1


def test_a_new_pin_is_installed(machine, tmp_path: Path, monkeypatch) -> None:
    runner = machine(lambda _: True)
    bootstrap.ensure(venv=tmp_path)
    monkeypatch.setattr(bootstrap, "requirements", lambda *_: ["lxml==99.0"])
    bootstrap.ensure(venv=tmp_path)
    assert "lxml==99.0" in runner.installs[-1]


def test_a_failed_installation_is_tried_again(machine, tmp_path: Path) -> None:
    machine(lambda line: " install " not in line)
    with pytest.raises(bootstrap.SetupError, match="lỗi"):
        bootstrap.ensure(venv=tmp_path)
    runner = machine(lambda _: True)
    bootstrap.ensure(venv=tmp_path)
    assert len(runner.installs) == 1


def test_debian_without_ensurepip_uses_the_systems_pip(machine, tmp_path: Path) -> None:
    """``venv`` fails, ``venv --without-pip`` works, and the new Python has no pip."""
    own = str(bootstrap.python_of(tmp_path))

    def works(line: str) -> bool:
        if " -m venv " in line:
            return "--without-pip" in line
        return not line.startswith(f"{own} -m pip")

    runner = machine(works)
    bootstrap.ensure(venv=tmp_path)
    assert runner.installs
    assert f"-m pip --python {own} install" in runner.installs[0]


def test_where_nothing_works_one_sentence_says_what_to_install(machine, tmp_path: Path) -> None:
    machine(lambda _: False)
    with pytest.raises(bootstrap.SetupError, match="apt install python3-venv") as raised:
        bootstrap.ensure(venv=tmp_path)
    assert "hãy cài thêm" in str(raised.value)
