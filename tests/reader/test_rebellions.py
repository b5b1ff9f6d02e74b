"""Rebels with the nationality of the state they fight are not that state."""

import pytest

from tests.reader.reading import facts


def who(text, code):
    return {(act, party) for act, party, _, _ in facts(text, code) if act == "demand"}


@pytest.mark.parametrize(
    ("code", "text", "party"),
    [
        ("fr", "La guérilla colombienne des FARC exige un cessez-le-feu.", "FARC"),
        ("fr", "La rébellion congolaise du M23 réclame une trêve.", "M23"),
        ("fr", "Le M23 négocie. Les rebelles congolais réclament une trêve.", "M23"),
        ("en", "The Colombian rebel group FARC demands a truce.", "FARC"),
        ("en", "The M23 is in Doha. The Congolese rebels demand a truce.", "M23"),
        ("es", "La guerrilla colombiana de las FARC exige una tregua.", "FARC"),
        # near misses: the state itself, and two parties beside each other
        ("fr", "Le gouvernement colombien exige une trêve des rebelles.", "Colombia"),
        ("en", "The Colombian government demands a truce from the rebels.", "Colombia"),
    ],
)
def test_rebels_are_the_group_that_the_text_names(code, text, party):
    assert who(text, code) == {("demand", party)}


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("fr", "Les rebelles tchadiens exigent une trêve."),
        ("en", "Chadian rebels demand a truce."),
    ],
)
def test_rebels_whom_no_name_fits_are_nobody(code, text):
    assert who(text, code) == set()


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Les FARC négocient. La partie gouvernementale exige le désarmement.", "Colombia"),
        ("Les FARC négocient. La délégation gouvernementale exige le désarmement.", "Colombia"),
        ("Les FARC négocient. La délégation des rebelles exige une trêve.", "FARC"),
    ],
)
def test_a_delegation_of_the_government_is_its(text, party):
    assert who(text, "fr") == {("demand", party)}


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Les FARC ont écrit à la Colombie. Le gouvernement exige une trêve.", "Colombia"),
        (
            "Les FARC ont écrit à la Colombie. Le porte-parole du gouvernement exige une trêve.",
            "Colombia",
        ),
        ("Les FARC ont écrit à la Colombie. Le mouvement exige une trêve.", "FARC"),
        (
            "Les FARC ont écrit à la Colombie. La guérilla, elle, exige clairement une trêve.",
            "FARC",
        ),
    ],
)
def test_a_government_is_no_adverb(text, party):
    assert who(text, "fr") == {("demand", party)}
