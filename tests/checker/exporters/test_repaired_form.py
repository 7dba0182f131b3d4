"""The layout put right in the repaired copy: accepted it passes, rejected it is the draft again."""

import io
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import zip_longest
from pathlib import Path

import docx
import pytest
from docx.document import Document as WordFile
from docx.oxml import OxmlElement
from docx.shared import Pt
from lxml import etree

from checker.exporters.docx.left import form_left
from checker.exporters.docx.repair import repaired
from checker.judge import check
from checker.readers import read
from checker.report import Status
from tests.builders.changes import MAIN, W, accepted, characters, rejected, save
from tests.checker.exporters.copies import no_error
from tests.checker.exporters.formed import (
    BY_HAND,
    form_alone,
    form_of,
    mended,
    numbered_below,
    part_of,
    properties,
    report_on,
)
from tests.checker.exporters.hand import WHEN
from tests.checker.exporters.integrity import faults
from tests.checker.kinds.layout.drafts import (
    ACT,
    basis_and_act,
    changed,
    direct,
    library,
    lines,
    placed,
    right,
    verdicts,
    with_part,
)
from tests.checker.kinds.layout.test_broken_form import CHANGES, LEFT, PARTS


def rounds() -> list[list[tuple[str, str, object]]]:
    """All ways to break the form that formatting mends, of each rule one in a draft."""
    by_rule: dict[str, list[tuple[str, str, object]]] = {}
    for name, rule, change in CHANGES:
        if rule != BY_HAND:
            # Of a page that lies the margins are not judged before it stands.
            key = "page" if rule in {"paper", "margins"} else rule
            by_rule.setdefault(key, []).append((name, rule, change))
    return [[c for c in together if c] for together in zip_longest(*by_rule.values())]


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Status]:
    """The verdicts on the draft in right form."""
    return form_of(right(), tmp_path_factory.mktemp("form"))


@pytest.mark.parametrize("broken", rounds(), ids=lambda broken: broken[0][0])
def test_accepted_the_form_is_right(
    before: Mapping[str, Status], tmp_path: Path, broken: Sequence[tuple[str, str, object]]
) -> None:
    data = changed(*(change for _, _, change in broken))
    copy, done = mended(data, tmp_path)
    no_error(tmp_path / "bản sửa.docx", tmp_path / "dự thảo.docx")
    assert form_of(done, tmp_path) == before
    assert form_of(copy, tmp_path) == before


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part[0])
def test_what_the_file_says_for_all_is_put_right_too(
    before: Mapping[str, Status], tmp_path: Path, part: tuple[str, str, str, str, str]
) -> None:
    _, rule, name, pattern, new = part
    _, done = mended(with_part(name, pattern, new), tmp_path, f"form.{rule}")
    assert form_of(done, tmp_path) == before


def test_a_right_draft_has_nothing_to_put_right(tmp_path: Path) -> None:
    copy = repaired(report_on(right(), tmp_path), WHEN, (), layout=True)
    assert copy.data == b""
    assert [*form_left(copy.formed)] == []


def test_without_marks_it_is_the_accepted_copy(tmp_path: Path) -> None:
    data = changed(direct("kind", size=Pt(18)), numbered_below(), placed("body", alignment=LEFT))
    _, done = mended(data, tmp_path)
    clean = repaired(report_on(data, tmp_path), WHEN, (), layout=True, tracked=False).data
    assert b"Change" not in part_of(clean, MAIN)
    for name in (MAIN, "word/header1.xml", "word/footer1.xml"):
        wanted, found = (etree.fromstring(part_of(made, name)) for made in (done, clean))
        assert etree.tostring(wanted, method="c14n") == etree.tostring(found, method="c14n")


def test_words_and_layout_go_into_one_copy(tmp_path: Path) -> None:
    """New lines look as those do that were put right above them; rejected, nothing of both is left."""
    data = changed(
        without_funding, *(placed("body", alignment=LEFT),), direct("items", size=Pt(15))
    )
    report = report_on(data, tmp_path, library())
    copy = repaired(report, WHEN, layout=True)
    assert [want.rule.id for want in copy.done] == ["section.funding"]
    assert {rule.id for rule in copy.formed.rules} == {"form.body", "form.headings"}
    assert faults(save(tmp_path / "bản sửa.docx", copy.data)) == []
    back = rejected(copy.data, "Soát")
    assert characters(back) == characters(data)
    assert properties(back) == properties(data)
    status = verdicts(accepted(copy.data, "Soát"), tmp_path)
    assert status["section.funding"] is Status.PASS
    assert {r for r, s in status.items() if r.startswith("form.") and s is Status.GAP} == set()


def without_funding(document: WordFile) -> None:
    for paragraph in [*document.paragraphs]:
        if "inh phí" in paragraph.text or "KINH PHÍ" in paragraph.text:
            paragraph._p.getparent().remove(paragraph._p)


def test_the_values_are_those_of_the_rule(tmp_path: Path) -> None:
    own = form_alone()
    rules = tuple(
        replace(
            rule,
            params=rule.params._replace(
                lines=tuple(line._replace(size=(15, 15)) for line in rule.params.lines)
            ),
        )
        if rule.id == "form.kind"
        else rule
        for rule in own.rules
    )
    report = check(
        read(save(tmp_path / "dự thảo.docx", right()), own.lexicon), replace(own, rules=rules)
    )
    copy = repaired(report, WHEN, (), layout=True)
    assert [rule.id for rule in copy.formed.rules] == ["form.kind"]
    assert b'<w:sz w:val="30"/>' in part_of(copy.data, MAIN)


def test_changes_of_others_stay_to_be_decided(tmp_path: Path) -> None:
    def change(document: WordFile) -> None:
        run = lines(document, "kind")[0].runs[0]
        look = run._r.get_or_add_rPr()
        run.font.size = Pt(18)
        mark = OxmlElement("w:rPrChange")
        for name, value in (
            ("id", "7"),
            ("author", "Lò Thị Hạnh"),
            ("date", "2026-11-01T08:00:00Z"),
        ):
            mark.set(W + name, value)
        mark.append(OxmlElement("w:rPr"))
        look.append(mark)

    data = changed(change, direct("slogan", size=Pt(12)))
    for tracked in (True, False):
        copy = repaired(report_on(data, tmp_path), WHEN, (), layout=True, tracked=tracked)
        save(tmp_path / "bản sửa.docx", copy.data)
        assert faults(tmp_path / "bản sửa.docx") == []
        root = etree.fromstring(part_of(copy.data, MAIN))
        authors = [e.get(W + "author") for e in root.iter(W + "rPrChange")]
        assert authors.count("Lò Thị Hạnh") == 1
        assert ("Soát" in authors) is tracked


@pytest.mark.parametrize("look", [(False, 14), (True, 14), (False, 12), (True, 12)])
def test_of_a_paragraph_only_the_basis_becomes_italic_and_all_of_one_size(
    tmp_path: Path, look: tuple[bool, float]
) -> None:
    _, done = mended(changed(basis_and_act(look, look)), tmp_path)
    (paragraph,) = (p for p in docx.Document(io.BytesIO(done)).paragraphs if ACT in p.text)
    size = max(look[1], 13)
    assert {(run.text == ACT, run.italic, run.font.size) for run in paragraph.runs} == {
        (True, False, Pt(size)),
        (False, True, Pt(size)),
    }
