"""The dialogs about rules, made as a person meets them."""

from collections.abc import Callable

from gui.demands.window import DemandsDialog
from gui.dialogs.dialog import Dialog
from gui.dialogs.layer import LayerDialog
from gui.dialogs.layers import LayersDialog
from gui.dialogs.pack import PackDialog
from gui.work.checking import Checked
from tests.gui.demands_made import demands_to_tick
from tests.gui.making import layer_to_see, layers_to_see, pack_to_see

OF_RULES: dict[type[Dialog], Callable[[Checked], Dialog]] = {
    DemandsDialog: lambda _: demands_to_tick(),
    LayerDialog: lambda checked: LayerDialog(layer_to_see(checked.report.packs[0])),
    LayersDialog: lambda _: LayersDialog(layers_to_see()),
    PackDialog: lambda checked: PackDialog(pack_to_see(checked.report.packs[0])),
}
