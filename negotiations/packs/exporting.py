"""Writes a negotiation's set-up as a pack. What is exported loads again to the same rows."""

import json
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from negotiations.models import Alias, Membership, Negotiation, Party, Person
from negotiations.packs.checking import PackError


def export(slug: str, folder: str | Path) -> list[str]:
    """Write the four files of a pack; returns their names. Raises PackError."""
    negotiation = Negotiation.objects.filter(slug=slug).first()
    if negotiation is None:
        raise PackError([f"{slug}: no such negotiation"])
    target = Path(folder)
    target.mkdir(parents=True, exist_ok=True)
    known = negotiation.participations.known()
    parties = list(Party.objects.filter(pk__in=known.values("party")).order_by("pk"))
    files = {
        "negotiation.toml": _negotiation(negotiation),
        "parties.toml": _parties(parties),
        "people.toml": _people(parties),
        "issues.toml": _issues(negotiation),
    }
    for name, text in files.items():
        (target / name).write_text(text, encoding="utf-8")
    return list(files)


def _negotiation(negotiation: Negotiation) -> str:
    head = {
        "slug": negotiation.slug,
        "name": negotiation.name,
        "name_fr": negotiation.name_fr,
        "summary": negotiation.summary,
        "phase": negotiation.phase,
        "stale_after": negotiation.stale_after,
    }
    rows = negotiation.participations.known().select_related("party").order_by("pk")
    return (
        _fields(head)
        + "\n"
        + _tables(
            "participation",
            (
                {"party": r.party.key, "role": r.role, "since": r.since, "until": r.until}
                for r in rows
            ),
        )
    )


def _parties(parties: list[Party]) -> str:
    aliases = _aliases("party", [party.pk for party in parties])
    rows = (
        {
            "key": party.key,
            "name": party.name,
            "name_fr": party.name_fr,
            "kind": party.kind,
            "wikidata": party.wikidata_id,
            "iso3": party.iso3166_1_alpha3,
            "ucdp": party.ucdp_actor_id,
            "paax": party.paax_id,
            **{f"{kind}s": names for kind, names in aliases.get(party.pk, {}).items()},
        }
        for party in parties
    )
    members = Membership.objects.filter(coalition__in=parties, party__in=parties).order_by("pk")
    memberships = (
        {"coalition": m.coalition.key, "party": m.party.key, "since": m.since, "until": m.until}
        for m in members.select_related("coalition", "party")
    )
    return _tables("party", rows) + _tables("membership", memberships)


def _people(parties: list[Party]) -> str:
    people = list(
        Person.objects.filter(party__in=parties)
        .select_related("party")
        .prefetch_related("offices")
        .order_by("pk")
    )
    aliases = _aliases("person", [person.pk for person in people])
    return _tables(
        "person",
        (
            {
                "key": person.key,
                "name": person.name,
                "party": person.party.key,
                "wikidata": person.wikidata_id,
                "names": aliases.get(person.pk, {}).get("name", {}),
                "office": [
                    {
                        "title": office.title,
                        "title_fr": office.title_fr,
                        "since": office.since,
                        "until": office.until,
                        "spokesperson": office.is_spokesperson,
                    }
                    for office in person.offices.all()
                ],
            }
            for person in people
        ),
    )


def _issues(negotiation: Negotiation) -> str:
    rows = []
    for issue in negotiation.issues.prefetch_related("cues"):
        cues: dict[int, dict[str, list[str]]] = {1: {}, -1: {}}
        for cue in sorted(issue.cues.all(), key=lambda cue: cue.pk):
            cues[cue.polarity].setdefault(cue.language, []).append(cue.text)
        rows.append(
            {
                "key": issue.key,
                "topic": issue.topic,
                "title": issue.title,
                "title_fr": issue.title_fr,
                "documents": issue.document_names,
                "premises": issue.premises,
                "for": cues[1],
                "against": cues[-1],
            }
        )
    return _tables("issue", rows)


def _aliases(owner: str, ids: list[int]) -> dict[int, dict[str, dict[str, list[str]]]]:
    found: dict[int, dict[str, dict[str, list[str]]]] = {}
    rows = Alias.objects.filter(**{f"{owner}__in": ids}).order_by("pk")
    for pk, kind, language, text in rows.values_list(f"{owner}_id", "kind", "language", "text"):
        found.setdefault(pk, {}).setdefault(kind, {}).setdefault(language, []).append(text)
    return found


def _tables(name: str, rows: Iterable[Mapping[str, Any]]) -> str:
    return "".join(f"[[{name}]]\n{_fields(row, name)}\n" for row in rows)


def _fields(row: Mapping[str, Any], table: str = "") -> str:
    """Plain values first, then tables of languages and lists of tables."""
    plain = [
        f"{key} = {_value(value)}"
        for key, value in row.items()
        if value not in (None, "", False, []) and not _is_below(value)
    ]
    for key, value in row.items():
        if isinstance(value, dict) and value:
            plain += [f"[{table}.{key}]", *(f"{code} = {_value(t)}" for code, t in value.items())]
        elif isinstance(value, list) and _is_below(value):
            plain += [f"[[{table}.{key}]]\n{_fields(item).strip()}" for item in value]
    return "\n".join(plain) + "\n"


def _is_below(value: Any) -> bool:
    """Written as tables of its own, after the plain values."""
    return isinstance(value, dict) or (isinstance(value, list) and any(map(_is_below, value)))


def _value(value: Any) -> str:
    """A TOML value: its strings are JSON strings."""
    return value.isoformat() if isinstance(value, date) else json.dumps(value, ensure_ascii=False)
