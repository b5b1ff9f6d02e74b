"""The embedded database: real servers in folders of their own."""

import os
import shutil
import signal
import socket
import stat
import sys
import tempfile
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import psutil
import psycopg
import pytest

from config import embedded
from config.kept import KeptError, kept
from config.programs import MAJOR, EmbeddedError, last_words


@pytest.fixture
def new_folder():
    """Makes data directories that the server's account can reach; stops their servers at the end."""
    made: list[tuple[Path, Path]] = []

    def make(below=""):
        base = Path(tempfile.mkdtemp(prefix="pourparlers-embedded-"))
        base.chmod(0o755)
        made.append((base, base / below))
        return base / below

    yield make
    for base, folder in made:
        if folder.is_dir():
            embedded.stop(folder)
        shutil.rmtree(base, ignore_errors=True)


@pytest.fixture
def folder(new_folder):
    return new_folder()


def start(folder):
    said: list[str] = []
    return embedded.start(folder, tell=said.append, durable=False), said


def connect(folder, role="web"):
    return psycopg.connect(getattr(embedded.urls(folder), role), autocommit=True)


def keep_a_row(folder):
    with connect(folder, "owner") as connection:
        connection.execute("CREATE TABLE kept (word text)")
        connection.execute("INSERT INTO kept VALUES ('here')")


def rows_of(folder):
    with connect(folder, "owner") as connection:
        return connection.execute("SELECT word FROM kept").fetchall()


def processes_of(folder):
    cluster = str(folder.resolve() / f"postgresql-{MAJOR}")
    found = []
    for process in psutil.process_iter(["name"]):
        try:
            if process.info["name"] == "postgres" and process.cwd() == cluster:
                found.append(process)
        except psutil.Error:
            continue
    return found


def kill_all_of(folder):
    """As the machine's memory killer or a power cut would: no process is asked."""
    for process in processes_of(folder):
        with suppress(psutil.NoSuchProcess):  # it went with another
            process.send_signal(signal.SIGKILL)
    while processes_of(folder):
        time.sleep(0.02)


def one(connection, query):
    return connection.execute(query).fetchone()[0]


def test_it_makes_a_server_of_its_own(folder):
    assert start(folder) == (True, ["Making the database"])
    with connect(folder, "owner") as connection:
        assert one(connection, "SHOW server_version_num").startswith(str(MAJOR))
        assert one(connection, "SHOW server_encoding") == "UTF8"
        assert one(connection, "SHOW data_checksums") == "on"
        assert one(connection, "SHOW listen_addresses") == ""
        assert one(connection, "SHOW timezone") == "UTC"
        locale = "SELECT datlocprovider::text || datlocale FROM pg_database WHERE datname = 'pourparlers'"
        assert one(connection, locale) == "bC.UTF-8"


def test_nobody_gets_in_without_the_password(folder):
    start(folder)
    rules = (folder / f"postgresql-{MAJOR}" / "pg_hba.conf").read_text(encoding="utf-8")
    methods = {line.split()[-1] for line in rules.splitlines() if line and line[0] != "#"}
    assert methods == {"scram-sha-256"}
    for role in (embedded.WEB, embedded.OWNER, embedded.SUPER):
        with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
            psycopg.connect(embedded.urls(folder).web, user=role, password="guessed")


def test_its_secrets_and_its_socket_are_private(folder):
    start(folder)
    assert stat.S_IMODE((folder / "database-passwords.json").stat().st_mode) == 0o600
    sockets = Path(str(psycopg.conninfo.conninfo_to_dict(embedded.urls(folder).web)["host"]))
    assert stat.S_IMODE(sockets.stat().st_mode) == 0o700
    assert stat.S_ISSOCK((sockets / ".s.PGSQL.5432").stat().st_mode)


def test_the_web_role_may_not_change_tables(folder):
    start(folder)
    keep_a_row(folder)
    with connect(folder) as connection:
        for wish in (
            "CREATE TABLE mine (a int)",
            "ALTER TABLE kept ADD b int",
            "SELECT * FROM kept",
        ):
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                connection.execute(wish)
        assert one(connection, "SHOW transaction_timeout") == "30s"


def test_what_was_stored_is_there_at_the_next_start(folder):
    start(folder)
    keep_a_row(folder)
    embedded.stop(folder)
    assert not embedded.is_running(folder)
    assert start(folder) == (True, [])
    assert rows_of(folder) == [("here",)]


def test_a_running_server_is_left_alone(folder):
    start(folder)
    assert start(folder) == (False, [])
    embedded.stop(folder)
    embedded.stop(folder)  # twice does no harm


def test_two_folders_have_two_servers(new_folder):
    one_folder, other = new_folder(), new_folder()
    start(one_folder)
    start(other)
    keep_a_row(one_folder)
    with pytest.raises(psycopg.errors.UndefinedTable):
        rows_of(other)
    embedded.stop(one_folder)
    assert not embedded.is_running(one_folder)
    assert embedded.is_running(other)


def test_killed_with_everything_it_recovers_what_was_committed(folder):
    embedded.start(folder)  # durable, as in production
    keep_a_row(folder)
    kill_all_of(folder)
    assert (folder / f"postgresql-{MAJOR}" / "postmaster.pid").exists()
    assert not embedded.is_running(folder)
    assert embedded.start(folder)
    assert rows_of(folder) == [("here",)]


def test_a_killed_server_whose_number_another_process_has_now(folder):
    embedded.start(folder)  # durable, as in production
    keep_a_row(folder)
    pid_file = folder / f"postgresql-{MAJOR}" / "postmaster.pid"
    left = pid_file.read_text(encoding="utf-8")
    kill_all_of(folder)
    pid_file.write_text(left.replace(left.split("\n")[0], str(os.getpid()), 1), encoding="utf-8")
    assert not embedded.is_running(folder)
    assert embedded.start(folder)
    assert rows_of(folder) == [("here",)]


def test_many_start_it_at_once_and_one_does(folder):
    results: list[bool] = []
    threads = [threading.Thread(target=lambda: results.append(start(folder)[0])) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(results) == [False, False, False, True]
    connect(folder).close()


def test_an_interrupted_making_is_begun_again(folder):
    draft = folder / "postgresql-draft"
    draft.mkdir()
    (draft / "PG_VERSION").write_text("half", encoding="utf-8")
    start(folder)
    keep_a_row(folder)
    assert not draft.exists()


def test_an_interrupted_bootstrap_is_made_good(folder):
    start(folder)
    with psycopg.connect(
        embedded.urls(folder, database="postgres").web,
        user=embedded.SUPER,
        password=embedded._passwords(folder)[embedded.SUPER],
        autocommit=True,
    ) as connection:
        connection.execute("DROP DATABASE pourparlers")
        connection.execute("DROP ROLE pourparlers_web")
    embedded.stop(folder)
    start(folder)
    with connect(folder) as connection:
        assert one(connection, "SELECT current_user") == embedded.WEB


def test_the_cluster_of_another_version_is_not_touched(folder):
    cluster = folder / f"postgresql-{MAJOR}"
    cluster.mkdir()
    (cluster / "PG_VERSION").write_text("15\n", encoding="utf-8")
    with pytest.raises(EmbeddedError, match=f"belongs to PostgreSQL 15, not {MAJOR}"):
        start(folder)
    assert [path.name for path in cluster.iterdir()] == ["PG_VERSION"]


def test_a_path_that_is_too_long_for_a_socket(new_folder):
    folder = new_folder("a long name " * 9 + "/" + "é" * 40)
    start(folder)
    keep_a_row(folder)
    assert rows_of(folder) == [("here",)]


def test_a_cluster_copied_without_its_passwords_says_so(new_folder):
    original, copy = new_folder(), new_folder()
    start(original)
    embedded.stop(original)
    shutil.copytree(original / f"postgresql-{MAJOR}", copy / f"postgresql-{MAJOR}")
    own(copy, like=original)
    with pytest.raises(EmbeddedError, match=r"has other passwords than .* was it copied"):
        start(copy)
    assert not processes_of(copy)


def test_a_copy_made_while_the_original_runs_is_not_taken_for_running(new_folder):
    original, copy = new_folder(), new_folder()
    start(original)
    keep_a_row(original)
    embedded.stop(original)
    shutil.copytree(original, copy, dirs_exist_ok=True)
    own(copy, like=original)
    start(original)
    pid_file = f"postgresql-{MAJOR}/postmaster.pid"
    shutil.copy(original / pid_file, copy / pid_file)
    assert not embedded.is_running(copy)
    assert start(copy)[0]
    with connect(copy, "owner") as connection:
        connection.execute("DELETE FROM kept")
    assert rows_of(original) == [("here",)]


def own(copy, *, like):
    """The server's account owns its files; shutil does not copy owners."""
    owner = (like / f"postgresql-{MAJOR}").stat()
    for path in [copy / f"postgresql-{MAJOR}", *(copy / f"postgresql-{MAJOR}").rglob("*")]:
        os.chown(path, owner.st_uid, owner.st_gid)


def test_a_command_starts_it_for_its_own_time(folder):
    with embedded.running(folder):
        assert embedded.is_running(folder)
    assert not embedded.is_running(folder)
    start(folder)
    with embedded.running(folder):
        pass
    assert embedded.is_running(folder)


@pytest.mark.parametrize("below", ["", "/deeper"])
def test_a_file_in_its_place_is_one_clear_line(tmp_path, below):
    (tmp_path / "file").write_text("not a folder", encoding="utf-8")
    with pytest.raises(KeptError, match=r"data directory .* cannot be used"):
        embedded.urls(Path(f"{tmp_path}/file{below}"))


@pytest.fixture
def restless():
    """Threads take turns as often as they can."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


def test_of_many_that_make_a_secret_one_wins(tmp_path, restless):
    """Threads of one process too; many rounds, since it takes luck to meet."""
    begun = threading.Barrier(8)

    def make(folder):
        begun.wait()
        return kept(folder, "word", lambda: str(time.monotonic_ns()))

    with ThreadPoolExecutor(8) as pool:
        for number in range(60):
            folder = tmp_path / str(number)
            assert len(set(pool.map(make, [folder] * 8))) == 1
            assert [path.name for path in folder.iterdir()] == ["word"]
            assert (folder / "word").stat().st_mode & 0o777 == 0o600


def test_a_foreign_socket_folder_is_refused(folder, monkeypatch):
    """Somebody who knows the path could lay one there, to be sent our passwords."""
    base = Path(tempfile.mkdtemp(prefix="pp-"))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(base))
    theirs = embedded._socket_dir(folder)
    assert theirs.parent == base
    theirs.mkdir()
    if os.geteuid() != 0:
        pytest.skip("only root can give a folder away")
    os.chown(theirs, 12345, 12345)
    with pytest.raises(EmbeddedError, match="belongs to somebody else"):
        start(folder)
    shutil.rmtree(base)


@pytest.mark.parametrize(
    ("said", "line"),
    [
        ("initdb: error: no space\ninitdb: removing contents", "initdb: error: no space"),
        ("x.Error: full disk\nHINT:  Check free disk space.\n", "x.Error: full disk"),
        ("E: server closed it\n\tThis probably means\n\tthat it ended", "E: server closed it"),
        ("LOG: one\nFATAL: two\nLOG: three", "FATAL: two"),
        ("", "no reason given"),
    ],
)
def test_the_line_that_says_why_is_found(said, line):
    assert last_words(said) == line


def test_it_never_listens_on_the_network(folder):
    start(folder)
    kinds = {socket.AF_INET, socket.AF_INET6}
    for process in processes_of(folder):
        assert not [
            c for c in process.net_connections() if c.family in kinds and c.status == "LISTEN"
        ]
