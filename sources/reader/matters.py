"""What a claim is about: topic and issue, from its object first, then wider and wider."""

import re

from sources.reader.acting import (
    issue_of_act,
    keeps_out,
    with_verb,
)
from sources.reader.answering import (
    Matter,
    is_of_another,
    is_of_its_own,
    matters_answered,
)
from sources.reader.article import Article
from sources.reader.claims import Claim
from sources.reader.documents import (
    document_at,
    is_indefinite,
)
from sources.reader.evidence import (
    quote_of,
)
from sources.reader.languages import Language
from sources.reader.meant import Meaning
from sources.reader.parsing import Parse
from sources.reader.sentences import lowered
from sources.reader.spoken_of import hails_efforts, topic_spoken_of
from sources.reader.text_topics import topic_of_text
from sources.reader.topics import IssueMatch, first_topic, topic_of
from sources.reader.types import (
    TO_DO,
    Act,
    DocumentKind,
    Topic,
)

_WISHES = {DocumentKind.PROPOSAL, DocumentKind.COUNTER_PROPOSAL}
_NEAREST = 7  # words of an object that say best what it is about
_INTRANSITIVE = {"commitment.act", "commitment.step", "position.not-act"}
_SURE_ITEM = 90  # characters: a longer item of a list is no list item


def matters_of(
    content: str, meaning: Meaning, claim: Claim, parse: Parse, article: Article
) -> list[Matter]:
    """All that it is about; who will not take part itself speaks against no issue of troops."""
    found = _all_matters(content, meaning, claim, parse, article)
    if not keeps_out(claim, meaning, parse, article.language):
        return found
    return [(topic, None if topic is Topic.FOREIGN_TROOPS else one) for topic, one in found]


def _all_matters(
    content: str, meaning: Meaning, claim: Claim, parse: Parse, article: Article
) -> list[Matter]:
    """A list under one verb is several facts where its items are about different issues."""
    found: dict[str, Matter] = {}
    if meaning.act is not Act.DOCUMENT:
        acted = issue_of_act(claim, meaning, parse, article.acts, article.language)
        for number, item in enumerate(_items(content, article.language)):
            said = item if number else with_verb(item, claim, meaning, parse, article.language)
            issue = (None if number else acted) or article.issues.find(
                said, is_to_do=meaning.act in TO_DO
            )
            topic = issue.topic if issue else _surest_topic(item, article.language)
            if topic is not None:
                found.setdefault(issue.key if issue else topic.value, (topic, issue))
    if len(found) > 1:
        with_issue = {topic for topic, issue in found.values() if issue}
        return [pair for pair in found.values() if pair[1] or pair[0] not in with_issue]
    if meaning.act is not Act.DOCUMENT and acted is not None:
        return [(acted.topic, acted)]
    if hails_efforts(claim, meaning, parse, article):
        return [(Topic.TALKS_FORMAT, None)]
    answered = matters_answered(
        article.asked, claim, meaning, parse, article.number, article.language
    )
    return answered or [_subject_matter(content, meaning, claim, parse, article)]


def _items(content: str, language: Language) -> list[str]:
    """ "the release of all prisoners, a truce and a meeting" -> three items."""
    conjunctions = "|".join(sorted(language.words["conjunctions"]))
    first, *rest = re.split(rf",\s+|(?<!\s)\s+(?:{conjunctions})\s+", content)
    items = [first, *(item for item in rest if not _is_beside(item, language))]
    return items if 1 < len(items) <= 8 else [content]


def _is_beside(item: str, language: Language) -> bool:
    """ "…, même après un cessez-le-feu": when, where, how; not a thing of its own."""
    words = lowered(item).split()[:2]
    return any(word in language.words["circumstances"] for word in words)


def _surest_topic(item: str, language: Language) -> Topic | None:
    """Only a short item that names its topic outright stands for a fact of its own."""
    return topic_of(item, language, least=3) if len(item) < _SURE_ITEM else None


def _subject_matter(
    content: str, meaning: Meaning, claim: Claim, parse: Parse, article: Article
) -> Matter:
    """Topic and issue: from the object of the act, then wider and wider."""
    said = with_verb(content, claim, meaning, parse, article.language)
    issue = _issue_of(said, article, is_to_do=meaning.act in TO_DO)
    if issue:
        return issue.topic, issue
    if meaning.act is Act.DOCUMENT:
        return _topic_of_text(content, claim, parse, article), None
    language = article.language
    head = _until(content.lstrip(", ").split(",", 1)[0], language)
    # What stands next to the verb says more than what follows later.
    near = " ".join(head.split()[:_NEAREST])
    if not claim.verb.is_passive:
        near = f"{parse.tokens[claim.verb.at].plain} {near}"
    topic = _said_by_phrase(claim, parse, article)
    topic = (
        topic
        or first_topic(near, language)
        or topic_of(head, language)
        or topic_of(content, language)
    )
    # "broke off talks": a set phrase names the matter itself.
    topic = topic or topic_of(article.words(parse, claim.verb.at, claim.verb.last + 1), language)
    if topic is None and meaning.rule in _INTRANSITIVE:
        topic = topic_of(_said_before(claim, parse, article), language, least=2)
    topic = topic or topic_spoken_of(claim, meaning, parse, article)
    if topic is not None:
        return topic, None
    names_text = document_at(parse.tokens, *claim.content, language)
    taken_up = _taken_up(head, claim, parse, article)
    if taken_up is None and not (names_text or _is_new(claim, meaning, parse, language)):
        is_apart = is_of_its_own(claim, meaning, parse, language)
        named = (
            None
            if is_apart and is_of_another(claim, parse)
            else _topic_before(claim, parse, language)
        )
        named = named or (None if is_apart else article.topic)
        taken_up = (named, None) if named else None
    if not (taken_up or names_text) and (wider := _topic_of_clause(claim, parse, article)):
        return wider, None
    return taken_up or (article.documents.last_topic or Topic.OTHER, None)


def _said_by_phrase(claim: Claim, parse: Parse, article: Article) -> Topic | None:
    """ "will not sit down with the militia": the phrase says outright what about, the rest with whom."""
    verb = claim.verb
    if verb.last == verb.at:
        return None
    return topic_of(article.words(parse, verb.at, verb.last + 1), article.language, least=4)


def _topic_of_clause(claim: Claim, parse: Parse, article: Article) -> Topic | None:
    """Where neither the object nor what went before tells: from all words of the evidence."""
    span = quote_of(claim, parse)
    return topic_of(article.text[span.start : span.end], article.language, least=2)


def _is_new(claim: Claim, meaning: Meaning, parse: Parse, language: Language) -> bool:
    """ "called for a negotiated solution": what is asked was not named before."""
    return meaning.act is Act.DEMAND and is_indefinite(parse.tokens, claim.content[0] + 2, language)


def _taken_up(head: str, claim: Claim, parse: Parse, article: Article) -> Matter | None:
    """ "rejected the proposal", "the demand", "this initiative": what was named before."""
    language = article.language
    if proposed := _proposed_before(claim, parse, article):
        return proposed
    topic: Topic | None = None
    if _takes_up_an_act(claim, parse, language):
        if article.matter and article.matter[0] is article.topic:
            return article.matter
        topic = article.topic
    names_text = document_at(parse.tokens, *claim.content, language)
    words = set(lowered(head).replace("'", " ").split())
    words |= {language.fold(word) for word in words}
    if topic is None and (words & language.words["anaphora"] or names_text):
        # "Tokio respaldó la iniciativa": what the text was about, though no text is known by it.
        takes_up = names_text and parse.tokens[names_text[0]].low in language.words["anaphora"]
        topic = article.documents.last_topic or (article.topic if takes_up else None)
    return (topic, None) if topic else None


def _proposed_before(claim: Claim, parse: Parse, article: Article) -> Matter | None:
    """ "rejected the proposal": what was demanded or offered last; an initiative is a joint step."""
    found = document_at(parse.tokens, *claim.content, article.language)
    if found is None or found[2] not in _WISHES:
        return None
    is_step = parse.tokens[found[0]].low in article.language.words["anaphora"]
    is_named = any(ref.kind in _WISHES for ref in article.documents.refs)
    is_new = is_indefinite(parse.tokens, found[0], article.language)
    return None if is_step or is_named or is_new else article.proposed


def _issue_of(content: str, article: Article, *, is_to_do: bool) -> IssueMatch | None:
    """ "tout déploiement avant un cessez-le-feu": what is refused stands before "before"."""
    language = article.language
    head = _until(content, language)
    if topic_of(head, language, least=2) is not None:
        return article.issues.find(head, is_to_do=is_to_do)
    return article.issues.find(content, is_to_do=is_to_do)


def _until(content: str, language: Language) -> str:
    """What stands before "before" and "until"."""
    words = content.split()
    opening = language.words["ahead"] | {one.split()[0] for one in language.lists["not_before"]}
    found = (at for at, word in enumerate(words) if at and word.lower() in opening)
    return " ".join(words[: next(found, len(words))])


def _said_before(claim: Claim, parse: Parse, article: Article) -> str:
    """ "(que) sus instructores permanecerán": what will stay stands before the verb."""
    opens = article.language.words["complementizers"]
    for index in range(claim.verb.first - 1, max(claim.verb.first - _NEAREST, 0), -1):
        token = parse.tokens[index]
        if token.low in opens or not token.is_word:
            return article.words(parse, index + 1, claim.verb.first)
    return ""


def _topic_before(claim: Claim, parse: Parse, language: Language) -> Topic | None:
    """ "released 153 prisoners and is ready to free more": what the sentence has named so far."""
    offices = language.words["offices"]  # "The government welcomed the decision" is on no cabinet
    before = parse.tokens[: claim.verb.first]
    said = " ".join(token.text for token in before if token.low not in offices)
    return topic_of(said, language, least=2)


def _takes_up_an_act(claim: Claim, parse: Parse, language: Language) -> bool:
    """ "rejected this offer", "the demand": about what was offered or demanded before."""
    first = claim.content[0]
    led = [token.low for token in parse.tokens[first : first + 3]]
    acts = {noun for noun, senses in language.nouns.items() if senses & {"demand", "commitment"}}
    return bool(led) and led[0] in language.words["articles"] and bool(acts & set(led[1:]))


def _topic_of_text(content: str, claim: Claim, parse: Parse, article: Article) -> Topic:
    """ "a declaration on security guarantees", "the ceasefire deal"; else what the text was about."""
    language, limit = article.language, claim.content[1]
    found = document_at(parse.tokens, *claim.content, language)
    if found is None:
        # "In a declaration on security guarantees, France agreed to"
        found, limit = document_at(parse.tokens, 0, claim.verb.first, language), claim.verb.first
    if found is None:
        last = article.documents.last_topic
        if "not-signed" in claim.verb.senses and last:
            return last
        return topic_of(content, language) or last or Topic.OTHER
    return topic_of_text(found, limit, parse, article)
