"""``rules install``, ``uninstall``, ``pack`` and ``key``: rule packs, for those who use and make them."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from checker.commands.console import Console
from checker.commands.parser import Parser
from checker.packs import ENDING
from checker.packs.errors import PackError
from checker.system.atomic import WriteError, write_atomic
from checker.system.version import VERSION
from checker.verdict import FAILED


def run(words: Sequence[str], console: Console) -> int:
    """Do what *words*, beginning with one of :data:`ACTIONS`, ask; return the exit status."""
    try:
        return ACTIONS[words[0]](words[1:], console)
    except PackError as error:
        console.complain(error.message)
        for detail in error.details:
            console.complain(f"  {detail}")
    except WriteError as error:
        console.complain(error.message)
    return FAILED


def _install(words: Sequence[str], console: Console) -> int:
    parser = Parser(
        f"soat rules install TỆP{ENDING}",
        "Kiểm tra chữ ký rồi dùng gói tiêu chí này thay cho bộ tiêu chí kèm theo chương trình.",
    )
    parser.add_argument("pack", type=Path, metavar="TỆP", help="gói tiêu chí")
    asked = parser.read(words)
    from checker.packs.archive import read_pack  # noqa: PLC0415 - the words are right
    from checker.packs.install import put_in_force  # noqa: PLC0415 - as above
    from checker.packs.preview import previewed  # noqa: PLC0415 - as above

    contents = read_pack(asked.pack)  # once: what was told is what is put in force
    for line in previewed(contents).lines:
        console.say(line)
    put_in_force(contents)
    console.say("Đã cài. Từ nay mọi lần kiểm tra dùng bộ tiêu chí này.")
    return 0


def _uninstall(words: Sequence[str], console: Console) -> int:
    Parser(
        "soat rules uninstall",
        "Gỡ gói tiêu chí đã cài; dùng lại bộ tiêu chí kèm theo chương trình.",
    ).read(words)
    from checker.library.load import load_library  # noqa: PLC0415 - the words are right
    from checker.packs.install import uninstall  # noqa: PLC0415 - as above

    there = uninstall()
    now = load_library().packs[0].called
    done = "Đã gỡ gói tiêu chí" if there else "Không có gói tiêu chí nào được cài"
    console.say(f"{done}. Đang dùng: {now}")
    return 0


def _pack(words: Sequence[str], console: Console) -> int:
    parser = Parser(
        f"soat rules pack THƯ_MỤC -o TỆP{ENDING} --key KHÓA",
        "Dành cho nơi phát hành: thử mọi ví dụ rồi ký, lập gói tiêu chí từ một thư mục như rules/.",
    )
    parser.add_argument("folder", type=Path, metavar="THƯ_MỤC", help="thư mục bộ tiêu chí")
    _add_output(parser, "gói tiêu chí cần ghi")
    parser.add_argument("--key", type=Path, required=True, metavar="KHÓA", help="tệp khóa riêng")
    parser.add_argument(
        "--needs",
        default=VERSION,
        metavar="BẢN",
        help=f"chương trình từ bản này; mặc định {VERSION}",
    )
    parser.add_argument("--until", default="", metavar="BẢN", help="chương trình đến hết bản này")
    asked = parser.read(words)
    from checker.packs.keys import PRIVATE, read_key  # noqa: PLC0415 - the words are right
    from checker.packs.making import make_pack  # noqa: PLC0415 - as above

    private, _ = read_key(asked.key, PRIVATE)
    certificate, data = make_pack(asked.folder, private, asked.needs, asked.until)
    write_atomic(asked.output, data)
    console.say(
        f"Đã lập “{asked.output}”: {certificate.title} {certificate.version}, ngày"
        f" {certificate.date:%d/%m/%Y}, {len(certificate.files)} tệp, {len(data):,} byte."
    )
    return 0


def _key(words: Sequence[str], console: Console) -> int:
    parser = Parser(
        "soat rules key -o KHÓA [--name TÊN]",
        "Dành cho nơi phát hành: tạo cặp khóa để ký gói tiêu chí. Khóa riêng phải được giữ kín.",
    )
    _add_output(parser, "tệp khóa riêng cần ghi; khóa công khai ghi bên cạnh, thêm đuôi .pub")
    parser.add_argument(
        "--name", default="", metavar="TÊN", help="tên nơi giữ khóa, như người dùng sẽ thấy"
    )
    asked = parser.read(words)
    from checker.packs.keys import write_pair  # noqa: PLC0415 - the words are right
    from checker.packs.signing import new_pair  # noqa: PLC0415 - as above

    public = write_pair(asked.output, *new_pair(), " ".join(asked.name.split()))
    console.say(f"Khóa riêng, giữ kín và sao lưu: {asked.output}")
    console.say(
        f"Khóa công khai, đưa vào chương trình (resources/keys) hoặc thư mục “khoa” cạnh nó: {public}"
    )
    return 0


def _add_output(parser: Parser, words: str) -> None:
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="TỆP", help=words)


ACTIONS: Mapping[str, Callable[[Sequence[str], Console], int]] = MappingProxyType(
    {"install": _install, "uninstall": _uninstall, "pack": _pack, "key": _key}
)
"""What can be done, by the first word."""
