"""A console whose words are kept, and a few drafts."""

from pathlib import Path

import pytest

from tests.shell import Shell


@pytest.fixture
def shell() -> Shell:
    return Shell()


PLAN = """ỦY BAN NHÂN DÂN
XÃ AN PHÚ
Số: 12/KH-UBND
An Phú, ngày 15 tháng 4 năm 2026
KẾ HOẠCH
Thực hiện công tác bình đẳng giới và vì sự tiến bộ của phụ nữ năm 2026
I. MỤC ĐÍCH, YÊU CẦU
Nâng cao nhận thức.
II. NỘI DUNG
Tuyên truyền Luật Bình đẳng giới 🌸.
"""


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    """A short plan that lacks much; its name has letters and spaces of people's own."""
    path = tmp_path / "Dự thảo kế hoạch.txt"
    path.write_text(PLAN, encoding="utf-8")
    return path


OWN = """
[pack]
id = "an-phu"
title = "Xã An Phú"
version = "1"
[[set]]
id = "frame.title"
title = "Tên loại theo quy định của xã"
"""


@pytest.fixture
def own_rules(tmp_path: Path) -> Path:
    path = tmp_path / "bổ sung.toml"
    path.write_text(OWN, encoding="utf-8")
    return path
