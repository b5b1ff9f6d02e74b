"""The scorer: what counts as found, and the figures that follow."""

import copy
import json

import pytest

from sources.scoring.__main__ import main
from sources.scoring.comparing import assign
from sources.scoring.figures import score
from sources.scoring.leaks import leaks
from sources.scoring.names import canon, members
from sources.scoring.passages import Passages, faults, load
from sources.scoring.sentences import score_sentences
from tests.sources.gold_sample import FILLER, TEXT, fact, gold


def run(pred):
    return score(gold(), pred, has_interval=False)[0]


def assert_figures(result, mode, tp, fp, fn, cell="overall"):
    row = result[mode][cell]
    assert (row["tp"], row["fp"], row["fn"]) == (tp, fp, fn), (mode, cell)


def test_gold_has_no_faults():
    assert faults(gold()) == []


def test_identity_is_one():
    result = run(gold())
    for mode in ("strict", "lenient"):
        assert_figures(result, mode, 7, 0, 0)
        assert result[mode]["overall"]["f1"] == 1.0
    assert result["strict_fields"]["target"] == {"right": 1, "of": 1}
    assert result["strict_fields"]["date"] == {"right": 1, "of": 1}


def test_empty_is_zero():
    nothing: list[Passages] = [{}, {"a": {"facts": []}}]
    for pred in nothing:
        result = run(pred)
        assert_figures(result, "strict", 0, 0, 7)
        assert result["strict"]["overall"]["f1"] == 0.0


def test_order_does_not_matter():
    pred = gold()
    for passage in pred.values():
        passage["facts"].reverse()
    pred = dict(sorted(pred.items(), reverse=True))
    assert run(pred)["strict"]["overall"]["f1"] == 1.0


def test_facts_moved_to_another_passage_score_zero():
    pred = gold()
    pred["a"]["facts"], pred["b"]["facts"] = (pred["b"]["facts"], pred["a"]["facts"])
    result = run(pred)
    assert_figures(result, "strict", 0, 8, 7)
    assert result["unfaithful_quotes"] == 8


def test_partly_wrong():
    pred = gold()
    facts = pred["a"]["facts"]
    facts[2]["stance"] = "accepts"  # wrong stance: strict only
    facts[5]["party"] = "Norland"  # wrong party: becomes the optional fact
    del facts[3]  # one left out
    # one made up:
    facts.append(fact(type="demand", party="Sudria", issue="sanctions", quote="Nobody was hurt"))
    result = run(pred)
    assert_figures(result, "strict", 4, 2, 3)
    assert_figures(result, "lenient", 5, 1, 2)
    assert result["strict"]["overall"]["precision"] == pytest.approx(4 / 6, abs=0.0005)
    assert result["strict"]["overall"]["recall"] == pytest.approx(4 / 7, abs=0.0005)
    assert_figures(result, "strict", 0, 1, 1, "type position")
    assert_figures(result, "strict", 1, 0, 0, "lang fr")


def test_facts_on_a_passage_without_facts_are_false():
    result = run(
        {
            "c": {
                "facts": [
                    fact(
                        type="position",
                        party="Norland",
                        issue="other",
                        stance="open",
                        quote="Il pleut",
                    )
                ]
            }
        }
    )
    assert_figures(result, "strict", 0, 1, 7)


def only(*facts, mode="strict"):
    row = run({"a": {"facts": list(facts)}})[mode]["overall"]
    return (row["tp"], row["fp"], row["aside"])


def test_other_reading_counts():
    said = fact(
        type="demand",
        party="Norland",
        issue="territory",
        quote="Norland demands that Sudria withdraw its troops from the Vale",
    )
    assert only(said) == (1, 0, 0)
    assert only(dict(said, issue="sanctions")) == (0, 1, 0)


def test_position_demands_is_a_demand():
    said = fact(
        type="position",
        stance="demands",
        party="Norland",
        issue="foreign-troops",
        quote="Norland demands that Sudria withdraw its troops",
    )
    assert only(said) == (1, 0, 0)


def test_repetition_is_set_aside():
    said = fact(
        type="position",
        party="Sudria",
        issue="foreign-troops",
        stance="rejects",
        quote="Sudria rejected the demand",
    )
    assert only(said, copy.deepcopy(said)) == (1, 0, 1)


def test_optional_neither_helps_nor_harms():
    said = fact(
        type="commitment",
        party="Norland",
        issue="prisoners",
        quote="Sudria offered to release all prisoners",
    )
    assert only(said) == (0, 0, 1)


def test_quote_must_be_in_the_text():
    said = fact(
        type="position",
        party="Sudria",
        issue="foreign-troops",
        stance="rejects",
        quote="Sudria has rejected the demand",
    )
    assert only(said) == (0, 1, 0)
    assert only(said, mode="lenient") == (0, 1, 0)


def test_half_of_the_quote_is_needed_in_strict():
    said = fact(
        type="position",
        party="Sudria",
        issue="foreign-troops",
        stance="rejects",
        quote="Sudria rej",
    )
    assert only(said) == (0, 1, 0)
    assert only(said, mode="lenient") == (1, 0, 0)


def test_whole_text_is_no_evidence():
    said = fact(
        type="position",
        party="Sudria",
        issue="foreign-troops",
        stance="rejects",
        quote=TEXT + FILLER,
    )
    assert only(said) == (0, 1, 0)


def test_sentence_as_evidence_is_fine():
    said = fact(
        type="document",
        party="Sudria",
        issue="other",
        status="not-signed",
        quote="Norland signed the Lakeview Declaration, but Sudria did not sign it.",
    )
    assert only(said) == (1, 0, 0)


def test_wrong_status_is_wrong():
    said = fact(
        type="document",
        party="Sudria",
        issue="other",
        status="signed",
        quote="Sudria did not sign it",
    )
    assert only(said) == (0, 1, 0)


def test_list_of_parties_is_one_fact_each():
    said = fact(
        type="commitment",
        party=["Norland", "Sudria"],
        issue="prisoners",
        quote="Sudria offered to release all prisoners",
    )
    assert only(said) == (1, 0, 1)


def test_meeting():
    said = fact(
        type="meeting",
        participants=["Sudria", "Norland"],
        date="2031-05",
        quote="Norland and Sudria met in Lakeview",
    )
    assert only(said) == (1, 0, 0)
    assert only(dict(said, date="2031-06-03")) == (0, 1, 0)
    assert only(dict(said, date=None)) == (0, 1, 0)
    assert only(dict(said, date=None), mode="lenient") == (1, 0, 0)
    assert only(dict(said, participants=["Norland"])) == (0, 1, 0)
    assert only(dict(said, participants=["Norland", "Sudria", "X", "Y", "Z"])) == (0, 1, 0)
    assert only(dict(said, participants=["X"]), mode="lenient") == (0, 1, 0)


def test_aliases():
    assert canon("the U.S.") == canon("United States")
    assert canon("AFC/M23") == canon("M23")
    assert canon("Sudan") != canon("South Sudan")
    assert members(["E3"]) == members(["France", "Germany", "UK"])


def test_matching_is_maximal():
    # 0 prefers p0, 1 can only have p0: both must be matched
    edges = {0: [(0.9, 0), (0.6, 1)], 1: [(0.8, 0)]}
    assert assign(edges, [0, 1]) == {0: 1, 1: 0}


def test_interval_holds_the_figure():
    result = score(gold(), gold())[0]
    low, high = result["strict"]["overall"]["f1_95"]
    assert low <= 1.0
    assert high == 1.0


def test_sentences():
    cases: Passages = {
        "1": {
            "id": "1",
            "category": "DEMAND",
            "expect": ["demand"],
            "source": "Norland",
            "text": "",
        },
        "2": {"id": "2", "category": "REJECT", "expect": ["position:rejects"], "text": ""},
        "3": {"id": "3", "category": "none", "negative": True, "text": ""},
    }
    pred = {
        "1": {"facts": [fact(type="demand", party="Norland")]},
        "2": {"facts": [fact(type="position", stance="supports", party="Sudria")]},
        "3": {"facts": [fact(type="meeting", participants=["X"])]},
    }
    result = score_sentences(cases, pred)
    assert result["DEMAND"] == {
        "cases": 1,
        "act": 1,
        "with_source": 1,
        "act_and_source": 1,
        "acts_said": 1,
    }
    assert result["REJECT"] == {"cases": 1, "act": 0, "acts_said": 1}
    assert result["none"]["false_alarms"] == 1


def test_files_and_folders(tmp_path):
    folder, one = tmp_path / "gold", tmp_path / "pred.txt"
    folder.mkdir()
    for name, passage in gold().items():
        (folder / f"{name}.json").write_text(json.dumps(passage), "utf-8")
    one.write_text(json.dumps({name: p["facts"] for name, p in gold().items()}), "utf-8")
    assert set(load(folder)) == {"a", "b", "c"}
    assert run(load(one))["strict"]["overall"]["f1"] == 1.0


def test_a_passage_that_occurs_twice_is_refused(tmp_path):
    for name in ("one.json", "two.json"):
        (tmp_path / name).write_text(json.dumps(gold()["a"]), "utf-8")
    with pytest.raises(ValueError, match="occurs twice"):
        load(tmp_path)


@pytest.fixture
def leaking(tmp_path):
    words = "CASE = 'Norland demands that Sudria withdraw its troops from the Vale'\n"
    (tmp_path / "fixture.py").write_text(words, "utf-8")
    (tmp_path / "clean.py").write_text("CASE = 'Norland demands that Sudria leave'\n", "utf-8")
    return tmp_path


def test_leak(leaking):
    assert [row[:2] for row in leaks(gold(), leaking)] == [("fixture.py", "a")]


@pytest.fixture
def gold_file(tmp_path_factory):
    path = tmp_path_factory.mktemp("gold") / "gold.json"
    path.write_text(json.dumps(gold()), "utf-8")
    return path


def test_the_command_prints_and_writes_the_figures(gold_file, tmp_path, capsys):
    out = tmp_path / "out.json"
    options = ("--gold", str(gold_file), "--pred", str(gold_file), "--json", str(out))
    assert main(["facts", *options, "--lang", "en", "--no-ci"]) == 0
    overall = (
        "overall                          1.000     1.000     1.000      6      0      0      1"
    )
    assert overall in capsys.readouterr().out.splitlines()
    assert json.loads(out.read_text("utf-8"))["strict"]["overall"]["tp"] == 6


def test_the_command_shows_errors(gold_file, tmp_path, capsys):
    nothing = tmp_path / "pred.json"
    nothing.write_text("[]", "utf-8")
    main(["facts", "--gold", str(gold_file), "--pred", str(nothing), "--errors", "1"])
    first = "FN a meeting Norland+Sudria | 2031-05-03 | 'Norland and Sudria met in Lakeview on 3 May 2031'"
    assert first in capsys.readouterr().out.splitlines()


def test_the_command_refuses_a_gold_standard_with_faults(tmp_path, capsys):
    bad = gold()
    bad["b"]["facts"][0]["issue"] = "weather"
    path = tmp_path / "gold.json"
    path.write_text(json.dumps(bad), "utf-8")
    assert main(["facts", "--gold", str(path), "--pred", str(path)]) == 2
    assert capsys.readouterr().err == "gold fault: b fact 1: issue 'weather'\n"


def test_the_command_looks_for_leaks(gold_file, leaking, capsys):
    assert main(["leak", "--gold", str(gold_file), "--tree", str(leaking)]) == 1
    assert capsys.readouterr().out.endswith("1 leaks\n")
    assert main(["leak", "--gold", str(gold_file), "--tree", str(leaking), "--words", "12"]) == 0
