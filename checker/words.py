"""Vietnamese words for the values of a plan's particulars, the same wherever people see them."""

KIND_WORDS = {
    "ke-hoach": "Kế hoạch",
    "cong-van": "Công văn",
    "quyet-dinh": "Quyết định",
    "bao-cao": "Báo cáo",
    "khac": "Văn bản khác",
}
LEVEL_WORDS = {
    "tinh": "tỉnh, thành phố",
    "xa": "xã, phường, đặc khu",
    "so": "sở, ban cấp tỉnh",
    "khac": "cơ quan khác",
}
