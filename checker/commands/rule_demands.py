"""``rules from-plan``: what a superior's plan demands of communes becomes an office's own layer."""

import argparse
from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path

from checker.commands.check import complain_of_library
from checker.commands.console import Console
from checker.commands.parser import (
    DRAFT_ENDINGS,
    CallError,
    Parser,
    add_format_option,
    add_rules_option,
)
from checker.demands.before import is_of, unmade
from checker.demands.differences import differences
from checker.demands.layer import layer_of
from checker.demands.proposal import SORT_WORDS, Demands, Differences, NoPlanError, Proposal
from checker.demands.read import read_demands
from checker.editing.files import misnamed, read_layer_text, write_layer_text
from checker.editing.layer_text import LayerText, LayerTextError
from checker.errors import ReadError
from checker.kernel.days import written_day
from checker.library.load import load_library
from checker.library.rule import SEVERITY_WORDS
from checker.system.atomic import WriteError
from checker.system.clock import today
from checker.verdict import FAILED

WRITTEN, NOTHING = 0, 1
_QUOTED = 160
"""Characters of a sentence that is quoted in the list."""


def run(words: Sequence[str], console: Console) -> int:
    """Propose, and write what is chosen, as *words* ask; return the exit status."""
    asked = _parser().read(words)
    if asked.output is None and not asked.list:
        raise CallError("Còn thiếu: -o TỆP_RA (hoặc --list để chỉ xem).")
    if asked.output is not None and (why := misnamed(asked.output)):
        raise CallError(why)
    library = load_library(asked.rules)
    complain_of_library(library, console)
    try:
        demands = read_demands(asked.plan, library, asked.number)
        before = _before(asked.output, demands) if asked.output else None
        changes = differences(demands, before) if before else None
        _show(demands, changes, asked.format, console)
        if asked.list:
            return WRITTEN if demands.proposals else NOTHING
        if not demands.proposals:
            console.complain(_NOTHING_FOUND)
            return NOTHING
        taken = _taken(demands, changes, asked)
        layer = layer_of(demands, taken, asked.author, today(), before)
        write_layer_text(asked.output, layer, before.data if before else None)
    except (ReadError, NoPlanError) as error:
        console.complain(f"{asked.plan}: {error.message}")
        return FAILED
    except LayerTextError as error:
        console.complain(f"{asked.output}: {error.message}")
        return FAILED
    except WriteError as error:
        console.complain(error.message)
        return FAILED
    lost = unmade(demands, taken, layer)
    if asked.format == "text":
        console.say(f"Đã ghi {len(taken) - len(lost)} yêu cầu vào {asked.output}")
    for proposal in lost:
        console.complain(f"Chưa lập được tiêu chí cho “{proposal.says}”; hãy tự thêm.")
    left = [*_left_out(demands, taken)] if asked.only is None and asked.without is None else []
    if left:
        numbers = ", ".join(left)
        console.complain(
            f"Chưa lấy yêu cầu số {numbers} vì còn phải xem; muốn lấy, ghi mọi số cần lấy sau --only."
        )
    return WRITTEN


def _left_out(demands: Demands, taken: Collection[str]) -> Iterator[str]:
    """Yield the numbers of what is not sure and was not taken."""
    for number, proposal in enumerate(demands.proposals, 1):
        if not proposal.sure and proposal.id not in taken:
            yield str(number)


_NOTHING_FOUND = "Không thấy điều gì giao cho các xã, phường; chưa ghi tệp nào."


def _parser() -> Parser:
    parser = Parser(
        "soat rules from-plan KẾ_HOẠCH_CẤP_TRÊN -o TỆP_RA.soat.toml [tùy chọn]",
        "Lấy yêu cầu từ kế hoạch cấp trên: hạn báo cáo, việc, chỉ tiêu, văn bản giao cho các xã, phường thành tiêu"
        " chí của đơn vị. Tệp đã lập từ chính kế hoạch ấy thì được cập nhật; điều đã sửa trong tệp vẫn giữ.",
    )
    add = parser.add_argument
    add("plan", type=Path, metavar="KẾ_HOẠCH_CẤP_TRÊN", help=DRAFT_ENDINGS)
    add("-o", "--output", type=Path, metavar="TỆP_RA", help="tệp tiêu chí (.toml)")
    chosen = parser.add_mutually_exclusive_group()
    chosen.add_argument(
        "--only", type=_numbers, metavar="1,3,5", help="chỉ lấy những yêu cầu có số này"
    )
    chosen.add_argument(
        "--without", type=_numbers, metavar="2,4", help="lấy mọi yêu cầu, trừ những số này"
    )
    add("--list", action="store_true", help="chỉ liệt kê, không ghi tệp nào")
    add("--number", default="", metavar="SỐ", help="số, ký hiệu, khi văn bản không ghi")
    add("--author", default="", metavar="HỌ_TÊN", help="người lập, ghi vào tệp")
    add_format_option(parser)
    add_rules_option(parser)
    return parser


def _numbers(word: str) -> frozenset[int]:
    """Return the numbers of rows that *word* names: 1,3,5."""
    parts = [part.strip() for part in word.split(",")]
    if not all(part.isdecimal() for part in parts):
        message = f"'{word}' không phải là các số, cách nhau bằng dấu phẩy, như 1,3,5."
        raise argparse.ArgumentTypeError(message)
    return frozenset(map(int, parts))


def _before(path: Path, demands: Demands) -> LayerText | None:
    """Return the layer that was made of this plan before, None where no file is; raises LayerTextError."""
    if not path.exists():
        return None
    layer = read_layer_text(path)
    if not is_of(layer, demands.superior):
        raise LayerTextError(
            "unwritable",
            f"tệp này không phải lập từ {demands.superior.named}, nên không ghi đè; hãy đặt tên khác.",
        )
    return layer


def _taken(
    demands: Demands, changes: Differences | None, asked: argparse.Namespace
) -> Collection[str]:
    """Return the ids that are written: those numbered; else what was there already, and new ones that are sure."""
    chosen = asked.only or asked.without or frozenset()
    beyond = sorted(number for number in chosen if not 1 <= number <= len(demands.proposals))
    if beyond:
        raise CallError(f"Không có yêu cầu số {beyond[0]}.")
    numbered = dict(enumerate(demands.proposals, 1))
    if asked.only is not None:
        return {p.id for number, p in numbered.items() if number in asked.only}
    if asked.without is not None:
        return {p.id for number, p in numbered.items() if number not in asked.without}
    if changes is None:
        return {p.id for p in demands.proposals if p.sure}
    return {*changes.ticked, *(p.id for p in changes.new if p.sure)}


def _show(demands: Demands, changes: Differences | None, form: str, console: Console) -> None:
    if form == "json":
        from checker.exporters.json import dump  # noqa: PLC0415

        console.out.write(dump(_data(demands, changes)))
        return
    for line in _lines(demands, changes):
        console.say(line)


def _lines(demands: Demands, changes: Differences | None) -> Iterator[str]:
    """Yield the numbered table: what, by when, how it weighs, the sentence that says so."""
    yield demands.superior.cited
    states = _states(changes)
    for number, proposal in enumerate(demands.proposals, 1):
        marks = [SORT_WORDS[proposal.sort], SEVERITY_WORDS[proposal.severity]]
        marks += [] if proposal.sure else ["cần xem"]
        marks += [states[proposal.id]] if proposal.id in states else []
        yield f"{number:3}. {proposal.says}"
        due = f" · hạn {written_day(proposal.due)}" if proposal.due else ""
        yield f"     {' · '.join(marks)}{due} · {proposal.where}"
        yield f"     “{_cut(proposal.quote)}”"
    for quote in changes.gone if changes else ():
        yield f"     Không còn trong kế hoạch: “{_cut(quote)}”"
    if demands.already:
        names = dict.fromkeys(str(p.rule["title"]) for p in demands.already)
        yield f"Bộ tiêu chí có sẵn đã đòi hỏi: {'; '.join(names)}."


def _states(changes: Differences | None) -> dict[str, str]:
    """Return what is said of a proposal beside the file that there is."""
    if changes is None:
        return {}
    return {
        **{p.id: "mới" for p in changes.new},
        **{p.id: f"đổi, trước là: {old}" for old, p in changes.changed},
    }


def _cut(quote: str) -> str:
    words = " ".join(quote.split())
    return words if len(words) <= _QUOTED else f"{words[:_QUOTED].rpartition(' ')[0]} …"


def _data(demands: Demands, changes: Differences | None) -> dict[str, object]:
    superior = demands.superior
    states = _states(changes)
    return {
        "superior": {
            "number": superior.number,
            "date": superior.date.isoformat() if superior.date else None,
            "issuer": superior.issuer,
            "title": superior.title,
            "place": superior.place,
            "subject": superior.subject,
            "years": list(superior.years) if superior.years else None,
        },
        "proposals": [
            {"number": n, **_row(p), "state": states.get(p.id, "")}
            for n, p in enumerate(demands.proposals, 1)
        ],
        "already": [{**_row(p), "rule": p.rule["id"]} for p in _unique(demands.already)],
        "gone": list(changes.gone) if changes else [],
    }


def _row(proposal: Proposal) -> dict[str, object]:
    return {
        "id": proposal.id,
        "sort": proposal.sort,
        "says": proposal.says,
        "due": proposal.due.isoformat() if proposal.due else None,
        "due_words": proposal.due_words,
        "quote": proposal.quote,
        "start": proposal.span.start,
        "end": proposal.span.end,
        "where": proposal.where,
        "severity": proposal.severity.value,
        "sure": proposal.sure,
    }


def _unique(already: Iterable[Proposal]) -> Iterator[Proposal]:
    """Yield the proposals of *already*, one for each built-in rule."""
    yield from {str(p.rule["id"]): p for p in reversed([*already])}.values()
