"""Packages: an archive for any Linux, and one for Debian and Ubuntu. The same bytes whenever made."""

import hashlib
import io
import lzma
import tarfile
from collections.abc import Mapping

from frozen.tree import Tree

STRONG, LIGHT = 6, 0
"""How well to pack: a minute of work for each archive, or a few seconds for half as much again."""


def packed(held: Tree, moment: int, strength: int = STRONG, top: str = "") -> bytes:
    """Return *held* as ``.tar.xz``, all of it of *moment* (seconds since 1970) and of root.

    Names begin with *top*.
    """
    kept = io.BytesIO()
    with (
        lzma.open(kept, "wb", preset=strength, check=lzma.CHECK_CRC32) as xz,
        tarfile.open(fileobj=xz, mode="w", format=tarfile.GNU_FORMAT) as archive,
    ):
        for folder in held.folders():
            archive.addfile(_entry(f"{top}{folder}", tarfile.DIRTYPE, 0o755, moment))
        for name in sorted([*held.files, *held.links]):
            if name in held.links:
                entry = _entry(f"{top}{name}", tarfile.SYMTYPE, 0o777, moment)
                entry.linkname = held.links[name]
                archive.addfile(entry)
                continue
            mode = 0o755 if name in held.programs else 0o644
            entry = _entry(f"{top}{name}", tarfile.REGTYPE, mode, moment)
            entry.size = len(held.files[name])
            archive.addfile(entry, io.BytesIO(held.files[name]))
    return kept.getvalue()


def debian(held: Tree, fields: Mapping[str, str], moment: int, strength: int = STRONG) -> bytes:
    """Return the package for Debian that lays *held* (paths from the root) and says *fields*."""
    size = sum(-(-len(data) // 1024) for data in held.files.values())
    told = {**fields, "Installed-Size": str(size)}
    control = "".join(f"{name}: {value}\n" for name, value in told.items())
    sums = (
        f"{hashlib.md5(data, usedforsecurity=False).hexdigest()}  {name}\n"
        for name, data in sorted(held.files.items())
    )
    about = {"control": control.encode(), "md5sums": "".join(sums).encode()}
    members = {
        "debian-binary": b"2.0\n",
        "control.tar.xz": packed(Tree(about), moment, strength, "./"),
        "data.tar.xz": packed(held, moment, strength, "./"),
    }
    return b"!<arch>\n" + b"".join(_member(n, data, moment) for n, data in members.items())


def _entry(name: str, kind: bytes, mode: int, moment: int) -> tarfile.TarInfo:
    entry = tarfile.TarInfo(name)
    entry.type, entry.mode, entry.mtime = kind, mode, moment
    entry.uname = entry.gname = "root"
    return entry


def _member(name: str, data: bytes, moment: int) -> bytes:
    head = f"{name:<16}{moment:<12}{0:<6}{0:<6}{'100644':<8}{len(data):<10}`\n".encode("ascii")
    return head + data + b"\n" * (len(data) % 2)
