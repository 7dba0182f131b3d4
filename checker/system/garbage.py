"""How often Python looks for garbage: seldom, since a check makes many objects and hardly any circles."""

import gc

_NEW = 50_000
"""New objects after which the newest are looked through; Python's own 700 is for small programs."""
_OLDER, _OLDEST = 20, 20
"""Such times after which older objects are, too, and all there are: the rules, the words, the draft."""


def look_seldom() -> None:
    """Let this process look for garbage seldom; what nobody needs goes at once all the same."""
    gc.set_threshold(_NEW, _OLDER, _OLDEST)
