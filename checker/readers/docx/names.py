"""Names of Word's XML elements in lxml's notation."""

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
OFFICE = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
PACKAGE_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
CONTENT_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"

STRICT_NAMES = (
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/math",
        b"http://schemas.openxmlformats.org/officeDocument/2006/math",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
)
"""Names of the strict variant of the format, with the usual ones in their place."""

VAL = WORD + "val"
TYPE = WORD + "type"

P, PPR, R, RPR, T, TBL, TR, TRPR, TC, TCPR, SDT = (
    WORD + name for name in ("p", "pPr", "r", "rPr", "t", "tbl", "tr", "trPr", "tc", "tcPr", "sdt")
)
INS, DEL, MOVE_TO, MOVE_FROM = (WORD + name for name in ("ins", "del", "moveTo", "moveFrom"))
CHUNK, SUB_DOCUMENT = WORD + "altChunk", WORD + "subDoc"
FIELD = WORD + "fldChar"
COMMENT = WORD + "commentReference"
PAGE_BEGINS = WORD + "lastRenderedPageBreak"
DRAWINGS = tuple(WORD + name for name in ("drawing", "pict", "object"))
TXBX = WORD + "txbxContent"
CHOICE, FALLBACK = COMPATIBILITY + "Choice", COMPATIBILITY + "Fallback"


def is_on(value: str | None) -> bool:
    """Whether an on/off element with this ``w:val`` (None: attribute absent) is on."""
    return value not in ("0", "false", "off", "none")
