"""The history: written by triggers, seen by all, and out of reach of the role of pages and workers."""

from datetime import UTC, datetime, timedelta

import pghistory
import psycopg
import pytest
from django.conf import settings
from django.db import connection

from negotiations import audit
from negotiations.models import Party
from sources.history import event_model
from tests import factories

# Work of the machine, texts that never change, and rows that stand or fall with a tracked one.
WITHOUT_HISTORY = {
    *("ArticleVersion", "Assignment", "Briefing", "Reading", "Submission"),
}


@pytest.fixture
def web(transactional_db):
    """A connection as pages and workers have it, in a transaction that never ends well."""
    entry = {**settings.WEB_DATABASE, "NAME": connection.settings_dict["NAME"]}
    with psycopg.connect(
        host=entry["HOST"],
        port=entry["PORT"] or 5432,
        user=entry["USER"],
        password=entry["PASSWORD"],
        dbname=entry["NAME"],
    ) as connected:
        assert entry["USER"] != connection.settings_dict["USER"]
        yield connected
        connected.rollback()


NEW_PARTY = (
    "INSERT INTO negotiations_party (public_id, key, name, name_fr, sort_key, kind, wikidata_id, "
    "iso3166_1_alpha3, ucdp_actor_id, paax_id) "
    "VALUES ('abcdefgh', 'a', 'A', '', 'a', 'state', '', '', '', '') RETURNING id"
)


def history(connected):
    return connected.execute(
        "SELECT pgh_label, name FROM negotiations_partyhistoryevent ORDER BY pgh_id"
    ).fetchall()


def test_raw_sql_of_the_web_role_is_recorded(web):
    web.execute(NEW_PARTY)
    web.execute("UPDATE negotiations_party SET name = 'B'")
    web.execute("DELETE FROM negotiations_party")
    assert history(web) == [("insert", "A"), ("update", "B"), ("delete", "B")]


@pytest.mark.parametrize(
    "wish",
    [
        "UPDATE negotiations_partyhistoryevent SET name = 'forged'",
        "DELETE FROM negotiations_partyhistoryevent",
        "TRUNCATE negotiations_partyhistoryevent",
        "INSERT INTO negotiations_partyhistoryevent SELECT * FROM negotiations_partyhistoryevent",
        "INSERT INTO negotiations_partyhistoryevent (recorded_at) VALUES ('2020-01-01')",
        "ALTER TABLE negotiations_partyhistoryevent ADD extra int",
        "DROP TABLE negotiations_partyhistoryevent",
        "ALTER TABLE negotiations_party DISABLE TRIGGER ALL",
        "ALTER TABLE negotiations_party DISABLE TRIGGER USER",
        "SET session_replication_role = replica",
        "SET ROLE pourparlers_owner",
        "SET SESSION AUTHORIZATION pourparlers_owner",
        "CREATE TABLE public.mine (a int)",
        "CREATE FUNCTION public.clock_timestamp() RETURNS timestamptz LANGUAGE sql AS $$SELECT now()$$",
        "COPY negotiations_party TO PROGRAM 'cat'",
        "INSERT INTO django_migrations (app, name, applied) VALUES ('x', 'y', now())",
    ],
)
def test_what_the_web_role_may_not(web, wish):
    web.execute(NEW_PARTY)
    with pytest.raises(psycopg.errors.InsufficientPrivilege), web.transaction():
        web.execute(wish)
    assert history(web) == [("insert", "A")]


def test_its_functions_and_triggers_cannot_be_replaced(web):
    named = web.execute(
        "SELECT p.oid::regprocedure::text, t.tgname FROM pg_trigger t JOIN pg_proc p "
        "ON p.oid = t.tgfoid WHERE t.tgrelid = 'negotiations_party'::regclass AND NOT tgisinternal"
    ).fetchall()
    assert len(named) == 3
    for function, trigger in named:
        for wish in (
            f"CREATE OR REPLACE FUNCTION {function} RETURNS trigger LANGUAGE plpgsql "
            "AS $$BEGIN RETURN NEW; END$$",
            f"DROP FUNCTION {function} CASCADE",
            f'DROP TRIGGER "{trigger}" ON negotiations_party',
        ):
            with pytest.raises(psycopg.errors.InsufficientPrivilege), web.transaction():
                web.execute(wish)


@pytest.mark.parametrize(
    "trick",
    [
        "SET pgtrigger.ignore = 'negotiations_party:insert_insert,negotiations_party:update_update'",
        "SET pgtrigger.ignore = '{negotiations_party:insert_insert}'",
        "SET search_path TO pg_temp, public",
        # A table of one's own before the real one would swallow the history.
        "CREATE TEMPORARY TABLE negotiations_partyhistoryevent (LIKE public.negotiations_partyhistoryevent)",
        "CREATE FUNCTION pg_temp.clock_timestamp() RETURNS timestamptz LANGUAGE sql "
        "AS $$SELECT timestamptz '2020-01-01'$$",
    ],
)
def test_what_it_may_say_changes_nothing(web, trick):
    web.execute(trick)
    web.execute(NEW_PARTY.replace("negotiations_party", "public.negotiations_party", 1))
    rows = web.execute(
        "SELECT name, recorded_at FROM public.negotiations_partyhistoryevent"
    ).fetchall()
    assert [name for name, _at in rows] == ["A"]
    assert abs(rows[0][1] - datetime.now(UTC)) < timedelta(minutes=1)


def test_the_clock_of_a_row_is_the_walls_and_not_the_transactions(web):
    began = web.execute("SELECT now()").fetchone()[0]
    web.execute("SELECT pg_sleep(0.05)")
    web.execute(NEW_PARTY)
    recorded = web.execute("SELECT recorded_at FROM negotiations_partyhistoryevent").fetchone()[0]
    assert recorded - began >= timedelta(seconds=0.05)


@pytest.mark.django_db
def test_bulk_changes_are_recorded_with_who_and_why():
    editor = factories.user()
    with pghistory.context(user=editor.pk, reason="because"):
        Party.objects.bulk_create(
            [Party(key=k, name=k, sort_key=k, kind="state") for k in ("x", "y")]
        )
        Party.objects.update(kind="entity")
    events = (
        event_model(Party)
        ._default_manager.order_by("pgh_id")
        .values_list("pgh_label", "kind", "pgh_context")
    )
    assert [label for label, _kind, _context in events] == ["insert"] * 2 + ["update"] * 2
    assert {c["user"] for _l, _k, c in events} == {editor.pk}
    assert {c["reason"] for _l, _k, c in events} == {"because"}


@pytest.mark.django_db
def test_every_trigger_function_is_hardened():
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT proname, prosecdef, proconfig, prosrc FROM pg_proc "
            "WHERE proname LIKE 'pgtrigger\\_%%' AND pronamespace = 'public'::regnamespace"
        )
        found = cursor.fetchall()
    assert len(found) > 40
    for name, runs_as_owner, configuration, source in found:
        assert runs_as_owner, name
        assert configuration == ["search_path=public, pg_temp"], name
        assert "_pgtrigger_should_ignore(TG_NAME) IS TRUE" not in source, name


@pytest.mark.django_db
def test_hardening_twice_changes_nothing():
    def definitions():
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT proname, prosrc, proconfig, proacl::text FROM pg_proc "
                "WHERE proname LIKE 'pgtrigger\\_%%' ORDER BY proname"
            )
            functions = cursor.fetchall()
            cursor.execute(
                "SELECT relname, relacl::text FROM pg_class WHERE relkind = 'r' ORDER BY 1"
            )
            return functions, cursor.fetchall()

    before = definitions()
    audit.harden(audit.web_role())
    assert definitions() == before


def test_a_trigger_of_an_unknown_form_stops_the_migration():
    with pytest.raises(audit.HardeningError):
        audit._hardened("BEGIN IF (x_pgtrigger_should_ignore(TG_NAME)) THEN RETURN NEW; END IF;")


def test_only_these_models_have_no_history():
    assert {model.__name__ for model in audit.models_without_history()} == WITHOUT_HISTORY
