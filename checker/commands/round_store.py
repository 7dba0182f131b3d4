"""The store of a round, as a call asks for it."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from checker.commands.console import Console
from checker.commands.parser import CallError
from checker.commands.targets import try_targets
from checker.rounds.sorts import STORE
from checker.rounds.store import Store, StoreError, is_store
from checker.system.clock import today

NO_STORE = "none"
"""What is asked for where nothing is to be kept."""
_DATABASE = ".sqlite"


@contextmanager
def store_of(
    asked: Path | None, folder: Path, console: Console, *, with_data: bool = False
) -> Iterator[Store | None]:
    """Open the store that is *asked* for, or the usual one; without one the round goes on all the same."""
    if asked is not None and str(asked).lower() == NO_STORE:
        yield None
        return
    path = asked or folder / STORE
    if asked is not None:
        try_targets({"--store": path}, {})
        if path.suffix.lower() != _DATABASE and not is_store(path):
            raise CallError(f"“{path}” không phải là tệp kết quả của Soát nên không được ghi đè.")
    try:
        store = Store(path, today(), with_data=with_data)
    except StoreError as error:
        if asked is not None:
            raise CallError(error.message) from error
        console.complain(error.message)
        yield None
        return
    with closing(store):
        yield store
