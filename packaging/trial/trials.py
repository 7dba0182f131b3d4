"""All trials in their order: each leaves the installed program as the next one needs it."""

from collections.abc import Callable

from trial import installing, running, showing
from trial.bench import Bench

TRIALS: dict[str, Callable[[Bench], None]] = {
    "an older Windows is told so": installing.older_windows,
    "silent installation over an older build": installing.upgrade,
    "every file is there, Word opens its files as before": installing.installed,
    "every module can be imported": running.modules,
    "check: the same JSON as here": running.check,
    "batch with two processes": running.batch,
    "exports": running.exports,
    "a signed rule pack": running.rule_pack,
    "window, second process, saving in Word": showing.window,
    "a folder is a review round": showing.review_round,
    "portable, from a folder with Vietnamese letters": showing.portable,
    "removal": installing.removal,
}
