"""One change at a place that chance finds."""

import re
from collections.abc import Callable
from random import Random

Damage = Callable[[bytes, Random], bytes]
"""What happens to a file: the same chance does the same."""


def replaced(
    pattern: re.Pattern[bytes], data: bytes, chance: Random, change: Callable[[bytes], bytes]
) -> bytes:
    """Return *data* with one of the places that fit *pattern* changed."""
    places = list(pattern.finditer(data))
    if not places:
        return data
    place = chance.choice(places)
    return data[: place.start()] + change(place[0]) + data[place.end() :]
