"""The confusion report: what each rule costs, and how near the reader came to what it missed."""

import pytest

from sources.scoring.confusion import Gap, by_rule, gaps_between, judged
from sources.scoring.report import report_of
from tests.sources.gold_sample import FILLER, TEXT, fact, gold

DEMAND = "Norland demands that Sudria withdraw its troops from the Vale"
ASKED = {"type": "demand", "party": "Norland", "issue": "foreign-troops", "quote": DEMAND}
REFUSED = {
    "type": "position",
    "party": "Sudria",
    "issue": "foreign-troops",
    "stance": "rejects",
    "quote": "Sudria rejected the demand",
}
MET = {
    "type": "meeting",
    "participants": ["Norland", "Sudria"],
    "date": "2031-05-03",
    "quote": "Norland and Sudria met in Lakeview on 3 May 2031",
}


def said(base, **changes):
    """A fact as the reader writes it."""
    return fact(**({"rule": f"{base['type']}.rule", "confidence": 0.8} | base | changes))


def missed(*found):
    """Quote of each missed fact -> in what the nearest differs, and whether one was set beside it."""
    _, lost = judged(gold(), {"a": {"facts": list(found)}})
    return {one.gold["quote"]: (one.gaps, one.found is not None) for one in lost}


@pytest.mark.parametrize(
    ("base", "changes", "gaps"),
    [
        (ASKED, {"party": "Sudria"}, (Gap.PARTY,)),
        (ASKED, {"issue": "sanctions"}, (Gap.TOPIC,)),
        (ASKED, {"type": "commitment"}, (Gap.TYPE,)),
        (ASKED, {"party": "Sudria", "issue": "sanctions"}, (Gap.PARTY, Gap.TOPIC)),
        (ASKED, {"issue": "territory"}, ()),  # gold accepts it too
        (REFUSED, {"stance": "open"}, (Gap.STANCE,)),
        (REFUSED, {"quote": TEXT + FILLER}, (Gap.QUOTE,)),
        (REFUSED, {"quote": "Sudria rej"}, (Gap.QUOTE,)),
        (MET, {"date": None}, (Gap.DATE,)),
        (MET, {"participants": ["Norland"]}, (Gap.PARTICIPANTS,)),
        (MET, {"type": "position", "party": "Norland", "participants": []}, (Gap.TYPE,)),
    ],
)
def test_a_gap_is_in_what_the_two_differ(base, changes, gaps):
    passage = gold()["a"]
    of = next(one for one in passage["facts"] if one["quote"] == base["quote"])
    assert gaps_between(passage["text"], of, said(base, **changes)) == gaps


def test_the_nearest_of_several_wrong_ones_counts():
    far = said(ASKED, type="commitment", issue="sanctions")
    near = said(ASKED, issue="sanctions")
    assert missed(far, near)[DEMAND] == ((Gap.TOPIC,), True)


def test_one_wrong_fact_is_the_nearest_of_one_missed_fact():
    """Of Sudria's two acts on troops and on prisoners, in one sentence here, only one was read."""
    passage = gold()["b"]
    other = fact(type="demand", party="Norland", issue="sanctions", quote=passage["text"][:34])
    passage["facts"].append(other)
    found = said(ASKED, issue="justice", quote=passage["text"][:34])
    _, lost = judged({"b": passage}, {"b": {"facts": [found]}})
    assert [(one.gaps, one.found) for one in lost].count(((Gap.TOPIC,), found)) == 1
    assert [one.gaps for one in lost].count((Gap.OTHERS,)) == 1


def test_where_nothing_was_read_there_is_nothing():
    assert missed()[DEMAND] == ((Gap.NOTHING,), False)


def test_where_only_another_matter_was_read_it_says_so():
    found = said(REFUSED, party="Iceland", issue="justice", quote=DEMAND)
    assert missed(found)[DEMAND] == ((Gap.OTHERS,), False)


def test_a_party_left_out_of_a_joint_act_is_a_missing_party():
    passage = gold()["b"]
    passage["facts"].append(dict(passage["facts"][0], party="Sudria"))
    _, lost = judged({"b": passage}, {"b": {"facts": [said(passage["facts"][0])]}})
    assert [(one.gold["party"], one.gaps, one.found) for one in lost] == [
        ("Sudria", (Gap.PARTY,), None)
    ]


def test_rules_are_counted_the_costly_ones_first():
    found = [
        said(ASKED, rule="demand.demand", confidence=0.8),
        said(ASKED, rule="demand.demand", confidence=0.8),  # said twice: neither for nor against
        said(ASKED, rule="demand.demand", issue="sanctions", confidence=0.6),
        said(MET, rule="meeting.verb"),
    ]
    facts, _ = judged(gold(), {"a": {"facts": found}})
    counts = by_rule(facts)
    assert list(counts) == ["demand.demand", "meeting.verb"]
    first = counts["demand.demand"]
    assert (first.right, first.wrong, first.aside, first.precision) == (1, 1, 1, 0.5)
    assert first.confidence == pytest.approx(0.7)
    assert counts["meeting.verb"].precision == 1.0


def report(*found, is_long=False):
    return list(report_of(gold(), {"a": {"facts": list(found)}}, is_long=is_long))


def test_the_report_counts_by_rule_type_and_language():
    lines = report(said(MET), said(ASKED, issue="sanctions"))
    assert lines[0] == "1 passages: 1 facts right, 1 wrong, 0 set aside; 5 missed"
    assert "demand.rule                       0      1      0       0.00        0.80" in lines
    assert "meeting.rule                      1      0      0       1.00        0.80" in lines
    heads = next(line for line in lines if line.startswith("MISSED"))
    assert heads.split() == ["MISSED", "facts", "nothing", "topic"]
    assert [line.split()[-3:] for line in lines if line.startswith("lang en")] == [["5", "4", "1"]]
    assert [line.split()[-3:] for line in lines if line.startswith("type dem")] == [["1", "0", "1"]]


def test_the_report_names_what_was_taken_for_what():
    lines = report(said(ASKED, issue="sanctions"))
    at = lines.index("TOPIC gold -> read")
    assert lines[at + 1] == "     1  foreign-troops -> sanctions"


def test_the_long_report_has_each_error_with_its_sentence():
    wrong = said(ASKED, issue="sanctions")
    lines = report(wrong, is_long=True)
    assert f"WRONG  a | demand.rule 0.80 | demand Norland: sanctions | {DEMAND}." in lines
    assert (
        "MISSED a | topic | demand Norland: foreign-troops | read by demand.rule: "
        f"demand Norland: sanctions | {DEMAND}."
    ) in lines
    assert sum(line.startswith("MISSED a") for line in lines) == 6
    assert not [line for line in report(wrong) if line.startswith(("WRONG", "MISSED a"))]


def test_nothing_found_is_a_report_too():
    assert report()[0] == "1 passages: 0 facts right, 0 wrong, 0 set aside; 6 missed"
