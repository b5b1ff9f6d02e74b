"""A briefing with something in every section. Demonstration data, written for this purpose."""

from dataclasses import replace

from negotiations.briefing.content import (
    AnnotationLine,
    AnswerLine,
    Briefing,
    Cell,
    Change,
    Chart,
    ChartRow,
    CommitmentLine,
    DateLine,
    Day,
    DemandLine,
    DocumentLine,
    IssueSection,
    Mark,
    Matrix,
    MatrixRow,
    Sentence,
    SignatureLine,
    Source,
)
from negotiations.briefing.labels import briefing_labels
from tests.briefing_sources import CHART, NOTES

WORDS = {
    "demands": "Demands",
    "supports": "Supports",
    "accepts": "Accepts",
    "conditional": "Conditional",
    "open": "Open",
    "unclear": "Unclear",
    "reserved": "Reserved",
    "rejects": "Rejects",
    "none": "–",
}
PARTIES = (
    "Ukraine",
    "Russia",
    "Coalition of the Willing",
    "France",
    "European Union",
    "United States",
)
ISSUES = {
    "Russian control of the whole Donbass": "rejects demands none rejects rejects open/disputed",
    "A demilitarised zone in Donetsk region": (
        "conditional/+ conditional/unreviewed none unclear/unreviewed none supports"
    ),
    "A full ceasefire before any settlement": "demands rejects demands demands demands reserved",
    "American-led monitoring of a ceasefire": (
        "supports unclear/unreviewed accepts/+ supports accepts conditional/+"
    ),
    "A multinational force after a ceasefire": (
        "demands rejects supports conditional/+ supports open/mixed"
    ),
    "American backing for that force": (
        "demands rejects/stale demands demands supports unclear/unreviewed+"
    ),
    "Ukraine staying outside NATO": "conditional demands none reserved/stale rejects supports",
    "A ceiling on Ukraine’s armed forces": "conditional/+ demands rejects rejects rejects supports",
    "A meeting of the two presidents": "demands conditional supports/stale supports open accepts",
}


def day(text: str, iso: str = "") -> Day:
    return Day(iso=iso, text=text)


def mark(stance: str, *states: str) -> Mark:
    return Mark(stance=stance, word=WORDS[stance], states=states)


def cell(spec: str) -> Cell:
    """A cell from "stance/state+": the plus marks a change."""
    stance, _slash, rest = spec.partition("/")
    states = tuple(rest.rstrip("+").split()) if rest.rstrip("+") else ()
    detail = "" if stance == "none" else f"{len(spec) + 3} d · {len(stance) % 4 + 1}"
    return Cell(mark=mark(stance, *states), detail=detail, is_changed=rest.endswith("+"))


def sample(**changes: object) -> Briefing:
    """The whole sample; `changes` replace parts of it."""
    return replace(_whole(), **changes)  # type: ignore[arg-type]  # the caller names fields


def without(*names: str) -> Briefing:
    """The sample with some sections empty."""
    return sample(**{name: None if name == "matrix" else () for name in names})


def matrix(parties: tuple[str, ...], issues: dict[str, str]) -> Matrix:
    rows = tuple(
        MatrixRow(issue=issue, cells=tuple(cell(spec) for spec in specs.split()))
        for issue, specs in issues.items()
    )
    caption = f"{len(issues)} issues, {len(parties)} parties, 22 January 2026."
    return Matrix(parties=parties, rows=rows, caption=caption)


def _whole() -> Briefing:
    return Briefing(
        language="en",
        title="Ukraine after Paris: one signature missing",
        negotiation="Ukraine",
        reference="Pourparlers, briefing 7KXM2P4Q",
        as_of="2026-01-22T18:00:00+00:00",
        as_of_text="As of 22 January 2026, 18:00 UTC",
        period="22 December 2025 to 22 January 2026",
        labels=briefing_labels(),
        authors=("O. Melnyk", "C. Roux"),
        mark="Internal",
        demonstration="Demonstration data, do not cite",
        bottom_line=_bottom_line(),
        changes=_changes(),
        matrix=matrix(PARTIES, ISSUES),
        issues=_issues(),
        demands=_demands(),
        commitments=_commitments(),
        documents=_documents(),
        annotations=_annotations(),
        past_dates=_past_dates(),
        next_dates=_next_dates(),
        gaps=_gaps(),
        method=_method(),
        notes=NOTES,
        sources=_sources(),
    )


def _bottom_line() -> tuple[Sentence, ...]:
    return (
        Sentence(
            text="Ukraine and Russia overlap on 2 of 9 issues and are blocked on six.", notes=(1,)
        ),
        Sentence(
            text="The coalition’s 35 members agreed in Paris to work under American leadership.",
            notes=(2,),
        ),
        Sentence(text="The United States did not sign.", notes=(3,)),
        Sentence(
            text="We judge it likely that the talks in Abu Dhabi will turn on demilitarised zones.",
            is_judgement=True,
        ),
    )


def _changes() -> tuple[Change, ...]:
    paris = day("7 Jan 2026", "2026-01-07")
    return (
        Change(
            day=paris,
            party="United States",
            issue="American backing for the force",
            kind="blurred",
            before=mark("accepts"),
            before_notes=(5,),
            after=mark("unclear", "unreviewed"),
            after_notes=(4,),
            days_between=23,
            interval="23 days",
        ),
        Change(
            day=paris,
            party="France",
            issue="a multinational force",
            kind="conditioned",
            before=mark("supports"),
            before_notes=(5,),
            after=mark("conditional"),
            after_notes=(6,),
            days_between=20,
            interval="20 days",
        ),
        Change(
            day=day("6 or 7 Jan 2026"),
            party="Coalition of the Willing",
            issue="American-led monitoring",
            kind="first statement",
            after=mark("accepts"),
            after_notes=(2,),
        ),
    )


def _issues() -> tuple[IssueSection, ...]:
    rows = (
        ChartRow(day=day("6 Oct 2025"), mark=mark("reserved"), said_by="own words", notes=(5,)),
        ChartRow(day=day("15 Dec 2025"), mark=mark("accepts"), said_by="official text", notes=(5,)),
        ChartRow(
            day=day("7 Jan 2026"),
            mark=mark("unclear", "unreviewed"),
            said_by="journalist",
            notes=(4,),
        ),
    )
    chart = Chart(
        title="United States",
        svg=CHART,
        alt="Reserved from 6 October 2025; accepted from 15 December; unclear since 7 January 2026.",
        caption="Circle: own words. Cross: journalist. Hollow: unreviewed. Dotted: no statement for "
        "90 days. Hatched: sources conflict.",
        rows=rows,
    )
    sentences = (
        Sentence(
            text="The United States has been unclear about American backing for the force since "
            "7 January 2026 (said once).",
            notes=(4,),
        ),
        Sentence(text="Ukraine demands it: 4 statements since 16 September 2025.", notes=(7,)),
    )
    return (
        IssueSection(
            title="American backing for the force",
            topic="Security guarantees",
            sentences=sentences,
            charts=(chart,),
        ),
    )


def _demands() -> tuple[DemandLine, ...]:
    return (
        DemandLine(
            party="Russia",
            about="Russian control of the whole Donbass",
            asked="réclame le contrôle total de la région du Donbass",
            language="fr",
            day=day("7 Jan 2026"),
            status="open",
            notes=(8,),
        ),
        DemandLine(
            party="Ukraine",
            about="A full ceasefire before any settlement",
            asked="Спочатку повне припинення вогню, потім переговори",
            language="uk",
            day=day("12 Jan 2026"),
            status="restated",
            notes=(7,),
            answers=(
                AnswerLine(party="Russia", words="silent for 10 days", days_silent=10),
                AnswerLine(party="United States", words="deferred on 14 January", notes=(4,)),
            ),
        ),
    )


def _commitments() -> tuple[CommitmentLine, ...]:
    return (
        CommitmentLine(
            party="France",
            about="A multinational force after a ceasefire",
            condition_language="fr",
            offered="plusieurs milliers de soldats français pourraient être déployés à l’avenir",
            condition="une fois le cessez-le-feu signé",
            language="fr",
            day=day("7 Jan 2026"),
            status="offered",
            notes=(6,),
        ),
    )


def _documents() -> tuple[DocumentLine, ...]:
    return (
        DocumentLine(
            name="Paris declaration",
            kind="declaration",
            day=day("7 Jan 2026"),
            signatures=(
                SignatureLine(
                    party="Coalition of the Willing",
                    status="agreed",
                    word="agreed",
                    is_signed=True,
                    notes=(2,),
                ),
                SignatureLine(
                    party="Ukraine",
                    status="signed",
                    word="signed",
                    is_signed=True,
                    states=("unreviewed",),
                    notes=(2,),
                ),
                SignatureLine(
                    party="United States",
                    status="not-signed",
                    word="not signed",
                    is_signed=False,
                    states=("unreviewed",),
                    notes=(3,),
                ),
                SignatureLine(
                    party="Russia", status="refused", word="refused", is_signed=False, notes=(8,)
                ),
            ),
        ),
    )


def _annotations() -> tuple[AnnotationLine, ...]:
    return (
        AnnotationLine(
            subject="United States on American backing for the force",
            body="The envoy spoke of protocols “largely finished” a day before.\n\n"
            "Read with note 4; a second outlet is wanted.",
            author="O. Melnyk",
            day=day("20 Jan 2026"),
            quote="la position des États-Unis reste floue",
            language="fr",
        ),
    )


def _past_dates() -> tuple[DateLine, ...]:
    return (
        DateLine(
            day=day("7 Jan 2026"),
            what="Paris: Ukraine, United States; bilateral",
            status="held",
            notes=(9,),
        ),
    )


def _next_dates() -> tuple[DateLine, ...]:
    return (
        DateLine(
            day=day("23 Jan 2026"),
            what="Abu Dhabi: United States, Ukraine, Russia; trilateral",
            status="announced",
            notes=(4,),
        ),
    )


def _gaps() -> tuple[Sentence, ...]:
    return (
        Sentence(text="2 statements in this briefing are unreviewed (notes 3 and 4)."),
        Sentence(text="No statement by the European Union on a demilitarised zone was found."),
    )


def _method() -> tuple[str, ...]:
    return (
        "A stance is what the latest day with evidence shows; on that day the most direct "
        "source decides. It holds until the next statement and is stale after 90 days.",
    )


def _sources() -> tuple[Source, ...]:
    return (
        Source(
            number=1,
            outlet="Franceinfo",
            title="À Paris, un pas vers une force multinationale",
            published="8 January 2026",
            language="fr",
            language_name="French",
            url="https://example.org/paris?x=1&y=2",
            count="6",
        ),
        Source(
            number=2,
            outlet="",
            title="Звернення президента",
            published="12 January 2026",
            language="uk",
            language_name="Ukrainian",
            url="",
            count="1",
        ),
    )
