"""Which office a plan is of: by what the plan says, else by where its file lies; never a guess."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import PurePosixPath
from typing import NamedTuple

from checker.kernel.text import fold
from checker.rounds.file_row import FileRow
from checker.rounds.known import Known, OfficeKey
from checker.rounds.overview import Office
from checker.rounds.said import Said, said_by

_UNLISTED = "Không có trong danh sách."


class Placed(NamedTuple):
    """Whose a plan is: ``told`` what to know of it; ``others`` are offices that the file is named after instead.

    ``like`` is the office of the roster whose name may be meant where the plan's is nobody's.
    """

    key: OfficeKey
    office: Office
    listed: bool
    told: tuple[str, ...] = ()
    others: tuple[Office, ...] = ()
    like: tuple[Office, ...] = ()


class Placing:
    """Places the files of one round."""

    def __init__(self, known: Known) -> None:
        self._known = known

    def place(self, row: FileRow) -> Placed:
        """Return whose plan *row* is."""
        said = said_by(row, self._known.communes, self._known.lexicon)
        if not said.office.name:
            return self._by_path(row)
        if not said.is_communes:
            return self._of_body(said)
        if self._known.has_roster:
            return self._of_roster(row, said)
        return self._beside(self._of_register(row, said), row)

    def bearers(self, path: str) -> tuple[Office, ...]:
        """Return the offices that the nearest part of *path* naming any is named after."""
        return next(iter(self._known.in_path(path)), ())

    def _of_body(self, said: Said) -> Placed:
        """Return whose plan it is that no commune made: a department's, a province's, a union's."""
        fitting = [
            office
            for office in self._known.by_name.get(said.name, ())
            if office.level != "xa" and self._known.is_in(office, said.province)
        ]
        if len(fitting) == 1:
            return self._listed(fitting[0])
        told = (_UNLISTED,) if self._known.has_roster else ()
        key = self._known.key(said.office)
        return Placed(key, said.office, listed=not self._known.has_roster, told=told)

    def _of_roster(self, row: FileRow, said: Said) -> Placed:
        named = self._known.by_name.get(said.name, ())
        fitting = self._fitting(row, said, [office for office in named if office.level == "xa"])
        if len(fitting) == 1:
            office = fitting[0]
            return self._beside(self._listed(office, *self._differences(office, said)), row)
        if len(fitting) > 1:
            told = (
                f"Trong danh sách có {len(fitting)} đơn vị tên {said.office.name}; kế hoạch không"
                " cho biết là của đơn vị nào."
            )
            return self._apart(row, said.office, told)
        return self._unlisted(row, said)

    def _fitting(self, row: FileRow, said: Said, named: Sequence[Office]) -> Sequence[Office]:
        """Return those of *named* that the plan may be of: by its province, its kind of unit, its file's place."""
        province = said.province or self._by_folder(row, said)
        left = [office for office in named if self._known.is_in(office, province)]
        if not left and province in self._homes(said):
            return ()  # that is another commune of the name
        left = left or list(named)
        if len(left) > 1 and said.unit:
            left = [office for office in left if fold(office.unit) in {said.unit, ""}] or left
        if len(left) > 1:
            told, borne = self._known.provinces_in(row.path), set(self.bearers(row.path))
            by_folder = [office for office in left if self._known.key(office).province in told]
            left = by_folder or [office for office in left if office in borne] or left
        return left

    def _by_folder(self, row: FileRow, said: Said) -> str:
        """Return the one province that the folders of *row* name and that has a commune of the plan's name."""
        told = self._known.provinces_in(row.path) & self._homes(said).keys()
        return next(iter(told)) if len(told) == 1 else ""

    def _of_register(self, row: FileRow, said: Said) -> Placed:
        """Return whose plan *row* is where there is no roster: the register's of today, else as it says."""
        homes = self._homes(said)
        told: tuple[str, ...] = ()
        province = said.province or (self._home(row, homes) if homes else "")
        if homes and not province:
            unclear = (
                f"Có {len(homes)} tỉnh, thành phố có đơn vị tên {said.office.name}; kế hoạch không"
                " ghi tỉnh nên chưa biết là của nơi nào."
            )
            return self._apart(row, said.office, unclear)
        unit = homes.get(province, "")
        if unit and said.unit and unit != said.unit:
            told = (f"Kế hoạch ghi {said.office.called}; theo sổ đơn vị là {unit}.",)
        written = said.office.province or self._known.communes.province_name(province)
        office = Office(said.office.name, unit or said.unit, "xa", written)
        return Placed(OfficeKey("xa", said.name, province), office, listed=True, told=told)

    def _home(self, row: FileRow, homes: Iterable[str]) -> str:
        """Return in which of *homes* a plan is that names no province, empty where nothing tells."""
        told = self._known.provinces_in(row.path)
        for fitting in (
            list(homes),
            [home for home in homes if home in told],
            [home for home in homes if self._known.provinces == {home}],
        ):
            if len(fitting) == 1:
                return fitting[0]
        return ""

    def _unlisted(self, row: FileRow, said: Said) -> Placed:
        """Return whose plan *row* is that names a commune which the roster has not."""
        homes = self._homes(said)
        is_of_today = said.province in homes if said.province else bool(homes)
        borne = self.bearers(row.path)
        if not is_of_today and len(borne) == 1:
            by_name = (
                f"Kế hoạch ghi {said.office.called}, không có trong danh sách; xếp vào"
                f" {borne[0].called} theo tên thư mục, tên tệp “{row.path}”."
            )
            return self._listed(borne[0], by_name)
        told = _UNLISTED
        if not is_of_today and self._known.communes.is_former(said.name):
            told = f"{told[:-1]}; đây là tên cũ, trước khi sắp xếp đơn vị hành chính năm 2025."
        office = said.office
        if not said.province and (province := self._by_folder(row, said)):
            office = replace(office, province=self._known.communes.province_name(province))
        key = OfficeKey("xa", said.name, said.province or self._known.key(office).province)
        like = () if homes else self._known.like(said.name)
        told += f" Có phải {like[0].called}?" if like else ""
        return self._beside(Placed(key, office, listed=False, told=(told,), like=like), row)

    def _by_path(self, row: FileRow) -> Placed:
        borne = self.bearers(row.path)
        told = "Kế hoạch không ghi là của đơn vị nào"
        if len(borne) == 1:
            by_name = f"{told}; xếp vào {borne[0].called} theo tên thư mục, tên tệp “{row.path}”."
            return self._listed(borne[0], by_name)
        names = ", ".join(office.called for office in borne)
        more = f"; tên thư mục, tên tệp có {names}." if names else "."
        office = Office(PurePosixPath(row.path).stem, "", row.level or "khac")
        return self._apart(row, office, f"{told}{more}")

    def _homes(self, said: Said) -> Mapping[str, str]:
        return self._known.communes.units.get(said.name, {})

    def _listed(self, office: Office, *told: str) -> Placed:
        return Placed(self._known.key(office), office, listed=True, told=told)

    def _apart(self, row: FileRow, office: Office, told: str) -> Placed:
        key = self._known.key(office)._replace(apart=row.path)
        return Placed(key, office, listed=not self._known.has_roster, told=(told,))

    def _beside(self, placed: Placed, row: FileRow) -> Placed:
        """Return *placed* with the office that the file is named after, where it is another one."""
        parts = self._known.in_path(row.path)
        keys = [self._known.key(office) for part in parts for office in part]
        if not keys or any(key.name == placed.key.name for key in keys):
            return placed  # also where it is another commune of the same name
        if len(parts[0]) != 1:
            return placed
        told = (
            f"Tệp “{row.path}” mang tên {parts[0][0].called} nhưng kế hoạch ghi"
            f" {placed.office.called}."
        )
        return placed._replace(told=(*placed.told, told), others=parts[0])

    def _differences(self, office: Office, said: Said) -> tuple[str, ...]:
        """Return what the plan says otherwise of *office* than the roster does."""
        told = []
        if said.unit and office.unit and fold(office.unit) != said.unit:
            told.append(f"Kế hoạch ghi {said.office.called}; danh sách ghi {office.called}.")
        if not self._known.is_in(office, said.province):
            own, listed = said.office.province, office.province
            told.append(f"Kế hoạch ghi tỉnh, thành phố {own}; danh sách ghi {listed}.")
        return tuple(told)
