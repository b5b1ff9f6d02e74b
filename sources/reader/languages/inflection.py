"""Forms of a verb from its lemma, for the regular patterns that language files name."""

import re
from collections.abc import Callable

# Finite forms and infinitive; and participles, which are verbs only beside an auxiliary.
type Forms = tuple[set[str], set[str]]

_LAST_E = re.compile(r"[eé]((?:[bcdfghklmnprstvz]|gn|ch|gr|br))$")
# Verbs that double their last letter, and those that change more than that: all forms but the
# ones in -s and -ing that are regular.
_ENGLISH_DOUBLING = frozenset(
    [
        "plan",
        "commit",
        "rebut",
        "ban",
        "pull",
        "stop",
        "ship",
        "admit",
        "bar",
        "beg",
        "drop",
        "scrap",
        "concur",
        "confer",
        "defer",
        "demur",
        "nod",
        "permit",
        "submit",
        "transfer",
        "snub",
        "shun",
        "swap",
        "chat",
        "refer",
        "equip",
        "signal",
        "cancel",
        "label",
        "travel",
        "counsel",
        "channel",
        "fuel",
        "slip",
    ]
)
_ENGLISH_STRONG = (
    "be is are was were been am, become became, begin began begun beginning, bid bidding, "
    "bind bound, break broke broken, bring brought, build built, buy bought, cast, "
    "choose chose chosen, come came, cut cutting, deal dealt, dig dug digging, do did done, "
    "draw drew drawn, fall fell fallen, feel felt, fight fought, find found, fly flew flown, "
    "forbid forbade forbidden forbidding, forgo forwent forgone, forswear forswore forsworn, "
    "freeze froze frozen, get got getting, give gave given, go went gone, grow grew grown, "
    "have has had, hear heard, hold held, keep kept, know knew known, lay laid, lead led, "
    "leave left, lend lent, let letting, make made, mean meant, meet met, pay paid, put putting, "
    "quit quitting, rebuild rebuilt, repay repaid, retake retook retaken, ring rang rung, "
    "rise rose risen, run ran running, say said, see saw seen, seek sought, sell sold, send sent, "
    "set setting, shake shook shaken, shoot shot, shut shutting, sit sat sitting, "
    "speak spoke spoken, spend spent, stand stood, stick stuck, strike struck, strive strove, "
    "swear swore sworn, take took taken, teach taught, tear tore torn, tell told, "
    "think thought, throw threw thrown, undertake undertook undertaken, uphold upheld, "
    "win won winning, withdraw withdrew withdrawn, withhold withheld, write wrote written, "
    "beseech besought, foresee foresaw foreseen, tie tied tying"
)
_ENGLISH_IRREGULAR = {row.split()[0]: row.split()[1:] for row in _ENGLISH_STRONG.split(", ")}


def french_er(lemma: str) -> Forms:
    """rejeter -> rejette, rejetait, rejetteront, rejeté ..."""
    stem = lemma[:-2]
    soft = stem + "e" if stem.endswith("g") else stem[:-1] + "ç" if stem.endswith("c") else stem
    strong = stem + stem[-1] if stem.endswith(("jet", "pel")) else stem
    strong = strong[:-1] + "i" if strong.endswith("y") else _grave(strong)
    made = {lemma, *(strong + end for end in ("e", "ent", "era", "eront", "erait", "eraient"))}
    made |= {stem + "ez", soft + "ons", soft + "ait", soft + "aient", soft + "a", soft + "ant"}
    made |= {stem + "èrent", strong + "erons", strong + "erions"}
    return made, {stem + end for end in ("é", "ée", "és", "ées")}


def _grave(stem: str) -> str:
    """lever -> lève, céder -> cède: before a silent syllable the last e is open."""
    found = _LAST_E.search(stem)
    return stem if found is None else f"{stem[: found.start()]}è{found.group(1)}"


def french_ir(lemma: str) -> Forms:
    """fournir -> fournit, fournissent, fourni ..."""
    stem = lemma[:-2]
    made = {lemma, *(stem + end for end in ("it", "issent", "issait", "issaient", "issant"))}
    made |= {stem + end for end in ("ira", "iront", "irait", "iraient", "irent", "issons", "irons")}
    return made, {stem + end for end in ("i", "ie", "is", "ies")}


def french_re(lemma: str) -> Forms:
    """rendre -> rend, rendent, rendra, rendu ..."""
    stem = lemma[:-2]
    made = {
        lemma,
        stem,
        *(stem + end for end in ("ent", "ait", "aient", "ant", "irent", "it", "ons")),
    }
    made |= {lemma[:-1] + end for end in ("a", "ont", "ait", "aient", "ons")}
    return made, {stem + end for end in ("u", "ue", "us", "ues")}


def english(lemma: str) -> Forms:
    """urge -> urges, urged, urging; give -> gives, gave, given, giving; all count as finite."""
    if lemma in _ENGLISH_IRREGULAR:
        root = lemma if lemma == "be" else _before_ing(lemma)
        plural = lemma + ("es" if lemma.endswith("o") else "s")
        return {lemma, plural, root + "ing", *_ENGLISH_IRREGULAR[lemma]}, set()
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return {lemma, lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing"}, set()
    root = lemma.removesuffix("e")
    plural = lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x", "o")) else "s")
    double = lemma + lemma[-1]
    doubled = {double + "ed", double + "ing"} if lemma in _ENGLISH_DOUBLING else set()
    return {lemma, plural, root + "ed", _before_ing(lemma) + "ing", *doubled}, set()


def _before_ing(lemma: str) -> str:
    """ "giv", but "agree", "see"."""
    return lemma if lemma.endswith("ee") else lemma.removesuffix("e")


# Verbs whose participle has no "ge-"; "unterzeichnet" is participle and present.
_FIXED = ("be", "emp", "ent", "er", "ge", "miss", "unter", "über", "ver", "wider", "zer")
_GERMAN_E = re.compile(
    r"(?:[dt]|ch[nm]|[^aeiouäöühlmnr][nm])$"
)  # "arbeitet", "öffnet", but "lehnt"


def german_weak(lemma: str) -> Forms:
    """ab|lehnen -> ablehnt, abzulehnen, lehnt … ab; abgelehnt."""
    verb = lemma.rpartition("|")[2]
    stem = verb.removesuffix("n") if verb.endswith(("ern", "eln")) else verb.removesuffix("en")
    end = "et" if _GERMAN_E.search(stem) else "t"
    has_ge = not (verb.startswith(_FIXED) or verb.endswith("ieren"))
    participle = f"ge{stem}{end}" if has_ge else stem + end
    return german_strong(f"{lemma}/{stem}{end}/{stem}{end}e/{participle}")


def german_strong(lemma: str) -> Forms:
    """an|nehmen/nimmt/nahm/genommen -> annimmt, anzunehmen, nimmt … an; angenommen."""
    named, present, past, participle = lemma.split("/")
    particle, _, verb = named.rpartition("|")
    plural = past + "n" if past.endswith("e") else past + "en"
    subjunctive = verb[:-1] if verb.endswith("en") else verb.removesuffix("n") + "e"
    finite = {verb, present, past, plural, subjunctive}
    made = {particle + form for form in finite}
    if particle:
        made |= {f"{particle}zu{verb}", *(f"{form} … {particle}" for form in finite)}
    return made, {particle + participle}


# Spanish verbs that change their stem: the end of the lemma -> stem of the past (none: it is
# regular), of the future, of the participle. The rest follows one rule, broken vowels included.
_SPANISH_STRONG = {
    "tener": ("tuv", "tendr", "tenid"),
    "poner": ("pus", "pondr", "puest"),
    "venir": ("vin", "vendr", "venid"),
    "decir": ("dij", "dir", "dich"),
    "hacer": ("hic", "har", "hech"),
    "querer": ("quis", "querr", "querid"),
    "ducir": ("duj", "ducir", "ducid"),
    "traer": ("traj", "traer", "traíd"),
    "salir": ("", "saldr", "salid"),
    "cribir": ("", "cribir", "crit"),
    "abrir": ("", "abrir", "abiert"),
    "romper": ("", "romper", "rot"),
    "olver": ("", "olver", "uelt"),
    "ver": ("", "ver", "vist"),
}
_ENCLITICS = ("se", "lo", "la", "los", "las", "le", "les", "nos")
_LAST_VOWEL = re.compile(r"[eou]([^aeiouáéíóú]*)$")
_BROKEN = {"e": ("ie", "i"), "o": ("ue", "u"), "u": ("ú",)}


def spanish(lemma: str) -> Forms:
    """pedir -> pide, pidió, pedirán, pedirse; pedido. Without the subjunctive: what others should do."""
    stem, vowel = lemma[:-2], lemma[-2]
    past, future, participle = _spanish_stems(lemma)
    made = {lemma, *(lemma + end for end in _ENCLITICS)}
    made |= {future + end for end in ("á", "án", "ía", "ían", "emos")}
    made |= {stem + end for end in _SPANISH_WEAK[vowel]}
    made |= {root + end for root in _broken(stem) for end in _SPANISH_BROKEN[vowel]}
    if past:
        third = past[:-1] + "z" if past.endswith("c") else past
        made |= {third + "o", past + "imos", past + ("eron" if past.endswith("j") else "ieron")}
    if lemma.endswith("uir") and not lemma.endswith(("guir", "quir")):
        made |= {stem + end for end in ("ye", "yen", "yó", "yeron", "yendo")}
    if lemma.endswith(("iar", "uar")):
        accented = stem[:-1] + {"i": "í", "u": "ú"}[stem[-1]]
        made |= {accented + "a", accented + "an"}
    return made, {participle + end for end in ("o", "a", "os", "as")}


_SPANISH_WEAK = {
    "a": ("a", "an", "amos", "aba", "aban", "ó", "aron", "ando", "ándose"),
    "e": ("e", "en", "emos", "ía", "ían", "ió", "ieron", "iendo", "iéndose"),
    "i": ("e", "en", "imos", "ía", "ían", "ió", "ieron", "iendo", "iéndose"),
}
_SPANISH_BROKEN = {
    "a": ("a", "an"),
    "e": ("e", "en"),
    "i": ("e", "en", "ió", "ieron", "iendo", "iéndose"),
}


def _spanish_stems(lemma: str) -> tuple[str, str, str]:
    """Stem of the past (none: it is regular), of the future, of the participle."""
    for end, (past, future, participle) in _SPANISH_STRONG.items():
        if lemma.endswith(end):
            root = lemma[: -len(end)]
            return root + past, root + future, root + participle
    return "", lemma, lemma[:-2] + ("ad" if lemma.endswith("ar") else "id")


def _broken(stem: str) -> set[str]:
    """acord- -> acuerd-, ped- -> pid-, sugier-; reun- -> reún-. A stem too many does no harm."""
    found = _LAST_VOWEL.search(stem)
    if found is None:
        return set()
    head, tail = stem[: found.start()], found.group(1)
    return {head + vowel + tail for vowel in _BROKEN[found.group()[0]]}


PATTERNS: dict[str, Callable[[str], Forms]] = {
    "er": french_er,
    "ir": french_ir,
    "re": french_re,
    "regular": english,
    "weak": german_weak,
    "strong": german_strong,
    "ar": spanish,
    "er_es": spanish,
    "ir_es": spanish,
}
