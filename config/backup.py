"""Backup and restore of the whole database, checked by row counts.

A backup is one zip file: the dump of one snapshot and a manifest with the number of rows of
each table in that same snapshot. The queue is left out: rows hold the work, messages only hint.
"""

import contextlib
import hashlib
import json
import os
import shutil
import subprocess
import tempfile
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import psycopg
from psycopg import sql

from config.programs import EmbeddedError, binaries, last_words

FORMAT = 1
_IN_USE = "something is connected to the database; stop the pages and workers first"
_NEWER_SETTING = b"SET transaction_timeout"
_DUMP, _MANIFEST = "database.dump", "manifest.json"


class BackupError(RuntimeError):
    """Why nothing was backed up or restored, in one line."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a backup holds."""

    made_at: str
    rows: dict[str, int]
    sha256: str
    format: int = FORMAT

    @property
    def total(self) -> int:
        """Rows of all tables."""
        return sum(self.rows.values())


def back_up(database: dict[str, Any], target: Path, *, now: datetime) -> Manifest:
    """Write a backup of the database (a Django entry, as its owner) to the file.

    An existing file is replaced only by a complete backup. Raises BackupError.
    """
    with tempfile.TemporaryDirectory(prefix="pourparlers-backup-") as folder:
        dump = Path(folder) / _DUMP
        with psycopg.connect(_conninfo(database)) as connection:
            connection.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            snapshot = _one(connection, "SELECT pg_export_snapshot()")
            rows = row_counts(connection)
            _run(
                database,
                [
                    *("pg_dump", "--format=custom", f"--file={dump}", f"--snapshot={snapshot}"),
                    *("--exclude-schema=pgmq", "--no-owner", "--no-privileges"),
                ],
            )
        manifest = Manifest(now.isoformat(), rows, _sha256(dump))
        _write(target, dump, manifest)
    return manifest


def restore(database: dict[str, Any], source: Path, *, replace: bool) -> Manifest:
    """Make the database what the backup says.

    It is restored beside the present one and compared by row counts before it takes its place,
    so a failure leaves everything as it was. A database that holds data is only replaced when
    `replace` says so. Raises BackupError.
    """
    with tempfile.TemporaryDirectory(prefix="pourparlers-restore-") as folder:
        dump, manifest = _read(source, Path(folder))
        if not replace and _has_data(database):
            raise BackupError("the database holds data; say --replace to replace it")
        draft = f"{database['NAME']}_restore_{os.getpid()}"
        with psycopg.connect(_conninfo(database, name="postgres"), autocommit=True) as admin:
            try:
                _create_like(admin, draft, database["NAME"])
                _fill(database, draft, dump, manifest)
                _swap(admin, draft, database["NAME"])
            finally:
                admin.execute(sql.SQL("DROP DATABASE IF EXISTS {}").format(sql.Identifier(draft)))
    return manifest


def row_counts(connection: psycopg.Connection[Any]) -> dict[str, int]:
    """Rows of each table of the application, by the table's name."""
    names = connection.execute(
        "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename"
    ).fetchall()
    return {
        name: _one(connection, sql.SQL("SELECT count(*) FROM {}").format(sql.Identifier(name)))
        for (name,) in names
    }


def _fill(database: dict[str, Any], draft: str, dump: Path, manifest: Manifest) -> None:
    entry = {**database, "NAME": draft}
    _play(entry, dump)
    with psycopg.connect(_conninfo(entry)) as connection:
        found = row_counts(connection)
    if found != manifest.rows:
        differing = [n for n in {*found, *manifest.rows} if found.get(n) != manifest.rows.get(n)]
        raise BackupError(f"rows differ from the backup in {', '.join(sorted(differing))}")


def _play(database: dict[str, Any], dump: Path) -> None:
    """The dump as SQL, sent to the server; pg_restore itself would say what older ones refuse."""
    with (
        tempfile.TemporaryFile() as complaints,
        tempfile.TemporaryFile() as refusals,
        subprocess.Popen(  # noqa: S603 - our own arguments
            [_program("pg_restore"), "--no-owner", "--no-privileges", "--file=-", str(dump)],
            stdout=subprocess.PIPE,
            stderr=complaints,
        ) as reading,
        subprocess.Popen(  # noqa: S603 - our own arguments
            [_program("psql"), "--no-psqlrc", "--quiet", "--set=ON_ERROR_STOP=1"],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=refusals,
            env=_environment(database),
        ) as playing,
    ):
        if reading.stdout and playing.stdin:  # always pipes; the type does not know
            with contextlib.suppress(BrokenPipeError), playing.stdin as script:
                script.writelines(for_any_server(reading.stdout))
            reading.stdout.close()
        for name, process, said in (
            ("psql", playing, refusals),
            ("pg_restore", reading, complaints),
        ):
            if process.wait():
                said.seek(0)
                words = last_words(said.read().decode(errors="replace"))
                raise BackupError(f"{name}: {words}")


def for_any_server(script: Iterable[bytes]) -> Iterator[bytes]:
    """The script without the setting that servers before 17 do not know.

    It stands before the first statement that makes anything; what comes later is left alone.
    """
    lines = iter(script)
    for line in lines:
        if line.startswith(_NEWER_SETTING):
            break
        yield line
        if line.startswith(b"CREATE "):
            break
    yield from lines


def _create_like(admin: psycopg.Connection[Any], draft: str, name: str) -> None:
    """An empty database that sorts and folds as the present one does."""
    row = admin.execute(
        "SELECT datlocprovider::text, datcollate, datctype, "
        "coalesce(to_jsonb(d) ->> 'datlocale', to_jsonb(d) ->> 'daticulocale', '') "
        "FROM pg_database AS d WHERE datname = %s",
        [name],
    ).fetchone()
    if row is None:
        raise BackupError(f"there is no database {name}")
    provider, collate, ctype, locale = row
    kind, option = {"b": ("builtin", "BUILTIN_LOCALE"), "i": ("icu", "ICU_LOCALE")}.get(
        provider, ("libc", "")
    )
    own = sql.SQL("{} {}").format(sql.SQL(option), sql.Literal(locale)) if option else sql.SQL("")
    admin.execute(
        sql.SQL(
            "CREATE DATABASE {} TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER {} "
            "LC_COLLATE {} LC_CTYPE {} {}"
        ).format(
            sql.Identifier(draft), sql.SQL(kind), sql.Literal(collate), sql.Literal(ctype), own
        )
    )


def _swap(admin: psycopg.Connection[Any], draft: str, name: str) -> None:
    """The restored database takes the name, in one step; nobody may be connected meanwhile."""
    others = _one(admin, "SELECT count(*) FROM pg_stat_activity WHERE datname = %s", [name])
    if others:
        raise BackupError(_IN_USE)
    old = f"{draft}_old"
    rename = sql.SQL("ALTER DATABASE {} RENAME TO {}")
    try:
        with admin.transaction():
            admin.execute(rename.format(sql.Identifier(name), sql.Identifier(old)))
            admin.execute(rename.format(sql.Identifier(draft), sql.Identifier(name)))
    except psycopg.errors.ObjectInUse as error:
        raise BackupError(_IN_USE) from error
    admin.execute(sql.SQL("DROP DATABASE {}").format(sql.Identifier(old)))


def _has_data(database: dict[str, Any]) -> bool:
    with psycopg.connect(_conninfo(database)) as connection:
        counts = row_counts(connection)
    return any(counts.get(table) for table in ("negotiations_negotiation", "sources_article"))


def _write(target: Path, dump: Path, manifest: Manifest) -> None:
    draft = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        # It holds accounts too: for nobody else's eyes.
        draft.touch(mode=0o600)
        with zipfile.ZipFile(draft, "w", zipfile.ZIP_STORED) as file:
            file.writestr(_MANIFEST, json.dumps(vars_of(manifest), indent=1))
            file.write(dump, _DUMP)
        draft.replace(target)
    except OSError as error:
        draft.unlink(missing_ok=True)
        raise BackupError(f"cannot write {target}: {error.strerror}") from error


def vars_of(manifest: Manifest) -> dict[str, Any]:
    """The manifest as it is written."""
    return {
        "format": manifest.format,
        "made_at": manifest.made_at,
        "sha256": manifest.sha256,
        "rows": manifest.rows,
    }


def _read(source: Path, folder: Path) -> tuple[Path, Manifest]:
    try:
        with zipfile.ZipFile(source) as file:
            manifest = Manifest(**json.loads(file.read(_MANIFEST)))
            dump = Path(file.extract(_DUMP, folder))
    except OSError as error:
        raise BackupError(f"cannot read {source}: {error.strerror or error}") from error
    except (zipfile.BadZipFile, KeyError, ValueError, TypeError) as error:
        raise BackupError(f"{source} is not a backup of Pourparlers") from error
    if manifest.format > FORMAT:
        raise BackupError(f"{source} was made by a newer version")
    if _sha256(dump) != manifest.sha256:
        raise BackupError(f"{source} is damaged: its checksum differs")
    return dump, manifest


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _program(name: str) -> str:
    """PostgreSQL's programs of the wheel, else those on the PATH."""
    try:
        return str(binaries() / name)
    except EmbeddedError:
        found = shutil.which(name)
        if found is None:
            raise BackupError(f"the program {name} is not installed") from None
        return found


def _run(database: dict[str, Any], command: Sequence[str]) -> None:
    program, *arguments = command
    result = subprocess.run(  # noqa: S603 - our own arguments
        [_program(program), *arguments],
        capture_output=True,
        text=True,
        check=False,
        env=_environment(database),
    )
    if result.returncode:
        raise BackupError(f"{program}: {last_words(result.stderr)}")


def _environment(database: dict[str, Any]) -> dict[str, str]:
    """The password goes this way, not into the list of processes."""
    return {
        **os.environ,
        "PGHOST": database["HOST"],
        "PGPORT": str(database["PORT"] or 5432),
        "PGUSER": database["USER"],
        "PGPASSWORD": database["PASSWORD"],
        "PGDATABASE": database["NAME"],
    }


def _conninfo(database: dict[str, Any], *, name: str = "") -> str:
    return psycopg.conninfo.make_conninfo(
        host=database["HOST"],
        port=database["PORT"] or 5432,
        user=database["USER"],
        password=database["PASSWORD"],
        dbname=name or database["NAME"],
    )


def _one(connection: psycopg.Connection[Any], query: Any, values: Sequence[Any] = ()) -> Any:
    row = connection.execute(query, values).fetchone()
    return row[0] if row else None
