"""What a claim can be read as: the act of each sense and its rule."""

from dataclasses import dataclass

from sources.reader.types import Act, SignatureStatus, Stance

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
    stance: Stance | None = None
    status: SignatureStatus | None = None


def meaning(sense: str, **values: Stance | SignatureStatus) -> Meaning:
    act = _ACTS.get(sense, Act.POSITION)
    stance, status = values.get("stance"), values.get("status")
    return Meaning(
        act,
        f"{act}.{sense}",
        stance=stance if isinstance(stance, Stance) else None,
        status=status if isinstance(status, SignatureStatus) else None,
    )


def position(sense: str, stance: Stance) -> Meaning:
    return Meaning(Act.POSITION, f"position.{sense}", stance=stance)
