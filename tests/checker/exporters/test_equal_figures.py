"""One plan, many outputs: whatever is counted, is counted alike on every sheet and page."""

import io
import re
from collections import Counter
from pathlib import Path

import pypdfium2
import pytest
from docx import Document as WordFile
from openpyxl import load_workbook

import resources
from checker.exporters.docx.copy import to_docx
from checker.exporters.html.report import to_html
from checker.exporters.json import to_data
from checker.exporters.pdf.report import to_pdf
from checker.exporters.text import to_text
from checker.exporters.xlsx.checklist import to_xlsx
from checker.exporters.xlsx.round.matrix import Places
from checker.exporters.xlsx.round.workbook import round_xlsx
from checker.judge import check
from checker.readers import read
from checker.report import Report
from checker.review import checklist as words
from checker.review.round_sheet import MATRIX_SHEET, MATTERS_SHEET
from checker.rounds.file_row import row_of
from checker.rounds.offices import overview_of
from checker.shown import FORMS, OF_MATTERS, SHOWN_WORDS, Shown, shown
from tests.checker.exporters.hand import WHEN
from tests.checker.facts.reading import library
from tests.reading import LEXICON
from tests.unseen.plans import unseen_plans

Figures = dict[str, int]

_OF_MATRIX = (Shown.MUST, Shown.SHOULD, Shown.LOOK)
_SAMPLE = "ke-hoach-xa-con-thieu-2026"
_PLANS = (
    "so-noi-vu-cong-van-nhiem-vu",  # sure and doubtful places under one rule
    "tinh-phu-tho-chep-lai",  # several places of one rule
    "quyet-dinh-kem-ke-hoach",  # places told by another rule
)


@pytest.fixture(scope="module", params=[_SAMPLE, *_PLANS])
def plan(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Report:
    if request.param == _SAMPLE:
        path = resources.SAMPLES / f"{_SAMPLE}.docx"
    else:
        (found,) = (plan for plan in unseen_plans() if plan.name == request.param)
        path = found.write(tmp_path_factory.mktemp("plan"))
    return check(read(path, LEXICON), library())


def truth(report: Report) -> Figures:
    """Return what the contract's summary of matters says, by the words people see."""
    counts = to_data(report)["summary"]["matters"]
    told = {
        Shown.MUST: counts["must"],
        Shown.SHOULD: counts["should"] + counts["note"],
        Shown.LOOK: counts["look"],
        Shown.SIGNING: counts["signing"],
    }
    return {SHOWN_WORDS[how]: count for how, count in told.items() if count}


def told_in_words(text: str) -> Figures:
    """Return the figures of a line ``9 việc bắt buộc · 3 việc nên làm; 30 tiêu chí đạt``, matters only."""
    names = "|".join(SHOWN_WORDS[how].lower() for how in OF_MATTERS)
    found = re.search(rf"\d+ (?:{names})(?: · \d+ (?:{names}))*(?=; \d+ tiêu chí)", text)
    assert found is not None
    parts = found[0].split(" · ")
    pairs = (part.split(" ", 1) for part in parts)
    return {name.capitalize(): int(count) for count, name in pairs if int(count)}


def headings(text: str) -> Figures:
    """Return the figures of the headings ``Việc bắt buộc (9 việc, 8 tiêu chí)`` in *text*."""
    found = re.findall(r"(\w+ \w+(?: \w+)*?) \((\d+) (?:việc|điểm)", text)
    return {name: int(count) for name, count in found}


def rows(data: bytes, sheet: str, heading: int = 1) -> list[dict[str, object]]:
    table = load_workbook(io.BytesIO(data))[sheet]
    heads, *values = table.iter_rows(min_row=heading, values_only=True)
    return [dict(zip(heads, row, strict=True)) for row in values]


def without_signing(figures: Figures) -> Figures:
    return {name: n for name, n in figures.items() if name != SHOWN_WORDS[Shown.SIGNING]}


def of_verdict(text: str) -> Figures:
    """Return the figures of ``Còn 9 việc bắt buộc, 3 việc nên làm; 3 điểm cần xem``."""
    names = {SHOWN_WORDS[how].lower(): SHOWN_WORDS[how] for how in OF_MATTERS}
    found = re.findall(rf"(\d+) (?:điểm )?({'|'.join(names)})[,;.]", text)
    return {names[name]: int(count) for count, name in found}


def test_every_page_says_the_same_figures(plan: Report) -> None:
    pdf = pypdfium2.PdfDocument(to_pdf(plan, WHEN))
    printed = " ".join(" ".join(page.get_textpage().get_text_range() for page in pdf).split())
    pdf.close()
    html = re.sub(r"<[^>]+>", " ", to_html(plan, WHEN))
    assert told_in_words(to_text(plan)) == truth(plan)
    for page in (printed, " ".join(html.split())):
        assert of_verdict(page) == truth(plan)
        part = {name: n for name, n in ways(headings(page)).items() if n}
        assert part == without_signing(truth(plan))


def ways(figures: Figures) -> Figures:
    """Return *figures* by the ways of showing with which their names end."""
    known = [SHOWN_WORDS[how] for how in OF_MATTERS]
    return {way: n for name, n in figures.items() for way in known if name.endswith(way)}


def test_every_sheet_says_the_same_figures(plan: Report) -> None:
    data = to_xlsx(plan, WHEN)
    summary = load_workbook(io.BytesIO(data))[words.SUMMARY_SHEET]
    table = {row[0]: row[1:3] for row in summary.iter_rows(values_only=True) if row[0]}
    counted = {name: table[name] for name in SHOWN_WORDS.values() if name in table}
    matters = {name: row[0] for name, row in counted.items() if row[0]}
    assert matters == truth(plan)
    assert table["Cộng"] == (sum(truth(plan).values()), len(plan.results))
    listed = rows(data, words.LIST_SHEET)
    rules = Counter(dict.fromkeys(reversed([str(row["Tiêu chí"]) for row in listed])))
    order = [*SHOWN_WORDS.values()]
    for row in listed:  # a rule of several matters is counted by its worst
        at = order.index(str(row["Kết luận"]))
        title = str(row["Tiêu chí"])
        rules[title] = at if rules[title] is None else min(at, rules[title])
    assert {name: row[1] for name, row in counted.items() if row[1]} == Counter(
        order[at] for at in rules.values()
    )
    for name in truth(plan):
        assert sum(row["Kết luận"] == name for row in listed) == truth(plan)[name]
    places = {
        (row["Tiêu chí"], row["Kết luận"], row["Nhắc nhở"])
        for row in rows(data, words.PLACES_SHEET)
    }
    told = Counter(status for _, status, _ in places)
    assert {name: told[name] for name in truth(plan)} == truth(plan)


def test_a_round_s_workbook_and_the_word_copy_say_the_same_figures(plan: Report) -> None:
    row = row_of(plan.document.path.name, plan, data=False)
    overview = overview_of([row], folder="đợt", when=WHEN.date().isoformat(), library=library())
    stream = io.BytesIO()
    round_xlsx(overview, stream, WHEN, Places(Path("đợt"), Path()))
    data = stream.getvalue()
    (draft,) = rows(data, MATRIX_SHEET, heading=2)
    counted = {SHOWN_WORDS[how]: draft[SHOWN_WORDS[how]] for how in _OF_MATRIX}
    told = without_signing(truth(plan))
    assert {name: count for name, count in counted.items() if count} == told
    listed = Counter(str(one["Kết luận"]) for one in rows(data, MATTERS_SHEET))
    assert dict(listed) == {f"{FORMS[how]} {SHOWN_WORDS[how]}": told[SHOWN_WORDS[how]]
                            for how in _OF_MATRIX if SHOWN_WORDS[how] in told}  # fmt: skip
    forms = Counter(value for value in draft.values() if value in FORMS.values())
    assert forms == Counter(FORMS[how] for how in shown(plan))
    copy = WordFile(io.BytesIO(to_docx(plan, WHEN)))
    remarks = {tuple(p.text for p in comment.paragraphs[:2]) for comment in copy.comments}
    heads = Counter(re.split(" · |: ", str(head))[0] for head, _ in remarks)
    assert dict(heads) == without_signing(truth(plan))


def test_the_plans_try_what_could_differ() -> None:
    """Without several matters of one rule, or repeats, equal figures would prove little."""
    report = check(read(resources.SAMPLES / f"{_SAMPLE}.docx", LEXICON), library())
    assert set(truth(report)) == {SHOWN_WORDS[how] for how in OF_MATTERS}
    assert Shown.TOLD in shown(report)
