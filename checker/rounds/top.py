"""In which folder a draft lies, whose layers are in force for it though nobody named them."""

from pathlib import Path

from checker.system.borrowed import lender_of


def layers_folder(draft: Path) -> Path:
    """Return the folder that *draft* lies in; a copy of what lies in an archive is where the archive is."""
    return (lender_of(draft) or draft).absolute().parent
