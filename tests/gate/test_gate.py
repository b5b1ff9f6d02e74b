"""The gate can fail: on a worse reader, on changed passages, on a lowered floor."""

import json
import shutil
from pathlib import Path

import pytest

from sources.scoring.figures import score
from tests.gate import corpus, gate

FEW = ("paris-like.fr", "paris-like.en", "kivu-charter.fr", "rail-strike.en", "abu-dhabi.uk")


@pytest.fixture
def run(tmp_path):
    """The gate over a few passages, read by the product's reader, with a floor of its own."""
    cases = tmp_path / "cases"
    cases.mkdir()
    for name in FEW:
        shutil.copy(corpus.CASES / f"{name}.json", cases)
    nothing = tmp_path / "no-founding-article.json"

    def run(*options, founding=nothing):
        paths = {"--cases": cases, "--floor": tmp_path / "floor.json", "--founding": founding}
        return gate.main([*options, *(str(part) for pair in paths.items() for part in pair)])

    return run


@pytest.fixture
def floor(tmp_path):
    """The floor file, changed by a function."""

    def change(function):
        path = tmp_path / "floor.json"
        content = json.loads(path.read_text(encoding="utf-8"))
        function(content)
        path.write_text(json.dumps(content), encoding="utf-8")

    return change


def raise_by_a_point(content):
    content["figures"]["strict overall"] += 0.01


def test_it_fails_without_a_floor(run, capsys):
    assert run() == 1
    assert "there is no floor" in capsys.readouterr().out


def test_it_passes_at_the_floor_it_has_just_pinned(run):
    assert run("--update") == 0
    assert run() == 0


def test_it_fails_below_the_floor(run, floor, capsys):
    run("--update")
    floor(raise_by_a_point)
    assert run() == 1
    assert "strict overall is" in capsys.readouterr().out


def test_update_refuses_to_lower_the_floor(run, floor, tmp_path, capsys):
    run("--update")
    floor(raise_by_a_point)
    before = (tmp_path / "floor.json").read_text(encoding="utf-8")
    assert run("--update") == 1
    assert "not lowered" in capsys.readouterr().out
    assert (tmp_path / "floor.json").read_text(encoding="utf-8") == before


def test_update_lowers_the_floor_when_told_that_it_may(run, floor):
    run("--update")
    floor(raise_by_a_point)
    assert run("--update", "--allow-regression") == 0
    assert run() == 0


def test_it_notices_a_changed_passage(run, tmp_path, capsys):
    run("--update")
    path = tmp_path / "cases" / "kivu-charter.fr.json"
    passage = json.loads(path.read_text(encoding="utf-8"))
    passage["facts"].pop()
    path.write_text(json.dumps(passage), encoding="utf-8")
    assert run() == 1
    assert "not those of the floor" in capsys.readouterr().out


def test_it_notices_a_passage_taken_away(run, tmp_path):
    run("--update")
    (tmp_path / "cases" / "rail-strike.en.json").unlink()
    assert run() == 1


def test_it_does_not_mind_a_passage_laid_out_anew(run, tmp_path):
    run("--update")
    path = tmp_path / "cases" / "kivu-charter.fr.json"
    path.write_text(json.dumps(json.loads(path.read_text(encoding="utf-8"))), encoding="utf-8")
    assert run() == 0


def test_it_refuses_a_gold_standard_with_faults(run, tmp_path, capsys):
    path = tmp_path / "cases" / "kivu-charter.fr.json"
    passage = json.loads(path.read_text(encoding="utf-8"))
    passage["facts"][0]["quote"] = "words that nobody wrote"
    path.write_text(json.dumps(passage), encoding="utf-8")
    assert run("--update") == 1
    assert "quote is not in the text" in capsys.readouterr().out
    assert not (tmp_path / "floor.json").exists()


def test_it_fails_when_the_founding_article_is_not_understood(run, tmp_path, capsys):
    """The retold article stands for the founding one, with other parties than it has."""
    passage = corpus.passages_at(corpus.CASES)["paris-like.fr"]
    for fact in passage["facts"]:
        fact["party"] = fact["party"] and "Iceland"
    founding = tmp_path / "founding.json"
    founding.write_text(json.dumps(passage), encoding="utf-8")
    assert run("--update", founding=founding) == 1
    assert "the founding article's strict F1" in capsys.readouterr().out


def measured(gold, predicted):
    result, rows = score(gold, predicted, gate.LANGUAGES, has_interval=False)
    return gate.floor_of(gold, result, rows), result


@pytest.mark.parametrize(
    ("figure", "spoil"),
    [
        ("strict overall", lambda facts: facts[1:]),
        ("strict fr", lambda facts: [dict(f, party="Iceland") for f in facts]),
        ("lenient fr", lambda facts: [*facts, *(dict(f, party="Iceland") for f in facts)]),
        ("dates", lambda facts: [dict(f, date="1999-01-01") for f in facts]),
    ],
)
def test_each_worse_reading_falls_below_the_floor_of_a_perfect_one(figure, spoil):
    gold = {name: corpus.passages_at(corpus.CASES)[name] for name in FEW}
    perfect, _ = measured(gold, gold)
    assert set(perfect["figures"].values()) == {1.0}
    spoilt = {name: dict(p, facts=spoil(p["facts"])) for name, p in gold.items()}
    worse, _ = measured(gold, spoilt)
    assert any(line.startswith(figure) for line in gate.shortfalls(worse, perfect))


def test_a_quote_that_is_not_in_the_text_is_a_fault():
    gold = {name: corpus.passages_at(corpus.CASES)[name] for name in FEW}
    _, result = measured(gold, {"kivu-charter.fr": {"facts": [{"quote": "nobody wrote this"}]}})
    assert gate.unfaithful(result) == ["1 quotes are not in their text"]


def test_a_figure_that_is_no_longer_measured_is_a_shortfall():
    floor = {"figures": {"strict uk": 0.5}}
    assert gate.shortfalls({"figures": {}}, floor) == [
        "strict uk is 0.0000, below the floor of 0.5000"
    ]


def test_the_reader_is_not_shown_the_facts(monkeypatch):
    seen = []

    def spy(_command, path, stdout):
        seen.extend(json.loads(Path(path).read_text(encoding="utf-8")))
        stdout.write("[]")

    monkeypatch.setattr(gate, "call_command", spy)
    gate.read_all({name: corpus.passages_at(corpus.CASES)[name] for name in FEW})
    assert len(seen) == len(FEW)
    assert {key for passage in seen for key in passage} == {"id", "lang", "published", "text"}
