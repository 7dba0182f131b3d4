"""Made rounds come out as they were made: what each plan shows, whose it is, which version counts."""

import time
from pathlib import Path

from checker.library.load import load_library
from checker.rounds.offices import overview_of
from tests.rounds.generator import FORMS, differences, make_round, offices
from tests.rounds.judged import TODAY, rows_of

QUICK = tuple(form for form in FORMS if form != "pdf")


def test_a_made_round_comes_out_as_made(tmp_path: Path) -> None:
    made = make_round(tmp_path / "round", 25, forms=QUICK)
    listing, rows = rows_of(made.root)
    for roster in (made.roster, None):
        made_of_them = overview_of(
            rows,
            folder="round",
            when=TODAY.isoformat(),
            library=load_library(),
            roster=roster,
            unread=listing.unread,
        )
        assert differences(made, made_of_them, rostered=roster is not None) == []
    assert not {row.path for row in rows} & set(made.expected.skipped)


def test_the_same_call_makes_the_same_folder(tmp_path: Path) -> None:
    one, two = (make_round(tmp_path / name, 12, seed=3) for name in ("one", "two"))
    assert one.expected == two.expected
    files = [{path.relative_to(made.root): path.read_bytes() for path in made.root.rglob("*.txt")}
             for made in (one, two)]  # fmt: skip
    assert files[0] == files[1]


def test_hundreds_of_plans_are_made_in_a_moment(tmp_path: Path) -> None:
    begun = time.process_time()
    made = make_round(tmp_path, 300, extras=False)
    assert time.process_time() - begun < 4
    assert len(made.expected.open) == 300


def test_a_round_may_be_of_the_whole_country() -> None:
    assert len(offices(3_000)) == 3_000
