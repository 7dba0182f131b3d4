"""Trials of installing and removing: what comes, what stays, what Windows knows of the program."""

import shutil

from trial.bench import Bench, digest
from trial.built import GONE, older
from trial.errors import demand
from trial.wine import eventually

RUNS, TOO_OLD = 5, 2
"""Exit statuses: of the installer where the program runs, of both where Windows is too old."""
_UNINSTALL = "Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\Soat"


def older_windows(bench: Bench) -> None:
    """On Windows 7 installer and program say what is needed, and leave nothing."""
    folder = bench.place / "seven"
    shutil.copytree(bench.built.folder, folder)
    bench.wine.pretend("win7")
    try:
        done = bench.wine.run(bench.built.installer, "/S")
        demand(done.status == TOO_OLD, f"the installer ends with {done.status}")
        demand(not bench.home.exists(), "something was installed")
        done = bench.wine.run(folder / "soat-cli.exe", "--version")
        demand(done.status == TOO_OLD, f"soat-cli ends with {done.status}")
        demand("1809" in done.err, f"soat-cli says: {done.err}")
        bench.wine.start(folder / "Soat.exe")
        eventually(lambda: "Soát" in bench.screen.titles(), 60, "Soat.exe says nothing")
        bench.screen.picture(bench.kept / "older-windows.png")
        bench.screen.press("Return")
        bench.wine.wait()
    finally:
        bench.wine.pretend("win10")


def upgrade(bench: Bench) -> None:
    """What an older build had goes, what is the user's stays, a removed link stays away."""
    earlier = older(bench.built, bench.place)
    done = bench.wine.run(earlier, "/S")
    demand(done.status == 0, f"the older installer ends with {done.status}")
    demand((bench.home / GONE).exists(), "the older build is not there")
    link = bench.wine.desktop / "Soát.lnk"
    demand(link.exists(), "no link on the desktop")
    link.unlink()
    bench.settings.parent.mkdir(parents=True, exist_ok=True)
    bench.settings.write_text("[window]\n", encoding="utf-8")
    mine = bench.home / "ghi-chu-cua-toi.txt"
    mine.write_text("của người dùng", encoding="utf-8")
    done = bench.wine.run(bench.built.installer, "/S", seconds=300)
    demand(done.status == 0, f"the installer ends with {done.status}")
    demand(not (bench.home / GONE).exists(), "a file of the older build is left")
    demand(bench.settings.exists() and mine.exists(), "a file of the user's is gone")
    demand(not link.exists(), "the link is on the desktop again")
    mine.unlink()


def installed(bench: Bench) -> None:
    """Every file is as it was laid; Windows knows the program, and Word keeps its files."""
    listed = bench.built.listed()
    wrong = [name for name, told in listed.items() if digest(bench.home / name) != told]
    demand(not wrong, f"{len(wrong)} files differ: {wrong[:3]}")
    bench.said.append(f"{len(listed)} files as laid")
    demand(bench.built.version in bench.wine.registry(_UNINSTALL), "no entry for removal")
    for extension in (".docx", ".doc", ".pdf"):
        verb = f"Software\\Classes\\SystemFileAssociations\\{extension}\\shell\\Soat\\command"
        demand('Soat.exe" "%1"' in bench.wine.registry(verb), f"no offer on {extension}")
        taken = bench.wine.registry(f"Software\\Classes\\{extension}")
        demand("Soat" not in taken, f"{extension} is taken from its program")
    for key in ("Directory\\shell\\Soat", "Soat.Pack\\shell\\open"):
        said = bench.wine.registry(f"Software\\Classes\\{key}\\command")
        demand('Soat.exe" "%1"' in said, f"no {key}")
    links = bench.wine.user.rglob("Start Menu/Programs/Soát.lnk")
    demand(any(links), "no entry in the Start menu")
    done = bench.cli("--version")
    demand(done == (0, f"soat {bench.built.version}\n"), f"--version: {done}")


def removal(bench: Bench) -> None:
    """Nothing is left but what is the user's."""
    remover = bench.home / "Go-cai-dat.exe"
    done = bench.wine.run(remover, "/S")
    demand(done.status == 0, f"the uninstaller ends with {done.status}")
    eventually(lambda: not bench.home.exists(), 60, "the program's folder is still there")
    bench.wine.wait()
    demand(bench.settings.exists(), "the user's settings are gone")
    demand(not (bench.wine.local / "Soat" / "Cache").exists(), "the cache is left")
    demand(not list(bench.wine.user.rglob("Soát.lnk")), "a link is left")
    for key in ("Software\\Classes", "Software\\Soat", _UNINSTALL):
        demand("Soat" not in bench.wine.registry(key), f"left in the registry: {key}")
