"""What a layer says of itself: title, version, author, day."""

import datetime as dt
import re
from secrets import token_hex

from checker.editing.ids import UNTITLED, slug
from checker.editing.layer_text import LayerText

_UNIQUE = 3
"""Bytes by which two layers of one title differ."""


def new_layer(title: str, author: str = "", day: dt.date | None = None) -> LayerText:
    """Return a layer called *title* that holds no rule yet.

    Many offices call theirs alike: its id is nobody else's.
    """
    id_ = f"{slug(title, UNTITLED)}-{token_hex(_UNIQUE)}"
    pack = {"id": id_, "title": title, "version": "1", "author": author, "date": day}
    return LayerText.new({key: value for key, value in pack.items() if value})


def with_pack(
    layer: LayerText,
    *,
    title: str | None = None,
    version: str | None = None,
    author: str | None = None,
    day: dt.date | None = None,
) -> LayerText:
    """Return *layer* with what it says of itself; None stays as it is, an empty word goes."""
    for key, value in (("title", title), ("version", version), ("author", author), ("date", day)):
        if value:
            layer = layer.with_value(("pack", key), value)
        elif value is not None and layer.value(("pack", key)) is not None:
            layer = layer.without(("pack", key))
    return layer


def stamped(layer: LayerText, today: dt.date) -> LayerText:
    """Return *layer* as a version of *today*: on another day than the last one, it has the next number."""
    if layer.value(("pack", "date")) == today:
        return layer
    return next_version(layer, today)


def next_version(layer: LayerText, today: dt.date) -> LayerText:
    """Return *layer* as the version after the one it is, made *today*; without a day it is the first.

    One that says nothing of itself stays as it is.
    """
    if layer.value(("pack",)) is None:
        return layer
    version = layer.value(("pack", "version"))
    known = layer.value(("pack", "date")) is not None and isinstance(version, str)
    return with_pack(layer, version=_next(version) if known else None, day=today)


def _next(version: str) -> str:
    """Return the number after *version*: 2 after 1, 2026.10 after 2026.9."""
    found = re.search(r"\d+(?=\D*\Z)", version)
    if found is None:
        return f"{version} 2".strip()
    return f"{version[: found.start()]}{int(found[0]) + 1}{version[found.end() :]}"
