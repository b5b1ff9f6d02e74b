"""Forms of Ukrainian and Russian verbs from the infinitive.

A lemma may name the stem of its present: "відкликати:відклич" (відкличе), "мовчати:мовч+"
(мовчить). Participles of adjective form are in all cases; Russian texts are read without "ё".
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

SLAVIC = frozenset({"imperfective_uk", "perfective_uk", "imperfective_ru", "perfective_ru"})
# What is said of somebody, and what is an attribute alone: "подписан", "подписанное".
type Forms = tuple[set[str], set[str]]
# Ends of a lemma -> of the present, whether it is of the second conjugation, the past of men, of
# the others, the participle (none: ""). The longest that fits; the rest of the lemma stands before.
type _Strong = dict[str, tuple[str, bool, str, str, str]]


@dataclass(frozen=True, slots=True)
class _Stems:
    present: str
    man: str
    past: str
    participle: str  # "підписан"
    is_second: bool = False  # "просить", not "пише"


_UKRAINIAN_STRONG: _Strong = {
    "йти": ("йд", False, "йшов", "йшл", ""),
    "піти": ("під", False, "пішов", "пішл", ""),
    "вести": ("вед", False, "вів", "вел", "веден"),
    "везти": ("вез", False, "віз", "везл", "везен"),
    "нести": ("нес", False, "ніс", "несл", "несен"),
    "брати": ("бер", False, "брав", "брал", "бран"),
    "взяти": ("візьм", False, "взяв", "взял", "взят"),
    "узяти": ("візьм", False, "узяв", "узял", "узят"),
    "йняти": ("йм", False, "йняв", "йнял", "йнят"),
    "няти": ("нім", False, "няв", "нял", "нят"),
    "стати": ("стан", False, "став", "стал", ""),
    "сісти": ("сяд", False, "сів", "сіл", ""),
    "полягти": ("поляж", False, "поліг", "полягл", ""),
    "могти": ("мож", False, "міг", "могл", ""),
    "берегти": ("береж", False, "беріг", "берегл", "бережен"),
    "стерегти": ("стереж", False, "стеріг", "стерегл", "стережен"),
    "бігти": ("біж", True, "біг", "бігл", ""),
    "сягти": ("сягн", False, "сяг", "сягл", "сягнут"),
    "ректи": ("реч", False, "рік", "рекл", "речен"),
    "класти": ("клад", False, "клав", "клал", "кладен"),
    "їхати": ("їд", False, "їхав", "їхал", ""),
    "писати": ("пиш", False, "писав", "писал", "писан"),
    "казати": ("каж", False, "казав", "казал", "казан"),
    "іслати": ("ішл", False, "іслав", "іслал", "іслан"),
    "слати": ("шл", False, "слав", "слал", "слан"),
    "в'язати": ("в'яж", False, "в'язав", "в'язал", "в'язан"),
    "звати": ("зв", False, "звав", "звал", "зван"),
    "почати": ("почн", False, "почав", "почал", "почат"),
    "рвати": ("рв", False, "рвав", "рвал", "рван"),
    "бити": ("б'", False, "бив", "бил", "бит"),
    "вжити": ("вжив", False, "вжив", "вжил", "вжит"),
    "довжити": ("довж", True, "довжив", "довжил", ""),  # no form of "вжити"
    "чути": ("чу", False, "чув", "чул", "чут"),
    "бути": ("буд", False, "був", "бул", "бут"),
    "крити": ("кри", False, "крив", "крил", "крит"),
    "давати": ("да", False, "давав", "давал", ""),
    "знавати": ("зна", False, "знавав", "знавал", ""),
    "ставати": ("ста", False, "ставав", "ставал", ""),
    "зріти": ("зрі", False, "зрів", "зріл", ""),
}
_RUSSIAN_STRONG: _Strong = {
    "прийти": ("прид", False, "пришел", "пришл", ""),
    "йти": ("йд", False, "шел", "шл", ""),
    "идти": ("ид", False, "шел", "шл", ""),
    "вести": ("вед", False, "вел", "вел", "веден"),
    "везти": ("вез", False, "вез", "везл", "везен"),
    "нести": ("нес", False, "нес", "несл", "несен"),
    "сесть": ("сяд", False, "сел", "сел", ""),
    "мочь": ("мож", False, "мог", "могл", ""),
    "беречь": ("береж", False, "берег", "берегл", "бережен"),
    "стеречь": ("стереж", False, "стерег", "стерегл", "стережен"),
    "речь": ("реч", False, "рек", "рекл", "речен"),
    "влечь": ("влеч", False, "влек", "влекл", "влечен"),
    "сечь": ("сеч", False, "сек", "секл", "сечен"),
    "достичь": ("достигн", False, "достиг", "достигл", "достигнут"),
    "класть": ("клад", False, "клал", "клал", ""),
    "честь": ("чт", False, "чел", "чл", "чтен"),
    "брать": ("бер", False, "брал", "брал", "бран"),
    "звать": ("зов", False, "звал", "звал", "зван"),
    "стать": ("стан", False, "стал", "стал", ""),
    "взять": ("возьм", False, "взял", "взял", "взят"),
    "принять": ("прим", False, "принял", "принял", "принят"),
    "понять": ("пойм", False, "понял", "понял", "понят"),
    "занять": ("займ", False, "занял", "занял", "занят"),
    "нанять": ("найм", False, "нанял", "нанял", "нанят"),
    "нять": ("ним", False, "нял", "нял", "нят"),
    "начать": ("начн", False, "начал", "начал", "начат"),
    "писать": ("пиш", False, "писал", "писал", "писан"),
    "казать": ("каж", False, "казал", "казал", "казан"),
    "вязать": ("вяж", False, "вязал", "вязал", "вязан"),
    "искать": ("ищ", False, "искал", "искал", "искан"),
    "слать": ("шл", False, "слал", "слал", "слан"),
    "рвать": ("рв", False, "рвал", "рвал", "рван"),
    "ждать": ("жд", False, "ждал", "ждал", ""),
    "ехать": ("ед", False, "ехал", "ехал", ""),
    "держать": ("держ", True, "держал", "держал", "держан"),
    "смотреть": ("смотр", True, "смотрел", "смотрел", "смотрен"),
    "стоять": ("сто", True, "стоял", "стоял", ""),
    "быть": ("буд", False, "был", "был", "быт"),
    "бить": ("бь", False, "бил", "бил", "бит"),
    "крыть": ("кро", False, "крыл", "крыл", "крыт"),
    "давать": ("да", False, "давал", "давал", ""),
    "знавать": ("зна", False, "знавал", "знавал", ""),
    "ставать": ("ста", False, "ставал", "ставал", ""),
}
# What may stand before such an end: "зняти" is of "няти", "припиняти" is not; "добить", not "ослабить".
_PREFIX_WORDS = (
    "в вві ввій вз вза взаємо взо ви во воз возо вос вы від відо віді для до з за зо зобо зі "
    "из изо ис на над надо наді не недо о об обо обі от ото пере перед переді по под подо "
    "пона попере поперед пре пред предо при про під підо піді раз разо рас расс роз розі с со "
    "соз спів у уві уз "
)
_PREFIXES = frozenset(_PREFIX_WORDS.split())
_LABIALS = "бпвмф"
_SIBILANTS = "жчшщц"
# Before "-у" and "-ен": "погодити, погоджу", "ответить, отвечу", "запретить, запрещен".
_UKRAINIAN_SOFT = {
    "ст": ("щ",), "д": ("дж",), "т": ("ч",), "с": ("ш",), "з": ("ж",),
    "зд": ("ждж",),
}  # fmt: skip
_RUSSIAN_SOFT = {"ст": ("щ",), "д": ("ж", "жд"), "т": ("ч", "щ"), "с": ("ш",), "з": ("ж",)}
_UKRAINIAN_SAID = ["ий", "а", "е", "і", "о"]
_UKRAINIAN_CASES = ["ого", "ої", "ому", "ій", "им", "у", "ою", "их", "ими"]
_SHORT_PASTS = "гкхзспб"  # "отвергнуть, отверг"


def _cut(lemma: str) -> tuple[str, str]:
    """The infinitive, and the stem of its present if that is named."""
    verb, _, present = lemma.partition(":")
    return verb, present


def _strong(verb: str, present: str, table: _Strong) -> _Stems | None:
    for end in sorted(table, key=len, reverse=True):
        if _gives(verb, end):
            stem, is_second, man, past, participle = table[end]
            root = verb[: -len(end)]
            made = _Stems(
                root + stem, root + man, root + past, participle and root + participle, is_second
            )
            return _renamed(made, present)
    return None


def _gives(verb: str, end: str) -> bool:
    """ "передати" is of "дати", "зажадати" is not."""
    return verb.endswith(end) and verb.removesuffix(end) in {"", *_PREFIXES}


def _renamed(made: _Stems, present: str) -> _Stems:
    if not present:
        return made
    return _Stems(
        present.removesuffix("+"), made.man, made.past, made.participle, present.endswith("+")
    )


def _softened(stem: str, table: Mapping[str, tuple[str, ...]]) -> list[str]:
    """Of a verb in "-ити": "погодж", "зробл"."""
    for length in (2, 1):
        if stem[-length:] in table:
            return [stem[:-length] + one for one in table[stem[-length:]]]
    return [stem + "л"] if stem[-1:] in _LABIALS else [stem]


def _ukrainian_stems(verb: str, present: str) -> _Stems:
    """Of a verb in no table: by its ending."""
    stem = verb[:-2]
    if stem.endswith(("ува", "юва")):
        part = stem[:-3] + ("ьован" if stem.endswith("юва") and stem[-4:-3] in "лнр" else "ован")
        made = _Stems(stem[:-2], stem + "в", stem + "л", part)
    elif stem.endswith(("и", "ї")):
        made = _Stems(stem[:-1], stem + "в", stem + "л", "", is_second=True)
    elif stem.endswith("ну"):
        made = _Stems(stem[:-1], stem + "в", stem + "л", stem + "т")
    else:
        made = _Stems(stem, stem + "в", stem + "л", stem + "н")
    return _renamed(made, present)


def _ukrainian(lemma: str) -> tuple[_Stems, str, set[str], bool]:
    """Stems, infinitive, forms of the present, whether it is reflexive."""
    verb, present = _cut(lemma)
    plain = verb.removesuffix("ся")
    made = _strong(plain, present, _UKRAINIAN_STRONG) or _ukrainian_stems(plain, present)
    stem = made.present
    if _gives(plain, "дати"):
        ends = {plain[:-4] + end for end in ("дасть", "дадуть", "дам", "дамо")}
        return made, plain, ends, verb != plain
    vowel = stem[-1] in "аеєиіїоуюя'"
    if made.is_second:
        soft = _softened(stem, _UKRAINIAN_SOFT)[0]
        first = soft + ("у" if soft[-1] in _SIBILANTS else "ю")
        theirs = stem + "л" if stem[-1] in _LABIALS else stem
        many = theirs + ("ать" if theirs[-1] in _SIBILANTS else "ять")
        i = "ї" if vowel else "и"
        ends = {first, many, f"{stem}{i}ть", f"{stem}{i}мо"}
    elif vowel:
        ends = {stem + end for end in ("є", "ють", "ю", "ємо")}
    else:
        ends = {stem + end for end in ("е", "уть", "у", "емо")}
        ends |= {stem + end for end in ("ють", "ю")} if stem[-1] == "л" else set()
    return made, plain, ends, verb != plain


def ukrainian_imperfective(lemma: str) -> Forms:
    """вимагати -> вимагає, вимагали, вимагатимуть, вимагаючи."""
    made, plain, present, is_reflexive = _ukrainian(lemma)
    forms = present | {plain + end for end in ("ме", "муть", "мемо")}
    forms |= {form[:-2] + "чи" for form in present if form.endswith("ть") and len(form) > 4}
    return _ukrainian_finished(forms, made, plain, is_reflexive=is_reflexive)


def ukrainian_perfective(lemma: str) -> Forms:
    """відхилити -> відхилить, відхилили, відхиливши, відхилено."""
    made, plain, present, is_reflexive = _ukrainian(lemma)
    return _ukrainian_finished(present, made, plain, is_reflexive=is_reflexive)


def _ukrainian_finished(forms: set[str], made: _Stems, plain: str, *, is_reflexive: bool) -> Forms:
    forms |= {plain, made.man, made.man + "ши", *(made.past + end for end in ("а", "о", "и"))}
    forms.add(made.past[:-1] + "вши")
    if is_reflexive:
        short = {form + "сь" for form in forms if not form.endswith("ть")}
        return short | {_ukrainian_reflexive(form) for form in forms}, set()
    parts = {made.participle} if made.participle else set()
    if made.is_second and not parts:
        root = made.past[:-2]
        parts = {
            soft + ("єн" if soft[-1] in "аоуі" else "ен")
            for soft in _softened(root, _UKRAINIAN_SOFT)
        }
    said = {part + end for part in parts for end in _UKRAINIAN_SAID}
    return forms | said, {part + end for part in parts for end in _UKRAINIAN_CASES}


def _ukrainian_reflexive(form: str) -> str:
    """погодить -> погодиться, зустріне -> зустрінеться."""
    return form + "ться" if form.endswith(("е", "є")) else form + "ся"


def _russian_stems(verb: str, present: str) -> _Stems:
    """Of a verb in no table: by its ending."""
    stem = verb[:-2]
    past, participle = stem + "л", stem + "н"
    if stem.endswith(("ова", "ева")):
        is_hard = stem[-3] == "о" or stem[-4:-3] in tuple(_SIBILANTS)
        made = _Stems(stem[:-3] + ("у" if is_hard else "ю"), past, past, participle)
    elif stem.endswith("и"):
        made = _Stems(stem[:-1], past, past, "", is_second=True)
    elif stem.endswith("ну"):
        made = _Stems(stem[:-1], past, past, stem + "т")
    else:
        made = _Stems(stem, past, past, participle)
    return _renamed(made, present)


def _russian(lemma: str) -> tuple[_Stems, str, set[str], bool]:
    """Stems, infinitive, forms of the present, whether it is reflexive."""
    verb, present = _cut(lemma)
    plain = verb.removesuffix("ся").removesuffix("сь")
    made = _strong(plain, present, _RUSSIAN_STRONG) or _russian_stems(plain, present)
    stem = made.present
    if _gives(plain, "дать"):
        root = plain[:-4]
        ends = {root + end for end in ("даст", "дадут", "дам", "дадим")}
        return made, plain, ends, verb != plain
    if made.is_second:
        firsts = _softened(stem, _RUSSIAN_SOFT)
        ends = {soft + ("у" if soft[-1] in _SIBILANTS else "ю") for soft in firsts}
        many = "ат" if stem[-1] in _SIBILANTS else "ят"
        ends |= {stem + end for end in ("ит", "им", many)}
    elif plain.endswith("чь") and stem[-1] in "жч":
        hard = made.past.removesuffix("л")
        ends = {stem + "ет", stem + "ем", hard + "ут", hard + "у"}
    elif stem[-1] in "аеиоуыюяьл":
        ends = {stem + end for end in ("ет", "ют", "ю", "ем")}
    else:
        ends = {stem + end for end in ("ет", "ут", "у", "ем")}
    return made, plain, ends, verb != plain


def russian_imperfective(lemma: str) -> Forms:
    """требовать -> требует, требовали, требуя, требующая, требуемый."""
    made, plain, present, is_reflexive = _russian(lemma)
    forms = set(present) | {made.present + ("а" if made.present[-1] in _SIBILANTS else "я")}
    stars = {form[:-1] + "щ*" for form in present if form.endswith(("ют", "ут", "ят", "ат"))}
    if not is_reflexive:
        stars |= {form + end for form in present if form.endswith(("ем", "им")) for end in _HARD}
    return _russian_finished(forms, stars, made, plain, is_reflexive=is_reflexive)


def russian_perfective(lemma: str) -> Forms:
    """отклонить -> отклонит, отклонили, отклонив, отклонена, отклоненный."""
    made, plain, present, is_reflexive = _russian(lemma)
    return _russian_finished(set(present), set(), made, plain, is_reflexive=is_reflexive)


_HARD = ["ый", "ая", "ое", "ые", "ого", "ому", "ой", "ом", "ым", "ую", "ых", "ыми", "а", "о", "ы"]


def _russian_finished(
    forms: set[str], stars: set[str], made: _Stems, plain: str, *, is_reflexive: bool
) -> Forms:
    forms |= {plain, made.man, *(made.past + end for end in ("а", "о", "и"))}
    root = made.past.removesuffix("л")
    if root[-1] in "аеиоуыюя":
        forms |= {root + "в", root + "вши"}
        stars.add(root + "вш*")
    elif root.endswith("ш"):
        stars.add(root + "едш*")
    else:
        stars.add(root + "ш*")
    short = root.removesuffix("ну")
    if short != root and short[-1] in _SHORT_PASTS:
        forms |= {short, *(short + end for end in ("ла", "ло", "ли"))}
        stars.add(short + "ш*")
    if is_reflexive:
        return {form + ("сь" if form[-1] in "аеиоуыюя" else "ся") for form in forms}, stars
    parts = {made.participle} if made.participle else set()
    if made.is_second and not parts:
        softened = _softened(made.past[:-2], _RUSSIAN_SOFT)
        parts = {soft + "ен" for soft in softened}
    for part in parts:
        forms |= {part, *(part + end for end in "аоы")}
        stars |= {part + "н*"} if part.endswith("н") else {part + end for end in _HARD}
    return forms, stars
