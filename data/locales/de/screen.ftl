# Was der Bildschirm sagt. Sie-Form, einfache Wörter, kurze Sätze.

## Fenster
window-title = Wegweiser
failure = Leider ist ein Fehler aufgetreten. Das Programm wurde beendet, das Terminal ist wieder frei.

## Zeit
age = { $years ->
    [one] vor 1 Jahr
   *[other] vor { $years } Jahren
}
as-of = Stand { $date }
as-of-aged = Stand { $date }, { $age }
date-day = { $day }. { $month } { $year }
date-month = { $month } { $year }
month = { $month ->
    [1] Januar
    [2] Februar
    [3] März
    [4] April
    [5] Mai
    [6] Juni
    [7] Juli
    [8] August
    [9] September
    [10] Oktober
    [11] November
   *[12] Dezember
}

## Rahmen
search-label = Suche
search-hint = Tippen Sie Name, Thema oder Nummer
hit-count = { $shown } von { $total }
entry-count = { $total ->
    [one] 1 Eintrag
   *[other] { $number } Einträge
}
too-small = Das Fenster ist zu klein. Bitte vergrößern Sie es auf mindestens { $width } × { $height } Zeichen.
more-below = ↓ mehr
header-as-of = Stand { $date }
tab-overview = Überblick
tab-programmes = Programme
tab-organisations = Organisationen
tab-topics = Themen
list-all = Gefunden

## Tasten
key-help = Hilfe
key-language = English
key-finished = Ich bin fertig
key-theme = Darstellung
key-quit = Ende
key-next-tab = nächster Reiter
key-previous-tab = voriger Reiter
key-move = auf und ab
key-page = seitenweise
key-ends = Anfang, Ende
key-open = öffnen
key-choose = Verbindung wählen
key-back = zurück
key-edit = im Suchwort
key-suspend = Programm anhalten
key-bar = Von der ersten Zeile einer Liste führt ↑ zu den Reitern und Tasten; dort wählen ← → und Enter.
key-mouse = Alles lässt sich auch anklicken; das Mausrad rollt, was unter dem Zeiger liegt.
name-enter = Enter
name-esc = Esc
name-tab = Tab
name-back-tab = Umschalt-Tab
name-page-up = Bild↑
name-page-down = Bild↓
name-home = Pos1
name-end = Ende
name-control = Strg-{ $key }
name-delete = Entf
name-backspace = Rücktaste

## Hilfe
help-title = Hilfe
help-intro = Tippen Sie einfach los: Jeder Buchstabe kommt in die Suchzeile. Tippfehler, ae statt ä und Wörter in anderen Sprachen sind erlaubt.
help-numbers = Jeder Eintrag hat eine kurze Nummer, die sich nie ändert. Tippen Sie die Nummer, dann ist der Eintrag ausgewählt.
help-filters = Sie können die Suche eingrenzen: bezirk:nord, thema:sprache, sprache:türkisch, art:verein. Steht hinter der Eingabe ein Pfeil, übernimmt → den Vorschlag.
help-privacy = Das Programm speichert nicht, was Sie suchen oder öffnen.
help-data = Die Angaben stammen aus öffentlichen Quellen. Ältere Angaben nennen ihren Stand. Fragen Sie im Zweifel vorher nach.
help-sources = Datenquellen

## Listen
nothing-found = Dazu wurde nichts gefunden.
nearest-topics = Vielleicht hilft eines dieser Themen:
did-you-mean = Meinten Sie „{ $query }“?
ask-the-centre = Oder fragen Sie uns: { $centre }
empty-directory = Das Verzeichnis enthält keine Einträge.
via = über: { $text }
via-language = über: { $text } ({ $language })
loosened = ohne „{ $words }“
similar = ähnlich geschrieben
index-building = Die Suche wird vorbereitet …
by-number = Nummer { $no }
names-only-mark = wenig bekannt
searching = Suche läuft …
entry-programme = Programm
entry-topic = Thema
count-organisations = { $count ->
    [one] 1 Organisation
   *[other] { $number } Organisationen
}
count-programmes = { $count ->
    [one] 1 Programm
   *[other] { $number } Programme
}
count-relations = { $count ->
    [one] 1 Verbindung
   *[other] { $number } Verbindungen
}
count-sources = { $count ->
    [one] 1 Quelle
   *[other] { $number } Quellen
}

## Überblick
overview-what = Das Zentrum
overview-topics = Themen
overview-timeline = Zeitleiste
overview-data = Daten
overview-counts = { $organisations }, { $programmes } und { $relations } aus { $sources }
overview-age = Durchgesehen: { $date }. Einzelne Angaben sind älter und nennen ihren Stand.
overview-licence = Lizenz der Daten: { $licence }

## Angaben
fact-contact = Kontakt
fact-address = Adresse
fact-district = Stadtbezirk
fact-phone = Telefon
fact-email = E-Mail
fact-website = Internet
fact-hours = Zeiten
fact-by-appointment = mit Termin
fact-languages = Sprachen
fact-topics = Themen
fact-keywords = Stichwörter
fact-also = Andere Namen
fact-words = Suchwörter
fact-short = Kurzname
fact-founded = Gegründet
fact-members = Mitglieder
fact-communities = Herkunft
fact-awards = Auszeichnungen
fact-note = Hinweis
fact-as-of = Stand
fact-connections = Verbindungen
fact-sources = Quellen
fact-since = Seit
fact-until = Bis
fact-years = Zeitraum
fact-status = Sachstand
fact-figures = Zahlen
fact-milestones = Wegmarken
fact-names-only = Die Quellen nennen kaum mehr als den Namen.
fact-programmes = Programme
fact-organisations = Organisationen
fact-more = … und { $count } weitere. Suchen Sie mit { $query } weiter.
fact-details = Angaben
in-language = auf { $language }
not-translated = noch nicht übersetzt, auf { $language }
time = { $hour }.{ $minute }
time-span = { $from }–{ $to } Uhr
time-from = ab { $from } Uhr
day-span = { $first }–{ $last }
day = { $day ->
    [0] Mo
    [1] Di
    [2] Mi
    [3] Do
    [4] Fr
    [5] Sa
   *[6] So
}
slot-appointment = nur mit Termin
seen-as = gesehen: { $seen }
line-since = seit { $year }
line-until = bis { $year }
query-topic = thema:{ $key }

## Verbindungen, von beiden Enden gelesen
responsible-for-from = verantwortlich für
responsible-for-to = verantwortlich
part-of-from = gehört zu
part-of-to = dazu gehört
member-of-from = Mitglied in
member-of-to = Mitglied
won-from = ausgezeichnet mit
won-to = Preisträger
funds-from = fördert
funds-to = gefördert von
partner-in-from = Partner in
partner-in-to = Partner
hosts-from = Ort von
hosts-to = findet statt bei
signed-from = hat unterzeichnet
signed-to = unterzeichnet von
took-part-in-from = nahm teil an
took-part-in-to = nahm teil
succeeded-by-from = Nachfolge
succeeded-by-to = früher
rank = { $rank }. Preis
amount = { $amount } Euro
project = „{ $project }“

## Darstellung
theme-now = Darstellung: { $theme }
theme-auto = Farben des Terminals
theme-dark = dunkel
theme-light = hell
theme-contrast = hoher Kontrast
theme-mono = ohne Farben

## Kiosk
countdown-title = Sind Sie noch da?
countdown-text = { $seconds ->
    [one] In 1 Sekunde wird alles gelöscht, was Sie eingegeben haben.
   *[other] In { $seconds } Sekunden wird alles gelöscht, was Sie eingegeben haben.
}
countdown-go-on = Drücken Sie irgendeine Taste, um weiterzumachen.
finished = Danke. Alles, was Sie eingegeben haben, ist gelöscht.

## Meldungen
data-problems = { $count ->
    [one] Die Daten haben 1 Fehler; „wegweiser check“ nennt ihn.
   *[other] Die Daten haben { $count } Fehler; „wegweiser check“ nennt sie.
}

## Namen der Sprachen
language-de = Deutsch
language-de-simple = einfaches Deutsch
language-en = Englisch
language-tr = Türkisch
language-uk = Ukrainisch
language-ru = Russisch
language-ar = Arabisch
language-pl = Polnisch
language-fr = Französisch
language-ro = Rumänisch
language-bg = Bulgarisch
language-sh = Serbokroatisch
language-sr = Serbisch
language-hr = Kroatisch
language-bs = Bosnisch
language-el = Griechisch
language-it = Italienisch
language-es = Spanisch
language-pt = Portugiesisch
language-fa = Persisch
language-ku = Kurdisch
language-ta = Tamil
language-rom = Romanes
language-sq = Albanisch
language-id = Indonesisch
language-hu = Ungarisch
language-he = Hebräisch
language-la = Latein
language-ja = Japanisch
language-zh = Chinesisch

## Befehlszeile
no-terminal = Wegweiser braucht ein Terminal als Ein- und Ausgabe. Für Skripte gibt es „wegweiser search“ und „wegweiser show“.
terminal-failed = Das Terminal lässt sich nicht benutzen: { $why }
no-such-entry = Einen Eintrag `{ $entry }` gibt es nicht. „wegweiser search“ hilft, ihn zu finden.
near-entries = Meinten Sie: { $entries }?
output-failed = Lesen oder Schreiben ist fehlgeschlagen: { $why }
