"""The names of the kinds of plans, read without the rules."""

from pathlib import Path

from checker.library.load import load_library
from checker.library.plan_titles import plan_titles

DIGITAL = (
    '[plan]\nid = "digital"\ntitle = "Chuyển đổi số"\nfield = "số"\nnames = ["chuyển đổi số"]\n'
)


def test_they_are_those_of_the_library() -> None:
    assert plan_titles() == tuple(kind.title for kind in load_library().plans.values())


def test_an_office_s_own_kind_comes_to_them(tmp_path: Path) -> None:
    folder = tmp_path / "bộ tiêu chí" / "plans" / "digital"
    folder.mkdir(parents=True)
    (folder / "plan.toml").write_text(DIGITAL, encoding="utf-8")
    layers = (tmp_path / "bộ tiêu chí",)
    assert plan_titles(layers) == (*plan_titles(), "Chuyển đổi số")
    assert plan_titles(layers) == tuple(k.title for k in load_library(layers).plans.values())


def test_a_layer_that_cannot_be_read_adds_none(tmp_path: Path) -> None:
    broken = tmp_path / "hỏng.toml"
    broken.write_text('[plan]\nid = "a"\ntitle = 3', encoding="utf-8")
    assert plan_titles((tmp_path / "mất.toml", broken)) == plan_titles()
