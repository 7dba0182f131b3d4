"""All flows of one window, each given what it needs."""

from functools import partial

from PySide6.QtGui import QUndoStack

from gui.flows.answering import Answering
from gui.flows.comparing import Comparing
from gui.flows.correcting import Correcting
from gui.flows.drafting import Drafting
from gui.flows.editing import Editing
from gui.flows.exporting import Exporting
from gui.flows.help import Help
from gui.flows.importing import Importing
from gui.flows.kinds import Kinds
from gui.flows.opening import Opening
from gui.flows.packs import Packs
from gui.flows.picturing import Picturing
from gui.flows.preferences import Preferences
from gui.flows.printing import Printing
from gui.flows.reading import Reading
from gui.flows.repairing import Repairing
from gui.flows.rounding import Rounding
from gui.flows.rule_desk import RuleDesk
from gui.flows.rules import Rules
from gui.flows.samples import Samples
from gui.flows.sheets import Sheets
from gui.flows.waiving import Waiving
from gui.panes.pages import Pages
from gui.panes.workspace import Workspace
from gui.settings import Memory
from gui.work.background import Background
from gui.work.library import LibraryLoader
from gui.work.session import Session


class Flows:
    """The flows round the open draft of *session*; their dialogs appear over *parent*."""

    def __init__(
        self,
        background: Background,
        session: Session,
        memory: Memory,
        workspace: Workspace,
        parent: Pages,
    ) -> None:
        self.library = LibraryLoader(background, parent)
        self.kinds = Kinds(background, memory, parent)
        self.opening = Opening(session, memory, parent)
        self.rounding = Rounding(background, session, memory, self.opening, parent)
        self.samples = Samples(session, self.opening, parent)
        self.drafting = Drafting(background, memory, self.samples, parent)
        self.undo_stack = QUndoStack(parent)
        self.correcting = Correcting(session, memory, self.undo_stack, parent)
        self.waiving = Waiving(session, memory, self.undo_stack, parent)
        self.comparing = Comparing(background, session, parent)
        self.exporting = Exporting(background, session, parent)
        self.answering = Answering(session, self.undo_stack, parent)
        self.reading = Reading(session, self.undo_stack, parent)
        self.repairing = Repairing(session, self.answering, self.exporting, memory, parent)
        self.importing = Importing(background, session, parent)
        self.picturing = Picturing(background, session, workspace.picture, parent)
        self.packs = Packs(background, memory, parent)
        self.rules = Rules(self.library, session, memory, parent)
        self.desk = RuleDesk(
            background, memory, session, self.rules, self.packs, self.kinds, parent
        )
        self.editing = Editing(background, session, memory, self.rules, workspace, parent)
        self.desk.edit_asked.connect(self.editing.open)
        self.preferences = Preferences(session, memory, parent)
        self.printing = Printing(background, session, parent)
        self.sheets = Sheets(memory, self.exporting, self.printing)
        self.help = Help(self.library, memory, parent)
        for part in (self.desk.demanding, self.editing):
            part.guide_asked.connect(partial(self.help.show_guide, "tieu-chi-don-vi"))
