"""What was withdrawn or rejected takes back what it alone had added to a record."""

from datetime import date, timedelta

import pytest

from negotiations import recording
from negotiations.acts import Act
from negotiations.filing import file_statements
from negotiations.models import Demand
from tests import factories
from tests.factories import NOW

pytestmark = pytest.mark.django_db
EARLY, LATE = date(2022, 3, 30), date(2026, 1, 15)


@pytest.fixture
def talks():
    return factories.negotiation()


@pytest.fixture
def demand(talks):
    """Raised in 2022 of two parties, again in 2026 of one of them."""
    party, issue = factories.party(name="Russia"), factories.issue(negotiation=talks)
    ukraine, poland = factories.party(name="Ukraine"), factories.party(name="Poland")
    for day, words in ((EARLY, "Russia wants it of both."), (LATE, "Russia still wants it.")):
        statement = factories.statement(
            negotiation=talks,
            party=party,
            issue=issue,
            act="demand",
            stance="demands",
            article=factories.article(text=words, published=day),
        )
        for addressee in (ukraine, poland) if day == EARLY else (ukraine,):
            statement.party_rows.create(party=addressee, role="addressee")
        file_statements([statement], now=NOW)
    return Demand.objects.get()


def article_of(demand, day):
    return demand.statements.get(version__article__published=day).version.article


def act(**values):
    return Act(factories.user(group="Editor"), NOW + timedelta(days=1), "by mistake", **values)


def test_it_begins_with_its_first_words(demand):
    assert (demand.date, demand.last_raised) == (EARLY, LATE)
    assert {party.name for party in demand.addressees.all()} == {"Ukraine", "Poland"}


def test_withdrawing_the_first_article_moves_the_beginning(demand):
    recording.withdraw_article(article_of(demand, EARLY), act(seen_version=1))
    demand.refresh_from_db()
    assert (demand.date, demand.last_raised) == (LATE, LATE)
    assert demand.asked.startswith("Russia still wants")
    assert demand.addressees.get().name == "Ukraine"


def test_rejecting_the_last_finding_moves_the_end(demand):
    statement = demand.statements.get(version__article__published=LATE)
    recording.reject(statement, act(seen_version=statement.edit_count))
    demand.refresh_from_db()
    assert (demand.date, demand.last_raised) == (EARLY, EARLY)


def test_a_demand_that_was_disputed_follows_its_statements_all_the_same(demand):
    recording.mark_disputed(demand, act(seen_version=1), is_disputed=True)
    recording.withdraw_article(article_of(demand, EARLY), act(seen_version=1))
    demand.refresh_from_db()
    assert (demand.date, demand.standing) == (LATE, "disputed")
