"""Communes' plans judged by what their superior demands: reworded it passes, left out it does not."""

from functools import cache
from pathlib import Path

from checker.demands.layer import layer_of
from checker.editing.checking import checked
from checker.facts import read_facts
from checker.judge import judge
from checker.library.rule import BUILT_IN, Library
from checker.report import Result, Status
from tests.checker.demands.superiors import demands_of
from tests.checker.demands.test_layers_of_demands import TODAY
from tests.checker.drafts import draft_of

TOP = (
    "ỦY BAN NHÂN DÂN",
    "XÃ NẬM LÀNH",
    "Số: 31/KH-UBND",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "Nậm Lành, ngày 08 tháng 4 năm 2026",
    "KẾ HOẠCH",
    "Thực hiện công tác bình đẳng giới và vì sự tiến bộ của phụ nữ trên địa bàn xã Nậm Lành năm 2026",
    (
        "Căn cứ Kế hoạch số 415/KH-UBND ngày 12/3/2026 của Ủy ban nhân dân tỉnh Vân Sơn về triển khai công"
        " tác bình đẳng giới và vì sự tiến bộ của phụ nữ trên địa bàn tỉnh Vân Sơn năm 2026,"
    ),
    "Ủy ban nhân dân xã ban hành Kế hoạch như sau:",
    "I. MỤC ĐÍCH, YÊU CẦU",
    "Nâng cao nhận thức của cán bộ, công chức và Nhân dân về bình đẳng giới.",
)
END = ("Nơi nhận:", "- Sở Nội vụ;", "- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lò Văn Tâm")
REWORDED = (
    "II. CHỈ TIÊU",
    "- Trong năm mở 03 buổi truyền thông trực tiếp về bình đẳng giới ở các thôn.",
    "- 85% số thôn có địa chỉ tin cậy tại cộng đồng.",
    "- 90% người bị bạo lực trên cơ sở giới khi phát hiện được tiếp cận dịch vụ hỗ trợ.",
    "III. NHIỆM VỤ",
    "1. Truyền thông",
    (
        "- Thực hiện Kế hoạch số 188/KH-UBND ngày 25/8/2022 của Ủy ban nhân dân tỉnh; đăng 08 tin bài về"
        " bình đẳng giới trên Trang thông tin điện tử của xã."
    ),
    (
        "- Hưởng ứng Tháng hành động vì bình đẳng giới và phòng ngừa, ứng phó với bạo lực trên cơ sở giới"
        " năm 2026: ngày 15/11/2026 tổ chức lễ phát động tại trung tâm xã."
    ),
    "2. Phòng ngừa, ứng phó với bạo lực",
    "- Triển khai Đề án số 05/ĐA-UBND ngày 15/01/2024 của Ủy ban nhân dân tỉnh.",
    "- Lập danh sách phụ nữ và trẻ em có nguy cơ bị bạo lực, thường xuyên rà soát, cập nhật.",
    "- Tại nhà văn hóa các thôn niêm yết đường dây nóng 111, số điện thoại Tổng đài 1022.",
    "IV. TỔ CHỨC THỰC HIỆN",
    "1. Phòng Văn hóa - Xã hội: Chủ trì tham mưu; phân công một công chức phụ trách công tác bình đẳng giới.",
    (
        "2. Ủy ban nhân dân xã báo cáo Sở Nội vụ: báo cáo 6 tháng trước ngày 01/6/2026; báo cáo kết quả"
        " Tháng hành động trước ngày 17/12/2026; báo cáo năm trước ngày 15/11/2026."
    ),
    "Trên đây là Kế hoạch năm 2026 của xã Nậm Lành./.",
)
OTHERWISE = (
    "II. NHIỆM VỤ",
    "1. Tuyên truyền Luật Bình đẳng giới cho cán bộ, công chức; treo băng rôn nhân ngày 08/3 và 20/10.",
    "2. Kiểm tra việc thực hiện chính sách đối với lao động nữ.",
    "3. Hỗ trợ phụ nữ vay vốn phát triển kinh tế.",
    "III. TỔ CHỨC THỰC HIỆN",
    "1. Phòng Văn hóa - Xã hội chủ trì, theo dõi, đôn đốc việc thực hiện Kế hoạch.",
    "2. Các trường học lồng ghép nội dung giới trong hoạt động ngoại khóa.",
    "Trên đây là Kế hoạch năm 2026 của xã Nậm Lành./.",
)


@cache
def library(folder: Path) -> Library:
    demands = demands_of("van-xuoi", folder)
    layer = layer_of(demands, {p.id for p in demands.proposals}, "", TODAY)
    return checked(layer, "cấp trên.soat.toml").library


def results(lines: tuple[str, ...], folder: Path) -> list[Result]:
    whole = library(folder)
    facts = read_facts(draft_of((*TOP, *lines, *END)), whole)
    return [r for r in judge(facts, whole) if r.rule.layer != BUILT_IN]


def test_reworded_demands_pass(folder: Path) -> None:
    wrong = [
        (r.rule.title, r.status, r.message)
        for r in results(REWORDED, folder)
        if r.status != Status.PASS
    ]
    assert wrong == []


def test_a_plan_on_other_things_lacks_them(folder: Path) -> None:
    found = results(OTHERWISE, folder)
    passed = [r.rule.kind for r in found if r.status == Status.PASS]
    assert passed == ["superior-cited", "issued-by"], "it cites the plan, and was made on 8 April"


def test_of_a_plan_that_rests_on_another_nothing_is_asked(folder: Path) -> None:
    cited, another = "415/KH-UBND ngày 12/3/2026", "977/KH-UBND ngày 05/5/2025"
    other = tuple(line.replace(cited, another) for line in TOP)
    assert other != TOP
    whole = library(folder)
    facts = read_facts(draft_of((*other, *OTHERWISE, *END)), whole)
    own = {r.rule.kind: r.status for r in judge(facts, whole) if r.rule.layer != BUILT_IN}
    assert own.pop("superior-cited") in {Status.GAP, Status.REVIEW}, "that alone is told"
    assert set(own.values()) == {Status.NOT_APPLICABLE}
