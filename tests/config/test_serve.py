"""`make run`: one clear line where it cannot start; dead processes come back; everything stops."""

import fcntl
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import psutil
import pytest

from config import embedded
from config.serve import Process

ROOT = Path(__file__).parents[2]
OF_THE_TESTS = {"DATABASE_URL", "DATABASE_OWNER_URL", "DATABASE_ROLE", "SECRET_KEY"}


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def environment(folder, **changes):
    """That of a user: nothing of the tests' own database."""
    kept = {name: value for name, value in os.environ.items() if name not in OF_THE_TESTS}
    settings = {"DATA_DIR": str(folder), "DJANGO_SETTINGS_MODULE": "config.settings"}
    return kept | settings | changes


def serve(folder, **changes):
    """Run it until it ends by itself."""
    done = subprocess.run(
        [sys.executable, "-m", "config.serve"],
        cwd=ROOT,
        env=environment(folder, **{"PORT": str(free_port())} | changes),
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    return done.returncode, done.stderr.strip()


def test_a_busy_port(tmp_path):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        code, said = serve(tmp_path, PORT=str(port))
    assert code == 1
    assert said == f"pourparlers: port {port} is taken; choose another: PORT={port + 1} make run"


def test_a_second_one_on_the_same_data(tmp_path):
    with (tmp_path / embedded.SERVE_LOCK).open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        code, said = serve(tmp_path)
    assert (code, said) == (1, f"pourparlers: it is already running on {tmp_path}")


def test_the_data_of_another_version(tmp_path):
    cluster = tmp_path / "postgresql-18"
    cluster.mkdir()
    (cluster / "PG_VERSION").write_text("15\n", encoding="utf-8")
    code, said = serve(tmp_path)
    assert code == 1
    assert said.splitlines() == [
        f"pourparlers: {cluster} belongs to PostgreSQL 15, not 18; move it away or set DATABASE_URL"
    ]


@pytest.mark.parametrize(
    ("changes", "line"),
    [
        ({"PORT": "http"}, "pourparlers: PORT: 'http' is not a port"),
        ({"PORT": "70000"}, "pourparlers: PORT: '70000' is not a port"),
        ({"TIME_ZONE": "Paris"}, "pourparlers: TIME_ZONE: 'Paris' is not known"),
    ],
)
def test_nonsense_in_the_environment(tmp_path, changes, line):
    assert serve(tmp_path, **changes) == (1, line)


def test_a_data_directory_that_is_a_file(tmp_path):
    (tmp_path / "file").write_text("not a folder", encoding="utf-8")
    code, said = serve(tmp_path / "file")
    assert (code, len(said.splitlines())) == (1, 1)
    assert said.startswith(f"pourparlers: the data directory {tmp_path}/file cannot be used")


def test_a_program_that_dies_is_started_again_later_and_later(tmp_path, monkeypatch):
    clock = [100.0]
    monkeypatch.setattr("config.serve.time.monotonic", lambda: clock[0])
    program: Any = Process("worker", [sys.executable, "-c", ""], tmp_path / "log")
    program.start()
    pauses = []
    for _ in range(4):
        program.running.wait()
        program.watch()
        pauses.append(program.not_before - clock[0])
        ended = program.running.pid
        program.watch()
        assert program.running.pid == ended, "not before its time"
        clock[0] = program.not_before
        program.watch()
        assert program.running.pid != ended
    program.running.wait()
    assert pauses == [2, 4, 8, 16]


def test_a_program_that_does_not_stop_is_killed_with_its_children(tmp_path):
    stubborn = (
        "import signal, subprocess, sys, time\n"
        "signal.signal(signal.SIGTERM, signal.SIG_IGN)\n"
        "child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)'])\n"
        f"open({str(tmp_path / 'child')!r}, 'w').write(str(child.pid))\n"
        "time.sleep(60)\n"
    )
    program: Any = Process("worker", [sys.executable, "-c", stubborn], tmp_path / "log")
    program.start()
    while not (tmp_path / "child").exists() or not (tmp_path / "child").read_text("utf-8"):
        time.sleep(0.02)
    program.stop()
    program.kill_after(time.monotonic() + 0.3)
    assert program.running.wait() == -signal.SIGKILL
    child = int((tmp_path / "child").read_text(encoding="utf-8"))
    until = time.monotonic() + 5
    while psutil.pid_exists(child) and psutil.Process(child).status() != psutil.STATUS_ZOMBIE:
        assert time.monotonic() < until
        time.sleep(0.02)


def test_a_log_does_not_grow_for_ever(tmp_path):
    log = tmp_path / "web.log"
    log.write_bytes(b"x" * 5_000_001)
    program: Any = Process("web server", [sys.executable, "-c", "print('new')"], log)
    program.start()
    program.running.wait()
    assert log.read_text(encoding="utf-8") == "new\n"
    assert (tmp_path / "web.log.1").stat().st_size == 5_000_001


def test_the_pages_are_loaded_before_the_web_server_forks(tmp_path):
    """Not by each of its processes, while somebody waits for the first page."""
    loaded = "import sys, config.wsgi; sys.exit('negotiations.urls' not in sys.modules)"
    command = [sys.executable, "-c", loaded]
    subprocess.run(command, cwd=ROOT, env=environment(tmp_path), check=True)  # noqa: S603 - our own


# ---- the whole of it, started for real


@pytest.fixture
def folder():
    """A data directory without demonstration articles, to be quick."""
    made = Path(tempfile.mkdtemp(prefix="pourparlers-serve-"))
    made.chmod(0o755)
    (made / "demonstration-loaded").touch()
    yield made
    embedded.stop(made)
    shutil.rmtree(made)


@contextmanager
def served(folder):
    """A running `python -m config.serve`; terminated at the end if it still runs."""
    port = free_port()
    running: Any = subprocess.Popen(
        [sys.executable, "-m", "config.serve"],
        cwd=ROOT,
        env=environment(folder, PORT=str(port)),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    running.port = port
    try:
        said = iter(running.stdout.readline, "")
        assert any("Ctrl-C stops everything" in line for line in said), running.wait()
        yield running
    finally:
        if running.poll() is None:
            running.terminate()
            running.wait(60)
        running.stdout.close()


def children_of(running):
    """The programs, by a word of their command line."""
    words = {"gunicorn": "web", "worker": "worker", "beat": "timetable"}
    found: dict[str, psutil.Process] = {}
    for child in psutil.Process(running.pid).children():
        with suppress(psutil.Error):  # dead, and not yet noticed
            line = child.cmdline()
            found |= {name: child for word, name in words.items() if word in line}
    return found


def wait_until(what, seconds=40):
    until = time.monotonic() + seconds
    while not what():
        assert time.monotonic() < until
        time.sleep(0.1)


def answers(port):
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=5) as visitor:
            visitor.sendall(b"GET /readyz HTTP/1.0\r\nHost: localhost\r\n\r\n")
            return b" 200 " in visitor.recv(100)
    except OSError:
        return False


def kill_each_part(folder, running):
    """Web server, worker, timetable and database, as a power cut would; the supervisor lives."""
    for child in children_of(running).values():
        child.kill()
    pid_file = folder / "postgresql-18" / "postmaster.pid"
    psutil.Process(int(pid_file.read_text("utf-8").split("\n")[0])).kill()


@pytest.mark.faults
def test_a_signal_to_the_group_of_the_worker_stops_it_in_order(folder):
    """Not its pool's processes: one of them could take the pool's lock along."""
    with served(folder) as running:
        worker = children_of(running)["worker"]
        wait_until(lambda: len(worker.children()) == 2)
        pool = worker.children()
        wait_until(lambda: worker.pid not in {os.getpgid(one.pid) for one in pool})
        os.killpg(worker.pid, signal.SIGTERM)
        wait_until(lambda: not worker.is_running() or worker.status() == psutil.STATUS_ZOMBIE, 20)
        wait_until(lambda: not [one for one in pool if one.is_running()])
        assert "exited with 'signal" not in (folder / "log" / "worker.log").read_text("utf-8")


@pytest.mark.faults
def test_what_is_killed_comes_back_and_what_is_stopped_is_gone(folder):
    logins = folder / "demonstration-logins.json"
    with served(folder) as running:
        first = children_of(running)
        assert set(first) == {"web", "worker", "timetable"}
        kill_each_part(folder, running)
        wait_until(lambda: set(children_of(running)) == set(first))
        wait_until(lambda: answers(running.port))
        second = children_of(running)
        assert not {c.pid for c in second.values()} & {c.pid for c in first.values()}
        passwords = json.loads(logins.read_text(encoding="utf-8"))
        # Then the supervisor itself: its programs go with it, the database waits to be found.
        running.kill()
        running.wait()
        wait_until(lambda: not [c for c in second.values() if c.is_running()])
    with served(folder) as running:
        assert answers(running.port)
        assert json.loads(logins.read_text(encoding="utf-8")) == passwords
        third = children_of(running)
        running.send_signal(signal.SIGINT)
        assert running.stdout.read().rstrip().endswith("Stopped.")
        assert running.wait(60) == 0
        assert not [c for c in third.values() if c.is_running()]
        assert not embedded.is_running(folder)
