"""What was done about a text, told by a participle, a noun or a passive without a subject of its own.

"Signed in Cairo by A and B, the accord …", "la signature par A et B d'un accord", "the truce concluded
between A and B", "bears the signatures of A and B", "Подписание А и Б соглашения".
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from sources.reader.apart import phrases_in
from sources.reader.article import Article
from sources.reader.claims import Claim
from sources.reader.dates import DateAt, dates_in
from sources.reader.documents import document_at, mention_at
from sources.reader.evidence import reported_by
from sources.reader.headings import head_date
from sources.reader.languages import Language
from sources.reader.meeting_told import place_in
from sources.reader.parsing import Parse
from sources.reader.roles import Part, parts_of
from sources.reader.signers import Deed, Scene, doers, is_bare, is_put
from sources.reader.speakers import Subject
from sources.reader.text_topics import topic_of_text
from sources.reader.types import (
    Act,
    Attribution,
    SignatureStatus,
    Span,
    Statement,
    Topic,
)
from sources.reader.whereabouts import place_beside

_TEXT_REACH = 20  # words between the act and its text
_AGREED_REACH = 7  # the same of a verb that says many other things: "reached", "concluded"
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


def signings(
    parse: Parse, article: Article, known: Iterable[Statement], claims: Iterable[Claim]
) -> Iterator[Statement]:
    """Those that no verb with a subject has told already."""
    told = {(one.party, _family(one.status)) for one in known if one.act is Act.DOCUMENT}
    for part in parts_of(parse, article.language):
        scene = Scene(parse, part, article)
        for deed in _deeds(parse, part, article.language):
            text = _text_beside(deed, scene) or _taken_up(deed, scene, claims)
            if text is None or _is_unreal(deed, scene):
                continue
            status = _status(deed, text, scene)
            done = (one for one in doers(deed, text, scene, claims) if status)
            parties = tuple(one for one in done if (one, _family(status)) not in told)
            if not parties or status is None:
                continue
            told |= {(one, _family(status)) for one in parties}
            _note(parties, parse, article)
            yield from _statements(parties, status, text, deed, scene)


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


def _deeds(parse: Parse, part: Part, language: Language) -> Iterator[Deed]:
    words, at = language.words, part.first
    voided = phrases_in("voided", parse.tokens, part.span, language)
    phrases = {  # "set their hands to"
        verb.at: next((one for one in _SENSES if one in verb.senses), None)
        for verb in parse.verbs
        if not (verb.is_noun or verb.is_future)
    }
    while at <= part.last:
        token = parse.tokens[at]
        void = voided.get(at)
        if void is not None:
            yield Deed(at, void, SignatureStatus.REJECTED, is_noun=False, is_void=True)
            at = void
        elif token.low in words["signing_nouns"]:
            yield Deed(at, at, SignatureStatus.SIGNED, is_noun=True)
        elif token.low in words["adopting_nouns"]:
            yield Deed(at, at, SignatureStatus.AGREED, is_noun=True)
        elif token.low in words["reaching"]:
            yield Deed(at, at, SignatureStatus.AGREED, is_noun=False)
        else:
            sense = _sense_of(token.low, token.plain, language) or phrases.get(at)
            if sense is not None:
                initials = token.low in words["initialling"]
                status = SignatureStatus.INITIALLED if initials else _SENSES[sense]
                yield Deed(at, at, status, is_noun=False)
        at += 1


@lru_cache(maxsize=1 << 15)
def _sense_of(low: str, plain: str, language: Language) -> str | None:
    """What a verb or an attribute says of a text: "signed", "agreed", "denounced"."""
    senses = language.verbs.get(low, frozenset()) | language.attributes.get(plain, frozenset())
    return next((one for one in _SENSES if one in senses), None)


def _text_beside(deed: Deed, scene: Scene) -> tuple[int, int] | None:
    """The nearest word for a text: behind the act, else before it."""
    parse, part, language = scene.parse, scene.part, scene.article.language
    is_broad = deed.status is SignatureStatus.AGREED and not deed.is_noun
    reach = _AGREED_REACH if is_broad else _TEXT_REACH
    start, end = max(deed.at - reach, part.first), min(deed.last + _TEXT_REACH, part.last) + 1
    behind = document_at(parse.tokens, deed.last + 1, end, language)
    before, at = None, start
    while (found := document_at(parse.tokens, at, deed.at, language)) is not None:
        before, at = found, found[1] + 1
    found = before if not deed.is_noun and before else behind or before
    return (found[0], found[1]) if found else None


def _taken_up(deed: Deed, scene: Scene, claims: Iterable[Claim]) -> tuple[int, int] | None:
    """ "L'Iran le tiendra pour nul", "the MPC did not sign": the text that was named before."""
    parse, part, article = scene.parse, scene.part, scene.article
    is_meant = any(one.verb.at == deed.at and is_bare(one, scene) for one in claims)
    if is_meant and article.documents.refs:
        return deed.at, deed.at
    if not deed.is_void or len(article.documents.refs) != 1:
        return None  # of verbs, antecedents.py takes better care
    start = max(deed.at - _BESIDE, part.first)
    for at in range(start, min(deed.last + _BESIDE, part.last) + 1):
        if parse.tokens[at].plain in article.language.pronouns and at not in {deed.at, deed.last}:
            return at, at
    return None


def _is_unreal(deed: Deed, scene: Scene) -> bool:
    """Expected, wished for, asked for, only possible: nothing is signed yet."""
    parse, part, language = scene.parse, scene.part, scene.article.language
    words, tokens = language.words, parse.tokens
    led = tokens[max(deed.at - _LED, part.first) : deed.at]
    near = tokens[max(deed.at - _LED, part.first) : part.last + 1] if deed.is_noun else led
    ahead = words["planned"] | words["expecting"] | words["readiness"] | words["awaiting"]
    if any(t.low in ahead or (t.low in words["maybe"] and t.text[0].islower()) for t in near):
        return True
    if any(t.plain in words["future"] or t.low in words["will"] for t in near):
        return True
    if any(verb.is_future for verb in parse.verbs if part.first <= verb.first <= part.last):
        return True
    is_led = bool(led) and led[-1].low in language.grammar.infinitive_leads
    if is_led and not deed.is_noun and tokens[deed.at].low not in language.participles:
        return True
    return any(
        verb.senses & _WISHES and not verb.is_noun and deed.at - _LED * 2 <= verb.last < deed.at
        for verb in parse.verbs
    )


def _status(deed: Deed, text: tuple[int, int], scene: Scene) -> SignatureStatus | None:
    """ "was not signed by": a refusal of its own; any other denial is nothing."""
    words, tokens, first = scene.words, scene.parse.tokens, scene.part.first
    if any(t.low in words["nothing"] for t in tokens[max(text[0] - _BESIDE, 0) : text[0]]):
        return None
    led = tokens[max(deed.at - _LED, first) : deed.at]
    is_own = tokens[deed.at].low in words["signatures"]
    if deed.is_noun and any(t.low in words["lacking"] for t in led):
        return SignatureStatus.NOT_SIGNED if is_own else None
    denies = words["negations"] | words["nothing"] | words["negators"]
    is_final = scene.article.language.grammar.is_verb_final
    behind = tokens[deed.last + 1 : deed.last + 3] if is_final else ()
    if not any(t.low in denies for t in (*led, *behind)):
        return deed.status
    is_signing = deed.status in {SignatureStatus.SIGNED, SignatureStatus.INITIALLED}
    is_told = not deed.is_noun or is_put(deed, scene)
    return SignatureStatus.NOT_SIGNED if is_signing and is_told else None


def _statements(
    parties: tuple[str, ...],
    status: SignatureStatus,
    text: tuple[int, int],
    deed: Deed,
    scene: Scene,
) -> Iterator[Statement]:
    parse, part, article = scene.parse, scene.part, scene.article
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
    when = _when(deed, parse, span, article)
    for party in parties:
        yield Statement(
            act=Act.DOCUMENT,
            quote=span,
            rule="document.told",
            language=article.language.code,
            party=party,
            topic=topic,
            status=status,
            document=ref,
            place=place_in(span, parse) or place_beside(parse, article),
            date=when.date if when else None,
            attribution=Attribution.JOURNALIST,
            reported_by=reported_by(parse, article),
        )


def _when(deed: Deed, parse: Parse, span: Span, article: Article) -> DateAt | None:
    """The date nearest to the act, no later than the day of publication; else the item's."""
    found = [
        one
        for one in dates_in(article.text, span, article.language, article.published)
        if not (article.published and one.date.day > article.published)
    ]
    at = parse.tokens[deed.at].start
    found.sort(key=lambda one: abs(one.span.start - at))
    return next(iter([*found, *head_date(parse, article)]), None)
