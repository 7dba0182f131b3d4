"""What a block of a document is: one of the components that Nghị định 30/2020/NĐ-CP sets apart."""

from typing import Literal

Role = Literal[
    "governing", "issuer", "number", "about", "motto", "slogan", "place-date",
    "title", "subject", "issued-by", "attached", "addressee", "basis",
    "part", "heading", "body", "typed-rule",
    "head-cell", "cell",
    "recipients", "recipient", "post", "signed", "name",
    "annex", "annex-title", "note",
]  # fmt: skip
"""``about`` is what else stands below the number, as V/v …; ``issued-by`` who decides, and the word
with which a decision begins; ``attached`` and ``note`` are lines in brackets below a title;
``signed`` stands for the signature; ``typed-rule`` is a line drawn with characters; ``part`` is a
heading above all numbers, ``heading`` one that has text below it."""

COLUMNS: dict[Role, Literal["left", "right"]] = {
    "governing": "left", "issuer": "left", "number": "left", "about": "left",
    "motto": "right", "slogan": "right", "place-date": "right",
    "recipients": "left", "recipient": "left", "post": "right", "signed": "right", "name": "right",
}  # fmt: skip
"""What stands in two columns side by side, each with its own."""
SIGNATURE: frozenset[Role] = frozenset({"post", "signed", "name"})
ENDING: frozenset[Role] = SIGNATURE | frozenset[Role]({"recipients", "recipient"})
HEADER = COLUMNS.keys() - ENDING
ANNEXES: frozenset[Role] = frozenset({"annex", "annex-title", "note"})
