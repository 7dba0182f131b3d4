"""Comments that others left in a draft stay as they are, on the words they stand on, in every copy."""

import zipfile
from pathlib import Path

import pytest
from lxml import etree

from checker.exporters.docx.copy import to_docx
from checker.exporters.docx.repair import repaired
from checker.judge import check
from tests.builders import build_docx
from tests.builders.changes import W, accepted, comments, main_part, rejected, save
from tests.checker.exporters.copies import commented, no_error
from tests.checker.exporters.hand import WHEN
from tests.checker.exporters.integrity import faults
from tests.checker.facts.reading import library
from tests.checker.test_writing import FOOT, HEAD, TYPED
from tests.reading import read

SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
)
W15 = "http://schemas.microsoft.com/office/word/2012/wordml"
WHO = 'w:date="2026-01-02T08:00:00Z" w:initials="M"'


def _comment(number: int, author: str, words: str) -> str:
    return (
        f'<w:comment w:id="{number}" w:author="{author}" {WHO}><w:p w14:paraId="0000000{number}">'
        f"<w:r><w:annotationRef/></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>{words}</w:t></w:r></w:p></w:comment>"
    )


OTHERS = "".join(
    (
        _comment(1, "Lò Thị Mây", "Xem lại số của Nghị quyết."),
        _comment(2, "Vàng A Sử", "Đã xem, đúng."),
        _comment(3, "Lò Thị Mây", "Hai mục này nên gộp."),
        _comment(4, "Lò Thị Mây", "Thêm một ý ở đây."),
    )
)
PLACES = (
    ("Chiến lược", "Chiến lược", (1, 2)),
    ("III. TỔ", "1. Phòng", (3,)),
    ("Công an xã", "", (4,)),
)
"""Words of the paragraph that a comment begins in, of that it ends in (none: at one point)."""
BESIDE = (
    f'<w15:commentsEx xmlns:w15="{W15}"><w15:commentEx w15:paraId="00000001" w15:done="0"/>'
    '<w15:commentEx w15:paraId="00000002" w15:paraIdParent="00000001" w15:done="1"/></w15:commentsEx>'
)


@pytest.fixture(scope="module")
def draft(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A draft with gaps and four comments of two people, of which one answers another."""
    lines = (*HEAD, *(line.replace("28/NQ-CP", "82/NQ-CP") for line in TYPED), *FOOT)
    path = build_docx(tmp_path_factory.mktemp("nhận xét") / "a.docx", lines)
    root = main_part(path.read_bytes())
    paragraphs = {"".join(p.itertext()): p for p in root.iter(f"{W}p")}

    def one(words: str) -> etree._Element:
        return next(p for text, p in paragraphs.items() if words in text)

    for first, last, numbers in PLACES:
        for number in numbers:
            start, end, run = (
                etree.Element(f"{W}{name}", {f"{W}id": str(number)})
                for name in ("commentRangeStart", "commentRangeEnd", "commentReference")
            )
            one(first).find(f"{W}r").addprevious(start)
            marks = etree.Element(f"{W}r")
            marks.append(run)
            if last:
                one(last).extend([end, marks])
            else:
                start.addnext(end)
                end.addnext(marks)
    return commented(
        path, etree.tostring(root), f"<w:comments {SPACES}>{OTHERS}</w:comments>", BESIDE
    )


@pytest.mark.parametrize("kind", ["bản sửa", "góp ý"])
def test_comments_of_others_stay_untouched(draft: Path, tmp_path: Path, kind: str) -> None:
    report = check(read(draft), library())
    made = repaired(report, WHEN)
    data = made.data if kind == "bản sửa" else to_docx(report, WHEN)
    path = save(tmp_path / "b.docx", data)
    no_error(path, draft)
    assert set(faults(path)) <= set(faults(draft))
    assert _parts(data, tmp_path) == _parts(draft.read_bytes(), tmp_path)
    assert {c[0] for c in comments(data).values()} == {"Lò Thị Mây", "Vàng A Sử", "Soát"}
    told = {number: words for number, (*_, words) in comments(draft.read_bytes()).items()}
    back = {number: words for number, (*_, words) in comments(rejected(data, "Soát")).items()}
    assert told.items() <= back.items()
    after = comments(accepted(data, "Soát"))
    assert "Chiến lược quốc gia" in after["1"][2]
    assert after["2"][2] == after["1"][2]
    assert after["4"][2] == ""


def _parts(data: bytes, folder: Path) -> list[bytes]:
    """Return the comments of others as they are written, and the part beside them."""
    with zipfile.ZipFile(save(folder / "phần.docx", data)) as archive:
        said = etree.fromstring(archive.read("word/comments.xml"))
        own = [c for c in said if c.get(f"{W}author") != "Soát"]
        beside = etree.fromstring(archive.read("word/commentsExtended.xml"))
    return [etree.tostring(one, method="c14n", exclusive=True) for one in (*own, beside)]
