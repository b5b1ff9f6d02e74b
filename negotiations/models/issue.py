"""Issues: propositions a party can be for or against, with the phrases that show them."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from negotiations.models.choices import TOPICS, one_of
from negotiations.models.negotiation import Negotiation
from sources.history import tracked
from sources.identifiers import new_public_id


@tracked
class Issue(models.Model):
    """One proposition in one negotiation under one topic."""

    public_id = models.CharField(max_length=8, unique=True, default=new_public_id, editable=False)
    negotiation = models.ForeignKey(Negotiation, models.CASCADE, related_name="issues")
    key = models.SlugField()
    topic = models.CharField(max_length=32, choices=TOPICS)
    title = models.CharField(max_length=200)
    title_fr = models.CharField(max_length=200, blank=True)
    order = models.PositiveSmallIntegerField(default=0)
    document_names = ArrayField(
        models.CharField(max_length=200),
        default=list,
        blank=True,
        help_text=_("signing a document of one of these names counts as accepting the issue"),
    )

    premises = ArrayField(
        models.CharField(max_length=100),
        default=list,
        blank=True,
        help_text=_("words of what the issue itself takes for granted: asked as a condition, none"),
    )

    class Meta:
        ordering = ["order", "id"]
        constraints = [
            models.UniqueConstraint(fields=["negotiation", "key"], name="issue_key_once"),
            one_of("topic", TOPICS, name="issue_topic"),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """The page of this issue."""
        return reverse("negotiations:issue_detail", args=[self.negotiation.slug, self.key])


class Polarity(models.IntegerChoices):
    """Whether a cue speaks for or against the proposition."""

    FOR = 1, "for"
    AGAINST = -1, "against"


@tracked
class Cue(models.Model):
    """A phrase in one language that shows that a statement is about an issue."""

    issue = models.ForeignKey(Issue, models.CASCADE, related_name="cues")
    language = models.CharField(max_length=2)
    polarity = models.SmallIntegerField(choices=Polarity)
    text = models.CharField(max_length=200)

    class Meta:
        constraints = [
            # A phrase cannot speak both for and against one proposition.
            models.UniqueConstraint(fields=["issue", "language", "text"], name="cue_once"),
            models.CheckConstraint(condition=~models.Q(text=""), name="cue_has_text"),
            models.CheckConstraint(condition=models.Q(polarity__in=[1, -1]), name="cue_polarity"),
        ]

    def __str__(self) -> str:
        return self.text
