"""The groups of words, lists, senses and tables that a language file has."""


class LanguageDataError(ValueError):
    """A language file that does not say what it must."""


def word_set(words: str) -> frozenset[str]:
    """Words in a string, cut at blanks."""
    return frozenset(words.split())


WORDS = word_set(
    "abbreviations future locatives prepositions genitives articles conjunctions breaks relatives "
    "complementizers negations negators singular_pronouns plural_pronouns first_person "
    "representatives belongings offices state_offices group_offices numbers from agents "
    "coalition_nouns light wants according views unclear unclear_nouns anaphora meeting_nouns "
    "own_forces deploy modal_future modals with_infinitive readiness talk_verbs refusals "
    "regarding no_steps needing turns maybe expecting auxiliaries passives helpers reflexives "
    "inner past calls summits envoys ministers purposes with among indefinite object_relatives "
    "neither ready_leads led_by binding resumptives according_tail not_places place_leads "
    "examples will denouncing opponents nothing announcing denying intending whether perfect "
    "visiting destinations in_order seeing next rulers bounds group_nouns army_nouns "
    "group_adjectives organs possessives causes without given askers asked hosting "
    "object_articles according_nouns no_negations meeting_leads supposing reporting hoping yet "
    "comments taking_part going_on had claiming ahead initialling texts phases durations rounds "
    "meeting_present taking_place planned stopping circumstances failing managing alternatives "
    "calling commentators aides spokespeople staff staff_leads falsehoods led_pronouns ceasing "
    "now holdings terms force courtesies to_host shall judging "
    "settings discussing awaiting waiting shunning signing_nouns adopting_nouns signatures reaching including "
    "putting convened continuing obliging obliged each lacking there capitals towns impersonals only "
    "pair_pronouns "
)
PLAIN = word_set(
    "turns future anaphora reporting hoping yet had taking_part going_on regarding "
    "meeting_present taking_place ceasing now terms continuing"
)  # looked for in the text itself, as it stands
LISTS = word_set(
    "months weekdays both threats coalition leaders_met outlets anonymous conditions includes "
    "list_separators brokers hosts cancelled postponed demanding asides no_acts relative_days "
    "counted_days relative_weeks relative_months relative_years day_patterns month_leads "
    "year_leads published_leads year_tails untrue doubtful unreal reportive inverting earlier "
    "unfounded until_now excluded kept barred did_not but_not not_before by_text "
    "encounters no_meeting voided counted_months counted_years bare_days provisos obligations hearsay "
    "stipulations"
)
SENSES = word_set(
    "demand commitment act supports accepts rejects open silence unclear-answer signed agreed "
    "denounced met said not-signed"
)
# Phrases that say no act at all, "called up reservists", and such as are not even verbs: "armed groups".
OPTIONAL_SENSES = frozenset({"idle", "nominal"})
OPTIONAL_WORDS = word_set(
    "violence waging threatening under_way last_day seasons there then when meanwhile "
    "not_without pledges according_behind additive hinging hinged somebody mood has_to no_duties "
    "short_nouns taking_up efforts apposed chief unless"
)
# How verbs end that no pattern of the code inflects.
CONJUGATION = "conjugation"
OPTIONAL = {"code", CONJUGATION, *OPTIONAL_SENSES, *OPTIONAL_WORDS}
TABLES = word_set("documents topics grammar names pronouns descriptions")
# The rows of [descriptions].
DESCRIPTIONS = word_set(
    "heads about questions states latter definite state army rebels body owned first portfolios "
    "adjectives council members"
)
