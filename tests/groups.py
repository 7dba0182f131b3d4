"""Groups and a kind of plan for rules that a test makes by itself."""

from checker.library.rule import Group
from checker.plans.kind import PlanKind, Profile

CONTENT = Group(70, "content", "Nội dung")
FRAME = Group(10, "frame", "Thể thức")
GROUPS = (
    FRAME,
    Group(20, "sections", "Bố cục"),
    Group(30, "programmes", "Chương trình, chiến lược"),
    Group(40, "action-month", "Tháng hành động"),
    Group(50, "deadlines", "Hạn báo cáo"),
    Group(60, "organisation", "Tổ chức thực hiện"),
    CONTENT,
    Group(80, "consistency", "Nhất quán"),
)
GENDER = PlanKind("gender-equality", "Bình đẳng giới", "bình đẳng giới", ("bình đẳng giới",))
YEARLY = Profile("yearly", "Kế hoạch năm")


def group(name: str) -> Group:
    """Return the group whose id is *name*."""
    return next(known for known in GROUPS if known.id == name)
