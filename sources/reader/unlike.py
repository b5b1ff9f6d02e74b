"""Who did not do what others did to a text: "France signed it; Italy did not", "mais pas Berlin"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sources.reader.article import Article, SignedText
from sources.reader.documents import document_at, mention_at
from sources.reader.evidence import reported_by
from sources.reader.groups import Group
from sources.reader.parsing import Parse
from sources.reader.types import Act, Attribution, SignatureStatus, Span, Statement, Topic

_DASHES = {"–", "—", "-"}


def with_refusals(found: Sequence[Statement], parse: Parse, article: Article) -> list[Statement]:
    """What a sentence tells, and who in it did not sign, who is none of the signatories then."""
    refused = list(_unlike_others(parse, article))
    without = {(one.party, one.document) for one in refused}
    kept = (
        one
        for one in found
        if one.act is not Act.DOCUMENT or (one.party, one.document) not in without
    )
    return [*kept, *refused]


def _unlike_others(parse: Parse, article: Article) -> Iterator[Statement]:
    """Of the text that is signed in the sentence, or was in the one before."""
    signed = _signed_in(parse, article)
    before = (
        article.signed if article.signed and article.signed.number + 1 == article.number else None
    )
    article.signed = signed
    known = signed or before
    if known is None:
        return
    for group in parse.groups:
        last = _end_of_refusal(group, parse, article, known if known is signed else None)
        if last is None:
            continue
        # Where the text is named in the sentence, the whole of it is the evidence.
        first = 0 if known is signed else group.first
        ref = article.documents.refer(known.text)
        for party in group.parties:
            yield Statement(
                act=Act.DOCUMENT,
                quote=Span(parse.tokens[first].start, parse.tokens[last].end),
                rule="document.unlike-others",
                language=article.language.code,
                party=party,
                topic=article.documents.topics.get(ref.number, Topic.OTHER),
                status=SignatureStatus.NOT_SIGNED,
                document=ref,
                attribution=Attribution.INDIRECT_SPEECH,
                reported_by=reported_by(parse, article),
            )


def _signed_in(parse: Parse, article: Article) -> SignedText | None:
    """The first text behind a verb of signing; its verb's place."""
    for verb in parse.verbs:
        if "signed" not in verb.senses or verb.is_negated or verb.is_infinitive or verb.is_future:
            continue
        found = document_at(parse.tokens, 0, len(parse.tokens), article.language)
        if found is not None:
            mention = mention_at(parse.tokens, found, article.language)
            return SignedText(replace(mention, is_new=False), article.number, verb.last)
    return None


def _end_of_refusal(
    group: Group, parse: Parse, article: Article, signed: SignedText | None
) -> int | None:
    """The last word of "(Italy) did not", "but not (Italy)"; `signed` in the sentence itself."""
    is_behind = group.first > signed.verb if signed else group.first <= 1
    if not is_behind:
        return None
    tokens, lists = parse.tokens, article.language.lists
    start = group.last + 1
    if tokens[start : start + 1] and tokens[start].text in _DASHES:
        start += 1
    for phrase in lists["did_not"]:
        end = start + len(phrase.split())
        is_last = end >= len(tokens) or not tokens[end].is_word
        if is_last and _said(parse, start, end) == phrase:
            return end - 1
    is_led = any(
        _said(parse, group.first - len(phrase.split()), group.first) == phrase
        for phrase in lists["but_not"]
    )
    return group.last if signed and is_led else None


def _said(parse: Parse, start: int, end: int) -> str:
    return " ".join(token.plain for token in parse.tokens[max(start, 0) : end])
