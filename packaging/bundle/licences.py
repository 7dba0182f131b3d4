"""The papers that go with the program: every licence, and whose work it is made of."""

from collections.abc import Iterable, Sequence

from bundle.parts import Part
from bundle.recipe import HERE
from bundle.wheels import Wheel

_HEAD = """\
SOÁT {version} - CÁC THÀNH PHẦN VÀ GIẤY PHÉP / PARTS AND LICENCES

Soát là phần mềm tự do theo giấy phép MIT (LICENSE.txt). Nó dùng các thành phần dưới đây; giấy
phép của từng thành phần nằm trong thư mục cùng tên cạnh tệp này.

Qt và PySide được dùng theo giấy phép LGPL phiên bản 3 (Qt/LGPL-3.0.txt, kèm Qt/GPL-3.0.txt), không
sửa đổi. Các thư viện ấy là những tệp riêng trong lib/PySide6 và lib/shiboken6: ai muốn thì thay
bằng bản mình tự dựng từ mã nguồn ở các địa chỉ dưới đây.

Soát is free software under the MIT licence. Qt and PySide are used unmodified under the LGPL,
version 3; their libraries are files of their own in lib/PySide6 and lib/shiboken6 and may be
replaced by others built from the sources named below. What Qt itself contains is told at
https://doc.qt.io/qt-6/licenses-used-in-qt.html.

"""


def papers(
    wheels: Iterable[Wheel], python_licence: bytes, all_parts: Sequence[Part], version: str
) -> dict[str, bytes]:
    """Return the folder ``licenses/`` of the program."""
    found = {
        f"licenses/{wheel.locked.name}/{inside.replace('.wheel-licenses/', '')}": content
        for wheel in wheels
        for inside, content in wheel.papers.items()
        # PySide's wheels hold the terms of the commercial licence alone, which is not used here.
        if inside != "LicenseRef-Qt-Commercial.txt"
    }
    for name in ("LGPL-3.0.txt", "GPL-3.0.txt"):
        found[f"licenses/Qt/{name}"] = (HERE / "texts" / name).read_bytes()
    found["licenses/Python/LICENSE.txt"] = python_licence
    # For Windows' own editor: lines end with both signs, and the mark tells that it is UTF-8.
    text = _HEAD.format(version=version) + "".join(map(_told, all_parts))
    found["licenses/THANH-PHAN.txt"] = text.replace("\n", "\r\n").encode("utf-8-sig")
    return found


def _told(part: Part) -> str:
    lines = [f"{part.name} {part.version}".strip(), f"  Giấy phép / licence: {part.licence}"]
    lines.append(f"  Mã nguồn / sources: {part.sources}")
    if part.file:
        lines.append(f"  {part.file}\n  SHA-256 {part.sha256}")
    return "\n".join(lines) + "\n\n"
