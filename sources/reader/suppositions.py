"""What a text only supposes or leaves open: "if", "whether", "could"."""

from sources.reader.claims import Claim
from sources.reader.clauses import clause_of
from sources.reader.conditions import conditions
from sources.reader.languages import Language
from sources.reader.parsing import Parse
from sources.reader.speakers import tag_start

_UNTRUE_REACH = 8  # words before who acts
_DOUBTFUL_REACH = 4  # the same: "it is doubtful that"
_SUPPOSED_REACH = 5  # words from "if" to the verb of its clause
_UNHEARD_REACH = 10  # words before who acts, in which nothing is known of it
_FAILED_REACH = 4  # words from "failed" to what was not managed
_CLAUSE_REACH = 8  # words from what opens a clause to its verb
_AWAITED_REACH = 8  # words from "until" to the verb of its clause
_ADVERB = 1  # words behind a verb: "aceptó supuestamente"
_DENYING = 4  # words from a negation to what is denied: "not been reported"
_END = 3  # tokens in which a sentence ends: "?»."
_WAGED = 6  # words from "carry out" to "bombings"
_STOPS = {".", "!", "?", ";"}
_ATTITUDES = {"accepts", "supports", "rejects", "open"}
_OPENING = 2  # words before a clause that may open it: "того, что"


def is_open(claim: Claim, parse: Parse, language: Language) -> bool:
    """ "has yet to say whether it will send anyone", "готов ли Киев": nothing is announced.

    Where commas part clauses, such a word opens one or stands behind the verb.
    """
    first, whether = claim.verb.first, language.words["whether"]
    if claim.subject.first is not None:
        first = min(first, claim.subject.first)
    start = max(first - 1, 0)
    near = parse.tokens[start : claim.verb.first]
    if not language.grammar.has_clause_commas:
        return any(token.low in whether for token in near)
    is_wish = parse.tokens[claim.verb.at].low in language.words["wants"]
    behind = () if is_wish else parse.tokens[claim.verb.last + 1 : claim.verb.last + 2]
    opening = [t for at, t in enumerate(near, start) if not at or not parse.tokens[at - 1].is_word]
    return any(token.low in whether for token in (*opening, *behind))


def follows_if(claim: Claim, parse: Parse, language: Language) -> bool:
    """ "threatened sanctions if it refused a ceasefire": nobody has refused anything."""
    start = claim.verb.first
    while (
        start > 0 and claim.verb.first - start < _SUPPOSED_REACH and parse.tokens[start - 1].is_word
    ):
        start -= 1
    opening = {token.low for token in parse.tokens[start : claim.verb.first]}
    return bool(opening & language.words["supposing"])


def is_condition(claim: Claim, parse: Parse, language: Language) -> bool:
    """ "à condition que l'Éthiopie cesse", "vorausgesetzt, dass": what is hoped for is nobody's act."""
    verb = claim.verb.first
    first = verb if claim.subject.first is None else min(claim.subject.first, verb)
    is_led = verb > 0 and parse.tokens[verb - 1].text == ","
    if is_led and any(at == verb for at, _ in conditions(parse, verb, language)):
        return True
    return any(end == first for _, end in conditions(parse, first, language))


def is_called_untrue(claim: Claim, parse: Parse, language: Language) -> bool:
    """ "It is not true that Russia supports a force", "rumours that France will not send any"."""
    first = claim.verb.first if claim.subject.first is None else claim.subject.first
    last = max(claim.verb.first, first) if claim.verb.is_infinitive else first
    led = [token.plain for token in parse.tokens[max(first - _UNTRUE_REACH, 0) : last]]
    said = f" {' '.join(low for low in led if low[0].isalpha())} "
    return any(f" {phrase} " in said for phrase in language.lists["untrue"])


def is_called_false(claim: Claim, parse: Parse, language: Language) -> bool:
    """ "tacha de falsa la noticia de que", "называет ложью сообщения о том, что": whatever follows."""
    tokens, words, at = parse.tokens, language.words, claim.verb.first
    opening = words["complementizers"] | words["according"] | {","}
    while at > 0 and tokens[at - 1].low not in opening:
        at -= 1
        if claim.verb.first - at > _CLAUSE_REACH:
            return False
    for before in range(at - 1, max(at - 1 - _UNTRUE_REACH, -1), -1):
        if tokens[before].plain in words["falsehoods"]:
            return True
        if tokens[before].low in language.verbs:
            return False
    return False


def denies_refusal(claim: Claim, parse: Parse, language: Language) -> bool:
    """ "denied rejecting it", "dément tout refus": who denies a refusal refuses nothing."""
    verb, tokens = claim.verb, parse.tokens
    if verb.is_noun or tokens[verb.at].low not in language.words["denying"]:
        return False
    said = [tokens[at].low for at in range(*claim.content) if not verb.first <= at <= verb.last]
    senses = (language.nouns.get(low, set()) | language.verbs.get(low, set()) for low in said)
    return any("rejects" in one for one in senses)


def is_doubtful(claim: Claim, parse: Parse, language: Language) -> bool:
    """ "is unlikely to support it", "вряд ли поддержит", "wird kaum zustimmen": a forecast."""
    verb = claim.verb
    first = verb.first if claim.subject.first is None else min(claim.subject.first, verb.first)
    start, end = max(first - _DOUBTFUL_REACH, 0), verb.last + 1 + _ADVERB
    if language.grammar.is_verb_final:
        start, end = min(start, clause_of(parse, verb, language)[0]), verb.last + 1
    said = " ".join(token.plain for token in parse.tokens[start:end] if token.is_word)
    return not verb.is_noun and _has(said, language.lists["doubtful"])


def is_unreal(claim: Claim, parse: Parse, language: Language) -> bool:
    """ "Had Kyiv accepted", "would have accepted": it did not; "aurait accepté": somebody says so.

    The mood of report counts if the party itself stands behind it (docs/reading.md, section 5).
    """
    verb = claim.verb
    if verb.is_noun or verb.is_attribute:
        return False
    first = verb.first if claim.subject.first is None else min(claim.subject.first, verb.first)
    start, end = verb.first, verb.at + 1
    if language.grammar.is_verb_final:
        start, end = clause_of(parse, verb, language)
    if _is_inverted(first, parse, language):
        return True
    auxiliaries, future = language.words["auxiliaries"], language.words["modal_future"]
    known = {word for phrase in language.lists["reportive"] for word in phrase.split()}
    helping = [
        t.plain
        for t in parse.tokens[start:end]
        if t.low in auxiliaries or t.low in future or t.plain in known
    ]
    if not helping:
        return False
    said = " ".join(helping)
    if _has(said, language.lists["unreal"]):
        return True
    speaker = claim.speaker.parties if claim.speaker else ()
    is_own = bool(set(speaker) & set(claim.subject.parties))
    return not is_own and _has(said, language.lists["reportive"])


def _is_inverted(first: int, parse: Parse, language: Language) -> bool:
    """ "(Had) Kyiv accepted", "(Were) it to": right before who acts; "(De haber) aceptado Kiev"."""
    tokens = parse.tokens
    for phrase in language.lists["inverting"]:
        size = phrase.count(" ") + 1
        opens = first < _OPENING or not tokens[first - _OPENING].is_word
        starts = [first - size] if size == 1 else [first - 1] if opens else []
        for start in starts:
            led = tokens[max(start, 0) : start + size]
            if " ".join(token.plain for token in led) == phrase:
                return True
    return False


def _has(said: str, phrases: tuple[str, ...]) -> bool:
    return any(f" {phrase} " in f" {said} " for phrase in phrases)


def is_unheard(claim: Claim, parse: Parse, language: Language) -> bool:
    """ "is not known to have agreed", "no evidence that it signed": nobody has said that it did.

    Nor has who is only hoped, doubted, expected or accused to: "hope that Kyiv will accept".
    """
    words, tokens, verb = language.words, parse.tokens, claim.verb.first
    first = verb if claim.subject.first is None else min(claim.subject.first, verb)
    hoping, reporting = words["hoping"], words["reporting"]
    for at in range(max(first - _UNHEARD_REACH, 0), verb):
        is_hope = tokens[at].plain in hoping
        is_unsaid = tokens[at].plain in reporting and _is_denied(parse, at, language)
        if is_unsaid and at >= first:
            return all(token.is_word for token in tokens[at:verb])
        if not (is_hope or is_unsaid):
            continue
        named = [one.first for one in parse.groups]
        named += [one.first for one in parse.located]  # "reproche à Kigali de refuser"
        if is_hope and claim.verb.is_infinitive and any(at < one < verb for one in named):
            return True  # "accused Kyiv of refusing", "beschuldigte Kiew, … abzulehnen"
        if at >= first:  # "Washington hopes that both sides will sign": its own act stands behind
            opening = tokens[at + 1 : min(at + 1 + _OPENING, verb)]
        else:
            opening = tokens[max(first - _OPENING, at) : first]
        opens = any(token.low in words["complementizers"] for token in opening)
        if opens or (is_hope and at == first - 1):
            return True
    return False


def _is_denied(parse: Parse, at: int, language: Language) -> bool:
    """ "(not) been reported", "(no) evidence"."""
    denying = language.words["negations"] | language.words["nothing"]
    return any(token.low in denying for token in parse.tokens[max(at - _DENYING, 0) : at])


def is_due(claim: Claim, parse: Parse, language: Language) -> bool:
    """ "should accept", "is expected to support": what somebody else wants or foresees."""
    verb, words = claim.verb, language.words
    if verb.is_noun or not verb.senses & _ATTITUDES or verb.senses & {"said", "signed"}:
        return False
    if language.grammar.is_verb_final:
        start, end = clause_of(parse, verb, language)
        return not words["modals"].isdisjoint([t.low for t in parse.tokens[start:end]])
    at = verb.first - 1
    if at > 0 and parse.tokens[at].low in language.grammar.infinitive_leads:
        at -= 1
        if parse.tokens[at].plain in words["hoping"]:
            return True
    inside = [token.low for token in parse.tokens[max(at, 0) : verb.at]]
    return not words["modals"].isdisjoint(inside)


def is_question(claim: Claim, parse: Parse, _language: Language) -> bool:
    """ "Would Argentina accept observers?": nobody has said so."""
    tokens = parse.tokens
    if "?" not in [token.text for token in tokens[-_END:]]:
        return False
    marks = (token.text for token in tokens[claim.verb.last + 1 :] if token.text in _STOPS)
    return next(marks, "") == "?"


def is_unfounded(claim: Claim, parse: Parse, language: Language) -> bool:
    """ "The report that Mali had signed proved false": it had not."""
    first = claim.verb.first
    if claim.subject.first is not None:
        first = min(claim.subject.first, first)
    near = (first, claim.verb.first)  # "reports that it had agreed"
    opening = [t.low for at in near for t in parse.tokens[max(at - _OPENING, 0) : at]]
    if language.words["complementizers"].isdisjoint(opening):
        return False
    words = [token.plain for token in parse.tokens[claim.verb.last + 1 :] if token.is_word]
    return _has(" ".join(words), language.lists["unfounded"])


def is_only_possible(claim: Claim, parse: Parse, language: Language) -> bool:
    """ "If Russia accepted a truce, Turkey could monitor it": what nobody has said is no offer."""
    supposes = any(t.low in language.words["whether"] for t in parse.tokens[: claim.verb.first])
    leading = {token.low for token in parse.tokens[claim.verb.first : claim.verb.at]}
    speaks = claim.speaker is not None and set(claim.subject.parties) & set(claim.speaker.parties)
    return supposes and bool(leading & language.words["maybe"]) and not speaks


def is_foreseen(claim: Claim, parse: Parse, language: Language) -> bool:
    """ "Moscow might reject it": who has not said so himself has not rejected it."""
    leading = {token.low for token in parse.tokens[claim.verb.first : claim.verb.at]}
    speaks = claim.speaker is not None and set(claim.subject.parties) & set(claim.speaker.parties)
    is_said = claim.verb.is_noun or claim.verb.is_negated or speaks
    return not is_said and bool(leading & language.words["maybe"])


def is_failed(claim: Claim, parse: Parse, language: Language) -> bool:
    """ "failed to agree", "не смогли договориться": no agreement, and no refusal of anybody's."""
    verb, tokens = claim.verb, parse.tokens
    if verb.is_noun or not verb.is_infinitive or verb.senses & {"signed", "not-signed"}:
        return False
    start = max(verb.first - _FAILED_REACH, 0)
    if language.grammar.is_verb_final:
        start, _end = clause_of(parse, verb, language)
    return any(
        tokens[at].low in language.words["failing"]
        or (tokens[at].low in language.words["managing"] and _is_denied(parse, at, language))
        for at in range(start, verb.first)
    )


def is_asked_for(claim: Claim, parse: Parse, language: Language) -> bool:
    """ "exige que l'Ukraine n'accepte pas": what somebody else wants of a party, it has not done."""
    first, actor = claim.verb.first, claim.subject.first
    wanting = [verb for verb in parse.verbs if verb.last < first and not verb.is_noun]
    if actor is None or not wanting or "demand" not in wanting[-1].senses:
        return False
    said = parse.tokens[wanting[-1].last + 1 : first]
    opening = next((at for at, token in enumerate(said) if token.is_word), len(said))
    opens = any(t.low in language.words["complementizers"] for t in said[opening : opening + 1])
    return opens and wanting[-1].last < actor and all(token.is_word for token in said[opening:])


def is_forecast(claim: Claim, parse: Parse, language: Language) -> bool:
    """ "Egypt will reject any deal, analysts said": nobody has said so who can."""
    end = len(parse.tokens)
    tag = tag_start(parse, claim.verb.last + 1, end, language)
    told = [token.plain for token in parse.tokens[tag:end]]
    told += [
        parse.tokens[verb.first - 1].plain
        for verb in parse.verbs
        if "said" in verb.senses and 0 < verb.first < claim.verb.first
    ]
    return claim.verb.is_future and not language.words["commentators"].isdisjoint(told)


def is_alleged(claim: Claim, parse: Parse, language: Language) -> bool:
    """ "the Kremlin's claim that Kyiv refuses", "l'affirmation selon laquelle Kiev refuse"."""
    tokens, words = parse.tokens, language.words
    verb = claim.verb.first
    first = verb if claim.subject.first is None else min(claim.subject.first, verb)
    for at in range(max(first - _UNTRUE_REACH, 0), first):
        if tokens[at].low not in words["claiming"]:
            continue
        opening = words["complementizers"] | words["according"]
        led = tokens[at + 1 : first]
        is_clause = language.grammar.is_verb_final and led[-1:] and led[-1].text == ","
        if is_clause or any(token.low in opening for token in led):
            return True
    return False


def is_threatened(claim: Claim, parse: Parse, language: Language) -> bool:
    """ "threatened to walk out", "vowed to carry out more bombings": no act yet, and no offer.

    To stop attacks is one, to continue them is none.
    """
    verb, tokens = claim.verb, parse.tokens
    leads = language.grammar.infinitive_leads
    led = tokens[max(verb.first - 2, 0) : verb.first]
    if len(led) > 1 and led[1].low in leads and led[0].plain in language.words["threatening"]:
        return True
    if verb.is_noun or not verb.senses & {"commitment", "act", "step", "ready"} or verb.is_negated:
        return False
    at = verb.at
    if verb.senses & {"commitment", "ready"}:
        at = next((i + 1 for i in range(at, at + 4) if _leads(parse, i, language)), len(tokens))
    said = [token.plain for token in tokens[at : at + _WAGED]]
    if not said or not language.words["violence"]:
        return False
    is_waged = said[0] in language.words["waging"]
    return not language.words["violence"].isdisjoint(said if is_waged else said[:1])


def _leads(parse: Parse, index: int, language: Language) -> bool:
    tokens = parse.tokens[index : index + 1]
    return bool(tokens) and tokens[0].low in language.grammar.infinitive_leads


def is_awaited(claim: Claim, parse: Parse, language: Language) -> bool:
    """ "until all hostages are freed", "пока не будут освобождены": what has not been done yet.

    Where commas part clauses one stands before such a word: "пока не решил" is another.
    """
    verb, tokens = claim.verb, parse.tokens
    if verb.is_noun:
        return False
    parted = language.grammar.has_clause_commas or language.grammar.is_verb_final
    for at in range(verb.first, max(verb.first - _AWAITED_REACH, 0), -1):
        if not tokens[at].is_word:
            return False
        if parted and tokens[at - 1].is_word:
            continue
        for phrase in language.opening["not_before"].get(tokens[at].plain, ()):
            said = tuple(token.plain for token in tokens[at : verb.at + 1] if token.is_word)
            size = len(phrase)
            is_led = said[:size] == phrase
            if is_led and said[size : size + 1] and said[size] not in language.words["now"]:
                return True
    return False


_KINDS = (
    is_awaited,
    follows_if, is_condition, is_called_untrue, is_called_false, denies_refusal, is_unreal, is_unheard, is_question, is_unfounded,
    is_due, is_failed, is_asked_for, is_alleged, is_doubtful, is_forecast, is_threatened,
)  # fmt: skip


def is_supposed(claim: Claim, parse: Parse, language: Language) -> bool:
    """Whether an act is only supposed, asked for, doubted or hoped for: it is nobody's."""
    return any(supposes(claim, parse, language) for supposes in _KINDS)
