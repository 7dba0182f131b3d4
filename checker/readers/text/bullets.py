"""The dashes and signs that begin an entry of a list without a number."""

import re

BULLET = re.compile(r"[-–—−+•*▪●○◦■□►➢✓·](?:\s+(?=\S)|(?=[^\W\d_]))")
"""A bullet at the beginning of a line, with the space behind it."""

_SIGN = re.compile(
    r"(\s*)(?:[*•▪●○◦■□►➢✓·\uf000-\uf0ff](?:\s+(?=\S)|(?=[^\W\d_]))|[oØü§v]\s+(?=[^\W\d_]))"
)


def with_dash(text: str) -> str:
    """Return *text* with a bullet sign at its beginning as a dash; spaces before it stay."""
    sign = _SIGN.match(text)
    return f"{sign[1]}- {text[sign.end() :]}" if sign else text
