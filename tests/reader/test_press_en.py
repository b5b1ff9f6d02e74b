"""What English press and communiqués say again and again: a sentence for each class, with near misses."""

import pytest

from tests.reader.reading import facts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Delegates of the Chadian government signed a truce with FACT in Doha.",
            ("document", "Chad", "ceasefire", "signed"),
        ),
        (
            "The South Sudanese government signed a truce with the SPLM-IO.",
            ("document", "South Sudan", "ceasefire", "signed"),
        ),
        (
            "Libya's ambassador called for the departure of all mercenaries.",
            ("demand", "Libya", "foreign-troops", ""),
        ),
        (
            "Niger will not sit down with the militia, a spokesman said.",
            ("position", "Niger", "talks-format", "rejects"),
        ),
        (
            "Peru's delegation left the room when prisoners were mentioned.",
            ("position", "Peru", "prisoners", "rejects"),
        ),
        (
            'Morocco described the draft statute as "too little, too late".',
            ("position", "Morocco", "political-status", "rejects"),
        ),
        (
            "Chile hailed the truce as a victory for diplomacy.",
            ("position", "Chile", "ceasefire", "supports"),
        ),
        (
            "Ghana called the offer to demobilise the rebels a step in the right direction.",
            ("position", "Ghana", "demilitarisation", "supports"),
        ),
        (
            "Serbia said a rotating presidency was acceptable.",
            ("position", "Serbia", "elections-governance", "accepts"),
        ),
        (
            "Chad said its door was open to talks with the rebels.",
            ("position", "Chad", "talks-format", "open"),
        ),
        (
            "Japan announced 40 million dollars for refugees in Chad.",
            ("commitment", "Japan", "refugees-return", ""),
        ),
        (
            "Burundi said it was withdrawing its soldiers from Congo.",
            ("commitment", "Burundi", "foreign-troops", ""),
        ),
        (
            "Mali and Niger signed a pact on Monday. Under it, both are to free all prisoners of war.",
            ("commitment", "Niger", "prisoners", ""),
        ),
        (
            "Kenya hosted Sudan and Chad for talks on Monday. The two leaders adopted a declaration"
            " on missing persons.",
            ("document", "Chad", "humanitarian", "agreed"),
        ),
        (
            "The African Union Peace and Security Council demanded the release of the prisoners.",
            ("demand", "African Union", "prisoners", ""),
        ),
    ],
)
def test_classes_of_press_english(text, expected):
    assert expected in facts(text, "en")


@pytest.mark.parametrize(
    "text",
    [
        "A drone was shot down over Chad on Monday.",
        "Chad has been calm since a helicopter was shot down near Abeche.",
        "Niger did not say when it might meet Chad again.",
        "Chad said Sudan should sign the declaration.",  # a demand, and no signature
        "Venezuela's opposition said it was willing to wait.",
        "Chad's ambassador was summoned by the Irish foreign ministry on Tuesday.",
        "Togo noted with concern the reports from the border.",
        "The army was withdrawing from Mali when the rain came.",
    ],
)
def test_what_is_none_of_it(text):
    assert {one for one in facts(text, "en") if one[0] != "demand"} == set()


def test_a_councils_name_is_no_second_speaker():
    text = "The Security Council condemned the coup in Niger and demanded the release of Bazoum."
    assert facts(text, "en") == {("demand", "un", "prisoners", "")}
