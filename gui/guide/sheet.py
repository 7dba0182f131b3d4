"""The style sheet of the guide's chapters, made from the tokens of a theme."""

from checker.shown import Shown
from gui.look.tokens import Tokens

_TEXT = 14
"""Pixels of running text at natural size."""
_VERDICTS = {
    "must": Shown.MUST,
    "should": Shown.SHOULD,
    "look": Shown.LOOK,
    "signing": Shown.SIGNING,
    "told": Shown.TOLD,
    "waived": Shown.WAIVED,
    "seen": Shown.SEEN,
    "pass": Shown.PASS,
    "none": Shown.NOT_APPLICABLE,
    "error": Shown.ERROR,
}
"""What a chapter calls the looks of verdicts."""


def sheet(tokens: Tokens, zoom: float) -> str:
    """Return the style sheet at *zoom*."""
    text, head, title = (round(_TEXT * zoom * by) for by in (1, 1.2, 1.6))
    verdicts = "\n".join(
        f".{name} {{ color: {tokens.of(how).ink}; background-color: {tokens.of(how).wash};"
        " font-weight: 600; }"
        for name, how in _VERDICTS.items()
    )
    return f"""
body, p, li, td, th {{ font-size: {text}px; color: {tokens.ink}; line-height: 140%; }}
h1 {{ font-size: {title}px; color: {tokens.ink}; margin-top: 0; margin-bottom: {text}px; }}
h2 {{ font-size: {head}px; color: {tokens.ink}; margin-top: {head}px; margin-bottom: 4px; }}
p {{ margin-top: 4px; margin-bottom: 8px; }}
p.picture {{ line-height: 100%; margin-bottom: {text}px; }}
li {{ margin-bottom: 4px; }}
table {{ margin-top: 8px; margin-bottom: 12px; }}
th {{ text-align: left; color: {tokens.quiet}; }}
td, th {{ padding: 4px 12px 4px 0; border-bottom: 1px solid {tokens.line}; }}
a {{ color: {tokens.accent}; }}
code {{ color: {tokens.ink}; background-color: {tokens.hover}; font-family: monospace; }}
.quiet {{ color: {tokens.quiet}; }}
{verdicts}
"""
