"""Making many objects that are all kept, without Python looking through them meanwhile."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def no_collection() -> Iterator[None]:
    """Keep Python from looking for garbage inside the block.

    A long draft's walk or a workbook's cells are many thousands of objects;
    going through them again and again can take longer than making them.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
