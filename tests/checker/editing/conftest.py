"""A file of rules as somebody may have written it by hand, in every way that TOML allows."""

import re
from pathlib import Path

import pytest

from checker.editing.checking import base_library
from checker.editing.layer_text import LayerText
from checker.library.rule import Library

NASTY = """\
# Đầu tệp
# hai dòng

group   =   "content"   # nhóm
"profiles" = ['yearly',"letter" ]
effective={from=2026-01-01,until = 2030-12-31}
[pack] # đây
id="x"
  title = 'Tên "của" xã'   # nháy
version = \"\"\"
một
# hai\"\"\"
date = 2026-11-27
[superior]
number = "1/KH"
years = [ 2026, 2026 ]

left = [ # đầu
  "a, b # không phải ghi chú", "c ] d",   # hai mục
  # dòng riêng
  "e"  # cuối, không phẩy
  # trước ngoặc
]

# --- phần 1 ---

# ghi chú của tiêu chí 1
# dòng 2
[[rule]]
id = "a.b"
title = 'C:\\đường'
with . present = [
  "một",   # 1
  "hai",

  # trước ba
  "ba (x|y)? …",
  'bốn',]
with.absent = []
with.lists = { a = ["x", "y"], "b c" = [] }
with.corners = [ { name = "p", depth = 2 }, {name="q"}, ]
with.wrong = [["a", "b"], [
  "c", "d"],
]
say.missing = "«x» \\"y\\""
other_fields = true
[[rule.example]]
text = "A\\n«B»"
status = "pass"
# sau ví dụ, không dòng trống

# của ví dụ hai
[[rule.example]]
text = '''
dòng 1
# dòng 2 "«x»"'''
status="gap" # hết

  [[rule]]   # thụt
  id = "a.c"
  with.number = +1_000
  with.float = 1.50e3
  with.moment = 2026-01-02 10:00:00
  [rule.say]
  missing = "x"
  "la lạ" = "y"
  [[rule.example]]
  text = "k"
  status = "pass"
[[off]]
id = "z.z"
reason = "vì"
# cuối cùng
[[rule]]
id = "a.d"
with.present = ["q"]
"""


@pytest.fixture(scope="session")
def nasty() -> str:
    """Right TOML, though no right rules."""
    return NASTY


@pytest.fixture(scope="session")
def readme() -> LayerText:
    """The office's own file that the README shows."""
    text = Path(__file__).parents[3].joinpath("README.md").read_text(encoding="utf-8")
    shown = re.search(r"```toml\n(# cua-xa\.toml\n.*?)```", text, re.DOTALL)
    assert shown is not None
    return LayerText.of(shown[1].encode("utf-8"))


@pytest.fixture(scope="session")
def base() -> Library:
    """The built-in library."""
    return base_library(())
