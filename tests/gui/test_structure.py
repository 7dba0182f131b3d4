"""Who may know whom in the window, and who may judge."""

import ast

import pytest

from tests.test_purpose import imports
from tests.test_tree import modules


def known(folder: str, *but: str) -> dict[str, set[str]]:
    """What each module below *folder* imports, but for the modules *but*."""
    found = {name: imports(tree) for name, tree in modules().items() if name.startswith(folder)}
    assert found
    return {name: others for name, others in found.items() if name not in but}


def wrong(modules_: dict[str, set[str]], *never: str) -> list[tuple[str, str]]:
    return [
        (name, other)
        for name, others in modules_.items()
        for other in sorted(others)
        if any(other == ban or other.startswith(f"{ban}.") for ban in never)
    ]


def test_the_window_s_process_never_judges() -> None:
    """Facts and verdicts come from the second process; app.py judges here where none may start."""
    window = known("gui/", "gui/work/judging.py", "gui/work/worker.py", "gui/app.py")
    assert not wrong(window, "gui.work.judging", "checker.judge", "checker.facts")
    judging = [name for name, _ in wrong(known("gui/"), "checker.judge", "checker.facts")]
    assert set(judging) == {"gui/work/judging.py"}


@pytest.mark.parametrize("folder", ["gui/flows/", "gui/panes/", "gui/page/", "gui/work/"])
def test_nobody_is_handed_the_window(folder: str) -> None:
    assert not wrong(known(folder), "gui.window", "gui.app")


def test_panes_know_neither_flows_nor_work_going_on() -> None:
    panes = {**known("gui/panes/"), **known("gui/page/")}
    assert not wrong(panes, "gui.flows", "gui.dialogs", "gui.settings")
    assert not wrong(panes, "gui.work.background", "gui.work.session", "gui.work.lane")


def test_panes_do_not_know_each_other() -> None:
    """But for what a pane is made of, and the two that lay out the others."""
    made_of = (
        "gui.panes.strips",
        "gui.panes.message_page",
        "gui.panes.word_filter",
        "gui.panes.sample_menu",
        "gui.panes.answer_row",
        "gui.panes.finding_card",
    )
    panes = known("gui/panes/", "gui/panes/workspace.py", "gui/panes/pages.py")
    assert not [
        (name, other)
        for name, other in wrong(panes, "gui.panes")
        if other not in made_of and not other.startswith(_folder_of(name))
    ]


def _folder_of(name: str) -> str:
    """The package of a pane that has a folder of its own; no package for the others."""
    parts = name.removesuffix(".py").split("/")[:-1]
    return ".".join(parts) if len(parts) > 2 else "none"


def test_there_is_one_pool_of_threads() -> None:
    makers = [
        name
        for name, tree in modules().items()
        if name.startswith("gui/") and "QThreadPool(" in ast.unparse(tree)
    ]
    assert makers == ["gui/work/background.py"]
