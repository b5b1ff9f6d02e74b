"""What news says without a verb of saying: unclear positions, contents of a text, own forces."""

from collections.abc import Iterator
from itertools import pairwise

from sources.reader.article import Article
from sources.reader.clauses import clause_start, part_end
from sources.reader.evidence import reported_by
from sources.reader.groups import Group
from sources.reader.languages import Language
from sources.reader.names import Mention
from sources.reader.parsing import Parse
from sources.reader.predicates import (
    is_barred,
    is_due,
    is_relative_object,
    opens_act,
    opens_barred,
    phrase_at,
    predicate_at,
    regards_as_threat,
    threat_at,
)
from sources.reader.sentences import lowered
from sources.reader.speakers import Subject, opens_content, source_of, subject_of
from sources.reader.topics import topic_of
from sources.reader.types import TO_DO, Act, Attribution, Span, Stance, Statement, Topic
from sources.reader.verbs import Verb

type _Sayer = tuple[Subject, int]


def narrated(parse: Parse, article: Article) -> Iterator[Statement]:
    """All statements of a sentence that do not come from a verb of asking or offering."""
    yield from _unclear(parse, article)
    yield from _contents(parse, article)
    yield from _own_forces(parse, article)
    sayer = _sayer(parse, article)
    if sayer is not None:
        yield from _must(parse, article, sayer)
        yield from _unacceptable(parse, article, sayer)
    yield from _threatened(parse, article, sayer)
    if sayer is not None:
        yield from _barred_without(parse, article, sayer)


def _unclear(parse: Parse, article: Article) -> Iterator[Statement]:
    """ "la position des États-Unis reste floue" """
    words = article.language.words
    for index, token in enumerate(parse.tokens):
        if token.low not in words["unclear"]:
            continue
        group = _group_with(parse, index, words["unclear_nouns"])
        if group is None:
            continue
        for party in group.parties:
            yield _statement(
                parse, article, group.first, index, Act.POSITION, "position.unclear", party,
                stance=Stance.UNCLEAR, topic=article.documents.last_topic,
                attribution=Attribution.JOURNALIST,
            )  # fmt: skip
        return


def _group_with(parse: Parse, index: int, nouns: frozenset[str]) -> Group | None:
    """The party whose position, role or answer is spoken of."""
    for group in parse.groups:
        phrase = parse.tokens[group.first : group.last + 1]
        if group.last < index and any(token.low in nouns for token in phrase):
            return group
    for group in reversed(parse.groups):
        if group.last >= index:
            continue
        phrase = parse.tokens[max(group.first - 2, 0) : group.last + 4]
        if any(token.low in nouns for token in phrase):
            return group
    return None


def _contents(parse: Parse, article: Article) -> Iterator[Statement]:
    """ "Cela inclut non seulement A, mais aussi B": what those who agreed a text bind themselves to."""
    subject = article.agreed_by
    low = lowered(article.text[parse.sentence.span.start : parse.sentence.span.end])
    opening = next((p for p in article.language.lists["includes"] if low.startswith(p)), None)
    if subject is None or opening is None:
        return
    _set_topic_of_text(low, article)
    items = list(_items(low, len(opening), article))
    for start, end in items if len(items) > 1 else [(0, items[0][1])] if items else []:
        span = Span(parse.sentence.span.start + start, parse.sentence.span.start + end)
        topic = topic_of(article.text[span.start : span.end], article.language)
        if topic is None:
            continue
        issue = article.issues.find(article.text[span.start : span.end], is_to_do=True)
        for party in subject.parties:
            yield Statement(
                act=Act.COMMITMENT,
                quote=span,
                rule="commitment.contents",
                confidence=0.7,
                language=article.language.code,
                party=party,
                topic=issue.topic if issue else topic,
                issue=issue.key if issue else None,
                polarity=issue.polarity if issue else 0,
                attribution=Attribution.JOURNALIST,
                reported_by=reported_by(parse, article),
            )


def _set_topic_of_text(low: str, article: Article) -> None:
    """A text that did not say what it is about is about what it contains."""
    topic = topic_of(low, article.language)
    if article.documents.refs and topic is not None:
        article.documents.topics.setdefault(article.documents.refs[-1].number, topic)


def _items(low: str, start: int, article: Article) -> Iterator[tuple[int, int]]:
    """The list's items, cut at its separators; trailing commas and marks are left out."""
    cuts = [start]
    for separator in article.language.lists["list_separators"]:
        at = low.find(separator, start)
        if at >= 0:
            cuts += [at, at + len(separator)]
    cuts = sorted({*cuts, len(low)})
    for left, right in pairwise(cuts):
        piece = low[left:right]
        if piece.strip() in article.language.lists["list_separators"]:
            continue
        for marker in (", comme", ", as ", ", selon", ", according"):
            piece = piece.split(marker, 1)[0]
        begin = left + len(piece) - len(piece.lstrip(" ,"))
        end = left + len(piece.rstrip(" ,.;:"))
        if end - begin > 8:
            yield begin, end


def _own_forces(parse: Parse, article: Article) -> Iterator[Statement]:
    """ "plusieurs milliers de soldats français pourraient être déployés": a party's own step."""
    words = article.language.words
    for index, token in enumerate(parse.tokens):
        if token.low not in words["deploy"] or index < 2:
            continue
        window = parse.tokens[max(index - 5, 0) : index]
        if not any(one.low in words["modal_future"] for one in window):
            continue
        group = _forces_of(parse, index, words["own_forces"])
        if group is None:
            continue
        first = max(group.first - 4, 0)
        yield _statement(
            parse, article, first, len(parse.tokens) - 1, Act.COMMITMENT, "commitment.own-forces",
            group.parties[0], topic=Topic.FOREIGN_TROOPS, mentions=_sayers(parse, article, group),
        )  # fmt: skip
        return


def _sayers(parse: Parse, article: Article, group: Group) -> tuple[Mention, ...]:
    """Who of that party says so: "selon le président français"."""
    source = source_of(parse, article.language)
    said = source.mentions if source else ()
    return tuple(mention for mention in said if mention.party == group.parties[0])


def _forces_of(parse: Parse, index: int, forces: frozenset[str]) -> Group | None:
    for group in reversed(parse.groups):
        near = parse.tokens[max(group.first - 2, 0) : group.last + 2]
        if group.last < index and any(token.low in forces for token in near):
            return group
    return None


def _must(parse: Parse, article: Article, sayer: _Sayer) -> Iterator[Statement]:
    """ "le président ukrainien a suggéré que ... devraient être discutées": a demand of who says so."""
    speaker, verb_last = sayer
    for index in range(verb_last + 1, len(parse.tokens)):
        if not _obliges(parse, index, article.language):
            continue
        if is_due(parse, index, article.language) or not opens_act(parse, index, article.language):
            continue
        others = tuple(
            party
            for other in parse.groups
            if verb_last < other.first < index and other.is_subject
            for party in other.parties
            if party not in speaker.parties
        )
        first, last = (
            _clause_before(parse, index, verb_last, article.language.words),
            len(parse.tokens) - 1,
        )
        is_denied = parse.tokens[index - 1].low in article.language.words["negations"]
        topic_from = index - 1 if is_denied else index  # "no debe ingresar"
        if speaker.first is not None and speaker.first < first:
            first = speaker.first  # who says so is part of the evidence
            if is_relative_object(parse, first, article.language):
                first = topic_from = clause_start(parse.tokens, 0, first - 2)
        for party in speaker.parties:
            yield _statement(
                parse, article, first, last, Act.DEMAND, "demand.modal", party,
                topic_from=topic_from, addressees=others, mentions=speaker.mentions,
            )  # fmt: skip
        return


def _obliges(parse: Parse, index: int, language: Language) -> bool:
    """ "must", "have to"."""
    low, following = parse.tokens[index].low, parse.tokens[index + 1 : index + 2]
    leads = following and following[0].low in language.grammar.infinitive_leads
    return low in language.words["modals"] or bool(leads and low in language.words["obliging"])


def _unacceptable(parse: Parse, article: Article, sayer: _Sayer) -> Iterator[Statement]:
    """ "a senior official said any such deployment was unacceptable": whoever says so rejects it.

    "Its borders are not up for discussion": who says so asks for what is kept.
    """
    speaker, floor = sayer
    for index in range(floor + 1, len(parse.tokens)):
        found = predicate_at(parse, index, article.language)
        if found is None:
            continue
        last, act = found
        first = _clause_before(parse, index, floor, article.language.words)
        if index == floor + 1:
            last = part_end(parse, index) - 1  # "Pas question de céder", "Not on the table: …"
        said = article.words(parse, first, last + 1)
        if last > index and topic_of(said, article.language) is None:
            return
        is_kept = act is Act.DEMAND
        for party in speaker.parties:
            yield _statement(
                parse, article, first, last, act,
                "demand.kept" if is_kept else "position.unacceptable", party,
                stance=None if is_kept else Stance.REJECTS, mentions=speaker.mentions,
            )  # fmt: skip
        return


def _threatened(parse: Parse, article: Article, sayer: _Sayer | None) -> Iterator[Statement]:
    """ "Moscow would regard such troops as legitimate targets": it rejects what it calls so."""
    regarding = _regarding(parse, article.language)
    said_by = regarding or sayer
    if said_by is None:
        return
    speaker, floor = said_by
    for index in range(floor + 1, len(parse.tokens)):
        last = threat_at(parse, index, article.language)
        if last is None:
            continue
        first = floor if regarding else _clause_before(parse, index, floor, article.language.words)
        said = article.text[parse.tokens[floor].end : parse.tokens[index].start]
        is_named = topic_of(said, article.language) or article.issues.find(said, is_to_do=False)
        for party in speaker.parties if is_named else ():
            yield _statement(
                parse, article, first, last, Act.POSITION, "position.threat", party,
                stance=Stance.REJECTS, mentions=speaker.mentions,
            )  # fmt: skip
        return


def _regarding(parse: Parse, language: Language) -> _Sayer | None:
    """Who calls something a threat, and his last word."""
    verb = regards_as_threat(parse, language)
    if verb is None:
        return None
    named = [group for group in parse.groups if group.is_subject and group.last < verb]
    return (subject_of(named[-1]), named[-1].last) if named else None


def _barred_without(parse: Parse, article: Article, sayer: _Sayer) -> Iterator[Statement]:
    """ "Sans garanties, pas de paix", "no ceasefire without guarantees": who says so asks for them.

    What is barred is no matter of the speaker's own will ("no settlement without"): no position.
    """
    speaker, floor = sayer
    language = article.language
    for at in range(floor + 2, len(parse.tokens) - 1):
        if parse.tokens[at].low not in language.words["without"]:
            continue
        first = _clause_before(parse, at, floor, language.words)
        end = part_end(parse, at)
        missed = article.words(parse, at + 1, end)
        is_matter = topic_of(missed, language, least=2) is not None
        if not (is_matter and is_barred(parse, first, at, end, language)):
            continue
        for party in speaker.parties:
            yield _statement(
                parse, article, first, end - 1, Act.DEMAND, "demand.without", party,
                topic_from=at, mentions=speaker.mentions,
            )  # fmt: skip
        return


_MARKS = frozenset([":", "«", "“", '"'])


def _clause_before(parse: Parse, index: int, floor: int, words: dict[str, frozenset[str]]) -> int:
    """Where the clause of a modal verb begins: what must be done, without who says so.

    "des propositions, telles que le désarmement, devraient": such a word opens no clause.
    """
    for at in range(index - 1, floor, -1):
        opens = parse.tokens[at].text in _MARKS or parse.tokens[at].low in words["complementizers"]
        if opens and parse.tokens[at - 1].low not in words["examples"]:
            return at + 1
    return floor + 1 if floor + 1 < index else index


def _sayer(parse: Parse, article: Article) -> _Sayer | None:
    """Who says that something must be, and the token after which it is said."""
    for verb in parse.verbs:
        if "said" not in verb.senses:
            continue
        before = [group for group in parse.groups if group.is_subject and group.last < verb.first]
        opens = opens_content(parse.tokens, verb, article.language)
        if before and (opens or _says_plainly(parse, verb, article.language)):
            return subject_of(before[-1]), verb.last
    source = source_of(parse, article.language) or article.memory.informant(parse, article.language)
    if source is None or not source.mentions:
        return None
    last = max(mention.last for mention in source.mentions)
    return source, last if source.first is not None and source.first < 4 else -1


def _says_plainly(parse: Parse, verb: Verb, language: Language) -> bool:
    """ "Trump said Ukraine must give up", "said it would be": without a word for "that"."""
    opens = language.words["modals"] | language.words["will"]
    for at in range(verb.last + 1, len(parse.tokens)):
        token = parse.tokens[at]
        if not token.is_word:
            return False
        if token.low in opens or phrase_at(parse, at, language):
            return True
        if at == verb.last + 1 and opens_barred(parse, at, language):
            return True
    return False


def _statement(  # noqa: PLR0913 - one maker for four rules
    parse: Parse,
    article: Article,
    first: int,
    last: int,
    act: Act,
    rule: str,
    party: str,
    *,
    stance: Stance | None = None,
    topic: Topic | None = None,
    topic_from: int | None = None,
    addressees: tuple[str, ...] = (),
    mentions: tuple[Mention, ...] = (),
    attribution: Attribution = Attribution.INDIRECT_SPEECH,
) -> Statement:
    last = min(last, len(parse.tokens) - 1)
    while first < last and not parse.tokens[first].is_word and parse.tokens[first].text in ",;.":
        first += 1
    while last > first and not parse.tokens[last].is_word:
        last -= 1
    quote = Span(parse.tokens[first].start, parse.tokens[last].end)
    condition = _condition(quote, article) if act is Act.COMMITMENT else None
    end = condition.start if condition else quote.end
    said = article.text[parse.tokens[topic_from or first].start : end]
    # "sanctions must be lifted": what must be stands before it.
    whole = article.text[quote.start : end]
    is_to_do = act in TO_DO
    issue = article.issues.find(said, is_to_do=is_to_do) or article.issues.find(
        whole, is_to_do=is_to_do
    )
    named = topic_of(said, article.language) or topic_of(whole, article.language)
    found = topic or (issue.topic if issue else named)
    return Statement(
        act=act,
        quote=quote,
        rule=rule,
        confidence=0.75,
        language=article.language.code,
        party=party,
        speaker=next((m.person for m in mentions if m.person and m.party == party), None),
        addressees=addressees,
        topic=found or article.topic or article.documents.last_topic or Topic.OTHER,
        issue=issue.key if issue else None,
        polarity=issue.polarity if issue else 0,
        stance=stance,
        condition=condition,
        attribution=attribution,
        reported_by=reported_by(parse, article),
    )


def _condition(quote: Span, article: Article) -> Span | None:
    low = lowered(article.text[quote.start : quote.end])
    places = [low.find(f" {phrase} ") for phrase in article.language.lists["conditions"]]
    found = [at for at in places if at >= 0]
    return Span(quote.start + min(found) + 1, quote.end) if found else None
