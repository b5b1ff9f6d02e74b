"""Party names as facts spell them: other spellings of one name, and groups with their members."""

import re
import unicodedata
from collections.abc import Iterable

# Other spellings of a party's canonical English name. Spelling only: whether "Moscow"
# stands for Russia in a sentence is for the reader to decide, not for the scorer.
ALIASES: dict[str, list[str]] = {
    "Russia": ["Russian Federation", "RU", "RUS"],
    "Ukraine": ["UA", "UKR"],
    "United States": ["US", "U.S.", "USA", "United States of America", "America"],
    "United Kingdom": ["UK", "U.K.", "Britain", "Great Britain", "GBR"],
    "European Union": ["EU", "European Council", "European Commission"],
    "United Nations": ["UN", "U.N.", "ONU", "UN Secretariat", "UN Security Council"],
    "African Union": ["AU"],
    "OSCE": [
        "Organization for Security and Co-operation in Europe",
        "Organization for Security and Cooperation in Europe",
    ],
    "NATO": ["North Atlantic Treaty Organization"],
    "IGAD": ["Intergovernmental Authority on Development"],
    "E3": ["European Three", "E3 group"],
    "Coalition of the Willing": ["Coalition of Volunteers", "Coalition des volontaires"],
    "Turkey": ["Türkiye", "Turkiye"],
    "DR Congo": ["Democratic Republic of the Congo", "DRC", "Congo-Kinshasa", "Congo (DRC)"],
    "M23": ["AFC/M23", "AFC-M23", "March 23 Movement", "Congo River Alliance"],
    "TPLF": ["Tigray People's Liberation Front", "Tigray"],
    "ELN": ["National Liberation Army", "National Liberation Army (ELN)"],
    "FARC": ["FARC-EP", "Revolutionary Armed Forces of Colombia"],
    "Sudanese Armed Forces": ["SAF", "Sudanese army", "Sudan Armed Forces"],
    "Rapid Support Forces": ["RSF"],
    "SPLM-IO": [
        "SPLM/A-IO",
        "SPLA-IO",
        "South Sudan opposition",
        "South Sudanese rebels",
        "Sudan People's Liberation Movement-in-Opposition",
    ],
    "Houthis": ["Houthi", "Ansar Allah", "Ansarallah", "Houthi movement"],
    "Yemen": ["Government of Yemen", "Yemeni government"],
    "Taliban": ["Taleban"],
    "Palestine": ["Palestinian Authority", "State of Palestine"],
    "Hamas": [],
    "Israel": [],
    "Coordination of Azawad Movements": ["CMA", "Coordination des mouvements de l'Azawad"],
    "Permanent Strategic Framework": ["CSP", "Cadre stratégique permanent"],
    "MNLA": ["National Movement for the Liberation of Azawad"],
    "Central African Republic": ["CAR"],
    "Greek Cypriots": ["Greek Cypriot side", "Cyprus"],
    "Turkish Cypriots": ["Turkish Cypriot side", "Northern Cyprus"],
    "Bosnia and Herzegovina": ["Bosnia", "Bosnia-Herzegovina"],
    "Bosnian Serbs": ["Republika Srpska"],
    "Serbia": ["Federal Republic of Yugoslavia", "Yugoslavia"],
    "Donetsk People's Republic": ["DPR", "DNR"],
    "Luhansk People's Republic": ["LPR", "LNR", "Lugansk People's Republic"],
    "Renamo": ["RENAMO", "Mozambican National Resistance"],
    "5+5 Joint Military Commission": ["Joint Military Commission", "JMC", "5+5 JMC"],
    "South Korea": ["Republic of Korea"],
    "North Korea": ["DPRK"],
}
GROUPS = {
    "e3": ("france", "germany", "united kingdom"),
    "normandy format": ("france", "germany", "russia", "ukraine"),
}


def _fold(name: str | None) -> str:
    name = unicodedata.normalize("NFKC", name or "").casefold().replace("\u2019", "'").strip()
    name = re.sub(r"\s+", " ", name)
    name = re.sub(r"^(the|government of) ", "", name)
    return name.rstrip(".") if len(name) > 4 else name


_CANON = {_fold(other): _fold(name) for name, rest in ALIASES.items() for other in (name, *rest)}


def canon(name: str | None) -> str:
    """One spelling of a party's name, to compare by: "the U.S." is "united states"."""
    key = _fold(name)
    return _CANON.get(key, key)


def members(names: Iterable[str] | None) -> set[str]:
    """The parties named, a known group taken apart: "E3" is three."""
    keys = (canon(name) for name in names or ())
    return {member for key in keys for member in GROUPS.get(key, (key,))}
