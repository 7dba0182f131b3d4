"""How fresh the library is: said calmly, and only where its newest document is older than a year."""

import datetime as dt

from checker.library.freshness import newest_document, stale
from checker.library.load import load_library
from checker.library.registers import Registers

REGISTERS = load_library().registers


def test_only_after_a_year_something_is_said() -> None:
    newest = newest_document(REGISTERS)
    assert newest
    assert stale(REGISTERS, newest + dt.timedelta(days=365)) == ""
    said = stale(REGISTERS, newest + dt.timedelta(days=366))
    assert f"{newest:%d/%m/%Y}" in said
    assert stale(Registers({}), dt.date(2050, 1, 1)) == ""
