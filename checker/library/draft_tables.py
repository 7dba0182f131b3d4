"""The pieces of new drafts (``[[draft]]``), put together from all layers."""

from collections.abc import Iterable, Sequence

from checker.kinds.base import placeholders
from checker.library.convert import Converter
from checker.library.rule_file import RuleFile
from checker.plans.draft import KNOWN, Piece, Pieces


class DraftBuilder:
    """Takes the pieces of one layer after another; a later one takes the place of its like."""

    def __init__(self, base: Pieces) -> None:
        self.pieces = dict(base)

    def take(self, files: Sequence[RuleFile]) -> None:
        """Take the pieces of a layer, those in the folder of a kind of plan for that kind."""
        for file in files:
            convert = Converter(file.notes)
            for at, table in file.tables("draft"):
                piece: Piece | None = convert.build(table, Piece, at)
                if piece is not None and not file.idle:
                    self._put(file.plan, piece)

    def check_names(self, files: Iterable[RuleFile]) -> None:
        """Note what pieces name in braces and nothing is called."""
        known = {*KNOWN, *(piece.id for pieces in self.pieces.values() for piece in pieces)}
        for file in files:
            for at, table in file.tables("draft"):
                for name in _named(table) - known:
                    file.notes.unknown((*at, "text"), "không có chỗ điền", name, known)

    def _put(self, plan: str, piece: Piece) -> None:
        like = (piece.id, piece.levels, piece.units)
        others = (
            known
            for known in self.pieces.get(plan, ())
            if (known.id, known.levels, known.units) != like
        )
        self.pieces[plan] = (*others, piece)


def _named(table: object) -> frozenset[str]:
    """Return what the text of *table* names in braces; nothing where it is mistaken."""
    text = table.get("text") if isinstance(table, dict) else None
    try:
        return placeholders(text) if isinstance(text, str) else frozenset()
    except ValueError:
        return frozenset()
