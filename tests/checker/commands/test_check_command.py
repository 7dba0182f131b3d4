"""``check``: exit statuses, several files, JSON, own rules, and what cannot be read."""

import json
import stat
from collections.abc import Generator, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from checker import judge
from checker.commands import check as command
from checker.commands.parser import CallError
from checker.judge import check, examine
from checker.kernel.document import Document
from checker.lexicon.lexicon import Lexicon
from checker.library.load import load_library
from checker.readers import reading
from checker.report import Report, Status
from tests.reading import read
from tests.shell import Shell


def reports(shell: Shell) -> list[dict]:
    data = json.loads(shell.out)
    return data if isinstance(data, list) else [data]


def test_one_file_is_one_object_and_gaps_are_status_1(shell: Shell, draft: Path) -> None:
    assert shell.run("check", draft, "--format", "json") == 1
    (report,) = reports(shell)
    assert json.loads(shell.out) == report
    assert report["document"]["path"] == str(draft)
    assert report["summary"]["gap"] > 0
    assert len(report["results"]) == report["library"]["rules"] > 0
    assert shell.err == ""


def test_results_are_those_of_the_engine_in_the_order_of_the_library(
    shell: Shell, draft: Path
) -> None:
    library = load_library()
    direct = check(read(draft), library)
    shell.run("check", draft, "--format", "json")
    (report,) = reports(shell)
    rules = [rule.id for rule in library.rules_for(direct.plan.subject)]
    assert [result["rule"] for result in report["results"]] == rules
    assert [result["status"] for result in report["results"]] == [r.status for r in direct.results]


def test_several_files_are_a_list_and_an_unreadable_one_stops_nothing(
    shell: Shell, draft: Path, tmp_path: Path
) -> None:
    missing, broken = tmp_path / "không có.docx", tmp_path / "hỏng.docx"
    broken.write_bytes(b"PK\x03\x04 truncated")
    assert shell.run("check", missing, draft, broken, draft, "--format", "json") == 2
    first, second, third, fourth = reports(shell)
    assert first["document"] == {"path": str(missing)}
    assert first["error"]["code"] == "not-found"
    assert third["error"]["code"] == "damaged"
    assert first["error"]["message"] in shell.err
    assert str(broken) in shell.err
    assert second["results"] == fourth["results"] != []


def test_one_unreadable_file_is_an_object_too(shell: Shell, tmp_path: Path) -> None:
    assert shell.run("check", tmp_path / "a.docx", "--format", "json") == 2
    assert list(json.loads(shell.out)) == ["document", "error"]


def test_text_tells_each_file_and_a_total(shell: Shell, draft: Path, tmp_path: Path) -> None:
    assert shell.run("check", draft, tmp_path / "a.docx", draft) == 2
    assert shell.out.count(str(draft)) == 2
    assert shell.lines()[-2] == (
        "Đã xem 3 tệp: 0 không có tiêu chí thiếu, sai · 2 còn thiếu, sai · 1 không đọc được."
    )
    assert "Không tìm thấy tệp" in shell.err
    assert shell.run("check", draft) == 1
    assert "Đã xem" not in shell.out


def test_no_gap_is_status_0(shell: Shell, draft: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def lenient(*args: object) -> Report:
        report = examine(*args)  # type: ignore[arg-type]
        assert isinstance(report, Report)
        passed = (r for r in report.results if r.status is not Status.GAP)
        return replace(report, results=tuple(passed))

    monkeypatch.setattr(command, "examine", lenient)
    assert shell.run("check", draft) == 0


def test_year_and_level_are_taken_from_the_call(shell: Shell, draft: Path) -> None:
    shell.run("check", draft, "--format", "json", "--year", "2024", "--level", "tỉnh")
    (report,) = reports(shell)
    assert (report["plan"]["year"], report["plan"]["level"]) == (2024, "tinh")
    shell.run("check", draft, "--format", "json")
    (report,) = reports(shell)
    assert (report["plan"]["year"], report["plan"]["level"]) == (2026, "xa")


def test_output_goes_into_the_file_and_nowhere_else(
    shell: Shell, draft: Path, tmp_path: Path
) -> None:
    path = tmp_path / "kết quả.json"
    assert shell.run("check", draft, "--format", "json", "--output", path) == 1
    assert (shell.out, shell.err) == ("", "")
    written = path.read_bytes()
    shell.run("check", draft, "--format", "json")
    assert written == shell.out.encode("utf-8")
    assert shell.run("check", draft, tmp_path / "a.docx", "--output", path) == 2
    text = path.read_text(encoding="utf-8")
    assert str(draft) in text
    assert "Không tìm thấy tệp" in text
    assert "Đã xem 2 tệp" in text


@pytest.mark.parametrize("form", ["text", "json"])
def test_a_target_that_cannot_be_written_is_status_2(
    shell: Shell, draft: Path, tmp_path: Path, form: str
) -> None:
    locked = tmp_path / "khoá.txt"
    locked.write_bytes(b"old")
    locked.chmod(stat.S_IREAD)
    for target in (locked, tmp_path, tmp_path / "không có" / "a.txt"):
        assert shell.run("check", draft, "--format", form, "--output", target) == 2
        assert shell.out == ""
        assert str(tmp_path) in shell.err
    assert locked.read_bytes() == b"old"


def test_own_rules_are_in_force(shell: Shell, draft: Path, own_rules: Path) -> None:
    shell.run("check", draft, "--rules", own_rules, "--format", "json")
    (report,) = reports(shell)
    assert [pack["id"] for pack in report["library"]["packs"]] == ["built-in", "an-phu"]
    (title,) = [result for result in report["results"] if result["rule"] == "frame.title"]
    assert (title["title"], title["layer"]) == ("Tên loại theo quy định của xã", "an-phu")
    assert report["warnings"] == [
        warning for warning in report["warnings"] if "bổ sung.toml" not in warning
    ]


def test_a_rule_switched_off_is_no_result_and_is_told(
    shell: Shell, draft: Path, own_rules: Path
) -> None:
    off = '[[off]]\nid = "frame.title"\nreason = "Xã dùng mẫu riêng."\n'
    own_rules.write_text(off, encoding="utf-8")
    shell.run("check", draft, "--rules", own_rules, "--format", "json")
    (report,) = reports(shell)
    assert "frame.title" not in [result["rule"] for result in report["results"]]
    assert (
        "Tiêu chí “Tên loại và trích yếu” không được xét, theo “bổ sung”: Xã dùng mẫu riêng."
        in report["warnings"]
    )


def test_the_deadline_of_the_superior_body_is_set_by_one_line(
    shell: Shell, draft: Path, own_rules: Path
) -> None:
    text = draft.read_text(encoding="utf-8")
    late = "III. TỔ CHỨC THỰC HIỆN\nCác đơn vị báo cáo kết quả về UBND xã trước ngày 25/11/2026.\n"
    draft.write_text(text + late, encoding="utf-8")

    def status(*words: str | Path) -> str:
        shell.run("check", draft, "--format", "json", *words)
        rows = reports(shell)[0]["results"]
        (found,) = [row["status"] for row in rows if row["rule"] == "deadline.superior"]
        return found

    assert status() == "not-applicable"
    for day, expected in (("2026-11-20", "gap"), ("2026-11-25", "pass")):
        own = f'[[set]]\nid = "deadline.superior"\nwith.due = {day}\nwith.body = "Sở Nội vụ"\n'
        own_rules.write_text(own, encoding="utf-8")
        assert status("--rules", own_rules) == expected


def test_wrong_own_rules_are_told_and_the_built_in_ones_stay(
    shell: Shell, draft: Path, own_rules: Path
) -> None:
    own_rules.write_text('[[set]]\nid = "frame.titel"\ntitle = "x"\n', encoding="utf-8")
    shell.run("check", draft, "--format", "json")
    before = reports(shell)[0]["results"]
    assert shell.run("check", draft, "--format", "json", "--rules", own_rules) == 1
    (report,) = reports(shell)
    assert report["results"] == before
    for said in ("bổ sung.toml:2: frame.titel: ", "có phải 'frame.title'?"):
        assert said in shell.err
        assert any(said in warning for warning in report["warnings"])


def test_a_fault_of_the_program_in_one_file_stops_no_other(
    shell: Shell, draft: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bad = tmp_path / "bad.txt"
    bad.write_text("KẾ HOẠCH", encoding="utf-8")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "state"))

    def faulty(path: Path, lexicon: Lexicon) -> Generator[object, None, Document]:
        if path == bad:
            raise ZeroDivisionError
        return reading(path, lexicon)

    monkeypatch.setattr(judge, "reading", faulty)
    assert shell.run("check", bad, draft, "--format", "json") == 2
    first, second = reports(shell)
    assert first["error"]["code"] == "unreadable"
    assert "soat.log" in first["error"]["message"]
    assert "ZeroDivisionError" not in shell.out + shell.err
    assert second["results"]


def test_patterns_are_spelt_out(shell: Shell, draft: Path, tmp_path: Path) -> None:
    odd = tmp_path / "bản [1].txt"
    odd.write_bytes(draft.read_bytes())
    shell.run("check", tmp_path / "*.txt", "--format", "json")
    paths = [report["document"]["path"] for report in reports(shell)]
    assert paths == sorted([str(draft), str(odd)])
    shell.run("check", odd, "--format", "json")
    assert reports(shell)[0]["document"]["path"] == str(odd)
    assert shell.run("check", tmp_path / "*.xyz", "--format", "json") == 2


def spans(report: dict) -> Iterator[dict]:
    for result in report["results"]:
        yield from result["findings"]


def test_positions_count_the_text_that_the_text_command_prints(shell: Shell, draft: Path) -> None:
    shell.run("check", draft, "--format", "json")
    (report,) = reports(shell)
    assert shell.run("text", draft) == 0
    text = shell.out
    assert report["document"]["characters"] == len(text)
    found = list(spans(report))
    assert found
    for finding in found:
        assert text[finding["start"] : finding["end"]] == finding["quote"]


def test_the_draft_is_never_written_over(shell: Shell, draft: Path) -> None:
    before = draft.read_bytes()
    with pytest.raises(CallError, match="ghi đè lên chính dự thảo"):
        shell.run("check", draft, "--output", draft)
    assert draft.read_bytes() == before
