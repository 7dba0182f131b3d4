"""Layers of the library: the built-in one, and what an office adds to it.

A later layer replaces rules by id, changes single keys of them (``[[set]]``),
switches them off with a reason (``[[off]]``), and adds its own. What is wrong
in a layer is left out and told; the rest stays in force.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from checker.kinds.base import AnyKind
from checker.library.convert import Converter
from checker.library.lexicon_tables import LexiconBuilder
from checker.library.lines import line_numbers
from checker.library.mistakes import Notes, Place
from checker.library.register_tables import RegisterBuilder
from checker.library.registers import Registers
from checker.library.rule import Group, Library, LibraryProblem, Pack, Rule, SwitchedOff
from checker.library.rule_tables import RuleReader, Surroundings
from checker.library.source import Source, read_source
from checker.library.tables import FILE_DEFAULTS, FILE_KEYS, GroupTable, OffTable, PackTable
from checker.plans.kind import PlanKind, Profile

_REGISTERS = ("document", "body", "place", "event")


@dataclass(frozen=True, slots=True)
class Layer:
    """The files of one layer; ``name`` is used where no file has a ``[pack]``."""

    name: str
    sources: tuple[Source, ...]


def read_layer(path: Path) -> Layer:
    """Read a ``.toml`` file, or all of them in a folder and below it, by name."""
    if not path.is_dir():
        return Layer(path.stem, (read_source(path, path.name),))
    files = sorted(path.rglob("*.toml"), key=lambda file: file.relative_to(path).parts)
    sources = [read_source(file, file.relative_to(path).as_posix()) for file in files]
    if not sources:
        problem = LibraryProblem(str(path), 0, "", "", "thư mục không có tệp .toml nào")
        sources = [Source(str(path), problem=problem)]
    return Layer(path.name, tuple(sources))


def merge(
    layers: Sequence[Layer],
    kinds: Mapping[str, AnyKind],
    base: Library | None = None,
    *,
    with_lines: bool = False,
) -> Library:
    """Return the library that *layers* make together, over *base* where there is one.

    Rules and examples know their lines only *with_lines*, which takes longer.
    """
    merger = _Merger(kinds, base or Library((), Registers({})), with_lines=with_lines)
    files = [(layer, [_File(source) for source in layer.sources]) for layer in layers]
    packs = [merger.pack(layer, sources) for layer, sources in files]
    for _, sources in files:
        merger.take_shape(sources)
        merger.take_words(sources)
        merger.take_registers(sources)
    for pack, (_, sources) in zip(packs, files, strict=True):
        merger.take_rules(pack, sources)
    problems = [problem for _, sources in files for file in sources for problem in file.problems()]
    return merger.library(tuple(packs), tuple(problems))


class _File:
    """A source with the notes about it; ``plan`` is the kind of plan that its folder is of."""

    def __init__(self, source: Source) -> None:
        self.name = source.name
        self.folder = source.name.rpartition("/")[0]
        self.plan = ""
        self.data = source.data
        self.text = source.text
        self.notes = Notes(source.name, source.data, source.text)
        self._problem = source.problem
        for key in source.data:
            if key not in FILE_KEYS:
                self.notes.unknown((key,), "khoá lạ", key, FILE_KEYS)

    def tables(self, name: str) -> Iterator[tuple[Place, Any]]:
        """Yield the ``[[name]]`` tables with their places."""
        tables = self.data.get(name, [])
        if isinstance(tables, list):
            yield from (((name, index), table) for index, table in enumerate(tables))
        else:
            self.notes.add((name,), f"'{name}' phải viết trong hai ngoặc vuông: [[{name}]]")

    def problems(self) -> tuple[LibraryProblem, ...]:
        """Return what is wrong in this file."""
        return (self._problem,) if self._problem else self.notes.problems()


def _plan(file: _File, folders: Mapping[str, str], convert: Converter) -> PlanKind | None:
    """Return the kind of plan that *file* tells of; *folders* have those that were told before."""
    at: Place = ("plan",)
    if file.folder in folders:
        file.notes.wrong(at, f"đã có ở thư mục này: '{folders[file.folder]}'; mỗi loại một thư mục")
        return None
    plan: PlanKind | None = convert.build(file.data["plan"], PlanKind, at)
    if plan is not None and plan.id in folders.values():
        file.notes.wrong((*at, "id"), "đã dùng cho loại kế hoạch ở thư mục khác")
        return None
    return plan


class _Merger:
    """Takes one layer after another."""

    def __init__(self, kinds: Mapping[str, AnyKind], base: Library, *, with_lines: bool) -> None:
        self._kinds = kinds
        self._base = base
        self._with_lines = with_lines
        self._rules = {rule.id: rule for rule in base.rules}
        self._off = {(off.plan, off.id): off for off in base.switched_off}
        self._register = RegisterBuilder(base.registers)
        self._registers = base.registers
        self._words = LexiconBuilder(base.lexicon)
        self._groups = {group.id: group for group in base.groups}
        self._plans = dict(base.plans)
        self._profiles = {profile.id: profile for profile in base.profiles}
        self._variants = {plan: dict(rules) for plan, rules in base.variants.items()}
        self._own = bool(base.lexicon.lists)
        self._phrases = set(base.lexicon.phrases)

    def pack(self, layer: Layer, files: Iterable[_File]) -> Pack:
        """Return what the layer says of itself, or its file name where it says nothing."""
        pack = Pack(layer.name, layer.name, "")
        for file in files:
            if "pack" in file.data:
                notes = file.notes
                said = Converter(notes).build(file.data["pack"], PackTable, ("pack",))
                if said is not None:
                    pack = Pack(said.id, said.title, said.version)
        return pack

    def take_shape(self, files: Sequence[_File]) -> None:
        """Take the groups, the profiles and the kinds of plans; files know theirs by their folder."""
        folders: dict[str, str] = {}
        for file in files:
            convert = Converter(file.notes, phrases=self._phrases)
            for at, table in file.tables("groups"):
                group: GroupTable | None = convert.build(table, GroupTable, at)
                if group is not None:
                    self._groups[group.id] = Group(group.order, group.id, group.title)
            for at, table in file.tables("profile"):
                profile: Profile | None = convert.build(table, Profile, at)
                if profile is not None:
                    self._profiles[profile.id] = profile
            plan = _plan(file, folders, convert) if "plan" in file.data else None
            if plan is not None:
                self._plans[plan.id] = plan
                folders[file.folder] = plan.id
        for file in files:
            file.plan = folders.get(file.folder, "")

    def take_words(self, files: Iterable[_File]) -> None:
        """Take the lists of words of a layer."""
        for file in files:
            convert = Converter(file.notes)
            for at, table in file.tables("list"):
                self._words.add(table, at, convert, file.notes, own=self._own)

    def take_registers(self, files: Sequence[_File]) -> None:
        """Take the documents, bodies with their successors, places and events of a layer."""
        for file in files:
            convert = Converter(file.notes, phrases=self._phrases)
            for name in _REGISTERS:
                for at, table in file.tables(name):
                    self._register.add(name, table, at, convert)
        self._registers = self._register.registers()
        for file in files:  # they name bodies, which may stand in any file
            convert = Converter(file.notes, self._registers)
            for at, table in file.tables("successor"):
                self._register.add_successor(
                    table, at, convert, file.notes, plan=file.plan, plans=self._plans.keys()
                )
        self._registers = self._register.registers()

    def take_rules(self, pack: Pack, files: Sequence[_File]) -> None:
        """Take the rules of a layer, then its changes, then what it switches off."""
        readers = [(file, self._reader(file, pack)) for file in files]
        own: set[str] = set()
        for file, reader in readers:
            for at, table in file.tables("rule"):
                rule = reader.rule(table, at)
                if rule is None:
                    continue
                if rule.id in own:
                    file.notes.add((*at, "id"), "mã này đã dùng cho một tiêu chí ở trên")
                    continue
                own.add(rule.id)
                self._rules[rule.id] = rule
        for file, reader in readers:
            for at, table in file.tables("set"):
                self._change(file, reader, at, table)
        for file in files:
            for at, table in file.tables("off"):
                self._switch_off(file, pack, at, table)
        for file in files:
            for name in ("rule", "set"):
                for at, table in file.tables(name):
                    self._check_others(file, at, table)

    def library(self, packs: tuple[Pack, ...], problems: tuple[LibraryProblem, ...]) -> Library:
        """Return the rules in force, by group, then as they came."""
        rules = [rule for rule in self._rules.values() if ("", rule.id) not in self._off]
        return Library(
            rules=tuple(sorted(rules, key=lambda rule: rule.group.order)),
            registers=self._registers,
            groups=tuple(sorted(self._groups.values())),
            plans=self._plans,
            profiles=tuple(self._profiles.values()),
            variants=self._variants,
            lexicon=self._words.lexicon(self._phrases),
            packs=self._base.packs + packs,
            switched_off=tuple(self._off.values()),
            problems=self._base.problems + problems,
        )

    def _reader(self, file: _File, pack: Pack) -> RuleReader:
        convert = Converter(file.notes, self._registers, self._words.names, self._phrases)
        return RuleReader(
            self._kinds,
            convert,
            file.notes,
            Surroundings(
                groups=self._groups,
                plans=self._plans.keys(),
                plan=file.plan,
                layer=pack.id,
                file=file.name,
                defaults={key: file.data[key] for key in FILE_DEFAULTS if key in file.data},
                lines=line_numbers(file.text) if self._with_lines else {},
            ),
        )

    def _change(self, file: _File, reader: RuleReader, at: Place, table: Any) -> None:
        """Change a rule; from a plan's folder, a shared rule changes for that kind of plan only."""
        rule = self._named(file, at, table)
        if rule is None:
            return
        if file.plan and not rule.subjects:
            own = self._variants.setdefault(file.plan, {})
            changed = reader.patched(own.get(rule.id, rule), table, at)
            if changed is not None:
                own[rule.id] = changed
            return
        changed = reader.patched(rule, table, at)
        if changed is None:
            return
        self._rules[rule.id] = changed
        for own in self._variants.values():
            variant = reader.patched(own[rule.id], table, at) if rule.id in own else None
            if variant is not None:
                own[rule.id] = variant

    def _check_others(self, file: _File, at: Place, table: Any) -> None:
        """Note what a rule gives way to and is neither a group nor a rule."""
        others = table.get("gives_way_to", ()) if isinstance(table, dict) else ()
        known = {*self._groups, *self._rules}
        for index, other in enumerate(others if isinstance(others, list) else ()):
            if isinstance(other, str) and other not in known:
                place = (*at, "gives_way_to", index)
                file.notes.unknown(place, "không có nhóm, tiêu chí", other, known)

    def _switch_off(self, file: _File, pack: Pack, at: Place, table: Any) -> None:
        """Switch a rule off; from a plan's folder, for that kind of plan only."""
        off = Converter(file.notes).build(table, OffTable, at)
        if off is None or self._named(file, at, table) is None:
            return
        if not off.reason.strip():
            file.notes.wrong((*at, "reason"), "đang để trống; hãy ghi lý do không áp dụng")
            return
        self._off[file.plan, off.id] = SwitchedOff(off.id, pack.id, off.reason, file.plan)

    def _named(self, file: _File, at: Place, table: Any) -> Rule | None:
        """Return the rule whose id *table* gives; note where there is none."""
        name = table.get("id") if isinstance(table, dict) else None
        if not isinstance(name, str):
            file.notes.add(at, "thiếu khoá 'id'")
        elif name not in self._rules:
            file.notes.unknown((*at, "id"), "không có tiêu chí", name, self._rules)
        return self._rules.get(name) if isinstance(name, str) else None
