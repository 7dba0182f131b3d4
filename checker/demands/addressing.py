"""To whom the words of a superior's plan are addressed: who stands at their head."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from checker.facts import Facts
from checker.facts.assigned import assigned, unit_end
from checker.facts.assignment_rows import Duty
from checker.facts.assignments import Assignment, opened
from checker.form.parts import Parts
from checker.form.table_rows import Row, Table
from checker.kernel.document import Span
from checker.lexicon.grammar import Grammar
from checker.particulars import Plan

Who = Literal["communes", "districts", "helping", "all", "others", "open"]
"""``helping`` are communes where another body leads, ``all`` is every body there is (các cơ quan, đơn vị),
``open`` that nobody is named."""

_ALL = Grammar(r"(?:{unit-filler} )*{demand.all}(?!\w)")
_UNIT = Grammar(
    r"(?:{unit-filler} )*(?!{unit-opening.not}(?!\w))(?:{unit-opening}|{demand.heads})(?!\w)"
)
# Ban Vì sự tiến bộ của phụ nữ các sở, ngành, xã, phường: of whom it is stands behind its name
_BOARD_OF = Grammar(
    r"(?:{demand.standing} )?{demand.board}(?: {of-unit})? (?={unit-filler} |{demand.commune}(?!\w))"
)
_THEIR_PROVINCE = Grammar(r"(?:(?:,| {and})? ?{demand.all})* {demand.of-province-body}(?!\w)")
_ASSIGNS = Grammar(r"(?<!\w)(?:{assignment-opening}|{assigns})(?!\w)")
_PROVINCIAL = Grammar(
    r"(?:{unit-filler} )*(?:{demand.provincial}"
    r"|{unit-opening}(?:(?!{task-verb}(?!\w))[^.;:,\n]){0,60}? {unit.province})(?!\w)"
)
_NAMES_PROVINCIAL = Grammar(
    r"(?<!\w)(?:{demand.provincial}|{unit-opening} [^.;:,\n]{0,60}?{unit.province})(?!\w)"
)
_ADVERB = Grammar(r"{demand.adverb}(?!\w)[^.;:\n]{0,160}?, ?")
# Chế độ báo cáo: các sở, ngành, địa phương gửi …
_LABEL = re.compile(r"[^.;:\n]{1,60}: ")
# tỉnh tổ chức hội nghị tổng kết; diễn đàn trẻ em cấp tỉnh tổ chức trong tháng 8; Báo và Phát thanh, Truyền hình
_OF_PROVINCE = Grammar(
    r"(?:{unit-filler} )*(?:{demand.provincial}(?!\w)"
    r"|(?:{demand.provincial-level}|(?:(?!{task-verb}(?!\w))[^.;:,\n]{1,40}? )?{demand.of-province})"
    r" {demand.province-does}(?!\w))"
)
_PLACE_WORD = Grammar(r"(?:{demand.each} ?)?{demand.place}(?!\w)")
# mỗi xã, phường; 100% sở, ngành, xã, phường; 103/103 xã, phường
_EACH_COMMUNE = Grammar(
    r"(?:{aim-word} |{target-filler} )*(?:{demand.each}|\d+/\d+) ?"
    r"(?:[^\W\d_]+(?: [^\W\d_]+)?, ){0,4}{demand.place.commune}(?!\w)(?:(?:,| {and}) {demand.place.commune}(?!\w))*"
)
RECEIVES = Grammar(r"(?<!\w){demand.receives}(?!\w)")
"""Grammar of the head of a column for those who receive a report."""
_HELPS = Grammar(r"(?<!\w){helper-column}(?!\w)")
_SAYS = Grammar(
    r"(?<!\w)(?:{task-verb}|{task-verb.organise}(?! {organisation-of})|{demand.has})(?!\w)"
)
_TO = Grammar(r"(?<!\w){letter-opening.to}(?!\w)")
_REACH = 800
"""Characters at the head of a sentence in which it says to whom it is addressed, and what they do."""
_MOST_NAMES = 12
"""Names of a sentence that are looked at: who is addressed stands among the first."""
_LETTER_HEAD = 600
"""Characters behind *Kính gửi* in which those are listed whom a letter addresses."""
_NAMES: tuple[tuple[Who, str], ...] = (
    ("communes", "demand.commune"),
    ("districts", "demand.district"),
)


class Named(NamedTuple):
    """Who is addressed, and where that is named."""

    who: Who
    span: Span | None = None


class Addressing:
    """Says of the words of one plan to whom they are addressed.

    Where communes and districts are named is looked for once.
    """

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self._names = tuple((who, facts.find_words(name)) for who, name in _NAMES)

    def of_letter(self) -> Who | None:
        """Return whom a letter is sent to (Kính gửi); None where that is neither communes nor districts."""
        facts = self._facts
        to = facts.lexicon.pattern(_TO).search(facts.folded, 0, facts[Parts].body.end)
        if to is None or not facts[Plan].is_letter:
            return None
        listed = Span(to.end(), min(to.end() + _LETTER_HEAD, facts[Parts].body.start))
        return next((who for who, spans in self._names if spans_inside(spans, listed)), None)

    def of_sentence(self, words: Span) -> Named | None:
        """Return whom a sentence addresses: who stands at its head, or to whom it assigns a task farther on."""
        facts = self._facts
        first = self.first(words)
        if first is not None and first.who == "communes":
            return first
        if first is None:
            heads = (_LABEL, facts.lexicon.pattern(_ADVERB))
            for head in filter(None, (head.match(facts.lined, *words) for head in heads)):
                behind = self.first(Span(head.end(), words.end))
                if behind is not None:
                    return behind
            return None
        for match in facts.lexicon.pattern(_ASSIGNS).finditer(facts.folded, *words):
            later = self.first(Span(match.start(), words.end))
            if later is not None and later.who in {"communes", "districts"}:
                return later
        return first

    def first(self, words: Span, below: Span | None = None) -> Named | None:
        """Return who stands at the head of *words*, with what is *below* them; None where no body does."""
        facts = self._facts
        words = Span(words.start, min(words.end, words.start + _REACH))
        whole, own = opened(facts, words, keep_fillers=True), opened(facts, words)
        rest = below or Span(own.end, own.end)
        for who, spans in self._names:
            for name in spans_inside(spans, whole)[:_MOST_NAMES]:
                start = min(own.start, name.start)
                place = Assignment(Span(start, own.end), rest, in_organisation=True)
                if assigned(facts, place, name) is not None:
                    return Named(self._in_its_time(who, name), name)
        board = facts.lexicon.pattern(_BOARD_OF).match(facts.folded, *own)
        theirs = board and self.first(Span(board.end(), words.end), rest)
        if theirs:
            return theirs
        found = facts.lexicon.pattern(_ALL).match(facts.folded, *own)
        if found:
            tail = facts.lexicon.pattern(_THEIR_PROVINCE).match(facts.folded, found.end(), own.end)
            return Named("others" if tail else "all", Span(*found.span()))
        found = facts.lexicon.pattern(_UNIT).match(facts.folded, *own)
        found = found or facts.lexicon.pattern(_PROVINCIAL).match(facts.folded, *own)
        if found is None or facts.lexicon.pattern(_PLACE_WORD).match(facts.folded, *own):
            return None  # mỗi thôn, bản; phường xây dựng: of a list of places
        return Named("others", Span(*found.span()))

    def is_of_province(self, words: Span) -> bool:
        """Whether at the head of *words* the province does something itself, or one of its bodies."""
        start, end = opened(self._facts, words)
        found = self._facts.lexicon.pattern(_OF_PROVINCE).match(self._facts.folded, start, end)
        return found is not None

    def each(self, words: Span) -> Named | None:
        """Return that a sentence opens with all communes, one by one: mỗi xã, phường; None where it does not."""
        facts = self._facts
        head = facts.lexicon.pattern(_ADVERB).match(facts.lined, *words)
        for start in (words.start, *([head.end()] if head else [])):
            found = facts.lexicon.pattern(_EACH_COMMUNE).match(facts.lined, start, words.end)
            if found is not None:
                return Named("communes", Span(*found.span()))
        return None

    def of_duty(self, duty: Duty) -> Named | None:
        """Return to whom a row of a table gives its task in the cell of *duty*."""
        facts = self._facts
        sort: Literal["who", "cell"] = "who" if duty.is_who else "cell"
        place = Assignment(duty.cell, duty.tasks, in_organisation=True, sort=sort)
        for who, spans in self._names:
            for name in spans_inside(spans, duty.cell):
                if assigned(facts, place, name):
                    return Named(self._in_its_time(who, name), name)
        if not duty.is_who:
            return None
        every = facts.lexicon.pattern(_ALL).match(facts.folded, *duty.cell)
        return Named("all", Span(*every.span())) if every else None

    def in_cells(self, table: Table, row: Row) -> Named | None:
        """Return whom a row addresses where a cell only names units though no column is for that: who reports."""
        facts = self._facts
        receives, helps = map(facts.lexicon.pattern, (RECEIVES, _HELPS))
        for cell in row.told:
            head = table.head(cell.column, facts.folded)
            if receives.search(head) is None and helps.search(head) is None:
                named = self.first(cell.span)
                if named is not None and self._is_bare(cell.span, named):
                    return named
        return None

    def of_bare_row(self, row: Row) -> tuple[Named, Span] | None:
        """Return whom a row without heads addresses, and the cell with its task.

        Whose name stands first behind the task has it; the names behind that one only help.
        """
        for before, cell in pairwise(row.told):
            named = self.first(cell.span)
            if named is not None and self._is_bare(cell.span, named):
                return named, before.span
            if self.is_of_province(cell.span):
                return Named("others"), before.span
        return None

    def of_column(self, table: Table, row: Row) -> Named | None:
        """Return whom a row addresses where communes have a column of their own: Từ 24 trở lên; - for none."""
        facts = self._facts
        for cell in row.told[1:]:
            for head in table.heads.get(cell.column, ()) if cell.column is not None else ():
                named = self.first(head)
                if named is not None and named.who == "communes" and self._is_bare(head, named):
                    words = facts.quote(cell.span)
                    if any(sign.isdigit() for sign in words):
                        return Named("communes", cell.span)
                    return None if any(map(str.isalpha, words)) else Named("others")
        return None

    def is_of_commune(self, words: Span) -> bool:
        """Whether a body named at the head of *words*, below what is addressed to communes, is one of theirs."""
        start, end = opened(self._facts, words)
        provincial = self._facts.lexicon.pattern(_PROVINCIAL)
        return provincial.match(self._facts.folded, start, end) is None

    def leads_province(self, note: Span) -> bool:
        """Whether a *note* on who does an item names a body of the province."""
        return (
            self._facts.lexicon.pattern(_NAMES_PROVINCIAL).search(self._facts.folded, *note)
            is not None
        )

    def _is_bare(self, cell: Span, named: Named) -> bool:
        """Whether a cell only names who is addressed, and says nothing of them."""
        if named.span is None:
            return False
        end = unit_end(self._facts, Span(named.span.end, cell.end))
        says = self._facts.lexicon.pattern(_SAYS)
        return says.search(self._facts.folded, min(named.span.end, end), cell.end) is None

    def _in_its_time(self, who: Who, name: Span) -> Who:
        """Return *who* is meant by *name*: while there were districts, các địa phương were those."""
        facts = self._facts
        general = facts.lexicon.has("demand.any-place", facts.folded[name.start : name.end])
        days = facts[Plan].days if general else None
        if days is None:
            return who
        ends = (body.until for body in facts.registers.bodies if body.place_kinds)
        return "districts" if any(days.last < until for until in ends) else who


def spans_inside(spans: Sequence[Span], within: Span) -> Sequence[Span]:
    """Return those of *spans*, which are in order, that begin *within*."""
    return spans[bisect_left(spans, (within.start,)) : bisect_left(spans, (within.end,))]
