"""Which file is damaged how: the same seed and number give the same damage."""

from collections.abc import Iterator, Mapping, Sequence
from random import Random
from types import MappingProxyType
from typing import NamedTuple

from tests.fuzz.change import Damage
from tests.fuzz.compound import COMPOUND
from tests.fuzz.markup import MARKUP
from tests.fuzz.portable import PORTABLE
from tests.fuzz.raw import RAW
from tests.fuzz.rich import RICH
from tests.fuzz.typed import TYPED
from tests.fuzz.whole import Whole
from tests.fuzz.zipped import ZIPPED

OWN: Mapping[str, tuple[Damage, ...]] = MappingProxyType(
    {
        "docx": ZIPPED,
        "odt": ZIPPED,
        "doc": COMPOUND,
        "rtf": RICH,
        "html": MARKUP,
        "mht": (*MARKUP, *TYPED),
        "pdf": PORTABLE,
        "txt": TYPED,
        "md": TYPED,
    }
)
"""What can happen to a format only; what happens to bytes can happen to all."""
_RAW = 0.3


class Case(NamedTuple):
    """A damaged file and how it came to be."""

    number: int
    format: str
    kind: str
    suffix: str
    data: bytes

    @property
    def name(self) -> str:
        """A name that says what happened."""
        return f"{self.number:06}-{self.kind}{self.suffix}"


def cases(whole: Sequence[Whole], seed: int, numbers: range) -> Iterator[Case]:
    """Yield the damaged files with these *numbers*; the formats take turns."""
    formats = list(OWN)
    for number in numbers:
        chance = Random(f"{seed}/{number}")  # noqa: S311 - chance, no secret
        kind = formats[number % len(formats)]
        file = chance.choice([file for file in whole if file.format == kind])
        yield _damaged(number, file, chance)


def _damaged(number: int, file: Whole, chance: Random) -> Case:
    damage = chance.choice(RAW if chance.random() < _RAW else OWN[file.format])
    data = damage(file.data, chance)
    return Case(number, file.format, damage.__name__, file.suffix, data)
