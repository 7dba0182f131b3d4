"""Lays the program for Linux: the frozen folder with its papers, and what packages add to it."""

import gzip
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bundle import output
from bundle.parts import Part
from bundle.recipe import HERE
from bundle.sbom import sbom
from frozen import desktop
from frozen.tree import Tree

HOME = "usr/lib/soat"
"""Where the package for Debian lays the program, from the root."""
_NOTE = HERE / "desktop" / "DOC-TRUOC.txt"


@dataclass(frozen=True, slots=True)
class About:
    """What is told of the program: *moment* in seconds since 1970, *depends* as Debian has it."""

    version: str
    moment: int
    machine: str
    depends: tuple[str, ...]
    recommends: tuple[str, ...]


def program(
    frozen: Tree, papers: Mapping[str, bytes], parts: tuple[Part, ...], root: Path, about: About
) -> Tree:
    """Return the program's folder: the frozen one, its papers, its number, the sums of all files."""
    files = {**frozen.files, **papers, "LICENSE.txt": (root / "LICENSE").read_bytes()}
    build = f"{about.version}-{hashlib.sha256(output.sums(files)).hexdigest()[:16]}"
    files["build.txt"] = f"{build}\n".encode()
    files["licenses/sbom.cdx.json"] = sbom(about.version, build, parts, about.moment)
    files["files.sha256"] = output.sums(files)
    return Tree(dict(sorted(files.items())), frozen.links, frozen.programs)


def for_any(laid: Tree, about: About) -> Tree:
    """Return what the archive for any Linux holds."""
    shared = Tree(desktop.shared(about.version, about.moment)).under("share")
    note = _NOTE.read_text(encoding="utf-8").replace("@GLIBC@", _least(about.depends))
    read_first = Tree({"DOC-TRUOC.txt": note.encode("utf-8")})
    return laid.with_more(shared).with_more(read_first).under(f"soat-{about.version}")


def for_debian(laid: Tree, about: About) -> tuple[Tree, dict[str, str]]:
    """Return what the package for Debian lays, from the root, and the fields of its control file."""
    shared = Tree(desktop.shared(about.version, about.moment)).under("usr/share")
    listed = laid.files["licenses/THANH-PHAN.txt"]
    papers = {
        "copyright": laid.files["LICENSE.txt"] + b"\n" + listed,
        "changelog.gz": gzip.compress((HERE.parent / "CHANGELOG.md").read_bytes(), mtime=0),
    }
    call = Tree({}, {"usr/bin/soat": "../lib/soat/soat"})
    held = laid.under(HOME).with_more(shared).with_more(call)
    fields = {
        "Package": "soat",
        "Version": about.version,
        "Architecture": about.machine,
        "Maintainer": "The Soát authors",
        "Depends": ", ".join(about.depends),
        "Recommends": ", ".join(about.recommends),
        "Section": "editors",
        "Priority": "optional",
        "Description": _DESCRIPTION,
    }
    return held.with_more(Tree(papers).under("usr/share/doc/soat")), fields


def _least(depends: tuple[str, ...]) -> str:
    """Return the least version of the C library, as *depends* tells it."""
    told = next(line for line in depends if line.startswith("libc6 "))
    return told.removeprefix("libc6 (>= ").rstrip(")")


_DESCRIPTION = """\
checks draft plans of Vietnamese local government
 Soát reads a draft plan (Word, PDF and others) before it is signed and shows what is missing
 or wrong in form, deadlines and content, each with the document that demands it. It works
 without any network.
 .
 Kiểm tra dự thảo kế hoạch của tỉnh, xã, phường trước khi ký: thể thức, thời hạn, nội dung."""
