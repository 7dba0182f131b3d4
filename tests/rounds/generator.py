"""Folders of review rounds, of any size, with what must come out of them.

Offices are those of the register of units; each hands in a right plan or one with slips
(see ``matters``), in the forms that are asked for, under names as offices give them. With
extras there are also offices that hand in nothing, versions, copies, documents of other
kinds, broken files, archives, and what nobody means as a draft.

What is expected is known by how the folder is made, not by judging it.
"""

import datetime as dt
import random
import zipfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from checker.kernel.text import strip_marks
from checker.library.load import load_library
from checker.rounds.communes import Communes
from checker.rounds.file_row import FileRow
from checker.rounds.overview import Office, Overview
from checker.shown import TO_DO, Shown
from resources.samples import build
from tests.builders.doc import build_doc
from tests.builders.html import build_html
from tests.builders.odt import build_odt
from tests.builders.pdf import build_pdf
from tests.builders.rtf import build_rtf
from tests.builders.text import build_md, build_txt
from tests.rounds.matters import MATTERS, UNITS, Matter, Names, names_of, plan_lines, plan_source

FORMS = ("txt", "md", "html", "rtf", "odt", "doc", "docx", "pdf")
"""The forms of files, the quickest to write first. PDF files need the window's library."""
_BUILDERS: Mapping[str, Callable[..., Path]] = {
    "txt": build_txt, "md": build_md, "html": build_html, "rtf": build_rtf, "odt": build_odt,
    "doc": build_doc, "pdf": build_pdf,
}  # fmt: skip
LAYOUT = "form."
"""How the ids of rules on the layout begin: the builders but that of docx do not lay out by the decree."""
_OTHER = """ỦY BAN NHÂN DÂN
{UNIT} {NAME}
Số: 12/QĐ-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
{name}, ngày 02 tháng 3 năm 2026
QUYẾT ĐỊNH
Về việc thành lập Tổ kiểm tra an toàn thực phẩm {unit} {name}
CHỦ TỊCH ỦY BAN NHÂN DÂN {UNIT} {NAME}
Căn cứ Luật An toàn thực phẩm;
QUYẾT ĐỊNH:
Điều 1. Thành lập Tổ kiểm tra an toàn thực phẩm {unit} {name}.
Điều 2. Quyết định này có hiệu lực kể từ ngày ký.
"""
_BROKEN = {
    "docx": b"\x00\x01no Word file at all" * 40,
    "pdf": b"%PDF-1.4\n%%EOF",
    "doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000),
}
"""Files that their readers call damaged."""
_DAYS = dt.date(2026, 4, 10), dt.date(2026, 5, 6)
"""The first and the last day that the right plans name as passed."""
_SKIPPED = ("~$KH.docx", ".hidden.docx", "KH.soat.toml", "KH - báo cáo kiểm tra.html", "Thumbs.db")
"""What nobody means as a draft: lock files, hidden files, the program's own, the system's."""


@dataclass
class Expected:
    """What must come out: files by their names in the round.

    ``open`` are the rules that each plan must show as to be done, all others not; ``lines`` for
    each office that handed in the plan that counts and the others, the newest first; ``unread``
    the code of each file's error.
    """

    open: dict[str, Mapping[str, Shown]] = field(default_factory=dict)
    lines: dict[Office, tuple[str, tuple[str, ...]]] = field(default_factory=dict)
    missing: list[Office] = field(default_factory=list)
    apart: list[str] = field(default_factory=list)
    unread: dict[str, str] = field(default_factory=dict)
    skipped: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Made:
    """A folder with its roster and what is expected of it; ``files`` are its documents in the order made."""

    root: Path
    roster: tuple[Office, ...]
    expected: Expected


def offices(count: int, province: str = "Lai Châu") -> tuple[Office, ...]:
    """Return *count* communes and wards, those of *province* first, then of the others."""
    communes = _communes()
    own = communes.of({communes.province(province)})
    every = dict.fromkeys((*own, *communes.of(())))
    found = [each for each in every if each.unit in UNITS and _kind_of_province(each.province)]
    if count > len(found):
        raise ValueError(f"there are {len(found)} communes")
    return tuple(found[:count])


def make_round(
    root: Path,
    count: int,
    *,
    forms: Sequence[str] = ("txt",),
    extras: bool = True,
    province: str = "Lai Châu",
    seed: int = 12,
) -> Made:
    """Make the folder *root* of a round of *count* offices; the same arguments make the same."""
    maker = _Maker(root, random.Random(seed), forms)  # noqa: S311 - no secret
    roster = offices(count, province)
    for number, office in enumerate(roster):
        maker.hand_in(number, office, extras=extras)
    if extras:
        maker.skipped()
    return Made(root, roster, maker.expected)


def open_rules(row: FileRow) -> dict[str, Shown]:
    """Return the rules on the words that *row* shows as to be done, as ``Expected.open`` has them."""
    return {
        rule: how
        for rule, how in row.shown.items()
        if how in TO_DO and (row.path.endswith(".docx") or not rule.startswith(LAYOUT))
    }


def differences(made: Made, overview: Overview, *, rostered: bool = True) -> list[str]:
    """Return in what *overview* is not as expected of *made*; empty where it is right.

    Without its roster nobody is missing.
    """
    expected, found = made.expected, []
    missing = set(expected.missing if rostered else ())
    lines = {line.office: line for line in overview.lines if line.row is not None}
    bare = [line for line in overview.lines if line.row is None]
    rows = [row for line in lines.values() for row in (line.row, *line.others) if row is not None]
    for what, is_, must in (
        ("missing", {line.office for line in bare if rostered or not line.unread}, missing),
        ("apart", {row.path for row in overview.apart}, set(expected.apart)),
        ("unread", {row.path: row.error.code for row in overview.unread if row.error}, expected.unread),
        ("lines", {o: (line.row.path if line.row else "", tuple(r.path for r in line.others))
                   for o, line in lines.items()}, expected.lines),
        ("open", {row.path: open_rules(row) for row in rows}, expected.open),
    ):  # fmt: skip
        if is_ != must:
            found.append(f"{what}: {_unlike(is_, must)}")
    return found


def _unlike(is_: object, must: object) -> str:
    """Return a few of the things in which two sets or mappings differ."""
    if isinstance(is_, dict) and isinstance(must, dict):
        keys = [key for key in {**is_, **must} if is_.get(key) != must.get(key)]
        return "; ".join(f"{key}: {is_.get(key)} not {must.get(key)}" for key in keys[:5])
    return f"{is_} not {must}"


class _Maker:
    """Writes the files of one round."""

    def __init__(self, root: Path, chance: random.Random, forms: Sequence[str]) -> None:
        self._root, self._chance, self._forms = root, chance, forms
        self.expected = Expected()

    def hand_in(self, number: int, office: Office, *, extras: bool) -> None:
        """Write what *office*, the *number*-th, hands in."""
        form = self._forms[number % len(self._forms)]
        case = number % 12 if extras else 0
        names = names_of(office, _kind_of_province(office.province))
        if case == 3:  # nothing, or a file that cannot be read
            self.expected.missing.append(office)
            if number % 24 == 3:
                self._broken(number, office)
            return
        matters = self._matters()
        if case == 5:
            self._versions(office, names, form, matters)
        elif case == 7:
            self._copies(office, names, form, matters)
        elif case == 9:
            self._packed(office, names, matters)
        else:
            path = self._name(number, office, form)
            self._plan(path, names, form, matters)
            self.expected.lines[office] = path, ()
        if case == 11:
            path = f"{self._folder(office)}/QĐ thành lập Tổ kiểm tra.txt"
            self._write(path, _other(office).encode())
            self.expected.apart.append(path)

    def skipped(self) -> None:
        """Write what nobody means as a draft."""
        for name in _SKIPPED:
            self._write(name, b"nothing")
            self.expected.skipped.append(name)

    def _matters(self) -> tuple[Matter, ...]:
        """Return no slips for one plan in three, else one to three, each about another thing."""
        if not self._chance.randrange(3):
            return ()
        picked = self._chance.sample(MATTERS, self._chance.randint(1, 3))
        return tuple({matter.thing: matter for matter in picked}.values())

    def _plan(self, path: str, names: Names, form: str, matters: Sequence[Matter]) -> None:
        target = self._root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        if form == "docx":
            target.write_bytes(build.build(build.parse(plan_source(names, matters))))
        elif form == "txt":
            target.write_bytes(_as_text(names, matters))
        else:
            _BUILDERS[form](target, plan_lines(names, matters))
        self._expect(path, matters)

    def _expect(self, path: str, matters: Iterable[Matter]) -> None:
        self.expected.open[path] = {matter.rule: matter.how for matter in matters}

    def _versions(self, office: Office, names: Names, form: str, matters: Sequence[Matter]) -> None:
        """Write a first version with slips and a second one without."""
        old, new = (f"{self._folder(office)}/KH BĐG{mark}.{form}" for mark in ("", " (sửa lần 2)"))
        self._plan(old, names, form, matters or MATTERS[:1])
        self._plan(new, names, form, ())
        self.expected.lines[office] = new, (old,)

    def _copies(self, office: Office, names: Names, form: str, matters: Sequence[Matter]) -> None:
        """Write the same file twice."""
        first, second = (f"{self._folder(office)}/KH BĐG{mark}.{form}" for mark in ("", " (1)"))
        self._plan(first, names, form, matters)
        self._write(second, (self._root / first).read_bytes())
        self._expect(second, matters)
        self.expected.lines[office] = first, (second,)

    def _packed(self, office: Office, names: Names, matters: Sequence[Matter]) -> None:
        """Write an archive with the plan in it."""
        archive, member = f"nop/{_plain(office)}.zip", "Ke hoach.txt"
        target = self._root / archive
        target.parent.mkdir(parents=True, exist_ok=True)
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as packed:
            packed.writestr(member, _as_text(names, matters))
        self._expect(f"{archive}/{member}", matters)
        self.expected.lines[office] = f"{archive}/{member}", ()

    def _broken(self, number: int, office: Office) -> None:
        form = sorted(_BROKEN)[number // 24 % len(_BROKEN)]
        path = f"{self._folder(office)}/KH.{form}"
        self._write(path, _BROKEN[form])
        self.expected.unread[path] = "damaged"

    def _name(self, number: int, office: Office, form: str) -> str:
        """Return a name as offices give them, one way after another."""
        ways = (
            f"{self._folder(office)}/Kế hoạch BĐG 2026.{form}",
            f"KH BĐG {office.called} ({office.province}).{form}",
            f"{office.province}/{_plain(office)}.{form}",
        )
        return ways[number % len(ways)]

    def _folder(self, office: Office) -> str:
        return f"{office.province}/{office.called}"

    def _write(self, path: str, data: bytes) -> None:
        target = self._root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)


def _as_text(names: Names, matters: Sequence[Matter]) -> bytes:
    return "\n".join(
        cell for text, _ in plan_lines(names, matters) for cell in text.split(" | ")
    ).encode()


def _other(office: Office) -> str:
    return _OTHER.format(
        unit=office.unit, UNIT=office.unit.upper(), name=office.name, NAME=office.name.upper()
    )


def _plain(office: Office) -> str:
    """Return *office* as a name of a file without marks: ``KH_xa_Binh_Lu-Lai_Chau``."""
    return strip_marks(f"KH {office.called}-{office.province}").replace(" ", "_")


@cache
def _communes() -> Communes:
    library = load_library()
    return Communes(library.registers, library.lexicon)


@cache
def _kind_of_province(name: str) -> str:
    """Return whether *name* was a province or a city when the right plans were made; empty where that changed."""
    places = [place for place in load_library().registers.places if place.name == name]
    kinds = {place.kind for day in _DAYS for place in places if place.stands_on(day)}
    return kinds.pop() if len(kinds) == 1 else ""
