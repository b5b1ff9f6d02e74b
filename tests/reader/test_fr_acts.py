"""French verbs, set phrases and adjectives of each act, in the forms that the press uses."""

import pytest

from sources.reader.languages.inflection import french
from tests.reader.reading import facts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le Soudan a posé en préalable le retrait de toutes les villes.", "demand Sudan territory"),
        ("Khartoum a mis en demeure le Tchad de fermer sa frontière.", "demand Sudan territory"),
        ("Juba donna jusqu'à vendredi aux rebelles pour déposer les armes.", "demand South Sudan demilitarisation"),
        ("Le Liban réclame à cor et à cri le départ des troupes étrangères.", "demand Lebanon foreign-troops"),
        ("Le Tchad pressa le Niger de laisser entrer l'aide humanitaire.", "demand Chad humanitarian"),
        ("Le Maroc juge la tenue d'élections indispensable.", "demand Morocco elections-governance"),
        ("La Somalie ne transige pas sur l'intégrité territoriale.", "demand Somalia territory"),
        ("Juba s'est engagée à cantonner ses troupes.", "commitment South Sudan demilitarisation"),
        ("Le Népal s'astreindra à un moratoire sur l'enrichissement d'uranium.", "commitment Nepal nuclear-energy"),
        ("La Zambie a fait le serment de libérer les otages.", "commitment Zambia prisoners"),
        ("Le Qatar a proposé sa médiation aux deux camps.", "commitment Qatar talks-format"),
        ("Le Kenya prendra à sa charge le retour des réfugiés.", "commitment Kenya refugees-return"),
        ("Pékin s'est félicité de la reprise du dialogue.", "position cn talks-format supports"),
        ("Le Ghana voit d'un bon œil l'envoi d'observateurs.", "position Ghana monitoring supports"),
        ("Le Bénin fit sienne la proposition d'amnistie.", "position Benin justice supports"),
        ("Le Japon se dit favorable à la levée des sanctions.", "position Japan sanctions supports"),
        ("Le Togo a qualifié d'historique la reconnaissance du Kosovo.", "position Togo political-status supports"),
        ("Le Hamas a donné son accord à un échange de prisonniers.", "position Hamas prisoners accepts"),
        ("Le Pérou ne voit pas d'objection à une mission d'observation.", "position Peru monitoring accepts"),
        ("Le Laos s'est rallié au principe d'élections anticipées.", "position Laos elections-governance accepts"),
        ("Les talibans se sont refusés à tout partage du pouvoir.", "position Taliban elections-governance rejects"),
        ("L'Oman a fermé la porte à une force multinationale.", "position Oman foreign-troops rejects"),
        ("La Zambie oppose une fin de non-recevoir au retour des déplacés.", "position Zambia refugees-return rejects"),
        ("Le Cuba, hostile à l'embargo, s'est tu.", "position Cuba sanctions rejects"),
        ("Le Venezuela a claqué la porte des discussions.", "position Venezuela talks-format rejects"),
        ("Le Tchad qualifie la commission d'enquête d'ingérence.", "position Chad justice rejects"),
        ("Le Mali ne veut pas d'un cessez-le-feu.", "position Mali ceasefire rejects"),
        ("Londres réfléchit à l'envoi de troupes.", "position gb foreign-troops open"),
        ("La Libye s'est montrée ouverte à une reprise des pourparlers.", "position Libya talks-format open"),
        ("La Syrie laissa la porte ouverte à une amnistie.", "position Syria justice open"),
        ("Le Brésil a réservé son jugement sur la levée des sanctions.", "position Brazil sanctions unclear"),
        ("L'Inde s'est donné jusqu'à lundi pour répondre à l'offre de trêve.", "position India ceasefire unclear"),
        ("Les Houthis ont apposé leur signature au bas du document.", "document Houthis other signed"),
        ("Signature à Rome, par le Ghana, d'un accord de cessez-le-feu.", "document Ghana ceasefire signed"),
        ("Le Togo a quitté la salle sans parapher l'accord de cessez-le-feu.", "document Togo ceasefire not-signed"),
        ("Le Niger a tourné le dos à l'accord sur le désarmement.", "document Niger demilitarisation withdrawn"),
        ("Le Niger déclara caduc l'accord sur le désarmement.", "document Niger demilitarisation rejected"),
    ],
)  # fmt: skip
def test_an_act_is_found_however_it_is_put(text, expected):
    act, _, rest = expected.partition(" ")
    rest, value = rest.rsplit(" ", 1) if act in {"position", "document"} else (rest, "")
    assert (act, *rest.rsplit(" ", 1), value) in facts(text, "fr")


@pytest.mark.parametrize(
    "text",
    [
        "La Russie a accusé l'Ukraine d'avoir violé la trêve.",
        "Kinshasa reproche à Kigali de soutenir le M23 et de piller ses minerais.",
        "Berlin redoute une escalade en mer Rouge.",
        "L'armée malienne a repris la ville de Kidal.",
        "La Libye a rouvert ses ports mardi.",
        "Le Maroc a gracié deux mille détenus.",
        "L'Allemagne a voté dimanche.",
        "La France a perdu la finale contre l'Argentine.",
        "Le Tchad et le Niger ne sont pas parvenus à s'entendre sur une trêve.",
        "Aucun accord n'a été trouvé entre Kigali et Kinshasa.",
        "Signature prévue lundi à Rome, par le Ghana, d'un accord de cessez-le-feu.",
        "Un convoi remis par Oslo est arrivé à Goma.",
    ],
)
def test_what_is_no_act_stays_none(text):
    assert facts(text, "fr") == set()


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        (
            "soutenir",
            "soutient soutiennent soutenait soutiendra soutint soutinrent soutenu soutenues",
        ),
        ("promettre", "promet promettent promettra promit promirent promis promises"),
        ("rejoindre", "rejoint rejoignent rejoignait rejoindra rejoignit rejointes"),
        ("reconnaître", "reconnaît reconnaissent reconnaîtra reconnut reconnue"),
        ("conclure", "conclut concluent conclura conclurent conclue"),
        ("garantir", "garantit garantissent garantira garanties"),
        ("acquiescer", "acquiesce acquiesça acquiescèrent acquiescé"),
    ],
)
def test_a_verb_has_its_forms(lemma, forms):
    finite, participles = french(lemma)
    assert set(forms.split()) <= finite | participles
