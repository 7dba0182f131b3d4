"""Which offices are to hand in: a list that the office keeps, or the communes of a province."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from checker.kernel.text import as_written, fold, strip_marks
from checker.lexicon.grammar import Grammar
from checker.library.rule import Library
from checker.rounds.communes import Communes
from checker.rounds.names import OfficeName, cased, letters_key, name_key, read_name, with_capitals
from checker.rounds.overview import Office
from checker.rounds.provinces import province_called
from checker.rounds.roster_columns import Columns, columns_in
from checker.rounds.roster_file import RosterError, Row, tables_of

_DEPARTMENT = Grammar(r"{body.department}(?!\w)")
_NO_OFFICE = Grammar(r"{roster.not-an-office}(?!\w)")
_GROUP = Grammar(
    r"(?:(?:[0-9]+|[ivx]+|[a-e]) )?(?:{roster.group}|{roster.cluster} (?:[0-9]+|[ivx]+))$"
)
_DISTRICT = Grammar(r"{unit.district} ")
_LEVEL = Grammar(r"{roster.level-values}(?!\w)")
_TWICE = "Đơn vị ghi nhiều lần, chỉ tính một"
_NAMELESS = "Dòng có liên hệ mà không có tên đơn vị, đã bỏ qua"
_DISTRICTS = "Đơn vị cấp huyện, không còn từ 01/7/2025, đã bỏ qua"
_FOOT = "Dòng dưới bảng, không đánh số, không phải tên đơn vị trong sổ, đã bỏ qua"
_UNKNOWN = "Đơn vị không có trong sổ đơn vị hành chính của tỉnh, hãy xem lại tên"
_FEWEST = 3
"""Communes by which a province is known."""
_ENOUGH = 0.9
"""Of the communes so many are in one province when the list is of that one, though it names none."""
_NAMED = 5
"""So many rows are named in one sentence."""


class Roster(NamedTuple):
    """The offices in the list's order, and sentences on what was not taken or looks wrong."""

    offices: tuple[Office, ...]
    told: tuple[str, ...] = ()


def roster_of_province(library: Library, province: str) -> tuple[Office, ...]:
    """Return the communes, wards and special zones of *province* today; none where there is no such province."""
    communes = Communes(library.registers, library.lexicon)
    key = province_called(province, communes, library.lexicon)
    return communes.of({key}) if key else ()


def provinces(library: Library, day: dt.date) -> tuple[str, ...]:
    """Return the names of the provinces that there are on *day*."""
    return Communes(library.registers, library.lexicon).provinces_on(day)


def read_roster(path: Path, library: Library) -> Roster:
    """Return the roster in the file *path* (.xlsx, .csv); raises RosterError."""
    tables = tables_of(path, library.lexicon)
    communes = Communes(library.registers, library.lexicon)
    for rows in tables:
        columns = columns_in(rows, communes, library.lexicon)
        roster = _Reading(library, communes, columns).roster(rows) if columns else None
        if roster and roster.offices:
            return roster
    raise RosterError(
        "no-names",
        f"Trong “{path.name}” không thấy tên đơn vị nào. Hãy đặt tiêu đề cột là “Tên đơn vị” (thêm"
        " “Tỉnh”, “Liên hệ” nếu có), mỗi đơn vị một dòng.",
    )


class _Reading:
    """Reads the rows of one list."""

    def __init__(self, library: Library, communes: Communes, columns: Columns) -> None:
        self._lexicon, self._communes, self._columns = library.lexicon, communes, columns
        self._group = columns.province_above
        self._has_communes = False
        self._last = 0
        """The last row with a number in the column of numbers."""
        self._told: dict[str, list[str]] = defaultdict(list)

    def roster(self, rows: Sequence[Row]) -> Roster:
        """Return the roster that *rows* are."""
        numbered = list(enumerate(rows, 1))[self._columns.first :]
        self._has_communes = any(map(self._is_communes, rows[self._columns.first :]))
        self._last = max((number for number, row in numbered if self._is_numbered(row)), default=0)
        found = [
            (number, office) for number, row in numbered for office in self._offices(number, row)
        ]
        found, told = self._with_province(found)
        kept: dict[tuple[str, str, str], tuple[int, Office]] = {}
        for number, office in found:
            key = office.level, name_key(office.name, self._lexicon), office.province
            if key in kept:
                self._tell(_TWICE, f"dòng {number}: {office.called} (đã có ở dòng {kept[key][0]})")
            else:
                kept[key] = number, office
                self._look_up(number, office)
        offices = tuple(office for _, office in kept.values())
        return Roster(offices, (*told, *self._sentences()))

    def _offices(self, number: int, row: Row) -> Iterator[Office]:
        """Yield the office that *row* is, if it is one."""
        cell = self._cell(row, self._columns.name)
        folded = fold(cell)
        if not cell:
            if any(self._cell(row, at) for at in self._columns.contacts):
                self._tell(_NAMELESS, f"dòng {number}")
            return
        if not any(map(str.isalpha, cell)) or self._matches(_NO_OFFICE, folded):
            return
        if self._matches(_GROUP, letters_key(folded)):
            return
        if self._matches(_DISTRICT, folded):
            self._tell(_DISTRICTS, f"dòng {number}: {cell}")
            return
        name = self._with_behind(read_name(cell, self._lexicon))
        if name.unit and not self._is_commune(name.unit) and self._is_group(row):
            self._group = self._communes.province(name.name)
            return
        if self._last and number > self._last and not self._is_known(name):
            self._tell(_FOOT, f"dòng {number}: {cell}")
            return
        yield self._office(row, name)

    def _with_behind(self, name: OfficeName) -> OfficeName:
        """Return *name* with the province that stands behind a commune's bare name: Bản Bo (Lai Châu)."""
        if name.unit or name.province:
            return name
        own = read_name(
            f"{next(iter(self._lexicon.words('unit.commune')))} {name.name}", self._lexicon
        )
        home = self._communes.province(own.province) if own.province else ""
        known = home in self._communes.units.get(name_key(own.name, self._lexicon), {})
        return own._replace(unit="") if known else name

    def _is_numbered(self, row: Row) -> bool:
        return self._cell(row, self._columns.number).rstrip(".").isdecimal()

    def _is_known(self, name: OfficeName) -> bool:
        """Whether *name* is an office's by its kind, or one that the register has."""
        known = name_key(name.name, self._lexicon) in self._communes.units
        return bool(name.unit) or known or self._matches(_DEPARTMENT, fold(name.name))

    def _is_communes(self, row: Row) -> bool:
        name = read_name(self._cell(row, self._columns.name), self._lexicon)
        known = name_key(name.name, self._lexicon) in self._communes.units
        return self._is_commune(name.unit) or (known and not name.unit)

    def _is_group(self, row: Row) -> bool:
        """Whether *row*, with a province's name, is the heading of its communes: alone and without a number."""
        others = (cell for at, cell in enumerate(row)
                  if at not in {self._columns.name, self._columns.number})  # fmt: skip
        return self._has_communes and not any(others) and not self._is_numbered(row)

    def _office(self, row: Row, name: OfficeName) -> Office:
        said = letters_key(fold(self._cell(row, self._columns.level)))
        unit = name.unit
        if not unit and self._is_commune(said):
            unit = said
        level = self._level(name, unit, said)
        where = self._cell(row, self._columns.province)
        province = self._communes.province(
            read_name(where, self._lexicon).name or name.province or self._group
        )
        own = name.name
        if level == "tinh":
            province = province or self._communes.province(own)
        contact = " · ".join(filter(None, (self._cell(row, at) for at in self._columns.contacts)))
        written = self._communes.province_name(province)
        if written == province:  # of no register: as the list has it
            written = cased(read_name(where, self._lexicon).name or name.province)
        if level == "xa" and not unit and province:
            key = name_key(own, self._lexicon)
            unit = self._communes.units.get(key, {}).get(province, "")
        if level in {"xa", "tinh"}:
            own = with_capitals(own) if own.islower() else cased(own)
        return Office(own, unit, level, written, contact)

    def _level(self, name: OfficeName, unit: str, said: str) -> str:
        if self._is_commune(unit):
            return "xa"
        if name.unit:
            return "tinh"
        if self._matches(_DEPARTMENT, fold(name.name)):
            return "so"
        value = self._lexicon.pattern(_LEVEL).match(said)
        return str(self._lexicon.value("roster.level-values", value[0])) if value else "xa"

    def _with_province(
        self, found: list[tuple[int, Office]]
    ) -> tuple[list[tuple[int, Office]], tuple[str, ...]]:
        """Return *found* with the province that a list which names none is of, and that it was understood so."""
        communes = [office for _, office in found if office.level == "xa"]
        if len(communes) < _FEWEST or any(office.province for office in communes):
            return found, ()
        homes = Counter(
            home
            for office in communes
            for home in self._communes.units.get(name_key(office.name, self._lexicon), {})
        )
        (home, count), *others = homes.most_common(2) or [("", 0)]
        if count < _ENOUGH * len(communes) or any(count == other for _, other in others):
            return found, ()
        name = self._communes.province_name(home)
        told = f"Danh sách không ghi tỉnh; hiểu là các đơn vị của {name}."
        return [(at, self._of_province(office, home, name)) for at, office in found], (told,)

    def _of_province(self, office: Office, home: str, name: str) -> Office:
        units = self._communes.units.get(name_key(office.name, self._lexicon), {})
        unit = office.unit or (units.get(home, "") if office.level == "xa" else "")
        return replace(office, province=name, unit=unit)

    def _look_up(self, number: int, office: Office) -> None:
        """Tell of a commune that the register has not in its province, with the name it may be."""
        province = self._communes.province(office.province) if office.province else ""
        if office.level != "xa" or not self._communes.is_province(province):
            return
        key = name_key(office.name, self._lexicon)
        if province in self._communes.units.get(key, {}):
            return
        like = [name for name, homes in self._communes.units.items()
                if province in homes and strip_marks(name) == strip_marks(key)]  # fmt: skip
        asked = f" (có phải {with_capitals(as_written(like[0]))}?)" if len(like) == 1 else ""
        former = " (tên trước khi sắp xếp năm 2025)" if self._communes.is_former(key) else ""
        self._tell(_UNKNOWN, f"dòng {number}: {office.called}{asked or former}")

    def _tell(self, what: str, where: str) -> None:
        self._told[what].append(where)

    def _sentences(self) -> tuple[str, ...]:
        """Return what there is to tell, a sentence for each kind of thing with the rows it is seen in."""
        said = []
        for what, where in self._told.items():
            more = f" và {len(where) - _NAMED} dòng khác" if len(where) > _NAMED else ""
            said.append(f"{what}: {'; '.join(where[:_NAMED])}{more}.")
        return tuple(said)

    def _is_commune(self, unit: str) -> bool:
        return self._lexicon.has("unit.commune", unit)

    def _matches(self, grammar: Grammar, folded: str) -> bool:
        return self._lexicon.pattern(grammar).match(folded) is not None

    @staticmethod
    def _cell(row: Row, at: int | None) -> str:
        return row[at] if at is not None and at < len(row) else ""
