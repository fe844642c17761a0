# What `wegweiser check` says about a file. Lower case, no full stop, names in `…`, and what to do.

check-newer-format = the format `{ $format }` is newer than this program; unknown fields are passed over
check-unknown-field = there is no field `{ $field }` here; it is passed over, please remove it
check-unknown-field-near = there is no field `{ $field }` here; did you mean `{ $near }`?
check-missing-field = the field `{ $field }` is missing; please add it
check-duplicate-field = `{ $field }` stands here twice; the first one counts, please remove one
check-wrong-type = expected { $expected ->
    [text] a text in quotation marks
    [number] a number without quotation marks
    [truth] `true` or `false`
    [list] a list in square brackets
    [text-or-object] a text or an object in braces
   *[object] an object in braces
}, found { $found ->
    [text] a text
    [number] a number
    [truth] `true` or `false`
    [list] a list
    [nothing] `null`
   *[object] an object
}
check-empty = there is nothing here; please fill it in or leave the whole field out
check-bad-date = `{ $text }` is not a date; please write `2019`, `2019-12` or `2019-12-03`
check-bad-time = `{ $text }` is not a time; please write for example `09:30`
check-bad-tag = `{ $text }` is not a language tag; please write for example `de`, `en` or `tr`
check-bad-postcode = `{ $text }` is not a postcode; it has five digits
check-bad-email = `{ $text }` is not a mail address; please write for example `info@example.org`
check-bad-website = `{ $text }` is not a web address; it begins with `https://` or `http://`
check-out-of-range = `{ $number }` will not do here; please write a number from { $least } to { $most }, whole where it counts
check-half-position = the position lacks `{ $missing }`; please add it, or leave out both `lat` and `lon`
check-unknown-word = there is no `{ $word }` here; it can be { $known }
check-unknown-word-near = there is no `{ $word }` here; did you mean `{ $near }`? It can be { $known }
check-dangling-key = there is no key `{ $key }` among { $list ->
    [entries] the organisations, programmes and topics
   *[other] `{ $list }`
}; please correct or remove it
check-dangling-key-near = there is no key `{ $key }` among { $list ->
    [entries] the organisations, programmes and topics
   *[other] `{ $list }`
}; did you mean `{ $near }`?
check-duplicate-key = the key `{ $key }` is taken in line { $line } already; every entry needs its own
check-duplicate-number = the number { $number } belongs to `{ $key }` already; please take a free one
check-wrong-ends = `{ $relation }` cannot lead from { $from ->
    [organisation] an organisation
    [programme] a programme
   *[topic] a topic
} to { $to ->
    [organisation] an organisation
    [programme] a programme
   *[topic] a topic
}; please check type, `from` and `to`
check-self-relation = `{ $key }` cannot lead to itself; please correct `from` or `to`
check-left-out = the entry `{ $key }` is left out until its faults are mended
check-goes-with = left out because the entry `{ $key }` is faulty and left out

# What makes the whole file unreadable.
check-refused-empty = the file is empty
check-refused-too-large = the file is too large with { $size } MiB; { $most } MiB are allowed
check-refused-not-utf8 = the file is not UTF-8 from line { $line }, character { $column } on; please save it as UTF-8
check-refused-too-deep = the file is nested more deeply than any directory from line { $line }, character { $column } on
check-refused-foreign = the file is not a directory of the Wegweiser; `"format": "wegweiser/1"` is missing at its start
check-refused-other-format = the file has the format `{ $format }`; this program reads `wegweiser/1`
check-refused-unfinished = the file is not valid JSON: what begins in line { $line }, character { $column } is never closed
check-refused-missing-comma = the file is not valid JSON: there is a comma missing in line { $line }, character { $column }
check-refused-trailing-comma = the file is not valid JSON: the comma in line { $line }, character { $column } is one too many
check-refused-comment = the file is not valid JSON: there is a comment in line { $line }, character { $column }; please remove it
check-refused-second-value = the file is not valid JSON: something follows after the end in line { $line }, character { $column }
check-refused-stray = the file is not valid JSON: something in line { $line }, character { $column } does not belong there
