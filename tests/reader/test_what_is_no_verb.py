"""Words that look like another verb, an agent or a stance, and are none."""

import pytest

from tests.reader.reading import facts


def _document(party: str, status: str = "signed", topic: str = "other") -> tuple[str, ...]:
    return ("document", party, topic, status)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chad and 14 armed groups signed a peace deal.", _document("Chad")),
        ("Chad's government and opposition groups signed a deal.", _document("Chad")),
        (
            "Chad and the armed opposition rejected the plan.",
            ("position", "Chad", "other", "rejects"),
        ),
    ],
)
def test_a_noun_takes_no_verb_its_subject(text, expected):
    assert facts(text, "en") == {expected}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chad in March 2027 signed a peace agreement.", {_document("Chad")}),
        ("Chad on March 3 signed a peace agreement.", {_document("Chad")}),
        ("Chad has ideas on 14 disputed villages.", set()),
    ],
)
def test_a_date_before_a_verb_counts_nothing(text, expected):
    assert facts(text, "en") == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Chad denied that it had violated the ceasefire.", "en"),
        ("Chad denied it had broken the truce.", "en"),
        ("Le Tchad a nié avoir violé le cessez-le-feu.", "fr"),
        ("Der Tschad bestritt, die Waffenruhe verletzt zu haben.", "de"),
        ("El Chad negó que hubiera violado la tregua.", "es"),
        ("Чад отрицает, что нарушил перемирие.", "ru"),
    ],
)
def test_who_denies_a_breach_refuses_nothing(text, language):
    assert facts(text, language) == set()


@pytest.mark.parametrize(
    ("text", "language", "topic"),
    [
        ("Chad denied having agreed to a withdrawal.", "en", "territory"),
        ("Le Tchad nie avoir accepté un retrait.", "fr", "territory"),
        ("Чад опроверг, что согласился на вывод войск.", "ru", "foreign-troops"),
    ],
)
def test_who_denies_a_consent_refuses(text, language, topic):
    assert facts(text, language) == {("position", "Chad", topic, "rejects")}


def test_by_how_much_is_by_nobody():
    found = facts("Chad extended the ceasefire by three months.", "en")
    assert found == {("commitment", "Chad", "ceasefire", "")}


def test_a_word_for_refusing_is_no_participle():
    text = "Le Soudan a jugé inacceptables les conditions posées par le Tchad."
    assert facts(text, "fr") == {("position", "Sudan", "other", "rejects")}


def test_a_cue_is_not_cut_where_the_name_of_a_text_ends():
    found = facts("Le Tchad a signé un accord sur le partage du pouvoir.", "fr")
    assert found == {_document("Chad", topic="elections-governance")}


def test_a_region_acts_as_its_name_does():
    found = facts("The breakaway republic of Transnistria rejected the plan.", "en")
    assert found == {("position", "Transnistria", "other", "rejects")}
