"""What happened, in one sentence."""

import pytest

from negotiations import titles
from negotiations.models.choices import MEETING_STATUSES, SIGNATURE_STATUSES, STANCES


def test_a_long_row_of_names_says_how_many_more():
    assert titles.listed(["France"]) == "France"
    assert titles.listed(["France", "Germany", "Poland"]) == "France, Germany and Poland"
    assert titles.listed(list("ABCDEF")) == "A, B, C and 3 others"


@pytest.mark.parametrize("stance", [value for value, _label in STANCES])
def test_each_stance_has_its_sentence(stance):
    assert titles.position_title("Russia", "Control", stance).startswith("Russia ")


@pytest.mark.parametrize("status", [value for value, _label in MEETING_STATUSES])
@pytest.mark.parametrize("parties", [[], ["Ukraine"], ["Russia", "Ukraine"]])
@pytest.mark.parametrize("place", ["", "Paris"])
def test_each_meeting_has_its_sentence_whatever_is_known(status, place, parties):
    title = titles.meeting_title(status, place, parties)
    assert place in title
    assert all(party in title for party in parties)
    assert "%" not in title


def test_a_meeting_of_which_nothing_is_known_says_so():
    title = titles.meeting_title("held", "", [])
    assert title == "A meeting was held: place and parties are not known"


def test_a_document_tells_who_did_what_from_signed_to_not_asked():
    acts = [("not-signed", "United States"), ("agreed", "France"), ("agreed", "Italy")]
    title = titles.document_title("Declaration", acts)
    assert title == "Declaration: agreed by France and Italy; not signed by United States"
    assert titles.document_title("Declaration", []) == "Declaration"


@pytest.mark.parametrize("status", [value for value, _label in SIGNATURE_STATUSES])
def test_no_status_is_left_untold(status):
    assert "France" in titles.document_title("Declaration", [(status, "France")])


def test_a_document_without_name_is_called_by_its_kind_date_and_parties():
    day, parties = "22 July 2022", ["Russia", "Ukraine"]
    assert titles.document_name("plan", "", day) == "Plan of 22 July 2022"
    assert (
        titles.document_name("plan", "", day, parties)
        == "Plan of 22 July 2022 (Russia and Ukraine)"
    )
    assert titles.document_name("plan", "Minsk II", day, parties) == "Minsk II"


@pytest.mark.parametrize(
    ("kind", "topic", "name"),
    [
        ("treaty", "prisoners", "Agreement on prisoners, 12 February 2026"),
        ("treaty", "humanitarian", "Agreement on humanitarian matters, 12 February 2026"),
        ("treaty", "other", "Agreement of 12 February 2026"),
        ("ceasefire", "ceasefire", "Ceasefire of 12 February 2026"),
        ("other", "security-guarantees", "Text on security guarantees, 12 February 2026"),
        ("other", "other", "Text without a name, 12 February 2026"),
    ],
)
def test_a_document_without_name_says_what_it_is_on(kind, topic, name):
    assert titles.document_name(kind, "", "12 February 2026", topic=topic) == name
    with_parties = titles.document_name(kind, "", "12 February 2026", ["Russia"], topic=topic)
    assert with_parties == f"{name} (Russia)"


@pytest.mark.parametrize(
    ("stance", "title"),
    [
        ("demands", "Ukraine demands “Control” of Russia"),
        ("rejects", "Ukraine makes a demand of Russia against “Control”"),
        ("unclear", "Ukraine makes a demand of Russia on “Control”"),
        ("", "Ukraine makes a demand of Russia on “Control”"),
    ],
)
def test_a_demand_against_a_proposition_never_reads_as_a_demand_for_it(stance, title):
    assert titles.demand_title("Ukraine", ["Russia"], "Control", stance) == title


@pytest.mark.parametrize("stance", ["demands", "rejects", ""])
def test_a_demand_without_addressee_names_none(stance):
    assert " of " not in titles.demand_title("Ukraine", [], "Control", stance)


def test_an_offer_says_to_whom_and_whether_it_is_conditional():
    plain = titles.commitment_title("France", [], "Troops", is_conditional=False)
    to_one = titles.commitment_title("France", ["Ukraine"], "Troops", is_conditional=True)
    assert plain == "France makes an offer on “Troops”"
    assert to_one == "France makes Ukraine a conditional offer on “Troops”"


def test_counts_beyond_what_was_counted_are_open():
    assert titles.counted("demand", 1, 1000) == "1 demand"
    assert titles.counted("demand", 1001, 1000) == "1000+ demands"
