"""Documents of another machine's round: found in the folder or sent, judged the same, faults cost themselves."""

import datetime as dt
import shutil
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path

import psutil
import pytest

from checker.facts import Overrides
from checker.judge import examine
from checker.library.load import FOLDER, foundation, load_library
from checker.rounds import desk
from checker.rounds.desk import Desk, given_of, judged_at_desk
from checker.rounds.file_row import FileRow, OpenMatter, row_of
from checker.rounds.listing import find
from checker.rounds.parcel import Parcel, packed
from checker.rounds.pool import Limits
from checker.rounds.run import Round, run
from checker.rounds.task import Task, judged
from checker.shown import Shown
from resources import SAMPLES
from tests.checker.rounds.judges import obedient

DAY = dt.date(2026, 4, 20)
WAIVER = """
[[waiver]]
rule = "{rule}"
key = "{key}"
reason = "Đã hỏi ý kiến."
date = 2026-04-01
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A plan as it is, one with decisions and a draft of the same name, one in an archive, a broken one."""
    folder = tmp_path / "đợt"
    folder.mkdir()
    sample = SAMPLES / "ke-hoach-xa-con-thieu-2026.docx"
    shutil.copy(sample, folder / "a.docx")
    shutil.copy(sample, folder / "Kế hoạch.docx")
    report = examine(sample, load_library(), Overrides(), DAY)
    first, second, *_ = row_of("a", report, data=False).open
    one, other = (WAIVER.format_map(_parts(matter)) for matter in (first, second))
    decisions = f'{one}{other}format = "pdf"\n'
    (folder / "Kế hoạch.soat.toml").write_text(decisions, encoding="utf-8")
    (folder / "Kế hoạch.pdf").write_bytes(b"%PDF-1.4\n%%EOF")
    with zipfile.ZipFile(folder / "nộp.zip", "w") as archive:
        archive.write(sample, "xã/KH.docx")
    return folder


def _parts(matter: OpenMatter) -> dict[str, str]:
    rule, _, key = matter.key.partition("#")
    return {"rule": rule, "key": key}


@pytest.fixture
def parcels(folder: Path) -> Iterator[tuple[Parcel, Parcel]]:
    """The plan with decisions as it is told where it lies, and as it is sent."""
    entry = next(one for one in find(folder).documents if one.name == "Kế hoạch.docx")
    return packed(entry, whole=False), packed(entry, whole=True)


@pytest.mark.parametrize("sent", [False, True])
def test_found_or_sent_it_is_judged_as_here(folder: Path, *, sent: bool) -> None:
    library = load_library()
    listing = find(folder)
    asked = Round(folder, today=DAY, jobs=1, with_data=True)
    here = {row.path: row for row in run(asked, listing, library) if isinstance(row, FileRow)}
    given = given_of(Task(folder, library, Overrides(), DAY, with_data=True), judged, Limits())
    for entry in listing.documents:
        parcel = packed(entry, whole=sent)
        if sent:
            parcel = replace(parcel, path="/nowhere")
        row = judged_at_desk(given, parcel)
        assert row is not None
        if row.data is not None:
            row.data["document"]["path"] = str(folder / row.path)
        assert plain(row) == plain(here[entry.name])
    assert {name for name, row in here.items() if row.tally.get(Shown.WAIVED)} == {"Kế hoạch.docx"}
    desk._desk(given).close()


def test_what_is_not_there_or_another_is_asked_for(
    folder: Path, parcels: tuple[Parcel, Parcel]
) -> None:
    seen, sent = parcels
    for ending in ("pdf", "soat.toml", "docx"):
        with seen.unpacked() as entry:
            assert entry is not None
        (folder / f"Kế hoạch.{ending}").unlink()
        with seen.unpacked() as entry:
            assert entry is None
        again = folder.parent / "khác"
        shutil.rmtree(again, ignore_errors=True)
        with sent.unpacked() as entry:
            assert entry is not None
            shutil.copytree(entry.path.parent, again)
        shutil.copytree(again, folder, dirs_exist_ok=True)


def test_a_name_that_the_other_system_does_not_know_does_not_matter(
    parcels: tuple[Parcel, Parcel],
) -> None:
    sent = replace(parcels[1], name="xã/\0?.docx")
    with sent.unpacked() as entry:
        assert entry is not None
        assert (entry.name, entry.path.name) == ("xã/\0?.docx", "du-thao.docx")
        assert entry.path.with_name("du-thao.soat.toml").exists()


def plain(row: FileRow) -> tuple[FileRow, str]:
    """Return *row* as what can be compared."""
    return replace(row, error=None, modified=None), str(row.error)


def at_desk(words: dict[str, str], folder: Path) -> list[FileRow]:
    """Judge drafts of these *words* one after another."""
    folder.mkdir()
    task = Task(folder, foundation(FOLDER), Overrides(), DAY)
    own = Desk(given_of(task, obedient, Limits(seconds=4)))
    rows, workers = [], []
    for name, text in words.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
        rows.append(own.judged(find(folder).documents[-1]))
        workers.append([child.pid for child in children()])
    own.close()
    assert workers[-1] == workers[-2]  # it stays between two documents
    assert not children()
    return rows


def children() -> list[psutil.Process]:
    return [
        child
        for child in psutil.Process().children(recursive=True)
        if "resource_tracker" not in " ".join(child.cmdline())
    ]


def in_daemon(words: dict[str, str], folder: Path) -> None:
    rows = at_desk(words, folder)
    told = {row.path[0]: row.error.message if row.error else "" for row in rows}
    assert [name for name in told if told[name]] == ["b", "c"]
    assert "dừng đột ngột" in told["b"]
    assert "quá 4 giây" in told["c"]


def test_in_a_clusters_own_process_each_fault_costs_its_document_alone(tmp_path: Path) -> None:
    words = {"a": "ok", "b": "die", "c": "hang", "d": "ok", "e": "ok"}
    process = get_context("spawn").Process(
        target=in_daemon, args=(words, tmp_path / "đợt"), daemon=True
    )
    process.start()
    process.join(60)
    assert process.exitcode == 0
