"""A built-in library in which anything is missing is never judged by."""

import pickle
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from checker.library import load
from checker.library.errors import LibraryError
from checker.library.load import FOLDER, load_library, not_in_manifest
from checker.library.manifest import NAME
from tests.manifest import current


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the built-in files that the program takes for its own, loaded once and kept."""
    for variable in ("XDG_CACHE_HOME", "LOCALAPPDATA", "HOME"):
        monkeypatch.setenv(variable, str(tmp_path / "kho tạm"))
    folder = tmp_path / "bộ tiêu chí"
    shutil.copytree(FOLDER, folder)
    monkeypatch.setattr(load, "FOLDER", folder)
    load_library()
    return folder


@pytest.fixture(scope="module")
def unkept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the built-in files; whoever changes a file puts it back."""
    folder = tmp_path_factory.mktemp("kho") / "bộ tiêu chí"
    shutil.copytree(FOLDER, folder)
    return folder


def built_in_files() -> list[str]:
    """Every file of the library, by its path from the folder of rules."""
    files = (*FOLDER.rglob("*.toml"), *FOLDER.rglob("*.txt"))
    return sorted(path.relative_to(FOLDER).as_posix() for path in files)


_ONE_OF_A_FOLDER = {Path(name).parent: name for name in built_in_files()}.values()
"""Files of every kind there is: an empty one is told as one of its kind is."""


def error() -> LibraryError:
    """What loading raises, the same with lines and without."""
    with pytest.raises(LibraryError) as plain:
        load_library()
    with pytest.raises(LibraryError) as lined:
        load_library(with_lines=True)
    assert str(plain.value) == str(lined.value)
    assert plain.value.details == lined.value.details
    assert plain.value.code == "library-broken"
    assert "cài đặt lại" in plain.value.advice
    return plain.value


def test_the_manifest_is_up_to_date() -> None:
    there = (FOLDER / NAME).read_text(encoding="utf-8")
    assert there == current(), "python -m tests.manifest makes it anew"


@pytest.mark.parametrize("name", built_in_files())
def test_no_file_may_be_missing_or_empty(
    unkept: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(load, "FOLDER", unkept)
    whole = (unkept / name).read_bytes()
    try:
        (unkept / name).unlink()
        with pytest.raises(LibraryError) as missing:
            load.read_built_in()
        assert any(name in detail for detail in missing.value.details)
        if name in _ONE_OF_A_FOLDER:
            (unkept / name).write_bytes(b"")
            with pytest.raises(LibraryError) as empty:
                load.read_built_in()
            assert empty.value.details
    finally:
        (unkept / name).write_bytes(whole)


def test_a_file_that_is_back_is_read_again(house: Path) -> None:
    path = house / "lexicon" / "posts.toml"
    whole = path.read_bytes()
    path.unlink()
    assert any("posts.toml" in detail for detail in error().details)
    path.write_bytes(b"")
    assert error().details
    path.write_bytes(whole)
    assert load_library().rules


@pytest.mark.parametrize("name", ["form", "plans", "registers", "lexicon", ""])
def test_no_folder_may_be_missing(house: Path, name: str) -> None:
    shutil.rmtree(house / name)
    assert error().details


def cut(text: str) -> str:
    """The file without its last table, as after an edit gone wrong."""
    return text[: text.rindex("\n[[")]


def without_a_rule(text: str) -> str:
    """The file with one rule under another name: as many as before, but one is missing."""
    return text.replace('id = "programme.1790"', 'id = "programme.1970"')


@pytest.mark.parametrize(
    ("name", "damage", "words"),
    [
        ("registers/places.toml", cut, "registers/places.toml: chỉ còn "),
        ("registers/laws.toml", cut, "registers/laws.toml: chỉ còn "),
        (
            "plans/gender-equality/1-programmes.toml",
            without_a_rule,
            "thiếu tiêu chí programme.1790",
        ),
        (
            "form/1-frame.toml",
            lambda text: text.replace("severity", "severty", 1),
            "khóa lạ 'severty'",
        ),
        ("form/2-sections.toml", lambda text: text + "[[rule", "2-sections.toml"),
        (NAME, lambda text: text.replace("[files]", "[file]"), "files"),
    ],
)
def test_what_is_missing_or_mistaken_inside_a_file_is_told(
    house: Path, name: str, damage: Callable[[str], str], words: str
) -> None:
    path = house / name
    text = path.read_text(encoding="utf-8")
    assert damage(text) != text
    path.write_text(damage(text), encoding="utf-8", newline="\n")
    assert any(words in detail for detail in error().details), error().details


def test_more_than_the_manifest_names_is_no_fault(house: Path) -> None:
    more = (house / "plans" / "gender-equality" / "1-programmes.toml").read_text(encoding="utf-8")
    more = more.replace('id = "programme.', 'id = "programme.x')
    (house / "plans" / "gender-equality" / "9-more.toml").write_text(
        more, encoding="utf-8", newline="\n"
    )
    assert "programme.x1790" in {rule.id for rule in load_library().rules}
    assert not_in_manifest() == ("tệp plans/gender-equality/9-more.toml chưa có trong danh mục",)


def test_an_entry_that_the_manifest_does_not_count_is_told(house: Path) -> None:
    assert not_in_manifest() == ()
    with (house / "registers" / "laws.toml").open("a", encoding="utf-8") as file:
        file.write('\n[[document]]\nid = "9/QĐ"\nkind = "Quyết định"\nissuer = "x"\ntitle = "x"\n')
    assert not_in_manifest() == ("tệp registers/laws.toml có mục chưa có trong danh mục",)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("cua-xa.toml", None),
        ("cua-xa.toml", b"[[rule]\n"),
        ("cua-xa.toml", "title = 'Kế hoạch'".encode("utf-16")),
        ("thư mục/đọc tôi.txt", b""),
        ("thư mục/hỏng.toml", b"a = "),
    ],
)
def test_own_rules_that_cannot_be_read_are_an_error(
    tmp_path: Path, name: str, data: bytes | None
) -> None:
    path = tmp_path / name
    if data is not None:
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data)
    own = path if path.parent == tmp_path else path.parent
    for with_lines in (False, True):
        with pytest.raises(LibraryError) as caught:
            load_library([own], with_lines=with_lines)
        assert caught.value.code == "rules-unreadable"
        assert str(own) in caught.value.message
        assert len(caught.value.details) == 1


def test_own_rules_with_a_mistake_leave_the_others_in_force(tmp_path: Path) -> None:
    own = tmp_path / "cua-xa.toml"
    own.write_text('[[set]]\nid = "frame.titel"\ntitle = "x"\n', encoding="utf-8")
    library = load_library([own])
    assert library.rules == load_library().rules
    assert len(library.problems) == 1


def test_the_error_travels_between_processes() -> None:
    sent = LibraryError("library-broken", "Hỏng.", ("thiếu tệp a.toml",), "Cài lại.")
    come = pickle.loads(pickle.dumps(sent))  # noqa: S301 - our own
    assert vars(come) == vars(sent)


def test_no_list_of_words_may_be_called_otherwise(house: Path) -> None:
    path = house / "lexicon" / "posts.toml"
    text = path.read_text(encoding="utf-8").replace('id = "post"', 'id = "posts"')
    path.write_text(text, encoding="utf-8")
    assert error().details == ("thiếu danh sách từ post",)
