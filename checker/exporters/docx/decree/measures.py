"""The measures of Nghị định 30/2020/NĐ-CP, Phụ lục I, in the units of a Word file.

Where the decree leaves a choice it is the usual one: 14 points for the body, 1.27 cm for the
first line, 30 mm on the left; the smaller sizes in the header, where long names need the room.
"""

MM = 1440 / 25.4
"""Twentieths of a point in a millimetre."""
POINT = 20
"""Twentieths of a point in a point."""


def twips(mm: float) -> int:
    """Return *mm* in twentieths of a point."""
    return round(mm * MM)


# Phụ lục I, mục I.1-3: A4, portrait, top and bottom 20-25 mm, left 30-35 mm, right 15-20 mm.
PAPER = 11906, 16838
TOP, BOTTOM, LEFT, RIGHT = 20, 20, 30, 15
WIDTH = 165
"""Millimetres between the margins."""
TO_PAGE_NUMBER = 10
"""Millimetres from the edge of the paper: the number stands in the middle of the top margin (mục I.6)."""

# mục I.4: Times New Roman, black.
FONT, BLACK = "Times New Roman", "000000"

# mục II and V: sizes in points.
BODY = 14
STATE, SLOGAN, ISSUER, NUMBER, PLACE = 12, 13, 12, 13, 13
RECIPIENTS, RECIPIENT = 12, 11
PAGE_NUMBER = 14
TABLE = 13, 11, 9
"""The decree says nothing of tables: a smaller size where the words would be cut in the larger."""

# mục II.6c: first line 1 or 1.27 cm, at least 6 points between paragraphs, single to 1.5 lines.
FIRST_LINE = 12.7
BETWEEN = 6

# The two columns of header and signature, in millimetres; the motto's line must fit on the right.
HEADER = 74, 91
ENDING = 82.5, 82.5
TO_SIGN = 64
"""Points between post and name, for the signature and the seal."""

# mục II.2, II.5: a rule of a third to a half of the line, below the slogan one as long as it.
RULE, RULE_OF_SLOGAN = 0.4, 1.0
SMALL_LETTER, CAPITAL, DIGIT = 0.46, 0.68, 0.5
"""How wide a bold letter is on the average, of the size of the letters."""
