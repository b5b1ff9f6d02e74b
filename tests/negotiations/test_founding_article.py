"""The founding article through the whole pipeline: handed in, cleaned, read, filed.

Where ../shared is beside the project it is that article; our own, retold in other words with the
same facts, is tested everywhere.
"""

import json
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from django.urls import reverse

from negotiations import reading
from negotiations.demonstration import remove_demonstration
from negotiations.models import (
    Assignment,
    Commitment,
    Demand,
    Meeting,
    Negotiation,
    Position,
    Signature,
    Statement,
)
from sources import intake
from sources.intake import Particulars
from sources.models import Article
from tests import factories

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 1, 9, 8, tzinfo=UTC)
ROOT = Path(__file__).parents[2]
FOUNDING = ROOT.parent / "shared" / "articles" / "paris-2026-01-07.fr.txt"
RETOLD = ROOT / "tests" / "gate" / "cases" / "paris-like.fr.json"


def founding() -> str:
    if not FOUNDING.exists():
        pytest.skip("the folder shared is not beside the project")
    return FOUNDING.read_text(encoding="utf-8")


def retold() -> str:
    return str(json.loads(RETOLD.read_text(encoding="utf-8"))["text"])


def take_in(text: str, negotiation: Negotiation, *, is_demonstration: bool = False) -> None:
    """Handed in, cleaned, read and filed."""
    submission = intake.submit(
        text.encode(),
        Particulars(filename="paris.txt", published=date(2026, 1, 8)),
        by_user=None,
        now=NOW,
    )
    Assignment.objects.create(submission=submission, negotiation=negotiation)
    intake.take_in_due(NOW)
    Article.objects.filter(submissions=submission).update(is_demonstration=is_demonstration)
    reading.find_unread(NOW)
    reading.read_due(NOW)
    submission.refresh_from_db()
    assert (submission.state, submission.reason) == ("done", "")


@pytest.fixture(params=[founding, retold], ids=["founding", "retold"])
def ledger(request, ukraine):
    """The ledger after that one article."""
    take_in(request.param(), ukraine)
    return ukraine


def quotes(record) -> list[str]:
    return [statement.quote for statement in record.statements.all()]


def _the_meeting_in_paris() -> None:
    meeting = Meeting.objects.shown().get(date=date(2026, 1, 7))
    assert meeting.place == "Paris"
    assert set(meeting.parties.values_list("key", flat=True)) == {"ua", "us"}
    assert "à Paris" in quotes(meeting)[0]


def _the_plan_for_a_force_once_there_is_peace() -> None:
    plan = Commitment.objects.shown().get(party__key="cow", topic="foreign-troops")
    assert plan.condition
    assert quotes(plan)


def _what_the_coalition_binds_itself_to() -> None:
    topics = set(Commitment.objects.filter(party__key="cow").values_list("topic", flat=True))
    assert "monitoring" in topics
    assert topics & {"security-guarantees", "military-aid"}


def _agreed_by_its_members_and_not_signed_by_the_united_states() -> None:
    agreed = Signature.objects.shown().get(party__key="cow")
    unsigned = Signature.objects.shown().get(party__key="us")
    assert (agreed.status, unsigned.status) == ("agreed", "not-signed")
    assert agreed.document == unsigned.document
    assert "Franceinfo" in unsigned.statements.get().reported_by


def _the_american_position_on_its_backing_is_unclear() -> None:
    position = Position.objects.shown().get(party__key="us", stance="unclear")
    assert position.issue.key == "us-backing"


def _france_welcomes_it_and_offers_soldiers_on_a_condition() -> None:
    assert Statement.objects.filter(
        party__key="fr", stance_said="supports", topic="security-guarantees"
    ).exists()
    offer = Commitment.objects.shown().get(party__key="fr", topic="foreign-troops")
    assert offer.condition
    assert Position.objects.filter(party__key="fr", issue__key="force", stance="conditional")


def _russia_demands_the_donbass_of_nobody_in_particular() -> None:
    demand = Demand.objects.shown().get(party__key="ru")
    assert demand.issue
    assert demand.issue.key == "donbass"
    assert not demand.addressees.exists()
    assert Position.objects.get(party__key="ru", issue__key="donbass").stance == "demands"


def _ukraine_wants_the_leaders_to_discuss_it() -> None:
    wish = Statement.objects.get(party__key="ua", topic="talks-format")
    assert wish.act in {"demand", "position"}


def _the_timeline_shows_what_france_says_on_no_issue(client) -> None:
    client.force_login(factories.user())
    url = reverse("negotiations:timeline", args=["ukraine"])
    page = client.get(url, {"party": "fr", "kind": "statement"})
    events = [entry.event for month in page.context["months"] for entry in month.entries]
    assert "France takes a position on “Security guarantees”" in [event.title for event in events]
    assert "needs an issue" in page.content.decode().lower()


def _every_quote_stands_in_its_text() -> None:
    statements = Statement.objects.select_related("version")
    assert statements
    for statement in statements:
        assert statement.version.text[statement.start : statement.end] == statement.quote


def test_the_ledger_holds_what_the_article_says(ledger, client):
    """One test, since reading the article anew for each fact would take a minute."""
    _the_meeting_in_paris()
    _the_plan_for_a_force_once_there_is_peace()
    _what_the_coalition_binds_itself_to()
    _agreed_by_its_members_and_not_signed_by_the_united_states()
    _the_american_position_on_its_backing_is_unclear()
    _france_welcomes_it_and_offers_soldiers_on_a_condition()
    _russia_demands_the_donbass_of_nobody_in_particular()
    _ukraine_wants_the_leaders_to_discuss_it()
    _the_timeline_shows_what_france_says_on_no_issue(client)
    _every_quote_stands_in_its_text()


DEMONSTRATION = """The coalition of the willing adopted the Paris Declaration on 6 January 2026.

The United States did not sign the Paris Declaration. Ukraine welcomed the Paris Declaration."""


ARTICLE = """Le 6 janvier 2026, la coalition des volontaires a adopté une déclaration à Paris.

La France et l'Ukraine ont salué ce texte. Les États-Unis n'ont pas signé la Déclaration de Paris."""


@pytest.mark.parametrize("order", [1, -1])
def test_without_the_demonstration_the_text_keeps_the_name_that_the_article_gives_it(
    ukraine, order
):
    """Where the article says "une déclaration", and further down which."""
    for words, is_demonstration in ((DEMONSTRATION, True), (ARTICLE, False))[::order]:
        take_in(words, ukraine, is_demonstration=is_demonstration)
    unsigned = Signature.objects.shown().get(party__key="us")
    assert unsigned.document.name == "Paris Declaration"
    remove_demonstration(by_user=None)
    unsigned = Signature.objects.shown().get(party__key="us")
    assert unsigned.document.name == "Déclaration de Paris"
