"""People's acts: accept, correct, reject, undo, annotate, withdraw. Each is recorded.

Every function takes who acts and when, runs in one transaction, and leaves in the history
who changed what from what to what, when and why.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import Model

from negotiations.acts import (
    Act,
    AlreadyThereError,
    NothingToUndoError,
    StaleEditError,
    UnassignableError,
    WithdrawnError,
)
from negotiations.addressing import Named, named_before, set_named
from negotiations.annotations import quoted, subject_of
from negotiations.earlier import UNDO, before_last_decision, is_undone_by, left_at
from negotiations.filing import file_statements, refresh_records, refresh_rows, take_turn
from negotiations.models import (
    Annotation,
    Assignment,
    Document,
    Issue,
    Negotiation,
    Party,
    Person,
    Reading,
    Record,
    Statement,
)
from negotiations.models.choices import StatementRole, StatementState
from sources.duplicates import Prints
from sources.labels import check_label
from sources.models import Article, ArticleVersion, WorkState
from sources.reader.types import Found, Precision

# What a correction may change. The text never does: its evidence may be another passage of it.
CORRECTABLE = (
    *("party", "speaker", "on_behalf_of", "issue", "topic", "stance", "condition", "status"),
    *("document", "meeting_status", "meeting_format", "date", "place", "attribution"),
    *("start", "end", "quote"),
)
# Corrected too, but rows of their own: the ids of parties.
NAMED = {
    "addressees": StatementRole.ADDRESSEE,
    "participants": StatementRole.PARTICIPANT,
    "hosts": StatementRole.HOST,
}
_ROWS = {"party", "speaker", "on_behalf_of", "issue", "document"}
_DECISION = ("state", "decided_by_id", "decided_at", "decision_reason")
# What follows from a corrected date, and goes back with it.
_DATING = ("date_precision", "date_found")


def accept(statement: Statement, act: Act) -> Statement:
    """An editor confirms a finding as it is."""
    return _decide(statement, StatementState.ACCEPTED, {}, act)


def correct(statement: Statement, changes: Mapping[str, Any], act: Act) -> Statement:
    """An editor corrects a finding (fields of CORRECTABLE and NAMED) and so accepts it."""
    unknown = set(changes) - {*CORRECTABLE, *NAMED}
    if unknown:
        raise ValueError(f"cannot be corrected: {', '.join(sorted(unknown))}")
    return _decide(statement, StatementState.EDITED, changes, act)


def reject(statement: Statement, act: Act) -> Statement:
    """An editor refuses a finding; its records no longer rest on it."""
    return _decide(statement, StatementState.REJECTED, {}, act)


def undo(statement: Statement, act: Act) -> Statement:
    """Back to what the statement was before the last decision, as a new recorded act.

    Again, one decision further back, down to what the reader proposed.
    """
    with transaction.atomic(), act.context(UNDO):
        try:
            row = _locked(statement, act)
        except StaleEditError as error:
            if _is_next(error.current, act) and is_undone_by(statement, act.by_user):
                return statement  # a second click
            raise
        earlier = before_last_decision(row)
        if earlier is None:
            raise NothingToUndoError
        was_in = row.document_id
        for name in _UNDOABLE:
            setattr(row, name, getattr(earlier, name))
        # What was removed since cannot come back.
        for name, model in _REMOVABLE.items():
            if not model._default_manager.filter(pk=getattr(row, f"{name}_id")).exists():
                setattr(row, name, None)
        named = named_before(row, left_at(row, earlier))
        _save_and_file(row, act, is_moved=row.document_id != was_in, named=named)
    return row


def _decide(
    statement: Statement, state: StatementState, changes: Mapping[str, Any], act: Act
) -> Statement:
    with transaction.atomic(), act.context(state):
        try:
            row = _locked(statement, act)
        except StaleEditError as error:
            if _is_again(error.current, state, changes, act):
                return statement
            raise
        if "date" in changes and changes["date"] != row.date:
            row.date_precision = Precision.DAY if changes["date"] else ""
            row.date_found = Found.EDITOR if changes["date"] else ""
        was_in = row.document_id
        for name in changes.keys() & set(CORRECTABLE):
            value = changes[name]
            if isinstance(value, Document) and value._state.adding:
                value.save()
            setattr(row, name, value)
        row.state = state
        row.decided_by, row.decided_at, row.decision_reason = act.by_user, act.now, act.reason
        is_moved = row.document_id != was_in
        named = {role: changes[name] for name, role in NAMED.items() if name in changes}
        _save_and_file(row, act, is_moved=is_moved, named=named)
    return row


def _is_again(row: Any, state: StatementState, changes: Mapping[str, Any], act: Act) -> bool:
    """The same decision sent twice, by a second click, with nobody's in between."""
    decided = (state, act.by_user, act.reason)
    is_same = (row.state, row.decided_by, row.decision_reason) == decided
    return is_same and _is_next(row, act) and all(_says(row, *one) for one in changes.items())


def _is_next(row: Any, act: Act) -> bool:
    """One edit after the one that the editor saw."""
    return bool(row.edit_count == (act.seen_version or 0) + 1)


def _says(row: Any, name: str, value: Any) -> bool:
    """Whether the statement is already as a correction of that field makes it."""
    if name in NAMED:
        named = row.party_rows.filter(role=NAMED[name]).values_list("party_id", flat=True)
        return set(named) == set(value)
    return bool(getattr(row, name) == value)


def _locked(statement: Statement, act: Act) -> Statement:
    """The row as it is now, refused if it is not the one that the editor saw, or withdrawn."""
    take_turn([statement.negotiation_id])
    row = (
        Statement.objects.select_for_update(of=("self",))
        .select_related("version__article")
        .get(pk=statement.pk)
    )
    if row.version.article.withdrawn_at is not None:
        raise WithdrawnError
    if act.seen_version is not None and row.edit_count != act.seen_version:
        raise StaleEditError(row)
    return row


def _save_and_file(row: Statement, act: Act, *, is_moved: bool, named: Named) -> None:
    """`is_moved`: filing is to find its document anew, an editor having said which or no longer."""
    row.edit_count += 1
    left = [row.signature] if is_moved and row.signature else []
    if is_moved:
        row.signature = None
    row.save()
    set_named(row, named)  # after the row, so that undo finds what was before
    if row.state in {StatementState.REJECTED, StatementState.DUPLICATE}:
        refresh_records([row])
    else:
        file_statements([row], now=act.now)
    refresh_rows(left)


_UNDOABLE = (
    *_DECISION,
    *_DATING,
    *(f"{name}_id" if name in _ROWS else name for name in CORRECTABLE),
)


# Rows that a statement may do without.
_REMOVABLE: Mapping[str, type[Model]] = {
    "issue": Issue,
    "document": Document,
    "speaker": Person,
    "on_behalf_of": Party,
}


def mark_disputed[R: Record](record: R, act: Act, *, is_disputed: bool) -> R:
    """Reviewers disagree about a record, or no longer do."""
    with transaction.atomic(), act.context("dispute"):
        row = type(record)._default_manager.select_for_update(of=("self",)).get(pk=record.pk)
        if act.seen_version is not None and row.version != act.seen_version:
            raise StaleEditError(row)
        row.is_disputed = is_disputed
        row.version += 1
        row.save(update_fields=["is_disputed", "version"])
        refresh_rows([row])
    return row


def correct_document(
    document: Document, changes: Mapping[str, Any], issues: Iterable[Issue], act: Act
) -> Document:
    """Its name, kind and topic, and all issues for which signing it counts.

    From then on neither filing nor the pack changes any of them.
    """
    with transaction.atomic(), act.context("correct-document"):
        row = Document.objects.select_for_update(of=("self",)).get(pk=document.pk)
        if act.seen_version is not None and row.version != act.seen_version:
            raise StaleEditError(row)
        for name, value in changes.items():
            setattr(row, name, value)
        row.is_corrected = True
        row.version += 1
        row.save()
        _tie(row, {issue.pk for issue in issues}, act)
    return row


def _tie(document: Document, wanted: set[int], act: Act) -> None:
    ties = {row.issue_id: row for row in document.ties.all()}
    for pk, row in ties.items():
        if row.is_tied != (pk in wanted):
            row.is_tied, row.decided_by = pk in wanted, act.by_user
            row.save()
    for pk in sorted(wanted - ties.keys()):
        document.ties.create(issue_id=pk, decided_by=act.by_user)


_SENT_TWICE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Note:
    """The words of an annotation."""

    body: str
    quote: str = ""
    for_briefing: bool = False


def annotate(
    record: Record, note: Note, act: Act, *, parent: Annotation | None = None
) -> Annotation:
    """A note on a record, or an answer to one; answers are not answered (threads are one deep).

    The same note by the same person within a minute is the same click, and stays one note.
    Raises NotInEvidenceError where its words are not the evidence's.
    """
    kind = type(record).__name__.lower()
    if parent is not None and (parent.parent_id or getattr(parent, f"{kind}_id") != record.pk):
        raise ValueError("an answer stands under a note on the same record")
    with transaction.atomic(), act.context("annotate"):
        type(record)._default_manager.select_for_update(of=("self",)).get(pk=record.pk)
        said: dict[str, Any] = {
            "negotiation_id": record.negotiation_id,
            "author": act.by_user,
            "body": note.body,
            "quote": quoted(record, note.quote),
            "for_briefing": note.for_briefing,
            "parent": parent,
            kind: record,
        }
        just_now = Annotation.objects.filter(
            **said, is_removed=False, written_at__gt=act.now - _SENT_TWICE
        )
        return just_now.first() or Annotation.objects.create(**said, written_at=act.now)


def edit_annotation(annotation: Annotation, note: Note, act: Act) -> Annotation:
    """Other words for a note; the history keeps the old ones. Raises NotInEvidenceError.

    A quote that stays is not looked for again: its article may have been withdrawn since.
    """
    with transaction.atomic(), act.context("edit-annotation"):
        row = _locked_annotation(annotation, act)
        if note.quote.split() != row.quote.split():
            row.quote = quoted(subject_of(row), note.quote)
        row.body, row.for_briefing = note.body, note.for_briefing
        row.version += 1
        row.save()
    return row


def remove_annotation(annotation: Annotation, act: Act, *, is_removed: bool = True) -> Annotation:
    """Taken off every page and briefing (or put back); the history keeps it."""
    with transaction.atomic(), act.context("remove-annotation"):
        row = _locked_annotation(annotation, act)
        row.is_removed = is_removed
        row.version += 1
        row.save()
    return row


def _locked_annotation(annotation: Annotation, act: Act) -> Annotation:
    row = Annotation.objects.select_for_update(of=("self",)).get(pk=annotation.pk)
    if act.seen_version is not None and row.version != act.seen_version:
        raise StaleEditError(row)
    return row


def correct_article(article: Article, changes: Mapping[str, Any], act: Act) -> Article:
    """Other outlet, date, language, title or address; a new date or language is read again.

    Raises OtherLanguageError where the text is surely not in the language named.
    """
    with transaction.atomic(), act.context("correct-article"):
        row = _locked_article(article, act)
        if changes.get("language", row.language) != row.language:
            check_label(row.versions.order_by("-number")[0].text, changes["language"])
        is_reread = any(
            name in changes and changes[name] != getattr(row, name)
            for name in ("published", "language")
        )
        for name, value in changes.items():
            setattr(row, name, value)
        row.version += 1
        row.save()
        if is_reread:
            _make_unread(row)
    return row


def assign_article(article: Article, negotiation: Negotiation, act: Act) -> None:
    """Say which negotiation an article is about; it is read again for it."""
    with transaction.atomic(), act.context("assign-article"):
        # Not one that failed as a duplicate: it never brought the article in.
        submission = article.submissions.filter(state=WorkState.DONE).order_by("-pk").first()
        if submission is None:
            raise UnassignableError("an article that nobody submitted cannot be assigned")
        Assignment.objects.update_or_create(
            submission=submission, defaults={"negotiation": negotiation}
        )
        _collect(article, negotiation)
        _make_unread(article)


def _collect(article: Article, negotiation: Negotiation) -> None:
    """Among the texts of its negotiation, where no other is the same."""
    there = ArticleVersion.objects.exclude(article=article)
    for version in article.versions.all():
        prints = Prints(version.words_sha256, version.body_sha256)
        if there.same_as(prints, negotiation.collection).exists():
            raise AlreadyThereError(str(article))
    try:
        article.versions.update(collection=negotiation.collection)
    except IntegrityError as error:  # it came in at this moment
        raise AlreadyThereError(str(article)) from error


def withdraw_article(article: Article, act: Act) -> Article:
    """Added by mistake: kept in history, out of every view with all that rests on it alone."""
    return _set_withdrawn(article, act, is_withdrawn=True)


def restore_article(article: Article, act: Act) -> Article:
    """Undo of a withdrawal."""
    return _set_withdrawn(article, act, is_withdrawn=False)


def _set_withdrawn(article: Article, act: Act, *, is_withdrawn: bool) -> Article:
    with transaction.atomic(), act.context("withdraw" if is_withdrawn else "restore"):
        row = _locked_article(article, act)
        if (row.withdrawn_at is not None) == is_withdrawn:
            return row
        row.withdrawn_at = act.now if is_withdrawn else None
        row.withdrawn_by = act.by_user if is_withdrawn else None
        row.withdrawal_reason = act.reason if is_withdrawn else ""
        row.version += 1
        row.save()
        refresh_records(Statement.objects.filter(version__article=row))
    return row


def _locked_article(article: Article, act: Act) -> Article:
    row = Article.objects.select_for_update(of=("self",)).get(pk=article.pk)
    if act.seen_version is not None and row.version != act.seen_version:
        raise StaleEditError(row)
    return row


def _make_unread(article: Article) -> None:
    """Without a reading the next look for unread versions finds it; decisions stay."""
    Reading.objects.filter(version__article=article).delete()
