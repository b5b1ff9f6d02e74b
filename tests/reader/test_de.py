"""German sentences: separable verbs, brackets, inversion, reported speech, and near misses."""

import pytest

from tests.reader.reading import facts, statements

SENTENCES = [
    (
        "Russland fordert die vollständige Kontrolle über den Donbass.",
        {("demand", "ru", "territory", "")},
    ),
    (
        "Moskau verlangt von Kiew den Verzicht auf einen Nato-Beitritt.",
        {("demand", "ru", "alliance-membership", "")},
    ),
    (
        "Die Ukraine lehnte einen Rückzug aus der Region Donezk erneut ab.",
        {("position", "ua", "territory", "rejects")},
    ),
    (
        "Der Kreml schloss eine Stationierung europäischer Truppen in der Ukraine aus.",
        {("position", "ru", "foreign-troops", "rejects")},
    ),
    (
        "Selenskyj forderte Russland auf, alle Kriegsgefangenen freizulassen.",
        {("demand", "ua", "prisoners", "")},
    ),
    (
        "US-Präsident Donald Trump kündigte an, die Sanktionen gegen Moskau zu verschärfen.",
        {("commitment", "us", "sanctions", "")},
    ),
    (
        "Die USA wollen sich nicht an einer Friedenstruppe beteiligen.",
        {("position", "us", "foreign-troops", "rejects")},
    ),
    (
        "Bundeskanzler Merz sagte der Ukraine weitere Luftabwehrsysteme zu.",
        {("commitment", "de", "military-aid", "")},
    ),
    (
        "Frankreich und Großbritannien erklärten sich bereit, Soldaten in die Ukraine zu entsenden.",
        {("commitment", "fr", "foreign-troops", ""), ("commitment", "gb", "foreign-troops", "")},
    ),
    (
        "Die Türkei bot sich als Gastgeberin für neue Verhandlungen an.",
        {("commitment", "tr", "talks-format", "")},
    ),
    (
        "Die Hamas stimmte der Freilassung von zehn Geiseln zu.",
        {("position", "Hamas", "prisoners", "accepts")},
    ),
    (
        "Die israelische Regierung will einer Waffenruhe nur zustimmen, wenn alle Geiseln freikommen.",
        {("demand", "Israel", "prisoners", ""), ("position", "Israel", "ceasefire", "conditional")},
    ),
    (
        "Iran erklärte sich zu direkten Gesprächen mit den USA bereit.",
        {("position", "Iran", "talks-format", "open")},
    ),
    (
        "Teheran ist nicht bereit, auf die Urananreicherung zu verzichten.",
        {("position", "Iran", "nuclear-energy", "rejects")},
    ),
    (
        "Die iranische Führung schließt Verhandlungen über ihr Raketenprogramm aus.",
        {("position", "Iran", "talks-format", "rejects")},
    ),
    (
        "Armenien und Aserbaidschan haben am Freitag in Washington ein Friedensabkommen unterzeichnet.",
        {("document", "Armenia", "other", "signed"), ("document", "Azerbaijan", "other", "signed")},
    ),
    (
        "Das Abkommen wurde von Armenien und Aserbaidschan am 8. August 2025 in Washington unterzeichnet.",
        {("document", "Armenia", "other", "signed"), ("document", "Azerbaijan", "other", "signed")},
    ),
    (
        "Serbien weigert sich, das Abkommen mit dem Kosovo zu unterzeichnen.",
        {("document", "Serbia", "other", "not-signed")},
    ),
    (
        "Weder Kiew noch Moskau unterzeichneten die Erklärung.",
        {("document", "ru", "other", "not-signed"), ("document", "ua", "other", "not-signed")},
    ),
    (
        "Die USA haben die Abschlusserklärung nicht unterzeichnet.",
        {("document", "us", "other", "not-signed")},
    ),
    (
        "Ruandas Präsident Kagame traf am Dienstag in Doha seinen kongolesischen Kollegen Tshisekedi.",
        {("meeting", "DR Congo+Rwanda", "", "")},
    ),
    (
        "Der russische und der ukrainische Außenminister kamen am Mittwoch in Istanbul zu Gesprächen zusammen.",
        {("meeting", "ru+ua", "", "")},
    ),
    (
        "Vertreter der sudanesischen Armee und der RSF-Miliz verhandelten in Dschidda über eine Waffenruhe.",
        {("meeting", "Rapid Support Forces+Sudanese Armed Forces", "", "")},
    ),
    (
        "Ein Treffen zwischen Putin und Selenskyj ist für Donnerstag in Istanbul geplant.",
        {("meeting", "ru+ua", "", "")},
    ),
    (
        "Die M23-Rebellen haben angekündigt, sich aus der Stadt Uvira zurückzuziehen.",
        {("commitment", "M23", "territory", "")},
    ),
    (
        "Die Afrikanische Union begrüßte die Einigung.",
        {("position", "African Union", "other", "supports")},
    ),
    (
        "Kiew sei zu Gesprächen bereit, sagte der ukrainische Präsident.",
        {("position", "ua", "talks-format", "open")},
    ),
    (
        "Man werde keine ausländischen Truppen akzeptieren, teilte das russische Außenministerium mit.",
        {("position", "ru", "foreign-troops", "rejects")},
    ),
    (
        "„Wir werden niemals auf unser Territorium verzichten“, sagte Selenskyj in Kiew.",
        {("position", "ua", "territory", "rejects")},
    ),
    (
        "Der Sicherheitsrat verabschiedete am Montag eine Resolution zur Verlängerung der Mission.",
        {("document", "un", "other", "agreed")},
    ),
    (
        "Die Position der Türkei zu den Sanktionen bleibt unklar.",
        {("position", "tr", "sanctions", "unclear")},
    ),
    (
        "Der von den USA vorgelegte Friedensplan sieht einen Rückzug der ukrainischen Armee vor.",
        set(),
    ),
    (
        "Die von Russland geforderte Neutralität der Ukraine lehnt Kiew ab.",
        {
            ("demand", "ru", "alliance-membership", ""),
            ("position", "ua", "alliance-membership", "rejects"),
        },
    ),
    (
        "Moskaus Forderung nach einer Entmilitarisierung der Ukraine wies Selenskyj zurück.",
        {
            ("demand", "ru", "demilitarisation", ""),
            ("position", "ua", "demilitarisation", "rejects"),
        },
    ),
    (
        "Katar kündigte die Wiederaufnahme der Gespräche in Doha an.",
        {("commitment", "Qatar", "talks-format", "")},
    ),
    (
        "Der äthiopische Regierungschef Abiy Ahmed versprach den Wiederaufbau der Region Tigray.",
        {("commitment", "Ethiopia", "reconstruction-reparations", "")},
    ),
    (
        "Die TPLF verlangte den Abzug eritreischer Truppen aus Tigray.",
        {("demand", "TPLF", "foreign-troops", "")},
    ),
    (
        "Die Taliban wiesen die Forderung der UN nach einer Übergangsregierung zurück.",
        {
            ("demand", "un", "elections-governance", ""),
            ("position", "Taliban", "elections-governance", "rejects"),
        },
    ),
    (
        "Die kolumbianische Regierung und die ELN-Guerilla haben sich auf eine sechsmonatige Waffenruhe geeinigt.",
        {
            ("document", "Colombia", "ceasefire", "agreed"),
            ("document", "ELN", "ceasefire", "agreed"),
        },
    ),
    (
        "Südkorea schlug dem Norden Gespräche über die Familienzusammenführung vor.",
        {("commitment", "South Korea", "talks-format", "")},
    ),
    (
        "Thailand und Kambodscha vereinbarten am Sonntag in Kuala Lumpur, schwere Waffen von der Grenze abzuziehen.",
        {
            ("commitment", "Cambodia", "demilitarisation", ""),
            ("commitment", "Thailand", "demilitarisation", ""),
        },
    ),
    (
        "Kambodscha forderte die Freilassung seiner 18 Soldaten, die Thailand seit Juli festhält.",
        {("demand", "Cambodia", "prisoners", "")},
    ),
    (
        "Der Iran werde die Inspektionen der IAEA nicht zulassen, solange die Sanktionen in Kraft seien, sagte Außenminister Araghtschi.",
        {("position", "Iran", "nuclear-energy", "rejects")},
    ),
    (
        "Belgrad will Pristina nicht anerkennen.",
        {("position", "Serbia", "political-status", "rejects")},
    ),
    (
        "Serbien werde den Kosovo niemals anerkennen, sagte Vučić am Donnerstag.",
        {("position", "Serbia", "political-status", "rejects")},
    ),
    (
        "Die Zyperngriechen würden einer Zweistaatenlösung nie zustimmen, hieß es aus Nikosia.",
        {("position", "Greek Cypriots", "political-status", "rejects")},
    ),
    (
        "Marokko bot der Westsahara eine weitgehende Autonomie an.",
        {("commitment", "Morocco", "political-status", "")},
    ),
    (
        "Die Polisario beharrt auf einem Referendum über die Unabhängigkeit.",
        {("demand", "Polisario Front", "elections-governance", "")},
    ),
    (
        "Unter Vermittlung Omans trafen sich am Samstag Delegationen aus Washington und Teheran in Maskat.",
        {("meeting", "Iran+Oman+us", "", "")},
    ),
    (
        "Nach dem Treffen mit Lawrow in Genf sagte Rubio, man sei einer Einigung näher gekommen.",
        {("meeting", "ru+us", "", "")},
    ),
    ("Lawrow und Rubio telefonierten am Montag erneut.", {("meeting", "ru+us", "", "")}),
    (
        "Der UN-Sondergesandte Hans Grundberg rief die Huthi auf, alle inhaftierten UN-Mitarbeiter freizulassen.",
        {("demand", "un", "prisoners", "")},
    ),
    (
        "Ungarn blockiert neue Sanktionen gegen Russland.",
        {("position", "Hungary", "sanctions", "rejects")},
    ),
    (
        "Die Slowakei legte ihr Veto gegen die Nutzung eingefrorener russischer Vermögen ein.",
        {("position", "Slovakia", "reconstruction-reparations", "rejects")},
    ),
    (
        "Kanada hat die Entsendung von 200 Soldaten zugesagt.",
        {("commitment", "Canada", "foreign-troops", "")},
    ),
    ("Eine Einigung ist nach Einschätzung von Experten nicht in Sicht.", set()),
    ("Die Gespräche in Genf brachten keinen Durchbruch.", set()),
    ("Die Ukraine hofft auf weitere Waffenlieferungen.", set()),
    ("Der FC Bayern lehnte ein Angebot aus Paris ab.", set()),
    ("Russland griff in der Nacht erneut Kiew an.", set()),
    ("Israel warf der Hamas vor, die Waffenruhe gebrochen zu haben.", set()),
    ("Die Hamas warf Israel Wortbruch vor.", set()),
    (
        "Trump traf am Freitag in Alaska den russischen Präsidenten Wladimir Putin.",
        {("meeting", "ru+us", "", "")},
    ),
    (
        "Selenskyj, der am Donnerstag in Paris war, lehnte Gebietsabtretungen ab.",
        {("position", "ua", "territory", "rejects")},
    ),
    (
        "Die Außenminister der EU haben neue Sanktionen gegen Russland beschlossen.",
        {("commitment", "eu", "sanctions", "")},
    ),
    (
        "Die Hisbollah lehnt es ab, ihre Waffen abzugeben.",
        {("position", "Hezbollah", "demilitarisation", "rejects")},
    ),
    (
        "Die Ukraine hat den Waffenstillstand nicht abgelehnt.",
        {("position", "ua", "ceasefire", "open")},
    ),
    ("Russland verlangt nicht den Rückzug aus Cherson.", set()),
    (
        "Moskau hat nicht die Absicht, Truppen abzuziehen.",
        {("position", "ru", "foreign-troops", "rejects")},
    ),
    ("Kiew wird das Protokoll nicht unterzeichnen.", {("document", "ua", "other", "not-signed")}),
    (
        "Russland und die Ukraine wollen die Erklärung am Montag unterzeichnen.",
        {
            ("document", "ru", "other", "announced-will-sign"),
            ("document", "ua", "other", "announced-will-sign"),
        },
    ),
    (
        "Die USA haben eine Lieferung von Raketen nicht ausgeschlossen.",
        {("position", "us", "military-aid", "open")},
    ),
    (
        "Berlin unterstützt die Aufhebung der Sanktionen nicht.",
        {("position", "de", "sanctions", "rejects")},
    ),
    (
        "Das russische Außenministerium dementierte, einer Waffenruhe zugestimmt zu haben.",
        {("position", "ru", "ceasefire", "rejects")},
    ),
    ("Selenskyj sagte, Russland wolle keinen Frieden.", set()),
    ("Kiew warf Moskau vor, die Vereinbarung nicht unterzeichnet zu haben.", set()),
    ("Experten rechnen damit, dass Russland den Plan ablehnt.", set()),
    ("Sollte Russland den Plan ablehnen, drohen neue Sanktionen.", set()),
    ("Der Trainer des FC Moskau lehnte einen Wechsel ab.", set()),
    ("Die Gewerkschaft fordert mehr Lohn und lehnt das Angebot der Bahn ab.", set()),
    ("Beobachter halten einen Waffenstillstand für unwahrscheinlich.", set()),
    ("Die Verhandlungen über einen Gefangenenaustausch dauern an.", set()),
    ("Moskau feierte am Sonntag den Tag der Armee.", set()),
    ("Russland droht Kiew mit neuen Angriffen.", set()),
    ("Die Regierung in Kiew erhofft sich von dem Treffen Fortschritte.", set()),
    ("Die Türkei vermittelt zwischen Russland und der Ukraine.", set()),
    ("Ein möglicher Abzug der Truppen wurde diskutiert.", set()),
    ("Trump drohte mit Sanktionen, falls Russland nicht verhandle.", set()),
    ("Die EU prüft neue Sanktionen.", {("position", "eu", "sanctions", "open")}),
    ("Kiew könnte dem Plan zustimmen.", set()),
    (
        "Die Taliban verkündeten eine dreitägige Waffenruhe.",
        {("commitment", "Taliban", "ceasefire", "")},
    ),
    (
        "Russland müsse seine Truppen abziehen, sagte Selenskyj.",
        {("demand", "ua", "foreign-troops", "")},
    ),
    (
        "Das Weiße Haus teilte mit, Trump werde sich am Freitag mit Putin treffen.",
        {("meeting", "ru+us", "", "")},
    ),
    (
        "Norwegen stellt 50 Millionen Euro für den Wiederaufbau bereit.",
        {("commitment", "Norway", "reconstruction-reparations", "")},
    ),
    # A swap, a text that is another's, what both did together.
    (
        "Iran hat am Dienstag mit der IAEA eine Vereinbarung über Inspektionen geschlossen.",
        {
            ("document", "Iran", "nuclear-energy", "agreed"),
            ("document", "IAEA", "nuclear-energy", "agreed"),
        },
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), SENTENCES)
def test_a_german_sentence(sentence, expected):
    assert facts(sentence, "de") == expected


def test_the_day_of_saying_is_the_day_of_the_act():
    (one,) = statements("Man werde keine Truppen akzeptieren, teilte Moskau am Dienstag mit.", "de")
    assert one.date is not None
    assert one.date.iso() == "2026-01-06"


def test_a_quote_begins_where_its_clause_begins():
    text = "Eine Rückkehr der Beobachter schließt Kiew nicht aus."
    (one,) = statements(text, "de")
    assert text[one.quote.start : one.quote.end] == text.rstrip(".")


def test_a_denied_particle_behind_a_meeting_is_a_denied_verb():
    text = (
        "„Wir schließen ein weiteres Treffen in Ohrid nicht aus“, erklärte der türkische Minister."
    )
    assert {(one.act, one.stance) for one in statements(text, "de")} == {("position", "open")}


def test_the_ministry_is_whose_minister_was_named():
    text = "Der russische Minister kam nach Ankara. Die Türkei begrüßte die Waffenruhe. Sanktionen lehnte der Minister ab."
    assert ("position", "ru", "sanctions", "rejects") in facts(text, "de")
