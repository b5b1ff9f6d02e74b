"""What became of a submission: taken in, read, filed, or failed with a reason people understand."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from negotiations import reading
from negotiations.models import Reading, Statement
from negotiations.wording import language_name
from sources.intake import REASONS
from sources.labels import likelier_label
from sources.models import ArticleVersion, Submission, WorkState

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

READING_REASONS: dict[str, "_StrPromise"] = {
    reading.NOT_ABOUT: gettext_lazy(
        "It names fewer than two parties of any negotiation here, so nothing was filed."
    ),
    reading.SEVERAL_NEGOTIATIONS: gettext_lazy(
        "It could belong to several negotiations. Say which one it is about."
    ),
    reading.NOTHING_FOUND: gettext_lazy(
        "It was read; no meeting, position, demand, commitment or document was found in it."
    ),
    reading.OFF_TOPIC: gettext_lazy(
        "It was read, but it names fewer than two parties of this negotiation, so it seems to be "
        "about something else; nothing was found in it."
    ),
    reading.UNSUPPORTED_LANGUAGE: gettext_lazy("Its language is not supported."),
}
_NOTHING = {reading.NOT_ABOUT, reading.NOTHING_FOUND, reading.OFF_TOPIC}
STEPS = ("received", "cleaned", "read")


@dataclass(frozen=True, slots=True)
class Outcome:
    """Where a submission stands. `step` is the last of STEPS that is done."""

    step: str
    message: str
    is_final: bool
    is_failure: bool
    statements: tuple[Statement, ...] = ()


def outcome_of(submission: Submission) -> Outcome:
    """Follows the submission through intake and reading."""
    if submission.state == WorkState.FAILED:
        return _failed("received", REASONS.get(submission.reason, ""), _detail(submission))
    if submission.state != WorkState.DONE:
        return _going_on("received", _trouble(submission) or _("waiting to be taken in"))
    last = Reading.objects.filter(version__article=submission.article_id).order_by("-pk").first()
    if last is None or not last.is_finished:
        return _going_on("cleaned", _("being read"))
    if last.state == WorkState.FAILED:
        return _failed("cleaned", READING_REASONS.get(last.reason, last.reason), _detail(last))
    return _read(last)


def _read(last: Reading) -> Outcome:
    statements = tuple(
        Statement.objects.standing()
        .filter(version=last.version_id)
        .with_source()
        .prefetch_related("party_rows__party")
        .in_order()
    )
    found = ngettext("%(n)d statement found", "%(n)d statements found", len(statements))
    message = str(READING_REASONS.get(last.reason, "")) or found % {"n": len(statements)}
    if seeming := seeming_language(last.reason, last.version):
        hint = _("It looks like %(language)s: if it is, correct its language on its page.")
        message = f"{message} {hint % {'language': seeming}}"
    return Outcome("read", message, is_final=True, is_failure=False, statements=statements)


def seeming_language(reason: str, version: ArticleVersion) -> str:
    """The name of the language that a short text looks like, where it may be labelled wrongly.

    Only where its reading found nothing (`reason`), and nothing is changed: people know better.
    """
    if reason not in _NOTHING:
        return ""
    return language_name(likelier_label(version.text, version.article.language))


def _detail(row: Submission | Reading) -> str:
    """What to add to the reason; the title of an earlier article is for who may see it."""
    if row.reason == "duplicate":
        return ""
    if row.reason == "other-language":
        return _("it is in %(language)s") % {"language": language_name(row.detail)}
    is_language = row.reason == reading.UNSUPPORTED_LANGUAGE
    return language_name(row.detail) if is_language else row.detail


def _failed(step: str, reason: "str | _StrPromise", detail: str) -> Outcome:
    message = f"{reason} ({detail})" if detail else str(reason)
    return Outcome(step, message, is_final=True, is_failure=True)


def _going_on(step: str, message: str) -> Outcome:
    return Outcome(step, message, is_final=False, is_failure=False)


def _trouble(submission: Submission) -> str:
    """The reason of the last attempt that failed, while it will be tried again."""
    return str(REASONS.get(submission.reason, "")) if submission.reason else ""
