"""What news says without a verb of saying: unclear positions, contents of a text, own forces."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from sources.reader.article import Article
from sources.reader.claims import Claim
from sources.reader.clauses import clause_start, part_end
from sources.reader.documents import document_at
from sources.reader.evidence import reported_by
from sources.reader.groups import Group
from sources.reader.languages import Language
from sources.reader.names import Mention
from sources.reader.parsing import Parse
from sources.reader.predicates import (
    is_due,
    is_relative_object,
    obliges,
    opens_act,
    opens_barred,
    phrase_at,
    predicate_at,
    regards_as_threat,
    threat_at,
)
from sources.reader.sentences import lowered
from sources.reader.speakers import opens_content, source_of, subject_of, tag_start
from sources.reader.telling import Sayer, clause_before, statement
from sources.reader.terms import barred_without, judged, obliged
from sources.reader.topics import topic_of
from sources.reader.types import Act, Attribution, Span, Stance, Statement, Topic
from sources.reader.verbs import Verb

_SELF = 3  # words from "nous" to "avons redit"
_SHORTEST_REFUSAL = 5  # tokens of "“No talks,” he said"
_OPENING = frozenset(["«", "“", "„", '"'])
_CLOSING = frozenset(["»", "”", "“", '"'])


def narrated(parse: Parse, article: Article, claims: Sequence[Claim]) -> Iterator[Statement]:
    """All statements of a sentence that do not come from a verb of asking or offering."""
    yield from _unclear(parse, article)
    yield from _contents(parse, article)
    yield from _own_forces(parse, article)
    sayer = _sayer(parse, article, claims)
    if sayer is not None:
        yield from _must(parse, article, sayer)
        yield from _unacceptable(parse, article, sayer)
        yield from _not_at_all(parse, article, sayer)
    yield from _threatened(parse, article, sayer)
    if sayer is not None:
        yield from barred_without(parse, article, sayer)
    yield from obliged(parse, article)
    yield from judged(parse, article)


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
            yield statement(
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
        yield statement(
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


def _must(parse: Parse, article: Article, sayer: Sayer) -> Iterator[Statement]:
    """ "le président ukrainien a suggéré que ... devraient être discutées": a demand of who says so."""
    speaker, verb_last = sayer
    for index in range(verb_last + 1, len(parse.tokens)):
        if not obliges(parse, index, article.language):
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
        first = clause_before(parse, index, verb_last, article.language.words)
        behind = range(index, len(parse.tokens))
        last = next((at for at in behind if parse.tokens[at].text == ";"), len(parse.tokens)) - 1
        is_denied = parse.tokens[index - 1].low in article.language.words["negations"]
        topic_from = index - 1 if is_denied else index  # "no debe ingresar"
        if speaker.first is not None and speaker.first < first:
            first = speaker.first  # who says so is part of the evidence
            if is_relative_object(parse, first, article.language):
                first = topic_from = clause_start(parse.tokens, 0, first - 2)
        topic = _topic_before_tag(parse, article, (first, topic_from), index)
        for party in speaker.parties:
            yield statement(
                parse, article, first, last, Act.DEMAND, "demand.modal", party, topic=topic,
                topic_from=topic_from, addressees=others, mentions=speaker.mentions,
            )  # fmt: skip
        return


def _topic_before_tag(
    parse: Parse, article: Article, starts: tuple[int, int], index: int
) -> Topic | None:
    """ "« … doivent … », a dit le négociateur": who says so tells not what it is about.

    None where nothing stands behind, or an issue is named.
    """
    end = tag_start(parse, index, len(parse.tokens), article.language)
    first, topic_from = starts
    if end >= len(parse.tokens) - 1 or end <= topic_from:
        return None
    said = article.words(parse, first, end)
    if article.issues.find(said, is_to_do=True):
        return None
    near = topic_of(article.words(parse, topic_from, end), article.language)
    return near or topic_of(said, article.language)


def _unacceptable(parse: Parse, article: Article, sayer: Sayer) -> Iterator[Statement]:
    """ "a senior official said any such deployment was unacceptable": whoever says so rejects it.

    "Its borders are not up for discussion": who says so asks for what is kept.
    """
    speaker, floor = sayer
    for index in range(floor + 1, len(parse.tokens)):
        found = predicate_at(parse, index, article.language)
        if found is None:
            continue
        last, act = found
        first = clause_before(parse, index, floor, article.language.words)
        if index == floor + 1 or parse.tokens[last].low in article.language.words["genitives"]:
            last = part_end(parse, index) - 1  # "Pas question de céder", "Not on the table: …"
        said = article.words(parse, first, last + 1)
        if last > index and topic_of(said, article.language) is None:
            return
        is_kept = act is Act.DEMAND
        start = first if speaker.first is None else min(first, speaker.first)
        for party in speaker.parties:
            yield statement(
                parse, article, start, last, act,
                "demand.kept" if is_kept else "position.unacceptable", party,
                stance=None if is_kept else Stance.REJECTS, mentions=speaker.mentions,
                topic_from=first,
            )  # fmt: skip
        return


def _not_at_all(parse: Parse, article: Article, sayer: Sayer) -> Iterator[Statement]:
    """ "“No talks with terrorists,” he said": a quotation without a verb refuses what it denies."""
    tokens, words = parse.tokens, article.language.words
    if len(tokens) < _SHORTEST_REFUSAL or tokens[0].text not in _OPENING:
        return
    if tokens[1].low not in words["nothing"]:
        return
    end = next((at for at in range(2, len(tokens)) if tokens[at].text in _CLOSING), 0)
    tells = words["auxiliaries"] | words["negations"] | words["will"] | words["yet"]
    is_told = any(2 <= verb.first < end for verb in parse.verbs)
    is_told |= any(token.low in tells for token in tokens[2:end])
    if is_told or document_at(tokens, 1, end, article.language):
        return
    if topic_of(article.words(parse, 1, end), article.language, least=2) is None:
        return
    for party in sayer[0].parties:
        yield statement(
            parse, article, 1, end - 1, Act.POSITION, "position.unacceptable", party,
            stance=Stance.REJECTS, mentions=sayer[0].mentions,
        )  # fmt: skip


def _threatened(parse: Parse, article: Article, sayer: Sayer | None) -> Iterator[Statement]:
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
        first = floor if regarding else clause_before(parse, index, floor, article.language.words)
        said = article.text[parse.tokens[floor].end : parse.tokens[index].start]
        is_named = topic_of(said, article.language) or article.issues.find(said, is_to_do=False)
        for party in speaker.parties if is_named else ():
            yield statement(
                parse, article, first, last, Act.POSITION, "position.threat", party,
                stance=Stance.REJECTS, mentions=speaker.mentions,
            )  # fmt: skip
        return


def _regarding(parse: Parse, language: Language) -> Sayer | None:
    """Who calls something a threat, and his last word."""
    verb = regards_as_threat(parse, language)
    if verb is None:
        return None
    named = [group for group in parse.groups if group.is_subject and group.last < verb]
    return (subject_of(named[-1]), named[-1].last) if named else None


def _sayer(parse: Parse, article: Article, claims: Sequence[Claim]) -> Sayer | None:
    """Who says that something must be, and the token after which it is said."""
    for verb in parse.verbs:
        if "said" not in verb.senses:
            continue
        before = [group for group in parse.groups if group.is_subject and group.last < verb.first]
        opens = opens_content(parse.tokens, verb, article.language)
        if not (opens or _says_plainly(parse, verb, article.language)):
            continue
        if before:
            return subject_of(before[-1]), verb.last
        # "He added that", "В Киеве заявили, что": whoever that is, the claim has found.
        told = next((claim for claim in claims if claim.verb.at == verb.at), None)
        if told is not None:
            return told.subject, verb.last
    source = source_of(parse, article.language) or article.memory.informant(parse, article.language)
    if source is None and article.memory.voice and not _is_others_word(parse, article.language):
        return article.memory.voice, -1  # who speaks in the whole paragraph
    if source is None or not source.mentions:
        return None
    last = max(mention.last for mention in source.mentions)
    return source, last if source.first is not None and source.first < 4 else -1


def _is_others_word(parse: Parse, language: Language) -> bool:
    """ "they underlined", "so wurde mitgeteilt": somebody else says so; not "nous avons redit"."""
    own = language.words["first_person"]
    return any(
        "said" in verb.senses
        and own.isdisjoint([t.low for t in parse.tokens[max(verb.first - _SELF, 0) : verb.at]])
        for verb in parse.verbs
    )


def _says_plainly(parse: Parse, verb: Verb, language: Language) -> bool:
    """ "Trump said Ukraine must give up", "said it would be": without a word for "that"."""
    opens = language.words["modals"] | language.words["will"]
    for at in range(verb.last + 1, len(parse.tokens)):
        token = parse.tokens[at]
        if not token.is_word:
            return False
        if token.low in opens or obliges(parse, at, language) or phrase_at(parse, at, language):
            return True
        if at == verb.last + 1 and opens_barred(parse, at, language):
            return True
    return False
