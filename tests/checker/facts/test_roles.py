"""What every block is: the components of a document by where they stand, each line named by hand."""

import pytest

from checker.facts import read_facts
from checker.facts.roles import Roles
from checker.form.roles import Role
from tests.checker.drafts import draft_with_table
from tests.checker.facts.reading import facts_of, library

PLAN: tuple[tuple[Role, str], ...] = (
    ("governing", "UBND TỈNH LAI CHÂU"),
    ("issuer", "SỞ NỘI VỤ"),
    ("number", "Số: /KH-SNV"),
    ("motto", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    ("slogan", "Độc lập - Tự do - Hạnh phúc"),
    ("typed-rule", "-----------------"),
    ("place-date", "Lai Châu, ngày tháng 4 năm 2026"),
    ("title", "KẾ HOẠCH"),
    ("subject", "Thực hiện công tác bình đẳng giới năm 2026"),
    ("basis", "Căn cứ Luật Bình đẳng giới ngày 29 tháng 11 năm 2006;"),
    ("basis", "Theo đề nghị của Trưởng phòng Lao động - Xã hội."),
    ("body", "Sở Nội vụ ban hành Kế hoạch như sau:"),
    ("heading", "I. MỤC ĐÍCH, YÊU CẦU"),
    ("heading", "1. Mục đích"),
    ("body", "Nâng cao nhận thức của công chức."),
    ("heading", "II. NHIỆM VỤ"),
    ("body", "1. Tổ chức tập huấn cho công chức"),
    ("body", "2. Kiểm tra 02 đơn vị"),
    ("heading", "III. TỔ CHỨC THỰC HIỆN"),
    ("body", "Văn phòng Sở đôn đốc thực hiện Kế hoạch này./."),
    ("recipients", "Nơi nhận:"),
    ("recipient", "- Như trên;"),
    ("recipient", "- Lưu: VT."),
    ("post", "KT. GIÁM ĐỐC"),
    ("post", "PHÓ GIÁM ĐỐC"),
    ("signed", "(Đã ký)"),
    ("name", "Lò Thị Minh Hạnh"),
    ("annex", "Phụ lục I"),
    ("annex-title", "PHÂN CÔNG NHIỆM VỤ"),
    ("note", "(Kèm theo Kế hoạch số     /KH-SNV của Sở Nội vụ)"),
    ("body", "Danh sách các đơn vị được kiểm tra gồm có phòng và trung tâm."),
)
DECISION: tuple[tuple[Role, str], ...] = (
    ("issuer", "ỦY BAN NHÂN DÂN"),
    ("issuer", "XÃ SUỐI NGÀN"),
    ("number", "Số: 12/QĐ-UBND"),
    ("motto", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    ("slogan", "Độc lập - Tự do - Hạnh phúc"),
    ("place-date", "Suối Ngàn, ngày 15 tháng 4 năm 2026"),
    ("title", "QUYẾT ĐỊNH"),
    ("subject", "Ban hành Kế hoạch công tác bình đẳng giới năm 2026"),
    ("issued-by", "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ SUỐI NGÀN"),
    ("basis", "Căn cứ Luật Tổ chức chính quyền địa phương;"),
    ("issued-by", "QUYẾT ĐỊNH:"),
    ("body", "Điều 1. Ban hành kèm theo Quyết định này Kế hoạch công tác bình đẳng giới."),
    ("recipients", "Nơi nhận:"),
    ("recipient", "- Lưu: VT."),
    ("post", "TM. ỦY BAN NHÂN DÂN"),
    ("post", "CHỦ TỊCH"),
    ("name", "Lò Văn Tâm"),
    ("issuer", "ỦY BAN NHÂN DÂN"),
    ("issuer", "XÃ SUỐI NGÀN"),
    ("motto", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    ("slogan", "Độc lập - Tự do - Hạnh phúc"),
    ("title", "KẾ HOẠCH"),
    ("subject", "Công tác bình đẳng giới năm 2026"),
    ("heading", "I. MỤC ĐÍCH"),
    ("body", "Nâng cao nhận thức."),
)
BOTH: tuple[tuple[Role, str], ...] = (
    *DECISION[:19],
    ("number", "Số: 13/KH-UBND"),
    *DECISION[19:21],
    ("place-date", "Suối Ngàn, ngày 15 tháng 4 năm 2026"),
    *DECISION[21:],
    *DECISION[12:17],
)
"""A decision and its plan, each with its own header and signature."""
LETTER: tuple[tuple[Role, str], ...] = (
    ("issuer", "ỦY BAN NHÂN DÂN"),
    ("issuer", "XÃ SUỐI NGÀN"),
    ("number", "Số: 12/UBND-VX"),
    ("about", "V/v triển khai công tác bình đẳng giới"),
    ("motto", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    ("slogan", "Độc lập - Tự do - Hạnh phúc"),
    ("place-date", "Suối Ngàn, ngày 15 tháng 4 năm 2026"),
    ("addressee", "Kính gửi: Các thôn, bản."),
    ("body", "Ủy ban nhân dân xã yêu cầu các thôn, bản thực hiện Kế hoạch của tỉnh."),
)
NOTED: tuple[tuple[Role, str], ...] = (
    *PLAN[:27],
    ("body", "i"),
    ("body", f"Nghị định số 335/2025/NĐ-CP{' về đánh giá, xếp loại công chức' * 3}."),
    ("body", "Công văn số 249-CV/TU ngày 24/12/2025."),
)
"""With notes at its very end."""
ROWS = (("TT", "Nhiệm vụ"), ("1", "Tập huấn cho cán bộ"))


@pytest.mark.parametrize(
    "lines",
    [PLAN, DECISION, BOTH, LETTER, NOTED],
    ids=["plan", "decision", "both", "letter", "noted"],
)
def test_each_line_has_its_role(lines: tuple[tuple[Role, str], ...]) -> None:
    found = facts_of(*(text for _, text in lines))[Roles]
    told = [(role, text) for role, (_, text) in zip(found, lines, strict=True)]
    assert told == list(lines)


def test_a_text_without_header_and_title_is_all_body() -> None:
    lines = ("Ủy ban nhân dân xã tổ chức thực hiện như sau, " * 6, "Các thôn phối hợp thực hiện.")
    assert set(facts_of(*lines)[Roles]) == {"body"}


def test_the_rows_above_the_first_that_is_counted_are_heads() -> None:
    draft = draft_with_table(("KẾ HOẠCH", "Năm 2026", "I. NHIỆM VỤ"), ROWS)
    assert read_facts(draft, library())[Roles][3:] == ("head-cell", "head-cell", "cell", "cell")
