"""Layers of an office and short drafts, on which they are tried."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from checker.library.load import load_library
from checker.library.rule import Library

PLAN = (
    "KẾ HOẠCH", "Công tác bình đẳng giới và vì sự tiến bộ của phụ nữ năm 2026", "I. NỘI DUNG",
)  # fmt: skip
HOTLINE = """
[[rule]]
id = "don-vi.hotline"
group = "content"
title = "Số điện thoại tiếp nhận tin báo"
severity = "{severity}"
basis = "Kế hoạch số 1862/KH-UBND"
kind = "phrase"
with.present = {words}
suggestion = "Niêm yết số điện thoại."
[[rule.example]]
text = "Công khai {word} ở thôn."
status = "pass"
[[rule.example]]
text = "Họp thôn."
status = "gap"
"""
OFF = '[[off]]\nid = "form.font"\nreason = "Có mẫu riêng."\n'


def hotline(*words: str, severity: str = "recommended") -> str:
    """Return a layer that demands one of *words*."""
    listed = "[" + ", ".join(f'"{word}"' for word in words) + "]"
    return HOTLINE.format(severity=severity, words=listed, word=words[0])


@cache
def built_in() -> Library:
    return load_library()


def with_layer(folder: Path, text: str, name: str = "don-vi.toml") -> Library:
    """Return the built-in library with the layer *text* over it; nothing in it may be mistaken."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    library = load_library([path])
    assert not library.problems
    return library


def draft(folder: Path, lines: Sequence[str], name: str = "kế hoạch.txt") -> Path:
    """Write a plan with *lines* below its title."""
    path = folder / name
    path.write_text("\n".join((*PLAN, *lines)), encoding="utf-8")
    return path
