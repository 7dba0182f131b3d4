"""The colours of verdicts on paper: background and letters, pastel, so that print stays readable."""

from checker.shown import Shown

PRINTED = {
    Shown.MUST: ("#fbe3e1", "#a61b12"),
    Shown.ERROR: ("#efe2f3", "#6a2480"),
    Shown.SHOULD: ("#fdeadd", "#9c4510"),
    Shown.LOOK: ("#fdf0d5", "#7a5200"),
    Shown.SIGNING: ("#e0eff2", "#1f5d6b"),
    Shown.TOLD: ("#f0f0f0", "#5c5c5c"),
    Shown.WAIVED: ("#e4eaf2", "#3c5472"),
    Shown.SEEN: ("#e7f0ea", "#3b5f49"),
    Shown.PASS: ("#e3f1e4", "#1e6b2e"),
    Shown.NOT_APPLICABLE: ("#f0f0f0", "#5c5c5c"),
}
"""``#rrggbb`` of the ground and of the letters, by what is shown."""

BARS = {
    Shown.MUST: ("#a61b12", "#ffffff"),
    Shown.SHOULD: ("#e59a5c", "#202020"),
    Shown.LOOK: ("#f2d48a", "#202020"),
}
"""``#rrggbb`` of a bar and of the number in it: they are told apart by how light they are, too."""
