"""What is known of one office: its plan, further versions, the decision, and what is left to do."""

import datetime as dt
from collections.abc import Iterator, Sequence
from html import escape

from PySide6.QtCore import QUrl, Signal
from PySide6.QtWidgets import QTextBrowser, QWidget

from checker.rounds.file_row import FileRow, OpenMatter
from checker.rounds.overview import PlanDecision, Standing
from checker.rounds.since import OfficeSince
from checker.shown import FORMS, SHOWN_WORDS, TO_DO, Shown
from gui.look.tokens import GRID, LIGHT, TEXT_NAME, TEXT_SMALL, Tokens
from gui.panes.round.columns import LEVELS, Column
from gui.panes.round.lines import Line

_MOST = 60
"""Matters that are told; the plan itself tells all."""
_PLAN, _MATTER = "plan", "matter"


class LineDetails(QTextBrowser):
    """Tells of one line, of the matters of one group or rule alone where such a cell is chosen."""

    plan_asked = Signal(object)
    """Carries the FileRow of the plan that is to be opened."""
    matter_asked = Signal(object)
    """Carries the OpenMatter at which the plan that counts is to be opened."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Chi tiết đơn vị")
        self.setOpenLinks(False)
        self._tokens = LIGHT
        self.document().setDocumentMargin(GRID + GRID // 2)
        self._shown: tuple[Line, Column] | None = None
        self._earlier = ""
        self._matters: Sequence[OpenMatter] = ()
        self.anchorClicked.connect(self._follow)

    def show_cell(self, line: Line, column: Column) -> None:
        """Show *line*, and of it what *column* is about."""
        same = self._shown is not None and (line, column.rules) == (
            self._shown[0],
            self._shown[1].rules,
        )
        if same:
            return
        self._shown = (line, column)
        self._matters = _matters(line, column)
        self.setHtml("".join(self._pieces(line, column)))

    def set_earlier(self, name: str) -> None:
        """The round is compared with that of this name; with none where it is empty."""
        called = f"đợt “{name}”" if name else ""
        if called != self._earlier:
            self._earlier, self._shown = called, None

    def show_nothing(self) -> None:
        """Say how to see something here."""
        self._shown = None
        quiet = self._tokens.quiet
        self.setHtml(
            f'<p style="color: {quiet}">Chọn một đơn vị trong bảng để xem kế hoạch, các bản đã nộp '
            "và những việc còn lại của đơn vị đó.</p>"
        )

    def set_tokens(self, tokens: Tokens) -> None:
        """Take the colours of a theme."""
        self._tokens = tokens
        shown, self._shown = self._shown, None
        if shown is None:
            self.show_nothing()
        else:
            self.show_cell(*shown)

    def _pieces(self, line: Line, column: Column) -> Iterator[str]:
        office = line.of.office
        level = LEVELS.get(office.level, "")
        kind = " · ".join(filter(None, (f"Cấp {level.lower()}" if level else "", office.province)))
        yield f'<p style="font-size: {TEXT_NAME}px"><b>{escape(office.called)}</b></p>'
        yield self._small(kind, f"Liên hệ: {office.contact}" if office.contact else "")
        if line.row is None:
            yield f"<p>{_WITHOUT_PLAN[line.of.standing]}</p>"
            yield self._small(*line.of.told)
            for row in line.of.unread:
                yield f"<p>{escape(_why_unread(row))}</p>"
            return
        yield from self._plan(line, line.row)
        yield from self._decision(line.of.decision)
        yield from self._work(line, column)
        if line.changed is not None:
            yield from self._mended(line.changed)

    def _plan(self, line: Line, row: FileRow) -> Iterator[str]:
        told = (
            f"Số {row.number}" if row.number else "",
            f"ngày {row.date:%d/%m/%Y}" if row.date else "",
            f"năm {row.year}" if row.year else "chưa rõ năm",
        )
        yield f"<p>{escape(row.title or 'Kế hoạch')}</p>"
        yield self._small(" · ".join(filter(None, told)))
        yield f"<p>{self._file(row, 0)}</p>"
        yield self._small(*line.of.told)
        if line.is_many:
            how = f"Nộp lại, bản {line.of.version}" if line.is_again else "Nộp trùng"
            yield self._caption(f"{how}: bản ở trên được tính. Các tệp còn lại:")
            for at, other in enumerate(line.of.others, 1):
                day = f" · ngày {other.date:%d/%m/%Y}" if other.date else ""
                same = " · giống hệt bản trên" if other.sha256 == row.sha256 != "" else ""
                yield f"<p>{self._file(other, at)}{escape(day + same)}</p>"
        if line.changed is not None:
            yield from self._changes(line.changed)

    def _changes(self, changed: OfficeSince) -> Iterator[str]:
        """Tell what became of the matters of the plan before: of the round before, or of the version before."""
        before, now = changed.before, changed.now
        yield self._caption(f"So với {self._earlier or 'bản trước'}: {changed.step}")
        if before is None or now is None:
            return
        left = f" · không xét nữa {len(changed.aside)}" if changed.aside else ""
        yield (
            f"<p>Đã sửa {len(changed.mended)} · còn {len(changed.open)} · mới {len(changed.new)}{left}</p>"
        )

    def _mended(self, changed: OfficeSince) -> Iterator[str]:
        """Name what was mended, below what is left to do."""
        if changed.mended:
            yield self._caption(
                f"Đã sửa {len(changed.mended)} so với {self._earlier or 'bản trước'}"
            )
        ink, quiet = self._tokens.of(Shown.PASS).ink, self._tokens.quiet
        for matter in changed.mended[:_MOST]:
            yield (
                f'<p><span style="color: {ink}"><b>{FORMS[Shown.PASS]}</b></span> '
                f'<span style="color: {quiet}">{_words(matter.message)}</span></p>'
            )

    def _decision(self, decision: PlanDecision) -> Iterator[str]:
        if not decision.decision:
            return
        who = " · ".join(filter(None, (decision.by, _day(decision.date))))
        yield self._caption("Quyết định")
        yield f"<p><b>{escape(decision.decision)}</b></p>{self._small(who)}"
        if decision.note:
            yield f"<p>{escape(decision.note)}</p>"

    def _work(self, line: Line, column: Column) -> Iterator[str]:
        about = f"{column.title}: " if column.is_of_rules else ""
        if not self._matters:
            how = line.shown(column.key) if column.is_of_rules else None
            said = SHOWN_WORDS[how].lower() if how else "không còn việc nào"
            yield self._caption("Việc còn lại")
            told = f"{about}{said}"
            yield f"<p>{escape(told[:1].upper() + told[1:])}.</p>"
            return
        yield self._caption(f"{about}{len(self._matters)} việc còn lại")
        fresh = line.changed.new if line.changed is not None else ()
        for at, matter in enumerate(self._matters[:_MOST]):
            look = self._tokens.of(matter.how)
            new = "<b>Mới:</b> " if matter in fresh else ""
            words = _words(matter.message)
            link = f'<a href="{_MATTER}:{at}" style="color: {self._tokens.ink}; text-decoration: none">{words}</a>'
            yield (
                f'<p><span style="color: {look.ink}"><b>{FORMS[matter.how]}</b></span> {new}{link}'
                f'<br><span style="color: {self._tokens.quiet}; font-size: {TEXT_SMALL}px">'
                f"{_words(matter.where)}</span>{self._opinion(matter)}</p>"
            )
        if len(self._matters) > _MOST:
            yield self._small(f"Còn {len(self._matters) - _MOST} việc nữa: mở kế hoạch để xem.")

    def _opinion(self, matter: OpenMatter) -> str:
        """Return what a reviewer said of a matter before, as its last lines."""
        said = ". ".join(filter(None, (matter.decision.rstrip("."), matter.note)))
        if not said:
            return ""
        who = " · ".join(filter(None, (matter.by, _day(matter.day))))
        told = f"{said} ({who})" if who else said
        return f"<br><b>Ý kiến:</b> {_words(told)}"

    def _file(self, row: FileRow, at: int) -> str:
        name = row.path.rpartition("/")[2]
        return f'<a href="{_PLAN}:{at}" style="color: {self._tokens.accent}">{escape(name)}</a>'

    def _caption(self, words: str) -> str:
        return f'<p style="color: {self._tokens.quiet}; font-size: {TEXT_SMALL}px"><b>{escape(words)}</b></p>'

    def _small(self, *words: str) -> str:
        style = f"color: {self._tokens.quiet}; font-size: {TEXT_SMALL}px"
        told = "<br>".join(escape(said) for said in words if said)
        return f'<p style="{style}">{told}</p>' if told else ""

    def _follow(self, link: QUrl) -> None:
        what, _, at = link.toString().partition(":")
        if self._shown is None:
            return
        line = self._shown[0]
        if what == _MATTER:
            self.matter_asked.emit(self._matters[int(at)])
        elif line.row is not None:
            self.plan_asked.emit((line.row, *line.of.others)[int(at)])


def _matters(line: Line, column: Column) -> Sequence[OpenMatter]:
    """Return what is left to do, the worst first; of a group or rule alone where *column* is one."""
    if line.row is None:
        return ()
    rules = {rule.id for rule in column.rules}
    own = [one for one in line.row.open if not rules or one.rule in rules]
    return sorted(own, key=lambda one: TO_DO.index(one.how))


def first_matter(line: Line, column: Column) -> OpenMatter | None:
    """Return where a plan is opened from a cell of *column*: at the worst of its matters."""
    return next(iter(_matters(line, column)), None)


_WITHOUT_PLAN = {
    Standing.UNREAD: "Chưa có kế hoạch nào đọc được.",
    Standing.UNSEEN: "Chưa xem hết tệp của đợt nên chưa biết đơn vị này đã nộp hay chưa.",
    Standing.MISSING: "Chưa nộp kế hoạch.",
}


def _why_unread(row: FileRow) -> str:
    """Return which file could not be read and why."""
    why = row.error.message if row.error is not None else "Không đọc được."
    return f"“{row.path.rpartition('/')[2]}”: {why[:1].lower()}{why[1:]}"


def _day(iso: str) -> str:
    """Return a day as people write it; what is no day as it is."""
    try:
        return f"{dt.date.fromisoformat(iso):%d/%m/%Y}"
    except ValueError:
        return iso


def _words(text: str) -> str:
    """Return *text* in one line, as HTML."""
    return escape(" ".join(text.split()))
