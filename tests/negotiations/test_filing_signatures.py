"""What a party did about a text: the later act stands."""

from datetime import date

import pytest

from negotiations import recording
from negotiations.acts import Act
from negotiations.filing import file_statements
from negotiations.models import Negotiation, Party, Signature, Statement
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
        # Who signed and is said to have agreed has signed, until it takes that back.
        ([(5, "signed"), (5, "initialled")], "signed"),
        ([(5, "signed"), (8, "agreed")], "signed"),
        ([(5, "agreed"), (8, "signed")], "signed"),
        ([(5, "signed"), (6, "withdrawn"), (8, "agreed")], "agreed"),
        ([(5, "signed"), (6, "withdrawn")], "withdrawn"),
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


def act_on(day, status):
    """A statement on the one protocol, filed; made unlike the others by its day and status."""
    talks = Negotiation.objects.first() or factories.negotiation()
    ukraine = Party.objects.first() or factories.party(name="Ukraine")
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
    return statement


def by_editor():
    return Act(factories.user(group="Editor"), factories.NOW, "")


def test_an_editors_correction_is_what_is_shown():
    recording.correct(act_on(5, "agreed"), {"status": "signed"}, by_editor())
    signature = Signature.objects.get()
    assert (signature.status, signature.standing) == ("signed", "confirmed")


def test_a_finding_of_a_later_day_does_not_undo_what_an_editor_confirmed():
    recording.accept(act_on(5, "signed"), by_editor())
    act_on(7, "agreed")
    signature = Signature.objects.get()
    assert (signature.status, signature.standing) == ("signed", "confirmed")


def test_that_the_party_took_it_back_later_is_news_and_not_confirmed_by_the_signing():
    recording.accept(act_on(5, "signed"), by_editor())
    later = act_on(7, "rejected")
    signature = Signature.objects.get()
    assert (signature.status, signature.standing) == ("rejected", "unreviewed")
    recording.reject(later, by_editor())
    signature.refresh_from_db()
    assert (signature.status, signature.standing) == ("signed", "confirmed")
    assert signature.date == date(2026, 1, 5)


def test_a_document_is_confirmed_where_every_signature_that_shows_is():
    talks = factories.negotiation()
    document = factories.document(negotiation=talks)
    for name in ("France", "Italy"):
        factories.signature(document=document, party=factories.party(name=name))
    editor = factories.user(group="Editor")
    standings = []
    for statement in Statement.objects.order_by("pk"):
        recording.accept(statement, Act(editor, factories.NOW))
        document.refresh_from_db()
        standings.append(document.standing)
    assert standings == ["unreviewed", "confirmed"]
    recording.reject(Statement.objects.latest("pk"), Act(editor, factories.NOW))
    document.refresh_from_db()
    assert document.standing == "confirmed"
