"""What people decide and say of a draft, written beside it."""

from collections.abc import Collection, Iterable, Sequence
from pathlib import Path

from checker.review.beside import write
from checker.review.remark import Remark
from checker.review.remark_file import remarks_change
from checker.review.waiver import Waiver
from checker.review.waiver_file import Name, decide


def add_waivers(draft: Path, new: Iterable[Waiver], fitting: Collection[Name] = ()) -> Path:
    """Put *new* into the file beside *draft* and return its path."""
    return decide(draft, new, fitting=fitting).path


def remove_waivers(draft: Path, gone: Iterable[Waiver]) -> Path:
    """Take *gone* out of the file beside *draft* and return its path."""
    return decide(draft, removed=gone).path


def put_remarks(draft: Path, remarks: Sequence[Remark], gone: Sequence[Remark] = ()) -> Path:
    """Put *remarks* beside *draft* and take *gone* out; return the file's path."""
    return write(draft, [remarks_change(remarks, gone)])
