"""Scans on the command line: progress on stderr, what was recognised marked in the results."""

import json
from pathlib import Path

import pytest

from tests.builders import build_pdf, build_scan
from tests.checker.readers.seeing import recognise_as, seen_in
from tests.shell import Shell

PLAN = [
    "ỦY BAN NHÂN DÂN",
    "XÃ AN HÒA",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "KẾ HOẠCH",
    "Thực hiện công tác bình đẳng giới năm 2026",
    "I. MỤC ĐÍCH, YÊU CẦU",
    "Nâng cao nhận thức về bình đẳng giới; báo cáo trước ngày 31/11/2026.",
]


@pytest.fixture
def scan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A scan of a short plan, in which the engine mistakes a mark."""
    text = build_pdf(tmp_path / "văn bản.pdf", PLAN)
    recognise_as(monkeypatch, seen_in(text, {"đẳng": "đằng"}))
    return build_scan(tmp_path / "bản quét.pdf", pages=1)


def test_progress_is_told_beside_the_results(shell: Shell, scan: Path) -> None:
    assert shell.run("check", scan, "--format", "json") == 1
    assert shell.err == "bản quét.pdf: đang nhận dạng chữ trên ảnh quét: trang 1 (1/1)\n"
    report = json.loads(shell.out)
    assert report["document"]["recognised_pages"] == [1]
    findings = [one for result in report["results"] for one in result["findings"]]
    assert {one["recognised"] for one in findings} == {True}
    assert {one["fix"] for one in findings} == {None}
    assert all("31/11/2026" in one["quote"] for one in findings if "31/11" in one["message"])


def test_places_say_that_they_were_recognised(shell: Shell, scan: Path) -> None:
    assert shell.run("check", scan) == 1
    assert "Trang 1 là ảnh quét" in shell.out
    assert "(trang 1, chữ nhận dạng từ ảnh): “31/11/2026”" in " ".join(shell.out.split())


def test_the_text_is_as_it_is_judged(shell: Shell, scan: Path) -> None:
    assert shell.run("text", scan) == 0
    assert "bình đẳng giới" in shell.out
    assert "đằng" not in shell.out
    assert "trang 1 (1/1)" in shell.err


def test_a_folder_has_its_scans_recognised(shell: Shell, scan: Path, tmp_path: Path) -> None:
    assert shell.run("batch", tmp_path, "--json", tmp_path / "a.json") == 1
    assert shell.err == "bản quét.pdf: đang nhận dạng chữ trên ảnh quét: trang 1 (1/1)\n"
    recognised = [
        one["document"]["recognised_pages"]
        for one in json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))
    ]
    assert sorted(recognised) == [[], [1]]
