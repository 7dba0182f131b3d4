"""The office that sends a notice, as the header names it: the body above, its own name, its place."""

from typing import NamedTuple

from checker.kernel.text import fold
from checker.lexicon.grammar import Grammar
from checker.lexicon.lexicon import Lexicon

_OF_UNIT = Grammar(r"(?<!\w)(?:{unit.province}|{unit.commune}) (?=\w)")
_COMMITTEE = Grammar(r"{body.committee}(?!\w) ?$")
_BLANK = "…"


class Sender(NamedTuple):
    """What the header of a notice says of who sends it; blanks where that is not known.

    ``called`` is the name within a sentence.
    """

    called: str = _BLANK
    governing: tuple[str, ...] = ("(TÊN CƠ QUAN CHỦ QUẢN)",)
    name: tuple[str, ...] = ("(TÊN CƠ QUAN RÀ SOÁT)",)
    place: str = _BLANK
    symbol: str = _BLANK


def sender_of(office: str, lexicon: Lexicon) -> Sender:
    """Return *office*, ``Sở Nội vụ tỉnh Lai Châu``, as a header names it: below UBND TỈNH LAI CHÂU.

    Of an empty name all is blank.
    """
    office = " ".join(office.split())
    if not office:
        return Sender()
    folded = fold(office)
    units = [*lexicon.pattern(_OF_UNIT).finditer(folded)]
    end = len(office)
    while len(units) > 1 and folded[: units[-1].start()].rstrip().endswith(","):
        end = units.pop().start()  # the province behind a commune
    if not units:
        return Sender(office, (), (office.upper(),))
    unit = units[-1]
    whole, place = (office[at:end].strip(" ,") for at in (unit.start(), unit.end()))
    own = office[: unit.start()].strip()
    committee = lexicon.pattern(_COMMITTEE).search(folded, 0, unit.start())
    if not own or (committee is not None and committee.start() == 0):
        name = lexicon.written("body.committee").upper()
        return Sender(office, (), (name, whole.upper()), place)
    if committee is not None:  # the office of a committee
        own = office[: committee.start()].strip()
    short = min(lexicon.words("body.committee"), key=len)
    return Sender(office, (f"{short} {whole}".upper(),), (own.upper(),), place)
