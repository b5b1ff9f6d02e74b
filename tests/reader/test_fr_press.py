"""French of the press and of statements: "on" in a capital, nouns of promise, acts joined without "and"."""

import pytest

from tests.reader.reading import facts

_WHO = "Le Conseil de sécurité"


def _fact(expected: str) -> tuple[str, str, str, str]:
    act, _, rest = expected.partition(" ")
    rest, value = rest.rsplit(" ", 1) if act in {"position", "document"} else (rest, "")
    party, topic = rest.rsplit(" ", 1)
    return act, party, topic, value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("À Moscou, on exige la levée des sanctions.", ["demand ru sanctions"]),
        ("Au Kremlin, on n'exclut pas une trêve.", ["position ru ceasefire open"]),
        ("« Un cessez-le-feu est exclu », martèle-t-on au Kremlin.", ["position ru ceasefire rejects"]),
        ("« Une amnistie est exclue », dit-on de source kenyane.", ["position Kenya justice rejects"]),
        ("Le Qatar a salué la trêve et promis d'accueillir un sommet.",
         ["position Qatar ceasefire supports", "commitment Qatar talks-format"]),
        ("Lima a rejeté l'amnistie et également exclu toute trêve.",
         ["position Peru justice rejects", "position Peru ceasefire rejects"]),
        ("Le Ghana s'est dit prêt, hier soir, à libérer les otages.", ["commitment Ghana prisoners"]),
        ("Le Togo s'est dit disposé, hier, à négocier avec les rebelles.", ["position Togo talks-format open"]),
        (f"{_WHO} engage gouvernement et mouvements à cesser les hostilités.", ["demand un ceasefire"]),
        ("Le Niger s'engage à cesser les hostilités.", ["commitment Niger ceasefire"]),
        ("Le Chili a annoncé l'envoi de cent soldats au Tchad.", ["commitment Chile foreign-troops"]),
        ("Le Chili a annoncé dès lundi un allègement des sanctions.", ["commitment Chile sanctions"]),
        ("Le Bénin a opposé hier une fin de non-recevoir à la médiation du Togo.",
         ["position Benin talks-format rejects"]),
        ("Le Kenya a salué l'engagement du Tchad à libérer les otages.",
         ["position Kenya prisoners supports", "commitment Chad prisoners"]),
        ("L'offre ghanéenne de lever l'embargo a surpris.", ["commitment Ghana sanctions"]),
        ("L'ONU note la volonté exprimée par le Niger de libérer les otages.", ["commitment Niger prisoners"]),
        ("Le Maroc a salué la trêve avant de réclamer la levée des sanctions.",
         ["position Morocco ceasefire supports", "demand Morocco sanctions"]),
        ("Le Maroc a rejeté la trêve, non sans réclamer une amnistie.",
         ["position Morocco ceasefire rejects", "demand Morocco justice"]),
        ("Le Maroc a accepté la trêve tout en exigeant une amnistie.",
         ["position Morocco ceasefire accepts", "demand Morocco justice"]),
        ("« Jamais nous ne négocierons avec les rebelles », a lancé Bachar al-Assad.",
         ["position Syria talks-format rejects"]),
        ("Le Laos prolonge de deux mois la trêve.", ["commitment Laos ceasefire"]),
        ("Le Laos attend aussi la remise en liberté de ses marins.", ["demand Laos prisoners"]),
        ("« L'intégrité territoriale ne se marchande pas », a dit Lima.", ["demand Peru territory"]),
        ("Le Japon a dit devant la presse que le Népal exigeait une trêve.", ["demand Nepal ceasefire"]),
        ("Les délégations russe et ukrainienne se sont quittées lundi à Rome.", ["meeting ru+ua"]),
    ],
)  # fmt: skip
def test_what_the_press_tells_in_its_own_ways_is_found(text, expected):
    found = facts(text, "fr")
    for one in expected:
        wanted = ("meeting", one.split()[1], "", "") if one[0] == "m" else _fact(one)
        assert wanted in found or wanted[:2] in {row[:2] for row in found if row[0] == "meeting"}


@pytest.mark.parametrize(
    "text",
    [
        "Dans les rues de Moscou, on réclame la paix.",
        "À Genève, on espère un cessez-le-feu.",
        "« La trêve est exclue », dit-on dans les cafés de Beyrouth.",
        "Le Kremlin a démenti l'intention de la Russie de retirer ses troupes.",
        "Kiev doute de la volonté de Moscou de retirer ses troupes.",
        "Le Niger a pris note de la trêve.",
        "Le médiateur turc s'est abstenu de tout commentaire.",
        "Le Laos a rendu hommage aux trois soldats tués.",
        "La trêve tient, a annoncé l'organisation.",
        "Jamais la Russie n'a demandé une trêve.",
        "Le Laos a quitté Rome sans rien promettre.",
        "La Russie a libéré les prisonniers sans exiger la levée des sanctions.",
    ],
)
def test_what_only_looks_like_it_is_none(text):
    assert facts(text, "fr") == set()


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("Le Kenya réclame le départ des canons.", "demilitarisation"),
        ("Le Kenya exige que ses rivaux déposent leurs armes.", "demilitarisation"),
        ("Le Tchad demande à être reconnu comme gouvernement légitime.", "political-status"),
        ("La Libye rejette un nouvel exécutif intérimaire.", "elections-governance"),
        ("Moscou exige le départ des forces ukrainiennes de Kherson.", "territory"),
        ("Le Gabon réclame la levée immédiate et complète des sanctions.", "sanctions"),
        ("L'ONU propose de surveiller l'arrêt des hostilités.", "monitoring"),
        ("Le Togo réclame un arrêt des combats.", "ceasefire"),
        ("Le Pérou propose de convier des observateurs européens.", "monitoring"),
        ("Le Laos s'oppose à la levée des mandats d'arrêt.", "justice"),
    ],
)
def test_the_topic_is_what_is_asked_or_refused(text, topic):
    assert {row[2] for row in facts(text, "fr")} == {topic}


def test_who_speaks_in_a_paragraph_says_what_must_be():
    text = (
        "Déclaration du Quai d'Orsay\n\n"
        "La France condamne ces attaques. L'aéroport de Goma doit rouvrir aux vols humanitaires."
    )
    assert ("demand", "fr", "humanitarian", "") in facts(text, "fr")
