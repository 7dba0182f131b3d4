"""Small stand-ins for what a Windows program is made of: libraries, Python, wheels, a compiler."""

import hashlib
import io
import struct
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from bundle import python, recipe
from bundle.wheels import Locked


def library(*imports: str, delayed: Sequence[str] = ()) -> bytes:
    """The least of a 64-bit Windows library: headers, one section, the tables of imports."""
    base, at = 0x1000, 0x200
    body = bytearray()
    names = []
    sizes = (20 * (len(imports) + 1), 32 * (len(delayed) + 1))
    texts = sum(sizes)
    for name in (*imports, *delayed):
        names.append(base + texts)
        texts += len(name) + 1
    at_once, later = names[: len(imports)], names[len(imports) :]
    rows = [
        *(struct.pack("<IIIII", 1, 0, 0, address, 1) for address in at_once),
        bytes(20),
        *(struct.pack("<IIIIIIII", 1, address, 0, 0, 0, 0, 0, 0) for address in later),
        bytes(32),
    ]
    body += b"".join(rows) + b"".join(n.encode() + b"\0" for n in (*imports, *delayed))
    directories = bytearray(16 * 8)
    struct.pack_into("<II", directories, 8, base, sizes[0])
    struct.pack_into("<II", directories, 8 * 13, base + sizes[0], sizes[1])
    optional = struct.pack("<H", 0x20B) + bytes(106) + struct.pack("<I", 16) + directories
    section = b".rdata\0\0" + struct.pack("<IIII", len(body), base, len(body), at) + bytes(16)
    head = b"PE\0\0" + struct.pack("<HHIIIHH", 0x8664, 1, 0, 0, 0, len(optional), 0)
    start = b"MZ" + bytes(0x3A) + struct.pack("<I", 0x40)
    return (start + head + optional + section).ljust(at, b"\0") + bytes(body)


class Marking:
    """A compiler that only says what it would compile."""

    def alone(self, sources: Mapping[str, bytes]) -> dict[str, bytes]:
        return {name + "c": b"code" for name in sources if name.endswith(".py")}

    def beside(self, sources: Mapping[str, bytes]) -> dict[str, bytes]:
        paths = (Path(name) for name in sources if name.endswith(".py"))
        cached = (path.parent / "__pycache__" / f"{path.stem}.cpython-313.pyc" for path in paths)
        return {path.as_posix(): b"code" for path in cached}


def packed(files: Mapping[str, bytes]) -> bytes:
    """An archive of *files*: the same bytes whenever it is made."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name), data)
    return held.getvalue()


def wheel(folder: Path, name: str, files: Mapping[str, bytes], licence: str = "MIT") -> Locked:
    """A wheel in *folder*, with a paper on its licence; what the lock says of it."""
    about = (
        f"Metadata-Version: 2.4\nName: {name}\nVersion: 1.0\nLicense-Expression: {licence}\n"
        f"Project-URL: Source, https://example.org/{name}\n\nLong words.\n"
    )
    info = f"{name}-1.0.dist-info"
    papers = {f"{info}/METADATA": about.encode(), f"{info}/licenses/LICENSE": b"free"}
    data = packed({**files, **papers, f"{info}/RECORD": b""})
    path = folder / f"{name}-1.0-py3-none-any.whl"
    path.write_bytes(data)
    return Locked(name, "1.0", path.name, hashlib.sha256(data).hexdigest())


EMBEDDABLE = {
    "python313.dll": library("kernel32.dll", "vcruntime140.dll") + b"\x003.13.9\0",
    "python3.dll": library(),
    "vcruntime140.dll": library("kernel32.dll"),
    "vcruntime140_1.dll": library("kernel32.dll"),
    "_ssl.pyd": library("libssl-3.dll"),
    "_socket.pyd": library("python313.dll", "ws2_32.dll"),
    "python.exe": library("python313.dll"),
    "LICENSE.txt": b"PSF",
    "python313.zip": packed({"abc.pyc": b"\xf3\r\r\ncode", "asyncio/base.pyc": b"\xf3\r\r\ncode"}),
}
"""What python.org's embeddable package holds, in small."""


def windows_python(folder: Path, files: Mapping[str, bytes]) -> python.WindowsPython:
    """Python out of an archive of *files*."""
    archive = folder / "python.zip"
    archive.write_bytes(packed(files))
    digest = hashlib.sha256(archive.read_bytes()).hexdigest()
    return python.read(archive, digest, recipe.read())
