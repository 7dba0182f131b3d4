"""Bodies and places told of as what was, by words behind a whole list of them, or by what was made of them."""

from checker.facts.dates import Dates
from checker.facts.places import UNIT
from checker.facts.store import Facts
from checker.facts.telling.history import History
from checker.kernel.document import Span
from checker.kernel.sentences import Sentences
from checker.lexicon.grammar import Grammar

_LONGEST = 160
"""Characters of the rest of a list, up to the word that stands behind its last member."""
_WORDS = 4
"""Words of a body's name that may end in small letters: Phòng Y tế huyện."""
# Names and what joins them; a verb of work begins another clause.
_NAME = r"(?:(?!(?<!\w)(?:{task-verb}|{assignment-opening}|{by-whom})(?!\w))[^.;:\n])"
# "(sau sáp nhập … là xã X)", "(tương ứng là xã X)": what it now is, as *nay là*
_NOW = Grammar(r"(?:{formerly.after}|{after-merger}[^.;()\n]{0,70}?(?<!\w){is}|{corresponds})")
_BEHIND_LIST = Grammar(
    rf"(?P<rest>{_NAME}{{0,{_LONGEST}}}?)"
    r"(?:(?P<apart>,? ?\( ?)"
    r"(?:{formerly.word}|{before-merger}|(?P<until>{formerly.in-brackets})|"
    rf"(?P<apart_now>{_NOW}))|,? (?:{{formerly.word}}|(?P<time>{{before-merger}})|(?P<now>{{formerly.after}})))(?!\w)"
)
_JOINT = Grammar(r"(?:[,:]|(?<!\w)(?:{and}|{possessive}|{of-unit})(?!\w)) ?")
_MEMBER = Grammar(rf"(?:{{plural}} )?(?:{UNIT}|{{unit-opening}})(?!\w)")
# *Nay là* behind a body speaks of that one; behind units, of the place that they name together.
_UNIT = Grammar(rf"(?:{{plural}} )?{UNIT}(?!\w)")
_MADE_INTO = Grammar(
    rf"(?P<rest>{_NAME}{{0,{_LONGEST}}}?) ?(?<!\w)(?:{{rearranged}}(?= ?[.;,:\n])|(?:{{rearranged}}|{{changed-into}})"
    rf" {{into}} (?:{{plural}} |\w+ )?(?:{UNIT}|{{administrative-unit}})(?!\w))"
)

# Trung tâm Y tế huyện X đổi tên thành Trung tâm Y tế khu vực X: a name of its own behind it
_RENAMED = Grammar(rf"{_NAME}{{0,60}}?(?<!\w){{reorganised-into}} (?=\w)")
# Sắp xếp tỉnh X và tỉnh Y thành tỉnh Z; đổi tên Hội … tỉnh X thành …: not what is made *at* X.
_OBJECT = Grammar(r"(?:(?!(?<!\w)(?:{task-verb}|{assignment-opening}|{made-at})(?!\w))[^.;:\n])")
_MAKES = Grammar(
    rf"(?<!\w)(?:(?P<renames>{{renames}})(?!\w){_OBJECT}{{0,{_LONGEST}}}"
    rf"|{{rearranges}} (?:(?:{{plural}}|{{administrative-unit}}|{{whole-of}}) )*(?:{UNIT} {_OBJECT}{{0,{_LONGEST}}})?)$"
)
_INTO = Grammar(
    rf"{_OBJECT}{{0,{_LONGEST}}}?(?<!\w){{into}} "
    rf"(?P<unit>(?:{{plural}} |\w+ )?(?:{UNIT}|{{administrative-unit}})(?!\w))?"
)

# Đi vào hoạt động trên cơ sở sắp xếp thị trấn A và các xã B, C của huyện D; xã A gồm địa bàn thị trấn B
_RUN = (
    r"(?:(?!(?<!\w)(?:{task-verb}|{assignment-opening}|{body.committee}|{by-whom})(?!\w))[^.;:\n])"
)
_FORMED = Grammar(
    rf"(?<!\w)(?:{{formed-from}}|{{unit.commune}} [^.;:,\n]{{2,30}} {{consists-of}})"
    rf" (?:(?:{{plural}}|{{administrative-unit}}|\d+) )*(?:{UNIT}(?!\w){_RUN}{{0,{_LONGEST}}})?$"
)
_HANDED_DOWN = Grammar(rf"(?<!\w){{handed-down}}(?!\w){_RUN}{{0,{_LONGEST}}}$")
# Một số việc làm dở dang (hội thi dân vũ ở thị trấn A): what is left of it
_LEFT = Grammar(
    r"(?<!\w){unfinished}(?!\w)(?:(?!(?<!\w)(?:{assigns}|{assignment-opening}|{by-whom})(?!\w))[^.;:\n])"
    rf"{{0,{_LONGEST}}}?(?<!\w)(?:{{made-at}}|{{possessive}}|{{since}}) (?:{{body.committee}} )?$"
)

_GOVERNED_WITHIN = 90
"""Characters before a name among which the words that govern it stand."""
_BEFORE = Grammar(
    r"(?<!\w)(?:(?:(?P<ended>{formerly.before})|{replaced}|{before-merger})(?!\w)[^.;\n]{0,60}"
    r"|{formerly.right-before}(?: (?:{post}|{post.short}|{post.staff})(?!\w)[^.;,\n]{0,40}|(?!\w)[^.;\n]{0,20}))$"
)
# "Sau khi sáp nhập, Phòng Nội vụ huyện mở lớp": the clause behind sets to work what is gone
_THEREAFTER = Grammar(r"(?<!\w){thereafter}(?!\w)[^.;:\n]{0,90}?[,:] [^.;:,\n]{0,40}$")
_DOES = Grammar(
    r"(?:(?!(?<!\w)(?:{already}|{handed-over}|{ceased})(?!\w))[^.;:,\n]){0,40}?"
    r"(?<!\w)(?:{task-verb}|{task-verb.organise}|{carries-out}|{ahead.head})(?!\w)"
)
# "Kết thúc đợt thi, các trường gửi kết quả về UBND huyện": who is sent something is taken to be there
_ADDRESSED = Grammar(
    r"(?<!\w)(?:{send}|{report-word})(?:(?: [^\W\d]+){0,4} (?:{sent-home}|{sent-to}))? $"
)
_BEHIND = Grammar(
    r" ?[(,]? ?(?:{formerly.word}|{formerly.after}|{before-merger})(?!\w)"
    rf"| ?\( ?{_NOW}(?!\w)"
    r"|[^.;,\n]{0,40}(?<!\w){since} (?:{replaced}|{before-merger})(?!\w)"
)
# Behind UBND huyện X, UBND thị trấn Y: "hiện tại các đơn vị đã giải thể, sáp nhập".
_BY_NOW = Grammar(
    rf"{_NAME}{{0,{_LONGEST}}}: ?{{by-now}}(?!\w)[^.;:\n]{{0,60}}?(?<!\w){{has-ended}}(?!\w)"
)
# "Trước sáp nhập: Sở A tỉnh X tự kiểm tra 49 văn bản; Sở B tỉnh Y …": of that time, up to "; nay giao …"
_HEADED = Grammar(
    r"(?:[-+*•] ?|\w{1,2}[.)] ?)*{before-merger}(?: [^.:\n]{0,60})? ?:"
    r"(?:(?![.;:,] (?:{by-now} )?(?:{assigns}|{to-do})(?!\w))[^\n])*"
)
# "42 thủ tục vẫn xác định thuộc thẩm quyền cấp huyện": what a list or a program still says
_STILL = Grammar(rf"(?<!\w){{still-recorded}}(?!\w){_NAME}{{0,60}}$")
# A body's name goes on: Sở Nội vụ tỉnh Lai Châu cũ.
_BEHIND_UNIT = Grammar(r"[^.;,\n]{0,24}? ?[(,]? ?(?<!\w){formerly.word}(?!\w)")


_AHEAD = Grammar(r"(?:[-+*•] ?)?{ahead.opening}(?!\w)")


def is_former(facts: Facts, span: Span, *, of_body: bool = False) -> bool:
    """Whether the place, or the name *of_body*, at *span* is spoken of as of what was."""
    if facts[History].in_section(span) and not _looks_ahead(facts, span):
        return True
    return is_called_former(facts, span, of_body=of_body)


def is_called_former(facts: Facts, span: Span, *, of_body: bool = False) -> bool:
    """Whether words beside the place, or the name *of_body*, at *span* call it former, or tell what was made of it."""
    low = max(0, span.start - _GOVERNED_WITHIN)
    behind = (_BEHIND, _BEHIND_UNIT) if of_body else (_BEHIND,)
    pattern = facts.lexicon.pattern
    line = facts.lined.rfind("\n", 0, span.start) + 1
    return (
        any(pattern(words).match(facts.lined, span.end) is not None for words in behind)
        or (_is_governed(facts, span, low) and not _is_at_work_thereafter(facts, span))
        or _is_listed_as_former(facts, span)
        or _is_made_into(facts, span)
        or _is_object_of_change(facts, span)
        or pattern(_BY_NOW).match(facts.lined, span.end) is not None
        or pattern(_HEADED).fullmatch(facts.lined, line, span.start) is not None
    )


def _is_governed(facts: Facts, span: Span, low: int) -> bool:
    """Whether words before *span*, from *low* on, govern it as what was, and nothing is sent to it."""
    pattern = facts.lexicon.pattern
    before = pattern(_BEFORE).search(facts.lined, low, span.start)
    if before is not None and not before["ended"]:
        return True
    return (
        before is not None
        or _is_of_formation(facts, span)
        or pattern(_STILL).search(facts.lined, low, span.start) is not None
    ) and pattern(_ADDRESSED).search(facts.lined, low, span.start) is None


def _looks_ahead(facts: Facts, span: Span) -> bool:
    """Whether the sentence around *span* opens with what is to come: "Thời gian tới, UBND huyện"."""
    sentence = facts[Sentences].around(span.start)
    return facts.lexicon.pattern(_AHEAD).match(facts.folded, *sentence) is not None


def _is_at_work_thereafter(facts: Facts, span: Span) -> bool:
    """Whether *span* does something once the rearrangement, named before the comma, is over."""
    low, pattern = max(0, span.start - _LONGEST), facts.lexicon.pattern
    if pattern(_THEREAFTER).search(facts.lined, low, span.start) is None:
        return False
    return pattern(_DOES).match(facts.lined, span.end) is not None


def _is_listed_as_former(facts: Facts, span: Span) -> bool:
    """Whether *span* is of a list whose last member is told as former: A, B và C (cũ)."""
    match = facts.lexicon.pattern(_BEHIND_LIST).match(facts.lined, span.end)
    if match is None or (match["until"] and not is_day_of_an_end(facts, match.end())):
        return False
    rest = Span(*match.span("rest"))
    joints = _joints(facts, rest)
    now = match["now"] or match["apart_now"]
    if not joints:  # one name: of *cũ* alone the words may be few only, which are told elsewhere
        said = match["apart"] or now
        return bool(said) and len(facts.quote(rest).split()) <= _WORDS
    if not _is_list(facts, joints) or (now and not _is_of_units(facts, joints)):
        return False
    return match["apart"] is not None or _is_name(facts, Span(joints[-1].end, rest.end))


def is_day_of_an_end(facts: Facts, offset: int) -> bool:
    """Whether the day right at *offset* is one on which bodies ended: (trước ngày 01/7/2025); no deadline is."""
    day = facts[Dates].first_from(offset)
    if day is None or facts.lined[offset : day.span.start].strip():
        return False
    return day.value in facts.registers.body_ends


def _is_made_into(facts: Facts, span: Span) -> bool:
    """Whether *span*, alone or in a list, was made into another unit: A và B được sắp xếp thành xã mới."""
    renamed = facts.lexicon.pattern(_RENAMED).match(facts.lined, span.end)
    if renamed is not None and facts.text[renamed.end()].isupper():
        return True
    match = facts.lexicon.pattern(_MADE_INTO).match(facts.lined, span.end)
    return match is not None and _is_list(facts, _joints(facts, Span(*match.span("rest"))))


def _is_object_of_change(facts: Facts, span: Span) -> bool:
    """Whether *span* is of what is renamed, or is rearranged into another unit."""
    low = max(0, span.start - _LONGEST)
    makes = facts.lexicon.pattern(_MAKES).search(facts.lined, low, span.start)
    into = facts.lexicon.pattern(_INTO).match(facts.lined, span.end)
    if makes is None or into is None:
        return False
    return makes["renames"] is not None or into["unit"] is not None


def _is_of_formation(facts: Facts, span: Span) -> bool:
    """Whether *span* is of what a unit was formed from, or has left work that is not finished."""
    low, pattern = max(0, span.start - _LONGEST - _GOVERNED_WITHIN), facts.lexicon.pattern
    if (
        facts.lined[max(0, span.start - 2) : span.start] == ", "
        and pattern(_UNIT).match(facts.lined, span.start) is None
    ):
        return False  # a body behind a comma does something: …, Phòng Nội vụ huyện chủ trì
    return any(
        pattern(words).search(facts.lined, low, span.start) is not None
        for words in (_FORMED, _HANDED_DOWN, _LEFT)
    )


def _joints(facts: Facts, rest: Span) -> list[Span]:
    """Return what joins the names of *rest*."""
    joint = facts.lexicon.pattern(_JOINT)
    return [Span(*match.span()) for match in joint.finditer(facts.lined, *rest)]


def _is_list(facts: Facts, joints: list[Span]) -> bool:
    """Whether each of *joints* is followed by a name, or by the kind of a unit or body."""
    member = facts.lexicon.pattern(_MEMBER)
    return all(
        facts.text[joint.end : joint.end + 1].isupper()
        or member.match(facts.lined, joint.end) is not None
        for joint in joints
    )


def _is_of_units(facts: Facts, joints: list[Span]) -> bool:
    """Whether a unit follows each of *joints*: huyện X, tỉnh Y."""
    unit = facts.lexicon.pattern(_UNIT)
    return all(unit.match(facts.lined, joint.end) is not None for joint in joints)


def _is_name(facts: Facts, span: Span) -> bool:
    """Whether nothing but a name stands at *span*: xã Bình Lư, not xã Bình Lư thay các biểu mẫu."""
    words = facts.quote(span).split()
    last = words[-1]
    return (
        len(words) <= _WORDS
        or last[:1].isupper()
        or any(facts.lexicon.has(kind, last.lower()) for kind in ("unit.commune", "unit.district"))
    )
