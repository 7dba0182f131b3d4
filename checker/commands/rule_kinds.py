"""``rules kinds`` and ``rules plans``: what those who write rules may use."""

from collections.abc import Iterator

from checker.commands.parser import CallError
from checker.kinds import KINDS
from checker.kinds.base import AnyKind
from checker.kinds.reply import COMMON_FIELDS
from checker.library.kind_words import Words, kind_words
from checker.library.mistakes import did_you_mean
from checker.library.rule import Library
from checker.library.type_words import parameters
from checker.plans.kind import OTHER


def kinds_data(name: str | None) -> list[dict[str, object]]:
    """Return every kind, or the one called *name*, for programs; raises CallError for another."""
    words = kind_words()
    return [_data(kind, words) for kind in _asked(name, words)]


def kinds_lines(name: str | None) -> Iterator[str]:
    """Yield every kind with what it judges, or all that a rule of the kind *name* may hold."""
    words = kind_words()
    if name is None:
        yield from _table((kind.name, words.kinds[kind.name].says) for kind in _asked(None, words))
        yield ""
        yield "Xem tham số, câu của một kiểu: soat rules kinds KIỂU"
        return
    (kind,) = _asked(name, words)
    yield from _kind_lines(kind, words)


def plans_lines(library: Library) -> Iterator[str]:
    """Yield the kinds of plans with their names, then the profiles."""
    yield "Loại kế hoạch (--plan-kind; 'subjects' của tiêu chí)"
    rows = [(plan.id, f"{plan.title}: {'; '.join(plan.names)}") for plan in library.plans.values()]
    yield from _table([*rows, (OTHER, "Loại khác, chưa có bộ tiêu chí riêng")])
    yield ""
    yield "Dạng kế hoạch (--profile; 'profiles', 'optional' của tiêu chí)"
    yield from _table((profile.id, profile.title) for profile in library.profiles)


def plans_data(library: Library) -> dict[str, object]:
    """Return the same for programs."""
    plans = library.plans.values()
    return {
        "plans": [{"id": p.id, "title": p.title, "field": p.field, "names": list(p.names)} for p in plans],
        "profiles": [{"id": p.id, "title": p.title} for p in library.profiles],
    }  # fmt: skip


def _asked(name: str | None, words: Words) -> list[AnyKind]:
    """Return the kinds in the order in which they are described."""
    if name is None:
        return [KINDS[known] for known in words.kinds]
    if name not in KINDS:
        hint = did_you_mean(name, KINDS)
        raise CallError(f"Không có kiểu tiêu chí '{name}'{hint}{'' if hint.endswith('?') else '.'}")
    return [KINDS[name]]


def _data(kind: AnyKind, words: Words) -> dict[str, object]:
    said = words.kinds[kind.name]
    return {
        "id": kind.name,
        "says": said.says,
        "with": [
            {**parameter._asdict(), "says": said.with_[parameter.name]}
            for parameter in parameters(kind.params)
        ],
        "say": {
            outcome: {"sentence": sentence, "blanks": _own_blanks(kind, outcome)}
            for outcome, sentence in kind.outcomes.items()
        },
        "blanks": sorted(COMMON_FIELDS),
    }


def _kind_lines(kind: AnyKind, words: Words) -> Iterator[str]:
    said = words.kinds[kind.name]
    yield f"{kind.name}: {said.says}"
    yield ""
    yield "Tham số, viết dưới 'with.':" if said.with_ else "Kiểu này không có tham số."
    for parameter in parameters(kind.params):
        default = (
            f"không bắt buộc, mặc định {parameter.default}" if parameter.default else "bắt buộc"
        )
        yield f"  {parameter.name}: {parameter.type}; {default}"
        yield f"      {said.with_[parameter.name]}"
    yield ""
    yield "Kết quả, đổi câu bằng 'say.<tên>' ('message' là câu của missing):"
    for outcome, sentence in kind.outcomes.items():
        own = "".join(f" {{{blank}}}" for blank in _own_blanks(kind, outcome))
        yield f"  {outcome}: {sentence}"
        if own:
            yield f"      chỗ điền riêng:{own}"
    yield ""
    yield "Chỗ điền dùng được trong mọi câu:"
    yield from _table((f"{{{blank}}}", what) for blank, what in words.blanks.items())


def _own_blanks(kind: AnyKind, outcome: str) -> list[str]:
    return sorted(kind.fields(outcome) - COMMON_FIELDS)


def _table(rows: Iterator[tuple[str, str]] | list[tuple[str, str]]) -> Iterator[str]:
    listed = list(rows)
    width = max(len(name) for name, _ in listed)
    yield from (f"  {name:{width}}  {what}" for name, what in listed)
