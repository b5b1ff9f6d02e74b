"""The evidence of a claim: quote, date, condition, who says so, who reports it."""

import re
from collections.abc import Container, Iterable

from sources.reader.article import Article
from sources.reader.claims import Claim
from sources.reader.clauses import clause_of
from sources.reader.dates import DateAt, dates_in
from sources.reader.meant import Meaning
from sources.reader.names import Mention
from sources.reader.parsing import Parse
from sources.reader.sentences import lowered
from sources.reader.speakers import Subject, tag_start
from sources.reader.tenses import verb_beside
from sources.reader.types import Act, Attribution, Found, FoundDate, SignatureStatus, Span, Stance

LONGEST_QUOTE = 600
_QUOTED = re.compile(r"[«“\"]\s*([^»”\"]+)")
_BESIDE = 18  # characters between a verb of saying and its day: "said in Cairo on "
_WHEN = 12  # characters of ", when "
_LONGEST_NAME = 40  # characters
_LONGEST_OBJECT = 25  # words before a passive verb that belong to the quote


def quote_of(claim: Claim, parse: Parse) -> Span:
    """From the subject (where it stands in this sentence) to the end of the clause."""
    first = claim.verb.first
    if claim.subject.first is not None:
        first = min(first, claim.subject.first)
    if claim.clause is not None:
        first = min(first, claim.clause)
    elif claim.content[1] <= claim.verb.first:
        # A passive, or "the release of hostages, which the bloc demands": the object stands first.
        first = min(first, max(claim.content[0], claim.verb.first - _LONGEST_OBJECT))
    while first < claim.verb.first and not parse.tokens[first].is_word:
        first += 1
    start = parse.tokens[first].start
    end = parse.tokens[max(claim.end - 1, claim.verb.last)].end
    if claim.speaks_end is not None:
        end = max(end, parse.tokens[claim.speaks_end - 1].end)
    while end - start > LONGEST_QUOTE:
        end = max(
            (
                one.end
                for one in parse.tokens
                if start < one.start and one.end < end and one.text == ","
            ),
            default=start + LONGEST_QUOTE,
        )
    return Span(start, min(end, parse.sentence.span.end))


def act_date(claim: Claim, parse: Parse, article: Article, meaning: Meaning) -> FoundDate | None:
    """A date beside the verb is the act's; one inside what is asked or promised is not.

    The day on which somebody is to sign is not the day of saying so, nor is any day to come.
    "..., a fait savoir mercredi le négociateur": else the day of saying so.
    """
    if meaning.status is SignatureStatus.ANNOUNCED_WILL_SIGN:
        return None
    if claim.clause is not None:
        return _date_in_clauses(claim, parse, article)
    is_of_act = meaning.act is Act.DOCUMENT or meaning.stance is Stance.REJECTS
    last = claim.end - 1 if is_of_act else claim.verb.last + 4
    near = parse.tokens[min(last, len(parse.tokens) - 1)].end
    said, told = dates_told(parse, article)
    fitting = [
        one
        for one in (*told, *said)
        if (one.span.start <= near or one in said)
        and not (article.published and one.date.day > article.published)
        and _is_of(one, claim, parse, article)
    ]
    if (
        len(fitting) > 1
        and ";" in article.text[parse.sentence.span.start : parse.sentence.span.end]
    ):
        fitting.sort(key=lambda one: _is_apart(_token_at(one, parse), claim, parse))
    return fitting[0].date if fitting else None


def _is_apart(at: int, claim: Claim, parse: Parse) -> bool:
    """In another part of the sentence: "On Monday it met …; the president gave no reply"."""
    first, last = sorted((at, claim.verb.at))
    return any(token.text == ";" for token in parse.tokens[first:last])


def dates_told(parse: Parse, article: Article) -> tuple[list[DateAt], list[DateAt]]:
    """The dates of a sentence: those beside a verb of saying, and all.

    Beside such a verb a day is past, whatever the tense of the rest: "said on Thursday it would".
    """
    span, language = parse.sentence.span, article.language
    found = dates_in(article.text, span, language, article.published)
    beside = [
        Span(parse.tokens[v.first].start - _BESIDE, parse.tokens[v.last].end + _BESIDE)
        for v in parse.verbs
        if "said" in v.senses and not v.is_future
    ]
    is_ahead = article.published and any(one.date.day > article.published for one in found)
    if not found or not (beside or is_ahead):
        return [], found
    past = dates_in(article.text, span, language, article.published, is_future=False)
    said, told = [], []
    for one in past:
        verb = verb_beside(one, parse, language)
        if any(v.start <= one.span.start <= v.end for v in beside) or (
            verb and "said" in verb.senses
        ):
            said.append(one)
        elif verb:
            told.append(one)
    by_start = {one.span.start: one for one in (*told, *said)}
    return said, [by_start.get(one.span.start, one) for one in found]


def _is_of(one: DateAt, claim: Claim, parse: Parse, article: Article) -> bool:
    """Not a bound ("since 2017"), and not in a clause between subject and verb ("whose envoys ...")."""
    words = article.language.words
    at = _token_at(one, parse)
    is_bound = any(token.low in words["bounds"] for token in parse.tokens[max(at - 2, 0) : at + 1])
    if is_bound and not _is_when(one, claim, parse, article):
        return False
    if one.date.found is not Found.STATED and _is_apart(at, claim, parse):
        return False
    first = claim.subject.first
    if first is None or not first < at < claim.verb.first:
        return True
    return not any(t.low in words["relatives"] for t in parse.tokens[first:at])


def _token_at(one: DateAt, parse: Parse) -> int:
    return next((i for i, t in enumerate(parse.tokens) if t.start >= one.span.start), 0)


def _is_when(one: DateAt, claim: Claim, parse: Parse, article: Article) -> bool:
    """ "shut since January 2025, when Kyiv broke off": the day of what the clause behind it tells."""
    behind = article.text[one.span.end : one.span.end + _WHEN].lower()
    is_led = any(behind.startswith(f", {word} ") for word in article.language.words["when"])
    return is_led and one.span.end < parse.tokens[claim.verb.first].start


def _date_in_clauses(claim: Claim, parse: Parse, article: Article) -> FoundDate | None:
    """In the verb's own clause, else beside who says so: "…, sagte der Minister am Mittwoch"."""
    tokens, language = parse.tokens, article.language
    start, end = clause_of(parse, claim.verb, language)
    spans = [Span(tokens[min(start, claim.verb.first)].start, tokens[end - 1].end)]
    speaker = claim.speaker.first if claim.speaker else None
    if speaker is not None and speaker > end:
        spans.append(Span(tokens[speaker].start, parse.sentence.span.end))
    for span in spans:
        for one in dates_in(article.text, span, language, article.published):
            said = article.text[span.start : one.span.start].split()
            if not said or said[-1].lower() not in language.words["bounds"]:
                return one.date
    return None


def condition_in(claim: Claim, parse: Parse, article: Article) -> Span | None:
    """ "une fois le cessez-le-feu signé", "only if Moscow stops": what the act hangs on."""
    if claim.verb.at >= len(parse.tokens) - 1:
        return None
    found = condition_behind(claim, parse, article, article.language.lists["conditions"])
    return found or _condition_first(claim, parse, article)


def condition_behind(
    claim: Claim, parse: Parse, article: Article, leads: Iterable[str]
) -> Span | None:
    """From the words that make it a condition to the end of the clause, without who says so."""
    tokens, last = parse.tokens, min(claim.end, len(parse.tokens)) - 1
    start, end = tokens[claim.verb.last].end, tokens[last].end
    behind = article.language.grammar.no_condition_leads
    at = first_of(article.text[start:end], leads, behind) if start < end else None
    if at is None:
        return None
    opening = next(i for i, token in enumerate(tokens) if token.end > start + at)
    end = tokens[tag_start(parse, opening, last + 1, article.language) - 1].end
    return Span(start + at, end) if start + at < end else None


def first_of(passage: str, phrases: Iterable[str], behind: Container[str] = ()) -> int | None:
    """Where the first of the phrases stands in the passage, as words of their own, behind no such."""
    low = lowered(passage) + " "
    places = [
        at for phrase in phrases if phrase in low and (at := _word_at(low, phrase, behind)) >= 0
    ]
    return min(places, default=None)


def _condition_first(claim: Claim, parse: Parse, article: Article) -> Span | None:
    """ "Une fois la trêve signée, la France pourrait": the condition leads the sentence."""
    start, end = parse.sentence.span.start, parse.tokens[claim.verb.first].start
    low = " " + lowered(article.text[start:end])
    comma = low.find(",")
    behind = article.language.grammar.no_condition_leads
    if comma < 0 or not any(
        _word_at(low, phrase, behind) == 1 for phrase in article.language.lists["conditions"]
    ):
        return None
    return Span(start, start + comma - 1)


def _is_speech(quoted: str) -> bool:
    """Somebody's words, and not a name in quotation marks: « Coalition des volontaires »."""
    return quoted[:1].islower() or len(quoted) > _LONGEST_NAME


def _word_at(low: str, phrase: str, behind: Container[str]) -> int:
    """Where the phrase stands as words of its own; "même si" and "even if" are no conditions."""
    at = low.find(" " + phrase + ("" if phrase.endswith("'") else " "))
    if at >= 0 and low[:at].rpartition(" ")[2] in behind:
        return -1
    return at + 1 if at >= 0 else -1


def reported_by(parse: Parse, article: Article) -> tuple[str, ...]:
    """Outlets named in the sentence: "comme le souligne Le Monde"."""
    said = article.text[parse.sentence.span.start : parse.sentence.span.end]
    named = [name for name in article.language.lists["outlets"] if name in said]
    return tuple(name for name in named if _stands_alone(said, name))


def _stands_alone(said: str, name: str) -> bool:
    at = said.index(name)
    end = at + len(name)
    return (at == 0 or not said[at - 1].isalnum()) and (end == len(said) or not said[end].isalnum())


def attribution_of(claim: Claim, party: str, quote: Span, article: Article) -> Attribution:
    """Whose words it rests on; a quotation that is most of the evidence is a direct quote."""
    said = article.text[quote.start : quote.end]
    is_other = claim.speaker is not None and party not in claim.speaker.parties
    # Of what two sides did together, a third one that tells is nobody's adversary.
    if claim.speaker and is_other and len(claim.subject.parties) == 1:
        return _told_by_other(claim.speaker, party, article)
    low, sayers = lowered(said), sayers_of(claim)
    is_unnamed = any(mention.is_unnamed for mention in sayers)
    if is_unnamed or any(phrase in low for phrase in article.language.lists["anonymous"]):
        return Attribution.ANONYMOUS_OFFICIAL
    if any(mention.is_spokesperson for mention in sayers):
        return Attribution.SPOKESPERSON
    if any(_is_speech(found.group(1)) for found in _QUOTED.finditer(said)):
        return Attribution.PARTIAL_QUOTE
    return Attribution.INDIRECT_SPEECH


def _told_by_other(speaker: Subject, party: str, article: Article) -> Attribution:
    """One side of the conflict tells of the other, or a third party, as a journalist would.

    Where nothing is known of the sides, whoever tells counts for the other one.
    """
    sides = article.fighting
    is_third = bool(sides) and not (party in sides and sides.intersection(speaker.parties))
    return Attribution.JOURNALIST if is_third else Attribution.REPORTED_BY_ADVERSARY


def sayers_of(claim: Claim) -> tuple[Mention, ...]:
    """Who answers for a claim: who is named to say it, else who acts."""
    return claim.speaker.mentions if claim.speaker else claim.subject.mentions
