"""`manage.py read`: what cannot be read is named as intake names it, and the rest is read."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from negotiations.management.commands import read as read_command
from sources.intake import REASONS
from sources.scoring.passages import Passage, Passages

TEXT = "Russia demanded full control of the Donbas from Ukraine on Friday in Istanbul."
LARGE = b"The envoys met in Paris. " * 900_000
BINARY = b"\x89PNG\r\n\x1a\n\x00\x00" + bytes(range(256)) * 40


def read(*paths):
    out, err = StringIO(), StringIO()
    try:
        call_command("read", *map(str, paths), stdout=out, stderr=err)
    except CommandError as error:
        return json.loads(out.getvalue()), err.getvalue(), str(error)
    return json.loads(out.getvalue()), err.getvalue(), ""


@pytest.mark.parametrize("name", ["article.txt", "passages.json"])
@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (LARGE, "too-large"),
        (BINARY, "binary"),
        (b"%PDF-1.7 and so on", "binary"),
        ("Réunis à Genève. ".encode("latin-1") * 9, "wrong-encoding"),
        (b" \n", "empty"),
    ],
)
def test_what_intake_would_refuse_is_refused_in_its_words(tmp_path, name, content, reason):
    path = tmp_path / name
    path.write_bytes(content)
    found, err, failed = read(path)
    assert (found, failed) == ([], "1 of 1 not read")
    assert err == f"{path}: {REASONS[reason]}\n"


def test_bad_files_of_a_folder_do_not_stop_the_others(tmp_path):
    (tmp_path / "a.txt").write_bytes(BINARY)
    (tmp_path / "b.json").write_text("[1]")
    (tmp_path / "c.txt").write_text(TEXT)
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "d.txt").write_bytes(LARGE)
    missing = tmp_path / "missing.txt"
    found, err, failed = read(tmp_path, missing)
    assert [row["id"] for row in found] == ["c"]
    assert found[0]["facts"]
    assert failed == "4 of 5 not read"
    lines = err.splitlines()
    assert lines[0] == f"{tmp_path / 'a.txt'}: {REASONS['binary']}"
    assert lines[1].startswith(f"{tmp_path / 'b.json'}: not a gold file")
    assert lines[2] == f"{tmp_path / 'inner' / 'd.txt'}: {REASONS['too-large']}"
    assert lines[3] == f"{missing}: No such file or directory"


def test_a_language_without_words_is_named_and_the_rest_is_read(tmp_path):
    polish = tmp_path / "a.txt"
    polish.write_text("Minister powiedział wczoraj w Warszawie, że nie chce podpisać tej umowy.")
    good = tmp_path / "b.txt"
    good.write_text(TEXT)
    found, err, failed = read(polish, good)
    assert [row["id"] for row in found] == ["b"]
    assert err == f"{polish}: the language pl is not supported\n"
    assert failed == "1 of 2 not read"


ANNOTATED: Passage = {
    "lang": "en",
    "published": "2026-01-10",
    "text": TEXT,
    "facts": [
        {
            "type": "demand",
            "party": "Russia",
            "issue": "territory",
            "quote": "Russia demanded full control of the Donbas",
        },
        {"type": "position", "party": "Ukraine", "issue": "other", "stance": "open", "quote": TEXT},
    ],
}


@pytest.fixture
def annotated(tmp_path):
    """A folder of a passage in English and one in French, which has nothing to find."""
    rows: Passages = {"paris": ANNOTATED, "pluie": {"lang": "fr", "text": "Il pleut.", "facts": []}}
    for name, row in rows.items():
        (tmp_path / f"{name}.json").write_text(json.dumps({"id": name} | row), "utf-8")
    return tmp_path


def report(*arguments, **options):
    out = StringIO()
    call_command("read", "--report", *map(str, arguments), stdout=out, **options)
    return out.getvalue()


def test_the_report_holds_what_is_read_against_the_facts(annotated):
    said = report(annotated)
    assert said.startswith("2 passages: 1 facts right, 0 wrong, 0 set aside; 1 missed\n")
    assert "demand.demand" in said
    assert "MISSED paris" not in said


def test_the_report_tells_each_error_when_asked(annotated):
    missed = f"MISSED paris | others | position Ukraine: other open | {TEXT}"
    assert missed in report(annotated, verbosity=2).splitlines()


def test_the_report_can_be_of_some_languages(annotated):
    assert report(annotated, lang="fr,de").startswith("1 passages: 0 facts right")


def test_the_report_is_of_the_development_set_where_nothing_is_named(monkeypatch, annotated):
    monkeypatch.setattr(read_command, "_DEVELOPMENT_SET", annotated)
    assert report().startswith("2 passages:")
    monkeypatch.setattr(read_command, "_DEVELOPMENT_SET", annotated / "missing")
    with pytest.raises(CommandError, match="name annotated passages"):
        report()


def test_a_language_that_is_not_read_is_named_in_the_report(annotated, capsys):
    (annotated / "ga.json").write_text(json.dumps({"id": "ga"} | ANNOTATED | {"lang": "ga"}))
    assert report(annotated).startswith("2 passages:")
    assert capsys.readouterr().err == "ga: the language ga is not supported\n"


def test_the_report_refuses_what_is_not_annotated_or_badly(tmp_path, annotated):
    (tmp_path / "text.txt").write_text(TEXT, "utf-8")
    with pytest.raises(CommandError, match="no annotated passages"):
        report(tmp_path / "text.txt")
    bad = ANNOTATED | {"id": "bad", "facts": [{**ANNOTATED["facts"][0], "quote": "not there"}]}
    (annotated / "bad.json").write_text(json.dumps(bad), "utf-8")
    with pytest.raises(CommandError, match="bad fact 1: quote is not in the text"):
        report(annotated)


def test_without_a_text_there_is_nothing_to_read():
    with pytest.raises(CommandError, match="name the texts to read"):
        call_command("read")
