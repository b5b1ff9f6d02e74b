"""Reads a pack's files and checks every word of them; each fault has its file and line."""

import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from negotiations.models.choices import PartyKind, Phase, Role
from negotiations.packs.format import (
    ByLanguage,
    Pack,
    PackArticle,
    PackIssue,
    PackMembership,
    PackOffice,
    PackParticipation,
    PackParty,
    PackPerson,
)
from sources.cleaning import hidden_in
from sources.reader.types import Topic

PACKS = Path(__file__).parent
_FILES = ("negotiation", "parties", "people", "issues")
_KEY = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LANGUAGE = re.compile(r"[a-z]{2}")
_ARTICLE = re.compile(r"\d{4}-\d\d-\d\d-[a-z0-9-]+\.(?P<language>[a-z]{2})\.txt")


class PackError(ValueError):
    """A pack that cannot be loaded; one line for each fault."""

    def __init__(self, faults: Iterable[str]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(self.faults))


def _are_texts(values: object) -> bool:
    return isinstance(values, list) and all(isinstance(v, str) and v.strip() for v in values)


@dataclass(slots=True)
class _Source:
    """One file: its tables, and where in the file each of them begins."""

    path: Path
    data: dict[str, Any]
    lines: list[str]

    def line(self, table: str, number: int, field_name: str = "") -> int:
        """Of the number-th [[table]], or of a field in it."""
        heads = [
            i for i, text in enumerate(self.lines, 1) if text.strip().startswith(f"[[{table}]]")
        ]
        start = heads[number] if number < len(heads) else 1
        stop = heads[number + 1] if number + 1 < len(heads) else len(self.lines) + 1
        for index in range(start, stop):
            text = self.lines[index - 1].strip()
            if field_name and text.startswith(
                (field_name + " ", field_name + "=", f"[{table}.{field_name}")
            ):
                return index
        return start


@dataclass(slots=True)
class _Checker:
    """Collects faults instead of stopping at the first."""

    folder: Path
    faults: list[str] = field(default_factory=list)

    def fault(self, source: _Source, line: int, what: str) -> None:
        self.faults.append(f"{source.path}:{line}: {what}")

    def source(self, name: str) -> _Source:
        path = self.folder / f"{name}.toml"
        try:
            text = path.read_text(encoding="utf-8")
        except FileNotFoundError:
            self.faults.append(f"{path}:1: the file is missing")
            return _Source(path, {}, [])
        except UnicodeDecodeError:
            self.faults.append(f"{path}:1: the file is not UTF-8")
            return _Source(path, {}, [])
        try:
            return _Source(path, tomllib.loads(text), text.splitlines())
        except tomllib.TOMLDecodeError as error:
            self.faults.append(f"{path}:{_line_of(error, text)}: {error}")
            return _Source(path, {}, text.splitlines())


def _line_of(error: tomllib.TOMLDecodeError, text: str) -> int:
    """What is missing at the end is told without a line: it is the last one."""
    said = re.search(r"line (\d+)", str(error))
    return int(said.group(1)) if said else max(1, len(text.splitlines()))


@dataclass(slots=True)
class _Row:
    """One table of a file with the checks that its fields need."""

    checker: _Checker
    source: _Source
    table: str
    number: int
    data: dict[str, Any]

    def fault(self, field_name: str, what: str) -> None:
        line = self.source.line(self.table, self.number, field_name)
        self.checker.fault(self.source, line, f"{field_name}: {what}" if field_name else what)

    def text(self, name: str, *, required: bool = False) -> str:
        value = self.data.get(name, "")
        if not isinstance(value, str) or (required and not value.strip()):
            self.fault(name, "must be a text" + (" and is missing" if required else ""))
            return ""
        self._all_seen(name, value)
        return value

    def _all_seen(self, name: str, *texts: str) -> None:
        for hidden in filter(None, map(hidden_in, texts)):
            self.fault(name, f"holds the invisible character {hidden}")

    def key(self, name: str, known: Iterable[str] | None = None) -> str:
        value = self.text(name, required=True)
        if value and not _KEY.fullmatch(value):
            self.fault(name, f"{value!r} must be lower-case letters, digits and hyphens")
        if value and known is not None and value not in known:
            self.fault(name, f"no party {value!r} in parties.toml")
        return value

    def choice(self, name: str, allowed: Iterable[str]) -> str:
        value, values = self.text(name, required=True), list(allowed)
        if value and value not in values:
            self.fault(name, f"{value!r} is not one of {', '.join(values)}")
        return value

    def day(self, name: str) -> date | None:
        value = self.data.get(name)
        if value is not None and type(value) is not date:
            self.fault(name, f"{value!r} is not a date like 2025-03-27")
            return None
        return value

    def period(self) -> tuple[date | None, date | None]:
        since, until = self.day("since"), self.day("until")
        if since and until and until < since:
            self.fault("until", f"{until} lies before {since}")
        return since, until

    def phrases(self, name: str) -> ByLanguage:
        found: dict[str, tuple[str, ...]] = {}
        table = self.data.get(name, {})
        if not isinstance(table, Mapping):
            self.fault(name, "must be a table of languages")
            return found
        for language, texts in table.items():
            if not _LANGUAGE.fullmatch(language):
                self.fault(name, f"{language!r} is no language of two letters")
            if not _are_texts(texts):
                self.fault(name, f"{language} must be a list of texts that are not empty")
                continue
            self._all_seen(name, *texts)
            found[language] = tuple(texts)
        return found

    def texts(self, name: str) -> tuple[str, ...]:
        values = self.data.get(name, [])
        if not _are_texts(values):
            self.fault(name, "must be a list of texts that are not empty")
            return ()
        self._all_seen(name, *values)
        return tuple(values)

    def only(self, allowed: str) -> None:
        for name in sorted(set(self.data) - set(allowed.split())):
            self.fault(name, f"is not known; known are {allowed}")


def load_pack(name_or_path: str | Path) -> Pack:
    """The pack of this name (a folder beside this file) or in this folder. Raises PackError."""
    folder = PACKS / name_or_path if (PACKS / name_or_path).is_dir() else Path(name_or_path)
    if not folder.is_dir():
        known = ", ".join(
            sorted(p.name for p in PACKS.iterdir() if (p / "negotiation.toml").exists())
        )
        raise PackError([f"{name_or_path}: no such pack; there are: {known}"])
    checker = _Checker(folder)
    pack = _read(checker)
    if checker.faults:
        raise PackError(checker.faults)
    return pack


def _read(checker: _Checker) -> Pack:
    sources = {name: checker.source(name) for name in _FILES}
    head = _Row(checker, sources["negotiation"], "", 0, sources["negotiation"].data)
    parties = tuple(_rows(checker, sources["parties"], "party", _party))
    keys = _unique(checker, sources["parties"], "party", [party.key for party in parties])
    _unique(checker, sources["parties"], "party", [party.name for party in parties], name="name")

    def person(row: _Row) -> PackPerson:
        return _person(row, keys)

    def issue_rows() -> tuple[PackIssue, ...]:
        return tuple(_rows(checker, sources["issues"], "issue", _issue))

    people = tuple(_rows(checker, sources["people"], "person", person))
    issues = issue_rows()
    _unique(checker, sources["people"], "person", [one.key for one in people])
    _unique(checker, sources["issues"], "issue", [one.key for one in issues])
    stale_after = head.data.get("stale_after", 90)
    if not isinstance(stale_after, int) or stale_after < 1:
        head.fault("stale_after", "must be a number of days")
    return Pack(
        slug=head.key("slug"),
        name=head.text("name", required=True),
        name_fr=head.text("name_fr"),
        summary=head.text("summary"),
        phase=head.choice("phase", Phase.values),
        stale_after=stale_after,
        parties=parties,
        people=people,
        memberships=tuple(
            _rows(checker, sources["parties"], "membership", lambda row: _membership(row, keys))
        ),
        participations=tuple(
            _rows(
                checker, sources["negotiation"], "participation", lambda r: _participation(r, keys)
            )
        ),
        issues=issues,
        articles=_articles(checker),
    )


def _rows[T](checker: _Checker, source: _Source, table: str, make: Callable[[_Row], T]) -> list[T]:
    rows = source.data.get(table, [])
    if not isinstance(rows, list):
        checker.fault(source, 1, f"{table} must be written as [[{table}]]")
        return []
    return [make(_Row(checker, source, table, number, row)) for number, row in enumerate(rows)]


def _unique(
    checker: _Checker, source: _Source, table: str, values: list[str], name: str = "key"
) -> frozenset[str]:
    for number, value in enumerate(values):
        if value and value in values[:number]:
            line = source.line(table, number, name)
            checker.fault(source, line, f"{name}: {value!r} stands there twice")
    return frozenset(values)


def _party(row: _Row) -> PackParty:
    row.only("key name name_fr kind wikidata iso3 ucdp paax names demonyms metonyms")
    return PackParty(
        key=row.key("key"),
        name=row.text("name", required=True),
        name_fr=row.text("name_fr"),
        kind=row.choice("kind", PartyKind.values),
        wikidata=row.text("wikidata"),
        iso3=row.text("iso3"),
        ucdp=row.text("ucdp"),
        paax=row.text("paax"),
        names=row.phrases("names"),
        demonyms=row.phrases("demonyms"),
        metonyms=row.phrases("metonyms"),
    )


def _person(row: _Row, parties: frozenset[str]) -> PackPerson:
    row.only("key name party wikidata names office")
    offices = row.data.get("office", [])
    return PackPerson(
        key=row.key("key"),
        name=row.text("name", required=True),
        party=row.key("party", parties),
        wikidata=row.text("wikidata"),
        names=row.phrases("names"),
        offices=tuple(
            _office(_Row(row.checker, row.source, row.table, row.number, office))
            for office in offices
        ),
    )


def _office(row: _Row) -> PackOffice:
    row.only("title title_fr since until spokesperson")
    since, until = row.period()
    return PackOffice(
        title=row.text("title", required=True),
        title_fr=row.text("title_fr"),
        since=since,
        until=until,
        is_spokesperson=bool(row.data.get("spokesperson", False)),
    )


def _membership(row: _Row, parties: frozenset[str]) -> PackMembership:
    row.only("coalition party since until")
    since, until = row.period()
    return PackMembership(row.key("coalition", parties), row.key("party", parties), since, until)


def _participation(row: _Row, parties: frozenset[str]) -> PackParticipation:
    row.only("party role since until")
    since, until = row.period()
    party, role = (
        row.key("party", parties),
        row.choice("role", [role for role in Role.values if role != Role.NAMED]),
    )
    return PackParticipation(party, role, since, until)


def _issue(row: _Row) -> PackIssue:
    row.only("key topic title title_fr documents premises for against")
    cues_for, cues_against = row.phrases("for"), row.phrases("against")
    for language, cues in cues_against.items():
        for cue in sorted(
            {c.lower() for c in cues} & {c.lower() for c in cues_for.get(language, ())}
        ):
            row.fault("against", f"{cue!r} speaks both for and against")
    return PackIssue(
        key=row.key("key"),
        topic=row.choice("topic", [topic.value for topic in Topic]),
        title=row.text("title", required=True),
        title_fr=row.text("title_fr"),
        cues_for=cues_for,
        cues_against=cues_against,
        documents=row.texts("documents"),
        premises=row.texts("premises"),
    )


def _articles(checker: _Checker) -> tuple[PackArticle, ...]:
    folder = checker.folder / "articles"
    found = (
        [_article(checker, path) for path in sorted(folder.glob("*"))] if folder.is_dir() else []
    )
    return tuple(article for article in found if article is not None)


def _article(checker: _Checker, path: Path) -> PackArticle | None:
    """Front matter in TOML between lines of +++, then the text."""
    match = _ARTICLE.fullmatch(path.name)
    text = path.read_text(encoding="utf-8")
    parts = text.split("+++\n", 2)
    source = _Source(path, {}, text.splitlines())
    if match is None or len(parts) != 3 or parts[0]:
        checker.fault(
            source, 1, "must be named DATE-NAME.LANGUAGE.txt and begin with +++ front matter"
        )
        return None
    try:
        source.data = tomllib.loads(parts[1])
    except tomllib.TOMLDecodeError as error:
        checker.fault(source, 1 + _line_of(error, parts[1]), str(error))
        return None
    row = _Row(checker, source, "", 0, source.data)
    row.only("title published outlet")
    published = row.day("published")
    if published is None:
        row.fault("published", "a date is missing")
        return None
    return PackArticle(
        path=path,
        title=row.text("title", required=True),
        text=parts[2].strip(),
        language=match.group("language"),
        published=published,
        outlet=row.text("outlet", required=True),
    )
