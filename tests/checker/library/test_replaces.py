"""A document that says what it replaces: the register grows in the office."""

import datetime as dt
from pathlib import Path

import pytest

from checker.library.freshness import newest_document
from checker.library.load import load_library
from checker.library.rule import Library

OWN = """
[[document]]
id = "{number}"
kind = "Quyết định"
date = 2026-02-15
issuer = "Thủ tướng Chính phủ"
title = "x"
replaces = {replaces}
verified = {verified}
{more}
"""


def entry(number: str, *replaces: str, verified: bool = True, more: str = "") -> str:
    listed = "[" + ", ".join(f'"{one}"' for one in replaces) + "]"
    return OWN.format(number=number, replaces=listed, verified=str(verified).lower(), more=more)


def loaded(folder: Path, *layers: str) -> Library:
    paths = []
    for number, text in enumerate(layers):
        paths.append(folder / f"{number}.toml")
        paths[-1].write_text(text, encoding="utf-8")
    library = load_library(paths)
    assert not library.problems
    return library


@pytest.mark.parametrize(
    ("layers", "number", "after"),
    [
        ((entry("9/QĐ-TTg", "2232/QĐ-TTg"),), "2232/QĐ-TTg", "9/QĐ-TTg"),
        ((entry("9/QĐ-TTg", "45/QĐ-TTg", "23/QĐ-TTg"),), "23/QĐ-TTg", "9/QĐ-TTg"),
        # what replaces it stands above, or in an earlier layer
        ((entry("9/QĐ-TTg", "8/QĐ-TTg") + entry("8/QĐ-TTg"),), "8/QĐ-TTg", "9/QĐ-TTg"),
        ((entry("9/QĐ-TTg", "8/QĐ-TTg"), entry("8/QĐ-TTg")), "8/QĐ-TTg", "9/QĐ-TTg"),
        ((entry("8/QĐ-TTg"), entry("9/QĐ-TTg", "8/QĐ-TTg")), "8/QĐ-TTg", "9/QĐ-TTg"),
        # nobody has checked it: what is known stays
        ((entry("9/QĐ-TTg", "23/QĐ-TTg", verified=False),), "23/QĐ-TTg", ""),
        # something else took its place already
        ((entry("9/QĐ-TTg", "2351/QĐ-TTg"),), "2351/QĐ-TTg", "28/NQ-CP"),
        ((entry("9/QĐ-TTg", "23/QĐ-TTg") + entry("8/QĐ-TTg", "23/QĐ-TTg"),), "23/QĐ-TTg",
         "9/QĐ-TTg"),
    ],
)  # fmt: skip
def test_the_replaced_one_knows_what_followed(
    tmp_path: Path, layers: tuple[str, ...], number: str, after: str
) -> None:
    assert loaded(tmp_path, *layers).registers.documents[number].replaced_by == after


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (entry("9/QĐ-TTg", "2233/QĐ-TTg"), "sổ văn bản chưa có '2233/QĐ-TTg'"),
        (entry("9/QĐ-TTg", "2351/QĐ-TTg"), "'2351/QĐ-TTg' đã được '28/NQ-CP' thay thế"),
        (entry("9/QĐ-TTg", "2232/QĐ-TTg"), ""),
    ],
)
def test_what_is_hardly_meant_is_a_hint(tmp_path: Path, text: str, told: str) -> None:
    hints = loaded(tmp_path, text).hints
    assert [told in hint.message for hint in hints] == [True] * bool(told)
    assert all(hint.line for hint in hints)


def test_none_replaces_itself(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.write_text(entry("9/QĐ-TTg", "9/QĐ-TTg"), encoding="utf-8")
    library = load_library([path])
    assert "9/QĐ-TTg" not in library.registers.documents
    assert "'replaces'" in library.problems[0].message


def test_a_decree_ends_when_what_replaces_it_is_in_force(tmp_path: Path) -> None:
    days = "since = 2027-01-01"
    known = loaded(tmp_path, entry("9/QĐ-TTg", "76/2023/NĐ-CP", more=days)).registers.documents
    assert known["76/2023/NĐ-CP"].until == dt.date(2027, 1, 1)
    known = loaded(tmp_path, entry("9/QĐ-TTg", "23/QĐ-TTg", more=days)).registers.documents
    assert known["23/QĐ-TTg"].until is None  # it runs for its period


def test_what_an_office_adds_does_not_make_the_rest_fresh(tmp_path: Path) -> None:
    """Else a law of that year which the register lacks would be taken for a slip."""
    late = entry("9/QĐ-TTg").replace("2026-02-15", "2040-02-15")
    own, built_in = loaded(tmp_path, late).registers, load_library().registers
    assert own.added == {"9/QĐ-TTg"}
    assert (own.reach, newest_document(own)) == (built_in.reach, newest_document(built_in))
    assert own.reach.year < 2040
