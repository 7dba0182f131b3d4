"""Examples for a rule that has none: pieces of plans on which it has been run."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, islice
from pathlib import Path

from checker.editing.candidates import NEUTRAL, candidates, probes
from checker.editing.changes import examples, tables
from checker.editing.checking import FieldProblem, checked
from checker.editing.fields import MADE_NOTE, ExampleFields
from checker.editing.layer_text import LayerText
from checker.library.examples import LEVEL, YEAR, judged, piece, run
from checker.library.rule import Example, Library, Rule
from checker.report import OPEN, Result, Status

_DUMMIES = (ExampleFields("I. NỘI DUNG", "pass"), ExampleFields("I. NỘI DUNG", "gap"))
"""The loader wants both; it does not run them."""
_WANTED = (*OPEN, Status.NOT_APPLICABLE)
"""What shows best that a rule does not pass comes first."""
_MOST = 160
"""Pieces that are tried: a rule that passes on none of them needs a person's example."""


def examples_for(rule: Rule, library: Library) -> tuple[ExampleFields, ...]:
    """Return an example that passes and one that does not, both as *rule* judges them now.

    Where no piece is found for one of the two, it is not there: a person has to mark one.
    """
    found: dict[Status, ExampleFields] = {}
    about = _about(rule)
    proposed = (text for probe in probes(rule) for text in _pasted(probe, about, library))
    texts = chain((NEUTRAL,), proposed, candidates(rule, library))
    for text in dict.fromkeys(islice(texts, _MOST)):
        example = replace(about, text=text)
        result = judged(rule, example, piece(example)[0], library)
        if result.status in {Status.PASS, *_WANTED} and result.status not in found:
            found[result.status] = _shown(rule, example, result, library)
        if {Status.PASS, Status.GAP} <= found.keys():
            break
    failing = next((found[status] for status in _WANTED if status in found), None)
    return tuple(one for one in (found.get(Status.PASS), failing) if one is not None)


def completed(
    layer: LayerText,
    index: int,
    name: str,
    others: Sequence[Path] = (),
    base: Library | None = None,
) -> LayerText:
    """Return *layer* where the rule *index* has an example that passes and one that does not.

    Those that people wrote stay as they are; those that the program made go where they no longer
    hold, and new ones come. A rule that is mistaken otherwise stays as it is. The other arguments
    are those of :func:`checker.editing.checking.checked`.
    """
    place = ("rule", index, "example")
    there = examples(layer, index)
    own = [one for one in there if not one.is_made]
    if len(own) == len(there) and len(_sides(own)) == 2:
        return layer
    trial = layer.with_value(place, [one.table() for one in (*own, *_DUMMIES, *_made(there))])
    found = checked(trial, name, others, base)
    rule = next((rule for rule in found.library.rules if rule.id == _id(layer, index)), None)
    if rule is None or any(problem.table == place[:2] for problem in found.problems):
        return layer
    kept = rule.examples[len(own) + len(_DUMMIES) :]
    made = [
        one
        for one, example in zip(_made(there), kept, strict=True)
        if run(rule, example, found.library) is None
    ]
    if len(_sides((*own, *made))) < 2:
        made = list(examples_for(rule, found.library))
    needed = [one for one in made if not _sides((one,)) <= _sides(own)]
    return layer.with_value(place, [one.table() for one in (*own, *needed)])


def failing(layer: LayerText, index: int, library: Library) -> tuple[FieldProblem, ...]:
    """Return the examples of the rule *index* that do not hold in *library*, which has *layer* in it."""
    rule = next((rule for rule in library.rules if rule.id == _id(layer, index)), None)
    found = []
    for number, example in enumerate(rule.examples if rule else ()):
        failure = run(rule, example, library) if rule else None
        if failure is not None:
            _, _, words = str(failure).partition(f"{failure.rule.id}: ")
            at = ("rule", index, "example", number)
            found.append(
                FieldProblem(
                    at[:2], "example", f"ví dụ thứ {number + 1}: {words}", at, example.line
                )
            )
    return tuple(found)


def _id(layer: LayerText, index: int) -> str:
    return str(tables(layer, "rule")[index].get("id"))


def _made(examples: Sequence[ExampleFields]) -> list[ExampleFields]:
    return [one for one in examples if one.is_made]


def _sides(examples: Sequence[ExampleFields]) -> set[bool]:
    """Return whether the examples show a pass, and something else."""
    return {status == Status.PASS for one in examples for status in one.status.split("|")}


def _about(rule: Rule) -> Example:
    """Return an example without text of a plan that *rule* is for."""
    first, last = rule.effective
    year = YEAR
    if first and year <= first.year:
        year = first.year + (last is None or last.year > first.year)
    if last and year > last.year:
        year = last.year
    return Example(
        text="",
        status="",
        year=None if year == YEAR else year,
        level=None if not rule.levels or LEVEL in rule.levels else rule.levels[0],
        profile="yearly" if not rule.profiles or "yearly" in rule.profiles else rule.profiles[0],
    )


def _shown(rule: Rule, example: Example, result: Result, library: Library) -> ExampleFields:
    """Return *example* with the verdict on it, and with its place marked where that holds, too."""
    text = piece(example)[0].text
    span = next((one.span for one in result.findings if not one.lacks and not one.of_pages), None)
    status = result.status.value
    more = {
        key: value
        for key, value in (
            ("year", example.year),
            ("level", example.level),
            ("profile", example.profile),
        )
        if value not in {None, "yearly"}
    }
    if span is not None and not {"«", "»"} & set(text):
        marked = replace(example, status=status, mark=(span.start, span.end))
        if run(rule, marked, library) is None:
            text = f"{text[: span.start]}«{text[span.start : span.end]}»{text[span.end :]}"
    return ExampleFields(text, status, {**more, "note": MADE_NOTE})


def _pasted(probe: Rule, about: Example, library: Library) -> Iterator[str]:
    """Yield pieces made of the words that the rule itself would have pasted."""
    example = replace(about, text=NEUTRAL)
    for finding in judged(probe, example, piece(example)[0], library).findings:
        if finding.suggestion:
            yield f"III. TỔ CHỨC THỰC HIỆN\n{finding.suggestion}"
            yield f"I. NỘI DUNG\n{finding.suggestion}"
            yield f"KẾ HOẠCH\nThực hiện nhiệm vụ năm {about.year or YEAR}\n{finding.suggestion}\n{NEUTRAL}"
