"""``rules new``, ``set``, ``off`` and ``on``."""

import datetime as dt
import tomllib
from pathlib import Path

import pytest

from checker.commands.parser import CallError
from tests.shell import Shell


@pytest.fixture
def layer(tmp_path: Path, shell: Shell) -> Path:
    path = tmp_path / "của xã.toml"
    assert shell.run("rules", "new", path, "--title", "Của xã Đá Bạc", "--author", "Lò Thị A") == 0
    return path


def test_a_file_is_made_filled_and_holds(shell: Shell, layer: Path) -> None:
    new = ("rules", "new", layer, "--basis", "KH 1")
    assert shell.run(*new, "--kind", "phrase", "--title", "Đường dây nóng", "--with", "present=đường dây nóng",
                     "--with", "present=(số|máy) điện thoại") == 0  # fmt: skip
    made = f"{tomllib.loads(layer.read_text(encoding='utf-8'))['pack']['id']}."
    assert f"{made}duong-day-nong" in shell.out
    assert shell.run(*new, "--kind", "at-least", "--title", "Tin bài", "--with", "least=6", "--with",
                     'of=["tin bài", "tin, bài"]', "--severity", "note") == 0  # fmt: skip
    assert shell.run(*new, "--kind", "report-by", "--title", "Báo cáo Tháng hành động", "--with", "due=18/12/2026",
                     "--with", "report=event", "--example-fail", r"I. A\nB", "--level", "xa") == 0  # fmt: skip
    assert shell.run("rules", "set", layer, "deadline.superior", "with.due", "20/11/2026") == 0
    assert (
        shell.run(
            "rules",
            "set",
            layer,
            f"{made}duong-day-nong",
            "with.present",
            "gọi 111",
            "tổng đài 111",
        )
        == 0
    )
    assert shell.run("rules", "set", layer, f"{made}tin-bai", "effective.from", "2026-01-01") == 0
    assert shell.run("rules", "off", layer, "frame.ending", "--reason", "Văn phòng thêm.") == 0
    tables = tomllib.loads(layer.read_text(encoding="utf-8"))
    assert tables["pack"]["author"] == "Lò Thị A"
    hotline, news, month = tables["rule"]
    assert hotline["with"] == {"present": ["gọi 111", "tổng đài 111"]}
    assert news["with"] == {"least": 6, "of": ["tin bài", "tin, bài"]}
    assert news["effective"] == {"from": dt.date(2026, 1, 1)}
    assert month["with"] == {"due": dt.date(2026, 12, 18), "report": "event"}
    assert month["example"][0]["text"] == "I. A\nB"
    assert tables["set"] == [{"id": "deadline.superior", "with": {"due": dt.date(2026, 11, 20)}}]
    assert shell.run("rules", "test", "--rules", layer) == 0, shell.out
    assert shell.run("rules", "on", layer, "frame.ending") == 0
    assert shell.run("rules", "set", layer, "deadline.superior", "with.due", "--unset") == 0
    assert shell.run("rules", "remove", layer, f"{made}tin-bai") == 0
    assert "Tin bài" in shell.out
    left = tomllib.loads(layer.read_text(encoding="utf-8"))
    assert left.keys() == {"pack", "rule"}
    assert left["rule"] == [hotline, month]


PHRASE = ("new", "FILE", "--kind", "phrase", "--title", "T", "--basis", "B")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("new", "FILE", "--kind", "phras", "--title", "T", "--basis", "B"), "có phải 'phrase'?"),
        ((*PHRASE, "--with", "presnt=a"), "có phải 'present'?"),
        (("new", "FILE", "--kind", "phrase", "--title", "T", "--with", "present=a"), "thiếu khóa 'basis'"),
        ((*PHRASE, "--with", "present=a", "--example-pass", "b"), "ví dụ thứ 1"),
        (("set", "FILE", "deadline.superio", "with.due", "20/11/2026"), "có phải 'deadline.superior'?"),
        (("remove", "FILE", "frame.ending"), "Tệp này không lập tiêu chí 'frame.ending'."),
        (PHRASE, "không tự lập được ví dụ"),
        (("set", "FILE", "frame.motto", "severety", "note"), "có phải 'severity'?"),
        (("off", "FILE", "frame.endin", "--reason", "x"), "có phải 'frame.ending'?"),
        (("off", "FILE", "frame.ending", "--reason", " "), "đang để trống"),
        (("on", "FILE", "frame.ending"), "không bỏ tiêu chí 'frame.ending'"),
        (("on", "OTHER", "frame.ending"), "Không tìm thấy tệp"),
    ],
)  # fmt: skip
def test_what_would_be_wrong_is_told_and_not_written(
    shell: Shell, layer: Path, words: tuple[str, ...], told: str
) -> None:
    before = layer.read_bytes()
    names = {"FILE": str(layer), "OTHER": str(layer.with_name("khác.toml"))}
    assert shell.run("rules", *(names.get(word, word) for word in words)) == 2
    assert told in shell.err
    assert layer.read_bytes() == before
    assert not layer.with_name("khác.toml").exists()


@pytest.mark.parametrize(
    "words",
    [
        ("new", "FILE", "--title", "T"),
        ("new", "x.txt", "--title", "T"),
        ("new", "khác.toml", "--title", "T", "--basis", "B"),
        ("set", "FILE", "frame.motto", "severity"),
        ("set", "FILE", "frame.motto", "severity", "note", "required"),
        ("new", "FILE", "--kind", "phrase", "--title", "T", "--with", "present"),
        ("set", "FILE", "deadline.superior", "with.due", "mai"),
        ("set", "FILE", "deadline.superior", "with.due", "31/2/2026"),
        ("set", "FILE", "deadline.superior", "with.due", "20/11"),
    ],
)
def test_a_wrong_call_is_refused(shell: Shell, layer: Path, words: tuple[str, ...]) -> None:
    before = layer.read_bytes()
    with pytest.raises(CallError):
        shell.run("rules", *(str(layer) if word == "FILE" else word for word in words))
    assert layer.read_bytes() == before


@pytest.mark.parametrize(
    "words",
    [
        ("new", "--kind", "phrase", "--title", "T", "--basis", "B", "--with", "present=a"),
        ("set", "deadline.superior", "with.due", "20/11/2026"),
        ("off", "frame.ending", "--reason", "Lệ"),
        ("on", "frame.ending"),
        ("document", "--number", "9/QĐ-TTg", "--kind", "Quyết định", "--issuer", "Thủ tướng Chính phủ"),
    ],
)  # fmt: skip
def test_no_rule_gets_into_the_decisions_about_a_draft(
    shell: Shell, draft: Path, words: tuple[str, ...]
) -> None:
    path = draft.with_name(f"{draft.stem}.soat.toml")
    said = b'[[waiver]]\nrule = "frame.number"\nreason = "x"\nby = "y"\n'
    path.write_bytes(said)
    assert shell.run("rules", words[0], path, *words[1:]) == 2
    assert "quyết định, ý kiến về dự thảo" in shell.err
    assert path.read_bytes() == said
    path.unlink()
    if words[0] == "document":
        with pytest.raises(CallError, match="tên tệp ghi các quyết định"):
            shell.run("rules", words[0], path, *words[1:])
        assert not path.exists()


def test_old_mistakes_elsewhere_keep_nobody_from_a_change(shell: Shell, layer: Path) -> None:
    old = layer.read_text(encoding="utf-8") + '\n[[off]] # cũ\nid = "frame.nichts"\nreason = "x"\n'
    layer.write_text(old, encoding="utf-8", newline="\r\n")
    assert shell.run("rules", "off", layer, "frame.ending", "--reason", "thế") == 0
    data = layer.read_bytes()
    assert data.startswith(old.replace("\n", "\r\n").encode())
    assert shell.run("rules", "off", layer, "frame.ending", "--reason", "thế") == 0
    assert "đã như vậy" in shell.out
    assert layer.read_bytes() == data


def test_an_example_that_a_change_spoils_is_told_and_written_anew(
    shell: Shell, layer: Path
) -> None:
    rule = ("--title", "Gọi", "--basis", "KH", "--with", "present=gọi 111")
    assert (
        shell.run("rules", "new", layer, "--kind", "phrase", *rule, "--example-pass", "Gọi 111.")
        == 0
    )
    (own,) = tomllib.loads(layer.read_text(encoding="utf-8"))["rule"]
    change = ("rules", "set", layer, own["id"], "with.present", "gọi 113")
    before = layer.read_bytes()
    assert shell.run(*change) == 2
    assert "ví dụ thứ 1" in shell.err
    assert "--example-pass" in shell.err
    assert layer.read_bytes() == before
    assert shell.run(*change, "--example-pass", "Gọi 113 ngay.") == 0
    assert shell.run("rules", "test", "--rules", layer) == 0, shell.out
    with pytest.raises(CallError):
        shell.run("rules", "set", layer, "frame.motto", "severity", "note", "--example-pass", "x")
