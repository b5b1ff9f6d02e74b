"""A submission: bytes or text that somebody handed in, on their way to becoming an article."""

from django.conf import settings
from django.db import models

from sources.identifiers import new_public_id
from sources.models.article import Article
from sources.models.work import Work, WorkQuerySet


class Submission(Work):
    """What was handed in, what was said about it, and what became of it.

    `raw` is zlib-compressed and never served; it is dropped after KEEP_RAW_DAYS.
    """

    public_id = models.CharField(max_length=8, unique=True, default=new_public_id, editable=False)
    raw = models.BinaryField()
    filename = models.CharField(max_length=255, blank=True)
    title = models.CharField(max_length=500, blank=True)
    outlet_name = models.CharField(max_length=200, blank=True)
    url = models.URLField(max_length=2000, blank=True)
    language = models.CharField(max_length=2, blank=True)
    published = models.DateField(null=True, blank=True)
    # In which the same text would be one article too many; see ArticleVersion.
    collection = models.CharField(max_length=20, blank=True, editable=False)
    is_demonstration = models.BooleanField(default=False)
    submitted_at = models.DateTimeField()
    submitted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    article = models.ForeignKey(
        Article, models.CASCADE, null=True, blank=True, related_name="submissions"
    )

    objects = WorkQuerySet["Submission"].as_manager()

    class Meta:
        indexes = [
            models.Index(
                fields=["next_attempt_at"],
                condition=models.Q(state="waiting"),
                name="submission_waiting",
            ),
            models.Index(
                fields=["lease_until"],
                condition=models.Q(state="working"),
                name="submission_working",
            ),
            models.Index(fields=["-submitted_at", "-id"], name="submission_newest"),
        ]

    def __str__(self) -> str:
        return self.filename or self.title or self.public_id
