"""Words to paste read on from what stands around them, whatever the rule."""

import re
from itertools import pairwise
from pathlib import Path

import pytest

from checker.judge import check
from checker.kernel.document import Span
from checker.kernel.text import fold
from checker.kinds.fitting import fitted
from checker.library.load import load_library
from checker.particulars import Overrides
from checker.report import Finding, Report, Status
from tests.checker.drafts import draft_of
from tests.checker.facts.reading import facts_of, unmark
from tests.reading import read

SAMPLES = Path(__file__).parents[3] / "resources" / "samples"
HEAD = (
    "ỦY BAN NHÂN DÂN",
    "XÃ SUỐI NGÀN",
    "Số:     /KH-UBND",
    "Suối Ngàn, ngày     tháng 4 năm 2026",
)


@pytest.mark.parametrize(
    ("line", "words", "mended"),
    [
        ("Căn cứ «Luật cũ»;", "Căn cứ Luật mới;", "Căn cứ Luật mới;"),
        ("Theo «Luật cũ», xã làm.", "Căn cứ Luật mới;", "Theo Luật mới, xã làm."),
        ("Theo «số 1» của Chính phủ.", "số 2 của Chính phủ", "Theo số 2 của Chính phủ."),
        ("Tiếp tục thực hiện «Chương trình A»; họp.", "Triển khai Chương trình B.",
         "Tiếp tục thực hiện Chương trình B; họp."),
        ("Từ ngày «1/5 đến 2/6/2026».", "từ ngày 01/6 đến 30/6/2026", "Từ ngày 01/6 đến 30/6/2026."),
        ("(ngày «31/6»)", "ngày 30/6", "(ngày 30/6)"),
        ("«Kế hoạch cũ» của xã.", "Kế hoạch mới", "Kế hoạch mới của xã."),
        # what only looks alike
        ("Cả năm «2025».", "2026", "Cả năm 2026."),
        ("Tại bản «Mường».", "bản Mường Mới", "Tại bản Mường Mới."),
        ("Hội nghị «sơ kết».", "kết nối", "Hội nghị kết nối."),
        ("«Căn cứ Luật cũ»;", "Căn cứ Luật mới;", "Căn cứ Luật mới;"),
        ("«Triển khai A» ở xã.", "Triển khai B", "Triển khai B ở xã."),
    ],
)  # fmt: skip
def test_words_are_cut_to_fit_a_sentence(line: str, words: str, mended: str) -> None:
    plain, (span,) = unmark(line)
    facts = facts_of(plain)
    start, end = span
    found = fitted(facts, Finding(Span(start, end), "Sai.", words)).suggestion or ""
    assert facts.text[:start] + found + facts.text[end:] == mended


@pytest.mark.parametrize("words", ["Công an xã: Công an xã tuần tra.", "- Lưu: VT."])
def test_a_line_of_its_own_is_pasted_whole(words: str) -> None:
    facts = facts_of("1. Công an xã", "2. Trạm Y tế")
    for at in (0, len("1. Công an xã"), len(facts.text)):
        assert fitted(facts, Finding(Span(at, at), "Thiếu.", words)).suggestion == words


def test_what_is_certain_is_never_cut() -> None:
    facts = facts_of("Căn cứ Luật.")
    finding = Finding(Span(7, 11), "Sai.", "Căn cứ Luật", "Căn cứ Luật")
    assert fitted(facts, finding) == finding


TITLE = ("KẾ HOẠCH", "Công tác bình đẳng giới và vì sự tiến bộ của phụ nữ {years}")
FAULTS = (
    "Căn cứ Luật Phòng, chống bạo lực gia đình ngày 21/11/2007 của Quốc hội;",
    "Căn cứ Nghị định số 144/2021/NĐ-CP ngày 31/12/2021 của Chính phủ;",
    "Căn cứ Nghị quyết số 28/NQ-CP ngày 08 tháng 3 năm 2021 của Chính phủ;",
    "I. MỤC ĐÍCH, YÊU CẦU",
    "Tiếp tục triển khai Chiến lược quốc gia về bình đẳng giới.",
    "II. NHIỆM VỤ",
    "1. Triển khai Chương trình truyền thông về bình đẳng giới đến năm 2030.",
    (
        "2. Tiếp tục thực hiện Chương trình phòng ngừa và ứng phó với bạo lực trên cơ sở giới giai đoạn"
        " 2021 - 2025 (Quyết định số 2232/QĐ-TTg ngày 28/12/2020 của Thủ tướng Chính phủ) tại các thôn."
    ),
    (
        "3. Tổ chức Tháng hành động vì bình đẳng giới và phòng ngừa, ứng phó với bạo lực trên cơ sở giới"
        " năm 2025 từ ngày 10/11 đến ngày 31/11/2025."
    ),
    "4. Phối hợp với UBND xã Suối Nguồn và Phòng Lao động - Thương binh và Xã hội huyện mở 02 lớp.",
    "III. TỔ CHỨC THỰC HIỆN",
    "1. Các thôn báo cáo kết quả về UBND xã trước ngày 31/6 và trước ngày 15/11/2025.",
    "2. Công an xã phân đấu giảm các vụ bạo lực.",
    "Trên đây là Kế hoạch.",
    "Nơi nhận:",
    "- Sở Nội vụ;",
)
TURNED = {
    "gender": FAULTS,
    "children": (
        "Căn cứ Luật Bảo vệ, chăm sóc và giáo dục trẻ em ngày 15 tháng 6 năm 2004;",
        "I. NHIỆM VỤ",
        "1. Tuyên truyền Luật Bảo vệ, chăm sóc và giáo dục trẻ em, quyền trẻ em.",
        "2. Tháng hành động vì trẻ em năm 2025 (từ ngày 01/5 đến ngày 31/6/2025).",
    ),
}
_TWICE = re.compile(r"(?<!\w)(\w+(?:[ ,]+\w+){0,9}?)[ ,;.]+\1(?!\w)")


def _doubled(text: str) -> set[str]:
    """The words that stand twice in one line of *text*, one right behind the other; figures may."""
    lines = [line.strip() for line in fold(text).split("\n")]
    found = {match[1] for line in lines for match in _TWICE.finditer(line)}
    found |= {line for line, following in pairwise(lines) if line == following}
    return {words for words in found if any(c.isalpha() for c in words)}


LAST_YEAR = (
    "KẾ HOẠCH", "Công tác bình đẳng giới và vì sự tiến bộ của phụ nữ năm 2025",
    "Căn cứ Kế hoạch số 45/KH-UBND của UBND tỉnh và Nghị quyết số 28/NQ-CP của Chính phủ;",
    "I. MỤC ĐÍCH", "Thực hiện nhiệm vụ năm 2026.", "II. NHIỆM VỤ NĂM 2026", "Mở lớp trước ngày 15/6/2026.",
)  # fmt: skip
NO_FIELD = ("KẾ HOẠCH", "Triển khai nhiệm vụ năm 2026", "Căn cứ Luật Bình đẳng giới;", *FAULTS[3:])

OPENING = (
    "KẾ HOẠCH", "Công tác bình đẳng giới xã Suối Ngàn năm 2026",
    "Căn cứ Luật Bình đẳng giới, Ủy ban nhân dân xã xây dựng kế hoạch như sau:", *FAULTS[3:],
)  # fmt: skip


def _drafts() -> list[tuple[str, Report]]:
    library = load_library()
    made = [
        (f"{name} {years}", draft_of((*HEAD, TITLE[0], TITLE[1].format(years=years), *lines)))
        for name, lines in TURNED.items()
        for years in ("năm 2026", "giai đoạn 2026 - 2030")
    ]
    made += [(lines[1], draft_of((*HEAD, *lines))) for lines in (LAST_YEAR, NO_FIELD, OPENING)]
    said = {LAST_YEAR[1]: Overrides(year=2026)}
    files = [(path.name, read(path)) for path in sorted(SAMPLES.glob("*.docx"))]
    return [(name, check(draft, library, said.get(name))) for name, draft in (*made, *files)]


@pytest.fixture(scope="module")
def reports() -> list[tuple[str, Report]]:
    return _drafts()


def test_no_proposal_says_again_what_stands_there(reports: list[tuple[str, Report]]) -> None:
    proposals, wrong = 0, []
    for name, report in reports:
        text = report.document.text
        for result in report.results:
            if result.status not in {Status.GAP, Status.REVIEW}:
                continue
            for finding in result.findings:
                if not finding.suggestion:
                    continue
                proposals += 1
                (start, end), own = finding.span, _doubled(finding.suggestion)
                # What is missing at the end of a line is a line of its own.
                apart = "\n" if start == end and text[start : start + 1] in {"", "\n"} else ""
                after = f"{text[:start]}{apart}{finding.suggestion}{text[end:]}"
                doubled = _doubled(after) - _doubled(text) - own
                wrong += [(name, result.rule.id, words) for words in doubled]
    assert proposals > 60
    assert not wrong


def test_no_sentence_leaves_the_plans_own_years_open(reports: list[tuple[str, Report]]) -> None:
    for name, report in reports:
        for result in report.results:
            told = [result.message, *(finding.message for finding in result.findings)]
            assert not [words for words in told if "năm …" in words], (name, result.rule.id)


def test_an_ended_programme_gives_way_with_its_number(reports: list[tuple[str, Report]]) -> None:
    report = dict(reports)["gender giai đoạn 2026 - 2030"]
    (result,) = (r for r in report.results if r.rule.id == "programme.gbv")
    assert "kế hoạch giai đoạn 2026 - 2030 cần nêu" in result.message
    (finding,) = result.findings
    assert "2232/QĐ-TTg ngày 28/12/2020" in report.document.quote(finding.span)
    text, (start, end) = report.document.text, finding.span
    line = (text[:start].rpartition("\n")[2] + (finding.suggestion or "") + text[end:]).partition(
        "\n"
    )
    assert line[0] == (
        "2. Tiếp tục thực hiện Chương trình phòng ngừa và ứng phó với bạo lực trên cơ sở giới"
        " giai đoạn 2026 - 2030 tại các thôn."
    )


def proposals(reports: list[tuple[str, Report]], name: str, rule: str) -> list[str]:
    """What is proposed, with the line of the draft that it stands in, once it is put in."""
    report = dict(reports)[name]
    text = report.document.text
    (result,) = (r for r in report.results if r.rule.id == rule)
    mended = []
    for finding in result.findings:
        start, end = finding.span
        before, after = text[:start].rpartition("\n")[2], text[end:].partition("\n")[0]
        mended.append(f"{before}{finding.suggestion}{after}")
    return mended


def test_a_title_keeps_its_words_and_the_basis_its_documents(
    reports: list[tuple[str, Report]],
) -> None:
    assert proposals(reports, LAST_YEAR[1], "frame.title") == [
        "Công tác bình đẳng giới và vì sự tiến bộ của phụ nữ năm 2026"
    ]
    basis = (
        "Căn cứ Kế hoạch số 45/KH-UBND{} của UBND tỉnh và Nghị quyết số 28/NQ-CP{} của Chính phủ;"
    )
    assert proposals(reports, LAST_YEAR[1], "frame.basis") == [
        basis.format(" ngày …/…/…", ""),
        basis.format("", " ngày 03/3/2021"),
    ]
    (laws,) = proposals(reports, NO_FIELD[1], "frame.basis")
    assert laws.startswith("Căn cứ Luật Bình đẳng giới;\nCăn cứ Kế hoạch số …/KH-UBND")
    assert laws.endswith("năm 2026;")
    (opening,) = proposals(reports, OPENING[1], "frame.basis")
    assert opening.startswith("Căn cứ Kế hoạch số …/KH-UBND")
    assert opening.endswith(f"năm 2026;\n{OPENING[2]}")
