"""Demands, whom they are addressed to, and the answers."""

from datetime import date
from typing import Self

from django.db import models
from django.urls import reverse

from negotiations.models.choices import CLOSED_DEMANDS, TOPICS, Answer, DemandStatus, one_of
from negotiations.models.issue import Issue
from negotiations.models.party import Party
from negotiations.models.position import Position
from negotiations.models.record import Record, RecordQuerySet, listed
from sources.history import tracked


class DemandQuerySet(RecordQuerySet["Demand"]):
    """Which demands."""

    def involving(self, party: Party) -> Self:
        """By the party or addressed to it."""
        received = DemandAddressee.objects.filter(party=party)
        return self.filter(models.Q(party=party) | models.Q(pk__in=received.values("demand")))

    def unanswered(self) -> Self:
        """Not closed, with an addressee of whom no answer is known."""
        answers = Response.objects.shown().filter(
            demand=models.OuterRef("demand"), party=models.OuterRef("party")
        )
        silent = DemandAddressee.objects.silent().filter(
            ~models.Exists(answers), demand=models.OuterRef("pk")
        )
        return self.exclude(status__in=CLOSED_DEMANDS).filter(models.Exists(silent))

    def on_an_issue(self) -> Self:
        """Of the others only the topic is known: what was said to them may be told of an issue."""
        return self.filter(issue__isnull=False)

    def with_answers(self) -> Self:
        """With party, issue, addressees, and the shown responses as `answers`, oldest first."""
        addressees = DemandAddressee.objects.with_last_word().select_related("party")
        responses = Response.objects.shown().order_by("date", "pk")
        return self.select_related("party", "issue").prefetch_related(
            models.Prefetch("addressee_rows", addressees.order_by("party__sort_key")),
            models.Prefetch("responses", responses, to_attr="answers"),
        )


@tracked
class Demand(Record):
    """What a party wants of others. Without addressee it counts no silence."""

    party = models.ForeignKey(Party, models.PROTECT, related_name="demands")
    issue = models.ForeignKey(Issue, models.SET_NULL, null=True, blank=True, related_name="demands")
    topic = models.CharField(max_length=32, choices=TOPICS)
    asked = models.TextField(help_text="what is asked, in the words of the first statement")
    last_raised = models.DateField()
    status = models.CharField(max_length=12, choices=DemandStatus, default=DemandStatus.OPEN)
    addressees = models.ManyToManyField(
        Party, through="DemandAddressee", related_name="demands_received"
    )

    objects = DemandQuerySet.as_manager()

    class Meta:
        indexes = [
            listed("demand_listed"),
            models.Index(fields=["negotiation", "party", "topic"], name="demand_same"),
        ]
        constraints = [
            one_of("topic", TOPICS, name="demand_topic"),
            one_of("status", DemandStatus.choices, name="demand_status"),
        ]

    def __str__(self) -> str:
        return f"{self.party}: {self.issue or self.get_topic_display()} ({self.when})"

    def get_absolute_url(self) -> str:
        """The page of this demand."""
        return reverse("negotiations:demand_detail", args=[self.negotiation.slug, self.public_id])


class DemandAddresseeQuerySet(models.QuerySet["DemandAddressee"]):
    """Whom demands are addressed to."""

    def with_last_word(self, until: date | None = None) -> Self:
        """`spoke_on`: the last day, since the demand was raised, of a stance on its issue.

        A statement answers one demand (docs/rules.md, section 7): who answered another party's
        demand on the issue gave this one no answer, but was not silent either.
        """
        latest = _stances_since().within(None, until).order_by("-date").values("date")[:1]
        return self.annotate(spoke_on=models.Subquery(latest))

    def silent(self) -> Self:
        """Without a stance on the issue since the demand was raised."""
        return self.filter(~models.Exists(_stances_since()))


def _stances_since() -> RecordQuerySet[Position]:
    """The addressee's stances on the demand's issue since it was raised, for a subquery."""
    return Position.objects.shown().filter(
        party=models.OuterRef("party"),
        issue=models.OuterRef("demand__issue"),
        date__gte=models.OuterRef("demand__date"),
    )


@tracked
class DemandAddressee(models.Model):
    """A party to whom a demand is addressed."""

    demand = models.ForeignKey(Demand, models.CASCADE, related_name="addressee_rows")
    party = models.ForeignKey(Party, models.PROTECT, related_name="+")

    objects = DemandAddresseeQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["demand", "party"], name="addressee_once"),
        ]

    def __str__(self) -> str:
        return str(self.party)


@tracked
class Response(Record):
    """One addressee's answer to one demand."""

    demand = models.ForeignKey(Demand, models.CASCADE, related_name="responses")
    party = models.ForeignKey(Party, models.PROTECT, related_name="responses")
    answer = models.CharField(max_length=16, choices=Answer)
    same_as = models.ForeignKey(
        "self",
        models.CASCADE,
        null=True,
        blank=True,
        related_name="repeated",
        help_text="the answer to another party's demand made in the same sentence, "
        "on whose statements this one rests",
    )

    objects = RecordQuerySet["Response"].as_manager()

    class Meta:
        indexes = [models.Index(fields=["demand", "party", "-date"], name="response_latest")]
        constraints = [
            models.UniqueConstraint(
                fields=["demand", "party", "answer", "date"], name="response_once"
            ),
            one_of("answer", Answer.choices, name="response_answer"),
            models.CheckConstraint(
                condition=~models.Q(same_as=models.F("pk")), name="response_rests_on_another"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.party}: {self.get_answer_display()}"

    @property
    def basis(self) -> "Response":
        """The answer whose statements hold this one up."""
        return self.same_as or self

    @property
    def basis_id(self) -> int:
        """The id of `basis`, without asking the database."""
        return self.same_as_id or self.pk
