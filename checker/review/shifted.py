"""A column of keys that was sorted apart from its rows: a decision must not land on another matter."""

from collections.abc import Iterable

from checker.kernel.text import fold
from checker.library.rule import Rule
from checker.review.sheets import ReviewedRow


def shifted(rows: Iterable[ReviewedRow], rules: Iterable[Rule]) -> tuple[ReviewedRow, ...]:
    """Return those of *rows* whose title is another rule's than that of their key.

    A title that no rule has was changed, by a person or by a newer library: the key holds. The key
    of a row may have what tells its file before the rule.
    """
    titles = {rule.id: _plain(rule.title) for rule in rules}
    known = set(titles.values())
    found = []
    for row in rows:
        rule = row.key.partition("#")[0].rpartition(":")[2]
        title = _plain(row.title)
        if rule in titles and title in known and title != titles[rule]:
            found.append(row)
    return tuple(found)


def _plain(title: str) -> str:
    return " ".join(fold(title).split())
