"""The dialogs about rules, made as a person meets them."""

from collections.abc import Callable

from gui.demands.window import DemandsDialog
from gui.dialogs.dialog import Dialog
from gui.dialogs.document import DocumentDialog
from gui.dialogs.layer import LayerDialog
from gui.dialogs.layers import LayersDialog
from gui.dialogs.pack import PackDialog
from gui.work.checking import Checked
from tests.gui.demands_made import demands_to_tick
from tests.gui.layers_made import layer_to_see, layers_to_see
from tests.gui.making import document_to_enter, pack_to_see

OF_RULES: dict[type[Dialog], Callable[[Checked], Dialog]] = {
    DemandsDialog: lambda _: demands_to_tick(),
    DocumentDialog: lambda _: document_to_enter(),
    LayerDialog: lambda checked: LayerDialog(layer_to_see(checked.report.packs[0])),
    LayersDialog: lambda _: LayersDialog(layers_to_see()),
    PackDialog: lambda checked: PackDialog(pack_to_see(checked.report.packs[0])),
}
