"""Which numbers of a draft mean a document of the register."""

import datetime as dt
from dataclasses import replace

import pytest

from checker.facts.citations import Citations
from checker.kernel.document import Span
from checker.kinds.documents.programme_numbers import is_cited, same_day, wrong_numbers
from checker.library.registers import KnownDocument
from tests.checker.facts.reading import facts_of, library

KNOWN = library().registers.documents["1790/QĐ-TTg"]
NAME = "Chương trình truyền thông về bình đẳng giới"


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("Quyết định số 1790/QĐ-TTg ngày 23/10/2021", True),
        ("Quyết định số 1790/QĐ-TTg ngày 13/10/2021", True),  # the number tells, the date is wrong
        ("Quyết định số 1790 ngày 23/10/2021", True),
        ("Quyết định số 1790, ban hành", True),
        ("Chương trình 1790.", True),
        ("Quyết định số 1790 ngày 05/12/2016", False),
        ("Kế hoạch số 1790 ngày 23/10/2021", False),
        ("Quyết định số 1791/QĐ-TTg ngày 23/10/2021", False),
        ("Quyết định số 1790/QĐ-BTC ngày 23/10/2021", False),
    ],
)
def test_number_and_symbol_or_number_kind_and_date(text: str, *, cited: bool) -> None:
    facts = facts_of(f"Thực hiện {text}")
    (citation,) = facts[Citations]
    assert is_cited(facts, citation, KNOWN) is cited


@pytest.mark.parametrize(
    ("date", "same"),
    [
        ("23/10/2021", True),
        ("23/10", True),
        ("23/10/2022", False),
        ("23/11/2021", False),
        ("22/10/2021", False),
    ],
)
def test_a_year_left_out_says_nothing(date: str, *, same: bool) -> None:
    (citation,) = facts_of(f"Quyết định số 1790/QĐ-TTg ngày {date} của Thủ tướng")[Citations]
    assert same_day(citation, KNOWN) is same
    assert same_day(citation, replace(KNOWN, date=None))


def numbers(text: str, known: KnownDocument = KNOWN) -> list[str]:
    """Return the numbers of *text* that are taken for wrong ones of *known*."""
    facts = facts_of(text)
    names = [
        Span(at, at + len(NAME))
        for at in range(len(facts.text))
        if facts.text[at:].startswith(NAME)
    ]
    return [facts.quote(c.number_span) for c in wrong_numbers(facts, known, names)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"{NAME}, Quyết định số 1791/QĐ-TTg.", ["1791/QĐ-TTg"]),
        (f"{NAME} ở các cấp theo Quyết định số 1791/QĐ-TTg.", ["1791/QĐ-TTg"]),
        (f"Đẩy mạnh {NAME}. Nhân rộng {NAME} theo Quyết định số 1791/QĐ-TTg.", ["1791/QĐ-TTg"]),
        # a number without its symbol is of this document where it is of its kind
        (f"{NAME} theo Quyết định số 1791.", ["1791"]),
        (f"{NAME} theo Kế hoạch số 1791.", []),
        # words that open like the linking ones are others
        (f"{NAME} theodõi Quyết định số 1791/QĐ-TTg.", []),
        (f"{NAME} cho công chức và Quyết định số 1791/QĐ-TTg.", []),
    ],
)
def test_a_number_beside_the_name_of_the_same_kind(text: str, found: list[str]) -> None:
    assert numbers(text) == found


def test_of_a_document_without_a_date_no_date_is_the_same() -> None:
    text = f"{NAME} theo Nghị quyết số 15/NQ-CP ngày 23/10/2021."
    assert numbers(text) == ["15/NQ-CP"]
    assert numbers(text, replace(KNOWN, date=None)) == []


def test_another_known_document_of_its_day_is_that_document() -> None:
    text = "Thực hiện Quyết định số {}/QĐ-TTg ngày 31/12/2020 của Thủ tướng Chính phủ."
    twin = replace(KNOWN, id="2283/QĐ-TTg", date=dt.date(2020, 12, 31))
    assert numbers(text.format(2239), twin) == ["2239/QĐ-TTg"]
    assert numbers(text.format(2282), twin) == []
