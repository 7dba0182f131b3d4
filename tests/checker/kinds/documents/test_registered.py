"""One document of the register, told from another with its number."""

import datetime as dt
from dataclasses import replace

import pytest

from checker.facts.citations import Citations
from checker.kinds.documents.registered import grade, is_another
from checker.library.registers import KnownDocument
from checker.report import Status
from tests.checker.facts.reading import facts_of

KNOWN = KnownDocument(
    id="1790/QĐ-TTg", kind="quyết định", issuer="Thủ tướng Chính phủ", date=dt.date(2021, 10, 23),
    title="phê duyệt Chương trình truyền thông về bình đẳng giới đến năm 2030",
    names=("Chương trình truyền thông về bình đẳng giới",), verified=True,
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "another"),
    [
        ("Quyết định số 1790/QĐ-TTg ngày 23/10/2021 phê duyệt Chương trình truyền thông", False),
        (f"Quyết định số 1790/QĐ-TTg ngày 23/10/2022 {KNOWN.title}", False),
        ("Quyết định số 1790/QĐ-TTg ngày 05/12/2016 về mức đóng bảo hiểm của học sinh", True),
        ("Quyết định số 1790/QĐ-TTg ngày 05/12/2016", True),
        ("Quyết định số 1790/QĐ-TTg ngày 23/10/2016", False),  # a slip in the year
        ("Quyết định số 1790/QĐ-TTg năm 2016", False),
        ("Quyết định số 1790/QĐ-TTg về mức đóng bảo hiểm của học sinh, sinh viên", False),
        # four words of its own tell, three do not
        ("Quyết định số 1790/QĐ-TTg năm 2016 mức đóng", True),
        ("Quyết định số 1790/QĐ-TTg năm 2016 đóng", False),
        # day and month are its own: a slip in the year, whatever it is called
        ("Quyết định số 1790/QĐ-TTg ngày 23/10/2016 về mức đóng mới", False),
        # half of the words stand in the register's title, one less does not do
        ("Quyết định số 1790/QĐ-TTg ngày 05/12/2016 về bình mức đóng", False),
        ("Quyết định số 1790/QĐ-TTg ngày 05/12/2016 về bình mức đóng mới", True),
    ],
)
def test_another_year_and_another_title_are_another_document(text: str, *, another: bool) -> None:
    facts = facts_of(text)
    (citation,) = facts[Citations]
    assert is_another(facts, citation, KNOWN) is another


def test_a_number_that_holds_its_year_is_of_one_document() -> None:
    decree = replace(KNOWN, id="125/2021/NĐ-CP", date=dt.date(2021, 12, 28), names=(), title="")
    facts = facts_of("Nghị định số 125/2021/NĐ-CP ngày 05/3/2020 về mức đóng bảo hiểm của học sinh")
    (citation,) = facts[Citations]
    assert not is_another(facts, citation, decree)


def test_an_unverified_fact_never_makes_a_gap() -> None:
    assert grade(KNOWN) is Status.GAP
    assert grade(replace(KNOWN, verified=False)) is Status.REVIEW


def test_of_a_document_without_a_date_no_year_is_another() -> None:
    facts = facts_of("Quyết định số 1790/QĐ-TTg ngày 05/12/2016 về mức đóng bảo hiểm của học sinh")
    (citation,) = facts[Citations]
    assert not is_another(facts, citation, replace(KNOWN, date=None))


@pytest.mark.parametrize("name", ["Chương trình truyền thông", "Đề án nâng cao nhận thức"])
def test_any_of_its_names_beside_it_makes_it_the_same(name: str) -> None:
    known = replace(KNOWN, names=("chương trình truyền thông", "đề án nâng cao nhận thức"))
    text = f"Thực hiện {name} (Quyết định số 1790/QĐ-TTg ngày 23/10/2022 về mức đóng bảo hiểm y tế)"
    facts = facts_of(text)
    (citation,) = facts[Citations]
    assert not is_another(facts, citation, known)
