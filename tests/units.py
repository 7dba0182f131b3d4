"""Makes the register of communes and districts anew from a table of units.

python -m tests.units TABLE.csv

TABLE has the columns ``from,until,kind,name,province``, days as 2025-07-01, empty where there is
none. Provinces stand with more about them in ``registers/places.toml`` and are left out. Then
``python -m tests.manifest`` counts the names.
"""

import csv
import re
import sys
from collections import defaultdict
from pathlib import Path

from checker.facts.place_names import place_key
from checker.lexicon.lexicon import Lexicon
from checker.library.load import FOLDER, load_library
from checker.library.units import NAME

_HEAD = """\
# Sổ đơn vị hành chính cấp xã và (đến hết tháng 6/2025) cấp huyện: mỗi dòng một thời kỳ, một loại, một tỉnh.
# Chỉ để nhận ra địa danh; tên tỉnh, thành phố ở places.toml. Được đọc khi có văn bản cần đến.
# Dữ kiện theo kho công khai thanglequoc/vietnamese-provinces-database (giấy phép MIT), theo danh mục của Cục Thống kê.
# Tạo lại: python -m tests.units BANG.csv
"""
_FIRST_LETTER = re.compile(r"(?<![^\W_])(?<!')[^\W\d_]")


def to_text(rows: list[dict[str, str]], lexicon: Lexicon) -> str:
    """Return the register of *rows*, every name as it is compared, but with its capitals."""
    lines: dict[tuple[str, str, str, str], dict[str, None]] = defaultdict(dict)
    for row in rows:
        if row["province"]:
            group = row["from"], row["until"], row["kind"], row["province"]
            lines[group][_written(row["name"], lexicon)] = None
    return _HEAD + "".join(
        f"{since}/{until} | {kind} | {province} | {', '.join(names)}\n"
        for (since, until, kind, province), names in lines.items()
    )


def _written(name: str, lexicon: Lexicon) -> str:
    """Return *name* in its usual spelling: Đắk for Đăk, each word with a capital."""
    key = place_key(name, lexicon).replace("n.t ", "nông trường ")
    return _FIRST_LETTER.sub(lambda letter: letter[0].upper(), key)


if __name__ == "__main__":
    with Path(sys.argv[1]).open(encoding="utf-8", newline="") as table:
        made = to_text(list(csv.DictReader(table)), load_library().lexicon)
    (FOLDER / NAME).write_text(made, encoding="utf-8", newline="\n")
