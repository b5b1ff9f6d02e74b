"""Every URL, asked by everybody in every way, answers what tests/audiences.txt says, and no more.

A URL that is not in the table fails: add its lines, which the failure prints, once they are right.
"""

from functools import cache
from pathlib import Path

import pytest

from tests import house
from tests.audience_world import HIDDEN, ROLES, World, counted_writes, undone

TABLE = Path(__file__).with_name("audiences.txt")
URLS = house.urls()
WAYS = ("GET", "POST", "htmx GET", "htmx POST")
# Told apart from a page of ours by nothing but its address.
OF_NEGOTIATIONS = [url for url in URLS if url.is_ours and url.route.startswith("n/<slug:slug>/")]


def name_of(url):
    """Unnamed addresses of Django's admin go by their route."""
    return url.name if url.short else url.route


by_name = pytest.mark.parametrize("url", URLS, ids=name_of)


@pytest.fixture(scope="module")
def world(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock(), undone():
        yield World()


@pytest.fixture(autouse=True)
def _database(world, db):
    """The world is made once; what a test does to it is undone."""


@cache
def table():
    """(URL, way) -> outcome by role. htmx gets what others get, unless a line says otherwise."""
    lines = [
        line for line in TABLE.read_text(encoding="utf-8").splitlines() if line[:1] not in "# "
    ]
    rows = (line.split() for line in lines if line)
    return {(name, way.replace("_", " ")): outcomes for name, way, *outcomes in rows}


def expected(url, way):
    """What the table says, None if it does not know the URL."""
    return table().get((name_of(url), way)) or table().get((name_of(url), way.split()[-1]))


def ask(client, address, way, **headers):
    """One request; htmx says so in its headers."""
    if way.startswith("htmx"):
        headers["HTTP_HX_REQUEST"] = "true"
    method = client.get if way.endswith("GET") else client.post
    return method(address, **headers)


def outcome(answer):
    """The status, or `login` when somebody is sent there."""
    target = answer.headers.get("HX-Redirect") or answer.headers.get("Location", "")
    return "login" if "/login/" in target else str(answer.status_code)


def check_headers(answer):
    """What every answer carries."""
    policy = answer.headers["Content-Security-Policy"]
    assert "unsafe" not in policy
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["X-Frame-Options"] == "DENY"
    assert answer.headers["Referrer-Policy"] == "same-origin"
    assert answer.headers["Cross-Origin-Opener-Policy"] == "same-origin"


@by_name
def test_everybody_gets_what_the_table_says_and_a_get_never_writes(world, url):
    found = {way: [try_out(world, url, way, role) for role in ROLES] for way in WAYS}
    differing = [way for way in WAYS if found[way] != expected(url, way)]
    assert not differing, "\n" + "\n".join(
        f"{name_of(url)} {way.replace(' ', '_')} {' '.join(found[way])}" for way in differing
    )


def try_out(world, url, way, role):
    """The outcome of one request, after checks that hold for all."""
    client, address = world.client(role), world.address(url)
    with undone(), counted_writes() as writes:
        answer = ask(client, address, way)
    check_headers(answer)
    assert way.endswith("POST") or not writes
    if role in {"reader", "analyst", "editor"}:
        page = answer.content.decode(errors="ignore")
        assert HIDDEN not in page
        assert "secret-talks" not in page
    return outcome(answer)


def test_the_table_has_no_url_that_is_gone():
    assert {name for name, _way in table()} == {name_of(url) for url in URLS}


@by_name
def test_no_post_gets_through_without_its_token(world, url):
    client = world.client("administrator", enforce_csrf_checks=True)
    for way in ("POST", "htmx POST"):
        with counted_writes() as writes:
            answer = ask(client, world.address(url), way)
        assert answer.status_code == 403
        assert "This form has expired" in answer.content.decode()
        assert not writes


@pytest.mark.parametrize("url", OF_NEGOTIATIONS, ids=name_of)
@pytest.mark.parametrize("role", ["reader", "analyst", "editor"])
def test_a_restricted_negotiation_is_not_there_for_strangers_to_it(world, url, role):
    """Exactly the answers of a negotiation that does not exist, where it would be shown to members."""
    for way in WAYS:
        with undone():
            answer = ask(world.client(role), world.address(url, world.secret), way)
        allowed = outcome(ask(world.client(role), world.address(url), way))
        assert outcome(answer) == (allowed if allowed in {"403", "405", "login"} else "404")
        assert HIDDEN not in answer.content.decode()


@pytest.mark.parametrize("url", OF_NEGOTIATIONS, ids=name_of)
def test_a_restricted_negotiation_is_there_for_its_members_and_administrators(world, url):
    for role in ("insider", "administrator"):
        with undone():
            there = outcome(ask(world.client(role), world.address(url, world.secret), "GET"))
        assert there == expected(url, "GET")[ROLES.index("editor")]


def test_no_row_of_one_negotiation_is_shown_under_another(world):
    """An id is looked up inside the negotiation of the address."""
    for url in OF_NEGOTIATIONS:
        if "public_id" in url.route:
            arguments = world.secret.arguments(url) | {"slug": world.open.negotiation.slug}
            address = "/" + url.route
            for name, value in arguments.items():
                address = address.replace(f"<slug:{name}>", str(value))
            answer = ask(world.client("editor"), address, "GET")
            assert answer.status_code in {404, 405}, address


def test_the_public_reads_when_the_site_is_public(world, settings):
    settings.PUBLIC_READ = True
    for url in OF_NEGOTIATIONS:
        reader = expected(url, "GET")[ROLES.index("reader")]
        stranger = outcome(ask(world.client("stranger"), world.address(url), "GET"))
        assert stranger == ("login" if reader == "403" else reader)
