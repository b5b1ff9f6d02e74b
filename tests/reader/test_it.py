"""Italian: one row for each thing the reader must tell apart, as in test_meaning.py."""

import pytest

from tests.reader.reading import facts, statements

ACTS = [
    ("La Russia esige il controllo totale del Donbass.", {("demand", "ru", "territory", "")}),
    ("Mosca non esige il Donbass.", set()),
    ("L'analista crede che la Russia esigerà il Donbass.", set()),
    ("L'ONU ha chiesto l'apertura dei corridoi umanitari.", {("demand", "un", "humanitarian", "")}),
    (
        "Il M23 ha chiesto la liberazione dei suoi combattenti.",
        {("demand", "M23", "prisoners", "")},
    ),
    (
        "Hamas ha chiesto a Israele di ritirare le truppe dalla Striscia.",
        {("demand", "Hamas", "foreign-troops", "")},
    ),
    ("Berlino ha lanciato un appello per una tregua.", {("demand", "de", "ceasefire", "")}),
    (
        "Il presidente colombiano ha esortato l'ELN a liberare gli ostaggi.",
        {("demand", "Colombia", "prisoners", "")},
    ),
    (
        "La Russia deve ritirare le sue truppe, ha detto Kiev.",
        {("demand", "ua", "foreign-troops", "")},
    ),
    (
        "La Turchia ha posto come condizione la revoca delle sanzioni.",
        {("demand", "tr", "sanctions", "")},
    ),
    ("La richiesta polacca di nuove sanzioni resta.", {("demand", "pl", "sanctions", "")}),
    (
        "La Russia, che reclama la revoca delle sanzioni, aspetta.",
        {("demand", "ru", "sanctions", "")},
    ),
    (
        "Francia e Germania chiedono una tregua.",
        {("demand", "fr", "ceasefire", ""), ("demand", "de", "ceasefire", "")},
    ),
    ("Kiev non ha chiesto una tregua.", set()),
    ("Un commentatore chiede nuove sanzioni contro la Russia.", set()),
    ("Berlino promette munizioni.", {("commitment", "de", "military-aid", "")}),
    ("Berlino non ha promesso munizioni.", set()),
    ("L'Italia è pronta a fornire munizioni.", {("commitment", "it", "military-aid", "")}),
    ("L'Italia invierà duecento soldati.", {("commitment", "it", "foreign-troops", "")}),
    (
        "Il Sud Sudan si è impegnato a tenere elezioni.",
        {("commitment", "South Sudan", "elections-governance", "")},
    ),
    (
        "Ha annunciato il presidente colombiano che libererà i prigionieri politici.",
        {("commitment", "Colombia", "prisoners", "")},
    ),
    (
        "Il Qatar si è offerto di ospitare i negoziati.",
        {("commitment", "Qatar", "talks-format", "")},
    ),
    (
        "Mosca propone una tregua in cambio della revoca delle sanzioni.",
        {("commitment", "ru", "ceasefire", ""), ("demand", "ru", "sanctions", "")},
    ),
    ("Il Marocco ha liberato ieri dieci prigionieri.", set()),
    ("I mediatori sperano che il Marocco liberi i prigionieri.", set()),
    ("Se attaccata, la Polonia invierà soldati.", {("commitment", "pl", "foreign-troops", "")}),
    ("Israele ha minacciato di inviare altri soldati.", set()),
]
POSITIONS = [
    ("Kiev ha respinto la revoca delle sanzioni.", {("position", "ua", "sanctions", "rejects")}),
    ("La tregua è stata respinta da Mosca.", {("position", "ru", "ceasefire", "rejects")}),
    (
        "L'offerta di tregua l'ha respinta ieri l'ELN.",
        {("position", "ELN", "ceasefire", "rejects")},
    ),
    (
        "La Turchia ha posto il veto alla revoca delle sanzioni.",
        {("position", "tr", "sanctions", "rejects")},
    ),
    (
        "I russi si sono rifiutati di liberare i prigionieri.",
        {("position", "ru", "prisoners", "rejects")},
    ),
    (
        "Il governo colombiano ha annunciato che non revocherà le sanzioni.",
        {("position", "Colombia", "sanctions", "rejects")},
    ),
    (
        "«Non consegneremo le armi», ha dichiarato il leader di Hezbollah, Naim Qassem.",
        {("position", "Hezbollah", "demilitarisation", "rejects")},
    ),
    (
        "Il Fronte Polisario ha ribadito il suo rifiuto del piano di autonomia marocchino.",
        {("position", "Polisario Front", "political-status", "rejects")},
    ),
    (
        "Il rifiuto israeliano della tregua è definitivo.",
        {("position", "Israel", "ceasefire", "rejects")},
    ),
    ("Parigi non sostiene la revoca delle sanzioni.", {("position", "fr", "sanctions", "rejects")}),
    (
        "Parigi si è detta contraria alla revoca delle sanzioni.",
        {("position", "fr", "sanctions", "rejects")},
    ),
    (
        "L'Iran ha definito inaccettabili le sanzioni europee.",
        {("position", "Iran", "sanctions", "rejects")},
    ),
    ("Il tribunale ha respinto il ricorso.", set()),
    ("La Polonia ha salutato la tregua.", {("position", "pl", "ceasefire", "supports")}),
    ("La Polonia ha accolto con favore la tregua.", {("position", "pl", "ceasefire", "supports")}),
    (
        "Parigi ha espresso il suo sostegno alla mediazione turca.",
        {("position", "fr", "talks-format", "supports")},
    ),
    (
        "La Polonia si è detta favorevole a una tregua.",
        {("position", "pl", "ceasefire", "supports")},
    ),
    (
        "Il presidente Petro ha affermato che accetterà la mediazione del Brasile.",
        {("position", "Colombia", "talks-format", "accepts")},
    ),
    ("Kiev ha dato il via libera alla tregua.", {("position", "ua", "ceasefire", "accepts")}),
    ("Kiev non ha accettato la tregua.", {("position", "ua", "ceasefire", "rejects")}),
    ("Kiev non ha ancora accettato la tregua.", {("position", "ua", "ceasefire", "unclear")}),
    (
        "L'Italia si è mostrata disposta a discutere delle sanzioni.",
        {("position", "it", "sanctions", "open")},
    ),
    ("L'ELN non esclude un cessate il fuoco.", {("position", "ELN", "ceasefire", "open")}),
    (
        "La posizione della Turchia sulle sanzioni resta ambigua.",
        {("position", "tr", "sanctions", "unclear")},
    ),
    (
        "Kiev accetterà la tregua solo se Mosca libererà i prigionieri.",
        {("position", "ua", "ceasefire", "conditional"), ("demand", "ua", "prisoners", "")},
    ),
    ("L'Etiopia ha riconosciuto che la siccità è grave.", set()),
    ("Il Marocco è in attesa di una risposta.", set()),
]
DOCUMENTS = [
    ("Washington non ha firmato la dichiarazione.", {("document", "us", "other", "not-signed")}),
    (
        "Armenia e Azerbaigian hanno firmato venerdì a Washington un trattato di pace.",
        {("document", "Armenia", "other", "signed"), ("document", "Azerbaijan", "other", "signed")},
    ),
    (
        "L'accordo di cessate il fuoco è stato firmato dall'Etiopia e dal TPLF.",
        {
            ("document", "Ethiopia", "ceasefire", "signed"),
            ("document", "TPLF", "ceasefire", "signed"),
        },
    ),
    (
        "Kiev e Mosca firmeranno la dichiarazione lunedì.",
        {
            ("document", "ru", "other", "announced-will-sign"),
            ("document", "ua", "other", "announced-will-sign"),
        },
    ),
    (
        "Israele e Hamas hanno raggiunto un accordo sul cessate il fuoco.",
        {
            ("document", "Israel", "ceasefire", "agreed"),
            ("document", "Hamas", "ceasefire", "agreed"),
        },
    ),
    (
        "L'Iran si è ritirato dal trattato di non proliferazione.",
        {("document", "Iran", "nuclear-energy", "rejected")},
    ),
    (
        "Il Ruanda si è rifiutato di firmare l'accordo.",
        {("document", "Rwanda", "other", "not-signed")},
    ),
    ("Non è stato raggiunto alcun accordo tra Israele e Hamas.", set()),
    ("Il club ha firmato un accordo con un centrocampista polacco.", set()),
]
MEETINGS = [
    (
        "I ministri degli Esteri di Armenia e Azerbaigian si sono incontrati martedì a Tbilisi.",
        {("meeting", "Armenia+Azerbaijan", "", "")},
    ),
    (
        "Il ministro degli Esteri iraniano ha ricevuto a Teheran l'inviato dell'ONU.",
        {("meeting", "Iran+un", "", "")},
    ),
    (
        "Delegazioni del Ruanda e della Repubblica democratica del Congo terranno lunedì colloqui a Doha.",
        {("meeting", "DR Congo+Rwanda", "", "")},
    ),
    (
        "Il presidente ucraino ha avuto un colloquio telefonico con il premier polacco.",
        {("meeting", "pl+ua", "", "")},
    ),
    (
        "L'incontro tra il presidente serbo e il premier kosovaro si terrà a Bruxelles.",
        {("meeting", "Kosovo+Serbia", "", "")},
    ),
    (
        "Nuovi colloqui tra Israele e Siria cominceranno domani a Parigi.",
        {("meeting", "Israel+Syria", "", "")},
    ),
    ("Il presidente serbo ha incontrato i tifosi della squadra.", set()),
    ("Tra Israele e Siria non è previsto alcun incontro.", set()),
    ("Dopo mesi di colloqui la crisi continua.", set()),
]


@pytest.mark.parametrize(("text", "expected"), [*ACTS, *POSITIONS, *DOCUMENTS, *MEETINGS])
def test_what_an_italian_sentence_says(text, expected):
    assert facts(text, "it") == expected


DATES = [
    ("Mosca ha respinto la tregua il 3 dicembre 2025.", "2025-12-03"),
    ("L'11 dicembre Mosca ha respinto la tregua.", "2025-12-11"),
    ("Ieri Mosca ha respinto la tregua.", "2026-01-07"),
    ("Martedì Mosca ha respinto la tregua.", "2026-01-06"),
    ("Due giorni fa Mosca ha respinto la tregua.", "2026-01-06"),
    ("Nel marzo 2024 Mosca ha respinto la tregua.", "2024-03"),
    ("Il mese scorso Mosca ha respinto la tregua.", "2025-12"),
]


@pytest.mark.parametrize(("text", "expected"), DATES)
def test_when_it_was(text, expected):
    (found,) = statements(text, "it")
    assert found.date is not None
    assert found.date.iso() == expected
