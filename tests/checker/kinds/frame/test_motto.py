"""Quốc hiệu and Tiêu ngữ: there, whole, and written as the decree writes them."""

from dataclasses import replace

import pytest

from checker.facts import Overrides, read_facts
from checker.kinds import KINDS
from checker.kinds.base import NoParams
from checker.report import Status
from tests.checker.drafts import draft_of
from tests.checker.facts.reading import library
from tests.checker.kinds.judging import FRAME, places, rule_of, verdict_on
from tests.checker.stretch import stretch

NAME, WORDS = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"
REST = ("Số: 12/KH-UBND", *FRAME, "I. NỘI DUNG", "Truyền thông.")


@pytest.mark.parametrize(
    ("name", "words"),
    [
        (NAME, WORDS),
        ("CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", WORDS),
        (NAME, "Độc lập – Tự do – Hạnh phúc"),
        (NAME, "Độc lập — Tự do — Hạnh phúc"),
    ],
)
def test_both_lines_in_a_usual_spelling_pass(name: str, words: str) -> None:
    verdict, facts = verdict_on("motto", NoParams(), name, words, *REST)
    assert (verdict.status, places(verdict, facts)) == (Status.PASS, [name, words])


@pytest.mark.parametrize(
    ("name", "words", "wrong", "right"),
    [
        ("CỘNG HÒA XÃ HÔI CHỦ NGHĨA VIỆT NAM", WORDS, "CỘNG HÒA XÃ HÔI CHỦ NGHĨA VIỆT NAM", NAME),
        ("CỘNG HÒA XÃ HỘI CHỦ NGĨA VIỆT NAM", WORDS, "CỘNG HÒA XÃ HỘI CHỦ NGĨA VIỆT NAM", NAME),
        (NAME, "Độc lập - Tự do - Hạnh phức", "Độc lập - Tự do - Hạnh phức", WORDS),
        (NAME, "Độc lập - Tự do - Hạn phúc", "Độc lập - Tự do - Hạn phúc", WORDS),
        (NAME, "Đôc lập - Tự do - Hạnh phúc", "Đôc lập - Tự do - Hạnh phúc", WORDS),
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA", WORDS, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA", NAME),
        (NAME, "Độc lập - Tự do", "Độc lập - Tự do", WORDS),
    ],
)
def test_a_wrong_or_lost_letter_is_mended_in_its_own_line(
    name: str, words: str, wrong: str, right: str
) -> None:
    verdict, facts = verdict_on("motto", NoParams(), name, words, *REST)
    assert (verdict.status, places(verdict, facts)) == (Status.GAP, [wrong])
    assert verdict.findings[0].fix == right
    assert f"viết chưa đúng: “{wrong}”" in verdict.message


@pytest.mark.parametrize(
    ("name", "words", "wrong"),
    [
        (NAME, "Độc Lập - Tự Do - Hạnh Phúc", "Tiêu ngữ"),
        (NAME, "Độc lập, Tự do, Hạnh phúc", "Tiêu ngữ"),
        (NAME, "Độc lập Tự do Hạnh phúc", "Tiêu ngữ"),
        (NAME, "Độc lập . Tự do . Hạnh phúc", "Tiêu ngữ"),
        ("Cộng hòa xã hội chủ nghĩa Việt Nam", WORDS, "Quốc hiệu"),
    ],
)
def test_other_capitals_or_hyphens_are_for_a_person(name: str, words: str, wrong: str) -> None:
    verdict, _ = verdict_on("motto", NoParams(), name, words, *REST)
    assert verdict.status is Status.REVIEW
    assert verdict.message.startswith(f"{wrong} đủ chữ nhưng")
    assert [f.fix for f in verdict.findings] == [WORDS if wrong == "Tiêu ngữ" else NAME]


@pytest.mark.parametrize("text", [False, True])
@pytest.mark.parametrize(
    ("line", "lost", "place"),
    [(NAME, "Tiêu ngữ", len(NAME)), (WORDS, "Quốc hiệu", 0)],
)
def test_one_line_without_the_other_is_half(line: str, lost: str, place: int, text: bool) -> None:
    verdict, _ = verdict_on("motto", NoParams(), line, *REST, text=text)
    assert verdict.status is (Status.REVIEW if text else Status.GAP)
    assert verdict.message == f"Phần đầu văn bản chưa có {lost}."
    missing = WORDS if line == NAME else NAME
    assert [(f.span, f.suggestion) for f in verdict.findings] == [((place, place), missing)]


def test_without_either_it_is_missing_at_the_top() -> None:
    verdict, _ = verdict_on("motto", NoParams(), *REST)
    assert verdict.status is Status.GAP
    assert verdict.message == "Chưa có Quốc hiệu và Tiêu ngữ ở đầu văn bản."
    assert [f.span for f in verdict.findings] == [(0, 0)]


def test_a_text_file_may_have_lost_it() -> None:
    verdict, _ = verdict_on("motto", NoParams(), *REST, text=True)
    assert verdict.status is Status.REVIEW
    assert [f.span for f in verdict.findings] == [(0, 0)]


def test_below_a_title_that_stands_on_top_it_is_still_seen() -> None:
    """A text file may give the left column of the header, and the title, first."""
    verdict, facts = verdict_on("motto", NoParams(), *FRAME, NAME, WORDS, "I. NỘI DUNG")
    assert (verdict.status, places(verdict, facts)) == (Status.PASS, [NAME, WORDS])


def test_a_long_header_is_read_to_its_end() -> None:
    bodies = [f"BAN CHỈ ĐẠO CÔNG TÁC GIA ĐÌNH VÀ TRẺ EM, NHÓM {n}" for n in range(10, 24)]
    verdict, facts = verdict_on("motto", NoParams(), *bodies, NAME, WORDS, *REST)
    assert (verdict.status, places(verdict, facts)) == (Status.PASS, [NAME, WORDS])


@pytest.mark.parametrize(("room", "status"), [(0, Status.PASS), (1, Status.GAP)])
def test_the_motto_stands_within_six_hundred_characters(room: int, status: Status) -> None:
    """Where the title stands on top, the end of the header does not tell how far to look."""
    above = "\n".join(FRAME)
    middle = stretch(600 - len(f"{above}\n\n{NAME}\n{WORDS}") + room)
    verdict, facts = verdict_on("motto", NoParams(), *FRAME, middle, NAME, WORDS, "I. NỘI DUNG")
    assert facts.text.index(WORDS) + len(WORDS) == 600 + room
    assert verdict.status is status


def test_the_motto_quoted_far_below_in_the_text_is_not_the_headers() -> None:
    far = ["Truyền thông về bình đẳng giới tại các thôn, bản, khu dân cư."] * 10
    verdict, _ = verdict_on("motto", NoParams(), *REST, *far, f"Treo biển “{NAME}”, “{WORDS}”.")
    assert verdict.status is Status.GAP


@pytest.mark.parametrize("title", ["ĐẢNG CỘNG SẢN VIỆT NAM", "ĐOÀN TNCS HỒ CHÍ MINH"])
def test_the_party_and_its_youth_have_a_title_of_their_own(title: str) -> None:
    verdict, _ = verdict_on("motto", NoParams(), "ĐẢNG ỦY XÃ BÌNH LƯ", title, *REST)
    assert verdict.status is Status.NOT_APPLICABLE


def test_the_partys_name_in_another_line_is_no_title() -> None:
    line = "ĐẢNG CỘNG SẢN VIỆT NAM QUANG VINH"
    assert verdict_on("motto", NoParams(), line, *REST)[0].status is Status.GAP


@pytest.mark.parametrize(
    ("format_", "above", "status"),
    [
        ("pdf", (), Status.REVIEW),
        ("docx", (), Status.GAP),
        ("pdf", ("UBND XÃ BÌNH LƯ",), Status.GAP),
    ],
)
def test_a_printed_page_may_have_lost_the_first_row_of_its_header(
    format_: str, above: tuple[str, ...], status: Status
) -> None:
    draft = replace(draft_of((*above, WORDS, *REST)), format=format_)
    facts = read_facts(draft, library(), Overrides())
    answers = {
        kind: KINDS[kind].judge(rule_of(kind, params=NoParams()), facts).status
        for kind in ("motto", "issuer")
    }
    assert answers == {"motto": status, "issuer": Status.PASS if above else status}
