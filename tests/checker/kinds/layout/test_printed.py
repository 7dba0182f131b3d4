"""What a printed page tells of the form: letters and their sizes, not how lines are aligned."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from checker.facts import read_facts
from checker.judge import judge
from checker.kernel.document import Document
from checker.kernel.layout import BlockLayout, PageNumber, Words
from checker.kinds.layout.font import Params
from checker.readers import read
from checker.readers.pdf.font import letters_named
from checker.report import Status
from tests.checker.kinds.layout.drafts import library, right


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Document:
    """The draft in right form, as a PDF of it tells it."""
    path = tmp_path_factory.mktemp("printed") / "ke-hoach.docx"
    path.write_bytes(right())
    document = read(path, library().lexicon)
    assert document.layout is not None
    layout = document.layout._replace(measured=False)
    blocks = tuple(look._replace(align="left") for look in layout.blocks)
    return replace(document, format="pdf", layout=layout._replace(blocks=blocks))


def form(document: Document) -> Mapping[str, Status]:
    """Return the verdicts on the form of *document*."""
    results = judge(read_facts(document, library(), None), library())
    return {r.rule.id: r.status for r in results if r.rule.id.startswith("form.")}


def lettered(document: Document, start: str, **look: object) -> Document:
    """Return *document* with lines that begin with *start* in letters of this *look*."""
    assert document.layout is not None
    blocks: list[BlockLayout] = []
    for block, own in zip(document.blocks, document.layout.blocks, strict=True):
        words = own.words
        if document.text.startswith(start, block.span.start):
            words = tuple(Words(w.span, w.type._replace(**look)) for w in words)  # type: ignore[arg-type]
        blocks.append(own._replace(words=words))
    return replace(document, layout=document.layout._replace(blocks=tuple(blocks)))


def test_a_right_draft_stays_right_and_its_margins_are_not_known(printed: Document) -> None:
    found = form(printed)
    assert set(found.values()) == {Status.PASS, Status.NOT_APPLICABLE}
    assert found["form.margins"] is Status.NOT_APPLICABLE
    assert found["form.motto"] is Status.PASS


@pytest.mark.parametrize(
    ("start", "look", "rule"),
    [
        ("CỘNG HÒA", {"bold": False}, "motto"),
        ("CỘNG HÒA", {"size": 16.0}, "motto"),
        ("KẾ HOẠCH", {"italic": True}, "kind"),
        ("KẾ HOẠCH", {"font": "Arial"}, "font"),
        ("KẾ HOẠCH", {"colour": "FF0000"}, "font"),
    ],
)
def test_faults_of_letters_are_seen(
    printed: Document, start: str, look: dict[str, object], rule: str
) -> None:
    found = form(lettered(printed, start, **look))
    assert [r for r, status in found.items() if status is Status.GAP] == [f"form.{rule}"]


@pytest.mark.parametrize(
    "look", [{"bold": False}, {"italic": False}, {"size": 13.0}, {"font": "Liberation Serif"}]
)
def test_what_the_whole_file_lacks_was_not_told(printed: Document, look: dict[str, object]) -> None:
    assert Status.GAP not in form(lettered(printed, "", **look)).values()


def test_a_point_less_may_come_of_fitting_it_to_the_paper(printed: Document) -> None:
    assert Status.GAP not in form(lettered(printed, "Nơi nhận", size=11.0)).values()


@pytest.mark.parametrize(
    ("number", "status"),
    [
        (None, Status.NOT_APPLICABLE),
        (PageNumber("header", "center", 14.0, first=False), Status.PASS),
        (PageNumber("footer", "center", 14.0, first=False), Status.GAP),
        (PageNumber("header", "center", 14.0, first=True), Status.GAP),
    ],
)
def test_the_number_of_the_page_is_judged_where_it_is_seen(
    printed: Document, number: PageNumber | None, status: Status
) -> None:
    assert printed.layout is not None
    (section,) = printed.layout.sections
    sections = (section._replace(number=number),)
    layout = printed.layout._replace(sections=sections)
    assert form(replace(printed, layout=layout))["form.page-number"] is status


def test_what_was_read_from_a_picture_tells_nothing(printed: Document) -> None:
    scanned = replace(printed, recognised=frozenset({1}))
    assert set(form(scanned).values()) == {Status.NOT_APPLICABLE}


def test_what_stands_in_for_a_font_is_called_as_pdf_files_call_it() -> None:
    (params,) = (rule.params for rule in library().rules if isinstance(rule.params, Params))
    for name in params.stand_ins:
        assert letters_named(name.replace(" ", "").encode()).font == name
