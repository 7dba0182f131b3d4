"""A rule tried on an open draft while it is written."""

from pathlib import Path

from checker.facts import Overrides
from checker.report import Status
from checker.trial.tryout import Tryout, tried
from tests.checker.drafts import draft_of
from tests.checker.trial.layers import OFF, PLAN, built_in, hotline, with_layer

DRAFT = draft_of((*PLAN, "- Niêm yết số điện thoại ở thôn."))


def test_what_was_read_is_kept_while_the_rule_is_written(tmp_path: Path) -> None:
    tryout, seen = Tryout(DRAFT), set()
    for words, status in (
        (("đường dây nóng",), Status.GAP),
        (("đường dây nóng", "số điện thoại"), Status.PASS),
        (("niêm yết … điện thoại",), Status.PASS),
    ):
        library = with_layer(tmp_path, hotline(*words))
        found = tryout.result(library, "don-vi.hotline")
        assert found is not None
        assert found.status is status, words
        seen.add(id(tryout.facts(library)))
    assert len(seen) == 1


def test_other_words_are_read_anew(tmp_path: Path) -> None:
    tryout = Tryout(DRAFT)
    first = tryout.facts(built_in())
    library = with_layer(tmp_path, '[[list]]\nid = "post"\nwords = ["trưởng ban điều hành"]\n')
    assert tryout.facts(library) is not first
    assert tryout.facts(library).lexicon is library.lexicon


def test_what_is_not_in_force_has_no_verdict(tmp_path: Path) -> None:
    assert tried(DRAFT, built_in(), "don-vi.hotline") is None
    off = next(rule.id for rule in built_in().rules)
    library = with_layer(tmp_path, OFF.replace("form.font", off))
    assert tried(DRAFT, library, off) is None


def test_what_a_person_says_of_the_draft_counts(tmp_path: Path) -> None:
    demand = hotline("số điện thoại").replace("kind =", 'levels = ["tinh"]\nkind =')
    demand = demand.replace('status = "', 'level = "tinh"\nstatus = "')
    library = with_layer(tmp_path, demand)
    one = tried(DRAFT, library, "don-vi.hotline", Overrides(level="xa"))
    other = tried(DRAFT, library, "don-vi.hotline", Overrides(level="tinh"))
    assert one is not None
    assert other is not None
    assert (one.status, other.status) == (Status.NOT_APPLICABLE, Status.PASS)
