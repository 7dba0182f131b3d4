"""What a draft says, read once and shared by every rule.

Adding a fact: a module with its type and the function that reads it, and one
line in :data:`READERS`.
"""

from checker.facts.annexes import Annexes, read_annexes
from checker.facts.assignments import Assignments, read_assignments
from checker.facts.blank_numbers import BlankNumbers, read_blank_numbers
from checker.facts.blanks import Blanks, read_blanks
from checker.facts.citations import Citations, KnownDocuments, read_citations, read_known_documents
from checker.facts.dates import Dates, read_dates
from checker.facts.deadlines import Deadlines, read_deadlines
from checker.facts.events import Events
from checker.facts.laws import (
    LawNames,
    Laws,
    NumberedLaws,
    read_law_names,
    read_laws,
    read_numbered_laws,
)
from checker.facts.looks import Looks, read_looks
from checker.facts.loose_deadlines import LooseDeadlines, read_loose_deadlines
from checker.facts.months import Months, read_months
from checker.facts.own_act import OwnAct, read_own_act
from checker.facts.own_unit import OwnUnit, read_own_unit
from checker.facts.percentages import Percentages, read_percentages
from checker.facts.periods import Periods, read_periods
from checker.facts.place_names import PlaceNames, read_place_names
from checker.facts.places import Places, read_places
from checker.facts.plan import read_plan
from checker.facts.provisions import Provisions, read_provisions
from checker.facts.ranges import Ranges, read_ranges
from checker.facts.recipients import ReportRecipients, read_report_recipients
from checker.facts.references import References, Ways, read_references
from checker.facts.roles import Roles, read_roles
from checker.facts.row_names import RowNames, read_row_names
from checker.facts.row_times import TimeCells, read_time_cells
from checker.facts.samples import Samples, read_samples
from checker.facts.store import Facts, Readers
from checker.facts.tables import Tables, read_tables
from checker.facts.telling.history import History, read_history
from checker.facts.unmarked import Unmarked
from checker.facts.whereabouts import Whereabouts
from checker.facts.years import Years, read_years
from checker.form.header import Header, read_header
from checker.form.outline import Outline, read_outline
from checker.form.own_day import OwnDay, read_own_day
from checker.form.parts import Parts, read_parts
from checker.kernel.document import Document
from checker.kernel.sentences import Sentences, read_sentences
from checker.kernel.text import strip_marks
from checker.kernel.tokens import Tokens
from checker.library.rule import Library
from checker.particulars import Overrides, Plan

__all__ = ["READERS", "Facts", "Overrides", "read_facts"]

READERS: Readers = {
    Annexes: read_annexes,
    Assignments: read_assignments,
    BlankNumbers: read_blank_numbers,
    Blanks: read_blanks,
    Citations: read_citations,
    Dates: read_dates,
    Deadlines: read_deadlines,
    Events: Events,
    Header: read_header,
    History: read_history,
    KnownDocuments: read_known_documents,
    LawNames: read_law_names,
    Laws: read_laws,
    Looks: read_looks,
    LooseDeadlines: read_loose_deadlines,
    Months: read_months,
    NumberedLaws: read_numbered_laws,
    Outline: read_outline,
    OwnAct: read_own_act,
    OwnDay: read_own_day,
    OwnUnit: read_own_unit,
    Parts: read_parts,
    Percentages: read_percentages,
    Periods: read_periods,
    PlaceNames: read_place_names,
    Places: read_places,
    Plan: read_plan,
    Provisions: read_provisions,
    Ranges: read_ranges,
    References: read_references,
    ReportRecipients: read_report_recipients,
    Roles: read_roles,
    RowNames: read_row_names,
    Samples: read_samples,
    Sentences: lambda facts: read_sentences(facts.text),
    Tables: read_tables,
    TimeCells: read_time_cells,
    Tokens: lambda facts: Tokens(facts.lined),
    Unmarked: lambda facts: Unmarked(strip_marks(facts.folded)),
    Ways: Ways,
    Whereabouts: Whereabouts,
    Years: read_years,
}
"""Every fact with the function that reads it."""


def read_facts(document: Document, library: Library, overrides: Overrides | None = None) -> Facts:
    """Return the facts of *document*, read with the words and registers of *library*.

    Nothing is read until it is asked for.
    """
    return Facts(document, library, overrides or Overrides(), READERS)
