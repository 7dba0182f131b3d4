"""Where a report may go: never over its draft, by whatever name."""

import os
from pathlib import Path

import pytest

from checker.exporters.target import refusal


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "du-thao.docx"
    made.write_bytes(b"draft")
    return made


def test_the_draft_is_refused_by_each_of_its_names(file: Path) -> None:
    other = file.with_name("tên khác.docx")
    os.link(file, other)
    (file.parent / "a").mkdir()
    for target in (file, other, file.parent / "a" / ".." / file.name):
        assert "chính dự thảo" in (refusal(file, target) or "")


def test_a_draft_that_is_gone_is_refused_too(file: Path) -> None:
    file.unlink()
    assert refusal(file, file)


def test_other_places_are_not_refused(file: Path) -> None:
    assert refusal(file, file.with_name("b.docx")) is None
    assert refusal(file, Path("a\0b")) is None
