"""Past times of what is there since: made then, found or said then, won then."""

from checker.facts.store import Facts
from checker.facts.telling.former import is_day_of_an_end
from checker.facts.telling.sentence import GOAL
from checker.kernel.document import Span
from checker.kernel.sentences import Sentences
from checker.lexicon.grammar import Grammar

_REACH = 200
"""Characters before a time in which the words that it belongs to stand."""
# Of one clause: neither work nor a time by which it is done
_REST = (
    r"(?:(?<!\w){ahead.not}(?!\w)|(?!(?<!\w)(?:{task-verb}|{task-verb.organise}|{given-task}|{during}"
    r"|{on-day}|{limit.before}|{due})(?!\w))[^.;:,\n])"
)
# "tài liệu phát hành năm 2023": what is made opens no sentence there
# Linked with another work it may be one: "in tờ rơi và cấp phát trong quý III/2025", "đề nghị công nhận năm 2025"
_MADE = (
    r"(?:(?<!\w)(?P<linked>{and}|{going-on.link}|{assigns}) )?"
    r"(?<=[\w)”\"] ){made-in}(?:(?:,| {and}) {made-in})?(?: {during}| {on-day})?(?: {day})? $"
)
# "Qua kiểm tra ngày 14/11/2025", "lấy từ báo cáo năm 2025", "theo Nghị quyết của Hội đồng tháng 9/2025"
_FOUND = (
    rf"(?<!\w)(?:{{found-by}}|{{under-act}} {{paper}})(?!\w)(?: {_REST}{{0,60}})?(?: {{day}})? $"
)
# "ý kiến cử tri tại kỳ họp cuối năm 2025", "kết luận cuộc họp ngày …"; what is asked for is not yet said
_SAID = (
    rf"(?<!\w)(?:(?P<asked>{{asks-for}}) )?(?:{{said}}(?!\w){_REST}{{0,80}}(?<!\w){{made-at}}|{{paper}}) "
    rf"(?:{{looking-back.event}}|{{meeting}})(?!\w){_REST}{{0,60}}$"
)
# "hợp đồng ký với UBND thành phố năm 2023": not what is still to be signed, which opens its sentence
_SIGNED = rf"(?<=[\w)”\"] ){{signs-with}}(?!\w){_REST}{{0,60}}$"
# "đơn vị dẫn đầu phong trào năm 2025"; "giữ như năm 2025"
_WON = rf"(?<!\w){{won}}(?!\w){_REST}{{0,60}}$"
_LIKE = r"(?<!\w){like}(?: {part-of-time})? $"
# "chứng chỉ cấp năm 2023", "thẻ hết hạn ngày 31/12/2025"
_GIVEN = rf"(?<!\w){{issued-paper}}(?!\w){_REST}{{0,60}}(?<!\w){{issues}}(?: {{limit.before}})?(?: {{day}})? $"
_EXPIRED = r"(?<=\w ){expires}(?: {since}| {on-day}| {during}| {is})?(?: {day})? $"
# "hợp đồng ký ngày 12/8/2025", "truy thu thuế năm 2024", "hư hỏng do mưa lũ tháng 9/2025"
_AGREED = rf"(?<!\w){{contract}}(?!\w){_REST}{{0,60}}(?<!\w){{signs}}(?: {{day}})? $"
_OWED = rf"(?<!\w){{arrears}}(?!\w){_REST}{{0,80}}$"
_CAUSED = rf"(?<!\w){{caused-by}}(?!\w){_REST}{{0,40}}$"
_INSPECTED = r"(?<!\w){inspected-time}(?!\w)[^.;\n]{0,60}$"
# "các quyết định ban hành trước ngày 01/7/2025": by the bodies of then
_MADE_BEFORE = Grammar(r"(?<=[\w)”\"] ){made-in} {limit.before} {day} $")
_OF_THEN = Grammar(
    rf"(?:{_INSPECTED}|{_GIVEN}|{_AGREED}|{_OWED}|{_CAUSED}|{_EXPIRED}|{_MADE}|{_FOUND}|{_SAID}|{_WON}|{_LIKE}|{_SIGNED})"
)
# "Tổ tư vấn được kiện toàn tháng 12/2025 tiếp tục hoạt động": the subject of what goes on
_DONE_TO = Grammar(
    r"(?<!\w){passive}(?! (?:{given-task.bare}|{task-verb.organise}|{carries-out})(?!\w))(?: [^\W\d]+){1,3} $"
)
_NOW = Grammar(r" (?:{still}|{task-verb}|{told.result}|{founded-now})(?!\w)")
_DONE = Grammar(r"(?<!\w)(?:{passive}|{already}|{by-whom})(?!\w)")
_BY_THEN = Grammar(r"(?<!\w)(?:{during}|{on-day}|{limit.before}|{due})(?!\w)")
# "Tuyên dương, đồng thời triển khai Đề án …": it is carried on as well
_REWARDED = Grammar(
    r"(?<!\w){rewards}(?!\w)"
    r"(?:(?!(?<!\w)(?:{simultaneous}|{going-on})(?!\w))[^.;:\n]){0,160}$"
)


def is_of_then(facts: Facts, span: Span) -> bool:
    """Whether the past time at *span* is of what was made, found, said or won then, and is no goal."""
    sentence = facts[Sentences].near(span, _REACH)
    pattern = facts.lexicon.pattern
    done = pattern(_DONE_TO).search(facts.lined, sentence.start, span.start)
    if done is not None and pattern(_NOW).match(facts.lined, span.end) is not None:
        return pattern(_BY_THEN).search(done[0]) is None
    if is_day_of_an_end(facts, span.start) and pattern(_MADE_BEFORE).search(
        facts.lined, sentence.start, span.start
    ):
        return True
    found = pattern(_OF_THEN).search(facts.lined, sentence.start, span.start)
    if found is None or found["asked"]:
        return False
    if found["linked"] and is_work_too(facts, found.start("linked")):
        return False
    return pattern(GOAL).search(facts.folded, *sentence) is None


def is_work_too(facts: Facts, linked: int) -> bool:
    """Whether what a word at *linked* joins to a work is to be done as well: in tờ rơi và cấp phát trong quý III/2025.

    Not where that work was done, or others did it: đã biên soạn và phát hành, do Bộ … biên soạn và phát hành.
    """
    start = facts[Sentences].near(Span(linked, linked), _REACH).start
    return facts.lexicon.pattern(_DONE).search(facts.lined, start, linked) is None


def is_rewarded(facts: Facts, span: Span) -> bool:
    """Whether somebody is rewarded for it: those of last year, or last year's words for this one's."""
    start = facts[Sentences].near(span, _REACH).start
    return facts.lexicon.pattern(_REWARDED).search(facts.lined, start, span.start) is not None
