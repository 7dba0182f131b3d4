"""Files written by hand may hold anything: the editor shows it as it is, tells what is wrong, and breaks nothing."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from gui.rulebook.editor import Editor
from gui.rulebook.list_pane import BUILT_IN, DOCUMENTS, OWN
from gui.rulebook.pages.rule import RulePage
from tests.gui.test_rulebook import editor, settle

__all__ = ["editor"]

RULES = """
[[rule]]
id = "a"
kind = "report-by"
with.due = "mai"
with.report = 3
with.body = ["x"]
[[rule]]
id = "b"
kind = "phrase"
example = "x"
with.present = "y"
[[rule]]
id = "c"
kind = "phrase"
example = [1, 2]
with.present = [1, 2]
[[rule]]
kind = "phrase"
effective = {from = "2026"}
levels = "xa"
subjects = 3
severity = 1
title = ["x"]
basis = 2026-01-01
suggestion = false
[[rule]]
id = "e"
kind = "at-least"
with.least = "sáu"
with.of = 5
with.percent = "x"
[[rule]]
id = 3
kind = 4
with = "x"
[[rule]]
kind = "task"
with.quote = 3
with.words = "x"
with.due = 2026-05-31T10:00:00
[[rule]]
kind = "unit"
with.names = 3
with.unit = ["x"]
[[rule]]
kind = "programme"
with.document = 5
with.names = "x"
"""
OTHERS = """
superior = "x"
[pack]
id = 3
title = ["x"]
version = 1
author = 2
date = "hôm nay"
[[document]]
id = 3
period = ["a", 1]
names = 5
date = "x"
replaces = [1]
[[set]]
id = "frame.number"
with = 3
severity = []
[[off]]
id = "frame.number"
reason = 5
"""


def test_whatever_stands_in_a_file_is_shown_and_stays(
    editor: Editor, qtbot: QtBot, tmp_path: Path
) -> None:
    shapes = ("rule = 5\n", 'rule = ["a"]\n', "pack = 3\n", 'document = "x"\n')
    for number, text in enumerate((RULES, OTHERS, *shapes)):
        path = tmp_path / f"{number}.toml"
        path.write_text(text, encoding="utf-8")
        editor.open(path)
        assert editor.desk.book.path == path
        settle(editor, qtbot)
        for row in range(len(editor.desk.tables("document"))):
            editor.turning.show(DOCUMENTS, row)
        for row in range(len(editor.desk.tables("rule"))):
            editor.turning.show(OWN, row)
            page = editor.window.page
            assert isinstance(page, RulePage)
            for field in page.form.fields.values():
                field.edited.emit()
                editor.turning.flush()
            page.examples.added.emit()
        settle(editor, qtbot)
        editor.turning.show(BUILT_IN, "frame.number")
        editor.turning.show_pack()
        while editor.desk.book.undo_stack.canUndo():
            editor.window.head.undo.click()
        assert editor.desk.layer is not None
        assert editor.desk.layer.data == text.encode()
        assert path.read_text("utf-8") == text
