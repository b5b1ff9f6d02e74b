"""Filing again moves nothing, in whichever order texts came: demands, answers, low confidence."""

import random
from datetime import date, timedelta

import pytest

from negotiations.filing import file_statements
from negotiations.models import RECORD_LINKS, Demand, Response, Statement, StatementParty
from tests import factories

pytestmark = pytest.mark.django_db
SENTENCES = 4
STANCES = {
    "demand": ("demands", "demands", "rejects"),
    "position": ("supports", "rejects", "open"),
    "commitment": ("supports",),
}


class Quarrel:
    """Three parties on one issue, in texts of several sentences, drawn from a seed."""

    def __init__(self, seed):
        self.draw = random.Random(seed)  # noqa: S311 - cases, not secrets
        self.negotiation = factories.negotiation(slug=f"quarrel-{seed}")
        self.issue = factories.issue(negotiation=self.negotiation, topic="ceasefire")
        self.parties = [
            factories.party(name=f"{name} {seed}") for name in ("Paris", "Kyiv", "Rome")
        ]
        days = self.draw.sample(range(240), self.draw.randint(2, 6))
        self.texts = [self.text(date(2025, 1, 1) + timedelta(days=day)) for day in days]
        self.draw.shuffle(self.texts)

    def text(self, day):
        quotes = [
            f"Sentence {number} of {day}, {self.issue.public_id}." for number in range(SENTENCES)
        ]
        article = factories.article(published=day, text=" ".join(quotes))
        said = quotes[: self.draw.randint(1, SENTENCES)]
        return [self.statement(article, quote).pk for quote in said]

    def statement(self, article, quote):
        party, *others = self.draw.sample(self.parties, 3)
        act = self.draw.choice(list(STANCES))
        stance = self.draw.choice(STANCES[act])
        made = factories.statement(
            negotiation=self.negotiation,
            party=party,
            issue=self.issue,
            topic=self.issue.topic,
            polarity=-1 if (act, stance) == ("demand", "rejects") else 1,
            act=act,
            article=article,
            stance=stance,
            stance_said="demands" if act == "demand" else stance,
            quote=quote,
            confidence=self.draw.choice([0.3, 0.9, 0.9, 0.9]),
        )
        if act == "demand":
            for other in self.draw.sample(others, self.draw.randint(0, 2)):
                StatementParty.objects.create(statement=made, party=other, role="addressee")
        return made


def ledger():
    links = [f"{link}_id" for link in RECORD_LINKS]
    return (
        list(Statement.objects.order_by("pk").values_list("pk", *links)),
        list(Demand.objects.order_by("pk").values_list("pk", "status", "is_shown", "date")),
        list(Response.objects.shown().order_by("pk").values_list("pk", "answer", "date")),
    )


@pytest.mark.parametrize("seed", range(40))
def test_filed_again_together_everything_stays(seed):
    for keys in Quarrel(seed).texts:
        file_statements(list(Statement.objects.filter(pk__in=keys)), now=factories.NOW)
    before = ledger()
    file_statements(list(Statement.objects.order_by("pk")), now=factories.NOW)
    assert ledger() == before


def test_the_cases_have_answers_and_met_demands():
    """Else the test above would show nothing."""
    for seed in range(40):
        for keys in Quarrel(seed).texts:
            file_statements(list(Statement.objects.filter(pk__in=keys)), now=factories.NOW)
    assert Response.objects.shown().count() > 40
    assert Demand.objects.shown().filter(status="met").exists()
    assert Statement.objects.filter(response=None, confidence__lt=0.5).exists()
