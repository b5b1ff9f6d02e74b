"""A reading in the form of the gold files, as tests/gate/score.py takes it."""

from typing import Any

from sources.reader.names import merged
from sources.reader.types import Act, Lexicon, Reading, SignatureStatus, Statement

_COARSE = {
    SignatureStatus.INITIALLED: "agreed",
    SignatureStatus.ENDORSED_NOT_SIGNED: "not-signed",
    SignatureStatus.PRESENT_NOT_SIGNED: "not-signed",
    SignatureStatus.REFUSED: "not-signed",
    SignatureStatus.ABSENT: "not-signed",
    SignatureStatus.NOT_ASKED: "not-signed",
    SignatureStatus.WITHDRAWN: "rejected",
}


def to_gold(reading: Reading, text: str, lexicon: Lexicon) -> list[dict[str, Any]]:
    """Facts with canonical English names; `issue` is the topic."""
    names = {entry.key: entry.name for entry in merged(lexicon)}
    return [_fact(statement, text, names) for statement in reading.statements]


def _fact(one: Statement, text: str, names: dict[str, str]) -> dict[str, Any]:
    is_meeting = one.act is Act.MEETING
    return {
        "type": one.act.value,
        "party": names.get(one.party or ""),
        "target": names.get(one.addressees[0]) if one.addressees else None,
        "issue": None if is_meeting or one.topic is None else one.topic.value,
        "stance": one.stance.value if one.stance and one.act is Act.POSITION else None,
        "status": _COARSE.get(one.status, one.status.value) if one.status else None,
        "date": one.date.iso() if one.date else None,
        "place": one.place or None,
        "participants": [names[key] for key in one.participants],
        "quote": text[one.quote.start : one.quote.end],
        "rule": one.rule,
        "confidence": one.confidence,
    }
