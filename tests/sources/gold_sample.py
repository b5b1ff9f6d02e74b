"""A small gold standard of an invented quarrel, for the tests of what compares with one."""

from sources.scoring.passages import Fact

TEXT = (
    "Norland and Sudria met in Lakeview on 3 May 2031. Norland demands that Sudria withdraw its "
    "troops from the Vale. Sudria rejected the demand. Norland signed the Lakeview Declaration, but "
    "Sudria did not sign it. Sudria offered to release all prisoners. Nobody was hurt, and the "
    "weather in Lakeview was fine all day, as the mayor told reporters who had come from afar. "
)
FILLER = "The market in the old town was open as usual and the ferries ran on time. " * 12


def fact(**fields):
    """A fact with all the fields that a gold file has."""
    base: Fact = {
        "party": None,
        "issue": None,
        "stance": None,
        "status": None,
        "date": None,
        "place": None,
        "participants": [],
        "target": None,
    }
    return dict(base, **fields)


_LEAVE = "Norland demands that Sudria withdraw its troops from the Vale"
_RELEASE = "Sudria offered to release all prisoners"
_SIGNED = "Norland signed the Lakeview Declaration"
_DECLARATION = {"type": "document", "issue": "other"}


def _facts_of_the_first():
    met = {"participants": ["Norland", "Sudria"], "date": "2031-05-03", "place": "Lakeview"}
    leave = {"party": "Norland", "target": "Sudria", "issue": "foreign-troops", "quote": _LEAVE}
    no = {"party": "Sudria", "issue": "foreign-troops", "stance": "rejects"}
    offer = {"type": "commitment", "issue": "prisoners", "quote": _RELEASE}
    return [
        fact(type="meeting", quote="Norland and Sudria met in Lakeview on 3 May 2031", **met),
        fact(type="demand", accept=[{"issue": "territory"}], **leave),
        fact(type="position", quote="Sudria rejected the demand", **no),
        fact(party="Norland", status="signed", quote=_SIGNED, **_DECLARATION),
        fact(party="Sudria", status="not-signed", quote="Sudria did not sign it", **_DECLARATION),
        fact(party="Sudria", **offer),
        fact(party="Norland", optional=True, **offer),
    ]


def gold():
    """Three passages by id; the last tells nothing."""
    first = {
        "id": "a",
        "lang": "en",
        "text": TEXT + FILLER,
        "facts": _facts_of_the_first(),
    }
    second = {
        "id": "b",
        "lang": "fr",
        "text": "La Norlande exige un cessez-le-feu. Rien d'autre.",
        "facts": [
            fact(
                type="demand",
                party="Norland",
                issue="ceasefire",
                quote="La Norlande exige un cessez-le-feu",
            )
        ],
    }
    third = {"id": "c", "lang": "fr", "text": "Il pleut sur la Norlande.", "facts": []}
    return {p["id"]: p for p in (first, second, third)}
