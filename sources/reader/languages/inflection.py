"""Forms of a verb from its lemma, for the regular patterns that language files name."""

import re
from collections.abc import Callable

from sources.reader.languages import slavic
from sources.reader.languages.german import Forms, german, german_strong, german_weak

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


# French verbs of the third group, by the end of their lemma: present (he, they), past stem of "-ait",
# future stem, past (he, they), participle.
_FRENCH_STRONG = {
    "tenir": "tient tiennent ten tiendr tint tinrent tenu",
    "venir": "vient viennent ven viendr vint vinrent venu",
    "mettre": "met mettent mett mettr mit mirent mis",
    "battre": "bat battent batt battr battit battirent battu",
    "prendre": "prend prennent pren prendr prit prirent pris",
    "faire": "fait font fais fer fit firent fait",
    "redire": "redit redisent redis redir redit redirent redit",
    "dédire": "dédit dédisent dédis dédir dédit dédirent dédit",
    "interdire": "interdit interdisent interdis interdir interdit interdirent interdit",
    "contredire": "contredit contredisent contredis contredir contredit contredirent contredit",
    "maudire": "maudit maudissent maudiss maudir maudit maudirent maudit",
    "dire": "dit disent dis dir dit dirent dit",
    "crire": "crit crivent criv crir crivit crivirent crit",
    "duire": "duit duisent duis duir duisit duisirent duit",
    "truire": "truit truisent truis truir truisit truisirent truit",
    "aître": "aît aissent aiss aîtr ut urent u",
    "voir": "voit voient voy verr vit virent vu",
    "cevoir": "çoit çoivent cev cevr çut çurent çu",
    "devoir": "doit doivent dev devr dut durent dû",
    "vouloir": "veut veulent voul voudr voulut voulurent voulu",
    "pouvoir": "peut peuvent pouv pourr put purent pu",
    "savoir": "sait savent sav saur sut surent su",
    "avoir": "a ont av aur eut eurent eu",
    "être": "est sont ét ser fut furent été",
    "aller": "va vont all ir alla allèrent allé",
    "clure": "clut cluent clu clur clut clurent clu",
    "ffrir": "ffre ffrent ffr ffrir ffrit ffrirent ffert",
    "ouvrir": "ouvre ouvrent ouvr ouvrir ouvrit ouvrirent ouvert",
    "quérir": "quiert quièrent quér querr quit quirent quis",
    "ivre": "it ivent iv ivr écut écurent écu",
    "uivre": "uit uivent uiv uivr uivit uivirent uivi",
    "rompre": "rompt rompent romp rompr rompit rompirent rompu",
    "soudre": "sout solvent solv soudr solut solurent solu",
    "aindre": "aint aignent aign aindr aignit aignirent aint",
    "eindre": "eint eignent eign eindr eignit eignirent eint",
    "oindre": "oint oignent oign oindr oignit oignirent oint",
    "entir": "ent entent ent entir entit entirent enti",
    "artir": "art artent art artir artit artirent arti",
    "ortir": "ort ortent ort ortir ortit ortirent orti",
    "servir": "sert servent serv servir servit servirent servi",
    "enir": "ient iennent en iendr int inrent enu",
    "taire": "tait taisent tais tair tut turent tu",
    "plaire": "plaît plaisent plais plair plut plurent plu",
    "lire": "lit lisent lis lir lut lurent lu",
    "ourir": "ourt ourent our ourr ourut oururent ouru",
    "croire": "croit croient croy croir crut crurent cru",
    "asseoir": "assied asseyent assey assiér assit assirent assis",
    "surseoir": "sursoit sursoient sursoy surseoir sursit sursirent sursis",
    "cueillir": "cueille cueillent cueill cueiller cueillit cueillirent cueilli",
    "faillir": "faut faillent faill faillir faillit faillirent failli",
}
_WEAK_ENDS = ("assortir", "répartir", "nantir", "ralentir", "garantir", "investir", "asservir")


def _french_strong(lemma: str) -> Forms | None:
    """soutenir -> soutient, soutiendra, soutinrent, soutenu; None for a verb of the first groups."""
    end = max((end for end in _FRENCH_STRONG if lemma.endswith(end)), key=len, default="")
    if not end or lemma.endswith(_WEAK_ENDS):
        return None
    head = lemma[: -len(end)]
    he, they, stem, to_come, did, they_did, participle = (
        head + part for part in _FRENCH_STRONG[end].split()
    )
    made = {lemma, he, they, did, they_did, *(stem + one for one in ("ait", "aient", "ant", "ons"))}
    made |= {to_come + one for one in ("a", "ont", "ait", "aient", "ons")}
    plural = participle if participle.endswith("s") else participle + "s"
    return made, {participle, participle + "e", plural, participle + "es"}


def french_ir(lemma: str) -> Forms:
    """fournir -> fournit, fournissent, fourni ...; soutenir -> soutient, soutenu ..."""
    strong = _french_strong(lemma)
    if strong:
        return strong
    stem = lemma[:-2]
    made = {lemma, *(stem + end for end in ("it", "issent", "issait", "issaient", "issant"))}
    made |= {stem + end for end in ("ira", "iront", "irait", "iraient", "irent", "issons", "irons")}
    return made, {stem + end for end in ("i", "ie", "is", "ies")}


def french_re(lemma: str) -> Forms:
    """rendre -> rend, rendent, rendra, rendu ...; promettre -> promet, promis ..."""
    strong = _french_strong(lemma)
    if strong:
        return strong
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
    "estar": ("estuv", "estar", "estad"),
    "poder": ("pud", "podr", "podid"),
    "saber": ("sup", "sabr", "sabid"),
    "acer": ("", "acer", "acid"),  # "complacer"; "hacer" stands before it
    "eer": ("", "eer", "eíd"),
    "ver": ("", "ver", "vist"),
}
_SPANISH_OWN = {  # forms of one verb alone
    "dar": "dio dieron",
    "ver": "vio vieron",
    "prever": "prevé prevén preveía preveían",
    "estar": "está están",
    "ir": "va van iba iban fue fueron",
    "ser": "es son era eran fue fueron",
    "oír": "oye oyen oyó oyeron",
    "prohibir": "prohíbe prohíben",
    "traer": "trajo trajeron",
    "satisfacer": "satisfizo satisfará satisfecho",
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
    made.update(_SPANISH_OWN.get(lemma, "").split())
    if lemma.endswith("eer"):
        made |= {stem + end for end in ("yó", "yeron", "yendo")}
    if lemma.endswith("uir") and not lemma.endswith(("guir", "quir")):
        made |= {stem + end for end in ("ye", "yen", "yó", "yeron", "yendo")}
    if lemma.endswith(("iar", "uar")):
        accented = stem[:-1] + {"i": "í", "u": "ú"}[stem[-1]]
        made |= {accented + "a", accented + "an"}
    return made, {participle + end for end in ("o", "a", "os", "as")}


def _spanish_in_phrases(lemma: str) -> Forms:
    """Without pronouns behind it: the object stands in the phrase."""
    made, participles = spanish(lemma)
    return made - {lemma + end for end in _ENCLITICS if end != "se"}, participles


_SPANISH_WEAK = {
    "a": ("a", "an", "amos", "aba", "aban", "ábamos", "ó", "aron", "ando", "ándose"),
    "e": ("e", "en", "emos", "ía", "ían", "íamos", "ió", "ieron", "iendo", "iéndose"),
    "i": ("e", "en", "imos", "ía", "ían", "íamos", "ió", "ieron", "iendo", "iéndose"),
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
            return past and root + past, root + future, root + participle
    return "", lemma, lemma[:-2] + ("ad" if lemma.endswith("ar") else "id")


def _broken(stem: str) -> set[str]:
    """acord- -> acuerd-, ped- -> pid-, sugier-; reun- -> reún-. A stem too many does no harm."""
    found = _LAST_VOWEL.search(stem)
    if found is None:
        return set()
    head, tail = stem[: found.start()], found.group(1)
    return {head + vowel + tail for vowel in _BROKEN[found.group()[0]]}


def french(lemma: str) -> Forms:
    """The pattern by the end of the lemma."""
    strong = _french_strong(lemma)
    if strong:
        return strong
    return {"er": french_er, "ir": french_ir}.get(lemma[-2:], french_re)(lemma)


PATTERNS: dict[str, Callable[[str], Forms]] = {
    "er": french_er,
    "ir": french_ir,
    "re": french_re,
    "regular": english,
    "weak": german_weak,
    "strong": german_strong,
    "verb": german,
    "ar": spanish,
    "er_es": spanish,
    "ir_es": spanish,
    "imperfective_uk": slavic.ukrainian_imperfective,
    "perfective_uk": slavic.ukrainian_perfective,
    "imperfective_ru": slavic.russian_imperfective,
    "perfective_ru": slavic.russian_perfective,
}


def forms_of(pattern: str, lemma: str) -> Forms:
    """The forms of a lemma, or of a form as it is listed; and its participles."""
    return PATTERNS[pattern](lemma) if pattern in PATTERNS else ({lemma}, set())


# How the verb in a phrase is inflected, by the name that a language file gives.
IN_PHRASES: dict[str, Callable[[str], Forms]] = {
    "german": german,
    "spanish": _spanish_in_phrases,
    "french": french,
    "english": english,
}
