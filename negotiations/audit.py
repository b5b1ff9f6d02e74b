"""Makes the history tamper-proof: two roles, and triggers that cannot be talked out of writing.

django-pghistory installs triggers that skip themselves when the session variable
`pgtrigger.ignore` names them, and that run with the rights of whoever changes a row. Any
role can set that variable. So after each migration the functions are rewritten without that
clause and run as their owner, and the web role keeps only SELECT on history.
"""

import re
from collections.abc import Iterable

from django.apps import apps
from django.conf import settings
from django.db import connection, models

from sources.history import HistoryEvent

_IGNORE_CLAUSE = re.compile(
    r"IF \(\S*_pgtrigger_should_ignore\(TG_NAME\) IS TRUE\) THEN.*?END IF;\s*END IF;", re.DOTALL
)


class HardeningError(RuntimeError):
    """The triggers are not as this code knows them: nothing is run unaudited."""


def event_tables() -> list[str]:
    """The tables of all history models."""
    return sorted(
        model._meta.db_table for model in apps.get_models() if issubclass(model, HistoryEvent)
    )


def harden(web_role: str) -> None:
    """Rewrite the triggers and grant the web role what it needs, and no more. Idempotent."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT p.oid, pg_get_functiondef(p.oid) FROM pg_proc p "
            "WHERE p.proname LIKE 'pgtrigger\\_%%' AND p.pronamespace = 'public'::regnamespace"
        )
        for _oid, definition in cursor.fetchall():
            cursor.execute(_hardened(definition))
        if web_role == _owner():
            return
        for statement in _grants(cursor.connection.info.dbname, web_role):
            cursor.execute(statement)


def _hardened(definition: str) -> str:
    """A trigger function without the ignore clause, run with its owner's rights."""
    if "_pgtrigger_should_ignore" in definition:
        definition, count = _IGNORE_CLAUSE.subn("", definition)
        if count != 1:
            raise HardeningError(
                "a trigger function has an unknown form; see negotiations/audit.py"
            )
    if "SECURITY DEFINER" not in definition:
        definition = definition.replace(
            "LANGUAGE plpgsql",
            "LANGUAGE plpgsql\n SECURITY DEFINER\n SET search_path TO public, pg_temp",
            1,
        )
    return definition


def _owner() -> str:
    return str(connection.settings_dict["USER"])


def _grants(_database: str, web_role: str) -> Iterable[str]:
    role = connection.ops.quote_name(web_role)
    yield f"GRANT USAGE ON SCHEMA public TO {role}"
    yield f"GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {role}"
    yield f"GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {role}"
    for table in event_tables():
        name = connection.ops.quote_name(table)
        yield f"REVOKE ALL ON {name} FROM {role}"
        yield f"GRANT SELECT ON {name} TO {role}"
    yield f"REVOKE INSERT, UPDATE, DELETE ON django_migrations FROM {role}"


def web_role() -> str:
    """The role that the web processes and workers connect as."""
    return str(settings.WEB_DATABASE["USER"])


def models_without_history() -> list[type[models.Model]]:
    """Models of the ledger whose changes leave no history row; a test holds them to a list."""
    tracked = {
        getattr(model, "pgh_tracked_model", None)
        for model in apps.get_models()
        if issubclass(model, HistoryEvent)
    }
    ours = [*apps.get_app_config("sources").get_models()]
    ours += [*apps.get_app_config("negotiations").get_models()]
    return [m for m in ours if m not in tracked and not issubclass(m, HistoryEvent)]
