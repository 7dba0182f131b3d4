"""What the registers say of communes and provinces today, as a round asks for it."""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Mapping
from functools import cached_property

from checker.kernel.text import as_written, fold
from checker.lexicon.lexicon import Lexicon
from checker.library.registers import Registers
from checker.rounds.names import name_key
from checker.rounds.overview import Office

_STEPS = 5
"""So often a province may have had its name changed."""


class Communes:
    """The communes of today by name and province, both as they are compared; read when first asked for."""

    def __init__(self, registers: Registers, lexicon: Lexicon) -> None:
        self._registers = registers
        self._lexicon = lexicon
        self._today: dict[str, str] = {}

    @cached_property
    def units(self) -> Mapping[str, Mapping[str, str]]:
        """The kind of unit by the commune's name and its province."""
        units: dict[str, dict[str, str]] = defaultdict(dict)
        for line in self._registers.units.lines():
            if not line.ended:
                for name in line.names:
                    units[name][line.province] = line.kind
        return units

    def province(self, name: str) -> str:
        """Return the province *name* as it is compared, by its name of today: Lào Cai for Yên Bái."""
        if name not in self._today:
            key = name_key(name, self._lexicon)
            for _ in range(_STEPS):
                key = self._successors.get(key, key)
            self._today[name] = key
        return self._today[name]

    def province_name(self, key: str) -> str:
        """Return the province that is compared as *key* as it is written, *key* itself where it is unknown."""
        return self._written.get(key, key)

    def is_province(self, key: str) -> bool:
        """Whether there is, or was, a province that is compared as *key*."""
        return key in self._written

    @property
    def province_names(self) -> Collection[str]:
        """The names of all provinces there are, or were."""
        return self._written.values()

    def of(self, provinces: Collection[str]) -> tuple[Office, ...]:
        """Return the communes of *provinces* (as they are compared; none: of all), in the register's order."""
        return tuple(
            Office(as_written(name), line.kind.lower(), "xa", self.province_name(key))
            for line in self._registers.units.written()
            if not line.ended and ((key := fold(line.province)) in provinces or not provinces)
            for name in line.names
        )

    def is_former(self, name: str) -> bool:
        """Whether a commune that is no more had the *name*, as it is compared."""
        return name in self._former

    def provinces_on(self, day: dt.date) -> tuple[str, ...]:
        """Return the names of the provinces that there are on *day*, in the register's order."""
        standing = (place.name for place in self._registers.places if place.stands_on(day))
        return tuple(dict.fromkeys(standing))

    @cached_property
    def _former(self) -> frozenset[str]:
        lines = self._registers.units.lines()
        return frozenset(name for line in lines if line.ended for name in line.names)

    @cached_property
    def _successors(self) -> Mapping[str, str]:
        key = self._key
        return {key(place.name): key(place.successor)
                for place in self._registers.places if place.successor}  # fmt: skip

    @cached_property
    def _written(self) -> Mapping[str, str]:
        return {self._key(place.name): place.name for place in self._registers.places}

    def _key(self, name: str) -> str:
        return name_key(name, self._lexicon)
