"""Whether everything that the program's libraries import is in the program, or Windows' own."""

from collections import defaultdict
from collections.abc import Mapping

from bundle.pe import imported
from bundle.recipe import Recipe

BINARY = (".dll", ".pyd", ".exe")


def lacking(files: Mapping[str, bytes], recipe: Recipe) -> dict[str, list[str]]:
    """Return each library that is imported and not there, with the files that import it."""
    there = {name.rpartition("/")[2].lower() for name in files if name.endswith(BINARY)}
    found = defaultdict(list)
    for name, content in files.items():
        if not name.endswith(BINARY):
            continue
        for needed in sorted(imported(content) - there - recipe.system):
            if not needed.startswith(("api-ms-win-", "ext-ms-")):
                found[needed].append(name)
    return dict(found)
