"""A negotiation, who may read it, and who takes part in it in which role."""

from datetime import date
from typing import Self

from django.conf import settings
from django.contrib.auth.models import AnonymousUser, User
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from negotiations.models.choices import Access, Phase, Role, one_of
from negotiations.models.party import Party
from sources.audience import role_of
from sources.history import tracked


class NegotiationQuerySet(models.QuerySet["Negotiation"]):
    """The look-up is the permission: pages start from visible_to()."""

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """Open ones for every account, restricted ones for members and administrators.

        The public sees the open ones when PUBLIC_READ is set.
        """
        if not user.is_authenticated:
            return self.filter(access=Access.OPEN) if settings.PUBLIC_READ else self.none()
        if not user.is_active:
            return self.none()
        if role_of(user).is_administrator:
            return self
        return self.filter(models.Q(access=Access.OPEN) | models.Q(members=user.pk)).distinct()


@tracked
class Negotiation(models.Model):
    """One peace process."""

    slug = models.SlugField(unique=True)
    name = models.CharField(max_length=200)
    name_fr = models.CharField(max_length=200, blank=True)
    summary = models.TextField(blank=True)
    phase = models.CharField(max_length=24, choices=Phase, default=Phase.PRE_NEGOTIATION)
    access = models.CharField(max_length=10, choices=Access, default=Access.OPEN)
    stale_after = models.PositiveSmallIntegerField(
        default=90, help_text=_("days without evidence after which a stance is stale")
    )
    members = models.ManyToManyField(
        settings.AUTH_USER_MODEL, blank=True, related_name="negotiations"
    )
    parties = models.ManyToManyField(Party, through="Participation", related_name="negotiations")

    objects = NegotiationQuerySet.as_manager()

    class Meta:
        constraints = [
            one_of("phase", Phase.choices, name="negotiation_phase"),
            one_of("access", Access.choices, name="negotiation_access"),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        """The page of this state."""
        return reverse("negotiations:state_of_play", args=[self.slug])

    @property
    def collection(self) -> str:
        """Of its articles, for sources.intake: the same text may be in several negotiations."""
        return str(self.pk)


class ParticipationQuerySet(models.QuerySet["Participation"]):
    """Who takes part."""

    def on(self, day: date) -> Self:
        """In force on a day."""
        begun = models.Q(since=None) | models.Q(since__lte=day)
        not_over = models.Q(until=None) | models.Q(until__gte=day)
        return self.filter(begun & not_over)

    def known(self) -> Self:
        """Whose role somebody set down, in a pack or by hand: the others are only named."""
        return self.exclude(role=Role.NAMED)


@tracked
class Participation(models.Model):
    """A party's role in a negotiation, from and to."""

    negotiation = models.ForeignKey(Negotiation, models.CASCADE, related_name="participations")
    party = models.ForeignKey(Party, models.CASCADE, related_name="participations")
    role = models.CharField(max_length=20, choices=Role)
    since = models.DateField(null=True, blank=True)
    until = models.DateField(null=True, blank=True)

    objects = ParticipationQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["negotiation", "party", "role"], name="participation_once"
            ),
            one_of("role", Role.choices, name="participation_role"),
            models.CheckConstraint(
                condition=models.Q(until=None) | models.Q(until__gte=models.F("since")),
                name="participation_ends_after_it_begins",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.party}: {self.get_role_display()}"
