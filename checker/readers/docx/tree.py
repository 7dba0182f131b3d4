"""Ways up the tree of elements that a broken file does not stop."""

from lxml import etree


def parent_of(element: etree._Element) -> etree._Element:
    """Return the element round *element*, at the top *element* itself."""
    parent = element.getparent()
    return element if parent is None else parent


def nearest(element: etree._Element, tag: str) -> etree._Element:
    """Return the innermost element with this *tag* round *element*, else *element* itself."""
    parent = element.getparent()
    while parent is not None and parent.tag != tag:
        parent = parent.getparent()
    return element if parent is None else parent
