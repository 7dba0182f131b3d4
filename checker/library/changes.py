"""What a layer does to rules that there are: ``[[set]]`` changes keys, ``[[off]]`` takes out."""

from collections.abc import Sequence
from typing import Any

from checker.library.convert import Converter
from checker.library.mistakes import Place
from checker.library.rule import Library, Pack, Rule, SwitchedOff
from checker.library.rule_file import RuleFile
from checker.library.rule_tables import RuleReader
from checker.library.tables import OffTable

_Once = set[tuple[str, str]]
"""Kinds of plans and rules that a layer has changed: once is enough, twice is a mistake."""


class Changes:
    """Changes *rules* as one layer after another asks; from a kind's folder, for its plans only."""

    def __init__(self, base: Library, rules: dict[str, Rule]) -> None:
        self._rules = rules
        self.variants = {plan: dict(own) for plan, own in base.variants.items()}
        self._off = {(off.plan, off.id): off for off in base.switched_off}
        self._unapplied = list(base.unchanged)

    @property
    def switched_off(self) -> tuple[SwitchedOff, ...]:
        """What is switched off, in the order in which it was."""
        return tuple(self._off.values())

    @property
    def off_everywhere(self) -> set[str]:
        """The rules that no plan is judged by."""
        return {rule for plan, rule in self._off if not plan}

    @property
    def unapplied(self) -> tuple[str, ...]:
        """The rules that a layer wanted otherwise, and that stay as they were."""
        return tuple(self._unapplied)

    def take(self, pack: Pack, readers: Sequence[tuple[RuleFile, RuleReader]]) -> None:
        """Take the changes of a layer, then what it switches off."""
        once: _Once = set()
        for file, reader in readers:
            for at, table in file.tables("set"):
                if file.idle or not self._change(file, reader, at, table, once):
                    self._unapplied.append(file.called(at, table))
        once = set()
        for file, _ in readers:
            for at, table in file.tables("off"):
                if file.idle or not self._switch_off(file, pack, at, table, once):
                    self._unapplied.append(file.called(at, table))

    def _change(
        self, file: RuleFile, reader: RuleReader, at: Place, table: Any, once: _Once
    ) -> bool:
        """Change a rule; from a plan's folder, a shared rule changes for that kind of plan only."""
        rule = self._named(file, at, table, once)
        if rule is None:
            return False
        if len(table) == 1:
            file.notes.hint(at, f"[[set]] không đổi gì ở tiêu chí '{rule.id}'")
        if file.plan and not rule.subjects:
            own = self.variants.setdefault(file.plan, {})
            changed = reader.patched(own.get(rule.id, rule), table, at)
            if changed is not None:
                own[rule.id] = changed
            return changed is not None
        changed = reader.patched(rule, table, at)
        if changed is None:
            return False
        self._rules[rule.id] = changed
        for own in self.variants.values():
            variant = reader.patched(own[rule.id], table, at) if rule.id in own else None
            if variant is not None:
                own[rule.id] = variant
        return True

    def _switch_off(
        self, file: RuleFile, pack: Pack, at: Place, table: Any, once: _Once
    ) -> bool:  # fmt: skip
        off = Converter(file.notes).build(table, OffTable, at)
        if off is None:
            return False
        rule = self._named(file, at, table, once)
        if rule is None:
            return False
        if not off.reason.strip():
            file.notes.wrong((*at, "reason"), "đang để trống; hãy ghi lý do không áp dụng")
            return False
        plan = "" if rule.subjects else file.plan
        self._off[plan, off.id] = SwitchedOff(off.id, pack.id, off.reason, plan, rule.title)
        return True

    def _named(self, file: RuleFile, at: Place, table: Any, once: _Once) -> Rule | None:
        """Return the rule whose id *table* gives; note where there is none, or a second change."""
        name = table.get("id") if isinstance(table, dict) else None
        if not isinstance(name, str):
            file.notes.add(at, "thiếu khóa 'id'")
            return None
        if name not in self._rules:
            file.notes.unknown((*at, "id"), "không có tiêu chí", name, self._rules)
            return None
        if (file.plan, name) in once:
            what = f"đã có một [[{at[0]}]] cho tiêu chí này; hãy gộp làm một"
            file.notes.add((*at, "id"), what)
            return None
        once.add((file.plan, name))
        return self._rules[name]
