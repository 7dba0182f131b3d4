"""Names that every system takes."""

import pytest

from checker.system.names import safe_name, same_name


@pytest.mark.parametrize(
    ("stem", "ending", "name"),
    [
        ("Xã Bình Lư", "", "Xã Bình Lư"),
        ("Kế hoạch: 12/KH?", ".docx", "Kế hoạch 12 KH.docx"),
        ("  Xã   A. ", "", "Xã A"),
        ("CON", "", "_CON"),
        ("nul", ".docx", "_nul.docx"),
        ("CONIN$", "", "_CONIN$"),
        ("conout$", ".docx", "_conout$.docx"),
        ("conin", "", "conin"),
        ("Lpt1.cũ", ".docx", "_Lpt1.cũ.docx"),
        ("Con Cuông", "", "Con Cuông"),
        ("con", " - thông báo.docx", "con - thông báo.docx"),
        ("a\x00b\tc", "", "a b c"),
        ("???", ".docx", ""),
        ("bi\u0300nh", "", "bình"),
    ],
)
def test_signs_ends_and_devices_are_left_out(stem: str, ending: str, name: str) -> None:
    assert safe_name(stem, ending) == name


def test_a_long_name_is_cut_at_a_word() -> None:
    name = safe_name("Kế hoạch thực hiện " * 20, " - thông báo.docx", 100)
    assert len(name) <= 100
    assert name.endswith("Kế - thông báo.docx")
    assert len(safe_name("x" * 500, ".docx", 60)) == 60
    assert len(safe_name("ữ" * 200, ".docx").encode()) <= 240


def test_names_that_windows_takes_for_one_are_the_same() -> None:
    assert same_name("XÃ BÌNH LƯ") == same_name("xã bi\u0300nh lư")
    assert same_name("Xã A") != same_name("Xã B")
