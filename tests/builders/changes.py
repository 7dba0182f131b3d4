"""Tracked changes and comments of Word files, as a person would deal with them."""

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MAIN = "word/document.xml"
EDGES = re.compile(r"word/(?:header|footer)\d*\.xml")
_PROPERTIES = {"rPrChange": "rPr", "pPrChange": "pPr", "sectPrChange": "sectPr"}
_DELETED = {W + "delText": W + "t", W + "delInstrText": W + "instrText"}
_KEPT = {"ins", "del", "moveFrom", "moveTo", "rPr", "sectPr", "headerReference", "footerReference"}
"""What a change of properties says nothing of: it stays where they are as before."""


def main_part(data: bytes) -> etree._Element:
    """Return the root of the main part."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return etree.fromstring(archive.read(MAIN))


def with_main(data: bytes, root: etree._Element) -> bytes:
    """Return the file with another main part."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            new.writestr(name, etree.tostring(root) if name == MAIN else old.read(name))
    return stream.getvalue()


def rejected(data: bytes, author: str) -> bytes:
    """Return the file with the changes of *author* rejected."""
    return _in_stories(data, lambda root: _settled(root, author, gone="ins", kept="del"))


def accepted(data: bytes, author: str) -> bytes:
    """Return the file with the changes of *author* accepted."""
    return _in_stories(data, lambda root: _settled(root, author, gone="del", kept="ins"))


def _in_stories(data: bytes, settle: Callable[[etree._Element], etree._Element]) -> bytes:
    """Return the file with the main part, headers and footers settled."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name == MAIN or EDGES.fullmatch(name):
                part = etree.tostring(settle(etree.fromstring(part)))
            new.writestr(name, part)
    return stream.getvalue()


def _settled(root: etree._Element, author: str, *, gone: str, kept: str) -> etree._Element:
    for change in [e for name in _PROPERTIES for e in _by(root, author, name)]:
        if kept == "del":
            _properties_before(change)
        else:
            change.getparent().remove(change)
    ended = []
    for change in _by(root, author, gone):
        parent = change.getparent()
        if parent.tag == W + "rPr":  # the end of a paragraph
            ended.append(next(change.iterancestors(W + "p")))
            parent.remove(change)
        elif parent.tag == W + "trPr":
            _remove_row(parent.getparent())
        else:
            parent.remove(change)
    for change in _by(root, author, kept):
        for text in change.iter(*_DELETED):
            text.tag = _DELETED[text.tag]
        if change.getparent().tag in {W + "rPr", W + "trPr"}:
            change.getparent().remove(change)
        else:
            _unwrap(change)
    for paragraph in ended:
        _join(paragraph)
    return root


def _remove_row(row: etree._Element) -> None:
    """Remove *row*, and its table where that was its last one."""
    table = row.getparent()
    table.remove(row)
    if table.find(W + "tr") is None:
        table.getparent().remove(table)


def _by(root: etree._Element, author: str, name: str) -> list[etree._Element]:
    return [e for e in root.iter(W + name) if e.get(W + "author") == author]


def _properties_before(change: etree._Element) -> None:
    """Put back what *change* tells; what it says nothing of comes first in runs and sections, else last."""
    now, name = change.getparent(), _PROPERTIES[change.tag.removeprefix(W)]
    before = change.find(W + name)
    kept = [e for e in now if e.tag.removeprefix(W) in _KEPT]
    for child in [*now]:
        now.remove(child)
    now.extend([*before, *kept] if name == "pPr" else [*kept, *before])


def _join(paragraph: etree._Element) -> None:
    """Let *paragraph*, whose end is gone, run on in the next one, whose properties remain."""
    if next(paragraph.iterancestors(W + "body"), None) is None:
        return  # its row is gone
    following = paragraph.getnext()
    while following.tag != W + "p":  # never past a table or the end of a cell
        assert following.tag.removeprefix(W) in {"bookmarkStart", "bookmarkEnd", "proofErr"}
        following = following.getnext()
    properties = following.find(W + "pPr")
    at = 0 if properties is None else 1
    for child in reversed([e for e in paragraph if e.tag != W + "pPr"]):
        following.insert(at, child)
    paragraph.getparent().remove(paragraph)


def characters(data: bytes) -> list[tuple[str, bytes]]:
    """Return every character of the main part, deleted ones too, with its run's properties."""
    found = []
    for text in main_part(data).iter(W + "t", W + "delText"):
        run = text.getparent()
        look = run.find(W + "rPr")
        shown = b"" if look is None or not len(look) else etree.tostring(look, with_tail=False)
        found += [(char, shown) for char in text.text or ""]
    return found


def comments(data: bytes) -> dict[str, tuple[str, str, str]]:
    """Return author, words and commented text of each comment by its id."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = [name for name in archive.namelist() if name.startswith("word/comments")]
        roots = [etree.fromstring(archive.read(name)) for name in names if "comments" in name]
    notes = {
        comment.get(W + "id"): (comment.get(W + "author"), _words(comment))
        for root in roots
        for comment in root.iter(W + "comment")
    }
    covered = dict.fromkeys(notes, "")
    opened: list[str] = []
    for element in main_part(data).iter():
        number = element.get(W + "id")
        if element.tag == W + "commentRangeStart":
            opened.append(number)
        elif element.tag == W + "commentRangeEnd":
            opened.remove(number)
        elif element.tag == W + "t" and not [*element.iterancestors(W + "moveFrom")]:
            for number in opened:
                covered[number] += element.text or ""
    assert opened == []
    return {number: (*note, covered[number]) for number, note in notes.items()}


def references(data: bytes) -> list[str]:
    """Return the ids of the marks that show where a comment stands."""
    return [e.get(W + "id") for e in main_part(data).iter(W + "commentReference")]


def save(path: Path, data: bytes) -> Path:
    """Write *data* to *path* and return it."""
    path.write_bytes(data)
    return path


def _words(comment: etree._Element) -> str:
    return "\n".join("".join(t.text or "" for t in p.iter(W + "t")) for p in comment.iter(W + "p"))


def _unwrap(change: etree._Element) -> None:
    parent = change.getparent()
    at = parent.index(change)
    for child in reversed(change):
        parent.insert(at, child)
    parent.remove(change)
