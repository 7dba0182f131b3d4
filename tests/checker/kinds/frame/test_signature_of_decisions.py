"""Who signs a decision: TM. where the collective decides, its chairman in his own name."""

import pytest

from checker.kinds import KINDS
from checker.kinds.frame.signature import Params
from checker.report import Status
from tests.checker.facts.reading import facts_of
from tests.checker.kinds.judging import rule_of

HEAD = (
    "ỦY BAN NHÂN DÂN", "XÃ SUỐI NGÀN", "Số: 12/QĐ-UBND", "Suối Ngàn, ngày 05 tháng 3 năm 2026",
    "QUYẾT ĐỊNH", "Về việc ban hành Kế hoạch công tác bình đẳng giới năm 2026",
)  # fmt: skip
ARTICLES = (
    "Căn cứ Luật Bình đẳng giới;",
    "QUYẾT ĐỊNH:",
    "Điều 1. Ban hành Kế hoạch.",
    "Điều 2. Thi hành./.",
)
PLAN = (
    "KẾ HOẠCH",
    "Công tác bình đẳng giới năm 2026",
    "I. MỤC ĐÍCH",
    "Nâng cao.",
    "II. NỘI DUNG",
    "Loa.",
)
TOGETHER, ALONE = "ỦY BAN NHÂN DÂN XÃ SUỐI NGÀN", "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ SUỐI NGÀN"

LINES = Params("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH", "TM. BAN THƯỜNG VỤ\nBÍ THƯ", "NGƯỜI ĐỨNG ĐẦU")


OWN_HEAD = ("ỦY BAN NHÂN DÂN", "XÃ SUỐI NGÀN", *PLAN)
"""A plan attached with a header of its own."""


@pytest.mark.parametrize("plan", [PLAN, OWN_HEAD, ()])
@pytest.mark.parametrize(
    ("decides", "signs", "status"),
    [
        (TOGETHER, ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lò Văn Minh"), Status.PASS),
        (TOGETHER, ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Lò Thị Hạnh"), Status.PASS),
        (ALONE, ("CHỦ TỊCH", "Lò Văn Minh"), Status.PASS),
        (ALONE, ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Lò Thị Hạnh"), Status.PASS),
        (TOGETHER, ("CHỦ TỊCH", "Lò Văn Minh"), Status.REVIEW),
        (TOGETHER, ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Lò Thị Hạnh"), Status.REVIEW),
        (TOGETHER, ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), Status.GAP),
        (ALONE, ("CHỦ TỊCH",), Status.GAP),
        (TOGETHER, (), Status.GAP),
    ],
)  # fmt: skip
def test_authority_post_and_name_of_a_decision(
    decides: str, signs: tuple[str, ...], status: Status, plan: tuple[str, ...]
) -> None:
    facts = facts_of(
        *HEAD, decides, *ARTICLES, "Nơi nhận:", "- Như Điều 2;", "- Lưu: VT.", *signs, *plan
    )
    verdict = KINDS["signature"].judge(rule_of("signature", params=LINES), facts)
    assert verdict.status is status
