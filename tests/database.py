"""The database server of the tests: an embedded one in a folder of its own.

Started by the process that runs pytest, shared by its workers through the environment, stopped
at the end. Several checkouts and several runs do not meet. DATABASE_URL names another server.
"""

import os
import shutil
import tempfile
from pathlib import Path

from config import embedded

_started: Path | None = None


def prepare() -> None:
    """Set the environment that config.settings reads; start the server in the first process."""
    global _started  # noqa: PLW0603 - one server for one process, stopped by finish()
    os.environ.setdefault("SECRET_KEY", "only-for-tests-" + "x" * 40)
    os.environ["DATABASE_ROLE"] = "owner"
    if "DATABASE_URL" in os.environ:
        return
    folder = Path(tempfile.mkdtemp(prefix="pourparlers-tests-"))
    # Run as root, PostgreSQL works under another account, which must reach its files.
    folder.chmod(0o755)
    os.environ["DATA_DIR"] = str(folder)
    embedded.start(folder, durable=False)
    urls = embedded.urls(folder)
    os.environ["DATABASE_URL"], os.environ["DATABASE_OWNER_URL"] = urls.web, urls.owner
    _started = folder


def finish() -> None:
    """Stop what this process started."""
    if _started is not None:
        embedded.stop(_started)
        shutil.rmtree(_started, ignore_errors=True)
