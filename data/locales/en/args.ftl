# The command line: its help, and what can be wrong with it.

## Headings of the help
args-usage = Usage:
args-heading-commands = Commands
args-heading-options = Options
args-heading-arguments = Arguments

## Placeholders
args-value-file = FILE
args-value-lang = LANGUAGE
args-value-theme = NAME
args-value-seconds = SECONDS
args-value-number = NUMBER
args-value-kind = KIND
args-value-query = QUERY
args-value-entry = KEY|NUMBER

## What the commands do
args-about = Wegweiser shows the programmes and partners of Dortmund's integration centre in the terminal.
args-about-search = Searches the directory and prints the hits, best first
args-about-show = Prints an entry with everything that the directory knows about it
args-about-check = Checks a data file and names every problem with its place
args-usage-browse = wegweiser [--data FILE] [--lang de|en] [--theme NAME] [--kiosk] [--idle SECONDS]
args-usage-search = wegweiser search [--json] [--limit NUMBER] [--kind KIND] [--lang LANGUAGE] (--stdin | QUERY …)
args-usage-show = wegweiser show [--json] [--lang LANGUAGE] KEY|NUMBER
args-usage-check = wegweiser check [--lang LANGUAGE] [FILE]
args-after = Without a command the directory opens. F10 or Ctrl-Q ends it.
args-after-search = Exit status: 0 with hits, 1 without, 2 on misuse or unreadable data.
args-after-show = Exit status: 0 where there is such an entry, 1 where not, 2 on misuse or unreadable data.
args-after-check = Exit status: 0 without problems, 1 with problems, 2 on misuse or an unreadable file.

## What the options mean
args-option-data = Data file instead of the bundled one
args-option-lang = Language: de or en; else the system's
args-option-theme = Appearance: auto, dark, light, contrast or mono
args-option-kiosk = Public screen: visitors cannot end the program
args-option-idle = Seconds without input after which a kiosk forgets everything; else 120
args-option-help = Shows this help
args-option-version = Shows the version
args-option-json = Prints JSON
args-option-limit = At most so many hits
args-option-kind = Only this kind: organisation, programme or topic
args-option-stdin = Reads the queries from standard input, one per line
args-option-query = Words to search for
args-option-entry = Key or number of the entry, for example igmg or 214
args-option-file = Data file; the bundled one where none is given

## What can be wrong
args-error-unknown = there is no `{ $argument }`
args-error-value = `{ $option }` cannot be `{ $value }`, only { $valid }
args-error-number = `{ $option }` needs a whole number { $range }, not `{ $value }`
args-range-idle = from 1 to 86400
args-range-limit = from 1
args-error-value-missing = `{ $option }` lacks its value
args-error-surplus = `{ $option }` takes no value, not even `{ $value }`
args-error-conflict = `{ $argument }` and `{ $other }` do not go together
args-error-missing = missing: { $argument }
args-error-utf8 = an argument is not valid UTF-8
args-error-other = the command line is wrong
args-error-suggestion = did you mean `{ $suggestion }`?
args-error-hint = `{ $command } --help` shows what is possible

## Files
args-file-missing = there is no such file; please check the name
args-file-directory = this is a directory; please name the file in it
args-file-forbidden = this file may not be read; please check its permissions
args-file-too-large = this file is larger than { $most } MiB
args-file-failed = this file cannot be read: { $why }
