"""A document as a person enters it into the register: the fields of a form."""

import datetime as dt
from dataclasses import dataclass
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class DocumentFields:
    """What a person says of a document that is to be known; as ``[[document]]`` of a rule file.

    ``number`` is its number with the symbol (``123/QĐ-TTg``), ``names`` how plans call it, the
    official name first; ``period`` its first and last year; ``replaces`` the numbers of the
    documents that it takes the place of. ``verified`` says that somebody has read the text itself,
    ``source`` where it was found.
    """

    number: str = ""
    kind: str = ""
    issuer: str = ""
    title: str = ""
    date: dt.date | None = None
    names: tuple[str, ...] = ()
    period: tuple[int, int] | None = None
    replaces: tuple[str, ...] = ()
    verified: bool = False
    source: str = ""

    def table(self) -> dict[str, object]:
        """Return the ``[[document]]`` table, its keys in the order of the register."""
        said: dict[str, object] = {
            "id": self.number,
            "kind": self.kind,
            "date": self.date,
            "issuer": self.issuer,
            "title": self.title,
            "names": list(self.names),
            "period": list(self.period) if self.period else None,
            "replaces": list(self.replaces),
            "verified": self.verified,
            "source": self.source,
        }
        always = ("id", "kind", "issuer", "title", "verified")
        return {key: value for key, value in said.items() if value or key in always}


class DocumentProblem(NamedTuple):
    """What is wrong with one of the fields, in a Vietnamese sentence; ``field`` is its name there."""

    field: str
    message: str
