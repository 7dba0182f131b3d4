"""The look as values: colours of both themes, sizes on a grid of 8 pixels."""

from dataclasses import dataclass

from checker.shown import FORMS, Shown

GRID = 8
"""Pixels; every distance is a multiple, half of it at the least."""

TEXT_SMALL, TEXT_BODY, TEXT_NAME, TEXT_LARGE = 12, 13, 15, 18
"""The text sizes of the window, in pixels; a name is that of what a pane speaks of."""


@dataclass(frozen=True, slots=True)
class VerdictLook:
    """A verdict in one theme: its form as a letter, its colour, its pastel on the page."""

    form: str
    ink: str
    wash: str


@dataclass(frozen=True, slots=True)
class Tokens:
    """All colours of one theme, by what they are for.

    ``window`` lies under everything, ``surface`` under panes, ``canvas`` behind
    the paper. ``ink`` is text, ``quiet`` less important text; both reach WCAG AA
    on each of the grounds.
    """

    name: str
    window: str
    surface: str
    canvas: str
    paper: str
    paper_ink: str
    paper_edge: str
    ink: str
    quiet: str
    line: str
    hover: str
    selected: str
    accent: str
    on_accent: str
    field: str
    find: str
    find_current: str
    verdicts: dict[Shown, VerdictLook]

    def of(self, how: Shown) -> VerdictLook:
        """Return how a verdict looks."""
        return self.verdicts[how]


LIGHT = Tokens(
    name="light",
    window="#f6f6f4",
    surface="#fdfdfc",
    canvas="#e7e7e4",
    paper="#ffffff",
    paper_ink="#1a1a1a",
    paper_edge="#d3d3ce",
    ink="#1f2328",
    quiet="#5a626c",
    line="#e0e0dc",
    hover="#eeeeeb",
    selected="#e2ecf7",
    accent="#1f5fa8",
    on_accent="#ffffff",
    field="#ffffff",
    find="#fff2a8",
    find_current="#ffc14d",
    verdicts={
        Shown.MUST: VerdictLook(FORMS[Shown.MUST], "#b3261e", "#fde6e3"),
        Shown.ERROR: VerdictLook(FORMS[Shown.ERROR], "#7a3a9a", "#f3e6fa"),
        Shown.SHOULD: VerdictLook(FORMS[Shown.SHOULD], "#9c4510", "#fdeadd"),
        Shown.LOOK: VerdictLook(FORMS[Shown.LOOK], "#8a5300", "#fdf0d5"),
        Shown.SIGNING: VerdictLook(FORMS[Shown.SIGNING], "#1f5d6b", "#e0eff2"),
        Shown.TOLD: VerdictLook(FORMS[Shown.TOLD], "#5f6670", "#eeeeec"),
        Shown.WAIVED: VerdictLook(FORMS[Shown.WAIVED], "#47617a", "#e6edf3"),
        Shown.SEEN: VerdictLook(FORMS[Shown.SEEN], "#3b6148", "#e7f0ea"),
        Shown.PASS: VerdictLook(FORMS[Shown.PASS], "#23703a", "#e3f4e6"),
        Shown.NOT_APPLICABLE: VerdictLook(FORMS[Shown.NOT_APPLICABLE], "#5f6670", "#eeeeec"),
    },
)

DARK = Tokens(
    name="dark",
    window="#1e2023",
    surface="#25282c",
    canvas="#17191b",
    paper="#2b2e32",
    paper_ink="#e6e6e3",
    paper_edge="#3a3e43",
    ink="#e8e8e5",
    quiet="#a9b0b8",
    line="#383c41",
    hover="#2f3338",
    selected="#2b3f56",
    accent="#8ab8f0",
    on_accent="#10233a",
    field="#1b1d20",
    find="#5c5016",
    find_current="#755609",
    verdicts={
        Shown.MUST: VerdictLook(FORMS[Shown.MUST], "#ff9a8f", "#542a27"),
        Shown.ERROR: VerdictLook(FORMS[Shown.ERROR], "#d9a6f2", "#432d50"),
        Shown.SHOULD: VerdictLook(FORMS[Shown.SHOULD], "#ffb27d", "#50321f"),
        Shown.LOOK: VerdictLook(FORMS[Shown.LOOK], "#f0b95c", "#4a3a1a"),
        Shown.SIGNING: VerdictLook(FORMS[Shown.SIGNING], "#86cfdd", "#213d44"),
        Shown.TOLD: VerdictLook(FORMS[Shown.TOLD], "#a6adb5", "#34383d"),
        Shown.WAIVED: VerdictLook(FORMS[Shown.WAIVED], "#a5c0d9", "#2b3a48"),
        Shown.SEEN: VerdictLook(FORMS[Shown.SEEN], "#a3cdb2", "#293d31"),
        Shown.PASS: VerdictLook(FORMS[Shown.PASS], "#7ccf90", "#24402c"),
        Shown.NOT_APPLICABLE: VerdictLook(FORMS[Shown.NOT_APPLICABLE], "#a6adb5", "#34383d"),
    },
)


def contrast(first: str, second: str) -> float:
    """Return the contrast ratio of two ``#rrggbb`` colours, as WCAG 2 defines it (1 to 21)."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (
        c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
