"""From a table of a rule file to a rule, or to what is wrong with it."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from checker.kinds.base import AnyKind, placeholders
from checker.kinds.reply import COMMON_FIELDS, MISSING
from checker.library.convert import Converter, field_names, is_compulsory
from checker.library.mistakes import Notes, Place, dotted
from checker.library.rule import Example, Group, Params, Rule
from checker.library.superior import SuperiorPlan
from checker.library.tables import ExampleTable, RuleTable
from checker.report import Status

_ID = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)+")
_PLAIN = (
    "title", "severity", "basis", "message", "suggestion", "levels", "subjects", "profiles",
    "optional", "unless_exam", "unless_event", "other_fields", "gives_way_to",
)  # fmt: skip
"""Keys whose values a rule takes as they are."""
_STATUSES = tuple(status.value for status in Status)


class Surroundings(NamedTuple):
    """What a rule table is read amid.

    ``plan`` is the kind of plan that the file's folder is of, else empty;
    ``defaults`` are the keys given once at the top of the file.
    """

    groups: Mapping[str, Group]
    plans: Collection[str]
    plan: str
    layer: str
    file: str
    defaults: Mapping[str, Any]
    lines: Mapping[Place, int]
    superior: SuperiorPlan | None = None


class RuleReader:
    """Reads the rule tables of one file; everything wrong goes to the notes."""

    def __init__(
        self,
        kinds: Mapping[str, AnyKind],
        convert: Converter,
        notes: Notes,
        around: Surroundings,
    ) -> None:
        self._kinds = kinds
        self._convert = convert
        self._notes = notes
        self._around = around

    def rule(self, table: Any, at: Place) -> Rule | None:
        """Return the rule of a ``[[rule]]`` table, None where anything is mistaken."""
        before = len(self._notes)
        if isinstance(table, dict):
            table = {**self._around.defaults, **table}
        values = self._convert.table(table, RuleTable, at)
        if not isinstance(table, dict):
            return None
        self._check_words(table, at)
        kind = self._kind(table, at)
        if kind is None:
            return None
        params = self._convert.build(table.get("with", {}), kind.params, (*at, "with"))
        self._check_lists(table, kind, at)
        self._check_profiles(table, table.get("profiles"), at)
        self._check_templates(table, kind, at)
        if values is None or params is None or len(self._notes) > before:
            return None
        examples = self._examples(values["example"], at)
        if len(self._notes) > before:
            return None
        return Rule(
            id=values["id"],
            group=self._around.groups[values["group"]],
            kind=kind.name,
            params=params,
            examples=examples,
            layer=self._around.layer,
            file=self._around.file,
            line=self._around.lines.get(at, 0),
            superior=self._around.superior,
            **self._subjects(values),
            **{key: values[key] for key in _PLAIN if key in values},
            **_period(values),
            **_sentences(values, {}),
        )

    def patched(self, rule: Rule, table: dict[str, Any], at: Place) -> Rule | None:
        """Return *rule* with what a ``[[set]]`` table names, None where mistaken."""
        before = len(self._notes)
        kind = self._kinds[rule.kind]
        if "kind" in table:
            self._notes.add((*at, "kind"), "[[set]] không đổi được 'kind'; hãy viết cả [[rule]]")
        values = self._convert.table(table, RuleTable, at, partial=True)
        self._check_words(table, at)
        self._check_lists(table, kind, at)
        self._check_profiles(table, table.get("profiles", rule.profiles), at)
        self._check_templates(table, kind, at)
        inner = (*at, "with")
        given = self._convert.table(table.get("with", {}), kind.params, inner, partial=True)
        if values is None or given is None or len(self._notes) > before:
            return None
        current = {name: getattr(rule.params, name) for name in field_names(kind.params)}
        params = self._convert.construct(kind.params, current | given, inner)
        examples = self._examples(values["example"], at) if "example" in values else rule.examples
        if params is not None and _has_words(rule.params) and not _has_words(params):
            self._notes.wrong(inner, "không còn từ nào để tìm")
        if params is None or len(self._notes) > before:
            return None
        return replace(
            rule,
            group=self._around.groups[values["group"]] if "group" in values else rule.group,
            params=params,
            examples=examples,
            layer=self._around.layer,
            file=self._around.file,
            line=self._around.lines.get(at, 0),
            **{key: values[key] for key in _PLAIN if key in values},
            **_period(values),
            **_sentences(values, rule.say),
        )

    def _kind(self, table: dict[str, Any], at: Place) -> AnyKind | None:
        name = table.get("kind")
        if not isinstance(name, str):
            return None  # noted already
        if name not in self._kinds:
            self._notes.unknown((*at, "kind"), "không có kiểu", name, self._kinds)
        return self._kinds.get(name)

    def _check_words(self, table: dict[str, Any], at: Place) -> None:
        """Note an id, a group or a required text that cannot stand."""
        name = table.get("id")
        if isinstance(name, str) and not _ID.fullmatch(name):
            self._notes.wrong(
                (*at, "id"), "phải là chữ thường, số và gạch nối, có dấu chấm, dạng 'nhom.ten'"
            )
        for key in ("title", "basis"):
            value = table.get(key)
            if isinstance(value, str) and not value.strip():
                self._notes.wrong((*at, key), "đang để trống")
        group = table.get("group")
        if group is None and at[0] == "rule":
            self._notes.add((*at, "group"), "thiếu khóa 'group'")
        elif isinstance(group, str) and group not in self._around.groups:
            self._notes.unknown((*at, "group"), "không có nhóm", group, self._around.groups)
        subjects = table.get("subjects")
        self._check_plans(subjects if isinstance(subjects, list) else (), (*at, "subjects"))

    def _check_plans(self, names: Sequence[Any], at: Place) -> None:
        """Note what is no kind of plan; what is no string at all has been noted."""
        known = self._around.plans
        for index, name in enumerate(names):
            if isinstance(name, str) and name not in known:
                self._notes.unknown((*at, index), "không có loại kế hoạch", name, known)

    def _check_lists(self, table: dict[str, Any], kind: AnyKind, at: Place) -> None:
        """Note an empty list: a rule that looks for nothing finds nothing wrong in any draft.

        ``[[set]]`` may empty a list that a rule need not have.
        """
        given = table.get("with", {})
        for key, value in given.items() if isinstance(given, dict) else ():
            if value == [] and (at[0] == "rule" or is_compulsory(kind.params, key)):
                self._notes.wrong((*at, "with", key), "là danh sách trống")

    def _check_profiles(self, table: dict[str, Any], profiles: Any, at: Place) -> None:
        """Note a profile that need not have what a rule asks for, and that it never judges.

        What the file says for all its rules may be more than one of them needs.
        """
        optional = table.get("optional")
        if not profiles or not isinstance(optional, list) or not isinstance(profiles, list | tuple):
            return
        if optional == self._around.defaults.get("optional"):
            return
        for index, profile in enumerate(optional):
            if profile not in profiles:
                what = f"có '{profile}' mà 'profiles' của tiêu chí không có"
                self._notes.wrong((*at, "optional", index), what)

    def _subjects(self, values: Mapping[str, Any]) -> dict[str, Any]:
        """Return the kind of plan that a rule of a plan's folder is for, unless *values* say."""
        plan = self._around.plan
        return {} if "subjects" in values or not plan else {"subjects": (plan,)}

    def _check_templates(self, table: dict[str, Any], kind: AnyKind, at: Place) -> None:
        """Note sentences for unknown outcomes and placeholders that nobody fills.

        ``message`` is the sentence for the outcome ``missing``.
        """
        missing = kind.fields(MISSING) if MISSING in kind.outcomes else COMMON_FIELDS
        self._check_template(table.get("message"), missing, (*at, "message"))
        self._check_template(table.get("suggestion"), kind.fields_to_paste, (*at, "suggestion"))
        say = table.get("say", {})
        for outcome, sentence in say.items() if isinstance(say, dict) else ():
            place = (*at, "say", outcome)
            if outcome in kind.outcomes:
                self._check_template(sentence, kind.fields(outcome), place)
            else:
                what = f"kiểu '{kind.name}' không có kết quả"
                self._notes.unknown(place, what, outcome, kind.outcomes)

    def _check_template(self, template: Any, allowed: frozenset[str], at: Place) -> None:
        if not isinstance(template, str) or not ("{" in template or "}" in template):
            return
        try:
            names = placeholders(template)
        except ValueError:
            self._notes.wrong(at, "có dấu { } không thành cặp")
            return
        for name in sorted(names - allowed):
            what = f"'{dotted(at)}' không có chỗ điền"
            self._notes.unknown(at, what, name, sorted(allowed))

    def _examples(self, tables: Iterable[ExampleTable], at: Place) -> tuple[Example, ...]:
        """Return the examples; note a rule without one that passes and one that does not."""
        examples: list[Example] = []
        passing: set[bool] = set()
        for index, table in enumerate(tables):
            place = (*at, "example", index)
            statuses = table.status.split("|")
            for status in statuses:
                if status not in _STATUSES:
                    self._notes.unknown((*place, "status"), "không có kết quả", status, _STATUSES)
            passing.update(status == Status.PASS for status in statuses)
            self._check_plans((table.plan,) if table.plan else (), (*place, "plan"))
            text, mark = self._marked(table.text, (*place, "text"))
            examples.append(
                Example(
                    text=text,
                    status=table.status,
                    mark=mark,
                    year=table.year,
                    level=table.level,
                    place=table.place,
                    plan=table.plan,
                    profile=table.profile,
                    format=table.format,
                    note=table.note,
                    looks=table.looks,
                    page=table.page,
                    layer=self._around.layer,
                    file=self._around.file,
                    line=self._around.lines.get(place, 0),
                )
            )
        if passing != {True, False}:
            self._notes.add(
                (*at, "example"),
                'cần ít nhất một ví dụ đạt (status = "pass") và một ví dụ không đạt',
            )
        return tuple(examples)

    def _marked(self, text: str, at: Place) -> tuple[str, tuple[int, int] | None]:
        """Return *text* without its mark ``«…»``, and where the mark was."""
        start, end = text.find("«"), text.find("»")
        if start < 0 and end < 0:
            return text, None
        if text.count("«") != 1 or text.count("»") != 1 or end < start:
            self._notes.wrong(at, "chỉ đánh dấu một chỗ, bằng một cặp «…»")
        return text[:start] + text[start + 1 : end] + text[end + 1 :], (start, end - 1)


def _has_words(params: Params) -> bool:
    """Whether any list among *params* has something in it, or one of the lexicon is named."""
    values = (getattr(params, name) for name in field_names(type(params)))
    return any(isinstance(value, tuple | str) and value for value in values)


def _period(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return the rule's ``effective``, where *values* give it."""
    if "effective" not in values:
        return {}
    return {"effective": (values["effective"].from_, values["effective"].until)}


def _sentences(values: Mapping[str, Any], current: Mapping[str, str]) -> dict[str, Any]:
    """Return the rule's ``say``, where *values* give any of it."""
    return {"say": {**current, **values["say"]}} if "say" in values else {}
