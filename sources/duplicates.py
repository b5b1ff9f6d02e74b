"""When two texts are one: the same words, whatever their case, blanks, punctuation and heading."""

import hashlib
import unicodedata
from dataclasses import dataclass

# Shorter texts under another heading may well be two: "Talks go on." says nothing by itself.
FEWEST_LETTERS = 200


@dataclass(frozen=True, slots=True)
class Prints:
    """SHA-256 of a text's letters and digits; `body` without its first line, "" if too short."""

    words: str
    body: str


def prints_of(text: str) -> Prints:
    """What identifies a text. "The talks, at last" and "THE TALKS AT LAST" are one."""
    _heading, _break, rest = text.strip().partition("\n")
    body = _letters(rest)
    return Prints(_digest(_letters(text)), _digest(body) if len(body) >= FEWEST_LETTERS else "")


def _letters(text: str) -> str:
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    return "".join(filter(str.isalnum, folded))


def _digest(letters: str) -> str:
    return hashlib.sha256(letters.encode()).hexdigest()
