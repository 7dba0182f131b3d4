"""What a reader must know before trusting the verdicts on a draft."""

from collections.abc import Iterator

from checker.facts import Facts
from checker.facts.superiors import cites, is_for_plan
from checker.form.header import Header
from checker.form.parts import Parts
from checker.lexicon.grammar import Grammar
from checker.library.losses import loss, mistakes
from checker.library.rule import Library
from checker.particulars import Plan
from checker.plans.kind import OTHER
from checker.words import called

_DIFFERENCES = 3
"""So many are told one by one."""
_OWN_APPENDIX = Grammar(r"{appendix-announced}")


def cautions(facts: Facts, library: Library) -> Iterator[str]:
    """Yield a Vietnamese sentence for each thing about the draft, and about the rules in force."""
    yield from library.notices
    yield from _of_draft(facts)
    for off in library.off_for(facts[Plan].subject):
        by = library.title_of(off.layer)
        yield f"Tiêu chí {off.called} không được xét, theo “{by}”: {off.reason}"
    yield from _differences(facts, library)
    if library.problems:
        yield loss(library)
    yield from mistakes(library)


def _differences(facts: Facts, library: Library) -> Iterator[str]:
    """Yield what the layers say differently that judge this draft, so much as somebody reads."""
    own = [
        words
        for words, superiors in library.differences
        if all(is_for_plan(one, facts[Plan]) and cites(facts, one) for one in superiors)
    ]
    yield from own[:_DIFFERENCES]
    if len(own) > _DIFFERENCES:
        yield f"… và {len(own) - _DIFFERENCES} chỗ nữa mà các tệp tiêu chí nói khác nhau."


def _of_draft(facts: Facts) -> Iterator[str]:
    plan, document = facts[Plan], facts.document
    yield from _of_sort(facts)
    start, end = facts[Parts].appendix
    if start == end and any(facts.matches(_OWN_APPENDIX)):
        yield (
            f"{called(plan).capitalize()} dẫn Phụ lục kèm theo nhưng tệp này không có Phụ lục; nội dung, nhiệm vụ ghi "
            "trong Phụ lục chưa được xem."
        )
    if plan.level == "khac" and plan.profile is not None:
        yield (
            "Không xác định được cấp ban hành là tỉnh, sở hay xã; các tiêu chí theo cấp không được xét. "
            "Có thể chọn cấp bằng tay rồi kiểm tra lại."
        )
    if plan.year is None:
        yield f"Không xác định được năm của {called(plan)}; có thể chọn năm bằng tay rồi kiểm tra lại."
    lost = not document.keeps_header and not document.unread
    if lost and facts[Header].number is None and facts[Header].date is None:
        yield (
            "Tệp văn bản thuần không có phần đầu (Quốc hiệu, cơ quan ban hành, số, ngày); "
            "phần này có thể đã mất khi chuyển đổi, nên kiểm tra trên tệp Word."
        )


def _of_sort(facts: Facts) -> Iterator[str]:
    """Yield what the document is, where that decides which rules could speak."""
    plan, library = facts[Plan], facts.library
    if plan.profile is None:
        yield "Văn bản này không phải là kế hoạch; chỉ xét các tiêu chí về tính nhất quán."
        return
    if plan.subject == OTHER:
        known = "; ".join(kind.title.lower() for kind in library.plans.values())
        yield (
            "Văn bản này không giống loại kế hoạch nào đã có bộ tiêu chí riêng "
            f"({known}); nên các tiêu chí về bố cục, nội dung không được xét."
        )
    if plan.kind == "quyet-dinh":
        yield "Kế hoạch ban hành kèm theo Quyết định: số, căn cứ, nơi nhận, chữ ký được đọc ở Quyết định."
    elif plan.kind not in {"ke-hoach", "cong-van"}:
        yield "Văn bản này không có hình thức của một kế hoạch; cần xem lại trước khi dùng kết quả."
    if plan.profile == "thematic" and plan.is_letter:
        yield (
            "Đây là công văn chuyên đề, không phải công văn giao nhiệm vụ năm: không xét tên loại, căn cứ và bố "
            "cục của một kế hoạch; chương trình, nội dung không thuộc chuyên đề không bị coi là thiếu."
        )
    elif plan.profile == "thematic":
        yield (
            "Đây là kế hoạch chuyên đề, không phải kế hoạch công tác năm: chương trình, nội dung không "
            "thuộc chuyên đề không bị coi là thiếu."
        )
    elif plan.profile == "letter":
        yield "Đây là công văn giao nhiệm vụ năm: không xét tên loại, căn cứ và bố cục của một kế hoạch."
    elif plan.is_for_years and plan.horizon:
        first, last = plan.horizon
        yield f"Đây là kế hoạch cho nhiều năm: năm, hạn báo cáo được xét theo giai đoạn {first} - {last}."
