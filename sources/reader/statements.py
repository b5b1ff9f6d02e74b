"""Claims become statements: act, stance or status, topic, date, attribution, exact quote."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import product

from sources.reader.claims import Claim, Memory, Subject
from sources.reader.dates import DateAt, dates_in
from sources.reader.documents import Documents, document_at, is_indefinite, name_of
from sources.reader.languages import Language
from sources.reader.parsing import Parse
from sources.reader.topics import IssueIndex, IssueMatch, topic_of
from sources.reader.types import (
    Act,
    Attribution,
    DocumentRef,
    FoundDate,
    SignatureStatus,
    Span,
    Stance,
    Statement,
    Topic,
)

LONGEST_QUOTE = 600
# In this order a verb with several senses is tried; the surer ones first.
_ORDER = (
    "signed", "open", "demand", "rejects", "agreed", "commitment", "supports", "accepts", "denounced",
)  # fmt: skip
_CONFIDENCE = {
    "signed": 0.9, "open": 0.75, "demand": 0.85, "rejects": 0.85, "agreed": 0.75,
    "commitment": 0.75, "supports": 0.8, "accepts": 0.75, "denounced": 0.7,
}  # fmt: skip
_ACTS = {"demand": Act.DEMAND, "denounced": Act.DOCUMENT}
_STANCES = {
    "rejects": Stance.REJECTS,
    "supports": Stance.SUPPORTS,
    "accepts": Stance.ACCEPTS,
    "open": Stance.OPEN,
}


@dataclass(slots=True)
class Article:
    """What is carried from sentence to sentence while one text is read."""

    text: str
    language: Language
    published: date | None
    issues: IssueIndex
    memory: Memory = field(default_factory=Memory)
    documents: Documents = field(default_factory=Documents)
    agreed_by: Subject | None = None


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a claim says, before it is given its place in the text."""

    act: Act
    rule: str
    confidence: float
    stance: Stance | None = None
    status: SignatureStatus | None = None


def statements_of(claim: Claim, parse: Parse, article: Article) -> Iterator[Statement]:
    """One statement for each party of the subject; none where the claim says nothing."""
    meaning = meaning_of(claim, parse, article)
    if meaning is None or not _is_sayable(claim, meaning):
        return
    condition = (
        condition_in(claim, parse, article) if meaning.stance is not Stance.REJECTS else None
    )
    content = _content(claim, parse, article, condition)
    if condition and meaning.stance in {Stance.SUPPORTS, Stance.ACCEPTS, Stance.OPEN}:
        meaning = replace(meaning, stance=Stance.CONDITIONAL)
    quote = quote_of(claim, parse, article)
    when = act_date(claim, parse, article, meaning)
    for party, (topic, issue) in product(
        claim.subject.parties, _matters(content, meaning, claim, parse, article)
    ):
        yield Statement(
            act=meaning.act,
            quote=quote,
            rule=meaning.rule,
            confidence=meaning.confidence,
            language=article.language.code,
            party=party,
            speaker=_speaker(claim, party),
            addressees=tuple(a for a in claim.addressees if a != party),
            topic=topic,
            issue=issue.key if issue else None,
            polarity=issue.polarity if issue else 0,
            stance=meaning.stance,
            status=meaning.status,
            document=_document(claim, parse, article, topic) if meaning.status else None,
            date=when,
            condition=condition,
            attribution=_attribution(claim, party, quote, article),
            reported_by=reported_by(parse, article),
        )


def _content(claim: Claim, parse: Parse, article: Article, condition: Span | None) -> str:
    """What is asked, offered or refused, without the condition it hangs on."""
    content = _text(article, parse, *claim.content)
    if condition is None or not content:
        return content
    start = parse.tokens[claim.content[0]].start
    return content[: max(condition.start - start, 0)] or content


def _matters(
    content: str, meaning: Meaning, claim: Claim, parse: Parse, article: Article
) -> list[tuple[Topic, IssueMatch | None]]:
    """A list under one verb is several facts where its items are about different issues."""
    found: dict[str, tuple[Topic, IssueMatch | None]] = {}
    if meaning.act is not Act.DOCUMENT:
        for item in _items(content, article.language):
            issue = article.issues.find(item)
            topic = issue.topic if issue else _surest_topic(item, article.language)
            if topic is not None:
                found.setdefault(issue.key if issue else topic.value, (topic, issue))
    if len(found) > 1:
        with_issue = {topic for topic, issue in found.values() if issue}
        return [pair for pair in found.values() if pair[1] or pair[0] not in with_issue]
    return [_subject_matter(content, meaning, claim, parse, article)]


def _items(content: str, language: Language) -> list[str]:
    """ "the release of all prisoners, a truce and a meeting" -> three items."""
    conjunctions = "|".join(sorted(language.words["conjunctions"]))
    items = re.split(rf",\s+|\s+(?:{conjunctions})\s+", content)
    return items if 1 < len(items) <= 8 else [content]


def _surest_topic(item: str, language: Language) -> Topic | None:
    """Only a short item that names its topic outright stands for a fact of its own."""
    return topic_of(item, language, least=3) if len(item) < 90 else None


def meaning_of(claim: Claim, parse: Parse, article: Article) -> Meaning | None:
    """The act of a verb with its subject and object; None for what is no fact.

    Of the senses that a verb can have, the surest that fits its object is taken.
    """
    for sense in _ORDER:
        if sense in claim.verb.senses and _fits(sense, claim, parse, article.language):
            return _meant(sense, claim, parse, article)
    return None


def _fits(sense: str, claim: Claim, parse: Parse, language: Language) -> bool:
    """A text is signed and denounced; approval of a refusal says nothing of what is refused."""
    if sense in {"signed", "denounced"}:
        return document_at(parse.tokens, *claim.content, language) is not None
    return sense not in _STANCES or not _is_turned(claim, parse)


def _meant(sense: str, claim: Claim, parse: Parse, article: Article) -> Meaning | None:
    if sense == "signed":
        return _signed(claim, parse, article.language)
    if claim.verb.is_negated:
        return _negated(sense)
    if sense == "agreed":
        return _agreed(claim, parse, article)
    if sense == "commitment":
        return _committed(claim, parse, article.language)
    return Meaning(
        _ACTS.get(sense, Act.POSITION),
        f"{_ACTS.get(sense, Act.POSITION)}.{sense}",
        _CONFIDENCE[sense],
        stance=_STANCES.get(sense),
        status=SignatureStatus.REJECTED if sense == "denounced" else None,
    )


def _signed(claim: Claim, parse: Parse, language: Language) -> Meaning:
    """ "did not sign", "refused to sign": non-signature is a fact."""
    refused = claim.verb.is_negated or _follows_refusal(claim, parse, language)
    status = SignatureStatus.NOT_SIGNED if refused else SignatureStatus.SIGNED
    return Meaning(Act.DOCUMENT, "document.signed", _CONFIDENCE["signed"], status=status)


def _is_turned(claim: Claim, parse: Parse) -> bool:
    """ "approved a decision that rules out talks": approval of a refusal says nothing of talks."""
    return any(
        claim.content[0] <= verb.first < claim.end and verb.senses & {"rejects", "denounced"}
        for verb in parse.verbs
        if verb.first > claim.verb.last
    ) and "that" in {t.low for t in parse.tokens[claim.content[0] : claim.end]}


def _negated(sense: str) -> Meaning | None:
    """A negated act is its opposite or nothing, never the act."""
    if sense in {"supports", "accepts"}:
        return Meaning(Act.POSITION, f"position.not-{sense}", 0.7, stance=Stance.REJECTS)
    if sense == "rejects":
        return Meaning(Act.POSITION, "position.not-rejects", 0.6, stance=Stance.UNCLEAR)
    return None


def _agreed(claim: Claim, parse: Parse, article: Article) -> Meaning | None:
    """ "agreed a ceasefire", "dans une déclaration, ont convenu de": a document; else a promise."""
    tokens, language = parse.tokens, article.language
    introduced = document_at(tokens, 0, claim.verb.first, language)
    document = document_at(tokens, claim.content[0], claim.content[0] + 8, language)
    if document or (introduced and is_indefinite(tokens, introduced[0])):
        article.agreed_by = claim.subject
        return Meaning(Act.DOCUMENT, "document.agreed", 0.8, status=SignatureStatus.AGREED)
    return _committed(claim, parse, language)


def _committed(claim: Claim, parse: Parse, language: Language) -> Meaning | None:
    after = [token.low for token in parse.tokens[claim.content[0] : claim.content[0] + 3]]
    low = parse.tokens[claim.verb.at].low
    leads = bool({"de", "d", "à", "to"} & set(after[:2]))
    if low in language.with_infinitive and not leads and "said" in claim.verb.senses:
        return None
    return Meaning(Act.COMMITMENT, "commitment.verb", 0.75)


def _follows_refusal(claim: Claim, parse: Parse, language: Language) -> bool:
    before = parse.tokens[max(claim.verb.first - 3, 0) : claim.verb.first]
    return any(token.low in language.words["negators"] for token in before)


def _is_sayable(claim: Claim, meaning: Meaning) -> bool:
    """One party about the other's mind is left alone; about its acts it is a fact."""
    speaker = claim.speaker
    if speaker is None or set(speaker.parties) & set(claim.subject.parties):
        return True
    return meaning.act in {Act.DOCUMENT, Act.MEETING}


def _subject_matter(
    content: str, meaning: Meaning, claim: Claim, parse: Parse, article: Article
) -> tuple[Topic, IssueMatch | None]:
    """Topic and issue: from the object of the act, then wider and wider."""
    issue = article.issues.find(content)
    head = content.split(",", 1)[0]
    anaphora = article.language.words["anaphora"]
    topic = (
        issue.topic
        if issue
        else topic_of(head, article.language) or topic_of(content, article.language)
    )
    words = set(head.lower().replace("'", " ").split())
    if meaning.act is Act.DOCUMENT:
        topic = topic or article.documents.last_topic
    elif topic is None and (
        words & anaphora or document_at(parse.tokens, *claim.content, article.language)
    ):
        topic = article.documents.last_topic
    if topic is None:
        topic = topic_of(_text(article, parse, 0, len(parse.tokens)), article.language)
    return topic or article.documents.last_topic or Topic.OTHER, issue


def _document(claim: Claim, parse: Parse, article: Article, topic: Topic) -> DocumentRef | None:
    found = document_at(parse.tokens, *claim.content, article.language) or document_at(
        parse.tokens, 0, claim.verb.first, article.language
    )
    if found is None:
        return None
    first, last, kind = found
    ref = article.documents.refer(
        kind, name_of(parse.tokens, first, last), is_new=is_indefinite(parse.tokens, first)
    )
    if topic is not Topic.OTHER:
        article.documents.topics.setdefault(ref.number, topic)
    return ref


def quote_of(claim: Claim, parse: Parse, article: Article) -> Span:
    """From the subject (where it stands in this sentence) to the end of the clause."""
    first = claim.verb.first
    if claim.subject.first is not None:
        first = min(first, claim.subject.first)
    while first < claim.verb.first and not parse.tokens[first].is_word:
        first += 1
    start = parse.tokens[first].start
    end = parse.tokens[max(claim.end - 1, claim.verb.last)].end
    while end - start > LONGEST_QUOTE:
        end = max(
            (token.end for token in parse.tokens if token.end < end and token.text == ","),
            default=start + LONGEST_QUOTE,
        )
    return Span(start, min(end, parse.sentence.span.end))


def act_date(claim: Claim, parse: Parse, article: Article, meaning: Meaning) -> FoundDate | None:
    """A date beside the verb is the act's; one inside what is asked or promised is not."""
    is_of_act = meaning.act is Act.DOCUMENT or meaning.stance is Stance.REJECTS
    last = claim.end - 1 if is_of_act else claim.verb.last + 4
    near = parse.tokens[min(last, len(parse.tokens) - 1)].end
    found: list[DateAt] = dates_in(
        article.text, parse.sentence.span, article.language, article.published
    )
    fitting = [one for one in found if one.span.start <= near]
    return fitting[0].date if fitting else None


def condition_in(claim: Claim, parse: Parse, article: Article) -> Span | None:
    """ "une fois le cessez-le-feu signé", "only if Moscow stops": what the act hangs on."""
    if claim.verb.at >= len(parse.tokens) - 1:
        return None
    start = parse.tokens[claim.verb.last].end
    end = parse.tokens[min(claim.end, len(parse.tokens)) - 1].end
    low = article.text[start:end].lower().replace("’", "'")
    places = [
        (at, phrase)
        for phrase in article.language.lists["conditions"]
        if (at := _word_at(low, phrase)) >= 0
    ]
    if not places:
        return None
    at = min(places)[0]
    return Span(start + at, end) if start + at < end else None


def _word_at(low: str, phrase: str) -> int:
    at = low.find(" " + phrase + ("" if phrase.endswith("'") else " "))
    return at + 1 if at >= 0 else -1


def reported_by(parse: Parse, article: Article) -> tuple[str, ...]:
    """Outlets named in the sentence: "comme le souligne Le Monde"."""
    said = article.text[parse.sentence.span.start : parse.sentence.span.end]
    return tuple(name for name in article.language.lists["outlets"] if _stands_alone(said, name))


def _stands_alone(said: str, name: str) -> bool:
    at = said.find(name)
    if at < 0:
        return False
    end = at + len(name)
    return (at == 0 or not said[at - 1].isalnum()) and (end == len(said) or not said[end].isalnum())


def _speaker(claim: Claim, party: str) -> str | None:
    mentions = claim.subject.mentions + (claim.speaker.mentions if claim.speaker else ())
    return next((m.person for m in mentions if m.person and m.party == party), None)


def _attribution(claim: Claim, party: str, quote: Span, article: Article) -> Attribution:
    said = article.text[quote.start : quote.end]
    if claim.speaker and party not in claim.speaker.parties:
        return Attribution.REPORTED_BY_ADVERSARY
    low = said.lower()
    if any(phrase in low for phrase in article.language.lists["anonymous"]):
        return Attribution.ANONYMOUS_OFFICIAL
    if any(mention.is_spokesperson for mention in claim.subject.mentions):
        return Attribution.SPOKESPERSON
    if any(mark in said for mark in ("«", "“", '"')):
        return Attribution.PARTIAL_QUOTE
    return Attribution.INDIRECT_SPEECH


def _text(article: Article, parse: Parse, first: int, last: int) -> str:
    if first >= last or first >= len(parse.tokens):
        return ""
    return article.text[
        parse.tokens[first].start : parse.tokens[min(last, len(parse.tokens)) - 1].end
    ]
