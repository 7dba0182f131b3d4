"""What stands behind *xã*, *phường*, *tỉnh*: a place's name, a person's, or the next words of the sentence."""

import re
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from checker.facts.person_names import is_person, may_be_person
from checker.facts.place_names import Certainty, PlaceNames, Tier, place_key
from checker.facts.store import Facts
from checker.form.capitals import is_caps
from checker.kernel.document import Span
from checker.kernel.phrases import has_words
from checker.kernel.text import fold
from checker.lexicon.grammar import Grammar

_NOT_A_NAME = Grammar(r"{not-a-place}(?!\w)")
_WORD = re.compile(r"(?:[^\W\d_]['’‘`´] ?)?[^\W_]+(?:['’‘`´][^\W_]+)*")
_JOINT = re.compile(r"[ \n]?[-–] ?(?=\w)|[ \n]")
_DOUBLE_NAME = re.compile(r" [-–] (?=[^\W\d_]+ [^\W\d_]+)")
_FIGURES_GO_ON = re.compile(r"[/.,-]\d|%")
_NUMBER = re.compile(r" \d(?![\d/.,%-])")
_ROMAN = re.compile(r"[IVX]+")
_LINE_ENDS = re.compile(r"(?: ?[-–])?(?:\n|$)")
_MAX_WORDS = 6
"""Words of a name at most: Văn Miếu - Quốc Tử Giám."""
_MAX_UNKNOWN = 5
"""Words of a name that no register has."""
_LONGEST_WORD = 12
"""Characters that a syllable has at most, and more."""
_SHORT_CAPITALS = 2
"""Letters of a word in capitals that may be of a name: xã Ia O, but not xã Bình Lư UBND."""


class Reading(NamedTuple):
    """A name where it stands; ``key`` as it is compared."""

    span: Span
    key: str
    certainty: Certainty


class Behind:
    """Reads the name at *start*, behind a kind of unit; *framed* are names of the draft's own frame."""

    def __init__(
        self, facts: Facts, start: int, tier: Tier, kind: str, framed: frozenset[str]
    ) -> None:
        self._facts = facts
        self._start = start
        self._tier = tier
        self._kind = kind
        self._framed = framed
        before = facts.text[max(0, start - 3) : start - 1]
        self._caps = is_caps(before) and is_caps(facts.text[start : start + 2].rstrip())

    def read(self) -> Reading | None:
        """Return the name; None where what follows is an ordinary word, a person or half a name."""
        known, unknown = self._known(), self._unknown()
        if known is not None:
            if unknown is not None and unknown.end > known.end and self._is_person(unknown):
                return None
            framed = self._key(known) in self._framed
            if self._caps and not framed and self._is_in_small_letters(known):
                return None  # XÃ CHỈ ĐẠO, XÃ THỐNG NHẤT: there are such communes
            figure = self._facts.quote(known).isdigit() and self._runs_on(known)
            return self._reading(known, "doubtful" if figure else "known")
        if unknown is None or self._is_ordinary(unknown) or self._is_person(unknown):
            return None
        if self._is_half(unknown):
            return None
        like_a_place = self._is_like_a_place(unknown)
        if self._caps:
            return self._reading(unknown, "doubtful") if like_a_place else None
        clear = (
            like_a_place
            and not self._may_go_on(unknown)
            and not may_be_person(self._facts, unknown)
        )
        return self._reading(unknown, "clear" if clear else "doubtful")

    def read_header(self) -> Reading | None:
        """Return the name in the draft's header, where it ends its line: *XÃ SUỐI NGÀN 1*."""
        known = self._known()
        if known is not None:
            return self._reading(known, "known")
        line = self._line()
        return self._reading(line, "clear") if line else self.read()

    def _reading(self, span: Span, certainty: Certainty) -> Reading:
        return Reading(span, self._key(span), certainty)

    def _key(self, span: Span) -> str:
        return place_key(self._facts.quote(span), self._facts.lexicon)

    def _runs_on(self, span: Span) -> str:
        """Return the word in small letters that follows, the empty string where there is none."""
        follows = re.match(r" ([^\W\d_]+)", self._facts.text[span.end : span.end + _LONGEST_WORD])
        return follows[1] if follows is not None and follows[1].islower() else ""

    @cached_property
    def _ends(self) -> list[int]:
        """Where the words end that may be of the name, over the end of a line at most once."""
        text, ends, at, crossed = self._facts.text, list[int](), self._start, False
        for _ in range(_MAX_WORDS):
            word = _WORD.match(text, at)
            if word is None or not (word[0][0].isupper() or word[0].isdigit()):
                break
            ends.append(word.end())
            joint = _JOINT.match(text, word.end())
            if joint is None or (crossed and "\n" in joint[0]):
                break
            crossed = crossed or "\n" in joint[0]
            at = joint.end()
        return ends

    def _known(self) -> Span | None:
        """Return the longest name that the registers or the frame have.

        One that the registers have may end with the line: over its end only where it does not.
        """
        text, names = self._facts.text, self._facts[PlaceNames]
        over_line_end: Span | None = None
        for end in reversed(self._ends):
            span = Span(self._start, end)
            if text[end - 1].isdigit() and _FIGURES_GO_ON.match(text, end):
                continue
            key = self._key(span)
            if key in self._framed:
                return span
            if names.knows(key, self._tier, self._kind):
                if "\n" not in self._facts.quote(span):
                    return span
                over_line_end = over_line_end or span
        return over_line_end

    def _line(self) -> Span | None:
        """Return the rest of the line where it looks like one name, numbers and hyphens included."""
        text = self._facts.text
        if self._not_a_name(self._start):
            return None
        for end in self._ends:
            if text[end : end + 1] in {"", "\n"}:
                span = Span(self._start, end)
                words = _WORD.findall(self._facts.quote(span))
                stops = any(self._stops(word) for word in words if not word.isdigit())
                return None if stops else span
        return None

    def _unknown(self) -> Span | None:
        """Return the words in capitals that follow, as far as they may be one name."""
        text = self._facts.text
        if self._not_a_name(self._start):
            return None
        end = at = self._start
        for count in range(_MAX_UNKNOWN):
            word = _WORD.match(text, at)
            if word is None:
                break
            written = word[0]
            if not written[0].isupper() or self._stops(written):
                break
            if count and not self._caps and is_caps(written) and len(written) > _SHORT_CAPITALS:
                break  # "xã Bình Lư UBND"
            if count and self._not_a_name(at):
                break
            end = word.end()
            double = _DOUBLE_NAME.match(text, end)  # Bà Rịa - Vũng Tàu
            if double is not None and self._tier != "commune":
                at = double.end()
                continue
            if text[end : end + 1] not in {" ", "-"}:
                break
            at = end + 1
        return Span(self._start, self._with_number(end)) if end > self._start else None

    def _with_number(self, end: int) -> int:
        """Return where the name ends with its number, where the own one has one: Suối Ngàn 1, Suối Ngàn 2."""
        number = _NUMBER.match(self._facts.text, end)
        if number is None:
            return end
        stem = self._key(Span(self._start, end))
        numbered = any(
            name.rpartition(" ")[0] == stem and name[-1:].isdigit() for name in self._framed
        )
        return number.end() if numbered else end

    def _not_a_name(self, at: int) -> bool:
        pattern = self._facts.lexicon.pattern(_NOT_A_NAME)
        return pattern.match(self._facts.folded, at) is not None

    def _stops(self, written: str) -> bool:
        """Whether a name in capitals ends before the word *written*."""
        if not self._caps:
            return False
        return not is_caps(written) or self._facts.lexicon.has("place-stop", fold(written))

    def _is_ordinary(self, span: Span) -> bool:
        """Whether the words are of the sentence: *xã Tiếp nhận*, *xã Khóa II*, *XÃ PHỐI HỢP*.

        A single word is no name, or half of one: those of one syllable are all in the registers.
        """
        words = self._facts.quote(span).split()
        if len(words) == 1 or any(map(_ROMAN.fullmatch, words)):
            return True
        return self._is_in_small_letters(span)

    def _is_in_small_letters(self, span: Span) -> bool:
        """Whether two of the words, or the last and the next one, stand in small letters elsewhere."""
        words = (*self._facts.quote(span).split(), self._runs_on(span))
        words = tuple(word.lower() for word in words if word.isalpha())
        return any(has_words(self._facts.text, f"{one} {two}") for one, two in pairwise(words))

    def _is_half(self, span: Span) -> bool:
        """Whether the line ends within the draft's own name, with its hyphen or without."""
        if _LINE_ENDS.match(self._facts.text, span.end) is None:
            return False
        half = f"{self._key(span)} "
        return any(name.startswith(half) for name in self._framed)

    def _is_person(self, span: Span) -> bool:
        """Whether the name is a person's; of a province, all of which are known, it need only look so."""
        if is_person(self._facts, span):
            return True
        return self._tier == "province" and may_be_person(self._facts, span)

    def _may_go_on(self, span: Span) -> bool:
        """Whether the name may be half of one that goes on in the next line, with a capital."""
        follows = self._facts.text[span.end : span.end + 2]
        return follows[:1] == "\n" and follows[1:].isupper()

    def _is_like_a_place(self, span: Span) -> bool:
        """Whether the name is made of syllables that places are named with."""
        syllables = self._facts[PlaceNames].units.syllables
        return syllables.issuperset(self._words(span))

    def _words(self, span: Span) -> list[str]:
        return [fold(word) for word in self._facts.quote(span).split()]
