"""Forms of a German verb from its infinitive, strong verbs and separable particles included."""

import re

# Finite forms and infinitive; and participles, which are verbs only beside an auxiliary.
type Forms = tuple[set[str], set[str]]

# Prefixes that stay and leave no room for "ge-"; "unterzeichnet" is participle and present.
_FIXED = ("be", "emp", "ent", "er", "ge", "miss", "unter", "über", "ver", "wider", "zer", "hinter")
_GERMAN_E = re.compile(
    r"(?:[dt]|ch[nm]|[^aeiouäöühlmnr][nm])$"
)  # "arbeitet", "öffnet", but "lehnt"
_UMLAUTS = {"a": "ä", "o": "ö", "u": "ü"}
_LAST_VOWEL = re.compile(r"[aou](?=[^aeiouäöü]*$)")

# Infinitive, present, past, participle; those with a prefix before them follow.
_STRONG = """
befehlen/befiehlt/befahl/befohlen beginnen/beginnt/begann/begonnen beißen/beißt/biss/gebissen
biegen/biegt/bog/gebogen bieten/bietet/bot/geboten binden/bindet/band/gebunden
bitten/bittet/bat/gebeten bleiben/bleibt/blieb/geblieben brechen/bricht/brach/gebrochen
brennen/brennt/brannte/gebrannt bringen/bringt/brachte/gebracht denken/denkt/dachte/gedacht
dringen/dringt/drang/gedrungen empfehlen/empfiehlt/empfahl/empfohlen
fahren/fährt/fuhr/gefahren fallen/fällt/fiel/gefallen fangen/fängt/fing/gefangen
finden/findet/fand/gefunden fliegen/fliegt/flog/geflogen fliehen/flieht/floh/geflohen
geben/gibt/gab/gegeben gehen/geht/ging/gegangen gelingen/gelingt/gelang/gelungen
gelten/gilt/galt/gegolten gießen/gießt/goss/gegossen greifen/greift/griff/gegriffen
halten/hält/hielt/gehalten hängen/hängt/hing/gehangen heben/hebt/hob/gehoben
heißen/heißt/hieß/geheißen helfen/hilft/half/geholfen kennen/kennt/kannte/gekannt
kommen/kommt/kam/gekommen laden/lädt/lud/geladen lassen/lässt/ließ/gelassen
laufen/läuft/lief/gelaufen lesen/liest/las/gelesen liegen/liegt/lag/gelegen
meiden/meidet/mied/gemieden messen/misst/maß/gemessen nehmen/nimmt/nahm/genommen
nennen/nennt/nannte/genannt raten/rät/riet/geraten reißen/reißt/riss/gerissen
ringen/ringt/rang/gerungen rufen/ruft/rief/gerufen scheiden/scheidet/schied/geschieden
schieben/schiebt/schob/geschoben schießen/schießt/schoss/geschossen
schlagen/schlägt/schlug/geschlagen schließen/schließt/schloss/geschlossen
schneiden/schneidet/schnitt/geschnitten schreiben/schreibt/schrieb/geschrieben
schreiten/schreitet/schritt/geschritten schweigen/schweigt/schwieg/geschwiegen
schwören/schwört/schwor/geschworen sehen/sieht/sah/gesehen setzen/setzt/setzte/gesetzt
sinken/sinkt/sank/gesunken sinnen/sinnt/sann/gesonnen sitzen/sitzt/saß/gesessen
sprechen/spricht/sprach/gesprochen springen/springt/sprang/gesprungen
stehen/steht/stand/gestanden steigen/steigt/stieg/gestiegen stoßen/stößt/stieß/gestoßen
streichen/streicht/strich/gestrichen streiten/streitet/stritt/gestritten
tragen/trägt/trug/getragen treffen/trifft/traf/getroffen treiben/treibt/trieb/getrieben
treten/tritt/trat/getreten tun/tut/tat/getan gewinnen/gewinnt/gewann/gewonnen
wachsen/wächst/wuchs/gewachsen weichen/weicht/wich/gewichen
weisen/weist/wies/gewiesen werben/wirbt/warb/geworben werfen/wirft/warf/geworfen
winden/windet/wand/gewunden wissen/weiß/wusste/gewusst erwägen/erwägt/erwog/erwogen
zeihen/zeiht/zieh/geziehen ziehen/zieht/zog/gezogen zwingen/zwingt/zwang/gezwungen
senden/sendet/sandte/gesandt wenden/wendet/wandte/gewandt wägen/wägt/wog/gewogen
leihen/leiht/lieh/geliehen hauen/haut/hieb/gehauen
"""
_MIXED = ("senden", "wenden")  # "entsandt", but "entsendet" as well


def german_weak(lemma: str) -> Forms:
    """ab|lehnen -> ablehnt, abzulehnen, lehnt … ab; abgelehnt."""
    verb = lemma.rpartition("|")[2]
    stem = verb.removesuffix("n") if verb.endswith(("ern", "eln")) else verb.removesuffix("en")
    end = "et" if _GERMAN_E.search(stem) else "t"
    has_ge = not (verb.startswith(_FIXED) or verb.endswith("ieren"))
    participle = f"ge{stem}{end}" if has_ge else stem + end
    return german_strong(f"{lemma}/{stem}{end}/{stem}{end}e/{participle}")


def german_strong(lemma: str) -> Forms:
    """an|nehmen/nimmt/nahm/genommen -> annimmt, annähme, anzunehmen, nimmt … an; angenommen."""
    named, present, past, participle = lemma.split("/")
    particle, _, verb = named.rpartition("|")
    subjunctive = verb[:-1] if verb.endswith("en") else verb.removesuffix("n") + "e"
    finite = {verb, present, past, subjunctive}
    if past.endswith("e"):
        finite.add(past + "n")
    else:
        unreal = _LAST_VOWEL.sub(lambda found: _UMLAUTS[found.group()], past)
        finite |= {past + "en", unreal + "e", unreal + "en"}
    made = {particle + form for form in finite}
    if particle:
        made |= {f"{particle}zu{verb}", *(f"{form} … {particle}" for form in finite)}
    return made, {particle + participle}


def german(lemma: str) -> Forms:
    """Any verb: ab|weisen and ver|weisen as weisen, all others weak."""
    named, _, verb = lemma.rpartition("|")
    principal = _principal(verb)
    if principal is None:
        return german_weak(lemma)
    particle = f"{named}|" if named else ""
    made, participles = german_strong(f"{particle}{verb}/{'/'.join(principal)}")
    if verb.endswith(_MIXED):
        weak_made, weak_participles = german_weak(lemma)
        return made | weak_made, participles | weak_participles
    return made, participles


def _principal(verb: str) -> tuple[str, str, str] | None:
    """Present, past, participle of a strong verb; None for a weak one."""
    if verb in _TABLE:
        return _TABLE[verb]
    for prefix in _FIXED:
        base = _TABLE.get(verb.removeprefix(prefix)) if verb.startswith(prefix) else None
        if base is not None:
            present, past, participle = base
            return prefix + present, prefix + past, prefix + participle.removeprefix("ge")
    return None


_TABLE: dict[str, tuple[str, str, str]] = {
    infinitive: (present, past, participle)
    for infinitive, present, past, participle in (row.split("/") for row in _STRONG.split())
}
