"""What has to be done is demanded by who says so, in whichever words; what is asked of oneself is not."""

import pytest

from tests.reader.reading import statements


def said(text, language):
    return [(one.act, one.party, one.topic) for one in statements(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "party", "topic"),
    [
        ("en", "Kenya said Uganda has to lift the sanctions.", "Kenya", "sanctions"),
        ("en", "Kenya argued that the sanctions needed to go.", "Kenya", "sanctions"),
        ("en", "It is up to Uganda to accept a truce, Kenya said.", "Kenya", "ceasefire"),
        ("fr", "Le Kenya a rappelé qu'il revient désormais à l'Ouganda d'accepter une trêve.", "Kenya", "ceasefire"),
        ("fr", "Le Kenya a souligné que l'Ouganda devait lever les sanctions.", "Kenya", "sanctions"),
        ("de", "Kenia betonte, Uganda sei verpflichtet, die Sanktionen aufzuheben.", "Kenya", "sanctions"),
        ("es", "Kenia subrayó que Uganda tiene que levantar las sanciones.", "Kenya", "sanctions"),
    ],
)  # fmt: skip
def test_what_somebody_else_has_to_do_is_demanded(language, text, party, topic):
    assert said(text, language) == [("demand", party, topic)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Kenya said it had to consult its allies on the sanctions."),
        ("fr", "Le Kenya a dit qu'il devait étudier l'effet des sanctions."),
        ("es", "Kenia dijo que ella tenía que consultar a sus aliados sobre las sanciones."),
    ],
)
def test_what_one_has_to_do_oneself_is_not(language, text):
    assert said(text, language) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Les prisonniers seront libérés par le Mali en mai."),
        ("en", "The prisoners will be released by Mali in May."),
        ("es", "Los prisioneros serán liberados por Malí en mayo."),
    ],
)
def test_a_step_named_with_who_will_take_it_is_a_commitment(language, text):
    assert said(text, language) == [("commitment", "Mali", "prisoners")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The M23 is ready to leave the towns it holds if Rwanda accepts a direct dialogue."),
        ("fr", "Le M23 est prêt à quitter les villes si le Rwanda accepte un dialogue direct."),
    ],
)
def test_what_another_is_to_do_first_is_demanded(language, text):
    assert ("demand", "M23", "talks-format") in said(text, language)
