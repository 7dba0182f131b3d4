"""What holds for every rule kind: the table knows it, and its sentences can be said."""

import ast
import datetime as dt
import importlib
import pkgutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import get_type_hints

import pytest

import checker.kinds
from checker.kernel.phrases import Phrase
from checker.kinds import KINDS
from checker.kinds.base import Kind, placeholders
from checker.kinds.reply import COMMON_FIELDS
from checker.library.load import load_library
from tests.checker.facts.reading import facts_of
from tests.checker.kinds.judging import rule_of

MODULES = {
    name.rpartition(".")[2]: importlib.import_module(name)
    for _, name, _ in pkgutil.walk_packages(checker.kinds.__path__, "checker.kinds.")
}
OF_KINDS = {name: module for name, module in MODULES.items() if hasattr(module, "KIND")}
SENTENCES = [
    pytest.param(kind, outcome, id=f"{kind.name}-{outcome}")
    for kind in KINDS.values()
    for outcome in kind.outcomes
]
SPEAKING = {"say": 0, "passed": 0, "review": 0, "review_as_is": 0, "gap": 0, "not_applicable": 0,
            "finding": 1}  # fmt: skip


def phrases_of(kind: Kind) -> list[str]:
    """Return the parameters of *kind* that are lists of phrases."""
    hints = get_type_hints(kind.params, include_extras=True)
    return [name for name, hint in hints.items() if hint == tuple[Phrase, ...]]


def test_the_table_knows_every_kind_under_its_own_name() -> None:
    assert {module.KIND.name: module.KIND for module in OF_KINDS.values()} == dict(KINDS)
    assert len(OF_KINDS) == len(KINDS)


def test_every_kind_is_named_after_its_module() -> None:
    assert {name.replace("_", "-") for name in OF_KINDS} == set(KINDS)


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_parameters_are_a_described_named_tuple(kind: Kind) -> None:
    assert issubclass(kind.params, tuple)
    assert isinstance(getattr(kind.params, "_fields", None), tuple)
    doc = kind.params.__doc__ or ""
    assert not doc.startswith(f"{kind.params.__name__}("), "the docstring is the generated one"


@pytest.mark.parametrize(("kind", "outcome"), SENTENCES)
def test_a_sentence_can_be_said_with_the_fields_that_rules_may_use(
    kind: Kind, outcome: str
) -> None:
    fields = dict.fromkeys(kind.fields(outcome), "x")
    said = kind.outcomes[outcome].format_map(fields)
    assert "{" not in said
    assert set(fields) >= COMMON_FIELDS


@pytest.mark.parametrize(("kind", "outcome"), SENTENCES)
def test_a_sentence_is_one_calm_line(kind: Kind, outcome: str) -> None:
    sentence = kind.outcomes[outcome]
    assert sentence == sentence.strip()
    assert sentence.endswith((".", "}"))  # a field at the end is a sentence of its own
    assert "\n" not in sentence
    assert "!" not in sentence


def spoken(module: ModuleType) -> Iterator[tuple[str, set[str], bool]]:
    """Yield each outcome that a module says by name, the fields it gives, and whether all are seen."""
    tree = ast.parse(Path(str(module.__file__)).read_text(encoding="utf-8"))
    for call in ast.walk(tree):
        if not (isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute)):
            continue
        place = SPEAKING.get(call.func.attr)
        if place is None or not isinstance(call.func.value, ast.Name | ast.Attribute):
            continue
        owner = call.func.value
        if (owner.id if isinstance(owner, ast.Name) else owner.attr) != "reply":
            continue
        outcome = call.args[place] if len(call.args) > place else None
        if isinstance(outcome, ast.Constant):
            given = {keyword.arg for keyword in call.keywords if keyword.arg}
            open_ended = any(keyword.arg is None for keyword in call.keywords)
            yield str(outcome.value), given, not open_ended


@pytest.mark.parametrize("module", OF_KINDS.values(), ids=OF_KINDS)
def test_a_sentence_is_given_all_that_it_names(module: ModuleType) -> None:
    said = list(spoken(module))
    outcomes, always = module.KIND.outcomes, module.KIND.fields_to_paste
    assert {outcome for outcome, _, _ in said} <= set(outcomes)
    for outcome, given, complete in said:
        if complete:
            assert placeholders(outcomes[outcome]) <= always | given, outcome


@pytest.mark.parametrize("module", OF_KINDS.values(), ids=OF_KINDS)
def test_every_sentence_is_for_something(module: ModuleType) -> None:
    """Each outcome is named somewhere in the group's code beside its own declaration."""
    group = Path(str(module.__file__)).parent
    source = "".join(path.read_text(encoding="utf-8") for path in sorted(group.glob("*.py")))
    for outcome in module.KIND.outcomes:
        assert source.count(f'"{outcome}"') > 1, outcome


OF_OFFICES = {"at-least", "issued-by", "report-by", "superior-cited", "task"}
"""What a superior's plan asks for: the rules are an office's own."""


CHOICES = ("(nạn nhân|người bị bạo lực)", "tin(, phóng sự)?, bài", "hỗ trợ … (trẻ em|phụ nữ)")
"""Phrases with every sign they may have."""


@pytest.mark.parametrize("kind", [k for k in KINDS.values() if phrases_of(k)], ids=lambda k: k.name)
def test_phrases_with_choices_are_judged_by(kind: Kind) -> None:
    built_in = next((rule for rule in load_library().rules if rule.kind == kind.name), None)
    others = {"quote": "", "least": 6, "report": "any", "due": dt.date(2026, 6, 1)}
    known = {key: value for key, value in others.items() if key in kind.params._fields}
    params = built_in.params._replace if built_in else partial(kind.params, **known)
    rule = rule_of(kind.name, params=params(**dict.fromkeys(phrases_of(kind), CHOICES)))
    for line in ("Tuyên truyền tại các thôn.", "Hỗ trợ 92% phụ nữ; 6 tin, 4 bài; 6 nạn nhân."):
        kind.judge(rule, facts_of(line))  # raises nothing


def test_every_kind_serves_a_built_in_rule() -> None:
    assert {rule.kind for rule in load_library().rules} == set(KINDS) - OF_OFFICES


def test_placeholders_are_the_names_in_braces() -> None:
    assert placeholders("Ghi “{found}” ở {where}; {found}.") == {"found", "where"}
    assert placeholders("Đạt.") == set()
    assert placeholders("Năm {year:%Y} {year!r}") == {"year:%Y", "year!r"}
    with pytest.raises(ValueError, match="expected"):
        placeholders("Thiếu {found.")


def test_a_kind_refuses_another_kinds_parameters() -> None:
    rule = rule_of("phrase", params=("bình đẳng giới",))
    with pytest.raises(TypeError, match=r"content\.thu"):
        KINDS["phrase"].judge(rule, facts_of("KẾ HOẠCH"))
