"""Layers that come from elsewhere: what they say of themselves, what they change, where they are kept."""

import pickle
from pathlib import Path

import pytest

from checker.editing.files import read_layer_text
from checker.editing.layer_text import LayerTextError
from checker.library.errors import LibraryError
from checker.library.load import library_key, load_library
from checker.library.nearby import found_beside
from checker.library.shared_folder import SharedFolder
from checker.sharing import kept
from checker.sharing.in_use import in_use
from checker.sharing.preview import previewed
from checker.sharing.told import told

LAYER = """
[pack]
id = "{id}"
title = "Yêu cầu của tỉnh"
version = "{version}"
date = 2026-11-27

[[off]]
id = "{off}"
reason = "Văn phòng thêm."
"""


def layer(
    folder: Path, name: str = "tỉnh.toml", *, of: str = "t", version: str = "1", off: str = ""
) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    words = LAYER.format(id=of, version=version, off=off or "frame.ending")
    path.write_text(words, encoding="utf-8")
    return path


def test_a_layer_tells_what_it_changes_and_what_is_mistaken(tmp_path: Path) -> None:
    seen = previewed(layer(tmp_path), ())
    assert (seen.pack.title, seen.pack.version, seen.standing) == ("Yêu cầu của tỉnh", "1", "new")
    assert seen.changes == "1 tiêu chí bỏ"
    assert not seen.mistakes
    wrong = previewed(layer(tmp_path, off="frame.endink"), ())
    assert len(wrong.mistakes) == 1
    assert "phần còn lại vẫn được dùng" in wrong.lost
    assert wrong.changes == "không thêm, không đổi tiêu chí nào"
    (tmp_path / "hỏng.toml").write_text("[pack\n", encoding="utf-8")
    with pytest.raises(LibraryError):
        previewed(tmp_path / "hỏng.toml", ())


@pytest.mark.parametrize(
    ("version", "used", "standing"),
    [
        ("2", "1", "newer"),
        ("1.10", "1.9", "newer"),
        ("1", "1.0", "same version"),
        ("1", "2", "older"),
        ("1", "1", "same version"),
        ("mới", "1", "same version"),
    ],
)
def test_a_version_of_a_layer_in_use_stands_to_it(
    tmp_path: Path, version: str, used: str, standing: str
) -> None:
    before = layer(tmp_path / "cũ", version=used)
    seen = previewed(layer(tmp_path / "mới", version=version), (before,))
    assert seen.standing == standing
    assert seen.before is not None
    assert seen.before.path == before


def test_an_edition_is_told_by_what_it_changes_without_the_earlier_one(tmp_path: Path) -> None:
    before = layer(tmp_path / "cũ")
    other = layer(tmp_path / "khác", of="khác", off="frame.number")
    seen = previewed(layer(tmp_path / "mới", version="2"), (other, before))
    assert (seen.standing, seen.changes) == ("newer", "1 tiêu chí bỏ")
    assert seen.news == ("các tiêu chí như bản đang dùng",)  # both switch the same off
    assert previewed(before, (before,)).standing == "in use"


def test_a_newer_version_tells_how_it_differs_from_the_one_in_use(tmp_path: Path) -> None:
    before = layer(tmp_path / "cũ")
    seen = previewed(layer(tmp_path / "mới", version="2", off="frame.number"), (before,))
    assert seen.news == ("mới: Dấu kết thúc nội dung “./.”", "bỏ: Số, ký hiệu văn bản")


REPORTS = """
[pack]
id = "k"
title = "Yêu cầu của Kế hoạch số 147/KH-UBND"
version = "{version}"

[superior]
number = "147/KH-UBND"
issuer = "UBND tỉnh Lào Cai"
years = [2026, {last}]
left = ["Báo cáo trước ngày {day}."]

[[rule]]
id = "k.nam"
group = "deadlines"
title = "Báo cáo năm"
severity = "required"
basis = "Kế hoạch số 147/KH-UBND"
kind = "report-by"
with.report = "year"
with.due = 2026-12-01
with.quote = "Báo cáo 6 tháng trước ngày {day}, năm trước ngày 01/12/2026."
[[rule.example]]
text = "Báo cáo năm trước ngày 20/11/2026."
status = "pass"
[[rule.example]]
text = "Báo cáo năm trước ngày 31/12/2026."
status = "gap"

[[rule]]
id = "k.sau-thang"
group = "deadlines"
title = "Báo cáo 6 tháng trước ngày {day}"
severity = "required"
basis = "Kế hoạch số 147/KH-UBND"
kind = "report-by"
with.report = "half-year"
with.due = {due}
with.quote = "Báo cáo 6 tháng trước ngày {day}, năm trước ngày 01/12/2026."
[[rule.example]]
text = "Báo cáo 6 tháng trước ngày 01/6/2026."
status = "pass"
[[rule.example]]
text = "Báo cáo 6 tháng trước ngày 31/12/2026."
status = "gap"
"""


@pytest.mark.parametrize(
    ("day", "due", "last", "news"),
    [
        ("05/6/2026", "2026-06-05", 2026, "các tiêu chí như bản đang dùng"),
        ("03/6/2026", "2026-06-03", 2026,
         "đổi: Báo cáo 6 tháng trước ngày 03/6/2026 (đang là “Báo cáo 6 tháng trước ngày 05/6/2026”)"),
        ("05/6/2026", "2026-06-05", 2027, "đổi: thông tin về Kế hoạch số 147/KH-UBND"),
    ],
)  # fmt: skip
def test_a_rule_that_demands_the_same_is_not_told_to_be_another(
    tmp_path: Path, day: str, due: str, last: int, news: str
) -> None:
    """Its sentence asks for other things as well, and its file has another version."""
    before, after = tmp_path / "cũ.toml", tmp_path / "mới.toml"
    fixed = {"day": "05/6/2026", "due": "2026-06-05", "last": 2026}
    before.write_text(REPORTS.format(version=1, **fixed), encoding="utf-8")
    made = {"day": day, "due": due, "last": last}
    after.write_text(REPORTS.format(version=2, **made), encoding="utf-8")
    seen = previewed(after, (before,))
    assert (seen.mistakes, seen.rules, seen.news) == ((), 2, (news,))


def test_two_people_s_layers_of_one_name_are_two(tmp_path: Path) -> None:
    own, other = layer(tmp_path / "a"), layer(tmp_path / "b", version="2", off="frame.number")
    for path, author in ((own, "Bà Hoa"), (other, "Ông Páo")):
        words = path.read_text(encoding="utf-8")
        signed = words.replace("date =", f'author = "{author}"\ndate =')
        path.write_text(signed, encoding="utf-8")
    assert previewed(other, (own,)).standing == "new"


def test_what_a_file_is_is_told_by_what_is_in_it(tmp_path: Path) -> None:
    decisions = tmp_path / "Kế hoạch.soat.toml"
    decisions.write_text('[[waiver]]\nrule = "frame.ending"\n', encoding="utf-8")
    other = tmp_path / "pyproject.toml"
    other.write_text('[tool.x]\ny = "z"\n', encoding="utf-8")
    gone = tmp_path / "không có.toml"
    sorts = [told(path).sort for path in (decisions, other, gone, layer(tmp_path))]
    assert sorts == ["decisions", "other", "unread", "layer"]
    assert told(decisions).title == "Kế hoạch"


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        ('[pack]\nid = "a"\n[[waiver]]\nrule = "b"\n', "layer"),
        ('[[body]]\nid = "a"\n', "layer"),
        ("[effective]\nfrom = 2026-01-01\n", "layer"),
        ('[[rule]]\nid = "a"\n[[remark]]\nrule = "b"\n', "decisions"),
        ('[[mend]]\nrule = "b"\n', "decisions"),
        ('[tool.a]\nb = "c"\n', "other"),
        ("# nothing\n", "other"),
    ],
)
def test_all_who_ask_agree_on_what_a_file_is(tmp_path: Path, text: str, sort: str) -> None:
    """What is dropped, what lies beside a draft, what the editor opens."""
    path = tmp_path / "Kế hoạch.soat.toml"
    path.write_text(text, encoding="utf-8")
    (tmp_path / "Kế hoạch.docx").touch()
    assert told(path).sort == sort
    assert found_beside(tmp_path, ()) == ((path,) if sort == "layer" else ())
    if sort == "layer":
        read_layer_text(path)
    else:
        with pytest.raises(LayerTextError):
            read_layer_text(path)


def test_a_shared_folder_that_is_away_is_told_and_the_rest_is_judged(tmp_path: Path) -> None:
    folder = SharedFolder(tmp_path / "ổ mạng")
    own = layer(tmp_path / "xã", of="xã", off="frame.number")
    assert pickle.loads(pickle.dumps(folder)) == folder  # noqa: S301 - it goes to the second process
    library = load_library((folder, own))
    assert [notice for notice in library.notices if "ổ mạng" in notice]
    assert [off.id for off in library.switched_off] == ["frame.number"]
    away = library_key((folder, own))
    layer(folder / "sở", "một.toml", of="a")
    layer(folder, "hai.toml", of="b", off="frame.place-date")
    (folder / "hỏng.toml").write_text("[pack]\nid = \n", encoding="utf-8")
    (folder / "Kế hoạch.toml").write_text('[[waiver]]\nrule = "x"\n', encoding="utf-8")
    assert library_key((folder, own)) != away
    library = load_library((folder, own))
    assert {off.id for off in library.switched_off} >= {"frame.number", "frame.ending"}
    assert [notice for notice in library.notices if "“hỏng.toml”" in notice]
    now = in_use((folder, own))
    assert [one.path.name for one in now.own] == ["tỉnh.toml"]
    assert [one.path.name for one in now.shared] == ["hai.toml", "hỏng.toml", "sở"]
    assert in_use((SharedFolder(tmp_path / "khác"),)).gone


def test_a_copy_that_is_kept_takes_the_place_of_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither of another layer of that name nor of an earlier edition: people may have written into it."""
    monkeypatch.setattr(kept, "data_folder", lambda: tmp_path / "máy")
    places = []
    for id_, version in (("t", "1"), ("khác", "1"), ("t", "2"), ("khác", "1")):
        path = layer(tmp_path / "thư", "Yêu cầu.soat.toml", of=id_, version=version)
        places.append(kept.keep(path, path.read_bytes()))
    one, two, three = ("Yêu cầu.soat.toml", "Yêu cầu 2.soat.toml", "Yêu cầu 3.soat.toml")
    assert [place.name for place in places] == [one, two, three, two]
    assert told(places[0]).version == "1"


def test_what_is_opened_from_a_letter_will_not_be_there_tomorrow(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kept.tempfile, "gettempdir", lambda: str(tmp_path / "tạm"))
    letter = tmp_path / "INetCache" / "Content.Outlook" / "X1" / "a.toml"
    passing = [
        kept.is_passing(p) for p in (tmp_path / "tạm" / "a.toml", letter, tmp_path / "a.toml")
    ]
    assert passing == [True, True, False]
