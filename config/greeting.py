"""What `make run` says when everything is up: progress of the demonstration, address, logins."""

import json
import secrets
import sys
import time

from django.conf import settings

from config.kept import kept
from negotiations.accounts import DEMO_LOGINS, DemoLogin, LoginState, make_demo_logins
from negotiations.models import Reading
from sources.models import Submission

PATIENCE_SECONDS = 180
_SECONDS_A_LINE = 5.0
_SAID = {
    LoginState.CHANGED: "(the password was changed)",
    LoginState.DISABLED: "(disabled)",
    LoginState.REMOVED: "(removed)",
}


def logins() -> list[str]:
    """A line for each demonstration login, made at the first start.

    To check three passwords takes a second or more: it is made to be slow.
    """
    return [_line(login) for login in make_demo_logins(demo_passwords())]


def wait_for_demonstration() -> None:
    """Until its articles are read, so that the pages are full when the address appears.

    The worker reads them; this only watches, and says nothing when all are read.
    """
    until = time.monotonic() + PATIENCE_SECONDS
    handed_in, read = _progress()
    if read == handed_in:
        return
    shown = 0.0
    while read < handed_in and time.monotonic() < until:
        # In a file each count is a line, so not every one.
        pause = 0.0 if sys.stdout.isatty() else _SECONDS_A_LINE
        if time.monotonic() - shown >= pause:
            shown = time.monotonic()
            _show(read, handed_in, ending="" if sys.stdout.isatty() else "\n")
        time.sleep(0.3)
        handed_in, read = _progress()
    _show(read, handed_in, ending="\n")


def _show(read: int, handed_in: int, *, ending: str) -> None:
    start = "\r" if sys.stdout.isatty() else ""
    sys.stdout.write(f"{start}Demonstration articles read: {read} of {handed_in}{ending}")
    sys.stdout.flush()


def demo_passwords() -> dict[str, str]:
    """By username; made at the first start and kept in the data directory."""
    made = kept(
        settings.DATA_DIR,
        "demonstration-logins.json",
        lambda: json.dumps({name: secrets.token_urlsafe(9) for name in DEMO_LOGINS}, indent=1),
    )
    return dict(json.loads(made))


def _line(login: DemoLogin) -> str:
    return f"  {login.username:15} {_SAID.get(login.state, login.password)}"


def _progress() -> tuple[int, int]:
    """How many demonstration articles were handed in, and how many are done with."""
    demonstration = Submission.objects.filter(is_demonstration=True)
    unread = demonstration.unfinished().count()
    waiting = Reading.objects.unfinished().filter(version__article__is_demonstration=True)
    articles = demonstration.filter(state="done", article__versions__readings=None)
    total = demonstration.count()
    return total, total - unread - waiting.count() - articles.count()
