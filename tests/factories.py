"""Rows for tests: keyword-only functions that make real rows, with sensible defaults."""

import hashlib
import zlib
from datetime import UTC, date, datetime
from itertools import count
from typing import Any

from django.contrib.auth.models import Group, User

from negotiations.briefing.child import render_in_child
from negotiations.briefing.collect import collect
from negotiations.briefing.content import to_json
from negotiations.briefing.scope import scope_of
from negotiations.models import (
    Annotation,
    Assignment,
    Briefing,
    Commitment,
    Cue,
    Demand,
    DemandAddressee,
    Document,
    Issue,
    Meeting,
    Negotiation,
    Participation,
    Party,
    Person,
    Position,
    Reading,
    Response,
    Signature,
    Statement,
)
from sources.duplicates import prints_of
from sources.models import Article, ArticleVersion, Outlet, Submission

NOW = datetime(2026, 1, 22, 12, tzinfo=UTC)
PUBLISHED = date(2026, 1, 8)
_number = count(1)


def user(*, group: str = "", **fields: Any) -> User:
    """An account, in one group or in none."""
    fields.setdefault("username", f"user{next(_number)}")
    made = User.objects.create_user(**fields)
    if group:
        made.groups.add(Group.objects.get_or_create(name=group)[0])
    return made


def negotiation(*, slug: str = "ukraine", name: str = "Ukraine", **fields: Any) -> Negotiation:
    """One peace process."""
    return Negotiation.objects.create(slug=slug, name=name, **fields)


def party(*, key: str = "", name: str = "", **fields: Any) -> Party:
    """A party; its key is made of its name."""
    name = name or f"Party {next(_number)}"
    fields.setdefault("kind", "state")
    return Party.objects.create(
        key=key or name.lower().replace(" ", "-"), name=name, sort_key=name.lower(), **fields
    )


def person(*, party: Party, name: str = "", **fields: Any) -> Person:
    """Somebody who speaks for a party."""
    name = name or f"Person {next(_number)}"
    key = name.lower().replace(" ", "-")
    return Person.objects.create(party=party, key=key, name=name, sort_key=name.lower(), **fields)


def participation(*, negotiation: Negotiation, party: Party, role: str = "conflict-party") -> Any:
    """A role in a negotiation."""
    return Participation.objects.create(negotiation=negotiation, party=party, role=role)


def issue(*, negotiation: Negotiation, title: str = "", topic: str = "territory", **fields: Any):
    """One proposition."""
    number = next(_number)
    fields.setdefault("key", f"issue-{number}")
    return Issue.objects.create(
        negotiation=negotiation, title=title or f"Issue {number}", topic=topic, **fields
    )


def cue(*, issue: Issue, text: str, language: str = "en", polarity: int = 1) -> Cue:
    """A phrase that shows the issue."""
    return Cue.objects.create(issue=issue, text=text, language=language, polarity=polarity)


def article(*, text: str = "", **fields: Any) -> Article:
    """An article with one version."""
    text = text or f"Article number {next(_number)}. Russia demands control of the Donbass."
    fields = {
        "title": text[:60],
        "language": "en",
        "published": PUBLISHED,
        "published_found": "given",
        "received_at": NOW,
        **fields,
    }
    made = Article.objects.create(**fields)
    version(article=made, text=text)
    return made


def version(
    *, article: Article, text: str, number: int = 1, collection: str = ""
) -> ArticleVersion:
    """The words of an article."""
    prints = prints_of(text)
    return ArticleVersion.objects.create(
        article=article,
        number=number,
        title=article.title,
        text=text,
        collection=collection,
        words_sha256=prints.words,
        body_sha256=prints.body,
        received_at=NOW,
    )


def outlet(*, name: str = "Le Monde", **fields: Any) -> Outlet:
    """Who published an article."""
    return Outlet.objects.get_or_create(name=name, defaults=fields)[0]


def statement(
    *, negotiation: Negotiation, party: Party | None = None, quote: str = "", **fields: Any
) -> Statement:
    """A statement over `quote` in its article; an article is made where none is given."""
    holder = fields.pop("article", None) or article()
    words = holder.versions.get()
    quote = quote or words.text[:20]
    start = words.text.index(quote)
    fields = {
        "act": "position",
        "topic": "territory",
        "attribution": "indirect-speech",
        "rule": "test",
        "confidence": 0.9,
        "language": "en",
        "identity": f"identity-{next(_number)}",
        **fields,
    }
    return Statement.objects.create(
        version=words,
        negotiation=negotiation,
        party=party,
        start=start,
        end=start + len(quote),
        quote=quote,
        **fields,
    )


def unplaced(*, day: date = PUBLISHED, **fields: Any) -> Statement:
    """A position as filing leaves it that is on no issue."""
    return statement(act="position", said_on=day, **fields)


def position(
    *,
    issue: Issue,
    party: Party,
    stance: str = "demands",
    day: date = PUBLISHED,
    **statement_fields: Any,
) -> Position:
    """A position held up by one statement."""
    made, _is_new = Position.objects.get_or_create(
        party=party,
        issue=issue,
        stance=stance,
        date=day,
        defaults={"negotiation": issue.negotiation},
    )
    statement(
        negotiation=issue.negotiation,
        party=party,
        issue=issue,
        topic=issue.topic,
        stance=stance,
        stance_said=stance,
        polarity=1,
        position=made,
        **statement_fields,
    )
    return made


def meeting(*, negotiation: Negotiation, day: date = PUBLISHED, **fields: Any) -> Meeting:
    """A meeting held up by one statement."""
    parties = fields.pop("parties", ())
    made = Meeting.objects.create(negotiation=negotiation, date=day, place="Paris", **fields)
    for attending in parties:
        made.attendances.create(party=attending)
    statement(negotiation=negotiation, act="meeting", meeting=made, topic="")
    return made


def document(*, negotiation: Negotiation, day: date = PUBLISHED, **fields: Any) -> Document:
    """A document without signatures; see signature()."""
    fields.setdefault("topic", "security-guarantees")
    return Document.objects.create(negotiation=negotiation, date=day, **fields)


def signature(*, document: Document, party: Party, status: str = "signed", **fields: Any):
    """What a party did about a document, held up by one statement."""
    made = Signature.objects.create(
        negotiation=document.negotiation,
        document=document,
        party=party,
        status=status,
        date=document.date,
    )
    statement(
        negotiation=document.negotiation,
        party=party,
        act="document",
        topic=document.topic,
        status=status,
        signature=made,
        **fields,
    )
    return made


def demand(
    *, negotiation: Negotiation, party: Party, day: date = PUBLISHED, **fields: Any
) -> Demand:
    """A demand held up by one statement."""
    addressees = fields.pop("addressees", ())
    fields = {"topic": "territory", "asked": "something", "last_raised": day, **fields}
    made = Demand.objects.create(negotiation=negotiation, party=party, date=day, **fields)
    for addressee in addressees:
        DemandAddressee.objects.create(demand=made, party=addressee)
    statement(negotiation=negotiation, party=party, act="demand", topic=made.topic, demand=made)
    return made


def response(
    *,
    demand: Demand,
    party: Party,
    answer: str = "rejected",
    day: date = PUBLISHED,
    **fields: Any,
) -> Response:
    """An addressee's answer, held up by one statement."""
    made = Response.objects.create(
        negotiation=demand.negotiation, demand=demand, party=party, answer=answer, date=day
    )
    statement(negotiation=demand.negotiation, party=party, response=made, **fields)
    return made


def commitment(
    *, negotiation: Negotiation, party: Party, day: date = PUBLISHED, **fields: Any
) -> Commitment:
    """A commitment held up by one statement."""
    fields = {"topic": "foreign-troops", "offered": "troops", "last_raised": day, **fields}
    made = Commitment.objects.create(negotiation=negotiation, party=party, date=day, **fields)
    statement(
        negotiation=negotiation, party=party, act="commitment", topic=made.topic, commitment=made
    )
    return made


def submission(*, negotiation: Negotiation | None = None, **fields: Any) -> Submission:
    """Something handed in, assigned to a negotiation where one is given."""
    raw = fields.pop("text", f"Handed in as number {next(_number)}. " + "Words. " * 20)
    fields = {"submitted_at": NOW, "next_attempt_at": NOW, **fields}
    made = Submission.objects.create(raw=zlib.compress(raw.encode()), **fields)
    if negotiation is not None:
        Assignment.objects.create(submission=made, negotiation=negotiation)
    return made


def briefing(*, negotiation: Negotiation, **fields: Any) -> Briefing:
    """An order that waits; see finished_briefing()."""
    parties, issues = fields.pop("parties", ()), fields.pop("issues", ())
    fields = {
        "title": f"Briefing {next(_number)}",
        "since": date(2026, 1, 1),
        "until": date(2026, 1, 22),
        "requested_at": NOW,
        "next_attempt_at": NOW,
        **fields,
    }
    if "requested_by" not in fields:
        fields["requested_by"] = user()
    made = Briefing.objects.create(negotiation=negotiation, **fields)
    made.parties.set(parties)
    made.issues.set(issues)
    return made


def finished_briefing(*, negotiation: Negotiation, **fields: Any) -> Briefing:
    """One whose content was collected and whose file was made, as the worker does it."""
    order = briefing(negotiation=negotiation, **fields)
    order.content = to_json(collect(scope_of(order, as_of=NOW)))
    made = render_in_child(order.content)
    order.pdf, order.page_count = made.pdf, made.page_count
    order.pdf_sha256 = hashlib.sha256(made.pdf).hexdigest()
    order.finish(NOW)
    return order


def reading(*, article: Article, negotiation: Negotiation | None, **fields: Any) -> Reading:
    """A finished reading of an article's words."""
    fields = {
        "state": "done",
        "reader_version": "test",
        "fingerprint": str(next(_number)),
        "next_attempt_at": NOW,
        **fields,
    }
    return Reading.objects.create(version=article.versions.get(), negotiation=negotiation, **fields)


def annotation(*, record: Any, author: User, body: str = "A note.", **fields: Any) -> Annotation:
    """A note on a record."""
    fields.setdefault("written_at", NOW)
    kind = type(record).__name__.lower()
    return Annotation.objects.create(
        negotiation=record.negotiation, author=author, body=body, **{kind: record}, **fields
    )
