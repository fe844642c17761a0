//! Plain lines for people who read a pipe.

use std::io::{self, Write};

use crate::{
    directory::Directory,
    facts::{Sheet, kind_line, why},
    i18n::Words,
    problem::Problem,
    search::Answer,
    text,
};

/// One line per hit, the best first: number, name, what it is, and why it was found where the name does not
/// say so; parted by tabs.
///
/// # Errors
/// When `out` cannot be written to.
pub fn hits(
    out: &mut impl Write,
    directory: &Directory,
    words: &Words,
    answer: &Answer,
) -> io::Result<()> {
    for hit in &answer.hits {
        let no = directory.no(hit.entry);
        let name = directory.name(hit.entry, words.lang());
        let kind = kind_line(directory, words, hit.entry);
        write!(out, "{no:03}\t{name}\t{kind}")?;
        match why(directory, words, hit) {
            Some(reason) => writeln!(out, "\t{reason}")?,
            None => writeln!(out)?,
        }
    }
    Ok(())
}

/// All that is said of an entry, a fact per line.
///
/// # Errors
/// When `out` cannot be written to.
pub fn sheet(out: &mut impl Write, sheet: &Sheet) -> io::Result<()> {
    writeln!(out, "{:03}  {}", sheet.no, sheet.name)?;
    writeln!(out, "     {}", sheet.kind_line)?;
    for section in &sheet.sections {
        writeln!(out)?;
        if let Some(title) = &section.title {
            writeln!(out, "{title}")?;
        }
        let labels = section.facts.iter().map(|fact| text::width(&fact.label));
        let room = labels.max().unwrap_or(0);
        for fact in &section.facts {
            if room == 0 && section.title.is_some() {
                write!(out, "  ")?;
            }
            if room > 0 {
                let gap = room - text::width(&fact.label) + 2;
                write!(out, "  {}{:gap$}", fact.label, "")?;
            }
            match &fact.note {
                Some(note) => writeln!(out, "{} · {note}", fact.value)?,
                None => writeln!(out, "{}", fact.value)?,
            }
        }
    }
    Ok(())
}

/// One line per problem: `file:line:column: path: what is wrong`.
///
/// # Errors
/// When `out` cannot be written to.
pub fn problems(out: &mut impl Write, words: &Words, problems: &[Problem]) -> io::Result<()> {
    for problem in problems {
        let (id, arguments) = problem.what.message();
        let arguments = arguments
            .into_iter()
            .map(|(name, value)| (name, value.into()));
        let line = format!("{}: {}", problem.place(), words.by_id(id, arguments));
        writeln!(out, "{}", text::clean(&line))?;
    }
    Ok(())
}
