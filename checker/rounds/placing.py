"""Which office a plan is of: by what the plan says, else by where its file lies; never a guess."""

from collections.abc import Iterable, Sequence
from pathlib import PurePosixPath
from typing import NamedTuple

from checker.facts.place_names import place_key
from checker.form.capitals import is_caps
from checker.kernel.text import fold
from checker.lexicon.grammar import Grammar
from checker.rounds.file_row import FileRow
from checker.rounds.known import Known, OfficeKey
from checker.rounds.names import name_key, read_name, stems
from checker.rounds.overview import Office

_OF_OTHERS = Grammar(r"(?:{issuer.inward}|{issuer.institution}|{issuer.further})(?!\w)")
_COMMITTEE = Grammar(r"{body.committee}(?!\w)")


class Placed(NamedTuple):
    """Whose a plan is: ``told`` what to know of it; ``others`` are offices that the file is named after instead."""

    key: OfficeKey
    office: Office
    listed: bool
    told: tuple[str, ...] = ()
    others: tuple[Office, ...] = ()


class Placing:
    """Places the files of one round."""

    def __init__(self, known: Known) -> None:
        self._known = known
        self._lexicon = known.lexicon

    def place(self, row: FileRow) -> Placed:
        """Return whose plan *row* is."""
        if row.level == "xa" and row.place and not self._is_of_others(row):
            return self._of_commune(row)
        name = self._called(row)
        if not name:
            return self._by_path(row)
        key = name_key(read_name(name, self._lexicon).name, self._lexicon)
        province = self._province(row)
        fitting = [
            office
            for office in self._known.by_name.get(key, ())
            if office.level != "xa" and self._is_in(office, province)
        ]
        if len(fitting) == 1:
            return self._listed(fitting[0])
        unit = read_name(row.issuer, self._lexicon).unit if row.level == "tinh" else ""
        return self._own(Office(name, unit, row.level, self._written(province, row)))

    def bearers(self, path: str) -> tuple[Office, ...]:
        """Return the offices that the nearest part of *path* naming any is named after."""
        return next(iter(self._known.in_path(path)), ())

    def _of_commune(self, row: FileRow) -> Placed:
        key = self._known.name(row.place)
        province, unit = self._province(row), self._unit(row)
        named = self._known.by_name.get(key, ()) if self._known.has_roster else ()
        named = tuple(office for office in named if office.level == "xa")
        fitting = self._fitting(row, named, province, unit)
        if len(fitting) == 1:
            office = fitting[0]
            differences = self._differences(office, province, unit, row)
            return self._beside(self._listed(office, *differences), row)
        if len(fitting) > 1:
            told = (
                f"Trong danh sách có {len(fitting)} đơn vị tên {row.place}; kế hoạch không cho biết"
                " là của đơn vị nào."
            )
            return self._apart(row, Office(row.place, unit, "xa", ""), told)
        if self._known.has_roster:
            return self._unlisted(row, key, province, unit)
        return self._beside(self._of_register(row, key, province, unit), row)

    def _fitting(
        self, row: FileRow, named: Sequence[Office], province: str, unit: str
    ) -> Sequence[Office]:
        """Return those of *named* that the plan may be of: by its province, its kind of unit, its file's place."""
        if not named:
            return ()
        in_province = [office for office in named if self._is_in(office, province)]
        if not in_province and self._is_commune_of(named, province):
            return ()
        left: Sequence[Office] = in_province or named
        if len(left) > 1 and unit:
            left = [office for office in left if fold(office.unit) in {unit, ""}] or left
        if len(left) > 1:
            borne = set(self.bearers(row.path))
            told = self._provinces_in(row.path)
            by_folder = [office for office in left if self._known.key(office).province in told]
            left = by_folder or [office for office in left if office in borne] or left
        return left

    def _is_commune_of(self, named: Sequence[Office], province: str) -> bool:
        """Whether *province* has a commune of the name of *named*, of which none is there."""
        key = self._known.name(named[0].name)
        return province in self._known.communes.units.get(key, {})

    def _of_register(self, row: FileRow, key: str, province: str, unit: str) -> Placed:
        """Return whose plan *row* is where there is no roster: the register's of today, else as it says."""
        homes = self._known.communes.units.get(key, {})
        told: tuple[str, ...] = ()
        if not province and homes:
            province, told = self._home(row, homes)
            if not province:
                return self._apart(row, Office(row.place, unit, "xa"), *told)
        kind = homes.get(province, "")
        office = Office(_cased(row.place), kind or unit, "xa", self._written(province, row))
        if kind and unit and kind != unit:
            told = (*told, f"Kế hoạch ghi {unit} {row.place}; theo sổ đơn vị là {kind}.")
        return Placed(OfficeKey("xa", key, province), office, listed=True, told=told)

    def _home(self, row: FileRow, homes: Iterable[str]) -> tuple[str, tuple[str, ...]]:
        """Return in which of *homes* a plan is that names no province, empty where nothing tells."""
        homes = tuple(homes)
        if len(homes) == 1:
            return homes[0], ()
        told = self._provinces_in(row.path)
        for fitting in (
            [home for home in homes if home in told],
            [home for home in homes if self._known.provinces == {home}],
        ):
            if len(fitting) == 1:
                return fitting[0], ()
        said = (
            f"Có {len(homes)} tỉnh, thành phố có đơn vị tên {row.place}; kế hoạch không ghi tỉnh"
            " nên chưa biết là của nơi nào."
        )
        return "", (said,)

    def _unlisted(self, row: FileRow, key: str, province: str, unit: str) -> Placed:
        """Return whose plan *row* is that names a commune which the roster has not."""
        homes = self._known.communes.units.get(key, {})
        is_of_today = province in homes if province else bool(homes)
        borne = self.bearers(row.path)
        if not is_of_today and len(borne) == 1:
            told = (
                f"Kế hoạch ghi {f'{unit} {row.place}'.strip()}, không có trong danh sách; xếp vào"
                f" {borne[0].called} theo tên thư mục, tên tệp “{row.path}”."
            )
            return self._listed(borne[0], told)
        told = "Không có trong danh sách."
        if not is_of_today and self._known.communes.is_former(key):
            told = (
                "Không có trong danh sách; đây là tên cũ, trước khi sắp xếp đơn vị hành chính năm"
                " 2025."
            )
        office = Office(_cased(row.place), unit, "xa", self._written(province, row))
        placed = Placed(OfficeKey("xa", key, province), office, listed=False, told=(told,))
        return self._beside(placed, row)

    def _by_path(self, row: FileRow) -> Placed:
        borne = self.bearers(row.path)
        if len(borne) == 1:
            told = (
                f"Kế hoạch không ghi là của đơn vị nào; xếp vào {borne[0].called} theo tên thư mục,"
                f" tên tệp “{row.path}”."
            )
            return self._listed(borne[0], told)
        names = ", ".join(office.called for office in borne)
        told = "Kế hoạch không ghi là của đơn vị nào" + (
            f"; tên thư mục, tên tệp có {names}." if names else "."
        )
        return self._apart(row, Office(PurePosixPath(row.path).stem, "", row.level or "khac"), told)

    def _listed(self, office: Office, *told: str) -> Placed:
        return Placed(self._known.key(office), office, listed=True, told=told)

    def _own(self, office: Office) -> Placed:
        told = ("Không có trong danh sách.",) if self._known.has_roster else ()
        return Placed(self._known.key(office), office, listed=not self._known.has_roster, told=told)

    def _apart(self, row: FileRow, office: Office, *told: str) -> Placed:
        key = self._known.key(office)._replace(apart=row.path)
        return Placed(key, office, listed=not self._known.has_roster, told=told)

    def _beside(self, placed: Placed, row: FileRow) -> Placed:
        """Return *placed* with the offices that the file is named after, where it is of none of them."""
        parts = self._known.in_path(row.path)
        if not parts or any(self._known.key(o) == placed.key for part in parts for o in part):
            return placed
        if len(parts[0]) != 1:
            return placed
        told = (
            f"Tệp “{row.path}” mang tên {parts[0][0].called} nhưng kế hoạch ghi"
            f" {placed.office.called}."
        )
        return placed._replace(told=(*placed.told, told), others=parts[0])

    def _differences(
        self, office: Office, province: str, unit: str, row: FileRow
    ) -> tuple[str, ...]:
        """Return what the plan says otherwise of *office* than the roster does."""
        told = []
        if unit and office.unit and fold(office.unit) != unit:
            told.append(f"Kế hoạch ghi {unit} {row.place}; danh sách ghi {office.called}.")
        if not self._is_in(office, province):
            told.append(f"Kế hoạch ghi tỉnh {row.province}; danh sách ghi {office.province}.")
        return tuple(told)

    def _is_of_others(self, row: FileRow) -> bool:
        """Whether a body that is none of the commune's own government made the plan: a union, a school."""
        return self._lexicon.pattern(_OF_OTHERS).match(fold(row.issuer)) is not None

    def _called(self, row: FileRow) -> str:
        """Return the name of the body that made a plan which is no commune's; of a province its own."""
        if row.level == "tinh" and (
            not row.issuer or self._lexicon.pattern(_COMMITTEE).match(fold(row.issuer))
        ):
            return _cased(row.place)
        name = row.issuer
        if is_caps(name):
            name = name.capitalize()
            for place in (row.place, row.province):
                at = fold(name).find(fold(place)) if place else -1
                if at >= 0:
                    name = f"{name[:at]}{_cased(place)}{name[at + len(place) :]}"
        return name

    def _province(self, row: FileRow) -> str:
        return self._known.communes.province(row.province) if row.province else ""

    def _provinces_in(self, path: str) -> frozenset[str]:
        """Return the provinces whose folder *path* goes through, as they are compared."""
        found = (read_name(stem, self._lexicon) for stem in (*stems(path),)[1:])
        names = (
            name.province if self._lexicon.has("unit.commune", name.unit) else name.name
            for name in found
        )
        return frozenset(map(self._known.communes.province, names))

    def _written(self, province: str, row: FileRow) -> str:
        """Return the name of *province* as people write it."""
        if not province:
            return ""
        name = self._known.communes.province_name(province)
        return _cased(row.province) if name == province else name

    def _is_in(self, office: Office, province: str) -> bool:
        """Whether *office* is, or may be, in *province*."""
        own = self._known.key(office).province
        return not own or not province or own == province

    def _unit(self, row: FileRow) -> str:
        """Return the kind of unit that the issuer's name has before the place's, empty where it has none."""
        issuer, place = (place_key(name, self._lexicon) for name in (row.issuer, row.place))
        units = self._lexicon.words("unit.commune")
        return next((unit for unit in units if f"{unit} {place}" in issuer), "")


def _cased(name: str) -> str:
    """Return *name* with capitals as names have them where it is written all in capitals."""
    return name.title() if is_caps(name) else name
