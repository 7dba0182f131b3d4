"""Trials of the commands: they do in Windows what they do here."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from bundle.recipe import ROOT
from trial.bench import FAULTY, GAPS, SAMPLES, Bench
from trial.errors import demand

_REFUSED = 2
"""The exit status of a command that does not do what it is told to."""


def modules(bench: Bench) -> None:
    """Nothing that a module imports was pruned away."""
    folder = bench.place / "sweep"
    shutil.copytree(bench.home, folder)
    sweep = Path(__file__).with_name("sweep.py")
    shutil.copyfile(sweep, folder / "app" / "start.py")
    done = bench.wine.run(folder / "soat-cli.exe", seconds=300)
    failed = [line for line in done.out.splitlines() if line.startswith("FAILED")]
    demand(done.status == 0 and not failed, f"{failed[:5]} {done.err[-500:]}")
    bench.said.append(done.out.splitlines()[-1])


def check(bench: Bench) -> None:
    """Every sample gets the same report as from the sources on this machine."""
    work = bench.work("check")
    here = [sys.executable, str(ROOT / "main.py")]
    for sample in sorted(SAMPLES.glob("*.docx")):
        shutil.copyfile(sample, work / sample.name)
        words = ["check", sample.name, "--format", "json"]
        status, said = bench.cli(*words, cwd=work)
        env = {**os.environ, "PYTHONUTF8": "1"}
        ours = subprocess.run([*here, *words], cwd=work, check=False, capture_output=True, env=env)
        demand(status == ours.returncode, f"{sample.name}: {status}, not {ours.returncode}")
        same = json.loads(said) == json.loads(ours.stdout)
        demand(same, f"{sample.name}: another report")
    bench.said.append(f"{len(list(work.iterdir()))} reports")


def batch(bench: Bench) -> None:
    """A folder of drafts is checked by two processes, and none is blamed for our faults."""
    work = bench.work("Đợt rà soát năm 2026")
    for sample in SAMPLES.glob("*.docx"):
        shutil.copyfile(sample, work / sample.name)
    status, said = bench.cli(
        "batch",
        ".",
        "--jobs",
        "2",
        "--json",
        "ket-qua.json",
        "--xlsx",
        "ket-qua.xlsx",
        cwd=work,
    )
    demand(status == GAPS, f"status {status}: {said}")
    report = (work / "ket-qua.json").read_text(encoding="utf-8")
    demand("có thể bị hỏng" not in report, "drafts are called damaged")
    demand((work / "ket-qua.xlsx").stat().st_size > 5000, "no workbook")
    shutil.copyfile(work / "ket-qua.json", bench.kept / "batch.json")


def exports(bench: Bench) -> None:
    """Every form of report is written, and is what its name says."""
    work = bench.work("export")
    shutil.copyfile(SAMPLES / FAULTY, work / "kh.docx")
    forms = {
        "xlsx": ("phiếu.xlsx", b"PK"),
        "docx": ("nhận xét.docx", b"PK"),
        "repair": ("bản sửa.docx", b"PK"),
        "html": ("trang.html", b"<!"),
        "pdf": ("trang.pdf", b"%PDF"),
        "sheet": ("phiếu trình.pdf", b"%PDF"),
    }
    asked = [word for form, (name, _) in forms.items() for word in (f"--{form}", name)]
    status, said = bench.cli("export", "kh.docx", *asked, cwd=work)
    demand(status == GAPS, f"status {status}: {said}")
    for name, begin in forms.values():
        data = (work / name).read_bytes()
        demand(data[:6].lower().lstrip().startswith(begin.lower()), f"{name} is another thing")
        shutil.copyfile(work / name, bench.kept / name)


def rule_pack(bench: Bench) -> None:
    """A rule pack is installed where its signature holds, named in reports, and taken away again."""
    work = bench.work("Gói tiêu chí")
    rules = work / "rules"
    shutil.copytree(ROOT / "rules", rules, ignore=shutil.ignore_patterns("__pycache__"))
    about = rules / "pack.toml"
    newer = re.sub(r"(?m)^version = .*$", 'version = "2099.1"', about.read_text(encoding="utf-8"))
    about.write_text(newer, encoding="utf-8")
    _here(work, "rules", "key", "-o", "khoa-thu", "--name", "Nơi thử")
    _here(work, "rules", "pack", "rules", "-o", "moi.soatpack", "--key", "khoa-thu")
    status, said = bench.cli("rules", "install", "moi.soatpack", cwd=work)
    demand(status == _REFUSED, f"a pack of nobody's is taken: {status}, {said}")
    trusted = bench.home / "khoa"
    trusted.mkdir()
    shutil.copyfile(work / "khoa-thu.pub", trusted / "khoa-thu.pub")
    status, said = bench.cli("rules", "install", "moi.soatpack", cwd=work)
    demand(status == 0, f"install ends with {status}: {said}")
    shutil.copyfile(SAMPLES / FAULTY, work / "kh.docx")
    status, said = bench.cli("check", "kh.docx", cwd=work)
    demand(status == GAPS and "2099.1" in said, f"check does not name the pack: {said[-300:]}")
    status, said = bench.cli("rules", "uninstall")
    demand(status == 0, f"uninstall ends with {status}: {said}")
    status, said = bench.cli("check", "kh.docx", cwd=work)
    demand("2099.1" not in said, "the pack is still in force")
    shutil.rmtree(trusted)


def _here(work: Path, *words: str) -> None:
    """Run a command of the sources, on this machine."""
    command = [sys.executable, str(ROOT / "main.py"), *words]
    env = {**os.environ, "PYTHONUTF8": "1"}
    done = subprocess.run(command, cwd=work, check=False, capture_output=True, env=env)
    demand(done.returncode == 0, done.stderr.decode("utf-8", "replace"))
