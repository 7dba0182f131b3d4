"""Pieces of one line that a PDF holds apart: letters that a font lends from another."""

import pytest

from checker.readers.pdf.fragments import joined
from checker.readers.pdf.words import Word
from tests.reading import LEXICON


def words(*placed: tuple[str, float, float], y: float = 700.0) -> list[Word]:
    return [Word(text, left, right, y, 14.0, int(left)) for text, left, right in placed]


BASE = words(
    ("Th", 100, 116), ("c", 126, 132), ("hi", 136, 148), ("n", 156, 163), ("K", 167, 177),
    ("ho", 190, 204), ("ch", 212, 226), ("s", 230, 236), ("12", 247, 261), ("trên", 265, 290),
)  # fmt: skip
LENT = (
    ("ự", 116, 126),
    ("ệ", 148, 156),
    ("ế", 177, 186),
    ("ạ", 204, 212),
    ("ố", 236, 244),
    ("u", 290, 297),
)


@pytest.mark.parametrize("order", [0, 1])
def test_letters_that_a_font_lends_stand_in_their_words(order: int) -> None:
    lines = [BASE, words(*LENT)]
    (line,) = joined(lines[::-1] if order else lines, LEXICON)
    assert [word.text for word in line] == ["Thực", "hiện", "Kế", "hoạch", "số", "12", "trênu"]


def test_a_wide_letter_reaches_over_the_next_and_one_alone_is_a_word() -> None:
    wide = (("ự", 116, 129), *LENT[1:5], ("u", 290, 297), ("ở", 304, 313))
    (line,) = joined([[*BASE, *words(("đây", 317, 330))], words(*wide)], LEXICON)
    assert [word.text for word in line] == [
        "Thực",
        "hiện",
        "Kế",
        "hoạch",
        "số",
        "12",
        "trênu",
        "ở",
        "đây",
    ]


@pytest.mark.parametrize(
    ("more", "y"),
    [
        (LENT, 695.0),  # not on the line
        (tuple((text, left + 220, right + 220) for text, left, right in LENT), 700.0),  # beside it
        (tuple((text, 20.0 * k, 20.0 * k + 9) for k, (text, *_) in enumerate(LENT, 12)), 700.0),
    ],
)
def test_a_line_beside_another_stays_one_of_its_own(
    more: tuple[tuple[str, float, float], ...], y: float
) -> None:
    assert len(joined([BASE, words(*more, y=y)], LEXICON)) == 2
