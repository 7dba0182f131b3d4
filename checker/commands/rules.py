"""``rules``: the library in force, and whether its own examples hold."""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from checker.commands.check import complain_of_library
from checker.commands.console import Console
from checker.commands.parser import CallError, Parser, add_format_option, add_rules_option
from checker.commands.rule_kinds import kinds_data, kinds_lines, plans_data, plans_lines
from checker.library.load import load_library, not_in_manifest
from checker.library.rule import BUILT_IN, SEVERITY_WORDS, Library, Rule

_OF_PACKS = ("install", "uninstall", "pack", "key")
_OF_EDITING = ("new", "set", "off", "on", "remove")
_SPOILT = " (ví dụ có sẵn; từ ngữ hoặc sổ văn bản của đơn vị làm nó không còn đúng)"


def run(words: Sequence[str], console: Console) -> int:
    """List the rules, or run their examples, as *words* ask; return the exit status."""
    other = _other(words[0]) if words else None
    if other is not None:
        return other(words, console)
    parser = Parser(
        "soat rules [test | kinds [KIỂU] | plans | from-plan … | new … | set … | off … | on … | remove … | document …"
        " | try … | install TỆP | uninstall | pack … | key …] [tùy chọn]",
        "Liệt kê các tiêu chí đang dùng; thử các ví dụ của chúng; nói những gì một tiêu chí có thể ghi;"
        " lấy yêu cầu từ kế hoạch cấp trên (soat rules from-plan --help), lập, sửa tệp tiêu chí của đơn vị"
        " (soat rules new --help), thêm văn bản vào sổ (document --help),"
        " thử trên các dự thảo (try --help); cài, gỡ gói tiêu chí (soat rules install --help).",
    )
    parser.add_argument(
        "action",
        nargs="?",
        choices=("test", "kinds", "plans"),
        metavar="VIỆC",
        help="test: thử mọi ví dụ ghi trong các tệp tiêu chí; kinds: các kiểu tiêu chí, tham số và câu"
        " của chúng; plans: các loại và dạng kế hoạch",
    )
    parser.add_argument("kind", nargs="?", metavar="KIỂU", help="kinds: chỉ xem kiểu này")
    add_format_option(parser)
    add_rules_option(parser)
    asked = parser.read(words)
    if asked.kind is not None and asked.action != "kinds":
        raise CallError(f"Không hiểu: {asked.kind}.")
    if asked.action == "kinds":
        return _say(
            kinds_data(asked.kind) if asked.format == "json" else kinds_lines(asked.kind), console
        )
    testing = asked.action == "test"
    library = load_library(asked.rules, with_lines=testing)
    complain_of_library(library, console)
    for difference in library.differences:
        console.complain(difference.words)
    for hint in library.hints:
        console.complain(f"Nên xem lại: {hint}")
    if testing:
        return _test(library, console)
    if asked.action == "plans":
        return _say(
            plans_data(library) if asked.format == "json" else plans_lines(library), console
        )
    data = [_data(rule) for rule in library.rules]
    return _say(data if asked.format == "json" else _lines(library), console)


def _other(action: str) -> Callable[[Sequence[str], Console], int] | None:
    """Return what does *action*, where that has a module of its own; each is imported when it is asked for."""
    if action in _OF_PACKS:
        from checker.commands.rule_packs import run as run_pack  # noqa: PLC0415

        return run_pack
    if action in _OF_EDITING:
        from checker.commands.rule_editing import run as run_editing  # noqa: PLC0415

        return run_editing
    if action == "document":
        from checker.commands.rule_document import run as run_document  # noqa: PLC0415

        return run_document
    if action == "from-plan":
        from checker.commands.rule_demands import run as run_demands  # noqa: PLC0415

        return lambda words, console: run_demands(words[1:], console)
    if action == "try":
        from checker.commands.rule_trial import run as run_trial  # noqa: PLC0415

        return run_trial
    return None


def _say(answer: object, console: Console) -> int:
    """Print lines for people as they come, anything else as JSON."""
    if isinstance(answer, Iterator):
        for line in answer:
            console.say(line)
    else:
        from checker.exporters.json import dump  # noqa: PLC0415

        console.out.write(dump(answer))
    return 0


def _test(library: Library, console: Console) -> int:
    """Run every example; a library with problems does not hold either."""
    from checker.library.examples import failures, shown  # noqa: PLC0415
    from checker.registering.problems import doubts  # noqa: PLC0415
    from checker.system.clock import today  # noqa: PLC0415

    for doubt in doubts(library, today()):
        console.complain(f"Nên xem lại: {doubt}")
    found = list(failures(library))
    wrong = [failure for failure in found if not failure.inherited]
    own = len(library.packs) > 1
    for failure in wrong:
        shared = own and failure.example.layer == BUILT_IN
        console.say(f"{failure}{_SPOILT if shared else ''}")
    for failure in found:
        if failure.inherited:
            console.say(
                f"Lưu ý: {failure.where}: ví dụ có sẵn của {failure.rule.id} không còn đúng, vì"
                f" {failure.rule.file}:{failure.rule.line} đã đổi tiêu chí; nếu đúng ý thì không phải làm gì."
            )
    examples = sum(len(examples) for _, examples in shown(library))
    console.say(
        f"{len(library.rules)} tiêu chí · {examples} ví dụ · {len(wrong)} ví dụ không đúng"
        f" · {len(library.problems)} chỗ chưa đúng trong tệp tiêu chí"
    )
    forgotten = not_in_manifest()
    for one in forgotten:
        console.complain(f"Bộ tiêu chí kèm theo chương trình: {one}.")
    if forgotten:
        console.complain("Hãy chạy: python -m tests.manifest")
    return 1 if wrong or library.problems or forgotten else 0


def _data(rule: Rule) -> dict[str, object]:
    first, last = rule.effective
    return {
        "id": rule.id,
        "group": rule.group.id,
        "severity": rule.severity.value,
        "kind": rule.kind,
        "title": rule.title,
        "basis": rule.basis,
        "layer": rule.layer,
        "superior": rule.superior.number if rule.superior else None,
        "levels": list(rule.levels),
        "plans": list(rule.subjects),
        "profiles": list(rule.profiles),
        "effective": {
            "from": first.isoformat() if first else None,
            "until": last.isoformat() if last else None,
        },
    }


def _lines(library: Library) -> Iterator[str]:
    """Yield one row a rule under its group, then what is switched off."""
    width = max((len(rule.id) for rule in library.rules), default=0)
    for group, rules in groupby(library.rules, lambda rule: rule.group):
        yield group.title
        for rule in rules:
            severity = SEVERITY_WORDS[rule.severity]
            layer = "" if rule.layer == BUILT_IN else f" [{rule.layer}]"
            yield f"  {rule.id:{width}}  {severity:8}  {rule.title}{layer}"
        yield ""
    for off in library.switched_off:
        yield f"Không áp dụng{off.scope}: {off.id} (theo “{library.title_of(off.layer)}”: {off.reason})"
    built_in, *own = library.packs
    for pack in own:
        superior = f"; xét kế hoạch có dẫn {pack.superior.named}" if pack.superior else ""
        yield f"Của đơn vị [{pack.id}]: {pack.called}{superior}"
    packs = " · ".join(pack.called for pack in (built_in, *own))
    yield f"{len(library.rules)} tiêu chí · {packs}"
