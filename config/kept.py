"""Secrets that an installation makes for itself and keeps in its data directory."""

import contextlib
import os
import secrets
import tempfile
from collections.abc import Callable
from pathlib import Path


class KeptError(RuntimeError):
    """The data directory cannot keep a secret; the message says why in one line."""


def secret_key(data_dir: Path, *, keep: bool = True) -> str:
    """Django's secret key for an installation that has none given."""
    return kept(data_dir, "secret_key", lambda: secrets.token_urlsafe(48), keep=keep)


def kept(data_dir: Path, name: str, make: Callable[[], str], *, keep: bool = True) -> str:
    """A secret kept in the data directory; of many that make it at once, one wins.

    With keep=False one that is not there is made for this process alone, and nothing is written.
    """
    path = data_dir / name
    try:
        if not keep and not path.exists():
            return make()
        data_dir.mkdir(parents=True, exist_ok=True)
        if not path.exists():
            _make_once(path, make())
        return path.read_text(encoding="utf-8").strip()
    except OSError as error:
        raise KeptError(
            f"the data directory {data_dir} cannot be used: {error.strerror}"
        ) from error


def _make_once(path: Path, secret: str) -> None:
    """Write it whole under a name of one's own, threads included, and link it if nobody has yet."""
    handle, draft = tempfile.mkstemp(
        prefix=f".{path.name}.", dir=path.parent
    )  # readable to us only
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(secret)
        with contextlib.suppress(FileExistsError):
            os.link(draft, path)
    finally:
        Path(draft).unlink()
