"""What a text obliges its parties to, what is not to be had without what, what somebody calls bad."""

from collections.abc import Iterator

from sources.reader.article import Article
from sources.reader.clauses import clause_start, part_end
from sources.reader.documents import document_at
from sources.reader.groups import Group
from sources.reader.languages import Language
from sources.reader.parsing import Parse
from sources.reader.predicates import predicate_at
from sources.reader.telling import Sayer, clause_before, statement
from sources.reader.topics import first_topic, topic_of
from sources.reader.types import Act, Attribution, Stance, Statement

_JUDGING = 3  # words from who judges to the verb
_CALLED = 7  # words from "considers" to "unacceptable"
_OWED = 2  # words from a party to what it must


def obliged(parse: Parse, article: Article) -> Iterator[Statement]:
    """ "Rwanda shall withdraw", "Aux termes de l'accord, Kigali doit": what is taken on in a text."""
    found = _owing(parse, article.language)
    if found is None:
        return
    group, first, topic_from = found
    end = len(parse.tokens) - 1
    said = article.text[parse.tokens[topic_from].start : parse.tokens[end].end]
    if topic_of(said, article.language, least=2) is None:
        return
    for party in group.parties:
        yield statement(
            parse, article, first, end, Act.COMMITMENT, "commitment.obliged", party,
            topic_from=topic_from, attribution=Attribution.JOURNALIST,
        )  # fmt: skip


def _owing(parse: Parse, language: Language) -> tuple[Group, int, int] | None:
    """ "Rwanda shall withdraw", "Aux termes de l'accord, Kigali doit retirer": who owes it stands before."""
    in_text = _is_in_text(parse, language)
    owing = language.words["shall"] | (language.words["modals"] if in_text else frozenset())
    for at, token in enumerate(parse.tokens):
        if token.low not in owing or parse.tokens[at - 1].low in language.words["negations"]:
            continue
        near = [
            one
            for one in parse.groups
            if one.is_subject
            and not one.before
            and (one.last < at <= one.last + _OWED or _is_behind(one, at, language))
        ]
        if near and not (language.words["negations"] & {t.low for t in parse.tokens[at : at + 2]}):
            return near[-1], near[-1].first, at
    return None


def _is_behind(group: Group, at: int, language: Language) -> bool:
    """ "Laut dem Abkommen muss Ruanda": who owes it may follow."""
    return language.grammar.is_verb_final and at < group.first <= at + _OWED


def _is_in_text(parse: Parse, language: Language) -> bool:
    """ "Under the deal", "selon l'accord", "gemäß dem Abkommen": it says so, nobody else."""
    tokens, opening = parse.tokens, language.opening["by_text"]
    for at, first in enumerate(tokens):
        for phrase in opening.get(first.plain, ()):
            end = at + len(phrase)
            is_said = end < len(tokens) and phrase == tuple(one.plain for one in tokens[at:end])
            if is_said and document_at(tokens, end, end + 4, language):
                return True
    return False


def barred_without(parse: Parse, article: Article, sayer: Sayer) -> Iterator[Statement]:
    """ "Sans garanties, pas de paix", "no ceasefire until they withdraw": who says so asks for them.

    What is barred is no matter of the speaker's own will ("no settlement without"): no position.
    """
    speaker, floor = sayer
    language = article.language
    leads = language.words["without"] | {one.split()[0] for one in language.lists["not_before"]}
    leads |= language.words["ahead"]
    for at in range(floor + 1, len(parse.tokens) - 1):
        if parse.tokens[at].low not in leads:
            continue
        first = clause_before(parse, at, floor, language.words)
        end = part_end(parse, at)
        missed_end = _barred(parse, first, at, end, language)
        if missed_end is None:
            continue
        if not _is_matter(parse, article, at + 1, missed_end):
            continue
        topic = first_topic(article.words(parse, at + 1, missed_end), language, least=1)
        for party in speaker.parties:
            yield statement(
                parse, article, first, end - 1, Act.DEMAND, "demand.without", party,
                topic=topic, topic_from=at, mentions=speaker.mentions,
            )  # fmt: skip
        return


def _is_matter(parse: Parse, article: Article, start: int, end: int) -> bool:
    """What is missed is of one of the topics, or somebody's act."""
    missed = article.words(parse, start, end)
    return topic_of(missed, article.language) is not None or any(
        start <= verb.first < end and "act" in verb.senses for verb in parse.verbs
    )


def _barred(parse: Parse, first: int, at: int, end: int, language: Language) -> int | None:
    """ "(no) ceasefire (without) guarantees", "мира без гарантий (не будет)": where they end.

    "Ohne Abzug werde es (keine) Waffenruhe geben": what is missed stands before what is barred.
    """
    while first < at and not parse.tokens[first].is_word:
        first += 1
    if not all(token.is_word for token in parse.tokens[first:at] if token.text != ","):
        return None
    led = " ".join(token.plain for token in parse.tokens[first:at] if token.is_word)
    if any(f"{led} ".startswith(f"{one} ") for one in language.lists["barred"]):
        return end
    stop = part_end(parse, end + 1) if end + 1 < len(parse.tokens) else end
    behind = [token.plain for token in parse.tokens[at:stop]]
    is_open = first == at or language.grammar.lacks_articles
    for number in range(2, len(behind) if is_open else 0):
        for phrase in language.lists["barred"]:
            size = phrase.count(" ") + 1
            if " ".join(behind[number : number + size]) == phrase:
                return at + number
    # "перемирия не будет, пока": what is barred ends the clause before
    said = f" {led} "
    is_before = language.grammar.lacks_articles and any(
        said.endswith(f" {one} ") for one in language.lists["barred"]
    )
    return end if is_before else None


def judged(parse: Parse, article: Article) -> Iterator[Statement]:
    """ "a force that Moscow considers unacceptable", "Kiew bezeichnete dies als inakzeptabel"."""
    language = article.language
    for at, token in enumerate(parse.tokens):
        if token.plain not in language.words["regarding"] | language.words["judging"]:
            continue
        near = [
            group
            for group in parse.groups
            if group.is_subject and group.last < at <= group.last + _JUDGING
        ]
        found = near and _called(parse, at, language)
        if not found:
            continue
        group, last = near[-1], found
        led = parse.tokens[group.first - 1].low if group.first else ""
        if led in language.words["object_relatives"]:
            start = clause_start(parse.tokens, 0, group.first - 1)
            said = article.words(parse, start, group.first)
        elif any(
            "rejects" in verb.senses and verb.first <= at <= verb.last for verb in parse.verbs
        ):
            return  # the verb says so itself
        else:
            last = max(found, part_end(parse, found + 1) - 1)
            said = article.words(parse, at + 1, last + 1)
        topic = first_topic(said, language, least=1)
        for party in group.parties:
            yield statement(
                parse, article, group.first, last, Act.POSITION, "position.judged", party,
                stance=Stance.REJECTS, topic=topic, attribution=Attribution.JOURNALIST,
            )  # fmt: skip
        return


def _called(parse: Parse, at: int, language: Language) -> int | None:
    """The last word of "unacceptable", near the verb: behind it, or before it where verbs stand last."""
    places = range(at + 1, min(at + 1 + _CALLED, len(parse.tokens)))
    if language.grammar.is_verb_final:
        places = range(max(at - _CALLED, 0), min(at + 1 + _CALLED, len(parse.tokens)))
    for one in places:
        found = predicate_at(parse, one, language)
        if found is not None and found[1] is Act.POSITION:
            return max(found[0], at)
    return None
