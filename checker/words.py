"""Vietnamese words for the values of a plan's particulars, the same wherever people see them."""

from checker.particulars import Plan

KIND_WORDS = {
    "ke-hoach": "Kế hoạch",
    "cong-van": "Công văn",
    "quyet-dinh": "Quyết định",
    "bao-cao": "Báo cáo",
    "khac": "Văn bản khác",
}
OTHER_KIND_WORDS = {
    "CT": "Chỉ thị",
    "NQ": "Nghị quyết",
    "HD": "Hướng dẫn",
    "TB": "Thông báo",
    "KL": "Kết luận",
    "CTr": "Chương trình",
    "ĐA": "Đề án",
    "PA": "Phương án",
}
"""By the sign in their numbers, what other documents are called: 07/CT-UBND."""
LEVEL_WORDS = {
    "tinh": "tỉnh, thành phố",
    "xa": "xã, phường, đặc khu",
    "so": "sở, ban cấp tỉnh",
    "khac": "cơ quan khác",
}


def called(plan: Plan) -> str:
    """Return what the document is, as it stands within a sentence: kế hoạch, công văn, quyết định.

    A decision that puts a plan in force is judged as that plan.
    """
    if plan.profile is not None and not plan.is_letter:
        return KIND_WORDS["ke-hoach"].lower()
    return "văn bản" if plan.kind == "khac" else KIND_WORDS[plan.kind].lower()
