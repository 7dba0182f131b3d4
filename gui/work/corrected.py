"""What a person corrected of the particulars, in the words of the plan bar."""

from checker.particulars import Overrides
from checker.plans.kind import OTHER
from checker.words import LEVEL_WORDS
from gui.work.checking import Sorts

CAPTIONS = {
    "subject": "Lĩnh vực",
    "profile": "Dạng",
    "year": "Năm",
    "level": "Cấp",
    "place": "Địa danh",
    "issuer": "Cơ quan ban hành",
}
"""What each particular is called, in the order of the bar."""
NO_PLAN = ""
"""Stands in the list of profiles for a document that is no plan."""
_AS_READ = "Thông tin kế hoạch lấy lại theo dự thảo"


def subjects_of(sorts: Sorts) -> tuple[tuple[str, str], ...]:
    """Return the kinds of plans to choose from, ids with their names."""
    return (*sorts.subjects, (OTHER, "lĩnh vực khác"))


def profiles_of(sorts: Sorts) -> tuple[tuple[str, str], ...]:
    """Return the sorts of plans to choose from, ids with their names."""
    return (*sorts.profiles, (NO_PLAN, "không phải kế hoạch"))


def in_words(before: Overrides, after: Overrides, sorts: Sorts) -> str:
    """Return what differs between what a person said *before* and *after*."""
    names = {
        "subject": dict(subjects_of(sorts)),
        "profile": dict(profiles_of(sorts)),
        "level": dict(LEVEL_WORDS),
    }
    told = [
        f"{CAPTIONS[name]} đổi thành “{names.get(name, {}).get(value, value)}”"
        for name in CAPTIONS
        if (value := getattr(after, name)) != getattr(before, name) and value is not None
    ]
    return "; ".join(told) or _AS_READ
