"""The Word copy: comments on exactly the words, corrections to accept or reject, nothing lost."""

import hashlib
import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from checker.exporters import EXPORTERS, ExportError
from checker.exporters.docx.comments import remove_own
from checker.exporters.docx.copy import to_docx
from checker.judge import check
from checker.matters import When
from checker.report import Status
from resources import SAMPLES
from tests.builders import build_docx, build_txt
from tests.builders.changes import (
    W,
    accepted,
    characters,
    comments,
    main_part,
    references,
    rejected,
    save,
)
from tests.checker.exporters.copies import annotated, no_error
from tests.checker.exporters.hand import WHEN, Place, fixed_text, report_on
from tests.checker.facts.reading import library
from tests.office import convert, needs_office
from tests.reading import read

SAMPLE_FILES = sorted(SAMPLES.glob("*.docx"))
LINES = (
    "ỦY BAN NHÂN DÂN",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "KẾ HOẠCH",
    "Công tác bình đẳng giới năm 2026",
    "I. MỤC ĐÍCH",
    "Thực hiện Quyết định số 1970/QĐ-TTg ngày 23/10/2012 của Thủ tướng Chính phủ.",
    "1. Mục tiêu về bình dẳng giới của xã Suối Ngàn 🌸 trong năm nay./",
    "Nội dung | Đơn vị chủ trì",
    "Tuyên truyền | Công an xã",
)
PLACES = (
    Place("1970/QĐ-TTg", "1790/QĐ-TTg"),
    Place("23/10/2012", "23/10/2021"),
    Place("bình dẳng giới", "bình đẳng giới", suggestion="bình đẳng giới"),
    Place("xã Suối Ngàn", "xã Thung Mây"),
    Place("./", "./."),
    Place("Công an"),
    Place("", at=40),
)


def test_word_shows_the_local_time_of_the_check(tmp_path: Path) -> None:
    path = build_docx(tmp_path / "a.docx", LINES)
    root = main_part(to_docx(report_on(read(path), PLACES), WHEN))
    dates = {date for element in root.iter() if (date := element.get(f"{W}date"))}
    assert dates == {f"{WHEN:%Y-%m-%dT%H:%M}:00Z"} == {"2026-11-15T08:30:00Z"}


W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
CID = "http://schemas.microsoft.com/office/word/2016/wordml/cid"
CEX = "http://schemas.microsoft.com/office/word/2018/wordml/cex"


def test_nothing_is_left_of_comments_taken_out_in_the_parts_of_newer_words() -> None:
    ids = [f"000000{number:02}" for number in (1, 2)]
    comments = etree.Element(f"{W}comments")
    numbers, dates = etree.Element(f"{{{CID}}}commentsIds"), etree.Element(f"{{{CEX}}}comments")
    for identity, author in zip(ids, ("Soát", "Lò Thị Mây"), strict=True):
        names = {f"{W}id": identity, f"{W}author": author}
        comment = etree.SubElement(comments, f"{W}comment", names)
        etree.SubElement(comment, f"{W}p", {f"{{{W14}}}paraId": identity})
        durable = {f"{{{CID}}}paraId": identity, f"{{{CID}}}durableId": f"A{identity}"}
        etree.SubElement(numbers, f"{{{CID}}}commentId", durable)
        etree.SubElement(dates, f"{{{CEX}}}comment", {f"{{{CEX}}}durableId": f"A{identity}"})
    assert remove_own(etree.Element(f"{W}document"), comments, [numbers, dates]) == []
    assert [c.get(f"{W}author") for c in comments] == ["Lò Thị Mây"]
    assert [entry.get(f"{{{CID}}}paraId") for entry in numbers] == [ids[1]]
    assert [entry.get(f"{{{CEX}}}durableId") for entry in dates] == [f"A{ids[1]}"]


@pytest.mark.parametrize("path", SAMPLE_FILES, ids=lambda path: path.stem)
def test_samples(path: Path, tmp_path: Path) -> None:
    report = check(read(path), library())
    before = hashlib.sha256(path.read_bytes()).digest()
    data = annotated(report, tmp_path)
    assert hashlib.sha256(path.read_bytes()).digest() == before
    assert read(tmp_path / "góp ý.docx").text == fixed_text(report)
    assert read(save(tmp_path / "a.docx", accepted(data, "Soát"))).text == fixed_text(report)
    assert read(save(tmp_path / "r.docx", rejected(data, "Soát"))).text == report.document.text
    assert characters(rejected(data, "Soát")) == characters(path.read_bytes())
    marked = [
        (number, which)
        for number, result in enumerate(report.results)
        if result.status in {Status.GAP, Status.REVIEW} and number not in report.matters.told
        for which, finding in enumerate(result.findings)
        if finding.when is When.NOW
    ]
    assert len(comments(data)) == len(marked)


@pytest.mark.parametrize(
    "clothes",
    [
        {},
        {"header_table": False},
        {"auto_numbering": True},
        {"shredded": True},
        {"tracked": True},
        {"content_controls": True},
        {"tracked": True, "shredded": True, "content_controls": True, "auto_numbering": True},
    ],
    ids=str,
)
def test_every_way_of_writing_a_word_file(tmp_path: Path, clothes: dict[str, bool]) -> None:
    original = build_docx(tmp_path / "a.docx", LINES, **clothes)
    report = report_on(read(original), PLACES)
    data = annotated(report, tmp_path)
    assert read(tmp_path / "góp ý.docx").text == fixed_text(report)
    back = rejected(data, "Soát")
    assert read(save(tmp_path / "r.docx", back)).text == report.document.text
    assert characters(back) == characters(original.read_bytes())
    covered = sorted(words for _, _, words in comments(rejected(data, "Soát")).values())
    assert covered == sorted(place.words for place in PLACES)


def test_a_comment_tells_what_why_and_how(tmp_path: Path) -> None:
    report = report_on(read(build_docx(tmp_path / "a.docx", LINES)), PLACES[2:3])
    ((author, words, _),) = comments(to_docx(report, WHEN)).values()
    assert author == "Soát"
    assert words == (
        "Việc bắt buộc: Tiêu chí\nCần xem chỗ này.\nGợi ý viết: bình đẳng giới\nCăn cứ: Căn cứ"
    )


def test_every_comment_has_one_mark_and_ids_are_not_shared(tmp_path: Path) -> None:
    data = to_docx(report_on(read(build_docx(tmp_path / "a.docx", LINES)), PLACES), WHEN)
    assert sorted(references(data)) == sorted(comments(data))
    ids = [e.get(W + "id") for e in main_part(data).iter(W + "ins", W + "del")]
    assert len(set(ids) | set(references(data))) == len(ids) + len(references(data))


def test_only_what_the_rule_calls_certain_is_changed(tmp_path: Path) -> None:
    places = [Place("xã Suối Ngàn", None, suggestion="xã Thung Mây")]
    data = to_docx(report_on(read(build_docx(tmp_path / "a.docx", LINES)), places), WHEN)
    assert not [*main_part(data).iter(W + "ins", W + "del")]


def test_what_is_waived_is_told_and_not_changed(tmp_path: Path) -> None:
    document = read(build_docx(tmp_path / "a.docx", LINES))
    data = to_docx(report_on(document, PLACES, Status.WAIVED), WHEN)
    assert len(comments(data)) == len(PLACES)
    assert not [*main_part(data).iter(W + "ins", W + "del")]
    for status in (Status.PASS, Status.NOT_APPLICABLE):
        assert comments(to_docx(report_on(document, PLACES, status), WHEN)) == {}


@pytest.mark.parametrize("clothes", [{}, {"tracked": True, "shredded": True}], ids=str)
def test_annotating_a_copy_again_doubles_nothing(tmp_path: Path, clothes: dict[str, bool]) -> None:
    original = build_docx(tmp_path / "a.docx", LINES, **clothes)
    first = to_docx(report_on(read(original), PLACES), WHEN)
    copy = read(save(tmp_path / "b.docx", first))
    still_open = [place for place in PLACES if place.fix is None]
    second = to_docx(report_on(copy, still_open), WHEN)
    no_error(save(tmp_path / "c.docx", second), tmp_path / "b.docx")
    assert sorted(c[1:] for c in comments(second).values()) == sorted(
        c[1:] for c in comments(first).values()
    )
    assert read(tmp_path / "c.docx").text == copy.text
    changes = [[*main_part(data).iter(W + "ins", W + "del")] for data in (first, second)]
    assert len(changes[0]) == len(changes[1])


def test_own_comments_go_when_their_reason_has_gone(tmp_path: Path) -> None:
    original = build_docx(tmp_path / "a.docx", LINES)
    first = to_docx(report_on(read(original), [Place("Công an"), Place("", at=40)]), WHEN)
    second = to_docx(report_on(read(save(tmp_path / "b.docx", first)), []), WHEN)
    assert comments(second) == {}
    assert references(second) == []
    assert characters(second) == characters(original.read_bytes())


def test_a_draft_that_changed_since_is_refused(tmp_path: Path) -> None:
    path = build_docx(tmp_path / "a.docx", LINES)
    report = report_on(read(path), PLACES)
    build_docx(path, LINES[1:])
    with pytest.raises(ExportError, match="đã thay đổi"):
        EXPORTERS["docx"].render(report)
    path.unlink()
    with pytest.raises(ExportError, match="đã thay đổi"):
        EXPORTERS["docx"].render(report)


def test_a_word_file_is_made_of_other_drafts(tmp_path: Path) -> None:
    report = report_on(read(build_txt(tmp_path / "a.txt", LINES)), PLACES)
    data = annotated(report, tmp_path)
    assert read(tmp_path / "góp ý.docx").text == fixed_text(report)
    (own, *_), *found = comments(rejected(data, "Soát")).values()
    assert sorted(words for _, _, words in found) == sorted(place.words for place in PLACES)
    assert own == "Soát"
    said, *others = (told for _, told, _ in comments(data).values())
    assert said.startswith("Bản Word này được dựng lại từ chữ của tệp “a.txt”")
    assert "không phải của tệp gốc" in said
    assert not [told for told in others if "dựng lại" in told]


def test_a_word_file_of_its_own_says_nothing_of_being_made(tmp_path: Path) -> None:
    report = report_on(read(build_docx(tmp_path / "a.docx", LINES)), PLACES)
    assert "dựng lại" not in str(comments(to_docx(report, WHEN)))


def test_in_a_word_file_that_is_made_every_line_of_the_body_is_indented(tmp_path: Path) -> None:
    lines = (
        "ỦY BAN NHÂN DÂN", "XÃ AN PHÚ", "KẾ HOẠCH", "Công tác bình đẳng giới năm 2026",
        "I. NỘI DUNG", "1. Truyền thông", "- Phát thanh.", "Nơi nhận:", "- Lưu: VT.",
        "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH",
    )  # fmt: skip
    report = check(read(build_txt(tmp_path / "a.txt", lines)), library())
    copy = read(save(tmp_path / "b.docx", to_docx(report, WHEN)))
    assert copy.layout is not None
    looks = zip(copy.text.split("\n"), copy.layout.blocks, strict=True)
    indented = {text for text, look in looks if look.measures.first}
    assert indented == set(lines[4:7])


def test_macros_do_not_travel(tmp_path: Path) -> None:
    path = build_docx(tmp_path / "a.docx", LINES)
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    types = parts["[Content_Types].xml"].replace(
        b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        b"application/vnd.ms-word.document.macroEnabled.main+xml",
    )
    parts["[Content_Types].xml"] = types
    parts["word/vbaProject.bin"] = b"macro"
    macro = tmp_path / "a.docm"
    with zipfile.ZipFile(macro, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    data = to_docx(report_on(read(macro), PLACES), WHEN)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert "word/vbaProject.bin" not in archive.namelist()
        assert b"macroEnabled" not in archive.read("[Content_Types].xml")


def rewritten(path: Path, target: Path, change: Callable[[str, bytes], bytes]) -> Path:
    """Write the Word file at *path* to *target* with every part changed."""
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name)))
    return target


def strictly(_: str, part: bytes) -> bytes:
    for usual, strict in (
        (b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
         b"http://purl.oclc.org/ooxml/wordprocessingml/main"),
        (b"http://schemas.openxmlformats.org/officeDocument/2006/",
         b"http://purl.oclc.org/ooxml/officeDocument/"),
    ):  # fmt: skip
        part = part.replace(usual, strict)
    return part


def test_the_strict_variant_becomes_the_usual_one(tmp_path: Path) -> None:
    path = rewritten(build_docx(tmp_path / "a.docx", LINES), tmp_path / "s.docx", strictly)
    report = report_on(read(path), PLACES)
    data = to_docx(report, WHEN)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert not [name for name in archive.namelist() if b"purl.oclc" in archive.read(name)]
    assert read(save(tmp_path / "copy.docx", data)).text == fixed_text(report)
    no_error(tmp_path / "copy.docx", tmp_path / "a.docx")


def test_a_broken_picture_is_told(tmp_path: Path) -> None:
    path = build_docx(tmp_path / "a.docx", LINES)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("word/media/image1.png", b"picture " * 50)
    data = path.read_bytes()
    assert b"picture picture" in data
    path.write_bytes(data.replace(b"picture picture", b"picture pixture", 1))
    report = report_on(read(path), PLACES)
    with pytest.raises(ExportError, match="bị hỏng"):
        to_docx(report, WHEN)


TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=60)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(message=TEXT, suggestion=TEXT, fix=TEXT.filter(str.strip))
def test_any_words_make_a_sound_file(
    tmp_path: Path, message: str, suggestion: str, fix: str
) -> None:
    original = build_docx(tmp_path / "a.docx", LINES, shredded=True)
    place = Place("Thực hiện Quyết định", fix, message=message, suggestion=suggestion)
    data = to_docx(report_on(read(original), [place]), WHEN)
    ((_, words, _),) = comments(data).values()
    for wanted in (message, suggestion):
        assert "".join(wanted.split()) in "".join(words.replace("\ufffd", "").split()) or (
            "\ufffe" in wanted or "\uffff" in wanted
        )
    assert characters(rejected(data, "Soát")) == characters(original.read_bytes())


@needs_office
def test_libreoffice_opens_the_copy_and_shows_both_readings(tmp_path: Path) -> None:
    report = report_on(read(build_docx(tmp_path / "a.docx", LINES)), PLACES)
    copy = save(tmp_path / "copy.docx", to_docx(report, WHEN))
    pdf = pypdfium2.PdfDocument(convert(copy, "pdf", tmp_path / "out"))
    text = "".join(page.get_textpage().get_text_range() for page in pdf)
    pdf.close()
    for words in ("19701790/QĐ-TTg", "20122021", "Công an xã"):  # what goes, and what comes
        assert words in text
