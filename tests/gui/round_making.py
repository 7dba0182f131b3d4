"""Rounds by themselves, for tests and pictures of the overview: offices, plans, rules, without any file."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import replace

from checker.errors import ReadError
from checker.library.rule import Library, Severity
from checker.rounds.file_row import FileRow, OpenMatter
from checker.rounds.overview import Gap, Office, OfficeLine, Overview, PlanDecision, RuleHead
from checker.shown import TO_DO, Shown

_SYLLABLES = (
    "Bình",
    "Lư",
    "Sơn",
    "Thanh",
    "Mây",
    "Suối",
    "Đông",
    "Hòa",
    "Tân",
    "Yên",
    "Lâm",
    "Phú",
)
_PROVINCES = ("Lam Khê", "Đồi Sim", "Thung Mây")
_WAYS = (
    *(Shown.PASS,) * 24, *(Shown.NOT_APPLICABLE,) * 4, Shown.WAIVED, Shown.SEEN, Shown.TOLD,
    Shown.SIGNING, Shown.MUST, Shown.MUST, Shown.SHOULD, Shown.LOOK, Shown.LOOK,
)  # fmt: skip


def rules(groups: int = 4, each: int = 3) -> tuple[RuleHead, ...]:
    """So many groups with so many rules in each."""
    return tuple(
        RuleHead(f"g{g}.r{r}", f"Tiêu chí {r} của nhóm {g}", f"g{g}", f"Nhóm {g}", Severity.REQUIRED, "Căn cứ")
        for g in range(groups)
        for r in range(each)
    )  # fmt: skip


def row(path: str, heads: Sequence[RuleHead], seed: int, **given: object) -> FileRow:
    """A plan of which every rule is shown in some way, the same for the same *seed*."""
    shown = {
        head.id: _WAYS[(seed * 7 + at * 13 + seed * at) % len(_WAYS)]
        for at, head in enumerate(heads)
    }
    return judged(path, heads, shown, **given)


def judged(
    path: str, heads: Sequence[RuleHead], shown: Mapping[str, Shown], **given: object
) -> FileRow:
    """A plan whose rules are *shown* so."""
    titles = {head.id: head.title for head in heads}
    open_ = tuple(
        OpenMatter(rule, f"{rule}#1", how, f"Chưa nêu {titles[rule].lower()}.", "", "Mục II.1", "", 1)
        for rule, how in shown.items()
        if how in TO_DO
    )  # fmt: skip
    tally = {how: sum(own is how for own in shown.values()) for how in Shown}
    made = FileRow(
        path, sha256=path, year=2026, level="xa", kind="ke-hoach", number="12/KH-UBND",
        date=dt.date(2026, 2, 3), title="Kế hoạch công tác bình đẳng giới năm 2026",
        tally=tally, shown=shown, open=open_,
    )  # fmt: skip
    return replace(made, **given)  # type: ignore[arg-type]


def name(number: int) -> str:
    """A name of a commune, another for each number."""
    many = len(_SYLLABLES)
    one, by = number % many, 1 + number // many % (many - 1)
    again = number // (many * (many - 1))
    words = f"{_SYLLABLES[one]} {_SYLLABLES[(one + by) % many]}"
    return f"{words} {again}" if again else words


def heads_of(library: Library, subject: str = "gender-equality") -> tuple[RuleHead, ...]:
    """The rules by which plans of one kind are judged."""
    return tuple(
        RuleHead(rule.id, rule.title, rule.group.id, rule.group.title, rule.severity, rule.basis)
        for rule in library.rules_for(subject)
    )


def overview(
    offices: int = 24, heads: Sequence[RuleHead] = rules(), *, provinces: int = 1, by: int = 0
) -> Overview:
    """A round in which each tenth office handed in nothing, each ninth two plans; *by* makes other ones."""
    lines = []
    for number in range(offices):
        office = Office(
            name(number),
            "phường" if number % 5 == 3 else "xã",
            "xa",
            _PROVINCES[number % provinces],
        )
        plan = (
            None if number % 10 == 7 else row(f"nop/{number}/KH{by or ''}.docx", heads, number + by)
        )
        twice = plan is not None and number % 9 == 4
        others = (row(f"nop/{number}/KH cu.docx", heads, number + 1),) if twice else ()
        decided = (
            PlanDecision("Đạt", "Bà Hoa", "2026-11-27")
            if number % 8 == 1 and plan
            else PlanDecision()
        )
        lines.append(OfficeLine(office, plan, others, decision=decided))
    apart = (
        row("cong-van.docx", heads, 3, kind="cong-van", title="Về việc gửi báo cáo", issuer="UBND xã"),
    )  # fmt: skip
    unread = (
        FileRow("nop/7/scan.pdf", error=ReadError("no-text", "tệp chỉ có ảnh quét, không có chữ.")),
    )
    passed = ("Bỏ qua 2 tệp do chính chương trình lập.",)
    return Overview(
        "nop", "2026-11-27", ("Bộ tiêu chí kế hoạch công tác, bản 2026.13",), tuple(heads),
        tuple(lines), apart, unread, passed, gaps(lines, heads),
    )  # fmt: skip


def gaps(lines: Sequence[OfficeLine], heads: Sequence[RuleHead]) -> tuple[Gap, ...]:
    """The most frequent gaps first."""
    found = []
    for head in heads:
        ways = [line.row.shown.get(head.id) for line in lines if line.row is not None]
        counts = [ways.count(how) for how in (Shown.MUST, Shown.SHOULD, Shown.LOOK)]
        if sum(counts):
            found.append(Gap(head, sum(counts), *counts))
    return tuple(sorted(found, key=lambda gap: -gap.plans)[:10])
