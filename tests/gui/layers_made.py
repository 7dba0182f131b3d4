"""Layers of rules for the dialogs that show them, at some length."""

from pathlib import Path

from checker.library.difference import Difference
from checker.library.identity import identity_of
from checker.library.rule import Pack
from checker.sharing.in_use import InUse
from checker.sharing.preview import Preview
from checker.sharing.told import Told


def layer_to_see(pack: Pack) -> Preview:
    """What a dialog may have to show of a layer, at some length."""
    before, *_ = layers_to_see().own
    mistakes = tuple(f"cũ.toml:{line}: thiếu khóa 'basis'" for line in range(9))
    lost = "Tệp tiêu chí của đơn vị có 9 chỗ chưa đúng, nên 3 tiêu chí không được xét."
    change = Difference(12, 3, 45, 67)
    return Preview(before.path, pack, before.title, 12, change, lost, mistakes, "older", before)


def layers_to_see() -> InUse:
    """Layers in use, more than there is room for."""
    title = "Yêu cầu của Kế hoạch số 1862/KH-UBND ngày 10/4/2026 của Ủy ban nhân dân tỉnh Lam Khê"
    own = tuple(
        Told(
            Path(f"D:/Kế hoạch/{number}.toml"),
            "layer",
            title,
            "2026.1",
            "1862/KH-UBND",
            identity_of(()),
        )
        for number in range(6)
    )
    return InUse(own, Path("//may-chu/chung/tiêu chí"), own)
