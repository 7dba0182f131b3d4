"""What is known of a round stands until it is looked at again, by the same rules only; no window is needed."""

from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest

from checker.library.load import FOLDER, foundation
from checker.rounds.decisions import Kept, Settings
from checker.rounds.entry import Entry
from checker.rounds.file_row import FileRow
from checker.rounds.listing import Listing
from gui.work.looked import Looked, RoundRequest, no_table
from gui.work.rounding import Rounds, _with_known


@pytest.mark.parametrize("same", [True, False])
def test_what_other_rules_found_is_not_shown_beside_what_these_find(*, same: bool) -> None:
    """A pack that was installed, a layer that was edited: either is another library."""
    library = foundation(FOLDER)
    listing = Listing((Entry("KH.docx", Path("KH.docx")),))
    begun = Looked(RoundRequest(Path()), library, listing, Kept({}, Settings()), no_table())
    before = library if same else replace(library, key=b"other")
    rows = {name: FileRow(name) for name in ("KH.docx", "gone.docx")}
    _, known = _with_known(begun, replace(begun, library=before, rows=rows))
    assert list(known) == (["KH.docx"] if same else [])
    assert _with_known(begun, None)[1] == {}


def test_a_round_stopped_before_anything_was_found_is_not_whole(tmp_path: Path) -> None:
    (tmp_path / "KH.txt").write_text("KẾ HOẠCH", encoding="utf-8")
    *_, last = Rounds().look(RoundRequest(tmp_path), Event(), lambda: True)
    assert isinstance(last, Looked)
    assert (last.whole, last.listing.documents) == (False, ())
