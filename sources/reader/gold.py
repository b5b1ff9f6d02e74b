"""Passages and facts in the form of the gold files, as `sources.scoring` takes them."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from sources.reader.background import is_background
from sources.reader.detection import detect_language
from sources.reader.read import read
from sources.reader.types import Act, Lexicon, MeetingStatus, Reading, SignatureStatus, Statement
from sources.reader.world import merged

_COARSE = {
    SignatureStatus.INITIALLED: "agreed",
    SignatureStatus.ENDORSED_NOT_SIGNED: "not-signed",
    SignatureStatus.PRESENT_NOT_SIGNED: "not-signed",
    SignatureStatus.REFUSED: "not-signed",
    SignatureStatus.ABSENT: "not-signed",
    SignatureStatus.NOT_ASKED: "not-signed",
    SignatureStatus.WITHDRAWN: "rejected",
}

_SUFFIXES = {".json", ".txt"}


class PassageError(ValueError):
    """A path that holds no passage; the message names the path and what is wrong."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A text with what is known about it; None is to be found out."""

    id: str
    text: str
    language: str | None = None
    published: date | None = None


def files_at(path: Path) -> list[Path]:
    """The file itself, or the passages' files in a folder and the folders in it, in order."""
    if not path.is_dir():
        return [path]
    inside = (one for one in sorted(path.iterdir()) if one.is_dir() or one.suffix in _SUFFIXES)
    return [file for one in inside for file in files_at(one)]


def passages_of(path: Path, content: str) -> list[Passage]:
    """The passages of a text or a gold file. Raises PassageError."""
    if path.suffix == ".json":
        return list(_gold_passages(path, content))
    if not content.strip():
        raise PassageError(f"{path}: empty")
    return [Passage(path.stem, content)]


def _gold_passages(path: Path, content: str) -> Iterator[Passage]:
    """A gold file holds one passage, a list of them, or {id: passage}."""
    try:
        data = json.loads(content)
        if isinstance(data, dict) and "text" not in data:
            data = [{"id": key, **row} for key, row in data.items()]
        for row in data if isinstance(data, list) else [data]:
            yield as_read(row)
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise PassageError(f"{path}: not a gold file ({error})") from error


def as_read(row: dict[str, Any]) -> Passage:
    """What the reader is shown of a row of a gold file: no facts."""
    passage = Passage(str(row["id"]), row["text"], row.get("lang"))
    published = row.get("published")
    return replace(passage, published=date.fromisoformat(published)) if published else passage


def read_passage(passage: Passage, lexicon: Lexicon) -> dict[str, Any]:
    """One row of what the scorer compares. Raises UnsupportedLanguageError."""
    language = passage.language or detect_language(passage.text)
    reading = read(passage.text, lexicon, language=language, published=passage.published)
    facts = to_gold(reading, passage.text, lexicon)
    return {"id": passage.id, "lang": language, "facts": facts}


def to_gold(reading: Reading, text: str, lexicon: Lexicon) -> list[dict[str, Any]]:
    """Facts with canonical English names; `issue` is the topic."""
    names = {entry.key: entry.name for entry in merged(lexicon)}
    return [_fact(one, text, names) for one in reading.statements if is_reported(one)]


def is_reported(one: Statement) -> bool:
    """Is it a fact? A signing that is only expected is none (docs/reading.md section 3).

    Parties met, meet or are due to meet; a meeting that was called off is none either.
    """
    called_off = {MeetingStatus.CANCELLED, MeetingStatus.POSTPONED}
    is_expected = one.status is SignatureStatus.ANNOUNCED_WILL_SIGN
    return not is_expected and one.meeting_status not in called_off


def _fact(one: Statement, text: str, names: dict[str, str]) -> dict[str, Any]:
    is_meeting = one.act is Act.MEETING
    return {
        "type": one.act.value,
        "party": names.get(one.party, one.party) if one.party else None,
        "target": names.get(one.addressees[0], one.addressees[0]) if one.addressees else None,
        "issue": None if is_meeting or one.topic is None else one.topic.value,
        "stance": one.stance.value if one.stance and one.act is Act.POSITION else None,
        "status": _COARSE.get(one.status, one.status.value) if one.status else None,
        "date": one.date.iso() if one.date and not is_background(one.date) else None,
        "place": one.place or None,
        "participants": [names.get(key, key) for key in one.participants],
        "quote": text[one.quote.start : one.quote.end],
        "rule": one.rule,
        "confidence": one.confidence,
    }
