"""Outlets, articles and their versions. The text of a version never changes once stored."""

from typing import Self

import pgtrigger
from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from sources.duplicates import Prints
from sources.history import tracked
from sources.identifiers import new_public_id


class SourceClass(models.TextChoices):
    """ACLED's classes of sources."""

    TRADITIONAL_MEDIA = "traditional-media", _("traditional media")
    INSTITUTIONAL_REPORT = "institutional-report", _("institutional report")
    LOCAL_PARTNER = "local-partner", _("local partner")
    NEW_MEDIA = "new-media", _("verified new media")


class PublishedFound(models.TextChoices):
    """How the published date came to be known."""

    GIVEN = "given", _("given when the article was added")
    PAGE = "page", _("found in the page")
    DATELINE = "dateline", _("dated by its dateline; correct it if wrong")
    EDITOR = "editor", _("corrected by an editor")
    RECEIVED = "received", _("not known: the day of receipt is the latest it can be")


@tracked
class Outlet(models.Model):
    """Who published an article."""

    name = models.CharField(max_length=200, unique=True)
    country = models.CharField(max_length=3, blank=True, help_text="ISO 3166-1 alpha-3")
    language = models.CharField(max_length=2, blank=True, help_text="ISO 639-1")
    site = models.URLField(blank=True)
    source_class = models.CharField(max_length=24, choices=SourceClass, blank=True)
    is_state_affiliated = models.BooleanField(default=False)

    def __str__(self) -> str:
        return self.name


class ArticleQuerySet(models.QuerySet["Article"]):
    """Which articles."""

    def current(self) -> Self:
        """Not withdrawn."""
        return self.filter(withdrawn_at=None)

    def demonstration(self) -> Self:
        """Texts written for demonstration."""
        return self.filter(is_demonstration=True)


@tracked
class Article(models.Model):
    """One published text, whatever its versions."""

    public_id = models.CharField(max_length=8, unique=True, default=new_public_id, editable=False)
    title = models.CharField(max_length=500)
    outlet = models.ForeignKey(Outlet, models.PROTECT, null=True, blank=True)
    url = models.URLField(max_length=2000, blank=True)
    language = models.CharField(max_length=2)
    published = models.DateField()
    published_found = models.CharField(max_length=10, choices=PublishedFound)
    received_at = models.DateTimeField()
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    is_demonstration = models.BooleanField(default=False)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    withdrawal_reason = models.TextField(blank=True)
    version = models.PositiveIntegerField(default=1)

    objects = ArticleQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["-published", "-id"]),
            models.Index(
                fields=["is_demonstration"],
                condition=models.Q(is_demonstration=True),
                name="article_demonstration",
            ),
            models.Index(
                fields=["id"],
                condition=models.Q(published_found="received"),
                name="article_undated",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def needs_date(self) -> bool:
        """The page asks somebody to confirm the date."""
        return self.published_found == PublishedFound.RECEIVED


class ArticleVersionQuerySet(models.QuerySet["ArticleVersion"]):
    """Which versions."""

    def same_as(self, prints: Prints, collection: str) -> Self:
        """Of the collection, with the same words, but for a first line more, less or different."""
        either = {prints.words, prints.body} - {""}
        is_same = models.Q(words_sha256__in=either) | models.Q(body_sha256__in=either)
        return self.filter(is_same, collection=collection).order_by("pk")


class ArticleVersion(models.Model):
    """The words of an article as they were on one day; what every quote points into."""

    article = models.ForeignKey(Article, models.CASCADE, related_name="versions")
    number = models.PositiveSmallIntegerField(default=1)
    title = models.CharField(max_length=500)
    text = models.TextField()
    # Texts of different collections know nothing of each other; "" is one of them.
    collection = models.CharField(max_length=20, blank=True, editable=False)
    # sources/duplicates.py; body_sha256 is empty for a text that is too short without its heading.
    words_sha256 = models.CharField(max_length=64)
    body_sha256 = models.CharField(max_length=64, blank=True)
    received_at = models.DateTimeField()

    objects = ArticleVersionQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["article", "number"], name="version_number_once"),
            models.UniqueConstraint(
                fields=["words_sha256", "collection"], name="version_once_in_collection"
            ),
            models.CheckConstraint(condition=~models.Q(text=""), name="version_has_text"),
        ]
        indexes = [
            models.Index(
                fields=["body_sha256"], condition=~models.Q(body_sha256=""), name="version_body"
            ),
        ]
        # All but the collection, which changes when the article moves.
        triggers = [
            pgtrigger.Protect(
                name="text_never_changes",
                operation=pgtrigger.UpdateOf(  # type: ignore[no-untyped-call]  # pgtrigger has no types
                    *("article_id", "number", "title", "text", "received_at"),
                    *("words_sha256", "body_sha256"),
                ),
            )
        ]

    def __str__(self) -> str:
        return f"{self.article} ({self.number})"
