"""Successors: where the work of one kind of plan went when a body ended."""

from collections.abc import Callable

import pytest

from checker.library.registers import KnownSuccessor
from checker.library.rule import Library
from tests.groups import GENDER

Load = Callable[..., Library]

BODY = """
[[body]]
names = ["Sở Lao động", "Sở LĐ"]
until = 2025-04-01
successor = "Sở Nội vụ"
note = "Chung."
verified = true
"""
SUCCESSOR = """
[[successor]]
of = "Sở Lao động"
name = "Sở Y tế"
plan = "gender-equality"
"""
OWN = f"""
[plan]
id = "children"
title = "Trẻ em"
field = "trẻ em"
names = ["trẻ em"]
{SUCCESSOR.replace('plan = "gender-equality"', "")}
"""


def after(library: Library, plan: str) -> KnownSuccessor:
    (body,) = library.registers.bodies
    return library.registers.successor(body, plan)


def test_a_kind_has_its_own_and_every_other_the_body_s(load: Load) -> None:
    library = load({"a.toml": SUCCESSOR, "b.toml": BODY})
    assert library.problems == ()
    assert after(library, GENDER.id).name == "Sở Y tế"
    assert not after(library, GENDER.id).verified
    other = after(library, "other")
    assert (other.name, other.note, other.verified) == ("Sở Nội vụ", "Chung.", True)


def test_in_the_folder_of_a_kind_it_is_for_that_kind(load: Load) -> None:
    library = load({"b.toml": BODY, "plans/children/plan.toml": OWN})
    assert library.problems == ()
    assert after(library, "children").name == "Sở Y tế"
    assert after(library, GENDER.id).name == "Sở Nội vụ"


def test_a_later_one_replaces_it_and_so_does_the_body_itself(load: Load) -> None:
    later = SUCCESSOR.replace("Sở Y tế", "Sở Văn hóa")
    assert after(load(BODY + SUCCESSOR, later), GENDER.id).name == "Sở Văn hóa"
    body = BODY.replace("Sở Nội vụ", "Sở Công Thương")
    assert after(load(BODY + SUCCESSOR, body), GENDER.id).name == "Sở Công Thương"


def test_what_was_checked_gives_way_only_to_what_was_and_that_is_told(load: Load) -> None:
    checked = BODY + SUCCESSOR + "verified = true\n"
    later = SUCCESSOR.replace("Sở Y tế", "Sở Văn hóa")
    library = load(checked, later)
    (problem,) = library.problems
    assert "đã được đối chiếu" in problem.message
    assert after(library, GENDER.id).name == "Sở Y tế"
    library = load(checked, later + "verified = true\n")
    assert library.problems == ()
    (hint,) = library.hints
    assert "được dùng thay" in hint.message
    assert after(library, GENDER.id).name == "Sở Văn hóa"


def test_one_in_a_folder_of_no_known_kind_is_told(load: Load) -> None:
    alone = SUCCESSOR.replace('plan = "gender-equality"', "")
    library = load({"b.toml": BODY, "plans/elderly/1-bodies.toml": alone})
    (problem,) = library.problems
    assert problem.file == "plans/elderly"
    assert library.registers.successors == ()


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('"Sở Lao động"', '"Sở Lao độn"', "sổ cơ quan chưa có 'Sở Lao độn', có phải 'Sở Lao động'?"),
        ('"Sở Lao động"', '"Sở LĐ"', "sổ cơ quan chưa có 'Sở LĐ'"),
        ('plan = "gender-equality"', "", "thiếu khóa 'plan'"),
        ('"gender-equality"', '"gender-equalit"', "có phải 'gender-equality'?"),
        ('name = "Sở Y tế"', "", "thiếu khóa 'name'"),
    ],
)  # fmt: skip
def test_a_mistaken_one_is_told_and_left_out(load: Load, old: str, new: str, words: str) -> None:
    library = load(BODY + SUCCESSOR.replace(old, new))
    (problem,) = library.problems
    assert words in problem.message
    assert library.registers.successors == ()
