"""What stands behind *xã*, *phường*, *tỉnh*: a place's name, a person's, or the next words of the sentence."""

import itertools
import re
from functools import cached_property
from typing import NamedTuple

from checker.facts.place_names import Certainty, PlaceNames, Tier, place_key
from checker.facts.store import Facts
from checker.form.capitals import is_caps
from checker.kernel.document import Span
from checker.kernel.text import fold
from checker.lexicon.grammar import Grammar

_NOT_A_NAME = Grammar(r"{not-a-place}(?!\w)")
# Phó Chủ tịch UBND xã …, Chủ tịch Hội Nông dân xã …; not Chủ tịch UBND giao UBND xã …
_POST = Grammar(
    r"(?<!\w){post}(?!\w)(?:(?!{body.committee}|{body.council})[^.;:,\n]){0,40}"
    r"(?:(?:{body.committee}|{body.council}) \w+(?: \w+)? )?$"
)
_REACH = 70
"""Characters before a name among which the post of a person stands."""
_WORD = re.compile(r"(?:[^\W\d_]['’‘`´] ?)?[^\W_]+(?:['’‘`´][^\W_]+)*")
_JOINT = re.compile(r" ?[-–] ?(?=\w)|[ \n]")
_DOUBLE_NAME = re.compile(r" [-–] (?=[^\W\d_]+ [^\W\d_]+)")
_FIGURES_GO_ON = re.compile(r"[/.,-]\d|%")
_ROMAN = re.compile(r"[IVX]+")
_MAX_WORDS = 6
"""Words of a name at most: Văn Miếu - Quốc Tử Giám."""
_MAX_UNKNOWN = 5
"""Words of a name that no register has."""
_PERSON_WORDS = 3
"""Words of a person's full name at least: Lê Văn Hùng."""
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
        known = self._known()
        unknown = self._unknown()
        if known is not None:
            if unknown is not None and unknown.end > known.end and self._is_person(unknown):
                return None
            return self._reading(known, "known")
        if unknown is None or self._is_ordinary(unknown) or self._is_person(unknown):
            return None
        key = self._key(unknown)
        words = self._facts.quote(unknown).split()
        at_line_end = self._after(unknown)[:1] in {"", "\n"}
        if at_line_end and (len(words) == 1 or any(n.startswith(f"{key} ") for n in self._framed)):
            return None
        plain = len(words) > 1 and not at_line_end and not self._caps
        clear = plain and not self._may_be_person(unknown)
        return Reading(unknown, key, "clear" if clear else "doubtful")

    def read_header(self) -> Reading | None:
        """Return the name in the draft's header, where it ends its line: *XÃ SUỐI NGÀN 1*."""
        line = None if self._known() else self._line()
        return self._reading(line, "known") if line else self.read()

    def _reading(self, span: Span, certainty: Certainty) -> Reading:
        return Reading(span, self._key(span), certainty)

    def _key(self, span: Span) -> str:
        return place_key(self._facts.quote(span), self._facts.lexicon)

    def _after(self, span: Span) -> str:
        return self._facts.text[span.end : span.end + 3]

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
            if joint is None or (crossed and joint[0] == "\n"):
                break
            crossed = crossed or joint[0] == "\n"
            at = joint.end()
        return ends

    def _known(self) -> Span | None:
        """Return the longest name that the registers or the frame have."""
        text, names = self._facts.text, self._facts[PlaceNames]
        for end in reversed(self._ends):
            span = Span(self._start, end)
            if text[end - 1].isdigit() and _FIGURES_GO_ON.match(text, end):
                continue
            key = self._key(span)
            if key in self._framed or names.knows(key, self._tier, self._kind):
                return span
        return None

    def _line(self) -> Span | None:
        """Return the rest of the line where it looks like one name, numbers and hyphens included."""
        text = self._facts.text
        if self._not_a_name(self._start):
            return None
        for end in self._ends:
            if text[end : end + 1] in {"", "\n"}:
                span = Span(self._start, end)
                stops = any(map(self._stops, self._facts.quote(span).split()))
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
        return Span(self._start, end) if end > self._start else None

    def _not_a_name(self, at: int) -> bool:
        pattern = self._facts.lexicon.pattern(_NOT_A_NAME)
        return pattern.match(self._facts.folded, at) is not None

    def _stops(self, written: str) -> bool:
        """Whether a name in capitals ends before the word *written*."""
        if not self._caps:
            return False
        return not is_caps(written) or self._facts.lexicon.has("place-stop", fold(written))

    def _is_ordinary(self, span: Span) -> bool:
        """Whether the words are of the sentence: *xã Tiếp nhận*, *xã Khóa II*, *XÃ PHỐI HỢP*."""
        words = self._facts.quote(span).split()
        follows = re.match(r" ([^\W\d_]+)", self._facts.text[span.end : span.end + 12])
        runs_on = follows is not None and follows[1].islower()
        if any(map(_ROMAN.fullmatch, words)) or (runs_on and len(words) == 1):
            return True
        ordinary = [word.lower() for word in words]
        if runs_on and follows is not None:
            ordinary.append(follows[1])
        return any(
            re.search(rf"(?<!\w){re.escape(one)} {re.escape(two)}(?!\w)", self._facts.text)
            for one, two in itertools.pairwise(ordinary)
        )

    def _is_person(self, span: Span) -> bool:
        """Whether the name is of who holds a post: *Phó Chủ tịch UBND xã Lê Văn Hùng*."""
        words = self._words(span)
        if len(words) < _PERSON_WORDS:
            return False
        has = self._facts.lexicon.has
        return has("middle-name", words[1]) or (has("surname", words[0]) and self._follows_a_post)

    def _may_be_person(self, span: Span) -> bool:
        """Whether the name might be a person's too, surname and given name."""
        words = self._words(span)
        surname = self._facts.lexicon.has("surname", words[0])
        return surname and (len(words) >= _PERSON_WORDS or self._follows_a_post)

    def _words(self, span: Span) -> list[str]:
        return [fold(word) for word in self._facts.quote(span).split()]

    @property
    def _follows_a_post(self) -> bool:
        post = self._facts.lexicon.pattern(_POST)
        low = max(0, self._start - _REACH)
        return post.search(self._facts.lined, low, self._start) is not None
