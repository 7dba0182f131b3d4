"""Rule packs: what is signed is used, whatever else is refused with a sentence, and nothing is half in force."""

import datetime as dt
import errno
import json
import os
import shutil
import stat
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from checker.library.load import FOLDER, load_library
from checker.library.rule import Library, Pack
from checker.packs import install as installing
from checker.packs import proof, standing
from checker.packs.archive import read_pack, to_pack
from checker.packs.certificate import NAME, SIGNATURE, is_good_name
from checker.packs.errors import PackError
from checker.packs.install import install, uninstall
from checker.packs.keys import write_pair
from checker.packs.making import About, fit_to_sign, signed
from checker.packs.preview import preview
from checker.packs.signing import sign
from checker.packs.standing import POINTER, packs_folder
from checker.packs.versions import compared, is_newer, version_in
from checker.system.version import VERSION
from tests.builders.pack import HOLDER, Publisher
from tests.checker.packs.conftest import zipped
from tests.shell import Shell

FallenBack = Callable[[str], None]


def refused(path: Path) -> PackError:
    """Why the pack is not installed; what was in force stays so, and nothing is left behind."""
    before = load_library().packs
    with pytest.raises(PackError) as caught:
        install(path)
    assert load_library().packs == before
    packs = packs_folder()
    assert not packs.exists() or not [p for p in packs.iterdir() if p.name.startswith(".")]
    assert caught.value.message.endswith(".")
    return caught.value


def restated(contents: dict[str, bytes], publisher: Publisher, **said: object) -> dict[str, bytes]:
    """The pack with its certificate saying *said* besides, signed again by the publisher."""
    return stated(contents, publisher, json.loads(contents[NAME]) | said)


def stated(contents: dict[str, bytes], publisher: Publisher, said: object) -> dict[str, bytes]:
    """The pack with a certificate that is *said*, signed by the publisher."""
    new = json.dumps(said, ensure_ascii=False).encode()
    return contents | {NAME: new, SIGNATURE: sign(new, publisher.private)}


def _but(contents: dict[str, bytes], name: str) -> dict[str, object]:
    """What the certificate says, without *name*."""
    return {key: value for key, value in json.loads(contents[NAME]).items() if key != name}


def test_a_good_pack_is_used_and_named_and_taken_away_again(home: Path, good: Path) -> None:
    assert load_library().packs[0].version == version_in(FOLDER)
    seen = preview(good)
    assert seen.difference == (0, 0, 1, 0)
    assert seen.signer == HOLDER
    install(good)
    library = load_library()
    assert library.notices == ()
    assert library.packs[0].version == "2099.1"
    assert library.packs[0].called.endswith(f", gói do {HOLDER} ký")
    assert [r.title for r in library.rules if r.title.startswith("Gói mới: ")]
    assert load_library() == library == load_library(with_lines=False)
    assert load_library(with_lines=True).packs == library.packs
    assert library.registers.units.count() > 1000
    assert uninstall()
    assert not uninstall()
    assert load_library().packs[0].version == version_in(FOLDER)


def test_a_pack_made_again_of_the_same_rules_has_the_same_bytes(
    publisher: Publisher, good: Path
) -> None:
    before = good.read_bytes()
    assert publisher.made("2099.1").read_bytes() == before


def test_one_byte_changed_in_any_file_is_seen(home: Path, good: Path, tmp_path: Path) -> None:
    contents = dict(read_pack(good))
    for name, data in contents.items():
        middle = len(data) // 2
        other = data[:middle] + bytes([data[middle] ^ 1]) + data[middle + 1 :]
        with pytest.raises(PackError) as caught:
            proof.proven(contents | {name: other})
        assert caught.value.code in {"pack-changed", "pack-not-trusted"}, name


@pytest.mark.parametrize(
    ("change", "code", "told"),
    [
        (lambda c, _: c | {NAME: c[NAME].replace(b"2099.1", b"2099.2")}, "pack-changed", "chữ ký"),
        (lambda c, _: c | {NAME: c[NAME] + b" "}, "pack-changed", "chữ ký"),
        (lambda c, _: c | {SIGNATURE: b"abc"}, "pack-changed", "chữ ký"),
        (lambda c, _: c | {SIGNATURE: b""}, "pack-changed", "chữ ký"),
        (lambda c, _: c | {SIGNATURE: c[SIGNATURE].replace(b" ", b" AAAA")}, "pack-changed", "chữ ký"),
        (lambda c, _: c | {"rules/more.toml": b""}, "pack-changed", "có tệp lạ rules/more.toml"),
        (lambda c, _: _without(c, "rules/groups.toml"), "pack-changed", "thiếu tệp groups.toml"),
        (lambda c, _: _without(c, SIGNATURE), "pack-damaged", ""),
        (lambda c, _: _without(c, NAME), "pack-damaged", ""),
        (lambda c, p: restated(c, p, format=2), "pack-damaged", ""),
        (lambda c, p: stated(c, p, {"title": "Gói"}), "pack-damaged", ""),
        (lambda c, p: stated(c, p, _but(c, "format")), "pack-damaged", ""),
        (lambda c, p: restated(c, p, version="mới"), "pack-damaged", ""),
        (lambda c, p: restated(c, p, date="hôm nay"), "pack-damaged", ""),
        (lambda c, p: restated(c, p, files={}), "pack-damaged", ""),
        (lambda c, p: restated(c, p, files={"../x.toml": "0" * 64}), "pack-damaged", ""),
        (lambda c, p: restated(c, p, version="2099.9"), "pack-broken", "hai phiên bản"),
        (lambda c, p: restated(c, p, version="2000.1"), "pack-older", ""),
        (lambda c, p: restated(c, p, version=version_in(FOLDER)), "pack-older", ""),
        (lambda c, p: restated(c, p, program={"from": "9.0", "until": ""}), "pack-needs-newer", ""),
        (lambda c, p: restated(c, p, program={"from": "0", "until": "0.0.9"}), "pack-needs-older", ""),
    ],
)  # fmt: skip
def test_what_is_not_as_it_was_signed_or_not_for_this_program_is_refused(
    home: Path,
    good: Path,
    publisher: Publisher,
    tmp_path: Path,
    change: Callable[[dict[str, bytes], Publisher], dict[str, bytes]],
    code: str,
    told: str,
) -> None:
    path = tmp_path / "x.soatpack"
    path.write_bytes(to_pack(change(dict(read_pack(good)), publisher)))
    error = refused(path)
    assert error.code == code
    assert told in " ".join(error.details)


def _without(contents: dict[str, bytes], name: str) -> dict[str, bytes]:
    return {other: data for other, data in contents.items() if other != name}


def test_a_program_of_just_that_version_takes_it(
    home: Path, good: Path, publisher: Publisher, tmp_path: Path
) -> None:
    contents = restated(
        dict(read_pack(good)), publisher, program={"from": VERSION, "until": VERSION}
    )
    path = tmp_path / "x.soatpack"
    path.write_bytes(to_pack(contents))
    assert install(path).certificate.until == VERSION


def test_another_key_is_not_trusted_until_it_lies_beside_the_program(
    home: Path, good: Path, tmp_path: Path
) -> None:
    from checker.packs import keys  # noqa: PLC0415 - the fixture has put its folders there
    from checker.packs.signing import new_pair  # noqa: PLC0415 - as above

    private, public = new_pair()
    contents = dict(read_pack(good))
    path = tmp_path / "x.soatpack"
    path.write_bytes(to_pack(contents | {SIGNATURE: sign(contents[NAME], private)}))
    assert refused(path).code == "pack-not-trusted"
    beside = keys.key_folders()[1]
    beside.mkdir()
    write_pair(beside / "so", private, public, "Sở Nội vụ")
    (beside / "so").unlink()  # the private key stays with whoever signs
    (beside / "hỏng.pub").write_bytes(b"\xff\xfe")
    assert install(path).key.own
    assert "khóa do đơn vị đặt cạnh chương trình" in load_library().packs[0].called
    (beside / "so.pub").unlink()
    assert load_library().notices


@pytest.mark.parametrize(
    "name",
    ["../x.toml", "rules/../x.toml", "/x.toml", "rules/a\\b.toml", "C:/x.toml", "rules/x.py", "x.toml",
     "rules/con.toml", "rules/a/NUL.txt", "rules/.x.toml", "rules/a /x.toml", "rules//x.toml", "rules/x.toml.",
     "rules/a/b/c/d/e.toml", "rules/é.toml", "rules/"],
)  # fmt: skip
def test_a_name_that_leads_elsewhere_is_refused(home: Path, tmp_path: Path, name: str) -> None:
    path = zipped(tmp_path / "x.soatpack", (name.replace("\\", "|"), b""))
    # Python on Windows writes no backslash into an archive; others do.
    path.write_bytes(path.read_bytes().replace(b"|", b"\\") if "\\" in name else path.read_bytes())
    assert refused(path).code == "pack-bad-name"
    assert name == "x.toml" or not is_good_name(name.removeprefix("rules/"))


def test_the_names_of_the_built_in_files_are_good() -> None:
    names = [p.relative_to(FOLDER).as_posix() for p in FOLDER.rglob("*") if p.suffix != ".py"]
    files = [name for name in names if (FOLDER / name).is_file() and "__pycache__" not in name]
    assert files
    assert all(map(is_good_name, files))


def _link() -> zipfile.ZipInfo:
    link = zipfile.ZipInfo("rules/x.toml")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    return link


def test_links_bombs_and_other_files_are_refused(home: Path, good: Path, tmp_path: Path) -> None:
    path = tmp_path / "x.soatpack"
    whole = good.read_bytes()
    cases: list[tuple[bytes | None, str]] = [
        (None, "pack-not-found"),
        (b"", "pack-damaged"),
        (b"PK\x03\x04", "pack-damaged"),
        (whole[: len(whole) // 2], "pack-damaged"),
        (whole[:-30], "pack-damaged"),
        (b"\0" * (9 * 2**20), "pack-too-large"),
        (zipped(path, (_link(), b"/etc/passwd")).read_bytes(), "pack-bad-name"),
        (zipped(path, ("rules/x.toml", b"\0" * (5 * 2**20))).read_bytes(), "pack-too-large"),
        (
            zipped(path, *((f"rules/{n}.toml", b"") for n in range(401))).read_bytes(),
            "pack-too-large",
        ),
        (
            zipped(path, *((f"rules/{n}.toml", b"\0" * 2**22) for n in range(7))).read_bytes(),
            "pack-too-large",
        ),
        (zipped(path, ("rules/x.toml", b""), ("rules/X.toml", b"")).read_bytes(), "pack-damaged"),
    ]
    for data, code in cases:
        path.unlink(missing_ok=True)
        if data is not None:
            path.write_bytes(data)
        assert refused(path).code == code
    assert refused(tmp_path).code == "pack-not-found"


def test_an_entry_that_lies_about_its_size_is_not_read_on(home: Path, tmp_path: Path) -> None:
    path = zipped(tmp_path / "x.soatpack", ("rules/x.toml", b"\0" * (5 * 2**20)))
    data = path.read_bytes()
    size = (5 * 2**20).to_bytes(4, "little")
    path.write_bytes(data.replace(size, (100).to_bytes(4, "little")))
    assert refused(path).code in {"pack-too-large", "pack-damaged"}


def test_an_older_one_does_not_replace_a_newer_one(
    home: Path, good: Path, publisher: Publisher, tmp_path: Path
) -> None:
    rules = dict(read_pack(good))
    newer = {**rules, "rules/pack.toml": rules["rules/pack.toml"].replace(b"2099.1", b"2099.10")}
    path = tmp_path / "newer.soatpack"
    path.write_bytes(to_pack(_certified(newer, publisher, "2099.10")))
    install(path)
    assert refused(good).code == "pack-older"
    install(path)  # the same one again is fine
    uninstall()
    install(good)
    assert load_library().packs[0].version == "2099.1"


def _certified(contents: dict[str, bytes], publisher: Publisher, version: str) -> dict[str, bytes]:
    from hashlib import sha256  # noqa: PLC0415 - here alone

    files = {
        name.removeprefix("rules/"): sha256(data).hexdigest()
        for name, data in contents.items()
        if name.startswith("rules/")
    }
    return restated(contents, publisher, version=version, files=files)


def test_rules_that_this_program_cannot_read_are_not_installed(
    home: Path, good: Path, publisher: Publisher, tmp_path: Path
) -> None:
    contents = dict(read_pack(good))
    contents["rules/form/1-frame.toml"] = contents["rules/form/1-frame.toml"].replace(
        b'kind = "motto"', b'kind = "of-tomorrow"'
    )
    path = tmp_path / "x.soatpack"
    path.write_bytes(to_pack(_certified(contents, publisher, "2099.1")))
    error = refused(path)
    assert error.code == "pack-broken"
    assert "1-frame.toml" in " ".join(error.details)


def in_force() -> Path:
    packs = packs_folder()
    return packs / (packs / POINTER).read_text(encoding="ascii").strip()


def test_an_installed_pack_that_is_not_whole_any_more_is_not_used_and_people_are_told(
    home: Path, good: Path, fallen_back: FallenBack
) -> None:
    install(good)
    folder = in_force()
    rule_file = folder / "rules" / "form" / "1-frame.toml"
    whole = rule_file.read_bytes()
    for other in (whole[:-1], whole + b"\n", b"", whole.replace(b"severity", b"severitx")):
        rule_file.write_bytes(other)
        fallen_back("bị thiếu, bị sửa hoặc hỏng")
    rule_file.unlink()
    fallen_back("bị thiếu, bị sửa hoặc hỏng")
    rule_file.write_bytes(whole)
    assert load_library().packs[0].signer
    for name in ("rules/more.toml", "rules/more.TOML", "x"):
        (folder / name).write_bytes(b"")
        fallen_back("bị thiếu, bị sửa hoặc hỏng")
        (folder / name).unlink()
    for name in (NAME, SIGNATURE):
        kept = (folder / name).read_bytes()
        (folder / name).write_bytes(kept[1:])
        assert load_library().notices
        (folder / name).unlink()
        fallen_back("bị thiếu, bị sửa hoặc hỏng")
        (folder / name).write_bytes(kept)
    assert load_library().packs[0].signer
    shutil.rmtree(folder)
    fallen_back("bị thiếu, bị sửa hoặc hỏng")
    install(good)  # what is broken is mended by the same pack
    assert load_library().packs[0].signer


@pytest.mark.parametrize(
    "pointed", [b"", b"..", b"../x", b"/etc", b"\xff", b"a" * 300, b"2099.1-x"]
)
def test_a_pointer_that_leads_nowhere_is_told(
    home: Path, fallen_back: FallenBack, pointed: bytes
) -> None:
    packs_folder().mkdir(parents=True)
    (packs_folder() / POINTER).write_bytes(pointed)
    fallen_back("Gói tiêu chí đã cài không dùng được")


def test_where_signatures_cannot_be_looked_at_the_built_in_rules_serve(
    home: Path, good: Path, fallen_back: FallenBack, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A virus scanner has taken the library away that looks at them."""
    install(good)
    standing._memory().unlink()
    with monkeypatch.context() as patch:
        patch.setitem(sys.modules, "nacl.signing", None)
        fallen_back("kiểm tra chữ ký")
    assert load_library().packs[0].version == "2099.1"


def test_after_the_program_has_become_another_the_pack_is_looked_at_again(
    home: Path, good: Path, fallen_back: FallenBack, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(good)
    for module in (proof, standing):
        monkeypatch.setattr(module, "VERSION", "0.0.9")
    fallen_back("cần chương trình bản 0.1.0 trở lên")
    for module in (proof, standing):
        monkeypatch.setattr(module, "VERSION", VERSION)
    assert load_library().packs[0].signer


def test_a_program_with_newer_rules_uses_its_own_and_nothing_is_amiss(
    home: Path, good: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(good)
    house = home / "rules"
    shutil.copytree(FOLDER, house)
    text = (house / "pack.toml").read_text(encoding="utf-8")
    newer = text.replace(version_in(FOLDER), "2100.1")
    (house / "pack.toml").write_text(newer, encoding="utf-8", newline="\n")
    for _ in range(2):
        found = standing.standing(house)
        assert (found.folder, found.older, found.notice) == (house, "2099.1", "")


def test_a_look_is_remembered_and_a_spoilt_memory_does_no_harm(
    home: Path, good: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(good)
    first = standing.standing(FOLDER)
    memory = standing._memory()
    for spoilt in (b"", b"\0" * 40, memory.read_bytes()[:33]):
        memory.write_bytes(spoilt)
        assert standing.standing(FOLDER) == first
    monkeypatch.setattr(proof, "proven", pytest.fail)
    assert standing.standing(FOLDER) == first


def test_a_full_disk_leaves_everything_as_it_was(
    home: Path, good: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(installing.os, "fsync", full)
    error = refused(good)
    assert error.code == "pack-not-written"
    assert "Ổ đĩa đã đầy" in error.message


def test_who_reads_the_rules_before_reads_them_to_the_end(
    home: Path, good: Path, publisher: Publisher, tmp_path: Path
) -> None:
    install(good)
    before = load_library()
    rules = dict(read_pack(good))
    newer = {**rules, "rules/pack.toml": rules["rules/pack.toml"].replace(b"2099.1", b"2099.2")}
    path = tmp_path / "newer.soatpack"
    path.write_bytes(to_pack(_certified(newer, publisher, "2099.2")))
    install(path)
    assert before.registers.units.count() == load_library().registers.units.count() > 0
    install(path)  # the third: nobody reads the first any more
    folders = [p for p in packs_folder().iterdir() if p.is_dir()]
    assert len(folders) == 3  # another installation may be laying one of them
    for folder in folders:
        os.utime(folder, (1, 1))
    install(path)
    assert len([p for p in packs_folder().iterdir() if p.is_dir()]) == 2


def test_two_installations_at_once_leave_each_other_alone(
    home: Path, good: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole, others = installing.tried, [good]

    def slow(*words: Any) -> Library:
        """Let the other one run from its beginning to its end, the pack laid and not in force yet."""
        while others:
            install(others.pop())
        return whole(*words)

    monkeypatch.setattr(installing, "tried", slow)
    install(good)
    assert load_library().packs[0].version == "2099.1"
    assert standing.standing(FOLDER).folder.is_dir()


def test_versions_are_compared_by_their_numbers() -> None:
    assert is_newer("2026.14", "2026.9")
    assert not is_newer("2026.9", "2026.14")
    assert not is_newer("1.0", "1.0.0")
    assert is_newer("1.0", "nháp")
    assert not is_newer("nháp", "1.0")
    pairs = ("1.10", "1.9"), ("1.0", "1"), ("1", "2"), ("1.0", "nháp"), ("nháp", "1.0")
    assert [compared(*pair) for pair in pairs] == [1, 0, -1, 0, 0]


def test_reports_and_lists_name_the_pack_and_a_broken_one_is_told(
    home: Path, good: Path, shell: Shell, draft: Path
) -> None:
    assert shell.run("rules", "install", good) == 0
    assert "1 tiêu chí đổi" in shell.out
    assert f"Người ký: {HOLDER}" in shell.out
    shell.run("check", draft, "--format", "json")
    assert shell.err == ""
    (pack,) = json.loads(shell.out)["library"]["packs"]
    assert pack == {
        "id": "built-in",
        "title": pack["title"],
        "version": "2099.1",
        "author": None,
        "date": pack["date"],
        "signed_by": HOLDER,
    }
    shell.run("check", draft)
    assert "2099.1, ngày" in shell.out
    (in_force() / "rules" / "groups.toml").unlink()
    shell.run("check", draft, "--format", "json")
    assert "không dùng được" in shell.err
    found = json.loads(shell.out)
    assert "không dùng được" in found["warnings"][0]
    assert found["library"]["packs"][0]["signed_by"] is None
    assert shell.run("rules", "uninstall") == 0
    shell.run("check", draft)
    assert shell.err == ""
    assert shell.run("rules", "install", draft) == 2
    assert "không phải gói tiêu chí" in shell.err or "tệp mà một gói" in shell.err


def test_only_rules_that_hold_are_signed(
    home: Path, tmp_path: Path, publisher: Publisher, shell: Shell
) -> None:
    folder, out = tmp_path / "rules", tmp_path / "x.soatpack"
    shutil.copytree(FOLDER, folder)
    words = ("rules", "pack", folder, "-o", out, "--key", publisher.place / "khoa")
    groups = (folder / "groups.toml").read_bytes()
    (folder / "groups.toml").unlink()
    assert shell.run(*words) == 2
    assert "form/1-frame.toml:" in shell.err
    (folder / "groups.toml").write_bytes(groups)
    assert shell.run(*words) == 0
    assert read_pack(out)[NAME]
    out.unlink()
    frame = folder / "form" / "1-frame.toml"
    frame.write_bytes(frame.read_bytes().replace(b'status = "pass"', b'status = "gap"', 1))
    assert shell.run(*words) == 2
    assert "ví dụ không đúng" in shell.err
    assert shell.run(*words[:-1], publisher.place / "khoa.pub") == 2
    assert shell.run(*words, "--needs", "mới") == 2
    assert not out.exists()


@pytest.mark.parametrize(
    ("pack", "told"),
    [
        (Pack("xa", "Xã", "1", dt.date(2026, 1, 1)), "id = 'built-in'"),
        (Pack("built-in", "Bộ", "mới", dt.date(2026, 1, 1)), "version"),
        (Pack("built-in", "Bộ", "1"), "date"),
    ],
)
def test_a_pack_says_who_and_when_it_is(pack: Pack, told: str) -> None:
    with pytest.raises(PackError) as caught:
        fit_to_sign(pack)
    assert told in caught.value.message
    assert fit_to_sign(Pack("built-in", "Bộ", "1.2", dt.date(2026, 1, 1))).version == "1.2"


def test_a_name_that_no_pack_can_have_is_not_packed(tmp_path: Path) -> None:
    (tmp_path / "thêm.toml").write_text("", encoding="utf-8")
    with pytest.raises(PackError, match=r"thêm\.toml"):
        signed(tmp_path, About("x", "1", dt.date(2026, 1, 1)), b"", ("0", ""))


def test_a_key_is_never_written_over(tmp_path: Path, shell: Shell) -> None:
    assert shell.run("rules", "key", "-o", tmp_path / "k", "--name", "Sở  A") == 0
    first = (tmp_path / "k").read_bytes()
    assert (tmp_path / "k.pub").read_text(encoding="utf-8").endswith(" Sở A\n")
    assert shell.run("rules", "key", "-o", tmp_path / "k") == 2
    assert (tmp_path / "k").read_bytes() == first


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
def test_a_private_key_is_never_to_be_read_by_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nor is what is written of it before it has its name."""
    seen: list[int] = []
    flushed = os.fsync

    def look(file: int) -> None:
        seen.append(stat.S_IMODE(os.fstat(file).st_mode))
        flushed(file)

    monkeypatch.setattr(os, "fsync", look)
    public = write_pair(tmp_path / "k", b"a" * 32, b"b" * 32, "Sở A")
    there = [stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "k", public)]
    assert seen[0] == there[0] == 0o600
    assert seen[1] == there[1] != 0o600
