"""Comments of a Word file: the program's own taken out, new ones put on their places."""

from collections.abc import Iterable, Sequence, Set
from typing import NamedTuple

from lxml import etree

from checker.exporters.docx.changes import AUTHOR, DELETED, INSERTED, Stamp
from checker.kernel.text import clean
from checker.readers.docx.names import WORD, P, R, T

NAME, INITIALS = "Soát", "S"
COMMENT = WORD + "comment"
_ID = WORD + "id"
_START, _END, _REFERENCE = (
    WORD + name for name in ("commentRangeStart", "commentRangeEnd", "commentReference")
)
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_PARAGRAPH_ID = "{http://schemas.microsoft.com/office/word/2010/wordml}paraId"
_EXTENDED = "{http://schemas.microsoft.com/office/word/2012/wordml}"
BESIDE = ("commentsExtended", "commentsIds", "commentsExtensible")
"""The relations to the parts in which newer Words keep answers, numbers and dates of comments."""


class Line(NamedTuple):
    """A paragraph of a comment."""

    text: str
    bold: bool = False


def new_comments() -> etree._Element:
    """Return the root of an empty comments part."""
    return etree.Element(WORD + "comments", nsmap={"w": WORD.strip("{}")})


def add_comment(comments: etree._Element, lines: Sequence[Line], stamp: Stamp) -> str:
    """Add a comment and return its id."""
    attributes = stamp()
    comment = etree.SubElement(comments, COMMENT, attributes)
    comment.set(WORD + "initials", INITIALS)
    for number, line in enumerate(lines):
        paragraph = etree.SubElement(comment, P)
        if number == 0:
            mark = etree.SubElement(paragraph, R)
            etree.SubElement(mark, WORD + "annotationRef")
        run = etree.SubElement(paragraph, R)
        if line.bold:
            etree.SubElement(etree.SubElement(run, WORD + "rPr"), WORD + "b")
        text = etree.SubElement(run, T)
        text.set(_SPACE, "preserve")
        text.text = line.text
    return attributes[_ID]


def put_round(runs: Sequence[etree._Element], number: str) -> None:
    """Put the comment *number* on exactly *runs*."""
    runs[0].addprevious(etree.Element(_START, {_ID: number}))
    end = etree.Element(_END, {_ID: number})
    runs[-1].addnext(end)
    end.addnext(_reference(number))


def put_at(element: etree._Element, number: str, *, after: bool) -> None:
    """Put the comment *number* between two characters, or at the end of a paragraph."""
    marks = (
        etree.Element(_START, {_ID: number}),
        etree.Element(_END, {_ID: number}),
        _reference(number),
    )
    if element.tag == P:
        for mark in marks:
            element.append(mark)
    elif after:
        last = _behind_comments(element)
        for mark in reversed(marks):
            last.addnext(mark)
    else:
        for mark in marks:
            element.addprevious(mark)


def _behind_comments(element: etree._Element) -> etree._Element:
    """Return *element*, or the end of the comments on the same spot: the next comes behind them."""
    start = element.getnext()
    while start is not None and start.tag == _START:
        end = start.getnext()
        reference = end.getnext() if end is not None else None
        if end is None or reference is None or end.tag != _END or end.get(_ID) != start.get(_ID):
            break
        element, start = reference, reference.getnext()
    return element


def text_of(comment: etree._Element) -> str:
    """Return a comment's words, its paragraphs on lines of their own."""
    return "\n".join("".join(t.text or "" for t in p.iter(T)) for p in comment.iter(P))


def remove_own(
    document: etree._Element, comments: etree._Element, beside: Sequence[etree._Element]
) -> list[tuple[str, str]]:
    """Take the program's own comments out; return the words of those that stay, and where.

    Where is told by the characters that they stand on, without spaces. *beside*
    are the parts that newer Words keep about comments, in the order of
    :data:`BESIDE`; there too, what tells of a comment goes with it.

    Those stay that a person answered, and those on a tracked change of the
    program that is still to be accepted or rejected.
    """
    own = {c.get(_ID, ""): c for c in comments.iter(COMMENT) if c.get(AUTHOR) == NAME}
    kept = {number for number, c in own.items() if _answered(c, beside)} | (
        own.keys() & _on_changes(document)
    )
    gone = own.keys() - kept
    for number in gone:
        comments.remove(own[number])
    _forget([own[number] for number in gone], beside)
    for mark in [*document.iter(_START, _END, _REFERENCE)]:
        if mark.get(_ID) in gone:
            parent = mark.getparent()
            _remove(mark)
            if mark.tag == _REFERENCE and parent is not None:
                _drop_if_empty(parent)
    covered = _covered(document, kept)
    return [(text_of(own[number]), covered[number]) for number in kept]


def _covered(document: etree._Element, numbers: Set[str]) -> dict[str, str]:
    """Return the characters under each of the comments *numbers*, without spaces."""
    found = dict.fromkeys(numbers, "")
    opened: set[str] = set()
    for element in document.iter(_START, _END, T):
        number = element.get(_ID, "")
        if element.tag == _START:
            opened.add(number)
        elif element.tag == _END:
            opened.discard(number)
        elif next(element.iterancestors(WORD + "moveFrom"), None) is None:
            for number in opened & numbers:
                found[number] += element.text or ""
    return {number: without_spaces(text) for number, text in found.items()}


def without_spaces(text: str) -> str:
    """Return *text* as it is compared with what stands in a file."""
    return "".join(clean(text).split())


def _on_changes(document: etree._Element) -> set[str]:
    """Return the numbers of the comments whose range holds a change by the program."""
    opened: set[str] = set()
    found: set[str] = set()
    for element in document.iter(_START, _END, INSERTED, DELETED):
        if element.tag == _START:
            opened.add(element.get(_ID, ""))
        elif element.tag == _END:
            opened.discard(element.get(_ID, ""))
        elif element.get(AUTHOR) == NAME:
            found |= opened
    return found


def _answered(comment: etree._Element, beside: Iterable[etree._Element]) -> bool:
    identities = _identities(comment)
    return any(
        entry.get(_EXTENDED + "paraIdParent") in identities for part in beside for entry in part
    )


def _forget(gone: Iterable[etree._Element], beside: Iterable[etree._Element]) -> None:
    """Take out of the parts *beside* the entries of the comments *gone*."""
    known = {("paraId", identity) for comment in gone for identity in _identities(comment)}
    for part in beside:
        for entry in [*part]:
            names = {(str(name).rpartition("}")[2], str(value)) for name, value in entry.items()}
            if not names.isdisjoint(known):
                # The last of the parts knows a comment only by the number that the one before gave.
                known |= {pair for pair in names if pair[0] == "durableId"}
                part.remove(entry)


def _identities(comment: etree._Element) -> set[str]:
    return {p.get(_PARAGRAPH_ID, "") for p in comment.iter(P)} - {""}


def _reference(number: str) -> etree._Element:
    run = etree.Element(R)
    etree.SubElement(run, _REFERENCE, {_ID: number})
    return run


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _drop_if_empty(run: etree._Element) -> None:
    """Remove the run of a reference that held nothing else."""
    if run.tag == R and not any(child.tag != WORD + "rPr" for child in run):
        _remove(run)


def used_ids(roots: Iterable[etree._Element]) -> set[str]:
    """Return every id of a comment, change or bookmark in *roots*."""
    return {value for root in roots for e in root.iter() if (value := e.get(_ID)) is not None}
