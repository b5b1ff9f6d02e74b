"""What the documentation says is so: links, settings, commands, the format of packs."""

import re

import pytest

from negotiations.packs.checking import load_pack
from tests.config.test_settings import NAMES
from tests.house import ROOT

PAGES = [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")]
DJANGOS = {"changepassword"}


def test_links_in_the_documentation_lead_somewhere():
    link = re.compile(r"\]\(([^)#:]+)(?:#[^)]*)?\)")
    broken = [
        f"{page.name}: {target}"
        for page in [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")]
        for target in link.findall(page.read_text(encoding="utf-8"))
        if not (page.parent / target).exists()
    ]
    assert not broken


def test_every_setting_is_in_the_documentation():
    text = (ROOT / "docs" / "operation.md").read_text(encoding="utf-8")
    wanted = {*NAMES, "ADMINISTRATOR_PASSWORD", "PORT"}
    assert not [name for name in sorted(wanted) if f"`{name}`" not in text]


def test_every_command_it_names_exists():
    known = {path.stem for path in ROOT.glob("*/management/commands/*.py")} | DJANGOS
    for page in PAGES:
        named = re.findall(r"manage\.py (\w+)", page.read_text(encoding="utf-8"))
        assert set(named) <= known, page.name


def test_every_target_of_make_it_names_exists():
    targets = re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    for page in PAGES:
        named = re.findall(
            r"`make ([a-z-]+)`|^make ([a-z-]+) ", page.read_text("utf-8"), re.MULTILINE
        )
        assert {a or b for a, b in named} <= set(targets), page.name


def test_the_partials_of_the_example_are_those_of_its_page():
    text = (ROOT / "docs" / "templates.md").read_text(encoding="utf-8")
    page, named = re.findall(r'"negotiations/(\w+\.html)", context, partials={([^}]+)}', text)[0]
    template = (ROOT / "templates" / "negotiations" / page).read_text(encoding="utf-8")
    for partial in re.findall(r'"([^"]+)"', named):
        assert f"{{% partialdef {partial} " in template


def test_the_pack_in_the_documentation_has_no_faults(tmp_path):
    """The examples of docs/packs.md together are a pack."""
    text = (ROOT / "docs" / "packs.md").read_text(encoding="utf-8")
    for name, body in re.findall(
        r"^## (\w+\.toml)\n\n```toml\n(.*?)```", text, re.DOTALL | re.MULTILINE
    ):
        (tmp_path / name).write_text(body, encoding="utf-8")
    article = re.search(r"```\n(\+\+\+\n.*?)```", text, re.DOTALL)
    assert article
    (tmp_path / "articles").mkdir()
    path = tmp_path / "articles" / "2022-03-01-talks.en.txt"
    path.write_text(article[1], encoding="utf-8")
    pack = load_pack(str(tmp_path))
    assert (pack.slug, len(pack.parties) > 1, len(pack.people), len(pack.issues)) == (
        "sudan",
        True,
        1,
        1,
    )
    assert len(pack.articles) == 1


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_page_is_not_longer_than_one_reads(page):
    assert len(page.read_text(encoding="utf-8").splitlines()) <= 200
