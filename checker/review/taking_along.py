"""A repaired copy takes along what people decided and said of its draft: work goes on in the copy."""

from pathlib import Path

from checker.review.beside import path_of
from checker.review.remark_file import put_remarks, read_remarks
from checker.review.waiver_file import add_waivers, name_of, read_waivers


def take_along(draft: Path, copy: Path) -> None:
    """Write beside *copy* what lies beside *draft* and not there yet; what lies there stays.

    Raises WriteError.
    """
    if path_of(draft) == path_of(copy):
        return
    there = {name_of(waiver) for waiver in read_waivers(copy).waivers}
    waivers = [w for w in read_waivers(draft).waivers if name_of(w) not in there]
    if waivers:
        add_waivers(copy, waivers, there)
    said = {(remark.rule, remark.key) for remark in read_remarks(copy)}
    remarks = [r for r in read_remarks(draft) if (r.rule, r.key) not in said]
    if remarks:
        put_remarks(copy, remarks)
