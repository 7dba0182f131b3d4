"""What is edited is tried as it is now, wherever its file lies and whatever else is in force."""

from pathlib import Path

import pytest

from checker.editing.files import read_layer_text
from checker.library.shared_folder import SharedFolder
from checker.report import Status
from checker.shown import Shown
from checker.trial.flips import Tried
from gui.rulebook.looking import Asked, Looked, Looker
from gui.rulebook.trying import Trial, _work
from tests.checker.drafts import draft_of

LAYER = """[pack]
id = "{id}"
title = "{id}"
version = "1"

[[rule]]
id = "{id}.words"
group = "content"
title = "{words}"
severity = "recommended"
basis = "KH"
kind = "phrase"
with.present = ["{words}"]

[[rule.example]]
text = "I. NỘI DUNG\\nCông khai {words}."
status = "pass"

[[rule.example]]
text = "I. NỘI DUNG\\nTuyên truyền."
status = "gap"
"""
LINES = (
    "KẾ HOẠCH",
    "Công tác bình đẳng giới năm 2026",
    "I. NỘI DUNG",
    "1. Công khai đường dây nóng.",
    "2. Phát tờ rơi.",
)


def written(path: Path, id_: str, words: str) -> Path:
    path.parent.mkdir(exist_ok=True)
    path.write_text(LAYER.format(id=id_, words=words), encoding="utf-8")
    return path


@pytest.mark.parametrize("way", ["shared", "named folder", "named", "beside", "not in use"])
def test_a_rule_is_judged_as_it_is_edited_not_as_it_is_saved(tmp_path: Path, way: str) -> None:
    folder = tmp_path / "Dùng chung"
    path = written(folder / "xa.soat.toml", "xa", "đường dây nóng")
    layers: dict[str, tuple[Path, ...]] = {
        "shared": (SharedFolder(folder),),
        "named folder": (folder,),
        "named": (path,),
    }
    place = ("rule", 0, "with", "present")
    edited = read_layer_text(path).with_value(place, ["hộp thư góp ý"])
    drafts = folder if way == "beside" else tmp_path
    draft = draft_of(LINES, str(drafts / "Kế hoạch.docx"))
    asked = Asked(edited, str(path), layers.get(way, ()), "xa.words", draft)
    *_, looked = Looker().look(asked)
    assert isinstance(looked, Looked)
    assert not [problem for problem in looked.problems if problem.key != "example"]
    assert looked.results["xa.words"].status is Status.GAP
    saved = asked._replace(layer=read_layer_text(path))
    *_, looked = Looker().look(saved)
    assert looked.results["xa.words"].status is Status.PASS


def test_other_drafts_are_tried_with_what_is_in_force_for_them(tmp_path: Path) -> None:
    folder = tmp_path / "Nộp"
    path = written(folder / "xa.soat.toml", "xa", "đường dây nóng")
    written(folder / "huyen.soat.toml", "huyen", "tờ rơi")
    elsewhere = tmp_path / "Khác"
    elsewhere.mkdir()
    for place in (folder, elsewhere):
        (place / "Kế hoạch.txt").write_text("\n".join(LINES), encoding="utf-8")
    saved = read_layer_text(path)
    edited = saved.with_value(("rule", 0, "with", "present"), ["hộp thư góp ý"])

    def flips(
        drafts: Path, layers: tuple[Path, ...]
    ) -> set[tuple[str, Shown | None, Shown | None]]:
        trial = Trial(str(path), edited, saved, layers)
        tried = [one for one in _work(drafts, trial, lambda: False) if isinstance(one, Tried)]
        assert [one.path.name for one in tried] == ["Kế hoạch.txt"]
        return {(flip.rule, flip.before, flip.after) for flip in tried[0].flips}

    # It lies beside them: it is in force as it is saved. The other one is in force on both sides.
    assert flips(folder, ()) == {("xa.words", Shown.PASS, Shown.SHOULD)}
    assert flips(folder, (SharedFolder(folder),)) == {("xa.words", Shown.PASS, Shown.SHOULD)}
    # There nobody judges by it yet.
    assert flips(elsewhere, ()) == {("xa.words", None, Shown.SHOULD)}
    assert flips(elsewhere, (path,)) == {("xa.words", Shown.PASS, Shown.SHOULD)}
