"""The machines on which a round is judged, as a call asks for them."""

from collections.abc import Iterator
from contextlib import contextmanager

from checker.commands.console import Console
from checker.commands.parser import CallError
from checker.rounds.through import Elsewhere


@contextmanager
def elsewhere_of(address: str | None, console: Console) -> Iterator[Elsewhere | None]:
    """Give the cluster at *address* as a way to judge, None where none is asked for."""
    if address is None:
        yield None
        return
    from checker.rounds.cluster import ClusterError, connected  # noqa: PLC0415 - hardly anybody has one

    try:
        with connected(address, console.complain) as cluster:
            yield cluster.judged
    except ClusterError as error:
        raise CallError(error.message) from error
