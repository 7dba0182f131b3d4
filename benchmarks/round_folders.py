"""Folders of review rounds to measure with: a plan of each commune of the register, quickly written."""

import tempfile
import zipfile
from itertools import cycle, islice
from pathlib import Path

from benchmarks.drafts import write_draft
from checker.library.load import load_library
from checker.rounds.communes import Communes
from checker.rounds.overview import Office

_TEXT = "word/document.xml"
_INSTEAD = {"Suối Ngàn": "@name@", "SUỐI NGÀN": "@NAME@", "Lam Khê": "@province@"}
"""Words of the sample, and what stands for them until a plan is an office's: each in one piece."""


def write_round(folder: Path, count: int, pages: int) -> Path:
    """Write the plans of *count* communes, about *pages* pages each, to *folder* and return it."""
    offices = list(islice(cycle(_communes()), count))
    with tempfile.TemporaryDirectory() as name:
        pattern = write_draft(Path(name) / "pattern.docx", pages, instead=_INSTEAD)
        with zipfile.ZipFile(pattern) as archive:
            parts = {info.filename: archive.read(info) for info in archive.infolist()}
    for number, office in enumerate(offices):
        place = folder / office.province
        place.mkdir(parents=True, exist_ok=True)
        _write(place / f"{number:04} KH BĐG xã {office.name}.docx", parts, office)
    return folder


def _write(path: Path, parts: dict[str, bytes], office: Office) -> None:
    text = parts[_TEXT].decode()
    for word, own in (
        ("@name@", office.name),
        ("@NAME@", office.name.upper()),
        ("@province@", office.province),
    ):
        text = text.replace(word, own)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, data in parts.items():
            archive.writestr(name, text if name == _TEXT else data)


def _communes() -> tuple[Office, ...]:
    library = load_library()
    return tuple(Communes(library.registers, library.lexicon).of(()))
