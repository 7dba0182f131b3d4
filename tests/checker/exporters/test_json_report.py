"""The JSON report keeps to the fixed shape, field by field."""

import importlib
import json
import tomllib
from pathlib import Path

from checker.errors import ReadError
from checker.exporters import EXPORTERS
from checker.exporters.json import error_data, to_data, to_json
from checker.report import Report
from checker.system.version import VERSION

ROOT = Path(__file__).resolve().parents[3]


def _pack(name: str, title: str, version: str, **more: str) -> dict[str, str | None]:
    known = {"id": name, "title": title, "version": version}
    return {**known, "author": None, "date": None, "signed_by": None, **more}


def test_every_field_of_the_report(report: Report) -> None:
    data = to_data(report)
    assert list(data) == [
        "schema",
        "tool",
        "library",
        "document",
        "plan",
        "warnings",
        "results",
        "matters",
        "summary",
    ]
    assert data["schema"] == 1
    assert data["tool"] == {"name": "soat", "version": VERSION}
    assert data["library"] == {
        "packs": [
            _pack("built-in", "Có sẵn", "2026.11", date="2026-11-02"),
            _pack("lai-chau", "Lai Châu", "1"),
        ],
        "rules": 7,
    }
    assert data["document"] == {
        "path": str(Path("Dự thảo/kế hoạch.txt")),
        "format": "txt",
        "sha256": "ab" * 32,
        "characters": len(report.document.text),
        "recognised_pages": [],
    }
    assert data["plan"] == {
        "kind": "ke-hoach",
        "subject": "gender-equality",
        "title": "Công tác bình đẳng giới\nnăm 2026",
        "year": 2026,
        "profile": "yearly",
        "horizon": None,
        "level": "xa",
        "issuer": "UBND xã Bình Lư",
        "place": "Bình Lư",
        "number": None,
        "date": "2026-04-24",
    }
    assert data["warnings"] == ["Tệp văn bản thuần không có phần đầu."]
    assert data["summary"] == {
        "pass": 1,
        "gap": 2,
        "review": 1,
        "not-applicable": 1,
        "waived": 1,
        "error": 1,
        "matters": {"must": 2, "should": 1, "note": 0, "look": 1, "signing": 0},
    }


def test_results_keep_their_order_and_say_all(report: Report) -> None:
    results = to_data(report)["results"]
    assert [result["rule"] for result in results] == [r.rule.id for r in report.results]
    gap = results[3]
    assert gap["group"] == "action-month"
    assert gap["severity"] == "required"
    assert gap["status"] == "gap"
    assert gap["message"] == "Chưa nêu thời gian của Tháng hành động."
    assert gap["basis"] == "Căn cứ của Thời gian của Tháng hành động"
    assert (gap["layer"], results[4]["layer"]) == ("built-in", "lai-chau")
    assert gap["key"] == "k1"
    missing, named = gap["findings"]
    assert missing["start"] == missing["end"]
    assert (missing["quote"], missing["heading"]) == ("", "II")
    assert missing["suggestion"] == "từ ngày 15/11 đến ngày 15/12/2026"
    assert (named["quote"], named["message"]) == ("Tháng hành động", "Mục này chỉ nêu tên.")
    assert named["suggestion"] is None
    assert results[0]["findings"][0]["heading"] == ""


def test_matters_are_what_people_count(report: Report) -> None:
    data = to_data(report)
    year = report.document.text.index("năm 2025")
    assert data["matters"][-1] == {
        "id": "m4", "rule": "consistency.year", "also": [], "status": "gap", "weight": "should",
        "when": "now", "start": year, "end": year + 8,
    }  # fmt: skip
    assert data["results"][-1]["findings"][0]["matter"] == "m4"
    assert data["results"][-1]["findings"][0]["when"] == "now"
    assert data["results"][0]["findings"][0]["matter"] is None  # a pass
    bare = data["matters"][0]
    assert (bare["rule"], bare["start"], bare["end"]) == ("frame.motto", None, None)


def test_quotes_are_the_text_at_their_place(report: Report) -> None:
    data = to_data(report)
    findings = [finding for result in data["results"] for finding in result["findings"]]
    assert len(findings) == 4
    for finding in findings:
        assert report.document.text[finding["start"] : finding["end"]] == finding["quote"]


def test_the_text_is_readable_json(report: Report) -> None:
    text = to_json(report)
    assert json.loads(text) == to_data(report)
    assert "Tháng hành động" in text
    assert text.endswith("}\n")
    assert EXPORTERS["json"].render(report) == text.encode("utf-8")


def test_a_file_that_could_not_be_read() -> None:
    data = error_data("a.pdf", ReadError("no-text", "Tệp là bản chụp."))
    assert data == {
        "document": {"path": "a.pdf"},
        "error": {"code": "no-text", "message": "Tệp là bản chụp."},
    }


def test_the_version_stands_in_one_place() -> None:
    told = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert told["project"]["dynamic"] == ["version"]
    module, _, name = told["tool"]["setuptools"]["dynamic"]["version"]["attr"].rpartition(".")
    assert getattr(importlib.import_module(module), name) == VERSION
