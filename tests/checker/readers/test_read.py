"""What can be read, and what is known of it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from checker.readers import READERS, SUPPORTED_SUFFIXES
from tests.builders import build_docx, build_pdf
from tests.reading import read

PLAN = ["KẾ HOẠCH", "Thực hiện công tác bình đẳng giới năm 2026", "I. MỤC ĐÍCH"]
WRITERS: dict[str, Callable[[Path], object]] = {
    "docx": lambda path: build_docx(path, PLAN),
    "pdf": lambda path: build_pdf(path, PLAN * 5),
    "txt": lambda path: path.write_text("\n\n".join(PLAN), encoding="utf-8"),
}


@pytest.mark.parametrize("kind", WRITERS)
@pytest.mark.parametrize("name", ["Dự thảo kế hoạch.doc", "không đuôi", "a.pdf", "a.docx", "a.txt"])
def test_files_are_known_by_what_they_hold(tmp_path: Path, kind: str, name: str) -> None:
    path = tmp_path / "thư mục có dấu" / name
    path.parent.mkdir()
    WRITERS[kind](path)
    document = read(path)
    assert document.format == kind
    assert document.text.startswith("KẾ HOẠCH\nThực hiện công tác bình đẳng giới năm 2026")
    assert document.path == path
    assert document.keeps_header == (kind != "txt")
    assert len(document.sha256) == 64


def test_every_reader_names_its_endings() -> None:
    assert set(SUPPORTED_SUFFIXES) == {
        ".docx", ".docm", ".pdf", ".doc", ".dot", ".odt", ".ott", ".fodt", ".rtf",
        ".html", ".htm", ".mht", ".mhtml", ".md", ".markdown", ".txt",
    }  # fmt: skip
    assert all(reader.suffixes for reader in READERS.values())


def test_the_hash_is_that_of_the_bytes(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"abc")
    # The hash of these three bytes stands in the standard, FIPS 180-2.
    assert read(path).sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
