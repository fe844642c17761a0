# What the screen says. Plain words, short sentences, British spelling.

## Window
window-title = Wegweiser
failure = Sorry, something went wrong. The program has ended and the terminal is free again.

## Time
age = { $years ->
    [one] 1 year ago
   *[other] { $years } years ago
}
as-of = as of { $date }
as-of-aged = as of { $date }, { $age }
date-day = { $day } { $month } { $year }
date-month = { $month } { $year }
month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}

## Frame
search-label = Search
search-hint = Type a name, a topic or a number
hit-count = { $shown } of { $total }
entry-count = { $total ->
    [one] 1 entry
   *[other] { $number } entries
}
too-small = The window is too small. Please make it at least { $width } × { $height } characters.
more-below = ↓ more
header-as-of = as of { $date }
tab-overview = Overview
tab-programmes = Programmes
tab-organisations = Organisations
tab-topics = Topics
list-all = Found

## Keys
key-help = Help
key-language = Deutsch
key-finished = I am finished
key-theme = Look
key-quit = Quit
key-next-tab = next tab
key-previous-tab = previous tab
key-move = up and down
key-page = by the page
key-ends = first, last
key-open = open
key-choose = choose a connection
key-back = back
key-edit = within the query
key-suspend = suspend the program
key-bar = From the first row of a list ↑ leads to the tabs and keys; there ← → and Enter choose.
key-mouse = Everything can be clicked, too; the wheel scrolls what lies under the pointer.
name-enter = Enter
name-esc = Esc
name-tab = Tab
name-back-tab = Shift-Tab
name-page-up = PgUp
name-page-down = PgDn
name-home = Home
name-end = End
name-control = Ctrl-{ $key }
name-delete = Del
name-backspace = Backspace

## Help
help-title = Help
help-intro = Just type: every letter goes into the search line. Typing errors, ae instead of ä and words in other languages are welcome.
help-numbers = Every entry has a short number that never changes. Type the number, and the entry is selected.
help-filters = You can narrow the search: district:nord, topic:language, language:turkish, kind:association. Where an arrow follows your entry, → takes the suggestion.
help-privacy = The program does not store what you search for or open.
help-data = The facts come from public sources. Older facts say how old they are. If in doubt, ask before you go.
help-sources = Data sources

## Lists
nothing-found = Nothing was found for that.
nearest-topics = Perhaps one of these topics helps:
did-you-mean = Did you mean “{ $query }”?
ask-the-centre = Or ask us: { $centre }
empty-directory = The directory has no entries.
via = through: { $text }
via-language = through: { $text } ({ $language })
loosened = without “{ $words }”
similar = similar spelling
index-building = The search is being prepared …
by-number = Number { $no }
names-only-mark = little known
searching = Searching …
entry-programme = Programme
entry-topic = Topic
count-organisations = { $count ->
    [one] 1 organisation
   *[other] { $number } organisations
}
count-programmes = { $count ->
    [one] 1 programme
   *[other] { $number } programmes
}
count-relations = { $count ->
    [one] 1 connection
   *[other] { $number } connections
}
count-sources = { $count ->
    [one] 1 source
   *[other] { $number } sources
}

## Overview
overview-what = The centre
overview-topics = Topics
overview-timeline = Time line
overview-data = Data
overview-counts = { $organisations }, { $programmes } and { $relations } from { $sources }
overview-age = Gone over: { $date }. Single facts are older and say so.
overview-licence = Licence of the data: { $licence }

## Facts
fact-contact = Contact
fact-address = Address
fact-district = District
fact-phone = Phone
fact-email = E-mail
fact-website = Website
fact-hours = Hours
fact-by-appointment = by appointment
fact-languages = Languages
fact-topics = Topics
fact-keywords = Keywords
fact-also = Other names
fact-words = Search words
fact-short = Short name
fact-founded = Founded
fact-members = Members
fact-communities = Origin
fact-awards = Awards
fact-note = Note
fact-as-of = As of
fact-connections = Connections
fact-sources = Sources
fact-since = Since
fact-until = Until
fact-years = Period
fact-status = Status
fact-figures = Figures
fact-milestones = Milestones
fact-names-only = The sources give little more than the name.
fact-programmes = Programmes
fact-organisations = Organisations
fact-more = … and { $count } more. Go on searching with { $query }.
fact-details = Details
in-language = in { $language }
not-translated = not translated yet, in { $language }
time = { $hour }:{ $minute }
time-span = { $from }–{ $to }
time-from = from { $from }
day-span = { $first }–{ $last }
day = { $day ->
    [0] Mon
    [1] Tue
    [2] Wed
    [3] Thu
    [4] Fri
    [5] Sat
   *[6] Sun
}
slot-appointment = by appointment only
seen-as = seen: { $seen }
line-since = since { $year }
line-until = until { $year }
query-topic = topic:{ $key }

## Connections, read from either end
responsible-for-from = responsible for
responsible-for-to = responsible
part-of-from = part of
part-of-to = includes
member-of-from = member of
member-of-to = member
won-from = awarded
won-to = prize winner
funds-from = funds
funds-to = funded by
partner-in-from = partner in
partner-in-to = partner
hosts-from = place of
hosts-to = takes place at
signed-from = signed
signed-to = signed by
took-part-in-from = took part in
took-part-in-to = took part
succeeded-by-from = succeeded by
succeeded-by-to = formerly
rank = { $rank ->
    [1] 1st prize
    [2] 2nd prize
    [3] 3rd prize
   *[other] prize no. { $rank }
}
amount = { $amount } euros
project = “{ $project }”

## Look
theme-now = Look: { $theme }
theme-auto = the terminal’s colours
theme-dark = dark
theme-light = light
theme-contrast = high contrast
theme-mono = without colours

## Kiosk
countdown-title = Are you still there?
countdown-text = { $seconds ->
    [one] In 1 second everything you have entered will be deleted.
   *[other] In { $seconds } seconds everything you have entered will be deleted.
}
countdown-go-on = Press any key to go on.
finished = Thank you. Everything you have entered is deleted.

## Notices
data-problems = { $count ->
    [one] The data have 1 fault; “wegweiser check” names it.
   *[other] The data have { $count } faults; “wegweiser check” names them.
}

## Names of the languages
language-de = German
language-de-simple = simple German
language-en = English
language-tr = Turkish
language-uk = Ukrainian
language-ru = Russian
language-ar = Arabic
language-pl = Polish
language-fr = French
language-ro = Romanian
language-bg = Bulgarian
language-sh = Serbo-Croatian
language-sr = Serbian
language-hr = Croatian
language-bs = Bosnian
language-el = Greek
language-it = Italian
language-es = Spanish
language-pt = Portuguese
language-fa = Persian
language-ku = Kurdish
language-ta = Tamil
language-rom = Romani
language-sq = Albanian
language-id = Indonesian
language-hu = Hungarian
language-he = Hebrew
language-la = Latin
language-ja = Japanese
language-zh = Chinese

## Command line
no-terminal = Wegweiser needs a terminal for input and output. For scripts there are “wegweiser search” and “wegweiser show”.
terminal-failed = The terminal cannot be used: { $why }
no-such-entry = There is no entry `{ $entry }`. “wegweiser search” helps to find it.
near-entries = Did you mean: { $entries }?
output-failed = Reading or writing failed: { $why }
