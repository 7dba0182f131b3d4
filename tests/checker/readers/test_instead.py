"""What comes instead of a draft is told for what it is; a draft that looks a little like it is read."""

import zipfile
from collections.abc import Mapping
from pathlib import Path

import pypdfium2
import pytest

from checker.errors import ReadError
from checker.readers import messages
from tests.builders import build_docx
from tests.checker.readers.sheet import Sheet
from tests.checker.readers.test_bad_files import PLAN, compound, related, typed, zipped
from tests.reading import read

MAIL = "From: a@x.gov.vn\r\nTo: b@x.gov.vn\r\nSubject: Ke hoach\r\nMIME-Version: 1.0\r\n"
PARTS = 'Content-Type: multipart/mixed; boundary="x"\r\n\r\n--x\r\nContent-Type: {}\r\n\r\n{}\r\n--x--\r\n'
PAGE = "<html><head><title>{}</title></head><body>{}</body></html>"
SIGN_IN = '<form><input name=u><input class="a" type="password"><button>Đăng nhập</button></form>'
SAID = "<p>Thực hiện công tác bình đẳng giới trên địa bàn xã An Hòa.</p>"
LONG = f"<p>KẾ HOẠCH</p>{SAID * 30}"
INSTEAD: Mapping[str, tuple[str, str | bytes, str]] = {
    "mail with a file": ("a.eml", MAIL + PARTS.format("application/msword", "UEsDBA=="), messages.MAIL),
    "mail of plain text": ("a.eml", f"Received: x\r\n{MAIL}\r\nGửi anh chị.", messages.MAIL),
    "mail under a draft's name": ("a.doc", MAIL + PARTS.format("text/html", SAID), messages.MAIL),
    "mail of Outlook": ("a.msg", compound("Root Entry", "__properties_version1.0"), messages.MAIL),
    "shortcut": ("Kế hoạch.docx.lnk", b"L\0\0\0\x01\x14\x02\0" + bytes(300), messages.SHORTCUT),
    "shortcut to a page": ("a.url", "[InternetShortcut]\r\nURL=https://x.vn", messages.SHORTCUT),
    "Word's own file": ("~$ hoach.docx", b"\x05Admin" + bytes(156), messages.LOCK),
    "page to sign in": ("a.docx", PAGE.format("Hệ thống", SIGN_IN), messages.SIGN_IN),
    "page that says no": ("a.pdf", PAGE.format("404 Not Found", "nginx"), messages.FAILED_PAGE),
    "answer of a server": ("a.docx", '{"error": "token expired", "code": 401}', messages.WEB_DATA),
    "answer in a list": ("a.docx", '[{"id": 1}]\n', messages.WEB_DATA),
    "draft on the web": ("a.gdoc", '\n{"url": "https://x", "doc_id": "1"}', messages.WEB_DATA),
    "Pages": ("a.pages", zipped(**{"Index/Document.iwa": b"x", "preview.jpg": b"x"}), messages.OF_MAC),
    "older Pages": (
        "a.pages",
        zipped(**{"index.xml": b"x", "buildVersionHistory.plist": b"x", "QuickLook/Preview.pdf": b"x"}),
        messages.OF_MAC,
    ),
    "XPS": (
        "a.xps",
        zipped(**{
            "[Content_Types].xml": typed("application/vnd.ms-package.xps-fixeddocument+xml"),
            "_rels/.rels": related("x/main.xml").replace(b"officeDocument\"", b"fixed\""),
        }),
        messages.other_kind("tệp XPS"),
    ),
    "photograph of a telephone": ("a.docx", b"\0\0\0\x24ftypheic" + bytes(200), messages.PICTURE),
    "drawing": ("a.svg", '<svg xmlns="http://www.w3.org/2000/svg"><text>A</text></svg>', messages.PICTURE),
    "for a printer": ("a.ps", "%!PS-Adobe-3.0\n(Ke hoach) show\n", messages.other_kind("tệp PostScript")),
    "of another program": (
        "a.wpd", b"\xffWPC\x10\0\0\0" + bytes(300), messages.other_kind("tệp không phải văn bản")
    ),
}  # fmt: skip


@pytest.mark.parametrize(("name", "held", "told"), INSTEAD.values(), ids=INSTEAD)
def test_what_comes_instead(tmp_path: Path, name: str, held: str | bytes, told: str) -> None:
    path = tmp_path / name
    path.write_bytes(held.encode() if isinstance(held, str) else held)
    with pytest.raises(ReadError) as caught:
        read(path)
    assert (caught.value.code, caught.value.message) == ("unsupported-format", told)


DRAFTS: Mapping[str, tuple[str, str]] = {
    "page that a browser saved": (
        "a.mhtml",
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://x.vn\r\nSubject: KH\r\n"
        "MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + LONG,
    ),
    "mail saved as a page": (
        "a.mht", MAIL + "Content-Type: text/html; charset=utf-8\r\n\r\n" + LONG
    ),
    "page with a draft beside a box to sign in": ("a.html", PAGE.format("Kế hoạch", SIGN_IN + LONG)),
    "page on 404 households": ("a.html", PAGE.format("404 hộ nghèo", LONG)),
    "short page": ("a.html", PAGE.format("Kế hoạch 2026", "<h1>KẾ HOẠCH</h1>" + SAID)),
    "letter": ("a.txt", "To: Sở Nội vụ\nSubject: KẾ HOẠCH\n\nGửi báo cáo."),
    "draft of a template with brackets": ("a.txt", '["KẾ HOẠCH"] của [tên xã] năm 2026'),
    "draft whose name begins with a tilde": ("~$a.txt", "KẾ HOẠCH\n" + "Rà soát việc làm. " * 90),
}  # fmt: skip


@pytest.mark.parametrize(("name", "held"), DRAFTS.values(), ids=DRAFTS)
def test_a_draft_that_looks_like_it_is_read(tmp_path: Path, name: str, held: str) -> None:
    path = tmp_path / name
    path.write_bytes(held.encode())
    assert "KẾ HOẠCH" in read(path).text


def holding(path: Path, name: str, lines: int, *, pictured: bool = False) -> Path:
    """A PDF file with so many *lines* and a file of this *name* inside."""
    sheet = Sheet(path)
    sheet.lines(85, 780, ["Ủy ban nhân dân xã An Hòa ban hành Kế hoạch năm 2026"] * lines)
    if pictured:
        sheet.canvas.circle(300, 400, 50)
    sheet.page()
    sheet.save()
    document = pypdfium2.PdfDocument(path)
    document.new_attachment(name).set_data(b"x")
    document.save(str(path.with_suffix(".new")))
    document.close()
    return path.with_suffix(".new").replace(path)


def test_a_pdf_file_that_is_the_cover_of_a_draft(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    for lines in (0, 2):
        with pytest.raises(ReadError) as caught:
            read(holding(path, "Kế hoạch.DOCX", lines))
        assert caught.value.code == "unsupported-format"
        assert "(Kế hoạch.DOCX)" in caught.value.message
    assert read(holding(path, "Kế hoạch.docx", 20)).format == "pdf"  # of an archive: PDF/A-3
    assert read(holding(path, "chữ ký.xml", 2)).format == "pdf"
    with pytest.raises(ReadError) as caught:  # a scan, whose pages may be recognised
        read(holding(path, "Kế hoạch.docx", 0, pictured=True))
    assert caught.value.code == "no-text"
    with pytest.raises(ReadError) as caught:  # neither words nor pictures
        read(holding(path, "chữ ký.xml", 0))
    assert (caught.value.code, caught.value.message) == ("no-text", messages.NO_TEXT)


def test_names_that_a_hostile_file_gives_are_shown_as_they_can_be(tmp_path: Path) -> None:
    told = []
    for name, other in (("x@.docx", "D800"), ("x@.docx", "000A"), ("x" * 9_000 + "@.docx", "0041")):
        path = holding(tmp_path / "a.pdf", name, 0)
        plain, wide = f"({name})".encode(), f"FEFF{name.encode('utf-16-be').hex()}"
        data = path.read_bytes()
        assert data.count(plain) > 1
        path.write_bytes(data.replace(plain, f"<{wide.replace('0040', other)}>".encode()))
        with pytest.raises(ReadError) as caught:
            read(path)
        told.append(caught.value)
    assert told[0].message == messages.NO_TEXT
    assert "(x.docx)" in told[1].message
    assert "xA.docx" in told[2].message
    assert len(told[2].message) < 400


@pytest.mark.parametrize(("needed", "refused"), [(b"true", True), (b"false", False)])
def test_a_form_that_one_program_alone_shows(tmp_path: Path, needed: bytes, refused: bool) -> None:
    path = Sheet(tmp_path / "a.pdf")
    path.lines(85, 780, ["Please wait... Ủy ban nhân dân xã An Hòa ban hành Kế hoạch năm 2026"])
    data = path.save().read_bytes()
    form = b"/Type /Catalog /AcroForm <</Fields [] /XFA (x)>> /NeedsRendering " + needed
    assert data.count(b"/Type /Catalog") == 1
    path.path.write_bytes(data.replace(b"/Type /Catalog", form))
    if not refused:
        assert "An Hòa" in read(path.path).text
        return
    with pytest.raises(ReadError) as caught:
        read(path.path)
    assert (caught.value.code, caught.value.message) == (
        "unsupported-format",
        messages.DYNAMIC_FORM,
    )


def test_a_drawing_of_visio_is_no_damaged_draft(tmp_path: Path) -> None:
    path = build_docx(tmp_path / "a.docx", PLAN)
    other = tmp_path / "b.vsdx"
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(other, "w") as target:
        for name in source.namelist():
            data = source.read(name).replace(
                b"openxmlformats-officedocument.wordprocessingml.document", b"ms-visio.drawing"
            )
            target.writestr(name, data)
    with pytest.raises(ReadError) as caught:
        read(other)
    assert caught.value.message == messages.other_kind("bản vẽ Visio")
