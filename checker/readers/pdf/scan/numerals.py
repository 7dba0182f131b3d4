"""Roman numerals of headings, which are mistaken for other letters: ``L MỤC ĐÍCH``, ``HI. NỘI DUNG``.

They are known by their order: what looks like the next one is it.
"""

import re
from collections.abc import Sequence

from checker.form.marks import roman_value, to_roman
from checker.lexicon.grammar import Grammar
from checker.lexicon.lexicon import Lexicon
from checker.readers.line_edges import head
from checker.readers.pdf.segment import Segment

_HEADING = re.compile(r"([A-Za-z1|!\[\]/]{1,6})(?: ?([.,:]) ?| )(?=[^\W\d_]{2})")
_LOOKS = {
    **dict.fromkeys("IiLlUu1|![]/", "I"),
    **dict.fromkeys("Hh", "II"),
    **dict.fromkeys("VvYy", "V"),
    **dict.fromkeys("Xx", "X"),
}
_ANEW = Grammar(
    r"(?:{part-word}|{chapter-word}) (?:{part-number}|[ivxlc]+|[0-9]+)(?!\w)"
    r"|{appendix-heading}(?!\w)|{document-kind}$"
)
_LETTERED = re.compile(r"[A-GĐ] ?[./] ?(?=[^\W\d_]{2})")
"""What the numerals begin anew behind: a part, a chapter, an annex, A., a title."""
_CAPITALS = re.compile(r"[IVXHL1|]{1,5}")
"""What is taken for a numeral, with a full stop, before a heading in small letters."""
_FEW = 4
"""Letters in capitals at least that a heading has."""


def with_numerals(pages: Sequence[Sequence[Segment]], lexicon: Lexicon) -> list[list[Segment]]:
    """Return the segments of *pages*, all recognised, with their numerals as they must be."""
    anew = lexicon.pattern(_ANEW)
    last = 0
    result: list[list[Segment]] = []
    for page in pages:
        mended: list[Segment] = []
        for segment in page:
            if anew.match(head(segment.text)) or _LETTERED.match(segment.text):
                last = 0
            number, text = _mended(segment.text, last)
            last = number or last
            mended.append(segment._replace(text=text))
        result.append(mended)
    return result


def _mended(text: str, last: int) -> tuple[int, str]:
    """Return the number of a heading, 0 of other lines, and *text* with it as it must be."""
    found = _HEADING.match(text)
    words = text[found.end() :] if found else ""
    letters = [letter for letter in words if letter.isalpha()]
    if found is None or found[1].isdecimal() or len(letters) < _FEW:
        return 0, text
    if not words.isupper() and not (
        found[2] and _CAPITALS.fullmatch(found[1]) and words[0].isupper()
    ):
        return 0, text
    looks = "".join(_LOOKS.get(letter, "?") for letter in found[1])
    if _is_nearly(looks, to_roman(last + 1)):
        return last + 1, f"{to_roman(last + 1)}. {words}"
    return roman_value(looks.lower()), text


def _is_nearly(looks: str, numeral: str) -> bool:
    """Whether *looks* is *numeral* but for a stroke more or less, of which it has several."""
    return (
        min(len(looks), len(numeral)) > 0
        and abs(len(looks) - len(numeral)) <= 1
        and (looks.replace("I", "") == numeral.replace("I", ""))
    )
