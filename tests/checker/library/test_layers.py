"""Layers: an office's own rules over the built-in ones, and what is never allowed to stop them."""

import unicodedata
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from checker.library.layers import read_layer
from checker.library.rule import Library, Severity

Load = Callable[..., Library]


def variant(text: str, rule_id: str, **changes: str) -> str:
    text = text.replace("content.one", rule_id)
    for old, new in changes.items():
        assert old in text
        text = text.replace(old, new)
    return text


def test_a_rule_is_read_whole(load: Load, rule_text: str, document_text: str) -> None:
    more = (
        'with.document = "1790/QĐ-TTg"\nwith.day = 2026-11-15\nwith.count = 3\nwith.share = 1\n'
        "with.loud = true\nwith.period = [2021, 2030]\n"
        'with.lists.a = ["x", "y"]\nwith.corners = [{name = "n"}, {name = "m", depth = 2}]\n'
        'suggestion = "Thêm {title} năm {year}."\nsay.missing = "Thiếu {count} theo {basis}."\n'
        'effective = {from = 2026-01-01}\nlevels = ["xa", "tinh"]\nsubjects = ["gender-equality"]\n'
    )
    text = rule_text.replace('message = "Chưa nêu một."\n', 'message = "Chưa nêu một."\n' + more)
    library = load(document_text + text)
    assert library.problems == ()
    (rule,) = library.rules
    assert rule.id == "content.one"
    assert rule.severity is Severity.REQUIRED
    assert rule.params.words == ("một",)
    assert rule.params.document == "1790/QĐ-TTg"
    assert rule.params.day == date(2026, 11, 15)
    assert (rule.params.count, rule.params.share, rule.params.loud) == (3, 1.0, True)
    assert isinstance(rule.params.share, float)
    assert rule.params.period == (2021, 2030)
    assert rule.params.lists == {"a": ("x", "y")}
    assert [(corner.name, corner.depth) for corner in rule.params.corners] == [("n", 1), ("m", 2)]
    assert rule.suggestion == "Thêm {title} năm {year}."
    assert rule.say == {"missing": "Thiếu {count} theo {basis}."}
    assert rule.effective == (date(2026, 1, 1), None)
    assert rule.levels == ("xa", "tinh")
    assert rule.subjects == ("gender-equality",)
    passing, other = rule.examples
    assert passing.text == "Nêu một việc."
    assert passing.mark is not None
    assert passing.text[slice(*passing.mark)] == "một"
    assert (other.mark, other.status) == (None, "gap|review")


def test_rules_stand_by_group_then_by_file_and_a_layer_adds_at_the_end_of_its_group(
    load: Load, rule_text: str
) -> None:
    library = load(
        {
            "a.toml": variant(rule_text, "content.a") + variant(rule_text, "content.b"),
            "b.toml": variant(rule_text, "frame.a", **{'"content"': '"frame"'}),
            "c.toml": variant(rule_text, "content.c"),
        },
        variant(rule_text, "frame.own", **{'"content"': '"frame"'})
        + variant(rule_text, "content.own"),
    )
    assert library.problems == ()
    assert [rule.id for rule in library.rules] == [
        "frame.a",
        "frame.own",
        "content.a",
        "content.b",
        "content.c",
        "content.own",
    ]
    assert [rule.layer for rule in library.rules] == [
        *("lop-0", "lop-1"),
        *("lop-0", "lop-0", "lop-0", "lop-1"),
    ]


def test_a_rule_that_there_is_stays_as_it_is(load: Load, rule_text: str) -> None:
    text = variant(rule_text, "content.one", **{'"Một"': '"Của đơn vị"'})
    library = load(rule_text, {"own.toml": text})
    assert library.rules == load(rule_text).rules
    (problem,) = library.problems
    assert (problem.file, problem.line, problem.key) == ("own.toml", 3, "id")
    assert "[[set]]" in problem.message
    assert library.left_out == ("content.one",)


@pytest.mark.parametrize(
    "text",
    [
        '[[groups]]\nid = "content"\ntitle = "Khác"\norder = 1\n',
        '[[profile]]\nid = "yearly"\ntitle = "Khác"\n',
    ],
)
def test_a_group_and_a_profile_that_there_are_stay_as_they_are(load: Load, text: str) -> None:
    library = load({"own.toml": text})
    assert (library.groups, library.profiles) == (load("").groups, load("").profiles)
    (problem,) = library.problems
    assert (problem.file, problem.line) == ("own.toml", 2)
    assert "giữ nguyên" in problem.message


@pytest.mark.parametrize(("table", "tail"), [("set", 'title = "{}"'), ("off", 'reason = "{}"')])
def test_a_layer_changes_a_rule_once(load: Load, rule_text: str, table: str, tail: str) -> None:
    one, two = (f'[[{table}]]\nid = "content.one"\n{tail.format(word)}\n' for word in ("A", "B"))
    library = load(rule_text, {"a.toml": one, "b.toml": two})
    assert (library.rules, library.switched_off) == (
        load(rule_text, {"a.toml": one}).rules,
        load(rule_text, {"a.toml": one}).switched_off,
    )
    (problem,) = library.problems
    assert (problem.file, problem.line) == ("b.toml", 2)
    assert library.unchanged == ("content.one",)
    assert load(rule_text, one, two).problems == (), "another layer may"


def test_a_set_that_sets_nothing_is_told(load: Load, rule_text: str) -> None:
    library = load(rule_text, {"own.toml": '[[set]]\nid = "content.one"\n'})
    assert library.problems == ()
    (hint,) = library.hints
    assert (hint.file, hint.line) == ("own.toml", 1)
    assert "không đổi gì" in hint.message


def test_the_group_may_stand_once_at_the_top(load: Load, rule_text: str) -> None:
    library = load('group = "deadlines"\n' + rule_text.replace('group = "content"\n', ""))
    assert library.problems == ()
    assert library.rules[0].group.id == "deadlines"


def test_set_changes_only_the_keys_it_names(load: Load, rule_text: str) -> None:
    base = rule_text.replace("message =", 'say.found = "Có."\nwith.count = 7\nmessage =')
    library = load(
        base,
        '[pack]\nid = "so-noi-vu"\ntitle = "Sở Nội vụ"\nversion = "3"\n'
        '[[set]]\nid = "content.one"\nseverity = "note"\nwith.day = 2026-11-20\n'
        'say.missing = "Thiếu hẳn."\nlevels = ["so"]\neffective = {until = 2027-12-31}\n',
    )
    assert library.problems == ()
    (before,) = load(base).rules
    (rule,) = library.rules
    assert rule.params.day == date(2026, 11, 20)
    assert rule.params.count == 7
    assert rule.params.words == ("một",)
    assert rule.say == {"found": "Có.", "missing": "Thiếu hẳn."}
    assert rule.severity is Severity.NOTE
    assert rule.levels == ("so",)
    assert rule.effective == (None, date(2027, 12, 31))
    assert rule.layer == "so-noi-vu"
    assert (rule.title, rule.basis, rule.message) == (before.title, before.basis, before.message)
    assert rule.examples == before.examples
    assert [(pack.id, pack.version) for pack in library.packs] == [
        ("lop-0", ""),
        ("so-noi-vu", "3"),
    ]


def test_set_reaches_a_rule_that_the_same_layer_adds(load: Load, rule_text: str) -> None:
    library = load({"a.toml": '[[set]]\nid = "content.one"\ntitle = "Hai"\n', "b.toml": rule_text})
    assert library.problems == ()
    assert library.rules[0].title == "Hai"


def test_off_takes_a_rule_out_with_its_reason(load: Load, rule_text: str) -> None:
    library = load(
        rule_text + variant(rule_text, "content.two"),
        '[[off]]\nid = "content.one"\nreason = "Đã kiểm tra ở phần mềm khác."\n',
    )
    assert [rule.id for rule in library.rules] == ["content.two"]
    (off,) = library.switched_off
    assert (off.id, off.layer, off.reason) == (
        "content.one",
        "lop-1",
        "Đã kiểm tra ở phần mềm khác.",
    )


def test_a_layer_without_pack_is_called_by_its_file(tmp_path: Path) -> None:
    path = tmp_path / "Bổ sung của đơn vị.toml"
    path.write_text("", encoding="utf-8")
    assert read_layer(path).name == "Bổ sung của đơn vị"


def test_a_folder_is_one_layer_with_its_registers(
    tmp_path: Path, load: Load, rule_text: str, document_text: str
) -> None:
    (tmp_path / "registers").mkdir()
    (tmp_path / "registers" / "documents.toml").write_text(document_text, encoding="utf-8")
    (tmp_path / "b.toml").write_text(rule_text, encoding="utf-8-sig", newline="\r\n")
    layer = read_layer(tmp_path)
    assert [source.name for source in layer.sources] == ["b.toml", "registers/documents.toml"]
    assert all(source.problem is None for source in layer.sources)


def test_registers_add_and_replace(load: Load, document_text: str) -> None:
    library = load(
        document_text + '[[place]]\nname = "Đồng Nai"\nkind = "tỉnh"\n'
        '[[place]]\nname = "Huế"\nkind = "thành phố"\n'
        '[[body]]\nnames = ["Sở Cũ"]\nuntil = 2025-03-01\n',
        document_text.replace("2021-10-23", "2021-10-24")
        + '[[place]]\nname = "Đồng Nai"\nkind = "tỉnh"\nuntil = 2026-04-30\n'
        '[[place]]\nname = "Đồng Nai"\nkind = "thành phố"\n'
        '[[body]]\nnames = ["Sở cũ", "SC"]\nuntil = 2025-07-01\n',
    )
    assert library.problems == ()
    registers = library.registers
    assert registers.documents["1790/QĐ-TTg"].date == date(2021, 10, 24)
    assert [(place.name, place.kind, place.until) for place in registers.places] == [
        ("Đồng Nai", "tỉnh", date(2026, 4, 30)),
        ("Huế", "thành phố", None),
        ("Đồng Nai", "thành phố", None),
    ]
    assert [body.until for body in registers.bodies] == [date(2025, 7, 1)]


def test_a_rule_may_name_a_document_of_a_later_layer(
    load: Load, rule_text: str, document_text: str
) -> None:
    asks = rule_text.replace("message", 'with.document = "1790/QĐ-TTg"\nmessage')
    assert load(asks).rules == ()
    assert len(load(asks, document_text).rules) == 1


def test_a_broken_layer_leaves_the_others_in_force(load: Load, rule_text: str) -> None:
    library = load(
        rule_text,
        {
            "toml.toml": "[[rule]\n",
            "id.toml": variant(rule_text, "content.one", **{'"required"': '"bắt buộc"'}),
            "fine.toml": variant(rule_text, "content.two"),
        },
    )
    assert [rule.id for rule in library.rules] == ["content.one", "content.two"]
    assert library.rules[0].layer == "lop-0"  # the mistaken one did not replace it
    assert {problem.file for problem in library.problems} == {"toml.toml", "id.toml"}


@pytest.mark.parametrize(
    "tail", ["rule = 3", "[rule]\nid = 'x'", "rule = [1]", "set = ['x']", "off = [[]]"]
)
def test_tables_of_the_wrong_shape_are_problems(load: Load, tail: str) -> None:
    assert load(tail).problems


def test_lines_are_known_where_asked(load: Load, rule_text: str) -> None:
    (rule,) = load(rule_text, with_lines=True).rules
    assert (rule.file, rule.line) == ("0.toml", 2)
    assert [example.line for example in rule.examples] == [11, 14]
    (rule,) = load(rule_text).rules
    assert rule.line == 0


def test_decomposed_letters_are_composed(load: Load, rule_text: str) -> None:
    (rule,) = load(unicodedata.normalize("NFD", rule_text)).rules
    assert rule.params.words == ("một",)
    assert rule.examples[0].mark == (4, 7)


PLAN = '[plan]\nid = "{id}"\ntitle = "{id}"\nfield = "{id}"\nnames = ["{id}"]\n'


def test_off_in_a_plans_folder_is_for_that_kind_only(load: Load, rule_text: str) -> None:
    off = '[[off]]\nid = "content.one"\nreason = "Lĩnh vực này không dùng."\n'
    files = {
        "plans/digital/plan.toml": PLAN.replace("{id}", "digital"),
        "plans/digital/1.toml": off,
    }
    library = load(rule_text, files)
    assert [rule.id for rule in library.rules_for("gender-equality")] == ["content.one"]
    assert library.rules_for("digital") == ()
    assert library.off_for("gender-equality") == ()
    (told,) = library.off_for("digital")
    assert (told.id, told.scope) == ("content.one", " ở loại kế hoạch digital")


@pytest.mark.parametrize(
    ("second", "words"),
    [
        ("plans/one/zwei.toml", "đã có ở thư mục này: 'one'"),
        ("plans/b/plan.toml", "đã dùng cho loại kế hoạch ở thư mục khác"),
    ],
)
def test_a_kind_of_plan_is_one_folder(load: Load, second: str, words: str) -> None:
    id_ = "two" if second.startswith("plans/one/") else "one"
    files = {"plans/one/plan.toml": PLAN.replace("{id}", "one"), second: PLAN.replace("{id}", id_)}
    library = load(files)
    (problem,) = library.problems
    assert words in problem.message
    assert problem.file == second
    assert "one" in library.plans
    assert "two" not in library.plans


def test_no_kind_of_plan_is_called_as_what_is_of_no_kind(load: Load) -> None:
    library = load({"plans/other/plan.toml": PLAN.replace("{id}", "other")})
    assert "other" not in library.plans
    assert "'other'" in library.problems[0].message
