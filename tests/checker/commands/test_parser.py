"""The words of a call: what is understood, and Vietnamese sentences for what is not."""

import argparse
import re
from pathlib import Path

import pytest

from checker.commands.parser import (
    CallError,
    HelpShown,
    Parser,
    add_format_option,
    add_rules_option,
    level,
    year,
)

ENGLISH = re.compile(
    r"\b(usage|options?|argument|arguments|required|invalid|choice|expected|show|error|default)\b"
)


@pytest.fixture
def parser() -> Parser:
    parser = Parser("soat check TỆP…", "Kiểm tra.")
    parser.add_argument("files", nargs="+", metavar="TỆP", help="dự thảo")
    add_format_option(parser)
    add_rules_option(parser)
    parser.add_argument("--year", type=year, metavar="NĂM")
    parser.add_argument("--level", type=level, metavar="CẤP")
    return parser


@pytest.mark.parametrize(
    "words",
    [
        "a.docx b.docx --format json --year 2026 --level xa --rules x --rules y",
        "--format json a.docx --rules x --year 2026 b.docx --level xa --rules y",
        "--format=json --year=2026 --level=Xã a.docx --rules=x --rules=y b.docx",
    ],
)
def test_options_stand_anywhere(parser: Parser, words: str) -> None:
    asked = parser.read(words.split())
    assert asked.files == ["a.docx", "b.docx"]
    assert (asked.format, asked.year, asked.level) == ("json", 2026, "xa")
    assert asked.rules == [Path("x"), Path("y")]


def test_what_is_not_said_has_its_default(parser: Parser) -> None:
    asked = parser.read(["Kế hoạch năm 2026.docx"])
    assert asked.files == ["Kế hoạch năm 2026.docx"]
    assert (asked.format, asked.year, asked.level, asked.rules) == ("text", None, None, [])


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("", "Còn thiếu: TỆP."),
        ("a --format xml", "--format không nhận giá trị 'xml'; chọn một trong: text, json."),
        ("a --format", "Sau --format cần một giá trị."),
        ("a --year 26", "--year: '26' không phải là năm; hãy viết đủ bốn chữ số, như 2026."),
        ("a --year x", "--year: 'x' không phải là năm; hãy viết đủ bốn chữ số, như 2026."),
        ("a --help=3", "-h/--help không kèm giá trị '3'."),
    ],
)
def test_a_wrong_call_is_told_in_vietnamese(parser: Parser, words: str, said: str) -> None:
    with pytest.raises(CallError) as caught:
        parser.read(words.split())
    assert caught.value.message == said


@pytest.mark.parametrize("option", ["--yaer", "--yea"])
def test_an_unknown_option_is_named(parser: Parser, option: str) -> None:
    with pytest.raises(CallError) as caught:
        parser.read(["a", option, "2026"])
    # Python 3.13 takes the word after it for one more file, those before name it too.
    assert caught.value.message in {f"Không hiểu: {option} 2026.", f"Không hiểu: {option}."}


def test_an_unknown_level_is_told_with_all_there_are(parser: Parser) -> None:
    with pytest.raises(CallError) as caught:
        parser.read(["a", "--level", "huyện"])
    assert "không có cấp 'huyện'" in caught.value.message
    for name in ("tinh (", "xa (", "so (", "khac ("):
        assert name in caught.value.message


@pytest.mark.parametrize(
    ("word", "name"),
    [("tinh", "tinh"), ("Tỉnh", "tinh"), ("xã", "xa"), ("SỞ", "so"), ("khác", "khac")],
)
def test_levels_are_understood_with_and_without_marks(word: str, name: str) -> None:
    assert level(word) == name


@pytest.mark.parametrize("word", ["1989", "2101", "²026", "-2026", "2026.0", ""])
def test_only_years_are_years(word: str) -> None:
    with pytest.raises(argparse.ArgumentTypeError):
        year(word)


def test_a_message_nobody_foresaw_is_vietnamese_all_the_same(parser: Parser) -> None:
    with pytest.raises(CallError, match="Lệnh gọi chưa đúng"):
        parser.error("argument -x: something new in Python 4")


def test_help_has_no_english(parser: Parser) -> None:
    with pytest.raises(HelpShown) as caught:
        parser.read(["--help"])
    text = caught.value.text
    assert text.startswith("Cách dùng: soat check TỆP…\n")
    assert "Tùy chọn:" in text
    assert not ENGLISH.search(text)


def test_two_of_a_kind_are_named(parser: Parser) -> None:
    group = parser.add_mutually_exclusive_group(required=True)
    group.add_argument("--xlsx")
    group.add_argument("--docx")
    with pytest.raises(CallError, match=r"^--docx không dùng cùng lúc với --xlsx\.$"):
        parser.read(["a", "--xlsx", "1", "--docx", "2"])
    with pytest.raises(CallError, match=r"^Cần một trong: --xlsx --docx\.$"):
        parser.read(["a"])


@pytest.mark.parametrize("word", ["", " "])
def test_rules_need_a_name(word: str) -> None:
    """An empty word would be the folder one happens to be in."""
    parser = Parser("soat check", "")
    add_rules_option(parser)
    with pytest.raises(CallError, match="--rules: cần tên của một tệp hoặc thư mục"):
        parser.read(["--rules", word])
