"""Unit, signer and post of the settings stand where a suggestion has a blank for them, nowhere else."""

import pytest

from checker.judge import check
from checker.office import Office, filled
from checker.put import Writing, applied
from checker.report import Report
from tests.checker.drafts import draft_of
from tests.checker.facts.reading import library

OWN = Office("Ủy ban nhân dân xã Bình Lư", "Lò Thị Mây", "Chủ tịch")
DEPUTY = OWN._replace(post="Phó Chủ tịch")
BODY = (
    "KẾ HOẠCH",
    "Công tác bình đẳng giới năm 2026",
    "I. MỤC ĐÍCH, YÊU CẦU",
    "Nâng cao nhận thức.",
)
COLLECTIVE = "TM. ỦY BAN NHÂN DÂN"


def suggested(report: Report, kind: str) -> list[str | None]:
    return [f.suggestion for r in report.results if r.rule.kind == kind for f in r.findings]


@pytest.mark.parametrize(
    ("head", "foot", "office", "issuer", "signature"),
    [
        ((), (), OWN, "ỦY BAN NHÂN DÂN\nXÃ BÌNH LƯ", f"{COLLECTIVE}\nCHỦ TỊCH\n\nLò Thị Mây"),
        ((), (), DEPUTY, "ỦY BAN NHÂN DÂN\nXÃ BÌNH LƯ",
         f"{COLLECTIVE}\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nLò Thị Mây"),
        (("ỦY BAN NHÂN DÂN", "XÃ BÌNH LƯ"), (COLLECTIVE, "CHỦ TỊCH"), OWN, None, "Lò Thị Mây"),
        # What the draft says stays: another post, another office. Nothing is made up.
        ((), (COLLECTIVE, "CHỦ TỊCH"), DEPUTY, "ỦY BAN NHÂN DÂN\nXÃ BÌNH LƯ", "(Họ và tên)"),
        ((), (COLLECTIVE, "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), OWN, "ỦY BAN NHÂN DÂN\nXÃ BÌNH LƯ", "(Họ và tên)"),
        (("ỦY BAN NHÂN DÂN", "XÃ AN PHÚ"), (COLLECTIVE, "CHỦ TỊCH"), OWN, None, "(Họ và tên)"),
        ((), (COLLECTIVE, "CHỦ TỊCH"), OWN._replace(post=""), "ỦY BAN NHÂN DÂN\nXÃ BÌNH LƯ", "(Họ và tên)"),
        ((), (COLLECTIVE, "CHỦ TỊCH"), Office(), "(TÊN CƠ QUAN BAN HÀNH)", "(Họ và tên)"),
        ((), (), OWN._replace(post="Giám đốc"), "ỦY BAN NHÂN DÂN\nXÃ BÌNH LƯ",
         f"{COLLECTIVE}\nCHỦ TỊCH\n\n(Họ và tên)"),
    ],
)  # fmt: skip
def test_blanks_of_this_office_are_filled(
    head: tuple[str, ...],
    foot: tuple[str, ...],
    office: Office,
    issuer: str | None,
    signature: str,
) -> None:
    report = check(draft_of((*head, *BODY, *foot)), library())
    done = filled(report, office)
    if issuer:
        assert suggested(done, "issuer") == [issuer]
    assert suggested(done, "signature")[0] == signature
    if office.unit and not head:
        assert (suggested(done, "place-date")[0] or "").startswith("Bình Lư, ngày ")


def test_the_repaired_text_passes_with_the_own_names_in_it() -> None:
    report = filled(check(draft_of(BODY), library()), DEPUTY)
    kinds = {"issuer", "place-date", "signature"}
    found = [f for r in report.results if r.rule.kind in kinds for f in r.findings]
    writings = [Writing(f.put, f.suggestion) for f in found if f.put and f.suggestion]
    text = applied(report.document.text, writings)
    again = check(draft_of(text.split("\n")), library())
    assert {r.status.value for r in again.results if r.rule.kind in {"issuer", "signature"}} == {
        "pass"
    }
    assert again.plan.place == "Bình Lư"
