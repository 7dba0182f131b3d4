"""Takes one layer of rule files after another and makes the library of them."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import count
from typing import Any

from checker.kinds.base import AnyKind
from checker.library.changes import Changes
from checker.library.convert import Converter
from checker.library.draft_tables import DraftBuilder
from checker.library.lexicon_tables import LexiconBuilder
from checker.library.lines import line_numbers
from checker.library.mistakes import Place
from checker.library.plan_folders import PlanFolders
from checker.library.register_tables import RegisterBuilder
from checker.library.rule import BUILT_IN, Group, Library, LibraryProblem, Pack
from checker.library.rule_file import RuleFile
from checker.library.rule_tables import RuleReader, Surroundings
from checker.library.superior import SuperiorPlan
from checker.library.tables import FILE_DEFAULTS, WORDS_OF_CODE, GroupTable, PackTable
from checker.plans.kind import Profile

_REGISTERS = ("document", "body", "place", "event")
_DOCUMENT_KINDS = ("document-kind", "cited-kind")
"""Lists of the lexicon with the kinds of documents that drafts cite."""


class Merger:
    """Takes the layers; what is mistaken in one is left out and told."""

    def __init__(self, kinds: Mapping[str, AnyKind], base: Library, *, with_lines: bool) -> None:
        self._kinds = kinds
        self._base = base
        self._with_lines = with_lines
        self._rules = {rule.id: rule for rule in base.rules}
        self._register = RegisterBuilder(base.registers)
        self._registers = base.registers
        self._words = LexiconBuilder(base.lexicon)
        self._groups = {group.id: group for group in base.groups}
        self._profiles: dict[str, Profile] = {profile.id: profile for profile in base.profiles}
        self._own = bool(base.lexicon.lists)
        self._phrases = set(base.lexicon.phrases)
        self._plans = PlanFolders(base.plans, self._phrases)
        self._drafts = DraftBuilder(base.drafts)
        self._left_out = list(base.left_out)
        self._changes = Changes(base, self._rules)
        self._titles: Mapping[str, str] = {}

    def merged(self, layers: Sequence[tuple[str, Sequence[RuleFile]]]) -> Library:
        """Return the library that *layers*, each with its name and files, make together."""
        about: list[LibraryProblem] = []
        for _, files in layers:
            self._take_shape(files)
            about += self._plans.take(files)
            self._take_superiors(files)
            self._take_words(files)
            self._take_registers(files)
            self._drafts.take(files)
        packs = _apart([_pack(name, files) for name, files in layers], self._base.packs)
        self._titles = {pack.id: pack.title for pack in (*self._base.packs, *packs)}
        for pack, (_, files) in zip(packs, layers, strict=True):
            self._take_rules(pack, files)
        everything = [file for _, files in layers for file in files]
        self._drafts.check_names(everything)
        about += (problem for file in everything for problem in file.problems())
        hints = tuple(hint for file in everything for hint in file.hints())
        return self._library(tuple(packs), tuple(about), hints)

    def _take_shape(self, files: Sequence[RuleFile]) -> None:
        """Take the groups and the profiles of a layer; those that there are stay as they are."""
        for file in files:
            for key in WORDS_OF_CODE if self._own else ():
                if key in file.data:
                    file.notes.add((key,), f"tệp của đơn vị không thêm được '{key}'")
            convert = Converter(file.notes)
            for at, table in file.tables("groups"):
                group: GroupTable | None = convert.build(table, GroupTable, at)
                if group is not None and _is_new(group.id, self._groups, file, at):
                    self._groups[group.id] = Group(group.order, group.id, group.title, group.aside)
            for at, table in file.tables("profile"):
                profile: Profile | None = convert.build(table, Profile, at)
                if profile is not None and _is_new(profile.id, self._profiles, file, at):
                    self._profiles[profile.id] = profile

    def _take_superiors(self, files: Iterable[RuleFile]) -> None:
        """Take the superior's plan that the rules of a file rest on; without it they would judge any plan."""
        for file in files:
            if "superior" not in file.data:
                continue
            convert = Converter(file.notes)
            file.superior = convert.build(file.data["superior"], SuperiorPlan, ("superior",))
            known = self._plans.kinds
            if file.superior is None:
                file.idle = True
            elif file.superior.subject and file.superior.subject not in known:
                at = ("superior", "subject")
                file.notes.unknown(at, "không có loại kế hoạch", file.superior.subject, known)

    def _take_words(self, files: Iterable[RuleFile]) -> None:
        """Take the lists of words of a layer."""
        for file in files:
            convert = Converter(file.notes)
            for at, table in file.tables("list"):
                self._words.add(table, at, convert, file.notes, own=self._own)

    def _take_registers(self, files: Sequence[RuleFile]) -> None:
        """Take the documents, bodies with their successors, places and events of a layer."""
        kinds = self._words.wordings(*_DOCUMENT_KINDS)
        for file in files:
            convert = Converter(file.notes, phrases=self._phrases)
            for name in _REGISTERS:
                for at, table in file.tables(name):
                    self._register.add(name, table, at, convert, file.notes, kinds)
        self._register.link_documents()
        self._registers = self._register.registers()
        plans = self._plans.kinds.keys()
        for file in files:  # they name bodies, which may stand in any file
            convert = Converter(file.notes, self._registers)
            for at, table in file.tables("successor") if not file.idle else ():
                self._register.add_successor(
                    table, at, convert, file.notes, plan=file.plan, plans=plans
                )
        self._registers = self._register.registers()

    def _take_rules(self, pack: Pack, files: Sequence[RuleFile]) -> None:
        """Take the rules of a layer, then its changes, then what it switches off."""
        readers = [(file, self._reader(file, pack)) for file in files]
        own: set[str] = set()
        for file, reader in readers:
            for at, table in file.tables("rule"):
                if not self._take_rule(file, reader, at, table, own):
                    self._left_out.append(file.called(at, table))
        self._changes.take(pack, readers)
        for file in files:
            for name in ("rule", "set"):
                for at, table in file.tables(name):
                    self._check_others(file, at, table)

    def _take_rule(
        self, file: RuleFile, reader: RuleReader, at: Place, table: Any, own: set[str]
    ) -> bool:
        """Take one rule; *own* are those of the same layer. Return whether it will be judged."""
        rule = reader.rule(table, at)
        if rule is None or file.idle:
            return False
        known = self._rules.get(rule.id)
        if known is None:
            own.add(rule.id)
            self._rules[rule.id] = rule
            return True
        if rule.id in own:
            what = "mã này đã dùng cho một tiêu chí ở trên"
        else:
            titled = f"trong “{self._titles.get(known.layer, known.layer)}”"
            whose = "kèm theo chương trình" if known.layer == BUILT_IN else titled
            what = (
                f"mã này là của tiêu chí {whose}, tiêu chí ấy giữ nguyên;"
                " dùng [[set]] để sửa, [[off]] để bỏ, hoặc đặt mã khác"
            )
        file.notes.add((*at, "id"), what)
        return False

    def _library(
        self,
        packs: tuple[Pack, ...],
        problems: tuple[LibraryProblem, ...],
        hints: tuple[LibraryProblem, ...],
    ) -> Library:
        """Return the rules in force, by group, then as they came."""
        changes = self._changes
        rules = [rule for rule in self._rules.values() if rule.id not in changes.off_everywhere]
        return Library(
            rules=tuple(sorted(rules, key=lambda rule: rule.group.order)),
            registers=self._registers,
            groups=tuple(sorted(self._groups.values())),
            plans=self._plans.kinds,
            profiles=tuple(self._profiles.values()),
            variants=changes.variants,
            drafts=self._drafts.pieces,
            lexicon=self._words.lexicon(self._phrases),
            packs=self._base.packs + packs,
            switched_off=changes.switched_off,
            problems=self._base.problems + problems,
            hints=self._base.hints + hints,
            left_out=tuple(self._left_out),
            unchanged=changes.unapplied,
            notices=self._base.notices,
        )

    def _reader(self, file: RuleFile, pack: Pack) -> RuleReader:
        convert = Converter(file.notes, self._registers, self._words.names, self._phrases)
        return RuleReader(
            self._kinds,
            convert,
            file.notes,
            Surroundings(
                groups=self._groups,
                plans=self._plans.kinds.keys(),
                plan=file.plan,
                layer=pack.id,
                file=file.name,
                defaults={key: file.data[key] for key in FILE_DEFAULTS if key in file.data},
                lines=line_numbers(file.text) if self._with_lines else {},
                superior=file.superior,
            ),
        )

    def _check_others(self, file: RuleFile, at: Place, table: Any) -> None:
        """Note what a rule gives way to and is neither a group nor a rule."""
        others = table.get("gives_way_to", ()) if isinstance(table, dict) else ()
        known = {*self._groups, *self._rules}
        for index, other in enumerate(others if isinstance(others, list) else ()):
            if isinstance(other, str) and other not in known:
                place = (*at, "gives_way_to", index)
                file.notes.unknown(place, "không có nhóm, tiêu chí", other, known)


def _is_new(name: str, known: Collection[str], file: RuleFile, at: Place) -> bool:
    """Whether nothing is called *name* yet; note where something is."""
    if name in known:
        file.notes.wrong((*at, "id"), f"trùng mục đã có '{name}'; mục ấy giữ nguyên")
    return name not in known


def _apart(packs: Iterable[Pack], others: Iterable[Pack]) -> list[Pack]:
    """Return *packs* with an id each: two offices may give theirs the same, by which rules are told apart."""
    taken = {pack.id for pack in others}
    named = []
    for pack in packs:
        free = (f"{pack.id} {number}" for number in count(2))
        name = pack.id if pack.id not in taken else next(one for one in free if one not in taken)
        taken.add(name)
        named.append(replace(pack, id=name) if name != pack.id else pack)
    return named


def _pack(name: str, files: Sequence[RuleFile]) -> Pack:
    """Return what the layer says of itself, or its file name where it says nothing."""
    pack = Pack(name, name, "")
    for file in files:
        if "pack" in file.data:
            said = Converter(file.notes).build(file.data["pack"], PackTable, ("pack",))
            if said is not None:
                pack = Pack(said.id, said.title, said.version, said.date_, author=said.author)
    superior = next((file.superior for file in files if file.superior), None)
    return replace(pack, superior=superior) if superior else pack
