"""Passages with their facts, as gold files hold them: docs/reading.md defines the fields.

A file holds one passage, a list of them or {id: passage}. A passage is {"id", "lang", "text",
"facts": [...]}; of what a reader found only "id" and "facts" are needed.
"""

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from sources.reader.types import Act, Stance, Topic

type Fact = dict[str, Any]
type Passage = dict[str, Any]
type Passages = dict[str, Passage]

TYPES = tuple(act.value for act in Act)
ISSUES = tuple(topic.value for topic in Topic)
STANCES = tuple(stance.value for stance in Stance if stance is not Stance.RESERVED)
STATUSES = ("signed", "not-signed", "agreed", "rejected")
_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


def load(path: Path) -> Passages:
    """The passages of a file, or of the .json files in a folder, by id.

    Raises ValueError where an id occurs twice.
    """
    found: Passages = {}
    for file in sorted(path.glob("*.json")) if path.is_dir() else [path]:
        for passage in _passages_in(json.loads(file.read_text(encoding="utf-8"))):
            if passage["id"] in found:
                raise ValueError(f"passage {passage['id']!r} occurs twice")
            found[passage["id"]] = passage
    return found


def _passages_in(data: Any) -> list[Passage]:
    if isinstance(data, list):
        return data
    if "facts" in data:
        return [data]
    return [
        {**value, "id": key} if isinstance(value, dict) else {"id": key, "facts": value}
        for key, value in data.items()
    ]


def quotes(fact: Fact) -> list[str]:
    """The words that are evidence of a fact, any of which will do."""
    return [quote for quote in [fact.get("quote"), *(fact.get("alt") or ())] if quote]


def readings(gold: Fact) -> Iterator[Fact]:
    """A gold fact as it stands, then each other way to say it that counts as right too."""
    yield gold
    for change in gold.get("accept") or ():
        yield {**gold, **change}


def faults(passages: Passages) -> list[str]:
    """What is wrong with a gold standard, a line each."""
    return [
        f"{name} fact {number}: {fault}"
        for name, passage in passages.items()
        for number, fact in enumerate(passage["facts"], 1)
        for fault in _faults_of(fact, passage["text"])
    ]


def _faults_of(fact: Fact, text: str) -> Iterator[str]:
    for quote in quotes(fact):
        if quote not in text:
            yield f"quote is not in the text: {repr(quote)[:60]}"
    kind = fact.get("type")
    if kind not in TYPES:
        yield f"type {kind!r}"
    elif kind == "meeting":
        if not fact.get("participants"):
            yield "a meeting without participants"
    else:
        yield from _faults_of_act(fact)
    if fact.get("date") and not _DATE.fullmatch(fact["date"]):
        yield f"date {fact['date']!r}"


def _faults_of_act(fact: Fact) -> Iterator[str]:
    if not fact.get("party"):
        yield "no party"
    if fact.get("issue") not in ISSUES:
        yield f"issue {fact.get('issue')!r}"
    if fact["type"] == "position" and fact.get("stance") not in STANCES:
        yield f"stance {fact.get('stance')!r}"
    if fact["type"] == "document" and fact.get("status") not in STATUSES:
        yield f"status {fact.get('status')!r}"


def one_party_each(facts: Iterable[Fact]) -> list[Fact]:
    """What was found in one shape: a fact for each party; the stance "demands" is a demand."""
    found: list[Fact] = []
    for said in facts:
        fact = dict(said)
        if fact.get("type") == "position" and fact.get("stance") == "demands":
            fact["type"] = "demand"
        parties = fact.get("parties") or fact.get("party")
        if fact.get("type") == "meeting":
            alone = parties if isinstance(parties, list) else [parties] if parties else []
            fact["participants"] = fact.get("participants") or alone
            found.append(fact)
        elif isinstance(parties, list):
            found += [{**fact, "party": party, "parties": None} for party in parties]
        else:
            found.append(fact)
    return found
