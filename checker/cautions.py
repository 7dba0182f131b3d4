"""What a reader must know before trusting the verdicts on a draft."""

import re
from collections.abc import Iterator

from checker.facts import Facts
from checker.form.header import Header
from checker.form.parts import Parts
from checker.kernel.text import fold
from checker.library.rule import Library
from checker.particulars import Plan

_OWN_APPENDIX = re.compile(
    r"phụ lục(?: [ivx\d]+)?(?: (?:ban hành|đính))? kèm(?: theo)? (?:bản )?(?:kế hoạch|quyết định) này"
)
_SEVERAL_YEARS = re.compile(r"20\d\d ?[-–] ?20\d\d")


def cautions(facts: Facts, library: Library) -> Iterator[str]:
    """Yield a Vietnamese sentence for each thing about the draft, then about the rules in force."""
    yield from _of_draft(facts)
    for off in library.switched_off:
        yield f"Tiêu chí {off.id} không được xét, theo {off.layer}: {off.reason}"
    yield from map(str, library.problems)


def _of_draft(facts: Facts) -> Iterator[str]:
    plan, document = facts[Plan], facts.document
    if plan.subject != "gender-equality":
        yield (
            "Văn bản này không giống kế hoạch về bình đẳng giới và vì sự tiến bộ của phụ nữ; "
            "nên các tiêu chí về nội dung không được xét."
        )
    elif plan.kind == "quyet-dinh":
        yield "Kế hoạch ban hành kèm theo Quyết định: số, căn cứ, nơi nhận, chữ ký được đọc ở Quyết định."
    elif plan.kind != "ke-hoach":
        yield "Văn bản này không có hình thức của một kế hoạch; cần xem lại trước khi dùng kết quả."
    if "tháng hành động" in fold(plan.title):
        yield (
            "Đây là kế hoạch chuyên đề về Tháng hành động, không phải kế hoạch công tác năm; "
            "nhiều tiêu chí không dành cho loại kế hoạch này."
        )
    elif _SEVERAL_YEARS.search(plan.title):
        yield (
            "Đây là kế hoạch cho nhiều năm; các tiêu chí về năm, hạn báo cáo được xét theo năm "
            f"{plan.year}."
        )
    start, end = facts[Parts].appendix
    if start == end and _OWN_APPENDIX.search(facts.folded):
        yield (
            "Kế hoạch dẫn Phụ lục kèm theo nhưng tệp này không có Phụ lục; nội dung, nhiệm vụ ghi "
            "trong Phụ lục chưa được xem."
        )
    if plan.level == "khac" and plan.subject == "gender-equality":
        yield (
            "Không xác định được cấp ban hành là tỉnh, sở hay xã; các tiêu chí theo cấp không được xét. "
            "Có thể chọn cấp bằng tay rồi kiểm tra lại."
        )
    if plan.year is None:
        yield "Không xác định được năm của kế hoạch; có thể chọn năm bằng tay rồi kiểm tra lại."
    if not document.keeps_header and facts[Header].number is None and facts[Header].date is None:
        yield (
            "Tệp văn bản thuần không có phần đầu (Quốc hiệu, cơ quan ban hành, số, ngày); "
            "phần này có thể đã mất khi chuyển đổi, nên kiểm tra trên tệp Word."
        )
