"""The three lists as the desk has them, and what is wrong with each of their entries."""

from gui.rulebook.desk import Desk
from gui.rulebook.list_pane import BUILT_IN, DOCUMENTS, OWN, ListPane
from gui.rulebook.problems import problems_of
from gui.rulebook.rows import built_in_rows, document_rows, own_rows

_TWICE = "Một tiêu chí khác cũng có tên này: hãy đặt tên để phân biệt được."
_TABLES = ("rule", "set", "off", "document")


def problems_at(desk: Desk, name: str, index: int) -> dict[str, str]:
    """Return what is wrong with the table *index* of ``[[name]]``, by the keys of its fields."""
    tables = desk.tables(name)
    table = tables[index] if index < len(tables) else {}
    told = problems_of((name, index), table, desk.last.problems if desk.last else ())
    title = table.get("title")
    if name == "rule" and title and [one.get("title") for one in tables].count(title) > 1:
        told.setdefault("title", _TWICE)
    return told


def fill(desk: Desk, pane: ListPane) -> None:
    """Show in *pane* what *desk* has."""
    wrong = {
        name: frozenset(
            index for index in range(len(desk.tables(name))) if problems_at(desk, name, index)
        )
        for name in _TABLES
    }
    results = desk.last.results if desk.last else {}
    pane.show_entries(OWN, own_rows(desk.tables("rule"), results, wrong["rule"]))
    pane.show_entries(DOCUMENTS, document_rows(desk.tables("document"), wrong["document"]))
    if desk.last is None:
        return
    ids = {name: [str(table.get("id")) for table in desk.tables(name)] for name in ("set", "off")}
    bad = frozenset(ids[name][index] for name in ids for index in wrong[name])
    changed, off = frozenset(ids["set"]), frozenset(ids["off"])
    pane.show_entries(BUILT_IN, built_in_rows(desk.last.base, changed, off, bad))
