"""The overview of a round made of its files' outcomes: whose each is, which version counts, what is missing."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from checker.kernel.text import fold, strip_marks
from checker.library.rule import Library
from checker.rounds.communes import Communes
from checker.rounds.decisions import DecisionKey, decision_key
from checker.rounds.file_row import FileRow
from checker.rounds.frequent import frequent_gaps
from checker.rounds.known import Known, OfficeKey
from checker.rounds.opinions import kept_back, warning
from checker.rounds.overview import Office, OfficeLine, Overview, PlanDecision, RuleHead, Standing
from checker.rounds.placing import Placed, Placing
from checker.rounds.usual import Usual
from checker.rounds.versions import newest
from checker.shown import Shown


def overview_of(
    rows: Iterable[FileRow],
    *,
    folder: str,
    when: str,
    library: Library,
    roster: Sequence[Office] | None = None,
    unread: Sequence[FileRow] = (),
    passed_over: Sequence[str] = (),
    no_documents: Sequence[str] = (),
    decisions: Mapping[DecisionKey, PlanDecision] | None = None,
    left: int = 0,
) -> Overview:
    """Return the round of *rows* (files by their outcomes, those not read among them or in *unread*).

    The lines stand in the order of the *roster*, those it has not behind it by name. Of
    *no_documents* (pictures, tables) is told at an office that handed in nothing else. So many
    documents are *left* to be judged.
    """
    rows = list(rows)
    plans = [row for row in rows if row.error is None and row.has_own_rules]
    apart = [row for row in rows if row.error is None and not row.has_own_rules]
    unread = (*(row for row in rows if row.error is not None), *unread)
    communes = Communes(library.registers, library.lexicon)
    provinces = {communes.province(row.province) for row in plans if row.province}
    known = Known(communes, library.lexicon, roster, provinces)
    lines = _Lines(known, library, decisions or {}).of(plans, apart, unread, no_documents)
    if left:
        lines = [replace(line, partial=True) for line in lines]
    rules = _heads(library, plans)
    return Overview(
        folder=folder,
        when=when,
        packs=tuple(pack.called for pack in library.packs),
        rules=rules,
        lines=tuple(lines),
        apart=tuple(apart),
        unread=tuple(unread),
        passed_over=tuple(passed_over),
        frequent=frequent_gaps((line.row for line in lines if line.row is not None), rules),
        left=left,
    )


def worst_first(line: OfficeLine) -> tuple[int, ...]:
    """Return by what lines are sorted to have the worst first: missing, not read, then by what is to do.

    Of which nothing is known yet, those are the last.
    """
    if line.row is None:
        return (_WITHOUT_PLAN[line.standing],)
    tally = line.row.tally
    ways = (Shown.MUST, Shown.ERROR, Shown.SHOULD, Shown.LOOK)
    return (2, *(-tally.get(how, 0) for how in ways))


_WITHOUT_PLAN = {Standing.MISSING: 0, Standing.UNREAD: 1, Standing.UNSEEN: 3}


def by_name(office: Office) -> tuple[str, ...]:
    """Return by what offices are sorted by name, those of one province together."""
    names = office.province, office.name, office.unit
    return (*map(strip_marks, map(fold, names)), *map(fold, names))


def _heads(library: Library, plans: Iterable[FileRow]) -> tuple[RuleHead, ...]:
    """Return the rules that judged any of *plans*; all of the library where there is none."""
    judged = {rule for row in plans for rule in row.shown}
    return tuple(
        RuleHead(rule.id, rule.title, rule.group.id, rule.group.title, rule.severity, rule.basis)
        for rule in library.rules
        if rule.id in judged or not judged
    )  # fmt: skip


class _Lines:
    """Makes the lines of a round."""

    def __init__(
        self, known: Known, library: Library, decisions: Mapping[DecisionKey, PlanDecision]
    ) -> None:
        self._known, self._library, self._decisions = known, library, decisions
        self._placing = Placing(known)
        self._placed: dict[OfficeKey, list[tuple[FileRow, Placed]]] = defaultdict(list)
        self._told: dict[OfficeKey, list[str]] = defaultdict(list)
        self._unread: dict[OfficeKey, list[FileRow]] = defaultdict(list)
        self._astray: dict[OfficeKey, list[FileRow]] = defaultdict(list)
        self._no_documents: dict[OfficeKey, list[str]] = defaultdict(list)
        self._apart: dict[OfficeKey, list[FileRow]] = defaultdict(list)

    def of(
        self,
        plans: Sequence[FileRow],
        apart: Sequence[FileRow],
        unread: Sequence[FileRow],
        no_documents: Iterable[str],
    ) -> list[OfficeLine]:
        """Return the lines of *plans* and of the offices that have none."""
        for row in plans:
            self._take(row)
        for row in apart:
            key = self._placing.place(row).key
            self._apart[key].append(row)
            self._told[key].append(f"Có văn bản loại khác: “{row.path}”.")
        others: dict[OfficeKey, Office] = {}
        for row in unread:
            bearers = self._placing.bearers(row.path)
            if len(bearers) == 1:
                key = self._known.key(bearers[0])
                others[key] = bearers[0]
                self._unread[key].append(row)
                self._told[key].append(f"Có tệp không đọc được: “{row.path}”.")
        for path in no_documents:
            bearers = self._placing.bearers(path)
            if len(bearers) == 1:
                self._no_documents[self._known.key(bearers[0])].append(path)
        usual = Usual.of(plans)
        listed = self._known.offices if self._known.has_roster else ()
        lines: list[OfficeLine] = []
        for key, office in {self._known.key(office): office for office in listed}.items():
            handed_in = self._placed.pop(key, [])
            lines += self._of_office(key, handed_in, usual) or [self._missing(key, office)]
        if self._known.has_roster:
            others = {}  # those of which nothing can be read have their lines
        others |= {key: handed_in[0][1].office for key, handed_in in self._placed.items()}
        for key in sorted(others, key=lambda key: by_name(others[key])):
            handed_in = self._placed.get(key, [])
            lines += self._of_office(key, handed_in, usual) or [self._missing(key, others[key])]
        return lines

    def _take(self, row: FileRow) -> None:
        placed = self._placing.place(row)
        self._placed[placed.key].append((row, placed))
        for office in placed.others:
            key = self._known.key(office)
            self._astray[key].append(row)
            self._told[key].append(
                f"Có tệp mang tên đơn vị này nhưng kế hoạch ghi {placed.office.called}: “{row.path}”."
            )
        for office in placed.like:
            self._told[self._known.key(office)].append(
                f"Có kế hoạch ghi {placed.office.called}, tên gần giống đơn vị này: “{row.path}”."
            )

    def _missing(self, key: OfficeKey, office: Office) -> OfficeLine:
        return OfficeLine(
            office,
            None,
            told=(*self._told[key], *_of_no_documents(self._no_documents[key])),
            unread=tuple(self._unread[key]),
            astray=tuple(self._astray[key]),
            apart=tuple(self._apart[key]),
        )

    def _of_office(
        self, key: OfficeKey, handed_in: Sequence[tuple[FileRow, Placed]], usual: Usual
    ) -> list[OfficeLine]:
        """Return a line for each kind of plan and year that one office handed in."""
        told = {row.path: placed.told for row, placed in handed_in}
        astray = {row.path for row, placed in handed_in if placed.others}
        lines = []
        for rows in _by_kind([row for row, _ in handed_in]):
            at_home = [row for row in rows if row.path not in astray]
            best = newest(at_home or rows, self._library.lexicon)
            strays = [row for row in rows if at_home and row.path in astray]
            # Those of the roster are told of at the office that they are named after.
            others = [*best.others, *([] if self._known.has_roster else strays)]
            row, placed = next(pair for pair in handed_in if pair[0] is best.row)
            every = (row, *best.others, *strays)
            decision = self._decisions.get(decision_key(placed.office, row), PlanDecision())
            said = [
                *filter(None, [warning(row, decision)]),
                *kept_back(row, decision),
                *dict.fromkeys(sentence for each in every for sentence in told[each.path]),
                *usual.told(row, self._library.plans),
                *([best.told] if best.told else []),
                *self._told[key],
                *self._of_earlier(placed.office, row, others),
            ]
            lines.append(
                OfficeLine(
                    placed.office,
                    row,
                    tuple(others),
                    placed.listed,
                    decision,
                    tuple(said),
                    tuple(self._unread[key]),
                    tuple(self._astray[key]),
                    apart=tuple(self._apart[key]),
                )
            )
        return lines

    def _of_earlier(self, office: Office, row: FileRow, others: Iterable[FileRow]) -> Iterator[str]:
        """Yield that an earlier version was decided on, and the one that counts is not."""
        if decision_key(office, row) in self._decisions:
            return
        for other in others:
            earlier = self._decisions.get(decision_key(office, other))
            if earlier is not None and earlier.decision:
                yield f"Bản trước “{other.path}” đã có quyết định: {earlier.decision}."


def _by_kind(rows: Sequence[FileRow]) -> list[list[FileRow]]:
    """Return the plans of one office by subject, sort and year; without a year with those of the only one."""
    years: dict[tuple[str, str], set[int]] = defaultdict(set)
    for row in rows:
        if row.year is not None:
            years[_kind(row)].add(row.year)
    found: dict[tuple[str, str, int], list[FileRow]] = defaultdict(list)
    for row in rows:
        only = min(years[_kind(row)]) if len(years[_kind(row)]) == 1 else 0
        found[(*_kind(row), row.year or only)].append(row)
    return [found[key] for key in sorted(found)]


def _kind(row: FileRow) -> tuple[str, str]:
    return row.subject, row.profile or ""


def _of_no_documents(paths: Sequence[str]) -> Iterator[str]:
    """Yield what lies there of an office that handed in nothing else."""
    if paths:
        more = f" và {len(paths) - 1} tệp khác" if len(paths) > 1 else ""
        yield f"Có tệp không phải văn bản (ảnh, bảng tính …): “{paths[0]}”{more}."
