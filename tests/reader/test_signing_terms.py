"""Who will sign nothing without something asks for that; there is no text yet."""

import pytest

from tests.reader.reading import statements


@pytest.mark.parametrize(
    ("language", "text", "party", "topic"),
    [
        ("en", "Kyiv will not sign an accord without the release of all prisoners.", "ua", "prisoners"),
        ("en", "Warsaw refuses to sign a pact without security guarantees.", "pl", "security-guarantees"),
        ("fr", "Kiev ne signera aucune convention sans la libération des prisonniers.", "ua", "prisoners"),
        ("fr", "Varsovie refuse de signer un pacte sans garanties de sécurité.", "pl", "security-guarantees"),
        ("de", "Kiew unterschreibt kein Papier ohne die Freilassung aller Gefangenen.", "ua", "prisoners"),
        ("de", "Warschau wird keinen Pakt ohne Sicherheitsgarantien unterzeichnen.", "pl", "security-guarantees"),
        ("es", "Kiev no firmará un convenio sin la liberación de los prisioneros.", "ua", "prisoners"),
        ("es", "Varsovia no firmará ningún pacto sin garantías de seguridad.", "pl", "security-guarantees"),
        ("uk", "Варшава не підпише пакт без гарантій безпеки.", "pl", "security-guarantees"),
        ("uk", "Київ відмовляється підписувати документ без звільнення полонених.", "ua", "prisoners"),
        ("ru", "Варшава не подпишет пакт без гарантий безопасности.", "pl", "security-guarantees"),
        ("ru", "Киев отказывается подписывать документ без освобождения пленных.", "ua", "prisoners"),
    ],
)  # fmt: skip
def test_it_is_asked_for(language, text, party, topic):
    (one,) = statements(text, language)
    assert (one.act, one.party, one.topic, one.document) == ("demand", party, topic, None)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Poland did not sign the pact without security guarantees."),
        ("en", "Poland will not sign the Rome Declaration without security guarantees."),
        ("fr", "La Pologne n'a pas signé le pacte sans garanties de sécurité."),
        ("ru", "Польша не подписала пакт без гарантий безопасности."),
    ],
)
def test_a_text_that_is_there_was_not_signed(language, text):
    (one,) = statements(text, language)
    assert (one.act, one.status) == ("document", "not-signed")
