"""A repaired copy takes along what people decided and said of its draft: work goes on in the copy."""

from pathlib import Path

from checker.review.beside import Change, write
from checker.review.remark_file import read_remarks, remarks_change
from checker.review.waiver_file import name_of, read_waivers, waivers_change


def take_along(draft: Path, copy: Path) -> None:
    """Write beside *copy* what lies beside *draft* and not there yet; what lies there stays.

    Raises WriteError.
    """
    changes: list[Change] = []
    there = {name_of(waiver) for waiver in read_waivers(copy).waivers}
    waivers = [w for w in read_waivers(draft).waivers if name_of(w) not in there]
    if waivers:
        change, _ = waivers_change(copy, waivers, fitting=there)
        changes.append(change)
    said = {(remark.rule, remark.key) for remark in read_remarks(copy)}
    remarks = [r for r in read_remarks(draft) if (r.rule, r.key) not in said]
    if remarks:
        changes.append(remarks_change(remarks))
    if changes:
        write(copy, changes)
