"""What a group of an RTF file inherits from the one round it and may change for itself."""

from dataclasses import dataclass, field

from checker.readers.rtf.rows import RowShape
from checker.readers.word_xml import Look, Shape, marked

_TOGGLES = {
    "b": "bold",
    "i": "italic",
    "v": "hidden",
    "caps": "caps",
    "scaps": "caps",
    "strike": "struck",
    "striked": "struck",
    "super": "raised",
    "revised": "inserted",
    "deleted": "deleted",
}
_ALIGNS = {"ql": "left", "qc": "center", "qr": "right", "qj": "both", "qd": "both"}
_PLAIN, _BODY = Look(), Shape()
_OUTLINE = 9
"""Outline levels; more are body text."""


@dataclass(slots=True)
class State:
    """Looks of characters and paragraphs in a group, and what becomes of its characters.

    ``goal`` is where its characters go: ``text``, ``skip``, or the name of what
    is gathered in ``gathered``; ``skip_units`` how many characters follow each
    Unicode character for old readers; ``depth`` in how many tables the paragraph stands.
    """

    look: Look = _PLAIN
    shape: Shape = _BODY
    depth: int = 0
    font: int = -1
    skip_units: int = 1
    goal: str = "text"
    gathered: list[str] = field(default_factory=list)
    row: RowShape = field(default_factory=RowShape)  # told so far
    ends: str = ""  # what ends with the group: a note, a text box, a field

    def inner(self) -> "State":
        """Return the state of a group inside this one, to begin with."""
        return State(
            self.look,
            self.shape,
            self.depth,
            self.font,
            self.skip_units,
            self.goal,
            self.gathered,
            self.row,
        )

    def change(self, word: str, number: int | None) -> bool:
        """Follow a control word that tells how things look; False where it is another."""
        if word in _TOGGLES:
            self.look = marked(self.look, **{_TOGGLES[word]: number != 0})
        elif word == "nosupersub":
            self.look = self.look._replace(raised=False)
        elif word == "plain":
            changes = Look(inserted=self.look.inserted, deleted=self.look.deleted)
            self.look, self.font = changes, -1
        elif word in _ALIGNS:
            self.shape = self.shape._replace(align=_ALIGNS[word])
        elif word == "outlinelevel":
            level = -1 if number is None else number
            self.shape = self.shape._replace(level=level + 1 if 0 <= level < _OUTLINE else 0)
        elif word == "pard":
            self.shape, self.depth = Shape(), 0
        elif word == "intbl":
            self.depth = max(self.depth, 1)
        elif word == "itap":
            self.depth = max(number or 0, 0)
        elif word == "f":
            self.font = number or 0
        elif word == "uc":
            self.skip_units = max(number or 0, 0)
        else:
            return False
        return True
