"""The running product: what `make run` starts, on a free port, in a data directory of its own."""

import contextlib
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
START_SECONDS, STOP_SECONDS = 300, 60
# What the settings read; the tests' own database must not become the product's.
_NOT_INHERITED = {"DATABASE_URL", "DATABASE_OWNER_URL", "DATABASE_ROLE", "DATA_DIR", "SECRET_KEY"}


@dataclass(frozen=True)
class Product:
    """Where it answers, where its data is, and the demonstration logins."""

    url: str
    environment: dict[str, str]
    passwords: dict[str, str]

    def manage(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """`manage.py` on the data of the running product."""
        return subprocess.run(  # noqa: S603 - our own command
            [sys.executable, str(ROOT / "manage.py"), *arguments],
            cwd=ROOT,
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )


@contextlib.contextmanager
def running() -> Iterator[Product]:
    """Database, pages, worker and timetable, with the demonstration articles read."""
    folder = Path(tempfile.mkdtemp(prefix="pourparlers-browser-"))
    # Run as root, PostgreSQL works under another account, which must reach its files.
    folder.chmod(0o755)
    port = free_port()
    environment = {name: v for name, v in os.environ.items() if name not in _NOT_INHERITED}
    environment |= {"DATA_DIR": str(folder), "PORT": str(port), "DJANGO_SETTINGS_MODULE": ""}
    del environment["DJANGO_SETTINGS_MODULE"]
    log = folder.with_suffix(".log")
    with log.open("w") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "config.serve"],
            cwd=ROOT,
            env=environment,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    try:
        _await(process, log)
        passwords = json.loads((folder / "demonstration-logins.json").read_text("utf-8"))
        yield Product(f"http://127.0.0.1:{port}", environment, passwords)
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(STOP_SECONDS)
        shutil.rmtree(folder, ignore_errors=True)
        log.unlink()


def free_port() -> int:
    """A port that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _await(process: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    while "Ctrl-C stops everything" not in log.read_text("utf-8"):
        if process.poll() is not None or time.monotonic() > deadline:
            raise RuntimeError(f"the product did not start:\n{log.read_text('utf-8')}")
        time.sleep(0.2)
