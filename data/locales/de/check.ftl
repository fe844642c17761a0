# Was `wegweiser check` zu einer Datei sagt. Klein, ohne Punkt am Ende, Namen in `…`, und was zu tun ist.

check-newer-format = das Format `{ $format }` ist neuer als dieses Programm; unbekannte Felder werden übergangen
check-unknown-field = das Feld `{ $field }` gibt es hier nicht; es wird übergangen, bitte entfernen
check-unknown-field-near = das Feld `{ $field }` gibt es hier nicht; meinten Sie `{ $near }`?
check-missing-field = das Feld `{ $field }` fehlt; bitte ergänzen
check-duplicate-field = `{ $field }` steht hier zweimal; es gilt das erste, bitte eines entfernen
check-wrong-type = hier muss { $expected ->
    [text] ein Text in Anführungszeichen
    [number] eine Zahl ohne Anführungszeichen
    [truth] `true` oder `false`
    [list] eine Liste in eckigen Klammern
    [text-or-object] ein Text oder ein Objekt in geschweiften Klammern
   *[object] ein Objekt in geschweiften Klammern
} stehen, nicht { $found ->
    [text] ein Text
    [number] eine Zahl
    [truth] `true` oder `false`
    [list] eine Liste
    [nothing] `null`
   *[object] ein Objekt
}
check-empty = hier steht nichts; bitte ausfüllen oder das Feld ganz weglassen
check-bad-date = `{ $text }` ist kein Datum; bitte schreiben Sie `2019`, `2019-12` oder `2019-12-03`
check-bad-time = `{ $text }` ist keine Uhrzeit; bitte schreiben Sie zum Beispiel `09:30`
check-bad-tag = `{ $text }` ist kein Sprachkürzel; bitte schreiben Sie zum Beispiel `de`, `en` oder `tr`
check-bad-postcode = `{ $text }` ist keine Postleitzahl; sie hat fünf Ziffern
check-bad-email = `{ $text }` ist keine Mailadresse; bitte schreiben Sie zum Beispiel `info@example.org`
check-bad-website = `{ $text }` ist keine Webadresse; sie beginnt mit `https://` oder `http://`
check-out-of-range = `{ $number }` geht hier nicht; bitte eine Zahl von { $least } bis { $most }, wo nötig ohne Komma
check-half-position = zur Lage fehlt `{ $missing }`; bitte ergänzen oder `lat` und `lon` beide weglassen
check-unknown-word = `{ $word }` gibt es hier nicht; möglich sind { $known }
check-unknown-word-near = `{ $word }` gibt es hier nicht; meinten Sie `{ $near }`? Möglich sind { $known }
check-dangling-key = den Schlüssel `{ $key }` gibt es nicht unter { $list ->
    [entries] den Organisationen, Programmen und Themen
   *[other] `{ $list }`
}; bitte berichtigen oder entfernen
check-dangling-key-near = den Schlüssel `{ $key }` gibt es nicht unter { $list ->
    [entries] den Organisationen, Programmen und Themen
   *[other] `{ $list }`
}; meinten Sie `{ $near }`?
check-duplicate-key = den Schlüssel `{ $key }` gibt es schon in Zeile { $line }; jeder Eintrag braucht einen eigenen
check-duplicate-number = die Nummer { $number } gehört schon zu `{ $key }`; bitte eine freie Nummer nehmen
check-wrong-ends = `{ $relation }` passt nicht von { $from ->
    [organisation] einer Organisation
    [programme] einem Programm
   *[topic] einem Thema
} zu { $to ->
    [organisation] einer Organisation
    [programme] einem Programm
   *[topic] einem Thema
}; bitte Art, `from` und `to` prüfen
check-self-relation = `{ $key }` kann nicht zu sich selbst führen; bitte `from` oder `to` berichtigen
check-left-out = der Eintrag `{ $key }` bleibt weg, bis seine Fehler behoben sind
check-goes-with = bleibt weg, weil der Eintrag `{ $key }` fehlerhaft ist und wegbleibt

# Was die ganze Datei unlesbar macht.
check-refused-empty = die Datei ist leer
check-refused-too-large = die Datei ist mit { $size } MiB zu groß; erlaubt sind { $most } MiB
check-refused-not-utf8 = die Datei ist ab Zeile { $line }, Zeichen { $column } nicht in UTF-8 gespeichert; bitte als UTF-8 speichern
check-refused-too-deep = die Datei ist ab Zeile { $line }, Zeichen { $column } tiefer verschachtelt als jedes Verzeichnis
check-refused-foreign = die Datei ist kein Verzeichnis des Wegweisers; am Anfang fehlt `"format": "wegweiser/1"`
check-refused-other-format = die Datei hat das Format `{ $format }`; dieses Programm liest `wegweiser/1`
check-refused-unfinished = die Datei ist kein gültiges JSON: was in Zeile { $line }, Zeichen { $column } beginnt, wird nicht geschlossen
check-refused-missing-comma = die Datei ist kein gültiges JSON: in Zeile { $line }, Zeichen { $column } fehlt ein Komma
check-refused-trailing-comma = die Datei ist kein gültiges JSON: das Komma in Zeile { $line }, Zeichen { $column } ist zu viel
check-refused-comment = die Datei ist kein gültiges JSON: in Zeile { $line }, Zeichen { $column } steht ein Kommentar; bitte entfernen
check-refused-second-value = die Datei ist kein gültiges JSON: in Zeile { $line }, Zeichen { $column } steht etwas nach dem Ende
check-refused-stray = die Datei ist kein gültiges JSON: in Zeile { $line }, Zeichen { $column } steht etwas, das dort nicht hingehört
