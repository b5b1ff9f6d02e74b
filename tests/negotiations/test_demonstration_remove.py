"""Removing demonstration data: asked, done, done twice, and only that."""

import time
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from typing import Any

import pytest
from django.db import connection, transaction
from django.urls import reverse

from negotiations.demonstration import remove_demonstration
from negotiations.filing import file_statements
from negotiations.models import Briefing, Document, Position, Signature, Statement
from sources.models import Article
from tests import factories

pytestmark = pytest.mark.django_db
URL = "/demonstration/remove/"


@pytest.fixture
def talks():
    return factories.negotiation()


@pytest.fixture
def demonstration(talks):
    """Two demonstration articles' positions; one of them rests on a real article too."""
    issue, party = factories.issue(negotiation=talks), factories.party()
    demo: dict[str, Any] = {"article": factories.article(is_demonstration=True)}
    shared = factories.position(issue=issue, party=party, stance="demands", **demo)
    factories.position(issue=issue, party=party, stance="demands")
    alone = factories.position(issue=issue, party=party, stance="rejects", **demo)
    return shared, alone


@pytest.fixture
def administrator(client):
    client.force_login(factories.user(group="Administrator"))
    return client


def test_it_is_at_its_address():
    assert reverse("negotiations:demonstration_remove") == URL


def test_it_asks_first_and_a_get_removes_nothing(administrator, demonstration):
    page = administrator.get(URL).content.decode()
    assert "1 demonstration article goes" in page
    assert Article.objects.demonstration().count() == 1


def test_what_rests_on_it_alone_goes_and_the_rest_stays(administrator, demonstration):
    shared, _alone = demonstration
    assert administrator.post(URL).status_code == 303
    assert not Article.objects.demonstration().exists()
    assert list(Position.objects.all()) == [shared]
    shared.refresh_from_db()
    assert shared.is_shown
    assert Statement.objects.count() == 1


def test_briefings_that_quote_it_go_and_others_stay(administrator, talks, demonstration):
    party, issue = factories.party(key="real", name="Real"), factories.issue(negotiation=talks)
    factories.position(issue=issue, party=party)
    scope = {"negotiation": talks, "parties": [party]}
    kept = factories.finished_briefing(**scope, issues=[issue])
    waiting = factories.briefing(**scope, issues=[issue])
    shared, _alone = demonstration
    quoting = {"parties": [shared.party], "issues": [shared.issue]}
    factories.finished_briefing(negotiation=talks, **quoting)
    assert "1 briefing that quotes it goes too" in administrator.get(URL).content.decode()
    administrator.post(URL)
    assert set(Briefing.objects.all()) == {kept, waiting}


def test_records_that_rest_on_nothing_for_other_reasons_stay(talks, demonstration):
    document = factories.document(negotiation=talks)
    position = factories.position(issue=factories.issue(negotiation=talks), party=factories.party())
    position.statements.update(position=None)
    remove_demonstration(by_user=None)
    assert Document.objects.filter(pk=document.pk).exists()
    assert Position.objects.filter(pk=position.pk).exists()


def test_a_demonstration_document_goes_with_its_signatures(talks):
    demo = factories.article(is_demonstration=True)
    document = factories.document(negotiation=talks)
    factories.signature(document=document, party=factories.party(), article=demo)
    assert remove_demonstration(by_user=None).records == 2
    assert not Document.objects.exists()


def test_a_filed_meeting_goes(talks):
    demo = factories.article(is_demonstration=True)
    talk = factories.statement(
        negotiation=talks, act="meeting", topic="", article=demo, date=factories.PUBLISHED
    )
    talk.party_rows.create(party=factories.party(), role="participant")
    file_statements([talk], now=factories.NOW)
    assert remove_demonstration(by_user=None).records == 1


def test_a_day_that_only_demonstration_told_goes_with_it(talks):
    """The real article, published the day after, gives no day for what it tells."""
    party = factories.party(name="United States")
    told = {"act": "document", "status": "not-signed", "document_kind": "declaration"}
    for is_demonstration, day in ((True, date(2026, 1, 7)), (False, None)):
        article = factories.article(is_demonstration=is_demonstration)
        told["date_found"] = told["date_precision"] = ""
        if day:
            told |= {"date_precision": "day", "date_found": "relative"}
        statement = factories.statement(
            negotiation=talks, party=party, article=article, date=day, **told
        )
        file_statements([statement], now=factories.NOW)
    signature = Signature.objects.get()
    assert (signature.date, signature.document.date) == (date(2026, 1, 7), date(2026, 1, 7))
    remove_demonstration(by_user=None)
    signature = Signature.objects.get()
    assert (signature.date, signature.date_found) == (factories.PUBLISHED, "inferred")
    assert signature.document.date == factories.PUBLISHED


def test_removing_twice_says_there_is_none(administrator, demonstration):
    administrator.post(URL)
    assert "There is no demonstration data" in administrator.get(URL).content.decode()
    assert administrator.post(URL).status_code == 303


@pytest.mark.parametrize(("group", "status"), [("Editor", 403), ("", 403), (None, 302)])
def test_only_administrators(client, demonstration, group, status):
    if group is not None:
        client.force_login(factories.user(group=group))
    assert client.get(URL).status_code == status
    assert client.post(URL).status_code == status
    assert Article.objects.demonstration().exists()


@pytest.mark.django_db(transaction=True)
def test_a_reading_that_files_at_that_moment_and_the_removal_do_not_wait_for_each_other():
    """Both lock articles, then the talks, then statements; in another order one of them dies."""
    talks = factories.negotiation()
    article = factories.article(is_demonstration=True)
    row = factories.position(
        issue=factories.issue(negotiation=talks), party=factories.party(), article=article
    ).statements.get()

    def remove():
        try:
            return remove_demonstration(by_user=None).articles
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as pool:
        with transaction.atomic():
            Article.objects.select_for_update().get(pk=article.pk)
            removal = pool.submit(remove)
            while not _somebody_waits():
                time.sleep(0.02)
            file_statements([Statement.objects.get(pk=row.pk)], now=factories.NOW)
            Statement.objects.filter(pk=row.pk).update(said_on=date(2026, 1, 8))
        assert removal.result(timeout=20) == 1


def _somebody_waits():
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_locks WHERE NOT granted")
        return cursor.fetchone()[0] > 0
