"""Two parties with the office and the unknown name of who holds it between."""

import pytest

from tests.reader.reading import facts

_BOTH = {("document", "Chad", "other", "signed"), ("document", "Sudan", "other", "signed")}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Chad's minister, Ali Hassan, and Sudan's envoy, Omar Bashir, signed the accord.", "en"),
        ("Chad's minister Ali Hassan and Sudan's envoy Omar Bashir signed the accord.", "en"),
        (
            "Le ministre tchadien des Affaires étrangères, Ali Hassan, et l'émissaire soudanais, "
            "Omar Saleh, ont signé l'accord.",
            "fr",
        ),
    ],
)
def test_both_sign_whose_envoys_are_named(text, language):
    assert facts(text, language) == _BOTH


def test_a_verb_behind_the_first_name_ends_who_acts():
    text = "Chad's minister Ali Hassan decided and Sudan's envoy Omar Bashir signed the accord."
    assert ("document", "Chad", "other", "signed") not in facts(text, "en")


def test_who_only_follows_does_not_act_with_the_first():
    text = "Chad's minister, Ali Hassan, rejected the plan, and Sudan's envoy signed the accord."
    assert facts(text, "en") == {
        ("position", "Chad", "other", "rejects"),
        ("document", "Sudan", "other", "signed"),
    }
