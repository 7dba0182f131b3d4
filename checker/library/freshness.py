"""How fresh a library is: documents come out all the time, and it knows none after its newest one."""

import datetime as dt

from checker.library.registers import Registers

_YEAR = dt.timedelta(days=365)


def newest_document(registers: Registers) -> dt.date | None:
    """Return the day of the newest document in *registers*; None where they have none.

    What an office has added tells nothing of how fresh the rest is.
    """
    return registers.newest


def stale(registers: Registers, today: dt.date) -> str:
    """Return a calm sentence where the newest document is older than a year; empty where it is not."""
    newest = newest_document(registers)
    if newest is None or today - newest <= _YEAR:
        return ""
    return (
        f"Văn bản mới nhất bộ tiêu chí biết ban hành ngày {newest:%d/%m/%Y}; văn bản ban hành sau ngày ấy"
        " chưa được xét. Nên hỏi nơi phát hành xem đã có gói tiêu chí mới."
    )
