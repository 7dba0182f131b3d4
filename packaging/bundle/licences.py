"""The papers that go with the program: every licence, and whose work it is made of."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import PurePosixPath

from bundle.errors import BuildError
from bundle.parts import Part
from bundle.recipe import HERE
from bundle.wheels import Wheel

_HEAD = """\
SOÁT {version} - CÁC THÀNH PHẦN VÀ GIẤY PHÉP / PARTS AND LICENCES

Soát là phần mềm tự do theo giấy phép MIT (LICENSE.txt). Nó dùng các thành phần dưới đây; giấy
phép của từng thành phần nằm trong thư mục cạnh tệp này, tên thư mục ghi ở cuối mỗi mục.

Qt và PySide được dùng theo giấy phép LGPL phiên bản 3 (Qt/LGPL-3.0.txt, kèm Qt/GPL-3.0.txt), không
sửa đổi. Các thư viện ấy là những tệp riêng trong lib/PySide6 và lib/shiboken6: ai muốn thì thay
bằng bản mình tự dựng từ mã nguồn ở các địa chỉ dưới đây.

Soát is free software under the MIT licence. Qt and PySide are used unmodified under the LGPL,
version 3; their libraries are files of their own in lib/PySide6 and lib/shiboken6 and may be
replaced by others built from the sources named below. What Qt itself contains is told in
Qt/third-party.txt. The folder with a part's licence is named at the end of its entry.

"""


def papers(
    wheels: Iterable[Wheel],
    python_licence: bytes,
    all_parts: Sequence[Part],
    own: Mapping[str, bytes],
    version: str,
) -> dict[str, bytes]:
    """Return the folder ``licenses/`` of the program, whose own files are *own*.

    Raises BuildError where a part has no licence there.
    """
    found = {
        f"licenses/{wheel.locked.name}/{inside.replace('.wheel-licenses/', '')}": content
        for wheel in wheels
        for inside, content in wheel.papers.items()
        # PySide's wheels hold the terms of the commercial licence alone, which is not used here.
        if inside != "LicenseRef-Qt-Commercial.txt"
    }
    texts = HERE / "texts"
    for path in sorted(texts.rglob("*.txt")):
        found[f"licenses/{path.relative_to(texts).as_posix()}"] = path.read_bytes()
    found["licenses/Python/LICENSE.txt"] = python_licence
    for part in all_parts:
        if part.text:
            found[f"licenses/{part.papers}/LICENSE.txt"] = own[part.text]
    there = {PurePosixPath(name).parts[1] for name in found}
    if bare := [part.name for part in all_parts if part.papers not in there]:
        raise BuildError(f"without a licence in licenses/: {', '.join(bare)}")
    # For Windows' own editor: lines end with both signs, and the mark tells that it is UTF-8.
    text = _HEAD.format(version=version) + "".join(map(_told, all_parts))
    found["licenses/THANH-PHAN.txt"] = text.replace("\n", "\r\n").encode("utf-8-sig")
    return found


def _told(part: Part) -> str:
    lines = [f"{part.name} {part.version}".strip(), f"  Giấy phép / licence: {part.licence}"]
    lines.append(f"  Mã nguồn / sources: {part.sources}")
    lines.append(f"  Thư mục / folder: licenses/{part.papers}")
    if part.file:
        lines.append(f"  {part.file}\n  SHA-256 {part.sha256}")
    return "\n".join(lines) + "\n\n"
