"""Who acts, when and why; and why an act is refused."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import pghistory
from django.contrib.auth.models import User

from negotiations.models import Annotation, Record, Statement
from sources.models import Article


class StaleEditError(Exception):
    """Somebody else changed the row since the form was opened. `current` is what it is now."""

    def __init__(self, current: Statement | Annotation | Article | Record) -> None:
        super().__init__("changed in the meantime")
        self.current = current


class NothingToUndoError(ValueError):
    """The statement has no earlier state to go back to."""


class WithdrawnError(ValueError):
    """The statement's article was withdrawn: it holds nothing up, so nothing is decided on it."""


class UnassignableError(ValueError):
    """Nobody handed the article in, so there is nothing to assign to a negotiation."""


class AlreadyThereError(ValueError):
    """The negotiation that an article is to move to has the same text."""


@dataclass(frozen=True, slots=True)
class Act:
    """Who acts, when and why; `seen_version` is the version the form was made from."""

    by_user: User
    now: datetime
    reason: str = ""
    seen_version: int | None = None

    def context(self, verb: str) -> Any:
        """The history context of everything done under it."""
        return pghistory.context(user=self.by_user.pk, act=verb, reason=self.reason)
