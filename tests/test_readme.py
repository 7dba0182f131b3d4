"""What the README shows works as shown."""

import re
from pathlib import Path

import pytest

from checker.commands import COMMANDS
from checker.judge import check
from checker.library.examples import failures
from checker.library.load import load_library
from resources import SAMPLES
from tests.reading import read

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.fixture
def own_rules(tmp_path: Path) -> Path:
    """The README's example of an office's own rules, as a file."""
    blocks = re.findall(r"^```toml\n(.*?)^```", README, re.DOTALL | re.MULTILINE)
    assert len(blocks) == 1
    path = tmp_path / "của xã.toml"
    path.write_text(blocks[0], encoding="utf-8")
    return path


def test_the_example_of_own_rules_loads_and_holds(own_rules: Path) -> None:
    library = load_library((own_rules,), with_lines=True)
    assert library.problems == ()
    assert [pack.id for pack in library.packs] == ["built-in", "xa-suoi-ngan"]
    assert list(failures(library)) == []


def test_the_example_of_own_rules_changes_verdicts(own_rules: Path) -> None:
    draft = read(SAMPLES / "ke-hoach-xa-con-thieu-2026-sua-lan-2.docx")
    results = {r.rule.id: r for r in check(draft, load_library((own_rules,))).results}
    assert results["suoi-ngan.hotline"].status == "pass"
    late = results["deadline.superior"]
    assert late.status == "gap"
    assert [draft.quote(finding.span) for finding in late.findings] == ["30/11/2026"]
    assert "frame.ending" not in results


def test_every_command_shown_exists() -> None:
    shown = set(re.findall(r"`soat ([a-z-]+)", README))
    assert shown
    assert shown <= set(COMMANDS)


def test_every_path_shown_exists() -> None:
    links = re.findall(r"\]\((?!#|https?:)([^)]+)\)", README)
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []
