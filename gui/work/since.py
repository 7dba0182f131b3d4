"""Since when a draft has changed: what is told after it was saved in Word."""

from collections.abc import Collection
from enum import Enum

from checker.readers.messages import TRACKED


class Since(Enum):
    """What the draft is compared with: as it was last saved, of a repaired copy what it was made of, or another file.

    Its changes that are still to be accepted are read as if they were: of those nothing is mended yet.
    """

    SAVE = "save"
    COPY = "copy"
    COPY_TO_ACCEPT = "copy-to-accept"
    OTHER = "other"


def since_copy(warnings: Collection[str]) -> Since:
    """Return since when a repaired copy with these *warnings* has changed."""
    return Since.COPY_TO_ACCEPT if TRACKED in warnings else Since.COPY
