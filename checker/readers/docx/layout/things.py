"""What belongs to a paragraph besides its words."""

from dataclasses import dataclass, field

from checker.kernel.document import Align
from checker.readers.docx.layout.paragraphs import PLAIN, ParagraphFacts

Shown = tuple[float, float, Align, bool]
"""Width and height of a picture, how the paragraph is aligned that it stands in, whether a page ends behind it."""


@dataclass(slots=True)
class Things:
    """Filled while a paragraph, and the empty ones before and behind it, go by; sizes in mm."""

    facts: ParagraphFacts = PLAIN
    begins_page: bool = False
    begins_section: bool = False
    empty: int = 0
    """Empty paragraphs above it, of the same cell."""
    above: list[Shown] = field(default_factory=list)
    """Pictures above it."""
    behind: list[Shown] = field(default_factory=list)
    """Pictures below the last one of a story."""
    rules: list[float | None] = field(default_factory=list)
    """Lines below it by their width, None: as wide as there is room."""
