"""Words, folded, with which the usual sections and the closing sentence of a plan open."""

EVALUATIONS = (
    "đánh giá tình hình", "đánh giá kết quả", "đánh giá chung", "tình hình", "kết quả",
    "đặc điểm", "thực trạng", "những kết quả", "tồn tại", "hạn chế", "khó khăn", "bối cảnh",
)  # fmt: skip
SHORT_TITLE = 6
"""Words: "1. Tổ chức thực hiện Chương trình …" is a task, no section of that name."""
CONCLUDING = ("trên đây", "trong quá trình", "đề nghị", "yêu cầu", "căn cứ kế hoạch này")

ORGANISATION = (
    "tổ chức thực hiện", "tổ chức triển khai", "phân công", "trách nhiệm",
    "kinh phí và tổ chức thực hiện", "biện pháp tổ chức thực hiện", "công tác tổ chức thực hiện",
    "triển khai thực hiện",
)  # fmt: skip
