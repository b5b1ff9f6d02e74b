"""A pack names the documents that count for an issue."""

import pytest

from negotiations.filing import file_statements
from negotiations.models import Document, Issue, Negotiation, Party
from negotiations.packs.checking import PackError, load_pack
from negotiations.packs.exporting import export
from negotiations.packs.loading import load
from tests import factories

NEGOTIATION = """slug = "talks"
name = "Talks"
phase = "ceasefire"
[[participation]]
party = "a"
role = "conflict-party"
"""
PARTIES = """[[party]]
key = "a"
name = "Atlantis"
kind = "state"
"""
ISSUES = """[[issue]]
key = "grain"
topic = "humanitarian"
title = "Grain"
documents = {documents}
"""


@pytest.fixture
def pack(tmp_path):
    """Writes a pack and loads it into memory."""

    def write(documents='["Black Sea Initiative"]'):
        texts = {
            "negotiation": NEGOTIATION,
            "parties": PARTIES,
            "people": "",
            "issues": ISSUES.format(documents=documents),
        }
        for name, text in texts.items():
            (tmp_path / f"{name}.toml").write_text(text, encoding="utf-8")
        return load_pack(tmp_path)

    return write


def loaded(pack):
    return load(pack, by_user=None, now=factories.NOW)


def filed(name="", words="Atlantis signed it.", **fields):
    statement = factories.statement(
        negotiation=Negotiation.objects.get(),
        party=Party.objects.get(),
        article=factories.article(text=words),
        quote=words,
        act="document",
        status="signed",
        document_name=name,
        document_number=1,
        **fields,
    )
    file_statements([statement], now=factories.NOW)
    return Document.objects.get(signatures__statements=statement)


def tied(document):
    return [row.issue.key for row in document.ties.filter(is_tied=True)]


@pytest.mark.parametrize("documents", ['"Initiative"', "[1]", '[" "]'])
def test_what_is_no_list_of_names_is_told_with_its_line(pack, tmp_path, documents):
    with pytest.raises(PackError) as caught:
        pack(documents)
    assert caught.value.faults[0].startswith(f"{tmp_path}/issues.toml:5: documents: ")


def test_a_file_that_ends_too_early_is_told_with_its_last_line(pack, tmp_path):
    with pytest.raises(PackError) as caught:
        pack('["Initiative"')
    [fault] = [fault for fault in caught.value.faults if "issues.toml" in fault]
    last = len((tmp_path / "issues.toml").read_text(encoding="utf-8").splitlines())
    assert last > 1
    assert fault.startswith(f"{tmp_path}/issues.toml:{last}: ")


def test_a_character_that_nobody_sees_is_told_with_its_line(pack, tmp_path):
    with pytest.raises(PackError) as caught:
        pack('["Black \u202eSea Initiative"]')
    told = "documents: holds the invisible character U+202E"
    assert caught.value.faults == (f"{tmp_path}/issues.toml:5: {told}",)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("name", "words", "keys"),
    [
        ("Black Sea Initiative", "Atlantis signed it.", ["grain"]),
        ("the black sea initiative", "Atlantis signed it.", ["grain"]),
        ("", "Atlantis signed the Black Sea initiative.", ["grain"]),
        ("", "Atlantis signed the Black Sea initiatives.", []),
        ("Minsk II", "Atlantis signed Minsk II, not the Black Sea Initiative.", []),
    ],
)
def test_a_document_of_that_name_counts_for_the_issue(pack, name, words, keys):
    loaded(pack())
    assert tied(filed(name, words)) == keys


@pytest.mark.django_db
def test_a_name_added_or_dropped_later_goes_for_what_is_filed_already(pack):
    loaded(pack("[]"))
    document = filed("Black Sea Initiative")
    assert tied(document) == []
    loaded(pack())
    assert tied(document) == ["grain"]
    loaded(pack("[]"))
    assert tied(document) == []


@pytest.mark.django_db
def test_what_an_editor_untied_stays_untied(pack):
    loaded(pack())
    document = filed("Black Sea Initiative")
    document.ties.update(is_tied=False, decided_by=factories.user())
    loaded(pack())
    filed("Black Sea Initiative", "Atlantis did sign it.", date=factories.PUBLISHED)
    assert tied(document) == []


@pytest.mark.django_db
def test_they_are_exported(pack, tmp_path):
    loaded(pack('["Black Sea Initiative", "Initiative « mer Noire »"]'))
    export("talks", tmp_path / "out")
    again = load_pack(tmp_path / "out")
    assert again.issues[0].documents == ("Black Sea Initiative", "Initiative « mer Noire »")
    assert loaded(again).updated == 0


@pytest.mark.django_db
def test_the_pack_of_ukraine_is_exported_as_it_was_loaded(tmp_path):
    pack = load_pack("ukraine")
    load(pack, by_user=None, now=factories.NOW, with_articles=False)
    export("ukraine", tmp_path)
    again = load_pack(tmp_path)
    assert again.issues == pack.issues
    assert any(issue.documents for issue in pack.issues)
    assert Issue.objects.exclude(document_names=[]).exists()
