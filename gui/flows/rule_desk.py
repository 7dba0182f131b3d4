"""All that is done with rules from the menu and by files that come in, in one place."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from gui.flows.demanding import Demanding
from gui.flows.kinds import Kinds
from gui.flows.layering import Layering
from gui.flows.packs import Packs
from gui.flows.registering import Registering
from gui.flows.rules import Rules
from gui.flows.sharing import Sharing
from gui.outside import is_layer, is_pack
from gui.settings import Memory
from gui.work.background import Background
from gui.work.session import Session


class RuleDesk(QObject):
    """Passes on what is asked for and what came of it."""

    told = Signal(str)
    """Carries in Vietnamese how it went."""
    changed = Signal()
    """Other rules are in force now."""
    edit_asked = Signal(Path)
    """A layer is to be opened in the editor."""

    def __init__(
        self,
        background: Background,
        memory: Memory,
        session: Session,
        rules: Rules,
        packs: Packs,
        kinds: Kinds,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.packs = packs
        self.demanding = Demanding(background, session, memory, rules, parent)
        self.sharing = Sharing(background, memory, rules, parent)
        self.layering = Layering(background, session, memory, rules, self.sharing, parent)
        self.registering = Registering(background, session, memory, rules, parent)
        for part in (packs, self.demanding, self.sharing, self.layering, self.registering):
            part.told.connect(self.told)
        for part in (self.sharing, self.layering):
            part.edit_asked.connect(self.edit_asked)
        packs.changed.connect(rules.recheck)
        packs.changed.connect(kinds.ask)
        packs.changed.connect(self.changed)
        rules.changed.connect(self.changed)
        self.handlers: dict[str, Callable[[], object]] = {
            "from_plan": self.demanding.ask,
            "add_rules": self.sharing.ask,
            "layers": self.layering.ask,
            "shared": self.layering.ask_for_folder,
            "add_document": self.registering.ask,
            "install_pack": packs.ask,
            "remove_pack": packs.remove,
        }

    def takes(self, path: Path, *others: Path) -> bool:
        """Take the file *path* in, where it holds rules, and the layers among *others*; return whether it does."""
        if is_pack(path):
            self.packs.read(path)
        elif is_layer(path):
            self.sharing.read(path, *filter(is_layer, others))
        else:
            return False
        return True
