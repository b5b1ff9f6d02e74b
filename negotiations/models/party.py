"""Parties, coalitions, people with their offices, and the names they go by."""

from datetime import date
from typing import Self

from django.db import models

from negotiations.models.choices import AliasKind, PartyKind, one_of
from sources.history import tracked
from sources.identifiers import new_public_id


@tracked
class Party(models.Model):
    """A state, organisation, coalition or armed group. `name` is the canonical English name."""

    public_id = models.CharField(max_length=8, unique=True, default=new_public_id, editable=False)
    key = models.SlugField(unique=True)
    name = models.CharField(max_length=200, unique=True)
    name_fr = models.CharField(max_length=200, blank=True)
    sort_key = models.CharField(max_length=200, help_text="accent-folded name, for sorting")
    kind = models.CharField(max_length=32, choices=PartyKind)
    wikidata_id = models.CharField(max_length=20, blank=True)
    iso3166_1_alpha3 = models.CharField(max_length=3, blank=True)
    ucdp_actor_id = models.CharField(max_length=20, blank=True)
    paax_id = models.CharField(max_length=20, blank=True)
    is_found = models.BooleanField(
        default=False,
        db_default=False,
        help_text="found by the reader in an article, in no pack; "
        "its names are the reader's own until this is unticked",
    )

    class Meta:
        verbose_name_plural = "parties"
        ordering = ["sort_key"]
        constraints = [one_of("kind", PartyKind.choices, name="party_kind")]

    def __str__(self) -> str:
        return self.name


class MembershipQuerySet(models.QuerySet["Membership"]):
    """Who belongs to a coalition."""

    def on(self, day: date) -> Self:
        """In force on a day."""
        begun = models.Q(since=None) | models.Q(since__lte=day)
        not_over = models.Q(until=None) | models.Q(until__gte=day)
        return self.filter(begun & not_over)


@tracked
class Membership(models.Model):
    """A party in a coalition, from and to."""

    coalition = models.ForeignKey(Party, models.CASCADE, related_name="memberships")
    party = models.ForeignKey(Party, models.CASCADE, related_name="coalitions")
    since = models.DateField(null=True, blank=True)
    until = models.DateField(null=True, blank=True)

    objects = MembershipQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["coalition", "party", "since"],
                name="membership_once",
                nulls_distinct=False,
            ),
            models.CheckConstraint(
                condition=~models.Q(coalition=models.F("party")), name="membership_not_of_itself"
            ),
            models.CheckConstraint(
                condition=models.Q(until=None) | models.Q(until__gte=models.F("since")),
                name="membership_ends_after_it_begins",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.party} in {self.coalition}"


@tracked
class Person(models.Model):
    """Somebody who speaks for a party."""

    public_id = models.CharField(max_length=8, unique=True, default=new_public_id, editable=False)
    key = models.SlugField(unique=True)
    name = models.CharField(max_length=200)
    sort_key = models.CharField(max_length=200)
    party = models.ForeignKey(Party, models.CASCADE, related_name="people")
    wikidata_id = models.CharField(max_length=20, blank=True)

    class Meta:
        verbose_name_plural = "people"
        ordering = ["sort_key"]

    def __str__(self) -> str:
        return self.name


@tracked
class Office(models.Model):
    """An office that a person held, from and to: speaking for the party in those days only."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="offices")
    title = models.CharField(max_length=200)
    title_fr = models.CharField(max_length=200, blank=True)
    is_spokesperson = models.BooleanField(default=False)
    since = models.DateField(null=True, blank=True)
    until = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person", "title", "since"], name="office_once", nulls_distinct=False
            ),
            models.CheckConstraint(
                condition=models.Q(until=None) | models.Q(until__gte=models.F("since")),
                name="office_ends_after_it_begins",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person}, {self.title}"


@tracked
class Alias(models.Model):
    """A name of a party or of a person in one language."""

    party = models.ForeignKey(Party, models.CASCADE, null=True, blank=True, related_name="aliases")
    person = models.ForeignKey(
        Person, models.CASCADE, null=True, blank=True, related_name="aliases"
    )
    language = models.CharField(max_length=2)
    kind = models.CharField(max_length=8, choices=AliasKind, default=AliasKind.NAME)
    text = models.CharField(max_length=200)

    class Meta:
        verbose_name_plural = "aliases"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(party=None, person__isnull=False)
                | models.Q(party__isnull=False, person=None),
                name="alias_of_party_or_person",
            ),
            models.UniqueConstraint(
                fields=["party", "person", "language", "kind", "text"],
                name="alias_once",
                nulls_distinct=False,
            ),
            models.CheckConstraint(condition=~models.Q(text=""), name="alias_has_text"),
            one_of("kind", AliasKind.choices, name="alias_kind"),
        ]

    def __str__(self) -> str:
        return f"{self.text} ({self.language})"
