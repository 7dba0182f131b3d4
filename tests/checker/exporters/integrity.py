"""What must hold of a Word file beyond being read: the schema's order, marks in pairs, parts complete.

Word repairs, or refuses, what other programs take. The orders are those of ECMA-376, part 1, 17.3 to 17.6.
"""

import posixpath
import zipfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_RELS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_ORDERS = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd"
    " tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi"
    " adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection"
    " textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
    "rPr": "ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow"
    " emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u"
    " effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath rPrChange",
    "tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc"
    " tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription tblPrChange",
    "tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign"
    " hideMark headers cellIns cellDel cellMerge tcPrChange",
    "sectPr": "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders"
    " lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid"
    " printerSettings sectPrChange",
    "tblPrEx": "tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblPrExChange",
    "tbl": "bookmarkStart bookmarkEnd tblPr tblGrid tr",
    "tr": "tblPrEx trPr tc",
    "style": "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat"
    " locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr",
    "styles": "docDefaults latentStyles style",
    "tblBorders": "top left start bottom right end insideH insideV",
    "tblCellMar": "top left start bottom right end",
    "numPr": "ilvl numId numberingChange ins",
    "settings": "writeProtection view zoom removePersonalInformation mirrorMargins trackRevisions"
    " documentProtection defaultTabStop characterSpacingControl footnotePr endnotePr compat rsids"
    " themeFontLang clrSchemeMapping shapeDefaults decimalSymbol listSeparator",
}
_LOOSE = {"tbl", "tr", "settings", "tblBorders"}
"""Of these only some children are told: others, as marks of comments and rows in content controls, go."""
_ENDS_WITH = {
    "tc": "p",
    "body": "sectPr",
    "comment": "p",
    "footnote": "p",
    "endnote": "p",
    "hdr": "p",
    "ftr": "p",
}
_HOLDS = {"tbl": ("tblPr", "tblGrid", "tr"), "tr": ("tc",), "txbxContent": ("p",)}
_BLOCKS = {f"{_W}{name}" for name in ("p", "tbl", "sdt", "altChunk", "sectPr", "customXml")}
_DRAWN, _PARAGRAPH = (
    "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr",
    "{http://schemas.microsoft.com/office/word/2010/wordml}paraId",
)
_OLDER = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
"""What programs show that do not know the newer form: the same things once more."""
_CHANGES = {
    f"{_W}{name}" for name in ("ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange")
}
_MARKS = {f"{_W}rPr", f"{_W}trPr"}
"""What a change within these says, it says of a paragraph's end or of a row: it holds nothing."""


def faults(path: Path) -> list[str]:
    """Return what Word would stumble over in the file at *path*, each fault in words."""
    with zipfile.ZipFile(path) as file:
        names = file.namelist()
        parts = {name: file.read(name) for name in names}
    found = [f"{name}: twice in the package" for name, times in Counter(names).items() if times > 1]
    trees = {
        name: etree.fromstring(data)
        for name, data in parts.items()
        if name.endswith((".xml", ".rels"))
    }
    found += _package(trees, frozenset(names))
    for name, tree in trees.items():
        if name.startswith("word/"):
            own = (*_order(tree), *_changes(tree), *_structure(tree))
            found += [f"{name}: {fault}" for fault in own]
    return found + list(_comments(trees))


def _package(trees: dict[str, etree._Element], names: frozenset[str]) -> Iterator[str]:
    """Every part has a type, every relation a part, every reference a relation."""
    types = trees["[Content_Types].xml"]
    known = {part.get("PartName", "")[1:] for part in types.iter(f"{_TYPES}Override")}
    endings = {part.get("Extension", "").lower() for part in types.iter(f"{_TYPES}Default")}
    yield from (f"{name}: typed, not there" for name in known - names)
    for name in names - known - {"[Content_Types].xml"}:
        if not name.endswith("/") and name.rpartition(".")[2].lower() not in endings:
            yield f"{name}: no content type"
    for name, tree in trees.items():
        if not name.endswith(".rels"):
            continue
        folder, own = posixpath.split(name)
        base = posixpath.dirname(folder)
        ids = Counter(rel.get("Id") for rel in tree.iter(f"{_RELS}Relationship"))
        yield from (f"{name}: {one} twice" for one, times in ids.items() if times > 1)
        for rel in tree.iter(f"{_RELS}Relationship"):
            target = rel.get("Target", "")
            if rel.get("TargetMode") != "External":
                whole = target[1:] if target.startswith("/") else posixpath.join(base, target)
                if posixpath.normpath(whole) not in names:
                    yield f"{name}: {target} is not there"
        source = trees.get(posixpath.join(base, own.removesuffix(".rels")))
        used = (
            ()
            if source is None
            else source.xpath("//@r:id | //@r:embed", namespaces={"r": _R[1:-1]})
        )
        yield from (f"{name}: {one} is asked for" for one in set(used) - set(ids))


def _order(tree: etree._Element) -> Iterator[str]:
    for name, words in _ORDERS.items():
        order = {f"{_W}{word}": place for place, word in enumerate(words.split())}
        order[f"{_W}footerReference"] = order.get(f"{_W}headerReference", -1)
        for element in tree.iter(f"{_W}{name}"):
            places = [order[child.tag] for child in element if child.tag in order]
            if places != sorted(places):
                yield f"{name} out of order: {[etree.QName(child).localname for child in element]}"
            yield from (
                f"{name}: {child.tag} has no place"
                for child in element
                if name not in _LOOSE and str(child.tag).startswith(_W) and child.tag not in order
            )


def _structure(tree: etree._Element) -> Iterator[str]:
    """Cells and stories end with a paragraph, tables have rows and these cells; numbers are one's own."""
    for name, last in _ENDS_WITH.items():
        for element in tree.iter(f"{_W}{name}"):
            blocks = [child for child in element if child.tag in _BLOCKS]
            if not blocks or blocks[-1].tag not in {f"{_W}{last}", f"{_W}sdt", f"{_W}altChunk"}:
                yield f"{name} does not end with {last}"
    for name, wanted in _HOLDS.items():
        for element in tree.iter(f"{_W}{name}"):
            inside = {etree.QName(child).localname for child in element.iter(etree.Element)}
            yield from (f"{name} without {one}" for one in wanted if one not in inside)
    shown = [e for e in tree.iter(etree.Element) if not any(e.iterancestors(_OLDER))]
    drawn = Counter(e.get("id") for e in shown if e.tag == _DRAWN)
    named = Counter(e.get(_PARAGRAPH) for e in shown if e.get(_PARAGRAPH))
    yield from (f"drawing {one} twice" for one, times in drawn.items() if times > 1)
    yield from (f"paragraph {one} twice" for one, times in named.items() if times > 1)


def _changes(tree: etree._Element) -> Iterator[str]:
    """Changes are numbered each by itself, hold something, and what is deleted is marked so."""
    changes = [element for element in tree.iter() if element.tag in _CHANGES]
    ids = Counter(element.get(f"{_W}id") for element in changes)
    yield from (f"change {one} twice" for one, times in ids.items() if times > 1)
    for element in changes:
        parent = element.getparent()
        if not (element.get(f"{_W}author") and element.get(f"{_W}id")):
            yield "a change without a number or an author"
        if parent is not None and parent.tag not in _MARKS and not len(element):
            yield f"empty {etree.QName(element).localname}"
    for text in tree.iter(f"{_W}t", f"{_W}delText"):
        gone = any(up.tag in {f"{_W}del", f"{_W}moveFrom"} for up in text.iterancestors())
        if (text.tag == f"{_W}delText") != gone and not (
            gone and text.tag == f"{_W}t" and _moved(text)
        ):
            yield f"“{text.text}” is {'' if gone else 'not '}deleted, its tag says otherwise"
        if (text.text or "").strip() != (text.text or "") and not any(
            "space" in key for key in text.attrib
        ):
            yield f"“{text.text}” loses its space"


def _moved(text: etree._Element) -> bool:
    """In text that was moved away, both tags are right."""
    return not any(up.tag == f"{_W}del" for up in text.iterancestors())


def _comments(trees: dict[str, etree._Element]) -> Iterator[str]:
    """A comment is said once, begins before it ends, and is referred to once."""
    comments = trees.get("word/comments.xml")
    said = [] if comments is None else [one.get(f"{_W}id") for one in comments]
    yield from (f"comment {one} twice" for one, times in Counter(said).items() if times > 1)
    placed: dict[str, list[str]] = {}
    for name, tree in trees.items():
        if name == "word/document.xml":
            for element in tree.iter(
                *(f"{_W}comment{kind}" for kind in ("RangeStart", "RangeEnd", "Reference"))
            ):
                kind = etree.QName(element).localname.removeprefix("comment")
                placed.setdefault(element.get(f"{_W}id"), []).append(kind)
    for one in sorted({*said, *placed}, key=str):
        if one not in said:
            yield f"comment {one} is anchored, but says nothing"
        elif placed.get(one) not in (["RangeStart", "RangeEnd", "Reference"], ["Reference"]):
            yield f"comment {one} is anchored as {placed.get(one)}"
