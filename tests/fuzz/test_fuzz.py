"""Damaged files of every format: none makes the program fail, every refusal has its right words."""

from pathlib import Path

import pytest

from checker.errors import ReadError
from checker.library.load import load_library
from checker.readers import messages
from tests.fuzz.cases import OWN, cases
from tests.fuzz.memory import peak
from tests.fuzz.trial import refused_wrongly, tried
from tests.fuzz.whole import Whole, whole_files

SEED, FILES = 2026, 162


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> list[Whole]:
    return whole_files(tmp_path_factory.mktemp("nguyên vẹn"))


@pytest.mark.parametrize("turn", range(len(OWN)), ids=OWN)
def test_a_damaged_file_is_read_or_refused(turn: int, whole: list[Whole], tmp_path: Path) -> None:
    """Every so many-th file is of the same format."""
    library, start = load_library(), peak()
    faults: dict[str, str] = {}
    for case in cases(whole, SEED, range(turn, FILES, len(OWN))):
        path = tmp_path / case.name
        path.write_bytes(case.data)
        outcome = tried(path, library, start)
        if outcome.fault:
            faults[case.name] = outcome.fault
    assert not faults


def test_whole_files_are_read(whole: list[Whole], tmp_path: Path) -> None:
    """Else nothing would be tried but refusals."""
    assert {file.format for file in whole} == set(OWN)
    for number, file in enumerate(whole):
        path = tmp_path / f"{number}{file.suffix}"
        path.write_bytes(file.data)
        outcome = tried(path, load_library(), peak())
        assert (outcome.code, outcome.fault) == ("read", "")


def test_the_same_seed_damages_alike(whole: list[Whole]) -> None:
    first, again, other = (list(cases(whole, seed, range(27))) for seed in (1, 1, 2))
    assert first == again
    assert [case.data for case in first] != [case.data for case in other]


@pytest.mark.parametrize(
    ("data", "name", "error"),
    [
        (b"PK\x03\x04", "a.docx", ReadError("unreadable", messages.UNREADABLE)),
        (b"PK\x03\x04", "a.docx", ReadError("damaged", "bad zip file")),
        (b"PK\x03\x04\x14\x00\x00\x00", "a.docx", ReadError("encrypted", messages.ENCRYPTED_WORD)),
        (b"%PDF-1.4 obj", "a.pdf", ReadError("encrypted", messages.ENCRYPTED_PDF)),
        (b"PK\x03\x04", "a.docx", ReadError("unsupported-format", messages.OLD_CODE)),
        (b"%PDF-1.4 obj", "a.pdf", ReadError("unsupported-format", messages.OLD_FONT)),
        ("Kế hoạch".encode(), "a.txt", ReadError("unsupported-format", messages.OLD_CODE)),
    ],
)
def test_wrong_refusals_are_seen(data: bytes, name: str, error: ReadError) -> None:
    assert refused_wrongly(name, data, error)
    assert not refused_wrongly(name, data, ReadError("damaged", messages.DAMAGED_WORD))
