"""Which text is meant: a party that rejects it may do so a year after it signed."""

from datetime import date

import pytest

from negotiations.filing import file_statements, refresh_rows
from negotiations.models import Document, Signature
from tests import factories

pytestmark = pytest.mark.django_db
SIGNING, LEAVING = date(2022, 7, 22), date(2023, 7, 17)


@pytest.fixture
def talks():
    return factories.negotiation()


@pytest.fixture
def russia():
    return factories.party(name="Russia")


def said(talks, party, day, status, **fields):
    """A statement on a proposal for grain, in an article of its own, not filed yet."""
    words = f"{party} did this on {day}: {status} {sorted(fields.items())}."
    fields = {"document_kind": "proposal", "topic": "humanitarian", "document_number": 1, **fields}
    return factories.statement(
        negotiation=talks,
        article=factories.article(text=words, published=day),
        party=party,
        act="document",
        status=status,
        date=day,
        **fields,
    )


def filed(*statements):
    for statement in statements:
        file_statements([statement], now=factories.NOW)


def shown():
    return list(Document.objects.shown().order_by("date"))


def document_of(statement):
    return Document.objects.get(signatures__statements=statement)


def status_of(party):
    (signature,) = Signature.objects.shown().filter(party=party)
    return signature.status


@pytest.mark.parametrize("is_late", [False, True], ids=["in order", "the signing read last"])
@pytest.mark.parametrize("status", ["rejected", "withdrawn"])
def test_who_leaves_a_year_later_leaves_the_text_it_signed(talks, russia, status, is_late):
    steps = [said(talks, russia, SIGNING, "signed"), said(talks, russia, LEAVING, status)]
    filed(*(reversed(steps) if is_late else steps))
    (document,) = shown()
    assert document.date == SIGNING
    assert status_of(russia) == status
    assert Signature.objects.shown().get().date == LEAVING


def test_filing_twice_changes_nothing(talks, russia):
    steps = [said(talks, russia, SIGNING, "signed"), said(talks, russia, LEAVING, "rejected")]
    filed(*steps)
    before = list(Signature.objects.order_by("pk").values())
    filed(*steps)
    assert list(Signature.objects.order_by("pk").values()) == before
    assert len(shown()) == 1


@pytest.mark.parametrize("is_late", [False, True], ids=["in order", "the signing read last"])
def test_a_name_tells_which_whoever_acted(talks, russia, is_late):
    ukraine = factories.party(name="Ukraine")
    steps = [
        said(talks, ukraine, SIGNING, "signed", document_name="Black Sea Initiative"),
        said(talks, ukraine, SIGNING, "signed", document_name="Prisoners Initiative"),
        said(talks, russia, LEAVING, "rejected", document_name="Black Sea initiative"),
    ]
    steps[0].topic = "other"  # another article found another topic
    steps[0].save()
    filed(*(reversed(steps) if is_late else steps))
    assert len(shown()) == 2
    assert Signature.objects.shown().get(party=russia).document.name.startswith("Black Sea")


@pytest.mark.parametrize(
    "other",
    [
        {"document_kind": "treaty"},
        {"topic": "territory"},
        {"document_name": "Vienna Document"},
    ],
    ids=["kind", "topic", "name"],
)
def test_a_text_of_another_kind_topic_or_name_is_another(talks, russia, other):
    mine = {"document_name": "Black Sea Initiative"} if "document_name" in other else {}
    filed(
        said(talks, russia, SIGNING, "signed", **mine),
        said(talks, russia, LEAVING, "rejected", **other),
    )
    assert len(shown()) == 2


def test_between_two_texts_without_a_name_nobody_knows_which(talks, russia):
    filed(
        said(talks, russia, date(2022, 3, 1), "signed"),
        said(talks, russia, SIGNING, "signed"),
        said(talks, russia, LEAVING, "rejected"),
    )
    assert len(shown()) == 3


def test_a_party_that_never_acted_on_it_rejects_something_else(talks, russia):
    filed(
        said(talks, factories.party(name="Ukraine"), SIGNING, "signed"),
        said(talks, russia, LEAVING, "rejected"),
    )
    assert len(shown()) == 2


@pytest.mark.parametrize("status", ["signed", "not-signed", "agreed"])
def test_whatever_else_is_done_a_year_later_is_done_to_another_text(talks, russia, status):
    filed(said(talks, russia, SIGNING, "signed"), said(talks, russia, LEAVING, status))
    assert len(shown()) == 2


def test_a_document_that_an_editor_touched_keeps_its_rejection(talks, russia):
    leaving = said(talks, russia, LEAVING, "rejected")
    filed(leaving)
    factories.annotation(record=shown()[0], author=factories.user())
    filed(said(talks, russia, SIGNING, "signed"))
    assert len(shown()) == 2


def test_one_that_an_editor_gave_a_document_stays_there(talks, russia):
    signing, leaving = (
        said(talks, russia, SIGNING, "signed"),
        said(talks, russia, LEAVING, "rejected"),
    )
    filed(signing)
    leaving.document = factories.document(negotiation=talks, day=LEAVING, topic="humanitarian")
    leaving.save()
    filed(leaving, signing, leaving)
    assert len(shown()) == 2
    assert document_of(leaving) == leaving.document


def test_a_mention_moved_by_an_editor_does_not_pull_its_neighbours(talks, russia):
    article = factories.article(text="Russia signed it. Ukraine signed it.", published=SIGNING)
    moved, stays = (
        factories.statement(
            negotiation=talks,
            article=article,
            party=party,
            quote=f"{party} signed it",
            act="document",
            status="signed",
            document_kind="proposal",
            document_number=1,
            topic="humanitarian",
        )
        for party in (russia, factories.party(name="Ukraine"))
    )
    elsewhere = factories.document(negotiation=talks, day=SIGNING)
    filed(moved, stays)
    moved.document = elsewhere
    moved.save()
    filed(moved, stays)
    assert document_of(moved) == elsewhere
    assert document_of(stays) != elsewhere


NAMED = {
    "en": "Paris Declaration",
    "fr": "Déclaration de Paris",
    "de": "Pariser Erklärung",
    "es": "Declaración de París",
    "ru": "Парижскую декларацию",
    "uk": "Паризьку декларацію",
}


def named(talks, party, day, language, **fields):
    fields = {"document_name": NAMED[language], "document_kind": "declaration", **fields}
    return said(talks, party, day, fields.pop("status", "signed"), language=language, **fields)


@pytest.mark.parametrize("order", [1, -1], ids=["english first", "english last"])
def test_a_name_in_another_language_is_the_same_text(talks, order):
    """Each by another party, on a topic that each article sees otherwise."""
    topics = ["security-guarantees", "other", "ceasefire", "other", "territory", "other"]
    steps = [
        named(talks, factories.party(), date(2026, 1, 6), language, topic=topic)
        for language, topic in zip(NAMED, topics, strict=True)
    ]
    filed(*steps[::order])
    (document,) = shown()
    assert document.name == "Paris Declaration"
    assert document.signatures.count() == len(NAMED)
    before = list(Document.objects.values())
    filed(*steps)
    assert list(Document.objects.values()) == before


def test_without_the_english_one_it_keeps_its_own_name(talks, russia):
    """As when the demonstration that names it is removed."""
    steps = [
        named(talks, russia, date(2026, 1, 6), "en"),
        named(talks, factories.party(), date(2026, 1, 6), "fr"),
    ]
    filed(*steps)
    steps[0].version.article.delete()
    refresh_rows(Signature.objects.all())
    (document,) = shown()
    assert document.name == "Déclaration de Paris"


@pytest.mark.parametrize(
    ("day", "fields"),
    [
        (date(2024, 6, 2), {}),
        (date(2026, 1, 6), {"document_kind": "protocol"}),
        (date(2026, 1, 6), {"document_name": "Déclaration de Paris II"}),
        (date(2026, 1, 6), {"document_name": "Déclaration de Genève"}),
    ],
    ids=["another day", "another kind", "another number", "another place"],
)
def test_another_text_of_the_same_place_is_another(talks, russia, day, fields):
    english = named(talks, russia, date(2026, 1, 6), "en", topic="other")
    french = named(talks, factories.party(), day, "fr", **fields)
    filed(english, french)
    assert len(shown()) == 2


def test_of_two_texts_of_one_place_nobody_knows_which_is_meant(talks, russia):
    """Two declarations of one place in one week, and later that somebody signed "it"."""
    for number, day in enumerate((1, 7)):
        topic = ["territory", "ceasefire"][number]
        filed(named(talks, factories.party(), date(2026, 1, day), "en", topic=topic))
    filed(named(talks, russia, date(2026, 1, 4), "fr", topic="other"))
    assert len(shown()) == 3


def test_who_leaves_a_text_named_in_another_language(talks, russia):
    signed = named(talks, russia, date(2026, 1, 6), "en")
    left = named(talks, russia, date(2027, 3, 1), "fr", topic="other", status="withdrawn")
    filed(left, signed)
    (document,) = shown()
    assert status_of(russia) == "withdrawn"
    assert document.date == date(2026, 1, 6)


def told(talks, names, parties, **fields):
    """An article in which these parties sign one declaration on nothing in particular."""
    article = factories.article(text=f"{names} signed a declaration.", published=SIGNING)
    fields = {"document_kind": "declaration", "topic": "other", "document_number": 1, **fields}
    rows = [
        factories.statement(
            negotiation=talks,
            article=article,
            party=parties[name],
            act="document",
            status="signed",
            date=SIGNING,
            **fields,
        )
        for name in names.split()
    ]
    file_statements(rows, now=factories.NOW)


@pytest.mark.parametrize(
    ("others", "fields", "documents"),
    [
        ("France Ukraine", {}, 2),  # on aircraft, say
        ("France Germany", {}, 1),
        ("France Germany Poland Spain", {}, 1),
        ("France Ukraine", {"document_name": "Brussels Declaration"}, 1),
        ("France Ukraine", {"topic": "ceasefire"}, 2),
    ],
)
def test_on_no_topic_a_shared_party_alone_makes_no_one_text(talks, others, fields, documents):
    names = ("France", "Germany", "Poland", "Spain", "Ukraine")
    parties = {name: factories.party(name=name) for name in names}
    told(talks, "France Germany Poland", parties, document_name="Brussels declaration")
    told(talks, others, parties, **fields)
    assert len(shown()) == documents
