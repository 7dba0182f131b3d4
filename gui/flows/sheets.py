"""The sheet for signature (phiếu trình ký): saved or printed with the names of this office."""

from checker.exporters.chosen import sheet_with
from gui.flows.exporting import Exporting
from gui.flows.printing import Printing
from gui.settings import Memory


class Sheets:
    """Has the sheet on the open draft made, wherever it is to go."""

    def __init__(self, memory: Memory, exporting: Exporting, printing: Printing) -> None:
        self._memory, self._exporting, self._printing = memory, exporting, printing

    def save(self) -> None:
        """Save the sheet as a file."""
        self._exporting.export_by("sheet", sheet_with(self._memory.settings.people))

    def put_on_paper(self) -> None:
        """Print the sheet."""
        self._printing.print_by(sheet_with(self._memory.settings.people))
