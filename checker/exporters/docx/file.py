"""A Word file as parts in a zip: read, changed in a few parts, written with all others as they are."""

import io
import posixpath
import re
import zipfile
from dataclasses import dataclass, field

from lxml import etree

from checker.exporters import ExportError
from checker.readers.docx.names import CONTENT_TYPES, PACKAGE_RELATIONS
from checker.readers.docx.package import parse_part
from checker.system.zips import BROKEN_ZIP

_TYPES = "[Content_Types].xml"
_WORDML = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_MAIN_TYPE = f"{_WORDML}.document.main+xml"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main",
     b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    (b"http://purl.oclc.org/ooxml/officeDocument/",
     b"http://schemas.openxmlformats.org/officeDocument/2006/"),
    (b"http://purl.oclc.org/ooxml/drawingml/",
     b"http://schemas.openxmlformats.org/drawingml/2006/"),
)  # fmt: skip
_LARGEST = 400 * 2**20
"""Bytes of all parts unpacked: pictures too are read here, which the check leaves alone."""
_TOO_LARGE = (
    "Dự thảo có phần đính kèm quá lớn nên không lập được bản Word. Hãy bỏ bớt ảnh trong tệp."
)
_DAMAGED = (
    "Dự thảo có phần bị hỏng (ảnh hoặc phần đính kèm) nên không lập được bản Word."
    " Hãy mở bằng Word, lưu lại rồi kiểm tra lại."
)
_MACROS = re.compile(r"vba(?:Project|Data)|/vbaProjectSignature", re.IGNORECASE)
_EDGE, _NUMBER = re.compile(rb"<w:(?:hdr|ftr)\b"), re.compile(rb'\bw:id="(-?\d+)"')
_TOP = 2**12
"""Bytes within which a part says what it is."""
WRITTEN = (2000, 1, 1, 0, 0, 0)
"""One time for all parts: the same draft gives the same bytes, and no other program writes it."""


@dataclass(slots=True)
class WordFile:
    """The parts of a Word file by name, in the order of the zip."""

    parts: dict[str, bytes]
    trees: dict[str, etree._Element] = field(default_factory=dict)

    def tree(self, name: str) -> etree._Element:
        """Return the root of the part *name*; what is changed in it is written."""
        if name not in self.trees:
            self.trees[name] = parse_part(self.parts[name])
        return self.trees[name]

    def saved(self) -> bytes:
        """Return the file's bytes."""
        for name, root in self.trees.items():
            self.parts[name] = etree.tostring(
                root, xml_declaration=True, encoding="UTF-8", standalone=True
            )
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in self.parts.items():
                entry = zipfile.ZipInfo(name, WRITTEN)
                entry.compress_type = zipfile.ZIP_DEFLATED
                archive.writestr(entry, data)
        return stream.getvalue()

    def related(self, main: str, kind: str) -> str | None:
        """Return the name of the part that *main* relates to as *kind*, where there is one."""
        relations = _relations_of(main)
        if relations in self.parts:
            for relation in self.tree(relations).iter(PACKAGE_RELATIONS + "Relationship"):
                if relation.get("Type", "").rpartition("/")[2] == kind:
                    return self._target(main, relation)
        return None

    def named(self, main: str, key: str) -> str | None:
        """Return the name of the part that *main* knows by the relation *key*, where there is one."""
        relations = _relations_of(main)
        for relation in self.tree(relations) if relations in self.parts else ():
            if relation.get("Id") == key:
                return self._target(main, relation)
        return None

    def _target(self, main: str, relation: etree._Element) -> str | None:
        target = posixpath.join("/", posixpath.dirname(main), relation.get("Target", ""))
        name = posixpath.normpath(target).lstrip("/")
        return name if name in self.parts else None

    def ids_of_edges(self) -> set[str]:
        """Return the numbers of all changes, comments and bookmarks in headers and footers."""
        edges = (part for part in self.parts.values() if _EDGE.search(part[:_TOP]))
        return {found.decode() for part in edges for found in _NUMBER.findall(part)}

    def add_part(self, main: str, kind: str, root: etree._Element) -> str:
        """Add *root* as a part that *main* relates to as *kind*; return the key of that relation."""
        folder = posixpath.dirname(main)
        name = posixpath.join(folder, f"{kind}.xml")
        while name in self.parts:
            name = name.replace(".xml", "1.xml")
        self.parts[name] = b""
        self.trees[name] = root
        etree.SubElement(
            self.tree(_TYPES),
            CONTENT_TYPES + "Override",
            {"PartName": f"/{name}", "ContentType": f"{_WORDML}.{kind}+xml"},
        )
        relations = _relations_of(main)
        if relations not in self.parts:
            self.parts[relations] = b""
            space = PACKAGE_RELATIONS.strip("{}")
            self.trees[relations] = etree.fromstring(f'<Relationships xmlns="{space}"/>')
        tree = self.tree(relations)
        taken = {relation.get("Id") for relation in tree}
        number = next(k for k in range(1, len(taken) + 2) if f"rId{k}" not in taken)
        key = f"rId{number}"
        etree.SubElement(
            tree,
            PACKAGE_RELATIONS + "Relationship",
            {"Id": key, "Type": f"{_OFFICE}{kind}", "Target": posixpath.basename(name)},
        )
        return key


def open_file(data: bytes) -> WordFile:
    """Return the parts of a Word file in the usual variant of the format, without macros.

    Raises ExportError where a part, a picture say, is broken or far too large.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            if sum(entry.file_size for entry in entries) > _LARGEST:
                raise ExportError(_TOO_LARGE)
            parts = {_usual_name(entry.filename): archive.read(entry) for entry in entries}
    except BROKEN_ZIP as error:
        raise ExportError(_DAMAGED) from error
    if any(_STRICT[0][0] in part for part in parts.values()):
        parts = {name: _usual(name, part) for name, part in parts.items()}
    file = WordFile(parts)
    _without_macros(file)
    return file


def _usual_name(name: str) -> str:
    """Return the name of a part; that of the types may be written in small letters."""
    return _TYPES if name.lower() == _TYPES.lower() else name


def _usual(name: str, part: bytes) -> bytes:
    if not name.endswith((".xml", ".rels")):
        return part
    for strict, usual in _STRICT:
        part = part.replace(strict, usual)
    return re.sub(rb'\s\w+:conformance="strict"', b"", part)


def _without_macros(file: WordFile) -> None:
    """Make a document of a template or a document with macros: the copy is a plain .docx."""
    types = file.tree(_TYPES)
    changed = False
    for override in [*types.iter(CONTENT_TYPES + "Override")]:
        kind = override.get("ContentType", "")
        if kind.endswith(".main+xml") and "word" in kind:
            if "macroEnabled" in kind or "template" in kind:
                override.set("ContentType", _MAIN_TYPE)
                changed = True
        elif _MACROS.search(override.get("PartName", "")):
            types.remove(override)
    if not changed:
        del file.trees[_TYPES]  # as it is, byte for byte
        return
    for name in [name for name in file.parts if _MACROS.search(name)]:
        del file.parts[name]
    for name in [name for name in file.parts if name.endswith(".rels")]:
        tree = file.tree(name)
        for relation in [*tree]:
            if _MACROS.search(relation.get("Target", "")):
                tree.remove(relation)


def _relations_of(main: str) -> str:
    folder, name = posixpath.split(main)
    return posixpath.join(folder, "_rels", f"{name}.rels")
