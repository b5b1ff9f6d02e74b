"""What a claim can be read as: the act of each sense, its rule and how sure it is."""

from dataclasses import dataclass

from sources.reader.types import Act, SignatureStatus, Stance

_CONFIDENCE = {
    "not-signed": 0.85, "step": 0.6, "signed": 0.9, "silence": 0.7, "unclear-answer": 0.7, "open": 0.75, "ready": 0.7, "demand": 0.85,
    "rejects": 0.85, "agreed": 0.75, "act": 0.7, "commitment": 0.75, "supports": 0.8,
    "accepts": 0.75, "denounced": 0.7,
}  # fmt: skip
_ACTS = {
    "demand": Act.DEMAND,
    "commitment": Act.COMMITMENT,
    "act": Act.COMMITMENT,
    "step": Act.COMMITMENT,
    "not-signed": Act.DOCUMENT,
    "signed": Act.DOCUMENT,
    "agreed": Act.DOCUMENT,
    "denounced": Act.DOCUMENT,
}


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a claim says, before it is given its place in the text."""

    act: Act
    rule: str
    confidence: float
    stance: Stance | None = None
    status: SignatureStatus | None = None


def meaning(sense: str, **values: Stance | SignatureStatus) -> Meaning:
    act = _ACTS.get(sense, Act.POSITION)
    stance, status = values.get("stance"), values.get("status")
    return Meaning(
        act,
        f"{act}.{sense}",
        _CONFIDENCE[sense],
        stance=stance if isinstance(stance, Stance) else None,
        status=status if isinstance(status, SignatureStatus) else None,
    )


def position(sense: str, stance: Stance, confidence: float) -> Meaning:
    return Meaning(Act.POSITION, f"position.{sense}", confidence, stance=stance)
