"""What the README shows works as shown."""

import re
import shutil
from pathlib import Path

import pytest

from checker.commands import COMMANDS
from checker.judge import check
from checker.kinds import KINDS
from checker.library.examples import failures
from checker.library.layers import merge, read_layer
from checker.library.load import FOLDER, load_library
from checker.report import Result
from resources import SAMPLES
from tests.checker.drafts import draft_of
from tests.reading import read

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
OWN_KIND = ("bo-tieu-chi/plans/digital/plan.toml", "bo-tieu-chi/plans/digital/1-content.toml")
SUPERIOR = "ke-hoach-tinh.soat.toml"
OWN_WORDS = "bo-tieu-chi/chu.toml"
DRAFT = (
    "ỦY BAN NHÂN DÂN", "XÃ SUỐI NGÀN", "Số: 12/KH-UBND", "Suối Ngàn, ngày 15 tháng 4 năm 2026",
    "KẾ HOẠCH", "Thực hiện chuyển đổi số năm 2026",
    "I. NỘI DUNG", "Tập huấn cho tổ công nghệ số cộng đồng.",
    "II. DỰ KIẾN CHI PHÍ", "Từ ngân sách xã.",
    "III. TỔ CHỨC THỰC HIỆN", "Các thôn thực hiện Kế hoạch./.",
    "TM. ỦY BAN NHÂN DÂN", "TRƯỞNG TRUNG TÂM", "Lò Văn Minh",
)  # fmt: skip
"""A plan of the kind that the page adds, with the words that it adds."""


FILES = {
    name: text
    for text, name in re.findall(r"^```toml\n(# (\S+)\n.*?)^```", README, re.DOTALL | re.MULTILINE)
}
"""The rule files that the page shows, by the names in their first lines."""


def write(folder: Path, *names: str) -> None:
    """Write shown files into *folder*, as a newcomer would copy them."""
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(FILES[name], encoding="utf-8")


@pytest.fixture
def own_rules(tmp_path: Path) -> Path:
    """The README's example of an office's own rules, as a file."""
    path = tmp_path / "của xã.toml"
    path.write_text(FILES["cua-xa.toml"], encoding="utf-8")
    return path


def test_every_file_shown_is_named() -> None:
    assert README.count("```toml") == len(FILES)
    assert set(FILES) == {"cua-xa.toml", SUPERIOR, *OWN_KIND, OWN_WORDS}


def test_the_example_of_own_rules_loads_and_holds(own_rules: Path) -> None:
    library = load_library((own_rules,), with_lines=True)
    assert library.problems == ()
    assert [pack.id for pack in library.packs] == ["built-in", "xa-suoi-ngan"]
    assert list(failures(library)) == []


def test_the_example_of_a_superior_s_layer_is_for_plans_that_cite_it(tmp_path: Path) -> None:
    write(tmp_path, SUPERIOR)
    library = load_library((tmp_path / SUPERIOR,))
    assert library.problems == ()
    assert list(failures(library)) == []
    (rule,) = (rule for rule in library.rules if rule.kind == "report-by")
    verdicts = {}
    for sample in ("ke-hoach-xa-con-thieu-2026-sua-lan-2", "ke-hoach-tre-em-xa-con-thieu-2026"):
        results = check(read(SAMPLES / f"{sample}.docx"), library).results
        verdicts[sample] = next(r.status for r in results if r.rule.id == rule.id)
    assert list(verdicts.values()) == ["gap", "not-applicable"]


def test_the_example_of_own_rules_changes_verdicts(own_rules: Path) -> None:
    draft = read(SAMPLES / "ke-hoach-xa-con-thieu-2026-sua-lan-2.docx")
    results = {r.rule.id: r for r in check(draft, load_library((own_rules,))).results}
    assert results["suoi-ngan.hotline"].status == "pass"
    late = results["deadline.superior"]
    assert late.status == "gap"
    assert [draft.quote(finding.span) for finding in late.findings] == ["30/11/2026"]
    assert "frame.ending" not in results


def results(*layers: Path) -> dict[str, Result]:
    report = check(draft_of(DRAFT), load_library(layers))
    return {result.rule.id: result for result in report.results}


def test_the_example_of_a_kind_of_plan_works_as_an_offices_folder(tmp_path: Path) -> None:
    write(tmp_path, *OWN_KIND)
    library = load_library((tmp_path / "bo-tieu-chi",), with_lines=True)
    assert library.problems == ()
    assert list(failures(library)) == []
    assert check(draft_of(DRAFT), library).plan.subject == "digital"
    found = results(tmp_path / "bo-tieu-chi")
    assert found["digital.community-groups"].status == "pass"
    assert found["section.funding"].rule.basis.startswith("Nghị quyết của Hội đồng nhân dân xã")
    assert "programme.1790" not in found
    assert "digital.community-groups" not in results()


def test_the_example_of_a_kind_of_plan_works_as_a_folder_of_the_program(tmp_path: Path) -> None:
    house = tmp_path / "rules"
    shutil.copytree(FOLDER, house, ignore=shutil.ignore_patterns("manifest.toml", "*.py*"))
    write(tmp_path, *OWN_KIND)
    shutil.copytree(tmp_path / "bo-tieu-chi" / "plans" / "digital", house / "plans" / "digital")
    library = merge([read_layer(house)], KINDS)
    assert library.problems == ()
    assert check(draft_of(DRAFT), library).plan.subject == "digital"


def test_the_example_of_words_adds_a_post_and_a_sections_name(tmp_path: Path) -> None:
    write(tmp_path, OWN_WORDS)
    without, having = results(), results(tmp_path / "bo-tieu-chi")
    # The post is known then: it is not that of who signs for the committee.
    for rule, before, after in (
        ("frame.signature", "gap", "review"),
        ("section.funding", "not-applicable", "pass"),
    ):
        assert (without[rule].status, having[rule].status) == (before, after)


def test_every_command_shown_exists() -> None:
    shown = set(re.findall(r"`soat ([a-z-]+)", README))
    assert shown
    assert shown <= set(COMMANDS)


def test_every_path_shown_exists() -> None:
    links = re.findall(r"\]\((?!#|https?:)([^)]+)\)", README)
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []
