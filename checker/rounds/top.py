"""In which folder the layers lie that are in force for a draft though nobody named them."""

from pathlib import Path

from checker.rounds.sorts import STORE
from checker.system.borrowed import lender_of

_FAR = 8
"""So many folders up a round is looked for: a province's folders of districts and communes are three."""


def layers_folder(draft: Path) -> Path:
    """Return the top folder of the round that *draft* is in, else the folder it lies in.

    What an office hands in says nothing of how the round judges it. A copy of what lies in an archive
    is where the archive is.
    """
    here = (lender_of(draft) or draft).absolute()
    folders = here.parents[:_FAR]
    return next((folder for folder in folders if (folder / STORE).exists()), here.parent)
