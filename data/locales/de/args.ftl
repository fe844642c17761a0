# Die Befehlszeile: Hilfe und was daran falsch sein kann.

## Überschriften der Hilfe
args-usage = Aufruf:
args-heading-commands = Befehle
args-heading-options = Optionen
args-heading-arguments = Angaben

## Platzhalter
args-value-file = DATEI
args-value-lang = SPRACHE
args-value-theme = NAME
args-value-seconds = SEKUNDEN
args-value-number = ANZAHL
args-value-kind = ART
args-value-query = SUCHE
args-value-entry = SCHLÜSSEL|NUMMER

## Was die Befehle tun
args-about = Wegweiser zeigt Programme und Partner des Dortmunder Integrationszentrums im Terminal.
args-about-search = Sucht im Verzeichnis und gibt die Treffer aus, den besten zuerst
args-about-show = Gibt einen Eintrag mit allem aus, was das Verzeichnis über ihn weiß
args-about-check = Prüft eine Datendatei und nennt jeden Fehler mit seiner Stelle
args-usage-browse = wegweiser [--data DATEI] [--lang de|en] [--theme NAME] [--kiosk] [--idle SEKUNDEN]
args-usage-search = wegweiser search [--json] [--limit ANZAHL] [--kind ART] [--lang SPRACHE] (--stdin | SUCHE …)
args-usage-show = wegweiser show [--json] [--lang SPRACHE] SCHLÜSSEL|NUMMER
args-usage-check = wegweiser check [--lang SPRACHE] [DATEI]
args-after = Ohne Befehl öffnet sich das Verzeichnis. Beendet wird es mit F10 oder Strg-Q.
args-after-search = Rückgabe: 0 mit Treffern, 1 ohne Treffer, 2 bei falschem Aufruf oder unlesbaren Daten.
args-after-show = Rückgabe: 0, wenn es den Eintrag gibt, 1, wenn nicht, 2 bei falschem Aufruf oder unlesbaren Daten.
args-after-check = Rückgabe: 0 ohne Fehler, 1 mit Fehlern, 2 bei falschem Aufruf oder unlesbarer Datei.

## Was die Optionen bedeuten
args-option-data = Datendatei statt der mitgelieferten
args-option-lang = Sprache: de oder en; sonst die des Systems
args-option-theme = Darstellung: auto, dark, light, contrast oder mono
args-option-kiosk = Öffentlicher Bildschirm: Besucher können das Programm nicht beenden
args-option-idle = Sekunden ohne Eingabe, nach denen im Kiosk alles gelöscht wird; sonst 120
args-option-help = Zeigt diese Hilfe
args-option-version = Zeigt die Version
args-option-json = Ausgabe als JSON
args-option-limit = Höchstens so viele Treffer
args-option-kind = Nur diese Art: organisation, programme oder topic
args-option-stdin = Liest die Suchen von der Standardeingabe, eine je Zeile
args-option-query = Wörter, nach denen gesucht wird
args-option-entry = Schlüssel oder Nummer des Eintrags, zum Beispiel igmg oder 214
args-option-file = Datendatei; ohne Angabe die mitgelieferte

## Was falsch sein kann
args-error-unknown = `{ $argument }` gibt es nicht
args-error-value = `{ $option }` kann nicht `{ $value }` sein, nur { $valid }
args-error-number = `{ $option }` braucht eine ganze Zahl { $range }, nicht `{ $value }`
args-range-idle = von 1 bis 86400
args-range-limit = ab 1
args-error-value-missing = zu `{ $option }` fehlt ein Wert
args-error-surplus = `{ $option }` nimmt keinen Wert an, auch nicht `{ $value }`
args-error-conflict = `{ $argument }` und `{ $other }` gehen nicht zusammen
args-error-missing = es fehlt: { $argument }
args-error-utf8 = eine Angabe ist kein gültiges UTF-8
args-error-other = der Aufruf ist falsch
args-error-suggestion = meinten Sie `{ $suggestion }`?
args-error-hint = `{ $command } --help` zeigt, was möglich ist

## Dateien
args-file-missing = diese Datei gibt es nicht; bitte prüfen Sie den Namen
args-file-directory = das ist ein Ordner; nennen Sie bitte die Datei darin
args-file-forbidden = diese Datei darf nicht gelesen werden; bitte prüfen Sie die Rechte
args-file-too-large = diese Datei ist größer als { $most } MiB
args-file-failed = diese Datei lässt sich nicht lesen: { $why }
