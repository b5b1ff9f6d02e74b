"""The reader's door: text and lexicon in, statements with exact spans out."""

from collections.abc import Iterable, Sequence
from datetime import date

from sources.reader import languages
from sources.reader.acting import ActingIndex
from sources.reader.answering import Asked
from sources.reader.article import Article
from sources.reader.called_off import called_off
from sources.reader.cast import Cast
from sources.reader.claims import Claim, claims_in
from sources.reader.confidence import weighed
from sources.reader.descriptions import Describer
from sources.reader.detection import detect_language
from sources.reader.documents import mentions_in
from sources.reader.encounters import encounters
from sources.reader.gapped import gapped
from sources.reader.glosses import with_glosses
from sources.reader.headings import note_head
from sources.reader.listing import listed
from sources.reader.meeting_nouns import attended, named_meetings
from sources.reader.meetings import meeting_of
from sources.reader.names import Mention, Named, NameIndex
from sources.reader.narration import narrated
from sources.reader.obligations import obligations
from sources.reader.occasions import dated, note_occasion
from sources.reader.offices import Offices
from sources.reader.parsing import Known, Parse, parse
from sources.reader.pledges import pledged
from sources.reader.predicates import regards_as_threat
from sources.reader.roles import note_pairs
from sources.reader.sentences import Sentence, quotations, sentences, whole_quotations
from sources.reader.settling import grown, settled
from sources.reader.signings import signings
from sources.reader.speakers import source_of
from sources.reader.spoken_of import note_texts
from sources.reader.statements import statements_of
from sources.reader.topics import IssueIndex
from sources.reader.types import (
    Act,
    Lexicon,
    Reading,
    Span,
    Statement,
)
from sources.reader.unlike import with_refusals
from sources.reader.voices import voices
from sources.reader.whereabouts import note_place

READER_VERSION = "10"


class _Compiled:
    """A lexicon made ready for look-up, in all languages."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.names = NameIndex(lexicon)
        self.offices = Offices(lexicon.people, self.names.parties)
        self._issues: dict[str, IssueIndex] = {}
        self._acts: dict[str, ActingIndex] = {}

    def issues(self, code: str) -> IssueIndex:
        """Its cues in one language, made ready when the first text in it comes."""
        if code not in self._issues:
            self._issues[code] = IssueIndex(self.lexicon, code)
        return self._issues[code]

    def acts(self, words: languages.Language) -> ActingIndex:
        """Its cues by who is to act, in one language."""
        if words.code not in self._acts:
            self._acts[words.code] = ActingIndex(self.lexicon, self.names, words)
        return self._acts[words.code]


_compiled: list[_Compiled] = []
_KEPT = 8


def _compile(lexicon: Lexicon) -> _Compiled:
    """Compiled once for each content of a lexicon; the last few are kept."""
    for known in _compiled:
        if known.lexicon == lexicon:
            return known
    made = _Compiled(lexicon)
    _compiled.insert(0, made)
    del _compiled[_KEPT:]
    return made


def read(text: str, lexicon: Lexicon, *, language: str | None, published: date | None) -> Reading:
    """All statements of a text. Raises UnsupportedLanguageError."""
    code = language or detect_language(text)
    words = languages.load(code)
    ready = _compile(lexicon)
    fighting = ready.names.kinds.fighting
    article = Article(text, words, published, ready.issues(code), ready.acts(words), fighting)
    found: list[Statement] = []
    paragraphs: dict[int, Span] = {}
    rows = sentences(text, words)
    ends = quotations(rows)
    quoted = whole_quotations(rows, ends)
    named = with_glosses(rows, [list(ready.names.named(row.tokens, words)) for row in rows])
    known, cast = _known(rows, named, ready.names, words, published)
    describer = Describer.of(cast, article.memory, ready.names.kinds, words)
    article.memory.pair = cast.sides(ready.names.kinds)
    parsing = Known(ready.names.kinds.states, ready.offices, words, published, describer.add)
    speaking = voices(rows, known, words)
    for at, sentence in enumerate(rows):
        article.memory.voice = speaking.get(sentence.span.start)
        article.memory.is_quoted = at in quoted
        paragraphs[sentence.paragraph] = grown(paragraphs.get(sentence.paragraph), sentence.span)
        coalition = article.memory.coalition
        named_before = coalition.party if coalition else None
        parsed, article.number = (
            parse(sentence, known[sentence.span.start], parsing, named_before),
            at,
        )
        if at in ends:
            end = ends[at]
            article.memory.hear(
                source_of(parse(end, known[end.span.start], parsing, named_before), words)
            )
        found += _statements(parsed, article, ready.names)
        describer.people.learn(parsed, words)
    statements = weighed(settled(found, article, list(paragraphs.values())))
    parties = {key for one in statements for key in (one.party, *one.addressees, *one.participants)}
    return Reading(
        language=code,
        statements=statements,
        matched=_matched(text, named, ready, code),
        unknown_names=tuple(sorted({key for key in parties if key} - set(ready.names.parties))),
    )


def _known(
    rows: Sequence[Sentence],
    named: Sequence[Sequence[Named]],
    names: NameIndex,
    language: languages.Language,
    day: date | None,
) -> tuple[dict[int, list[Mention]], Cast]:
    """Start of a sentence -> who is named in it, short names as far as the text bears them out."""
    found = [[one for name in row if (one := name.on(day))] for row in named]
    cast = Cast.of(rows, found, names.kinds, language)
    known = {
        row.span.start: list(cast.known(mentions, row, names.kinds))
        for mentions, row in zip(found, rows, strict=True)
    }
    return known, cast


def _statements(parsed: Parse, article: Article, names: NameIndex) -> list[Statement]:
    note_head(parsed, article)
    found = list(listed(parsed, article))
    claims = claims_in(parsed, article.memory, article.language, names.kinds)
    threat = regards_as_threat(parsed, article.language)
    for claim in claims:
        if threat is not None and claim.verb.first <= threat <= claim.verb.last:
            continue
        meeting = meeting_of(claim, parsed, article)
        if meeting is not None:
            found.append(meeting)
            continue
        said = list(statements_of(claim, parsed, article))
        article.asked = Asked.in_sentence(article.number, said) or article.asked
        found += said
    found = _with_meetings(found, parsed, claims, article)
    found += called_off(parsed, article)
    for one in found:
        article.memory.note_meeting(one.participants)
    found += signings(parsed, article, found, claims)
    found = with_refusals(found, parsed, article)
    found = _with_promises(found, parsed, article)
    note_pairs(parsed, article)
    note_place(parsed, article)
    told = list(narrated(parsed, article, claims))
    article.topic = next((one.topic for one in told if one.act is Act.DEMAND), article.topic)
    article.asked = Asked.in_sentence(article.number, told) or article.asked
    article.documents.speak_of(mentions_in(parsed.tokens, article.language))
    note_texts(parsed, article)
    found += told
    found = list(dated(found, parsed, article))
    note_occasion(found, parsed, article)
    return found


def _with_promises(found: list[Statement], parsed: Parse, article: Article) -> list[Statement]:
    """What a text obliges to, what is meant to be done, and what the next of several promises."""
    found += obligations(parsed, article, found)
    found += pledged(parsed, article)
    return [*found, *gapped(parsed, article, found)]


def _with_meetings(
    found: list[Statement], parsed: Parse, claims: Sequence[Claim], article: Article
) -> list[Statement]:
    """What no verb tells of, or only of one of those who met."""
    told = [one for one in found if one.act is Act.MEETING]
    if any(len(one.participants) > 1 for one in told):
        return found
    if told:  # "richtet eine Gesprächsrunde zwischen …": who acts is the host
        more = list(encounters(parsed, article)) or list(named_meetings(parsed, article))
    else:
        more = list(named_meetings(parsed, article)) or list(encounters(parsed, article))
        more = more or list(attended(parsed, claims, article))
    return [one for one in found if not (more and one in told)] + more


def matched_keys(text: str, lexicon: Lexicon, code: str) -> frozenset[str]:
    """Keys of the lexicon's parties, people and issues whose names or cues occur in the text.

    A text in a language that the reader does not know is searched as if it were English.
    """
    language = languages.load(code if code in languages.available() else "en")
    ready = _compile(lexicon)
    named = [ready.names.named(row.tokens, language) for row in sentences(text, language)]
    return _matched(text, named, ready, language.code)


def _matched(
    text: str, named: Iterable[Iterable[Named]], ready: _Compiled, code: str
) -> frozenset[str]:
    lexicon = ready.lexicon
    own = {entry.key for entry in lexicon.parties} | {entry.key for entry in lexicon.people}
    keys = {key for row in named for name in row for key in name.anytime()}
    return frozenset(keys & own | ready.issues(code).keys(text))
