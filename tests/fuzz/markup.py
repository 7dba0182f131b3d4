"""Damage to XML and HTML: much of it is well formed all the same, and so gets farther."""

import re
from random import Random

from tests.fuzz.change import replaced

_TAG = re.compile(rb"<[^<>]{1,400}>")
_NUMBER = re.compile(rb'(?<=")-?\d{1,9}(?=")')
_VALUE = re.compile(rb'(?<==")[^"<>]{0,200}(?=")')
_TEXT = re.compile(rb"(?<=>)[^<>]{2,400}(?=<)")
_EMPTY = re.compile(rb"<(\w[\w:]*)[^<>]{0,300}/>")
_NAME = re.compile(rb"(?<=<)\w[\w:]{0,40}|(?<=</)\w[\w:]{0,40}")
_NUMBERS = (
    b"0",
    b"-1",
    b"99999999999999999999",
    b"2147483648",
    b"-32769",
    b"1e400",
    b"NaN",
    b"x",
    b"",
)
_ENTITIES = (
    b"&#0;",
    b"&#x110000;",
    b"&#xD800;",
    b"&#10;",
    b"&nbsp;",
    b"&",
    b"&#xFFFE;",
    b"&#27;",
    b"]]>",
)
_FILLERS = (
    b"x", b"x ", b". ", b"-", b"1.", b"a) ", b"(", b"| ", b"...", "ngày ".encode(), b"Nam ", b"01/01/2026 ", b"2026",
    "Số: ".encode(), "Điều 1 ".encode(), "“".encode(), "Ủy ban nhân dân ".encode(), b"I. ", b", ", "\u0301".encode(),
)  # fmt: skip


def cut_tag(data: bytes, chance: Random) -> bytes:
    """A tag is lost, or half of it."""
    return replaced(
        _TAG, data, chance, lambda found: chance.choice((b"", found[: len(found) // 2]))
    )


def odd_number(data: bytes, chance: Random) -> bytes:
    """Numbers are huge, negative, or none."""
    for _ in range(chance.choice((1, 1, 5, 30))):
        data = replaced(_NUMBER, data, chance, lambda _: chance.choice(_NUMBERS))
    return data


def odd_value(data: bytes, chance: Random) -> bytes:
    """An attribute has a value of another."""
    values = _VALUE.findall(data) or [b""]
    for _ in range(chance.choice((1, 1, 5, 30))):
        data = replaced(_VALUE, data, chance, lambda _: chance.choice(values))
    return data


def odd_name(data: bytes, chance: Random) -> bytes:
    """All elements of a name are called as others are."""
    names = _NAME.findall(data) or [b"p"]
    old, new = chance.choice(names), chance.choice(names)
    return re.sub(rb"(</?)" + re.escape(old) + rb"(?=[\s/>])", rb"\g<1>" + new, data)


def odd_entity(data: bytes, chance: Random) -> bytes:
    """A text holds an entity that there is not, or a character that may not be."""
    return replaced(
        _TEXT, data, chance, lambda found: found[:2] + chance.choice(_ENTITIES) + found[2:]
    )


def deep(data: bytes, chance: Random) -> bytes:
    """An element stands in very many of its kind."""
    times = chance.choice((30, 200, 3000))

    def nested(found: bytes) -> bytes:
        name = chance.choice(_NAME.findall(data) or [b"p"])
        return b"<%s>" % name * times + found + b"</%s>" % name * times

    return replaced(_EMPTY if _EMPTY.search(data) else _TAG, data, chance, nested)


def repeated(data: bytes, chance: Random) -> bytes:
    """An element stands there many times."""
    times = chance.choice((2, 20, 500))
    tags = list(_TAG.finditer(data))
    if not tags:
        return data
    tag = chance.choice(tags)
    name = tag[0][1:].split(maxsplit=1)[0].rstrip(b"/>")
    end = data.find(b"</" + name + b">", tag.end())
    if end < 0 or end - tag.start() > 3000:
        return data
    end += len(name) + 3
    return data[:end] + data[tag.start() : end] * times + data[end:]


def filled(data: bytes, chance: Random) -> bytes:
    """A text is thousands of the same."""
    filler = filling(chance)
    return replaced(_TEXT, data, chance, lambda found: found + filler)


def filling(chance: Random) -> bytes:
    """Return the same words again and again, as many as ten pages have letters, or thirty."""
    filler = chance.choice(_FILLERS)
    return filler * (chance.choice((300, 20_000, 60_000)) // len(filler))


MARKUP = (cut_tag, odd_number, odd_value, odd_name, odd_entity, deep, repeated, filled)
