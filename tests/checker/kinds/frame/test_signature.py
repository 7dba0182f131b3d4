"""Authority, post and name of the signer (Nghị định 30/2020/NĐ-CP, Điều 13)."""

from dataclasses import replace

import pytest

from checker.facts import Facts, read_facts
from checker.kinds import KINDS
from checker.kinds.frame.signature import Params
from checker.report import Status, Verdict
from tests.checker.drafts import draft_of
from tests.checker.facts.reading import library
from tests.checker.kinds.judging import FRAME, places, rule_of, verdict_on

COMMITTEE = ("ỦY BAN NHÂN DÂN", "XÃ BÌNH LƯ")
COUNCIL = ("HỘI ĐỒNG NHÂN DÂN", "XÃ BÌNH LƯ")
DEPARTMENT = ("SỞ NỘI VỤ", "TỈNH LAI CHÂU")
FOR = "TM. ỦY BAN NHÂN DÂN"
LINES = Params("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH", "TM. BAN THƯỜNG VỤ\nBÍ THƯ", "NGƯỜI ĐỨNG ĐẦU")
NAME = "Lò Thị Phương"


def judged(*signed: str, issuer: tuple[str, ...] = COMMITTEE) -> tuple[Verdict, Facts]:
    return verdict_on(
        "signature", LINES, *issuer, "Số: 12/KH-UBND", *FRAME, "I. NỘI DUNG", "Truyền thông.",
        "Trên đây là Kế hoạch công tác bình đẳng giới năm 2026./.",
        "Nơi nhận:", "- Sở Nội vụ;", "- Lưu: VT.", *signed,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("issuer", "signed"),
    [
        (COMMITTEE, (FOR, "CHỦ TỊCH", NAME)),
        (COMMITTEE, (FOR, "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", NAME)),
        (COMMITTEE, (FOR, "Q. CHỦ TỊCH", NAME)),
        (COMMITTEE, ("TM. ỦY BAN NHÂN DÂN XÃ", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", NAME)),
        (("ĐẢNG ỦY XÃ BÌNH LƯ",), ("T/M BAN THƯỜNG VỤ", "BÍ THƯ", NAME)),
        (("HỘI LIÊN HIỆP PHỤ NỮ XÃ BÌNH LƯ",), ("T/M BAN THƯỜNG VỤ", "CHỦ TỊCH", NAME)),
        (COMMITTEE, (FOR, "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH PHỤ TRÁCH", NAME)),
        (COMMITTEE, ("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG", NAME)),
        (COMMITTEE, ("TL. CHỦ TỊCH", "PHÓ CHÁNH VĂN PHÒNG", NAME)),
        (COMMITTEE, ("TUQ. CHỦ TỊCH", "PHÓ TRƯỞNG PHÒNG VĂN HÓA - XÃ HỘI", NAME)),
        (COMMITTEE, ("TUQ. CHỦ TỊCH", "TRƯỞNG PHÒNG VĂN HÓA - XÃ HỘI", NAME)),
        (COUNCIL, ("TM. HỘI ĐỒNG NHÂN DÂN", "CHỦ TỊCH", NAME)),
        (DEPARTMENT, ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", NAME)),
        # a deputy's post that is no deputy's by its words, and a deputy of another body
        (DEPARTMENT, ("KT. BỘ TRƯỞNG", "THỨ TRƯỞNG", NAME)),
        (("BAN CHỈ ĐẠO", "XÃ BÌNH LƯ"), ("TM. BAN CHỈ ĐẠO", "TRƯỞNG BAN", "PHÓ CHỦ TỊCH", NAME)),
    ],
)
def test_a_full_signature_passes(issuer: tuple[str, ...], signed: tuple[str, ...]) -> None:
    verdict, facts = judged(*signed, issuer=issuer)
    assert (verdict.status, places(verdict, facts)) == (Status.PASS, ["\n".join(signed)])
    assert verdict.message == "Có quyền hạn, chức vụ và họ tên người ký."


@pytest.mark.parametrize(
    ("issuer", "signed", "found", "right"),
    [
        (COMMITTEE, ("T/M ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), "T/M", "TM."),
        (COMMITTEE, ("T/M. UBND XÃ", "CHỦ TỊCH"), "T/M. UBND XÃ", "TM. ỦY BAN NHÂN DÂN"),
        (COMMITTEE, ("TM UBND", "CHỦ TỊCH"), "TM UBND", "TM. ỦY BAN NHÂN DÂN"),
        (
            COMMITTEE,
            ("TM. UBND XÃ BÌNH LƯ", "CHỦ TỊCH"),
            "TM. UBND XÃ BÌNH LƯ",
            "TM. ỦY BAN NHÂN DÂN",
        ),
        (COMMITTEE, ("TM.UBND XÃ CHỦ TỊCH",), "TM.UBND XÃ", "TM. ỦY BAN NHÂN DÂN"),
        (COMMITTEE, (FOR, "KT. CHỦ TỊCH", "P. CHỦ TỊCH"), "P. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
        (COMMITTEE, (FOR, "KT. Chủ tịch", "P.Chủ tịch"), "P.Chủ tịch", "Phó Chủ tịch"),
        (COMMITTEE, ("TM ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), "TM", "TM."),
        (COMMITTEE, ("T.M. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), "T.M.", "TM."),
        (COMMITTEE, (FOR, "K/T CHỦ TỊCH", "PHÓ CHỦ TỊCH"), "K/T", "KT."),
        (COMMITTEE, (FOR, "KT CHỦ TỊCH", "PHÓ CHỦ TỊCH"), "KT", "KT."),
        (COMMITTEE, (FOR, "KT.CHỦ TỊCH", "PHÓ CHỦ TỊCH"), "KT.CHỦ TỊCH", "KT. CHỦ TỊCH"),
        (COMMITTEE, (FOR, "KT . CHỦ TỊCH", "PHÓ CHỦ TỊCH"), "KT . CHỦ TỊCH", "KT. CHỦ TỊCH"),
        (COMMITTEE, ("TM.ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), "TM.ỦY BAN NHÂN DÂN", FOR),
        (COUNCIL, ("TM. HĐND", "CHỦ TỊCH"), "TM. HĐND", "TM. HỘI ĐỒNG NHÂN DÂN"),
        (DEPARTMENT, ("KT GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), "KT", "KT."),
    ],
)
def test_an_authority_is_written_as_the_decree_has_it(
    issuer: tuple[str, ...], signed: tuple[str, ...], found: str, right: str
) -> None:
    verdict, facts = judged(*signed, NAME, issuer=issuer)
    assert (verdict.status, places(verdict, facts)) == (Status.REVIEW, [found])
    assert verdict.findings[0].fix == right


def test_a_head_signs_without_an_authority() -> None:
    verdict, facts = judged("GIÁM ĐỐC", NAME, issuer=DEPARTMENT)
    assert (verdict.status, places(verdict, facts)) == (Status.PASS, [f"GIÁM ĐỐC\n{NAME}"])
    assert verdict.message == "Có chức vụ và họ tên người ký."


@pytest.mark.parametrize(
    ("issuer", "body"),
    [
        (COMMITTEE, "ỦY BAN NHÂN DÂN"),
        (("UBND XÃ BÌNH LƯ",), "ỦY BAN NHÂN DÂN"),
        (COUNCIL, "HỘI ĐỒNG NHÂN DÂN"),
    ],
)
def test_for_a_collective_body_its_head_signs_in_its_name(
    issuer: tuple[str, ...], body: str
) -> None:
    verdict, facts = judged("CHỦ TỊCH", NAME, issuer=issuer)
    assert (verdict.status, places(verdict, facts)) == (Status.REVIEW, [f"CHỦ TỊCH\n{NAME}"])
    assert [f.suggestion for f in verdict.findings] == [f"TM. {body}\nCHỦ TỊCH\n{NAME}"]
    assert "“TM. …”" in verdict.message


def test_a_deputy_signs_for_the_chief_but_not_in_the_bodys_name_alone() -> None:
    verdict, _ = judged("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", NAME)
    assert verdict.status is Status.REVIEW
    assert "“TM. …”" in verdict.message


@pytest.mark.parametrize(
    ("issuer", "signed", "mended"),
    [
        (COMMITTEE, (FOR, "PHÓ CHỦ TỊCH", NAME), (FOR, "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", NAME)),
        # one in charge signs like any other deputy (Điều 13 khoản 1), but is no plain slip
        (
            DEPARTMENT,
            ("PHÓ GIÁM ĐỐC PHỤ TRÁCH", NAME),
            ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC PHỤ TRÁCH", NAME),
        ),
        # who he is in the body that signs is not said
        (
            ("BAN VÌ SỰ TIẾN BỘ CỦA PHỤ NỮ", "XÃ BÌNH LƯ"),
            ("PHÓ CHỦ TỊCH UBND XÃ", NAME),
            ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH UBND XÃ", NAME),
        ),
        # the unions have forms of their own
        (
            ("HỘI LIÊN HIỆP PHỤ NỮ XÃ BÌNH LƯ",),
            ("PHÓ CHỦ TỊCH", NAME),
            ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", NAME),
        ),
        (
            COMMITTEE,
            (FOR, "PHÓ CHỦ TỊCH", "kiêm TRƯỞNG BAN CHỈ ĐẠO", NAME),
            (FOR, "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "kiêm TRƯỞNG BAN CHỈ ĐẠO", NAME),
        ),
        (
            COMMITTEE,
            (FOR, f"PHÓ CHỦ TỊCH: {NAME}"),
            (FOR, "KT. CHỦ TỊCH", f"PHÓ CHỦ TỊCH: {NAME}"),
        ),
    ],
)
def test_a_deputy_without_the_chief_gets_the_chiefs_line(
    issuer: tuple[str, ...], signed: tuple[str, ...], mended: tuple[str, ...]
) -> None:
    verdict, facts = judged(*signed, issuer=issuer)
    assert (verdict.status, places(verdict, facts)) == (Status.REVIEW, ["\n".join(signed)])
    assert [f.suggestion for f in verdict.findings] == ["\n".join(mended)]
    assert "“KT.”" in verdict.message


@pytest.mark.parametrize(
    ("issuer", "signed", "mended"),
    [
        (COMMITTEE, ("PHÓ CHỦ TỊCH",), (FOR, "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")),
        (COMMITTEE, ("ỦY BAN NHÂN DÂN", "PHÓ CHỦ TỊCH"), (FOR, "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")),
        (COMMITTEE, ("Phó Chủ tịch UBND xã",), (FOR, "KT. Chủ tịch", "Phó Chủ tịch UBND xã")),
        (
            COUNCIL,
            ("PHÓ CHỦ TỊCH",),
            ("TM. HỘI ĐỒNG NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
        ),
        (DEPARTMENT, ("PHÓ GIÁM ĐỐC",), ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")),
        (
            ("BAN VÌ SỰ TIẾN BỘ CỦA PHỤ NỮ", "XÃ BÌNH LƯ"),
            ("PHÓ TRƯỞNG BAN",),
            ("KT. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN"),
        ),
    ],
)
def test_a_deputy_who_signs_by_no_right_is_a_gap(
    issuer: tuple[str, ...], signed: tuple[str, ...], mended: tuple[str, ...]
) -> None:
    verdict, facts = judged(*signed, NAME, issuer=issuer)
    assert (verdict.status, places(verdict, facts)) == (Status.GAP, ["\n".join((*signed, NAME))])
    assert [f.suggestion for f in verdict.findings] == ["\n".join((*mended, NAME))]


def test_signing_for_the_chief_names_the_deputys_own_post() -> None:
    verdict, facts = judged(FOR, "KT. CHỦ TỊCH", NAME)
    assert verdict.status is Status.REVIEW
    assert places(verdict, facts) == [f"{FOR}\nKT. CHỦ TỊCH\n{NAME}"]
    assert verdict.message == "Có “KT.” nhưng chưa ghi chức vụ cấp phó của người ký."


def test_a_chairmans_decision_is_signed_in_his_own_name() -> None:
    verdict, _ = verdict_on(
        "signature", LINES, *COMMITTEE, "Số: 12/QĐ-UBND", "QUYẾT ĐỊNH",
        "Ban hành Kế hoạch công tác bình đẳng giới năm 2026", "Điều 1. Ban hành Kế hoạch.",
        "Điều 2. Quyết định này có hiệu lực từ ngày ký./.", "Nơi nhận:", "- Sở Nội vụ;",
        "- Lưu: VT.", "CHỦ TỊCH", NAME,
    )  # fmt: skip
    assert (verdict.status, verdict.message) == (Status.PASS, "Có chức vụ và họ tên người ký.")


@pytest.mark.parametrize(
    "name",
    [
        "Giàng A Páo",
        "Sùng A",
        "H'Hen Niê",
        "K’ Tới",
        "Y Ngông Niê-Kđăm",
        "Tòng Thị Ngọc Ánh Tuyết Mai",
        "LÒ THỊ PHƯƠNG",
    ],
)
@pytest.mark.parametrize(
    "around", ["{}", "Thượng tá {}", "Trung úy {}", "*{}*", "{}.", "{} (đã ký)"]
)
def test_a_name_is_two_to_six_words_or_has_an_apostrophe(name: str, around: str) -> None:
    verdict, facts = judged(FOR, "CHỦ TỊCH", around.format(name))
    (found,) = places(verdict, facts)
    assert verdict.status is Status.PASS
    assert found.endswith(name)


@pytest.mark.parametrize(
    "above", [("(Đã ký)",), ("Đã ký",), ("(Ký tên, đóng dấu)",), ("[Chữ ký]", "Đã ký và đóng dấu")]
)
def test_a_name_is_found_below_what_is_left_for_the_seal(above: tuple[str, ...]) -> None:
    verdict, facts = judged(FOR, "CHỦ TỊCH", *above, NAME)
    (found,) = places(verdict, facts)
    assert verdict.status is Status.PASS
    assert found.endswith(f"\n{NAME}")


def test_post_and_name_may_share_a_line() -> None:
    verdict, facts = judged(FOR, f"CHỦ TỊCH: {NAME}")
    assert (verdict.status, places(verdict, facts)) == (
        Status.PASS,
        [f"{FOR}\nCHỦ TỊCH: {NAME}"],
    )


@pytest.mark.parametrize("below", ["Bí thư Đảng ủy", "ỦY VIÊN BAN THƯỜNG VỤ"])
def test_a_post_below_the_name_is_not_what_he_signs_as(below: str) -> None:
    verdict, facts = judged(FOR, "CHỦ TỊCH", NAME, below)
    assert (verdict.status, places(verdict, facts)) == (Status.PASS, [f"{FOR}\nCHỦ TỊCH\n{NAME}"])


def test_an_authority_that_is_left_open_is_none() -> None:
    verdict, _ = judged("TM. ……………", "CHỦ TỊCH", NAME)
    assert verdict.status is Status.REVIEW
    assert "“TM. …”" in verdict.message


def test_what_follows_a_name_behind_its_post_does_not_hide_it() -> None:
    verdict, facts = judged(FOR, f"CHỦ TỊCH: {NAME} - đã ký")
    assert (verdict.status, places(verdict, facts)) == (
        Status.PASS,
        [f"{FOR}\nCHỦ TỊCH: {NAME}"],
    )


def test_a_missing_name_belongs_behind_the_last_post() -> None:
    verdict, facts = judged(FOR, "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")
    (finding,) = verdict.findings
    assert facts.text[: finding.span.start].endswith("\nPHÓ CHỦ TỊCH")


@pytest.mark.parametrize(
    "lines",
    [
        (),
        ("Văn Thư: Lò Thị Phương",),
        ("(Đã ký)",),
        ("Đã Ký Tên",),
        ("Phương",),
        ("lò thị phương",),
        ("Lò thị Phương",),
        ("Phòng Văn Hóa Xã Hội",),
        ("Nơi Nhận Như Trên",),
        ("Lò Thị Phương trình bày ý kiến",),
    ],
)
def test_what_is_no_name_leaves_a_gap_behind_the_post(lines: tuple[str, ...]) -> None:
    verdict, facts = judged(FOR, "CHỦ TỊCH", *lines)
    assert (verdict.status, verdict.message) == (
        Status.GAP,
        "Phần chữ ký chưa ghi họ tên người ký.",
    )
    (finding,) = verdict.findings
    assert facts.text[: finding.span.start].endswith("\nCHỦ TỊCH")


@pytest.mark.parametrize(("below", "told"), [("(Họ và tên)", "(Họ và tên)"), ("(Đã ký)", "")])
def test_a_name_left_to_be_filled_in_is_told_as_that(below: str, told: str) -> None:
    _, facts = judged(FOR, "CHỦ TỊCH", below)
    words = f"{FOR}\nCHỦ TỊCH\n\n(Họ và tên)"
    rule = rule_of("signature", params=LINES, suggestion=words)
    verdict = KINDS["signature"].judge(rule, facts)
    assert (verdict.status, places(verdict, facts)) == (Status.GAP, [told])
    assert (verdict.findings[0].suggestion is None) is bool(told)


def test_the_name_of_the_body_behind_the_post_is_no_name() -> None:
    verdict, facts = judged(FOR, "CHỦ TỊCH XÃ BÌNH LƯ")
    assert verdict.status is Status.GAP
    (finding,) = verdict.findings
    assert facts.text[: finding.span.start].endswith("CHỦ TỊCH XÃ BÌNH LƯ")


def test_an_authority_without_a_post_leaves_a_gap_behind_its_line() -> None:
    verdict, facts = judged(FOR, NAME)
    assert verdict.status is Status.GAP
    assert verdict.message == "Phần chữ ký chưa ghi chức vụ của người ký."
    (finding,) = verdict.findings
    assert facts.text[: finding.span.start].endswith(f"\n{FOR}")


def test_no_signature_at_all_is_a_gap_at_the_end() -> None:
    verdict, facts = judged()
    assert verdict.status is Status.GAP
    assert verdict.message.startswith("Chưa có phần chữ ký")
    (finding,) = verdict.findings
    assert facts.text[: finding.span.start].endswith("- Lưu: VT.")


def test_the_head_of_a_subcommittee_signs() -> None:
    signed = ("TM. TIỂU BAN", "TRƯỞNG TIỂU BAN", NAME, "TRƯỞNG BAN XÂY DỰNG")
    verdict, facts = judged(*signed, issuer=("TIỂU BAN TUYÊN TRUYỀN", "XÃ BÌNH LƯ"))
    assert verdict.status is Status.PASS
    assert places(verdict, facts)[0].endswith(NAME)


@pytest.mark.parametrize(
    "body", ["BAN THƯỜNG VỤ", "BAN THƯỜNG TRỰC", "BAN CHẤP HÀNH", "ĐOÀN CHỦ TỊCH"]
)
def test_deputies_of_a_standing_body_sign_for_it_without_kt(body: str) -> None:
    verdict, _ = judged(f"TM. {body}", "PHÓ CHỦ TỊCH", NAME)
    assert verdict.status is Status.PASS


@pytest.mark.parametrize("above", ["TM. ỦY BAN NHÂN DÂN", "TM. BAN CHỈ ĐẠO"])
def test_deputies_of_other_bodies_sign_for_their_chief(above: str) -> None:
    verdict, _ = judged(above, "PHÓ CHỦ TỊCH", NAME)
    assert verdict.status is Status.REVIEW


LISTED = ("Nơi nhận:", "- Sở Nội vụ;", "- Lưu: VT, VHXH")


@pytest.mark.parametrize("below", [NAME, "Thiếu tá Vàng Seo Pao", "NGUYỄN THỊ LAN"])
def test_the_name_may_stand_below_the_recipients(below: str) -> None:
    verdict, facts = verdict_on(
        "signature", LINES, *COMMITTEE, "Số: 12/KH-UBND", *FRAME, "I. NỘI DUNG",
        "Truyền thông.", "Trên đây là Kế hoạch./.", FOR, "CHỦ TỊCH", *LISTED, below,
    )  # fmt: skip
    assert verdict.status is Status.PASS
    assert places(verdict, facts) == [f"{FOR}\nCHỦ TỊCH", below.removeprefix("Thiếu tá ")]


@pytest.mark.parametrize("below", ["Như Trên", "Bình Lư", "Văn phòng xã", ""])
def test_other_words_below_the_recipients_are_no_name(below: str) -> None:
    verdict, _ = verdict_on(
        "signature", LINES, *COMMITTEE, "Số: 12/KH-UBND", *FRAME, "I. NỘI DUNG",
        "Truyền thông.", "Trên đây là Kế hoạch./.", FOR, "CHỦ TỊCH", *LISTED, below,
    )  # fmt: skip
    assert verdict.message == "Phần chữ ký chưa ghi họ tên người ký."


@pytest.mark.parametrize(
    "lines",
    [
        ("CHỦ TỊCH", *LISTED, FOR, NAME),
        ("CHỦ TỊCH", "Đã ký", FOR, *LISTED, NAME),
        ("CHỦ TỊCH", FOR, *LISTED, "Như Trên"),
    ],
)
def test_an_authority_below_its_post_is_shown_inside_the_text(lines: tuple[str, ...]) -> None:
    """Lines in disorder."""
    verdict, _ = verdict_on(
        "signature", LINES, *COMMITTEE, "Số: 12/KH-UBND", *FRAME, "I. NỘI DUNG",
        "Truyền thông.", "Trên đây là Kế hoạch./.", *lines,
    )  # fmt: skip
    assert all(finding.span.start <= finding.span.end for finding in verdict.findings)
    assert verdict.findings


@pytest.mark.parametrize(
    ("signed", "found", "suggestions"),
    [
        ((FOR, "CHỦ TỊCH"), [""], ["(Họ và tên)"]),
        ((FOR, "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), [""], ["(Họ và tên)"]),
        # TM. is missing besides; the posts that stand there are kept
        (
            ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
            ["", "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH"],
            ["(Họ và tên)", f"{FOR}\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH"],
        ),
    ],
)
def test_without_a_name_only_what_is_missing_is_offered(
    signed: tuple[str, ...], found: list[str], suggestions: list[str]
) -> None:
    _, facts = judged(*signed)
    words = "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\n(Họ và tên)"
    rule = rule_of("signature", params=LINES, suggestion=words)
    verdict = KINDS["signature"].judge(rule, facts)
    assert (verdict.status, places(verdict, facts)) == (Status.GAP, found)
    assert [finding.suggestion for finding in verdict.findings] == suggestions


@pytest.mark.parametrize("titled", ["ThS. {}", "TS. {}", "PGS.TS. {}"])
def test_a_committees_signer_has_no_academic_title(titled: str) -> None:
    verdict, facts = judged(FOR, "CHỦ TỊCH", titled.format(NAME))
    assert (verdict.status, places(verdict, facts)) == (Status.REVIEW, [titled.format(NAME)])
    assert verdict.findings[0].suggestion == NAME


def test_a_hospitals_or_an_officers_title_is_quiet() -> None:
    hospital = ("SỞ Y TẾ LAI CHÂU", "TRUNG TÂM Y TẾ")
    assert judged("GIÁM ĐỐC", f"BS. {NAME}", issuer=hospital)[0].status is Status.PASS
    assert judged(FOR, "CHỦ TỊCH", f"Thượng tá {NAME}")[0].status is Status.PASS


def test_a_deputy_without_kt_is_told_where_the_name_is_missing_too() -> None:
    verdict, _ = judged(FOR, "PHÓ CHỦ TỊCH")
    missing, kt = verdict.findings
    assert verdict.status is Status.GAP
    assert "KT." in kt.message
    assert kt.doubtful
    assert kt.suggestion == f"{FOR}\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH"
    for posts in ((FOR, "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), (FOR, "CHỦ TỊCH")):
        verdict, _ = judged(*posts)
        assert [finding.message for finding in verdict.findings] == [missing.message]
    party = ("T/M BAN THƯỜNG VỤ", "PHÓ CHỦ TỊCH")
    verdict, _ = judged(*party, issuer=("HỘI LIÊN HIỆP PHỤ NỮ XÃ BÌNH LƯ",))
    assert len(verdict.findings) == 1


def test_spaces_lost_in_reading_a_page_are_no_slip() -> None:
    lines = (*COMMITTEE, *FRAME, "I. NỘI DUNG", "Nơi nhận:", "- Lưu: VT.", FOR, "KT.CHỦ TỊCH",
             "PHÓ CHỦ TỊCH", NAME)  # fmt: skip
    rule = rule_of("signature", params=LINES)
    for made, status in (("pdf", Status.PASS), ("docx", Status.REVIEW)):
        facts = read_facts(replace(draft_of(lines), format=made), library(), None)
        assert KINDS["signature"].judge(rule, facts).status is status


@pytest.mark.parametrize(
    ("signed", "status", "found"),
    [
        (("ỦY BAN NHÂN DÂN", "CHỦ TỊCH", NAME), Status.GAP, ["ỦY BAN NHÂN DÂN"]),
        (("ỦY BAN NHÂN DÂN XÃ", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", NAME), Status.GAP, ["ỦY BAN NHÂN DÂN XÃ"]),
        # the chairman's own: a person has to see whose the plan is
        (("CHỦ TỊCH", NAME), Status.REVIEW, [f"CHỦ TỊCH\n{NAME}"]),
        ((FOR, "CHỦ TỊCH", NAME), Status.PASS, [f"{FOR}\nCHỦ TỊCH\n{NAME}"]),
    ],
)  # fmt: skip
def test_a_collective_named_above_the_post_is_signed_for(
    signed: tuple[str, ...], status: Status, found: list[str]
) -> None:
    verdict, facts = judged(*signed)
    assert (verdict.status, places(verdict, facts)) == (status, found)
    if status is Status.GAP:
        assert [f.fix for f in verdict.findings] == [f"TM. {words}" for words in found]
