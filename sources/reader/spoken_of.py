"""What a text or an act is about that somebody answers by a pronoun or a bare noun.

"The UN published a draft resolution on sanctions; China would not support the text": it is about
what that text was about, not about what the last statement was.
"""

from sources.reader.article import Article, SpokenOf
from sources.reader.claims import Claim
from sources.reader.documents import document_at, is_indefinite, name_of
from sources.reader.meant import Meaning
from sources.reader.parsing import Parse
from sources.reader.text_topics import topic_of_text
from sources.reader.topics import topic_of
from sources.reader.types import Act, DocumentKind, Stance, Topic

_REACH = 2  # sentences from a text to the pronoun that takes it up
_WISHES = {DocumentKind.PROPOSAL, DocumentKind.COUNTER_PROPOSAL}
_BEHIND = 14  # words behind a text that say what it is about
_EFFORTS = 6  # words from "praised" to "efforts"


def note_texts(parse: Parse, article: Article) -> None:
    """The text that a sentence names last, and what it is about: "the UN plan for Cyprus"."""
    found = _text_before(parse, len(parse.tokens), article)
    if found is not None:
        article.spoken = found


def topic_spoken_of(claim: Claim, meaning: Meaning, parse: Parse, article: Article) -> Topic | None:
    """Of an attitude to "it", "the text"; None where its object names more."""
    if meaning.act is not Act.POSITION:
        return None
    if not _is_bare(claim, parse, article):
        return None
    start = min(claim.verb.first, claim.content[0])
    spoken = _text_before(parse, start, article) or article.spoken
    if spoken and article.number - spoken.number <= _REACH:
        return spoken.topic
    text = document_at(parse.tokens, *claim.content, article.language)
    is_plan = text is not None and text[2] is DocumentKind.PLAN
    return _offered_before(claim, article) if is_plan else None


def _offered_before(claim: Claim, article: Article) -> Topic | None:
    """ "The junta offered them self-rule. The rebels turned the plan down": no text was named."""
    is_near = article.proposed_at >= article.number - 1 and not article.documents.refs
    is_anothers = not set(claim.subject.parties) & set(article.proposed_by)
    return article.proposed[0] if article.proposed and is_near and is_anothers else None


def _text_before(parse: Parse, end: int, article: Article) -> SpokenOf | None:
    """The last text named before a token that is told what it is; a bare one says nothing new."""
    tokens, language = parse.tokens, article.language
    at, found = 0, None
    while (text := document_at(tokens, at, end, language)) is not None:
        at = text[1] + 1
        is_truce = text[2] is DocumentKind.CEASEFIRE and text[0] == text[1]
        if text[2] in _WISHES or is_truce:
            continue
        before = found or article.spoken
        if _is_own(parse, text, article):
            found = SpokenOf(_topic_of(text, end, parse, article), article.number)
        elif before is not None:
            found = SpokenOf(before.topic, article.number)
    return found


def _topic_of(
    text: tuple[int, int, DocumentKind], end: int, parse: Parse, article: Article
) -> Topic:
    """ "a draft resolution threatening Sudan with sanctions" is on sanctions, not on how to talk."""
    topic = topic_of_text(text, end, parse, article)
    if topic is not Topic.TALKS_FORMAT:
        return topic
    behind = article.words(parse, text[1] + 1, min(text[1] + _BEHIND, end))
    return topic_of(behind, article.language, least=2) or topic


def _is_own(parse: Parse, text: tuple[int, int, DocumentKind], article: Article) -> bool:
    """ "a plan", "the Paris plan", "the United Nations plan for": more than "the plan"."""
    words, language = article.language.words, article.language
    if is_indefinite(parse.tokens, text[0], language):
        return True
    if name_of(parse.tokens, text[0], text[1], language):
        return True
    first, last, _ = text
    led = parse.tokens[first - 1].low if first else ""
    after = parse.tokens[last + 1].low if last + 1 < len(parse.tokens) else ""
    named = any(group.first <= first - 1 <= group.last for group in parse.groups)
    return named or (led in words["articles"] and after in words["genitives"] | words["views"])


def hails_efforts(claim: Claim, meaning: Meaning, parse: Parse, article: Article) -> bool:
    """ "praised Norway's efforts": what a go-between does is a matter of the talks."""
    if meaning.stance is not Stance.SUPPORTS:
        return False
    words = article.language.words
    start, end = claim.content
    near = parse.tokens[start : min(end, start + _EFFORTS)]
    at = next((i for i, token in enumerate(near) if token.low in words["efforts"]), None)
    if at is None:
        return False
    owned = any(g.first <= start + i <= g.last for g in parse.groups for i in range(at))
    owned = owned or any(token.low in words["possessives"] for token in near[:at])
    after = parse.tokens[start + at + 1].low if start + at + 1 < end else ""
    is_more = words["genitives"] | words["views"] | words["prepositions"]
    return owned and after not in is_more | article.language.grammar.infinitive_leads


def _is_bare(claim: Claim, parse: Parse, article: Article) -> bool:
    """ "accepted it", "would not support the text last week"; not "the text on prisoners"."""
    words, language = article.language.words, article.language
    start, end = claim.content
    said = parse.tokens[start:end]
    if said and said[0].low in words["taking_up"]:
        return article.proposed_at <= (article.spoken.number if article.spoken else -1)
    text = document_at(parse.tokens, start, min(end, start + 2), language)
    if text is None or not said or said[0].low not in words["articles"]:
        return False
    if text[0] != start + 1 or text[2] in _WISHES:
        return False
    after = parse.tokens[text[1] + 1].low if text[1] + 1 < end else ""
    is_more = words["genitives"] | words["views"] | words["object_relatives"]
    return after not in is_more and not name_of(parse.tokens, text[0], text[1], language)
