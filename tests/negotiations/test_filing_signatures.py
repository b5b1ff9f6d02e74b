"""What a party did about a text: the later act stands."""

from datetime import date

import pytest

from negotiations.filing import file_statements
from negotiations.models import Signature
from tests import factories

pytestmark = pytest.mark.django_db
TEXT = "Ukraine will sign the protocol."


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        # The day of the announcement may be the day of the signing.
        ([(5, "announced-will-sign"), (5, "signed")], "signed"),
        ([(5, "announced-will-sign"), (7, "not-signed")], "not-signed"),
        ([(5, "signed"), (5, "announced-will-sign")], "signed"),
        ([(5, "signed"), (4, "announced-will-sign")], "signed"),
        ([(5, "not-signed"), (6, "signed")], "signed"),
    ],
)
def test_a_signature_follows_what_was_announced(said, shown):
    talks, ukraine = factories.negotiation(), factories.party(name="Ukraine")
    for day, status in said:
        statement = factories.statement(
            negotiation=talks,
            article=factories.article(text=f"{TEXT} {day} {status}", published=date(2026, 1, day)),
            party=ukraine,
            act="document",
            status=status,
            document_kind="protocol",
            topic="ceasefire",
            quote=TEXT[:-1],
            date=date(2026, 1, day),
        )
        file_statements([statement], now=factories.NOW)
    (signature,) = Signature.objects.all()
    assert signature.status == shown
