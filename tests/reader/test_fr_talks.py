"""French: refusing to talk, deadlines, who is gathered, texts that were negotiated somewhere."""

import pytest

from tests.reader.reading import facts


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "« Nous ne parlerons pas avec le M23 », a dit le président congolais.",
            ("position", "DR Congo", "talks-format", "rejects"),
        ),
        ("Israël ne négocie pas avec le Hamas.", ("position", "Israel", "talks-format", "rejects")),
        (
            "Kigali a laissé une semaine au M23 pour évacuer Goma.",
            ("demand", "Rwanda", "territory", ""),
        ),
        (
            "Un sommet réunissant le Tchad et le Niger s'est tenu à Prague le 6 octobre 2022.",
            ("meeting", "Chad+Niger", "", ""),
        ),
        (
            "Le Tchad a signé l'accord négocié sous la médiation du Qatar.",
            ("document", "Chad", "other", "signed"),
        ),
    ],
)
def test_fact(text, fact):
    assert fact in facts(text, "fr")


@pytest.mark.parametrize(
    "text",
    [
        "Le Mali ne parlera pas des otages avec le Niger.",
        "Le Tchad et le Niger ne négocient pas directement à Doha.",
    ],
)
def test_no_refusal(text):
    assert not any(act == "position" for act, *_ in facts(text, "fr"))
