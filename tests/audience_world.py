"""One of everything, and an account of every role: what tests/test_audiences.py walks the URLs with."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.cookies import SimpleCookie
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import connection, transaction
from django.test import Client
from django.urls import reverse

from negotiations.models import Negotiation
from tests import factories
from tests.house import Url

ROLES = ("stranger", "reader", "analyst", "editor", "administrator", "disabled")
HIDDEN = "Talks that nobody may know of"
_WRITES = re.compile(r"\s*(INSERT|UPDATE|DELETE|TRUNCATE|ALTER|CREATE|DROP|MERGE|COPY)\b", re.I)


class Talks:
    """A negotiation with one of everything that has an address."""

    def __init__(self, slug: str, author: Any, **fields: Any) -> None:
        self.negotiation = factories.negotiation(slug=slug, **fields)
        self.party = factories.party(name=f"Party of {slug}")
        factories.participation(negotiation=self.negotiation, party=self.party)
        self.issue = factories.issue(negotiation=self.negotiation)
        where: dict[str, Any] = {"negotiation": self.negotiation}
        self.position = factories.position(issue=self.issue, party=self.party)
        self.statement = self.position.statements.get()
        self.article = self.statement.version.article
        factories.reading(article=self.article, **where)
        factories.submission(article=self.article, state="done", **where)
        self.submission = factories.submission(**where)  # a finished one leads on to its article
        self.meeting = factories.meeting(parties=[self.party], **where)
        self.document = factories.document(**where)
        factories.signature(document=self.document, party=self.party)
        self.demand = factories.demand(party=self.party, **where)
        self.commitment = factories.commitment(party=self.party, **where)
        self.outlet = factories.outlet(name=f"Outlet of {slug}")
        self.person = factories.person(party=self.party)
        self.user = author
        self.briefing = factories.finished_briefing(**where)
        self.annotation = factories.annotation(record=self.position, author=author)

    def arguments(self, url: Url) -> dict[str, Any]:
        """What stands for the placeholders of a URL."""
        values: dict[str, Callable[[], Any]] = {
            "slug": lambda: self.negotiation.slug,
            "key": lambda: self._named(url).key,
            "issue_key": lambda: self.issue.key,
            "kind": lambda: "position",
            "public_id": lambda: self._named(url).public_id,
            "object_id": lambda: self._row(url).pk,
            "id": lambda: self._row(url).pk,
            "content_type_id": lambda: ContentType.objects.get_for_model(Negotiation).pk,
            "app_label": lambda: "negotiations",
            "url": lambda: "nothing",
        }
        wanted = re.findall(r"<(?:\w+:)?(\w+)>", url.route)
        if url.name == "account_reset_password_from_key":
            return {"uidb36": "1", "key": "abc"}
        return {name: values[name]() for name in wanted}

    def _named(self, url: Url) -> Any:
        """The row whose name the URL's name begins with: statement_accept -> a statement."""
        if "<slug:kind>" in url.route:
            return self.position
        noun = url.short.split("_")[0]
        return self.party if noun == "stance" else getattr(self, noun)

    def _row(self, url: Url) -> Any:
        """The row behind an address of the set-up pages: admin/sources/outlet/<object_id>/."""
        return getattr(self, url.route.split("/")[2], self.negotiation)


class World:
    """An open negotiation, a restricted one, and somebody in every role."""

    def __init__(self) -> None:
        self.author = factories.user(group="Editor")
        self.open = Talks("open-talks", self.author)
        self.secret = Talks("secret-talks", self.author, name=HIDDEN, access="restricted")
        self._cookies = {role: self._logged_in(role) for role in ROLES}
        self._cookies["insider"] = self._logged_in("editor", self.secret.negotiation)

    def client(self, role: str, **options: Any) -> Client:
        """A browser of its own: logging out in one request does not touch the next."""
        client = Client(raise_request_exception=False, **options)
        client.cookies = SimpleCookie(self._cookies[role])
        return client

    def _logged_in(self, role: str, negotiation: Negotiation | None = None) -> dict[str, str]:
        client = Client()
        if role == "stranger":
            return {}
        group = "" if role in {"reader", "disabled"} else role.capitalize()
        user = factories.user(group=group, password="a long enough word 91")
        client.force_login(user)
        if role == "disabled":
            type(user).objects.filter(pk=user.pk).update(is_active=False)
        if negotiation is not None:
            negotiation.members.add(user)
        return {name: morsel.value for name, morsel in client.cookies.items()}

    def address(self, url: Url, talks: Talks | None = None) -> str:
        """Where to find it; unnamed addresses of Django's admin are built from their route."""
        arguments = (talks or self.open).arguments(url)
        if not url.short:
            route = re.sub(r"[$^]|\(\?P<url>\.\*\)", "", url.route)
            return "/" + re.sub(r"<[^>]*>", lambda _: str(arguments.get("object_id", "")), route)
        return reverse(url.name, kwargs=arguments)


@contextmanager
def undone() -> Iterator[None]:
    """What is written inside did not happen afterwards."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@contextmanager
def counted_writes() -> Iterator[list[str]]:
    """The statements executed inside that would change the database."""
    writes: list[str] = []

    def watch(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        if _WRITES.match(sql) or re.search(r"\bFOR (NO KEY )?UPDATE\b", sql):
            writes.append(sql)
        return execute(sql, params, many, context)

    with connection.execute_wrapper(watch):
        yield writes
