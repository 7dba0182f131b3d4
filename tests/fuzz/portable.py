"""Damage inside a PDF whose list of objects is sound: numbers, references, streams, objects."""

import re
import zlib
from collections.abc import Callable
from random import Random

from tests.fuzz.change import replaced
from tests.fuzz.raw import RAW

_OBJECT = re.compile(rb"(?<![0-9])(\d{1,6}) 0 obj\b(.*?)\bendobj", re.DOTALL)
_TRAILER = re.compile(rb"trailer\s*(<<.*?>>)\s*startxref", re.DOTALL)
_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\n?endstream", re.DOTALL)
_NUMBER = re.compile(rb"(?<![\w.])-?\d+(?:\.\d+)?(?![\w.])")
_REFERENCE = re.compile(rb"\b\d{1,6} 0 R\b")
_NAME = re.compile(rb"/[A-Za-z]\w{0,30}")
_WORDS = re.compile(rb"[^\s\[\]<>()]+")
_NUMBERS = (
    b"0",
    b"-1",
    b"1",
    b"99999999999",
    b"-99999999999",
    b"2147483647",
    b"0.000001",
    b"1e9",
    b"65536",
)


def odd_number(data: bytes, chance: Random) -> bytes:
    """A number of an object is huge, negative or nothing: a length, a box, a place in a font."""
    return _in_object(
        data,
        chance,
        lambda head: replaced(_NUMBER, head, chance, lambda _: chance.choice(_NUMBERS)),
    )


def odd_length(data: bytes, chance: Random) -> bytes:
    """The length of a stream is wrong."""
    number = chance.choice((*_NUMBERS, b"%d" % chance.randrange(5000)))
    length = re.compile(rb"(?<=/Length )\d+(?: 0 R)?")
    return replaced(length, data, chance, lambda _: number)


def odd_reference(data: bytes, chance: Random) -> bytes:
    """An object names another than it did: a page its own tree, a font a picture."""
    objects = _objects(data)
    other = b"%d 0 R" % chance.choice([number for number, _ in objects] or [1])
    return _in_object(
        data, chance, lambda head: replaced(_REFERENCE, head, chance, lambda _: other)
    )


def odd_name(data: bytes, chance: Random) -> bytes:
    """A key or a name is another."""
    names = _NAME.findall(data) or [b"/X"]
    return _in_object(
        data, chance, lambda head: replaced(_NAME, head, chance, lambda _: chance.choice(names))
    )


def missing_object(data: bytes, chance: Random) -> bytes:
    """An object is not there."""
    objects = _objects(data)
    if objects:
        objects.pop(chance.randrange(len(objects)))
    return _written(objects, data)


def broken_stream(data: bytes, chance: Random) -> bytes:
    """What a stream holds is damaged and packed again: a page, a font, its map of letters."""

    def change(content: bytes) -> bytes:
        if chance.random() < 0.4:
            return chance.choice(RAW)(content, chance)
        words = _WORDS.findall(content) or [b"q"]
        for _ in range(chance.choice((1, 5, 40))):
            content = replaced(
                _WORDS, content, chance, lambda _: chance.choice((*words[:300], *_NUMBERS))
            )
        return content

    objects = _objects(data)
    streams = [
        k for k, (_, body) in enumerate(objects) if b"FlateDecode" in body and _STREAM.search(body)
    ]
    if not streams:
        return data
    k = chance.choice(streams)
    number, body = objects[k]
    found = _STREAM.search(body)
    assert found
    try:
        packed = zlib.compress(change(zlib.decompress(found[1])))
    except zlib.error:
        return data
    head = re.sub(rb"/Length \d+(?: 0 R)?", b"/Length %d" % len(packed), body[: found.start()])
    objects[k] = number, head + b"stream\n" + packed + b"\nendstream\n"
    return _written(objects, data)


def _objects(data: bytes) -> list[tuple[int, bytes]]:
    return [(int(found[1]), found[2]) for found in _OBJECT.finditer(data)]


def _in_object(data: bytes, chance: Random, change: Callable[[bytes], bytes]) -> bytes:
    objects = _objects(data)
    if not objects:
        return data
    k = chance.randrange(len(objects))
    number, body = objects[k]
    head, mark, rest = body.partition(b"stream")
    objects[k] = number, change(head) + mark + rest
    return _written(objects, data)


def _written(objects: list[tuple[int, bytes]], data: bytes) -> bytes:
    """Return the file with these objects, its table of places made anew."""
    out = data[:15]
    places: dict[int, int] = {}
    for number, body in objects:
        places[number] = len(out)
        out += b"%d 0 obj%sendobj\n" % (number, body)
    size = max(places, default=0) + 1
    trailer = _TRAILER.search(data)
    rows = [
        b"%010d 00000 n \n" % places[k] if k in places else b"0000000000 65535 f \n"
        for k in range(size)
    ]
    table = b"xref\n0 %d\n%strailer\n%s\n" % (
        size,
        b"".join(rows),
        trailer[1] if trailer else b"<<>>",
    )
    return out + table + b"startxref\n%d\n%%%%EOF\n" % len(out)


PORTABLE = (
    odd_number,
    odd_number,
    odd_length,
    odd_reference,
    odd_name,
    missing_object,
    broken_stream,
    broken_stream,
)
