"""How a language builds its sentences: the keys of [grammar] in its file."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any

from sources.reader.languages.expected import LanguageDataError, word_set


@dataclass(frozen=True, slots=True)
class Grammar:
    """How a language builds its sentences, as far as words alone do not tell.

    `infinitive_endings`, `future_endings`, `conditional_endings`: how such a form ends, where it has no word of its own;
    `infinitive_leads`: what stands before it ("to", "zu", "de"). `name_endings`: what the cases
    put behind a name ("Росії", "russischen"), `oblique_endings` those of an office that is not the
    one who acts ("президента"), `agent_endings` those of who does it in a passive ("Росією"),
    `participle_endings` those of the verb then ("підписаний"), `passive_endings` those that are
    passive without an auxiliary ("подписан"), `oblique_adjective_endings` those of a nationality
    whose office does not act ("украинской стороны"); empty where nouns do not change.
    `adjective_endings`: what an adjective of nationality is listed without ("russisch").
    `impersonal_endings` those of a verb that says where instead of who: "в Кремле заявили".
    `present_endings`: a perfective verb that ends so tells what is to come ("підпише").
    `noun_endings`: "підписання" is no form of "підписати" although it begins so.
    """

    infinitive_leads: frozenset[str]
    infinitive_endings: tuple[str, ...]
    future_endings: tuple[str, ...]
    conditional_endings: tuple[str, ...]
    name_endings: tuple[str, ...]
    oblique_endings: tuple[str, ...]
    agent_endings: tuple[str, ...]
    participle_endings: tuple[str, ...]
    passive_endings: tuple[str, ...]
    oblique_adjective_endings: tuple[str, ...]
    impersonal_endings: tuple[str, ...]
    adjective_endings: tuple[str, ...]
    present_endings: tuple[str, ...]
    noun_endings: tuple[str, ...]
    adverb_endings: tuple[str, ...]
    cue_endings: tuple[str, ...]  # of a cue in the other number: "prisoner", "prisoners"
    progressive_endings: tuple[str, ...]  # "is rejecting" is no passive
    half_negations: frozenset[str]  # what denies with a second word only: "ne signe pas"
    negation_leads: frozenset[str]  # before that word: "n'acceptera en aucun cas"
    support_verbs: frozenset[str]  # belong to the verb and say nothing: "does not accept"
    partitives: frozenset[str]  # open no other part of the clause: "mené deux jours de pourparlers"
    no_condition_leads: frozenset[str]  # "even if" is no condition
    clitics: frozenset[str]  # pronouns that look like articles: "la rechazó"
    we_endings: tuple[str, ...]  # "no abandonaremos": the form says that the speaker acts
    needs_infinitive_lead: bool  # "send" is an infinitive only after "to"
    has_bare_nouns: bool  # "demands" is a noun or a verb: what stands before it decides
    has_capital_nouns: bool  # "die Forderung"
    negates_behind: bool  # "ne signe pas"
    has_lower_people: bool  # "los rusos": an adjective after an article is a noun
    inverts: bool  # "Am Montag lehnte Kiew ab": the subject may follow its verb
    is_verb_final: bool  # "hat den Vorschlag nicht angenommen": auxiliary and negation stand apart
    has_ordinal_dots: bool  # "am 20. August"
    has_list_comma: bool  # a comma may stand before the last item of a list
    has_aspect: bool  # "направит": a future that ends as a present does, so only of listed verbs
    has_clause_commas: bool  # a comma stands wherever a clause begins or ends
    drops_subjects: bool  # "заявил, что выведет", "dijo que no firmará": whoever acted before
    lacks_articles: bool  # "правительство заявило": an office without a word before it
    binds_participles: bool  # no verb without an auxiliary, at the head of a phrase neither
    has_inner_apostrophes: bool  # an apostrophe is a letter: "зобов'язання"
    phrase_verbs: str  # the pattern of verbs in brackets, where the file has no [conjugation]

    @property
    def has_bare_infinitives(self) -> bool:
        """ "(може) вивести": no act of its own, and nothing leads it; its finite verb decides."""
        return bool(self.infinitive_endings) and not self.infinitive_leads


def grammar_of(data: dict[str, Any], code: str) -> Grammar:
    """Strings of words, and yes or no. Raises LanguageDataError."""
    found: dict[str, Any] = {}
    for known in fields(Grammar):
        value = data.get(known.name, False if known.type == "bool" else "")
        if isinstance(value, str) == (known.type == "bool"):
            raise LanguageDataError(f"{code}.toml: [grammar] {known.name} = {value!r}")
        if known.type == "frozenset[str]":
            value = word_set(value)
        elif known.type.startswith("tuple"):
            value = tuple(sorted(value.split(), key=len, reverse=True))
        found[known.name] = value
    unknown = sorted(set(data) - set(found))
    if unknown:
        raise LanguageDataError(f"{code}.toml: [grammar] unknown {unknown}")
    return Grammar(**found)
