"""The chart and the notes of the sample briefing. Demonstration data."""

from typing import Any

from negotiations.briefing.content import Note

CHART = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 650 136">
<defs>
<pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
<path class="c-hatch" d="M0 0V5"/></pattern>
<path id="m-own" d="M0-5.5A5.5 5.5 0 1 1 0 5.5 5.5 5.5 0 1 1 0-5.5z"/>
<path id="m-press" d="M-2-6H2V-2H6V2H2V6H-2V2H-6V-2H-2z"/>
</defs>
<rect class="c-zero" x="0" y="47" width="650" height="34"/>
<path class="c-grid" d="M76 29H650M76 64H650M76 99H650"/>
<text class="t-for" x="2" y="33">Accepts</text>
<text class="t-neutral" x="2" y="68">Unclear</text>
<text class="t-against" x="2" y="103">Reserved</text>
<path class="c-axis" d="M76 112H650M76 112v5M220 112v5M364 112v5M508 112v5"/>
<text x="80" y="130" class="t-strong">Oct 2025</text><text x="224" y="130">Nov</text>
<text x="368" y="130">Dec</text><text x="512" y="130">Jan</text>
<path class="c-rule" d="M545 11V112"/><text class="halo" x="549" y="20">Paris</text>
<rect class="c-band" x="545" y="29" width="60" height="35"/>
<path class="c-link" d="M300 99V29M545 29V64"/>
<path class="step step--against" d="M100 99H240"/>
<path class="step step--against step--stale" d="M240 99H300"/>
<path class="step step--for" d="M300 29H545"/>
<path class="step step--open-end" d="M545 64H620"/><path class="step-core" d="M545 64H620"/>
<use href="#m-own" transform="translate(100 99)" class="pt pt--against"/>
<use href="#m-own" transform="translate(300 29)" class="pt pt--for"/>
<use href="#m-press" transform="translate(545 64)" class="pt is-unreviewed"/>
</svg>"""

FRANCEINFO = "les États-Unis n'ont pas signé la déclaration finale"


def note(number: int, quote: str, said_by: str, **more: Any) -> Note:
    return Note(
        number=number,
        quote=quote,
        language=more.pop("language", "fr"),
        said_by=said_by,
        outlet=more.pop("outlet", "Franceinfo"),
        title=more.pop("title", "À Paris, un pas vers une force multinationale"),
        published="8 January 2026",
        url="https://example.org/paris?x=1&y=2",
        source=more.pop("source", 1),
        **more,
    )


NOTES = (
    Note(number=1, text="Count of the ledger on 22 January 2026; see Method."),
    note(
        2,
        "les 35 membres de cette coalition […] ont convenu de collaborer sous un leadership "
        "américain",
        "Indirect speech",
        outlet="Le Monde",
    ),
    note(3, FRANCEINFO, "Journalist", state="Unreviewed"),
    note(4, "la position des États-Unis reste floue", "Journalist", state="Unreviewed"),
    note(
        5,
        "The United States is prepared to support the force with intelligence and logistics",
        "Official text",
        language="en",
        source=0,
        title="Joint statement, Berlin",
        outlet="Demonstration text 27",
    ),
    note(
        6,
        "plusieurs milliers de soldats français pourraient être déployés à l’avenir pour "
        "maintenir la paix en Ukraine, une fois le cessez-le-feu signé",
        "Emmanuel Macron, indirect speech",
    ),
    note(
        7,
        "Україна наполягає: спочатку повне припинення вогню, потім переговори про решту",
        "Volodymyr Zelensky, own words",
        language="uk",
        source=2,
        outlet="Demonstration text 12",
        title="Звернення президента",
    ),
    note(8, "réclame le contrôle total de la région du Donbass", "Journalist"),
    note(
        9,
        "Le 7 janvier, les envoyés ukrainiens et américains se sont réunis à Paris",
        "Journalist",
    ),
)
