"""Demands and their answers: no answer without a sentence."""

import pytest

from negotiations.filing import file_statements
from negotiations.models import Demand, Response, StatementParty
from tests import factories

pytestmark = pytest.mark.django_db
TEXT = "Ukraine and Poland demanded a ceasefire from Russia. Russia did not accept it."


def test_an_answer_that_a_later_demand_takes_over_is_shown_once():
    """Two demands of one sentence each look for answers; the statement can be one answer only."""
    talks = factories.negotiation()
    issue = factories.issue(negotiation=talks, topic="ceasefire")
    russia = factories.party(name="Russia")
    article = factories.article(text=TEXT)
    said = {"negotiation": talks, "article": article, "issue": issue, "polarity": 1}
    demands = [
        factories.statement(
            **said,
            party=factories.party(name=name),
            act="demand",
            stance="demands",
            quote=TEXT[:51],
        )
        for name in ("Ukraine", "Poland")
    ]
    for statement in demands:
        StatementParty.objects.create(statement=statement, party=russia, role="addressee")
    answer = factories.statement(
        **said, party=russia, act="position", stance="rejects", quote=TEXT[53:]
    )
    file_statements([*demands, answer], now=factories.NOW)

    shown = Response.objects.shown()
    assert [list(response.statements.all()) for response in shown] == [[answer]]
    statuses = {demand.party.name: demand.status for demand in Demand.objects.all()}
    assert statuses == {"Ukraine": "open", "Poland": "rejected"}

    file_statements([*demands, answer], now=factories.NOW)
    assert [list(response.statements.all()) for response in Response.objects.shown()] == [[answer]]
