"""What was done about a text, told by a participle, a noun or a passive without a subject of its own.

"Signed in Cairo by A and B, the accord …", "la signature par A et B d'un accord", "the truce concluded
between A and B", "bears the signatures of A and B", "Подписание А и Б соглашения".
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from sources.reader.article import Article
from sources.reader.claims import Claim
from sources.reader.dates import DateAt, dates_in
from sources.reader.documents import document_at, mention_at
from sources.reader.encounters import phrase_from
from sources.reader.evidence import reported_by
from sources.reader.groups import Group
from sources.reader.headings import head_date
from sources.reader.languages import Language
from sources.reader.meeting_told import place_in
from sources.reader.parsing import Parse
from sources.reader.roles import Part, actors, is_setting, parts_of, two_sides
from sources.reader.speakers import Subject
from sources.reader.subjects import office_in
from sources.reader.text_topics import topic_of_text
from sources.reader.types import (
    Act,
    Attribution,
    SignatureStatus,
    Span,
    Statement,
    Topic,
)

_TEXT_REACH = 20  # words between the act and its text
_AGREED_REACH = 7  # the same of a verb that says many other things: "reached", "concluded"
_AGENT_REACH = 14  # words from the act to by whom
_CASE_REACH = 8  # the same where only a case says "by"
_LED = 6  # words before an act that make it no act
_BESIDE = 2  # words from "signatures" to whose they are
_PAIR = 2
_SENSES = {
    "signed": SignatureStatus.SIGNED,
    "agreed": SignatureStatus.AGREED,
    "denounced": SignatureStatus.REJECTED,
}
_KINDS_OF = {
    SignatureStatus.INITIALLED: SignatureStatus.SIGNED,
    SignatureStatus.WITHDRAWN: SignatureStatus.REJECTED,
    SignatureStatus.REFUSED: SignatureStatus.NOT_SIGNED,
    SignatureStatus.ABSENT: SignatureStatus.NOT_SIGNED,
}
_WISHES = {"commitment", "demand", "open", "supports", "rejects", "ready"}


@dataclass(frozen=True, slots=True)
class _Cue:
    at: int
    last: int
    status: SignatureStatus
    is_noun: bool
    is_void: bool = False


def signings(
    parse: Parse, article: Article, known: Iterable[Statement], claims: Iterable[Claim]
) -> Iterator[Statement]:
    """Those that no verb with a subject has told already."""
    told = {(one.party, _family(one.status)) for one in known if one.act is Act.DOCUMENT}
    for part in parts_of(parse, article.language):
        for cue in _cues(parse, part, article.language):
            text = _text_beside(cue, parse, part, article.language)
            text = text or _taken_up(cue, parse, part, article)
            if text is None or _is_unreal(cue, parse, part, article.language):
                continue
            find = _inverted if _is_active(cue, claims) else _doers
            parties = find(cue, text, claims, parse, part, article)
            status = _status(cue, text, parse, part, article.language)
            parties = tuple(one for one in parties if (one, _family(status)) not in told)
            if not parties or status is None:
                continue
            told |= {(one, _family(status)) for one in parties}
            _note(parties, parse, article)
            yield from _statements(parties, status, text, cue, parse, part, article)


def _is_active(cue: _Cue, claims: Iterable[Claim]) -> bool:
    """Whoever acts is known already, and what was done as well, unless the text stood first."""
    acting = [one.verb for one in claims if one.verb.at == cue.at]
    if cue.is_void or cue.is_noun:
        return False
    return any(not (verb.is_passive or verb.is_noun) for verb in acting)


def _family(status: SignatureStatus | None) -> SignatureStatus | None:
    """Finer ones with those that they are a kind of."""
    return _KINDS_OF.get(status, status) if status else None


def _note(parties: tuple[str, ...], parse: Parse, article: Article) -> None:
    """Those who signed or agreed together may be "both sides", "they" from now on."""
    mentions = {m.party: m for group in parse.groups for m in group.mentions if m.party in parties}
    subject = Subject(tuple(mentions.values()), None)
    if len(subject.parties) == len(parties):
        article.agreed_by = subject
        article.together = subject if len(parties) == _PAIR else article.together


def _cues(parse: Parse, part: Part, language: Language) -> Iterator[_Cue]:
    words, at = language.words, part.first
    while at <= part.last:
        token = parse.tokens[at]
        void = phrase_from("voided", parse.tokens, at, language)
        if void is not None:
            yield _Cue(at, void, SignatureStatus.REJECTED, is_noun=False, is_void=True)
            at = void
        elif token.low in words["signing_nouns"]:
            yield _Cue(at, at, SignatureStatus.SIGNED, is_noun=True)
        elif token.low in words["adopting_nouns"]:
            yield _Cue(at, at, SignatureStatus.AGREED, is_noun=True)
        elif token.low in words["reaching"]:
            yield _Cue(at, at, SignatureStatus.AGREED, is_noun=False)
        else:
            senses = language.verbs.get(token.low, frozenset()) | language.attributes.get(
                token.plain, frozenset()
            )
            sense = next((one for one in _SENSES if one in senses), None)
            if sense is not None:
                initials = token.low in words["initialling"]
                status = SignatureStatus.INITIALLED if initials else _SENSES[sense]
                yield _Cue(at, at, status, is_noun=False)
        at += 1


def _text_beside(
    cue: _Cue, parse: Parse, part: Part, language: Language
) -> tuple[int, int] | None:
    """The nearest word for a text: behind the act, else before it."""
    is_broad = cue.status is SignatureStatus.AGREED and not cue.is_noun
    reach = _AGREED_REACH if is_broad else _TEXT_REACH
    start, end = max(cue.at - reach, part.first), min(cue.last + _TEXT_REACH, part.last) + 1
    behind = document_at(parse.tokens, cue.last + 1, end, language)
    before, at = None, start
    while (found := document_at(parse.tokens, at, cue.at, language)) is not None:
        before, at = found, found[1] + 1
    found = before if not cue.is_noun and before else behind or before
    return (found[0], found[1]) if found else None


def _taken_up(
    cue: _Cue, parse: Parse, part: Part, article: Article
) -> tuple[int, int] | None:
    """ "Renamo repudiated it", "L'Iran le tiendra pour nul": the text that was named before."""
    if not cue.is_void or len(article.documents.refs) != 1:
        return None  # of verbs, antecedents.py takes better care
    start = max(cue.at - _BESIDE, part.first)
    for at in range(start, min(cue.last + _BESIDE, part.last) + 1):
        if parse.tokens[at].plain in article.language.pronouns and at not in {cue.at, cue.last}:
            return at, at
    return None


def _is_unreal(cue: _Cue, parse: Parse, part: Part, language: Language) -> bool:
    """Expected, wished for, asked for, only possible: nothing is signed yet."""
    words, tokens = language.words, parse.tokens
    led = tokens[max(cue.at - _LED, part.first) : cue.at]
    near = tokens[max(cue.at - _LED, part.first) : part.last + 1] if cue.is_noun else led
    ahead = words["planned"] | words["expecting"] | words["readiness"] | words["awaiting"]
    if any(t.low in ahead or t.low in words["maybe"] and t.text[0].islower() for t in near):
        return True
    if any(t.plain in words["future"] or t.low in words["will"] for t in near):
        return True
    if any(verb.is_future for verb in parse.verbs if part.first <= verb.first <= part.last):
        return True
    leads = language.grammar.infinitive_leads
    is_infinitive = not cue.is_noun and led and led[-1].low in leads and tokens[cue.at].low in language.infinitives | {tokens[cue.at].low} and tokens[cue.at].low not in language.participles
    if is_infinitive:
        return True
    return any(
        verb.senses & _WISHES and not verb.is_noun and cue.at - _LED * 2 <= verb.last < cue.at
        for verb in parse.verbs
    )


def _status(
    cue: _Cue, text: tuple[int, int], parse: Parse, part: Part, language: Language
) -> SignatureStatus | None:
    """ "was not signed by": a refusal of its own; any other denial is nothing."""
    words, tokens = language.words, parse.tokens
    if any(t.low in words["nothing"] for t in tokens[max(text[0] - _BESIDE, 0) : text[0]]):
        return None
    led = tokens[max(cue.at - _LED, part.first) : cue.at]
    if cue.is_noun and any(t.low in words["lacking"] for t in led):
        is_signature = tokens[cue.at].low in words["signatures"]
        return SignatureStatus.NOT_SIGNED if is_signature else None
    denies = words["negations"] | words["nothing"] | words["negators"]
    behind = tokens[cue.last + 1 : cue.last + 3] if language.grammar.is_verb_final else ()
    if not any(t.low in denies for t in (*led, *behind)):
        return cue.status
    is_signing = cue.status in {SignatureStatus.SIGNED, SignatureStatus.INITIALLED}
    is_put = cue.is_noun and _is_put(cue, parse, part, language)
    return SignatureStatus.NOT_SIGNED if is_signing and (is_put or not cue.is_noun) else None


def _doers(
    cue: _Cue,
    text: tuple[int, int],
    _claims: Iterable[Claim],
    parse: Parse,
    part: Part,
    article: Article,
) -> tuple[str, ...]:
    language, words = article.language, article.language.words
    inside = [
        group
        for group in parse.groups
        if part.first <= group.first <= part.last
        and not is_setting(group, parse, language)
        # "Erklärung von Lissabon"
        and not (group.first - 2 == text[1] and group.before in words["genitives"] | words["from"])
    ]
    agents = [g for g in inside if _is_agent(g, cue, parse, language)]
    agents += [g for g in inside if agents and _is_included(g, parse, language)]
    if agents:
        return tuple(dict.fromkeys(p for group in agents for p in group.parties))
    is_mutual = cue.status in {SignatureStatus.AGREED, SignatureStatus.SIGNED}
    among = [g for g in inside if g.before in words["among"] and len(g.parties) >= _PAIR]
    if among and is_mutual:
        return among[0].parties
    if cue.is_noun and cue.status is SignatureStatus.SIGNED:
        owners = _owners(cue, inside, parse, language)
        if not owners and _is_put(cue, parse, part, language):
            owners = actors(parse, part, cue.at, article)
        if owners:
            return owners
    if is_mutual and _says_both(cue, parse, part, language):
        both = two_sides(article, cue.at)
        return both.parties if both else ()
    if cue.is_void and not _is_done_to(cue, text, parse, language):
        return actors(parse, part, cue.at, article)
    return _holder_behind(cue, parse, part, article)


def _is_done_to(cue: _Cue, text: tuple[int, int], parse: Parse, language: Language) -> bool:
    """ "the accord had been declared void": whoever stands before it did not do so."""
    led = parse.tokens[text[1] + 1 : cue.at]
    return any(token.low in language.words["passives"] or token.plain == "been" for token in led)


def _holder_behind(
    cue: _Cue, parse: Parse, part: Part, article: Article
) -> tuple[str, ...]:
    """ "declared void by the authorities", "signée par le gouvernement": of the state named last."""
    words = article.language.words
    behind = parse.tokens[cue.last + 1 : min(cue.last + _CASE_REACH, part.last + 1)]
    at = next((i for i, t in enumerate(behind) if t.low in words["agents"]), None)
    office = office_in(behind[at + 1 : at + 4], article.language) if at is not None else None
    holder = article.memory.holder(office, article.language) if office else None
    return holder.parties if holder and len(holder.parties) == 1 else ()


def _is_included(group: Group, parse: Parse, language: Language) -> bool:
    """ "by Chad and nine movements, among them the FACT" """
    led = parse.tokens[max(group.first - 3, 0) : group.first]
    return any(token.low in language.words["including"] for token in led)


def _is_put(cue: _Cue, parse: Parse, part: Part, language: Language) -> bool:
    """ "put their signatures to", "a apposé sa signature": their own."""
    words = language.words
    if parse.tokens[cue.at].low not in words["signatures"]:
        return False
    around = parse.tokens[part.first : part.last + 1]
    return any(token.low in words["putting"] for token in around)


def _says_both(cue: _Cue, parse: Parse, part: Part, language: Language) -> bool:
    """ "by the two sides", "between them", "des deux belligérants"."""
    near = parse.tokens[cue.at : min(cue.last + _AGENT_REACH, part.last + 1)]
    said = f" {' '.join(token.low for token in near)} "
    if any(f" {phrase} " in said for phrase in language.lists["both"]):
        return True
    pairs = pairwise(token.low for token in near)
    pronouns = language.words["led_pronouns"] | language.words["plural_pronouns"]
    return any(one in language.words["among"] and other in pronouns for one, other in pairs)


def _inverted(
    cue: _Cue,
    text: tuple[int, int],
    claims: Iterable[Claim],
    parse: Parse,
    _part: Part,
    article: Article,
) -> tuple[str, ...]:
    """ "Соглашение министры Чада и Ливии подписали": the text first; "Libya repudiated it"."""
    is_pronoun = parse.tokens[text[0]].plain in article.language.pronouns
    if not (article.language.grammar.inverts and text[1] < cue.at or is_pronoun):
        return ()
    for claim in claims:
        subject = claim.subject
        is_it = claim.verb.at == cue.at and not (claim.verb.is_passive or claim.verb.is_negated)
        if is_it and is_pronoun:
            return subject.parties
        if is_it and subject.first is not None and text[1] < subject.first < cue.at:
            return subject.parties
    return ()


def _is_agent(group: Group, cue: _Cue, parse: Parse, language: Language) -> bool:
    """ "by Chad", "par le Tchad", "Чадом"; before the verb where it stands last."""
    words = language.words
    distance = group.first - cue.last
    led = parse.tokens[max(group.first - 2, 0) : group.first]
    is_led = group.before in words["agents"] or (
        not group.before and any(t.low in words["agents"] for t in led)
    )
    if is_led:
        is_before = language.grammar.is_verb_final and -_AGENT_REACH <= distance < 0
        return is_before or 0 < distance <= _AGENT_REACH
    if not language.grammar.agent_endings or group.before:
        return False
    ends = [parse.tokens[one.last].plain for one in group.mentions]
    phrase = parse.tokens[group.first : group.last + 1]
    reps = [t.plain for t in phrase if t.low in words["representatives"]]
    said = reps[:1] or ends[:1]
    return 0 < distance <= _CASE_REACH and all(
        one.endswith(language.grammar.agent_endings) for one in said
    )


def _owners(
    cue: _Cue, inside: Iterable[Group], parse: Parse, language: Language
) -> tuple[str, ...]:
    """ "the signatures of Chad and Libya", "подписи Чада и Ливии", "die Unterschriften Malis"."""
    if parse.tokens[cue.at].low not in language.words["signatures"]:
        return ()
    free = language.grammar.lacks_articles or language.grammar.is_verb_final
    for group in inside:
        is_near = 0 < group.first - cue.last <= _BESIDE + 1
        is_of = group.before in language.words["genitives"] or (free and not group.before)
        if is_near and is_of:
            return group.parties
    return ()


def _statements(
    parties: tuple[str, ...],
    status: SignatureStatus,
    text: tuple[int, int],
    cue: _Cue,
    parse: Parse,
    part: Part,
    article: Article,
) -> Iterator[Statement]:
    found = document_at(parse.tokens, text[0], text[1] + 1, article.language)
    documents = article.documents
    if found is None:  # a pronoun
        ref = documents.refs[-1]
        topic = documents.topics.get(ref.number, Topic.OTHER)
    else:
        topic = topic_of_text(found, part.last + 1, parse, article)
        ref = documents.refer(mention_at(parse.tokens, found, article.language))
    if topic is not Topic.OTHER:
        article.documents.topics.setdefault(ref.number, topic)
    span = Span(parse.tokens[part.first].start, parse.tokens[part.last].end)
    when = _when(cue, parse, span, article)
    for party in parties:
        yield Statement(
            act=Act.DOCUMENT,
            quote=span,
            rule="document.told",
            confidence=0.65,
            language=article.language.code,
            party=party,
            topic=topic,
            status=status,
            document=ref,
            place=place_in(span, parse),
            date=when.date if when else None,
            attribution=Attribution.JOURNALIST,
            reported_by=reported_by(parse, article),
        )


def _when(cue: _Cue, parse: Parse, span: Span, article: Article) -> DateAt | None:
    """The date nearest to the act, no later than the day of publication; else the item's."""
    found = [
        one
        for one in dates_in(article.text, span, article.language, article.published)
        if not (article.published and one.date.day > article.published)
    ]
    at = parse.tokens[cue.at].start
    found.sort(key=lambda one: abs(one.span.start - at))
    return next(iter([*found, *head_date(parse, article)]), None)
