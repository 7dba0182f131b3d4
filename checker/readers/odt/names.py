"""Names of OpenDocument's XML elements and attributes in lxml's notation."""

_NAMES = "{urn:oasis:names:tc:opendocument:xmlns:"
OFFICE, TEXT, TABLE, STYLE, DRAW = (
    f"{_NAMES}{name}:1.0}}" for name in ("office", "text", "table", "style", "drawing")
)
FO = f"{_NAMES}xsl-fo-compatible:1.0}}"
SVG = f"{_NAMES}svg-compatible:1.0}}"
LIBREOFFICE = "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}"
NAME, STYLE_NAME = STYLE + "name", TEXT + "style-name"
ID = "{http://www.w3.org/XML/1998/namespace}id"
