"""How fast a long work goes and how long it still takes, in the words that people read."""

_MINUTE, _HOUR = 60, 3600
_WHOLE = 10
"""From so many a second no part of one is told."""


def speed(rate: float, unit: str) -> str:
    """Return how many of a *unit* are done a second: ``42 tệp mỗi giây``."""
    number = f"{rate:.0f}" if rate >= _WHOLE else f"{rate:.1f}".replace(".", ",")
    return f"{number} {unit} mỗi giây"


def left(seconds: float) -> str:
    """Return about how long it takes still: ``còn khoảng 3 phút``; nobody knows it better."""
    if seconds < _MINUTE:
        return f"còn khoảng {max(round(seconds), 1)} giây"
    minutes = round(seconds / _MINUTE)
    if seconds < _HOUR:
        return f"còn khoảng {minutes} phút"
    return f"còn khoảng {minutes // 60} giờ {minutes % 60} phút"
