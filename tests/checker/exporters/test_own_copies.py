"""A repaired copy in the folder of a round is no draft until somebody saves it."""

import zipfile
from pathlib import Path

import pytest

from checker.exporters.docx.repair import repaired
from checker.judge import check
from checker.rounds.listing import find
from resources import SAMPLES
from tests.builders.changes import save
from tests.checker.exporters.hand import WHEN
from tests.checker.exporters.saved import saved_again
from tests.checker.facts.reading import library
from tests.checker.kinds.layout.drafts import changed, direct
from tests.checker.kinds.layout.drafts import library as with_form
from tests.reading import read

SAMPLE = SAMPLES / "ke-hoach-xa-con-thieu-2026.docx"


@pytest.fixture(scope="module")
def copies(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Copies with changes to accept, of the words or the layout; with blanks to fill; with neither."""
    folder = tmp_path_factory.mktemp("dự thảo")
    report = check(read(SAMPLE), library())
    slanted = check(
        read(save(folder / "kh.docx", changed(direct("slogan", italic=True)))), with_form()
    )
    return {
        "words": repaired(report, WHEN).data,
        "form": repaired(slanted, WHEN, layout=True).data,
        "blanks": repaired(report, WHEN, tracked=False).data,
        "clean": repaired(slanted, WHEN, layout=True, tracked=False).data,
    }


@pytest.mark.parametrize(
    ("made", "name", "beside", "is_own"),
    [
        ("words", "kh - bản sửa.docx", "kh.docx", True),
        ("words", "nộp lần 2.docx", "", True),  # whatever it is called
        ("form", "nộp lần 2.docx", "", True),
        ("blanks", "nộp lần 2.docx", "", True),  # remarks stand where somebody has to write
        ("clean", "kh - bản sửa.docx", "kh.docx", True),
        ("clean", "kh – bản sửa 2.docx", "kh.pdf", True),
        ("clean", "kh - bản sửa.docx", "kế hoạch.docx", False),
        ("clean", "kh - bản sửa.docx", "", False),  # this alone is what was handed in
        ("clean", "nộp lần 2.docx", "kh.docx", False),
    ],
)
def test_a_repaired_copy_is_no_draft_until_somebody_saves_it(
    tmp_path: Path, copies: dict[str, bytes], made: str, name: str, beside: str, *, is_own: bool
) -> None:
    copied = save(tmp_path / name, copies[made])
    if beside:
        (tmp_path / beside).write_bytes(SAMPLE.read_bytes())
    found = find(tmp_path)
    assert [entry.name for entry in found.documents] == sorted(
        [beside] * bool(beside) + [name] * (not is_own)
    )
    told = (f"Không xét 1 tệp do chính chương trình lập: {name}.",) if is_own else ()
    assert found.passed_over == told
    saved_again(copied)
    assert name in {entry.name for entry in find(tmp_path).documents}


@pytest.mark.parametrize(("made", "is_own"), [("words", True), ("clean", False)])
def test_in_an_archive_too(
    tmp_path: Path, copies: dict[str, bytes], made: str, *, is_own: bool
) -> None:
    with zipfile.ZipFile(tmp_path / "nộp.zip", "w") as archive:
        archive.writestr("xã A/kh - bản sửa.docx", copies[made])
    assert len(find(tmp_path).documents) == (not is_own)
