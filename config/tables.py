"""What a start must know of the database: are its tables those of this code, is it still untouched?

The mark of the tables is a comment on the database: only its owner can write it, and a backup does not hold it.
"""

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
from django.conf import settings
from django.db import connections
from django.db.migrations.executor import MigrationExecutor
from psycopg import sql

from config.programs import conninfo

_ROOT = Path(__file__).resolve().parent.parent
_READ = (
    "SELECT shobj_description(oid, 'pg_database') FROM pg_database "
    "WHERE datname = current_database()"
)

_HAD_NEGOTIATIONS = (
    "SELECT EXISTS (SELECT FROM negotiations_negotiation) "
    "OR EXISTS (SELECT FROM negotiations_negotiationhistoryevent)"
)


class TablesError(RuntimeError):
    """The tables are not those of this code; the message says what to run, in one line."""


def check() -> None:
    """Raises TablesError where migrations are missing. Django must be set up."""
    if settings.EMBEDDED and are_current(settings.OWNER_DATABASE):
        return
    executor = MigrationExecutor(connections["default"])
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        remedy = "make run" if settings.EMBEDDED else "manage.py migrate"
        raise TablesError(f"the tables are older than this code; run `{remedy}` first")


def fingerprint() -> str:
    """Of all that `migrate` depends on: our code, the versions of others', the web role."""
    digest = hashlib.sha256(str(settings.WEB_DATABASE["USER"]).encode())
    for path in _sources():
        digest.update(f"\0{path.relative_to(_ROOT)}\0".encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _sources() -> Iterator[Path]:
    for package in ("config", "negotiations", "sources"):
        yield from sorted((_ROOT / package).rglob("*.py"))
    yield from _ROOT.glob("uv.lock")


def are_current(owner: dict[str, Any]) -> bool:
    """The last migration of the whole was by this very code. `owner` is a Django entry."""
    with psycopg.connect(conninfo(owner)) as connection:
        found = connection.execute(_READ).fetchone()
    return found is not None and found[0] == fingerprint()


def had_negotiations(owner: dict[str, Any]) -> bool:
    """Whether there is a negotiation in the database or ever was one. `owner` is a Django entry."""
    with psycopg.connect(conninfo(owner)) as connection:
        found = connection.execute(_HAD_NEGOTIATIONS).fetchone()
    return found is not None and bool(found[0])


def mark(owner: dict[str, Any], *, is_current: bool) -> None:
    """Before a migration not, and after one only if it was of the whole."""
    comment = sql.SQL("COMMENT ON DATABASE {} IS {}").format(
        sql.Identifier(owner["NAME"]), sql.Literal(fingerprint() if is_current else None)
    )
    with psycopg.connect(conninfo(owner)) as connection:
        connection.execute(comment)
