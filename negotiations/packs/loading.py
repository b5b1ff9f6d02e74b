"""Puts a pack into the ledger. What people have changed since the last load stays as they left it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import pghistory
from django.contrib.auth.models import User
from django.db import models, transaction
from django.db.models import Q

from negotiations.filing.ties import tie_all
from negotiations.folding import sort_key
from negotiations.models import (
    Alias,
    Assignment,
    Cue,
    Issue,
    Membership,
    Negotiation,
    Office,
    Participation,
    Party,
    Person,
)
from negotiations.models.choices import Role
from negotiations.packs.format import ByLanguage, Pack, PackIssue, PackParty, PackPerson
from sources import intake
from sources.history import event_model
from sources.intake import Particulars
from sources.models import Submission
from sources.tasks import take_in


@dataclass(slots=True)
class Loaded:
    """How many rows the load made, updated, and left alone because a person had changed them."""

    made: int = 0
    updated: int = 0
    kept: int = 0
    articles: int = 0


def load(pack: Pack, *, by_user: User | None, now: datetime, with_articles: bool = True) -> Loaded:
    """Idempotent; one transaction. Articles go to the worker as demonstration texts."""
    loaded = Loaded()
    user = by_user.pk if by_user else None
    with transaction.atomic(), pghistory.context(user=user, act="load-pack"):
        negotiation = _put(
            loaded,
            Negotiation,
            {"slug": pack.slug},
            {
                "name": pack.name,
                "name_fr": pack.name_fr,
                "summary": pack.summary,
                "phase": pack.phase,
                "stale_after": pack.stale_after,
            },
        )
        _adopt(pack, loaded)
        parties = {party.key: _load_party(loaded, party) for party in pack.parties}
        for person in pack.people:
            _load_person(loaded, person, parties[person.party])
        for row in pack.memberships:
            coalition, member = parties[row.coalition], parties[row.party]
            key: dict[str, Any] = {"coalition": coalition, "party": member, "since": row.since}
            _put(loaded, Membership, key, {"until": row.until})
        for part in pack.participations:
            key = {"negotiation": negotiation, "party": parties[part.party], "role": part.role}
            _put(loaded, Participation, key, {"since": part.since, "until": part.until})
        with_role = [parties[part.party] for part in pack.participations]
        negotiation.participations.filter(party__in=with_role, role=Role.NAMED).delete()
        for order, issue in enumerate(pack.issues):
            _load_issue(loaded, issue, order, negotiation)
        tie_all(negotiation)
        if with_articles:
            _hand_in(pack, negotiation, loaded, by_user=by_user, now=now)
    return loaded


def _put[M: models.Model](
    loaded: Loaded, model: type[M], key: dict[str, Any], values: dict[str, Any]
) -> M:
    """Make the row, or update it unless a person has changed it."""
    row, is_new = model._default_manager.get_or_create(**key, defaults=values)
    if is_new:
        loaded.made += 1
    else:
        _update(loaded, row, values)
    return row


def _put_texts[M: Alias | Cue](
    loaded: Loaded, model: type[M], key: dict[str, Any], texts: ByLanguage, values: dict[str, Any]
) -> None:
    """As `_put` for each text of one owner; a pack has more than a thousand of them."""
    known = {(row.language, row.text): row for row in model._default_manager.filter(**key)}
    wanted = dict.fromkeys((language, text) for language, found in texts.items() for text in found)
    missing: list[Any] = [
        model(**key, **values, language=language, text=text)
        for language, text in wanted
        if (language, text) not in known
    ]
    model._default_manager.bulk_create(missing)
    loaded.made += len(missing)
    for one in wanted.keys() & known.keys():
        _update(loaded, known[one], values)


def _update(loaded: Loaded, row: models.Model, values: dict[str, Any]) -> None:
    """Unless a person has changed it."""
    changed = {name: value for name, value in values.items() if getattr(row, name) != value}
    if not changed:
        return
    if _is_edited(row):
        loaded.kept += 1
        return
    for name, value in changed.items():
        setattr(row, name, value)
    row.save(update_fields=list(changed))
    loaded.updated += 1


def _is_edited(row: models.Model) -> bool:
    """Whether anything but a load has changed it: the history knows who did what."""
    events = event_model(type(row))._default_manager.filter(pgh_obj_id=row.pk)
    return events.filter(pgh_label="update").exclude(pgh_context__act="load-pack").exists()


def _adopt(pack: Pack, loaded: Loaded) -> None:
    """Parties that the reader had found are the pack's now, under its key."""
    keys = {party.name: party.key for party in pack.parties}
    named = Q(name__in=keys) | Q(key__in=keys.values())
    for row in Party.objects.filter(named, is_found=True):
        row.key, row.is_found = keys.get(row.name, row.key), False
        row.save(update_fields=["key", "is_found"])
        loaded.updated += 1


def _load_party(loaded: Loaded, party: PackParty) -> Party:
    row = _put(
        loaded,
        Party,
        {"key": party.key},
        {
            "name": party.name,
            "name_fr": party.name_fr,
            "sort_key": sort_key(party.name),
            "kind": party.kind,
            "wikidata_id": party.wikidata,
            "iso3166_1_alpha3": party.iso3,
            "ucdp_actor_id": party.ucdp,
            "paax_id": party.paax,
        },
    )
    kinds = (("name", party.names), ("demonym", party.demonyms), ("metonym", party.metonyms))
    for kind, names in kinds:
        _put_texts(loaded, Alias, {"party": row, "kind": kind}, names, {})
    return row


def _load_person(loaded: Loaded, person: PackPerson, party: Party) -> None:
    row = _put(
        loaded,
        Person,
        {"key": person.key},
        {
            "name": person.name,
            "sort_key": sort_key(person.name),
            "party": party,
            "wikidata_id": person.wikidata,
        },
    )
    _put_texts(loaded, Alias, {"person": row, "kind": "name"}, person.names, {})
    for office in person.offices:
        _put(
            loaded,
            Office,
            {"person": row, "title": office.title, "since": office.since},
            {
                "title_fr": office.title_fr,
                "until": office.until,
                "is_spokesperson": office.is_spokesperson,
            },
        )


def _load_issue(loaded: Loaded, issue: PackIssue, order: int, negotiation: Negotiation) -> None:
    row = _put(
        loaded,
        Issue,
        {"negotiation": negotiation, "key": issue.key},
        {
            "topic": issue.topic,
            "title": issue.title,
            "title_fr": issue.title_fr,
            "order": order,
            "document_names": list(issue.documents),
            "premises": list(issue.premises),
        },
    )
    for polarity, cues in ((1, issue.cues_for), (-1, issue.cues_against)):
        _put_texts(loaded, Cue, {"issue": row}, cues, {"polarity": polarity})


def _hand_in(
    pack: Pack, negotiation: Negotiation, loaded: Loaded, *, by_user: User | None, now: datetime
) -> None:
    """Each demonstration text once: its file name tells whether it was handed in before."""
    known = set(Submission.objects.filter(is_demonstration=True).values_list("filename", flat=True))
    handed_in = []
    for article in pack.articles:
        if article.path.name in known:
            continue
        particulars = Particulars(
            filename=article.path.name,
            title=article.title,
            outlet=article.outlet,
            language=article.language,
            published=article.published,
            is_demonstration=True,
        )
        submission = intake.submit(
            article.text.encode(),
            particulars,
            by_user=by_user,
            now=now,
            collection=negotiation.collection,
        )
        Assignment.objects.create(submission=submission, negotiation=negotiation)
        handed_in.append(submission.pk)
    loaded.articles = len(handed_in)
    if handed_in:
        take_in.delay_on_commit(handed_in)  # type: ignore[attr-defined]  # Celery adds it for Django
