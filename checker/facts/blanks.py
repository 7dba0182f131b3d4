"""Blanks left to fill in: dots where a value stands, brackets, xx/xx, ngày   tháng   năm.

Dots that mean *et cetera* (y tế, giáo dục...) are no blanks.
"""

import re
from collections.abc import Iterator

from checker.facts.explained import explained_fields
from checker.facts.not_blank import ends_list, is_of_message, is_of_sample, note_pages
from checker.facts.store import Facts
from checker.kernel.document import Span
from checker.kernel.phrases import without_overlaps
from checker.kernel.spans import span_set
from checker.lexicon.grammar import Grammar
from checker.lexicon.lexicon import Lexicon

PAGE_OF_BLANKS = 8
"""Blanks from which on they are a printed form's, no plan with a few things open."""

_DOTS = re.compile(r"(?:\.\.|…|\. (?=\.))(?:[.…]| (?=[.…]))*")
_LONG = 6
"""Dots (an ellipsis counts three) that no writer uses for et cetera."""
_ELLIPSIS = 3
_NOTE = "{0,60}"
"""Characters of an instruction after its first word; a longer text in brackets is one of its own."""
_AROUND = 24
"""Characters beside dots that are looked at: a date of dots on either side, “……/……/2026”."""
_SLOT = Grammar(
    r"(?<!\w)(?:(?P<dated>{number-word}|{day}|{month}|{year}) ?:?|{blank-after}(?: :|:|(?= )))\s*$"
)
_DIGITAL = Grammar(r"(?<!\w){digital-word} $")
_EACH = Grammar(r"(?<!\w){each-time} $")
_UNIT = Grammar(r" ?(?:%|{blank-before}(?!\w))")
_ENDING = re.compile(r"/\.(?=\s|$)")
"""What stands behind the dots of an end sign with one too many: pháp luật hiện hành../."""
_ET_CETERA = re.compile(r"[,;] ?$")
_DATE_BEFORE = Grammar(
    r"(?:(?<!\w){day} )?(?:\d{1,2}|[.…]+) ?/ ?$|(?<!\w){day} ?/ ?$|(?<![^\W\d])(?<![^\W\d] )/ ?$|(?<!\w){day} $"
)
_DATE_AFTER = re.compile(r" ?/ ?(?:\d{1,4}|[.…]+)(?: ?/ ?(?:\d{4}|[.…]+))?")

# (ghi rõ tên đơn vị), which may also be asked of others
_TOLD = Grammar(rf"\({{fill-in.told}}(?!\w)[^)\n]{_NOTE}\)")
_ASKED = Grammar(r"(?<!\w){fill-in.asked}(?!\w)[^.;\n]*$")
_VALUE_FOLLOWS = Grammar(r"(?<!\w)(?:{blank-after}|{sent-home}|{with}) ?$")
_OTHER = Grammar(r"(?<!\w){fill-in.other} ?$")
_SENTENCE = 200
"""Characters before such a note in which its sentence says what others are to hand in."""

# Each with the signs of which one stands in every match: most texts have none of them.
_SIGNED = (
    # an instruction in brackets: [tên xã], <ghi số>
    (("[", "<", "{"), Grammar(rf"[\[<{{] ?{{fill-in}}(?!\w)[^\]>}}\n:]{_NOTE}[\]>}}]")),
    (("(",), Grammar(r"\({fill-in.note} ?\)")),
    # letters in place of figures: xx/xx, dd/mm/yyyy, xxx, x%
    (
        ("x/", "d/"),
        Grammar(r"(?:x{1,2}|d{1,2})/(?:x{1,2}|m{1,2})(?:/(?:x{2,4}|y{2,4}|\d{4}))?(?!\w)"),
    ),
    (
        ("xx", "x%", "x %"),
        Grammar(r"(?<!x)(?:(?<!\d )x{3,}(?!\w)|x+ ?%|x{2} (?={blank-before}(?!\w)))"),
    ),
    (("??", "__"), Grammar(r"\?\?+|__+")),
)
# <tên cơ quan>@…gov.vn, <tên>.<họ>@…: how an address is formed
_IN_ADDRESS = re.compile(r"(?:[^\s<>]{0,20}<[^<>\n]{1,100}>){0,3}[^\s<>]{0,20}@")
_DAY_NAMED = r"{day}\.? {month}\.? {year}"
_WORDED = (
    # ngày xx, ngày xx/11/2026, năm 20xx
    Grammar(
        r"(?:{day}|{limit.before}|{number-word}|{year}) (?:x{2,}|20x{1,2}|202x)"
        r"(?:/(?:x{1,2}|\d{1,2})(?:/(?:x{2,4}|\d{4}))?)?(?!\w)"
    ),
    # a year begun and left: năm 20…, năm 202…
    Grammar(r"{year} 202?(?:\.{2,}|…)"),
    # ngày   tháng   năm 2026; ngày 15 tháng   năm 2026; ngày /11/2026; not what is asked for or shown:
    # ngày tháng năm sinh, ngày. tháng. năm sinh, thời gian ký (ngày tháng năm; giờ phút giây)
    Grammar(
        rf"(?!(?<=\(){_DAY_NAMED} ?[;,)])"
        rf"(?!{_DAY_NAMED} (?:{{date-named}}(?!\w)|{{date-named.closing}}(?=[,;.:/)\n]|$)))"
        r"{day} ?(?:[.…] ?)*{month} ?(?:\d{1,2}|[.… ]+)? ?{year}(?: ?(?:\d{4}|[.…]+))?(?!\w)"
    ),
    Grammar(r"{day} \d{1,2} {month} ?[.… ]*{year}(?: ?\d{4})?(?!\w)"),
    # ngày     /11/2026, ngày     /     /2026, also over the end of a line
    Grammar(r"{day}[ \n]?/[ \n]?(?:\d{1,2}(?:/\d{4})?|/[ \n]?20\d\d)(?!\d)"),
    # what Word writes where a cross reference leads nowhere
    Grammar(r"{broken-reference}\.?"),
)
# ghi rõ ngày tháng năm, họ tên, đơn vị: particulars that are to be recorded
_NAMED = Grammar(r"{day} {month} {year}")
_RECORDED = Grammar(
    r"(?<!\w){date-recorded}(?: {date-recorded.detail})?[ :]*$|(?<!\w){date-beside}, ?$"
)
_NEXT_NAMED = Grammar(r" ?[,;](?! ?(?:{issued-by}|{about})(?!\w))| {and} |[.)]?(?:\n|$)")
# biển ghi “… từ ngày ... đến ngày ...”: what others are to write
_WRITTEN_THERE = Grammar(
    rf"(?<!\w){{written-there}}(?!\w)[^“”\"\n]{{0,{_AROUND}}}[“\"](?P<said>[^“”\"\n]{{1,{_SENTENCE}}})[”\"]"
)
_SAID = re.compile(r"(?:\b[^\W\d_]+\b[^\w\n.…]*){3}")
"""Three words on end: what is only dots is left open by the draft itself."""
# Ví dụ: + …; + …; ……: more of the kind
_EXAMPLES = Grammar(r"(?<!\w){sample-word.opening} ?:[^\n]*$")
_ITEM = re.compile(r"[-+•*] ?\w")
_MOST_ITEMS = 12


class Blanks(tuple[Span, ...]):
    """Places left to fill in, those of the header included, in order."""

    __slots__ = ()


def read_blanks(facts: Facts) -> Blanks:
    """Return every blank of the document, in order."""
    spans = [*_dotted(facts.lined, facts.lexicon), *_signed(facts.lined, facts.lexicon)]
    fields = explained_fields(facts)
    spans.extend(_told(facts.lined, facts.lexicon, guides=fields.guides))
    for grammar in _WORDED:
        spans.extend(Span(*match.span()) for match in facts.matches(grammar, lined=True))
    there = span_set([*_written_there(facts), *fields.labels, *note_pages(facts.lined)])
    return Blanks(
        span
        for span in without_overlaps(spans)
        if not (
            there.contains(span)
            or _is_recorded(facts, span)
            or _ends_examples(facts, span)
            or _is_last_choice(facts, span)
            or ends_list(facts, span)
        )
    )


def _written_there(facts: Facts) -> Iterator[Span]:
    """Yield what others are to write on a door, in a field, in so many words: biển ghi “Phòng …”."""
    for match in facts.matches(_WRITTEN_THERE, lined=True):
        if _SAID.search(match["said"]):
            yield Span(*match.span("said"))


def _is_recorded(facts: Facts, span: Span) -> bool:
    """Whether *span* is no day left open but a particular among others: ghi rõ ngày tháng năm, họ tên."""
    lined, lexicon = facts.lined, facts.lexicon
    if not lexicon.pattern(_NAMED).fullmatch(lined, *span):
        return False
    low = max(0, span.start - _AROUND)
    recorded = lexicon.pattern(_RECORDED).search(lined, low, span.start)
    return recorded is not None and lexicon.pattern(_NEXT_NAMED).match(lined, span.end) is not None


def _is_last_choice(facts: Facts, span: Span) -> bool:
    """Whether *span* is what a form asks beside its last choice: Khác (ghi rõ)."""
    lined = facts.lined
    if lined[span.start] != "(" or lined[span.end : span.end + 1] not in {"", "\n"}:
        return False
    low = max(0, span.start - _AROUND)
    return facts.lexicon.pattern(_OTHER).search(lined, low, span.start) is not None


def _ends_examples(facts: Facts, span: Span) -> bool:
    """Whether *span* is the last line of a list of examples, which goes on so."""
    lined = facts.lined
    start, end = lined.rfind("\n", 0, span.start) + 1, lined.find("\n", span.end)
    if lined[start : end if end >= 0 else len(lined)].strip(" .…"):
        return False
    examples = facts.lexicon.pattern(_EXAMPLES)
    for _ in range(_MOST_ITEMS):
        end, start = start - 1, lined.rfind("\n", 0, max(0, start - 1)) + 1
        if end <= start:
            return False
        if examples.search(lined, start, end):
            return True
        if not _ITEM.match(lined, start):
            return False
    return False


def _signed(lined: str, lexicon: Lexicon) -> Iterator[Span]:
    for signs, grammar in _SIGNED:
        if not any(sign in lined for sign in signs):
            continue
        for match in lexicon.pattern(grammar).finditer(lined):
            span = Span(*match.span())
            before = lined[max(0, span.start - 1) : span.start]
            if not (
                before.isalnum()
                or _IN_ADDRESS.match(lined, span.end)
                or _is_drawn(lined, span)
                or is_of_sample(lined, span, lexicon)
                or is_of_message(lined, span, lexicon)
            ):
                yield span


def _is_drawn(lined: str, span: Span) -> bool:
    """Whether signs alone on their line are drawn under a title, no line to write on.

    Such lines stand below what asks for them (Ý kiến:) or several together.
    """
    start, end = lined.rfind("\n", 0, span.start) + 1, lined.find("\n", span.end)
    if lined[start : end if end >= 0 else len(lined)].strip("_ "):
        return False
    above = lined[lined.rfind("\n", 0, max(0, start - 1)) + 1 : max(0, start - 1)].strip()
    below = lined[end + 1 : lined.find("\n", end + 1)] if end >= 0 else ""
    return not (above.endswith((":", "_")) or above == "" or below.startswith("_"))


def _told(lined: str, lexicon: Lexicon, *, guides: bool) -> Iterator[Span]:
    """Yield notes in brackets that say what to write: (ghi rõ tên đơn vị).

    Not those that stand alone, below a signature, nor what others are asked to write:
    cử cán bộ đầu mối (ghi rõ họ tên) gửi về ….
    Where the document *guides* through a form, all that is asked is asked of others.
    """
    asked, follows = map(lexicon.pattern, (_ASKED, _VALUE_FOLLOWS))
    for match in lexicon.pattern(_TOLD).finditer(lined):
        start, end = match.span()
        if lined[:start][-1:] in {"", "\n"} and lined[end : end + 1] in {"", "\n"}:
            continue
        low = max(0, start - _SENTENCE)
        asks = guides or asked.search(lined, low, start)
        if follows.search(lined, low, start) or not asks:
            yield Span(start, end)


def _dotted(lined: str, lexicon: Lexicon) -> Iterator[Span]:
    """Yield dots that stand for a value, in *lined* (folded text with its line ends)."""
    for run in _DOTS.finditer(lined):
        start, end = run.span()
        before, after = lined[max(0, start - _AROUND) : start], lined[end : end + _AROUND]
        if before.endswith(("[", "(", "<")) and after.startswith(("]", ")", ">")):
            yield Span(start - 1, end + 1)
            continue
        if before[-1:].isalpha() and _ENDING.match(after):
            continue
        date_before = lexicon.pattern(_DATE_BEFORE).search(before)
        date_after = _DATE_AFTER.match(after)
        if date_after or (date_before and before.endswith("/")):
            low = start - len(date_before.group()) if date_before else start
            yield Span(low, end + date_after.end() if date_after else end)
            continue
        long = _weight(run.group()) >= _LONG
        if _ET_CETERA.search(before) and not long:
            continue
        standing = before[-1:] in {" ", ":", "(", ")", "\n", ""}
        standing |= before.endswith('"') and after.startswith('"')  # chủ đề “………”
        if standing and (long or lexicon.pattern(_UNIT).match(after)):
            yield Span(start, end)
            continue
        slot = lexicon.pattern(_SLOT).search(before)
        if slot is not None and lexicon.pattern(_DIGITAL).search(before, 0, slot.start()):
            continue  # chuyển đổi số…: et cetera
        if slot is not None and lexicon.pattern(_EACH).search(before, 0, slot.start()):
            continue  # ngân sách hằng năm…
        if slot is not None and (slot["dated"] or (after and not after.startswith("\n"))):
            yield Span(start - len(slot.group()), end)


def _weight(dots: str) -> int:
    """Return how many dots *dots* are worth."""
    return sum(_ELLIPSIS if sign == "…" else sign == "." for sign in dots)
