"""Damage inside a zip that is sound itself: its members are broken, missing or exchanged."""

import io
import zipfile
from collections.abc import Sequence
from random import Random

from tests.fuzz.change import Damage
from tests.fuzz.markup import MARKUP
from tests.fuzz.raw import RAW

Members = dict[str, bytes]


def broken_markup(data: bytes, chance: Random) -> bytes:
    """The XML of a member is damaged."""
    return _with_member(data, chance, MARKUP)


def broken_member(data: bytes, chance: Random) -> bytes:
    """The bytes of a member are damaged."""
    return _with_member(data, chance, RAW)


def missing_member(data: bytes, chance: Random) -> bytes:
    """A member is not there, or empty."""
    members = _members(data)
    name = chance.choice(list(members))
    if chance.random() < 0.5:
        members[name] = b""
    else:
        del members[name]
    return _zipped(members)


def exchanged_members(data: bytes, chance: Random) -> bytes:
    """A member stands under the name of another."""
    members = _members(data)
    one, other = chance.choice(list(members)), chance.choice(list(members))
    members[one], members[other] = members[other], members[one]
    return _zipped(members)


def _with_member(data: bytes, chance: Random, damages: Sequence[Damage]) -> bytes:
    members = _members(data)
    # Most of a file is its main part: half of the damage is there.
    main = [name for name in members if name.endswith(("document.xml", "content.xml"))]
    name = chance.choice(main if main and chance.random() < 0.5 else list(members))
    members[name] = chance.choice(damages)(members[name], chance)
    return _zipped(members)


def _members(data: bytes) -> Members:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _zipped(members: Members) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            stored = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(zipfile.ZipInfo(name), content, stored)  # without today's date
    return packed.getvalue()


ZIPPED = (
    broken_markup,
    broken_markup,
    broken_markup,
    broken_member,
    missing_member,
    exchanged_members,
)
