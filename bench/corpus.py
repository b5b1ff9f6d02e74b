"""Texts to measure the reader on: made of small vocabularies, the same in each run.

Made up, so that speed is not measured on the passages that the rules were written with. One
sentence in three says what a party does; the rest is what an article tells around it.
"""

import random
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

_PHRASES = Path(__file__).with_name("phrases.toml")
_SLOT = re.compile(r"\{(\w+)\}")
_SHARE_OF_FACTS = 1 / 3
_PARAGRAPH = 4  # sentences
_ARTICLE = 24  # sentences


def articles(code: str, sentences: int) -> Iterator[str]:
    """Texts in a language, of so many sentences together."""
    made = _sentences(code, sentences)
    for first in range(0, sentences, _ARTICLE):
        paragraphs = range(first, min(first + _ARTICLE, sentences), _PARAGRAPH)
        yield "\n\n".join(" ".join(made[at : at + _PARAGRAPH]) for at in paragraphs)


def _sentences(code: str, count: int) -> list[str]:
    phrases = tomllib.loads(_PHRASES.read_text(encoding="utf-8"))[code]
    chance = random.Random(code)  # noqa: S311 - it makes up sentences, not secrets
    kinds = [
        "facts" if chance.random() < _SHARE_OF_FACTS else "plain" for _sentence in range(count)
    ]
    return [_filled(chance.choice(phrases[kind]), phrases, chance) for kind in kinds]


def _filled(frame: str, phrases: dict[str, list[str]], chance: random.Random) -> str:
    """Each slot with one of its phrases; the first letter is a capital."""
    said = _SLOT.sub(lambda slot: chance.choice(phrases[slot[1]]), frame)
    return said[0].upper() + said[1:]
