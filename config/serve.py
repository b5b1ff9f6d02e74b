"""`make run`: everything on one machine, started in order, watched, and stopped together."""

import contextlib
import ctypes
import fcntl
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType

import django
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command
from django.db import Error, connection
from django.utils import timezone

from config import embedded, tables
from config.kept import KeptError
from config.programs import EmbeddedError, last_words

HOST = "127.0.0.1"
GRACE_SECONDS = 25
_ROOT = Path(__file__).resolve().parent.parent
_PR_SET_PDEATHSIG = 1


class ServeError(RuntimeError):
    """Why nothing is served, in one line."""


@dataclass
class Process:
    """One watched program; restarted with a growing pause when it dies."""

    name: str
    command: Sequence[str]
    log: Path
    running: subprocess.Popen[bytes] | None = None
    deaths: int = field(default=0)
    not_before: float = 0.0

    def start(self) -> None:
        """In a session of its own, so that Ctrl-C reaches only the supervisor."""
        if self.log.exists() and self.log.stat().st_size > 5_000_000:
            self.log.replace(self.log.with_suffix(".log.1"))
        with self.log.open("ab") as log:
            self.running = subprocess.Popen(  # noqa: S603 - our own commands
                self.command,
                cwd=_ROOT,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
                preexec_fn=_die_with_parent,  # noqa: PLW1509 - calls prctl only
            )

    def watch(self) -> None:
        """Start again what died, later and later."""
        if self.running is None or self.running.poll() is None:
            return
        if not self.not_before:
            self.deaths += 1
            self.not_before = time.monotonic() + min(2**self.deaths, 60)
            say(f"The {self.name} stopped ({self.running.returncode}); see {self.log}. Restarting")
        elif time.monotonic() >= self.not_before:
            self.not_before = 0.0
            self.start()

    def stop(self) -> None:
        """Ask; the caller waits."""
        if self.running and self.running.poll() is None:
            self.running.send_signal(signal.SIGTERM)

    def kill_after(self, deadline: float) -> None:
        """Wait until the deadline, then end the whole session that it leads."""
        if self.running is None:
            return
        with contextlib.suppress(subprocess.TimeoutExpired):
            self.running.wait(max(0.1, deadline - time.monotonic()))
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.running.pid, signal.SIGKILL)


def _die_with_parent() -> None:
    """On Linux a supervisor that is killed takes its children along."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)


def say(line: str) -> None:
    """One line of progress, at once."""
    print(line, flush=True)  # noqa: T201 - this is the program's output


def begin(name: str) -> None:
    """The start of a line that its outcome will end."""
    print(f"{name} … ", end="", flush=True)  # noqa: T201 - this is the program's output


@contextlib.contextmanager
def step(name: str) -> Iterator[None]:
    """Name a step and say how long it took."""
    began = time.monotonic()
    begin(name)
    yield
    say(f"{time.monotonic() - began:.1f} s")


def main() -> None:
    """Start, say where, watch until Ctrl-C, stop."""
    # Both by name: a shell's background job inherits an ignored SIGINT, which Python leaves so.
    for stopping in (signal.SIGINT, signal.SIGTERM):
        signal.signal(stopping, _interrupt)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    try:
        django.setup()
        _serve(settings.DATA_DIR, is_embedded=settings.EMBEDDED)
    except (EmbeddedError, ImproperlyConfigured, KeptError, ServeError) as error:
        sys.exit(f"pourparlers: {error}")
    except Error as error:  # the database stopped, is full
        sys.exit(f"pourparlers: the database: {last_words(str(error))}")
    except OSError as error:  # a full disk, a folder that may not be written to
        sys.exit(f"pourparlers: {error.filename or 'the data directory'}: {error.strerror}")
    except KeyboardInterrupt:
        pass  # everything is stopped: that is what was asked for


def _interrupt(_signal: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt


def _serve(data_dir: Path, *, is_embedded: bool) -> None:
    port = _port()
    data_dir.mkdir(parents=True, exist_ok=True)
    with _only_one(data_dir):
        _check_port(port)
        processes = _processes(data_dir, port)
        try:
            if is_embedded:
                with step("Starting the database"):
                    embedded.start(data_dir, tell=begin)
            _prepare(data_dir, is_embedded=is_embedded)
            _start_programs(processes, port, is_embedded=is_embedded)
            _watch(processes, data_dir, is_embedded=is_embedded)
        finally:
            _stop(processes, data_dir, is_embedded=is_embedded)


def _port() -> int:
    value = os.environ.get("PORT", "8000")
    if not value.isdecimal() or not 0 < int(value) < 65536:
        raise ServeError(f"PORT: {value!r} is not a port")
    return int(value)


@contextlib.contextmanager
def _only_one(data_dir: Path) -> Iterator[None]:
    """One supervisor for a data directory; the lock goes with the process, however it ends."""
    with (data_dir / embedded.SERVE_LOCK).open("w") as handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise ServeError(f"it is already running on {data_dir}") from error
        yield


def _check_port(port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError as error:
            raise ServeError(
                f"port {port} is taken; choose another: PORT={port + 1} make run"
            ) from error


def _processes(data_dir: Path, port: int) -> list[Process]:
    logs = data_dir / "log"
    logs.mkdir(exist_ok=True)
    python = [sys.executable, "-m"]
    celery = [*python, "celery", "--app", "config.celery", "--quiet"]
    web = [
        *python,
        "gunicorn",
        "config.wsgi",
        "--bind",
        f"{HOST}:{port}",
        "--workers",
        "2",
        "--preload",
    ]
    worker = ["worker", "--concurrency", "2", "--without-gossip", "--without-mingle"]
    return [
        Process(
            "web server", [*web, "--threads", "4", "--graceful-timeout", "10"], logs / "web.log"
        ),
        Process("worker", [*celery, *worker, "--loglevel", "INFO"], logs / "worker.log"),
        Process(
            "timetable",
            [*celery, "beat", "--pidfile=", "--loglevel", "INFO"],
            logs / "timetable.log",
        ),
    ]


def _prepare(data_dir: Path, *, is_embedded: bool) -> None:
    with step("Bringing tables, styles and scripts up to date"):
        is_current = is_embedded and tables.are_current(settings.OWNER_DATABASE)
        migrating = None if is_current else _begin("migrate", "--verbosity", "0")
        try:
            call_command("collectstatic", interactive=False, verbosity=0)
        finally:
            if migrating:
                _end("migrate", migrating)
    marker = data_dir / "demonstration-loaded"
    if marker.exists():
        return
    # A restored backup brings its own data: demonstration articles never come among those.
    if not tables.had_negotiations(settings.OWNER_DATABASE):
        with step("Loading the Ukraine pack; its articles go to the worker"):
            _manage("pack", "load", "ukraine")
    marker.touch()


def _start_programs(processes: Sequence[Process], port: int, *, is_embedded: bool) -> None:
    """Free what killed workers held, start everything, and say where it is.

    In this process: Django is loaded here already, and that is most of what a command takes.
    """
    from config import greeting, left  # noqa: PLC0415 - their models need Django to be set up

    web, *others = processes
    try:
        if is_embedded and (freed := left.free(timezone.now())):
            say(f"Left by a worker that was killed, now due again: {freed}")
        with step("Starting the pages and the worker"):
            # One after the other: together they would keep people waiting for the pages.
            web.start()
            logins = greeting.logins()
            _await_pages(port, processes)
            for process in others:
                process.start()
        greeting.wait_for_demonstration()
    finally:
        connection.close()
    say("\n".join(["", f"Pourparlers is at http://{HOST}:{port}", "", *logins]))
    say("\nCtrl-C stops everything.")


def _begin(*arguments: str) -> subprocess.Popen[bytes]:
    """A management command in a process of its own."""
    command = [sys.executable, str(_ROOT / "manage.py"), *arguments]
    return subprocess.Popen(command, cwd=_ROOT, stderr=subprocess.PIPE)  # noqa: S603 - our own


def _end(name: str, process: subprocess.Popen[bytes]) -> None:
    """Wait for a management command; its complaint is ours. Interrupted, it goes too."""
    with process:
        try:
            said = process.communicate()[1]
        except BaseException:
            process.kill()
            raise
    if process.returncode:
        raise ServeError(f"{name}: {last_words(said.decode(errors='replace'))}")


def _manage(*arguments: str) -> None:
    _end(arguments[0], _begin(*arguments))


def _await_pages(port: int, processes: Sequence[Process]) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(f"http://{HOST}:{port}/livez", timeout=2):
                return
        except (urllib.error.URLError, OSError):
            dead = next((p for p in processes if p.running and p.running.poll() is not None), None)
            if dead:
                raise ServeError(f"the {dead.name} did not start; see {dead.log}") from None
            time.sleep(0.1)
    raise ServeError("the pages did not answer within 60 s")


def _watch(processes: Sequence[Process], data_dir: Path, *, is_embedded: bool) -> None:
    while True:
        time.sleep(1)
        if is_embedded and not embedded.is_running(data_dir):
            say("The database stopped. Restarting")
            embedded.start(data_dir, tell=say)
        for process in processes:
            process.watch()


def _stop(processes: Sequence[Process], data_dir: Path, *, is_embedded: bool) -> None:
    """Everything, the database last; a second Ctrl-C does not leave half of it running."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    say("\nStopping …")
    for process in processes:
        process.stop()
    deadline = time.monotonic() + GRACE_SECONDS
    for process in processes:
        process.kill_after(deadline)
    if is_embedded:
        embedded.stop(data_dir)
    say("Stopped.")


if __name__ == "__main__":
    main()
