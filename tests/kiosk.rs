//! The real program in a real terminal: at a desk, and where strangers use it and nobody watches.
#![cfg(unix)]
#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "the tests look into the folders that the program could write to, and may fail anywhere"
)]

#[expect(dead_code, reason = "the terminal uses the rest")]
#[path = "support/pty.rs"]
mod pty;

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use nix::sys::signal::Signal;
use portable_pty::CommandBuilder;
use tempfile::TempDir;

use self::pty::Pty;

const F8: &str = "\x1b[19~";
const F10: &str = "\x1b[21~";
const CONTROL_Q: &str = "\x11";
const CONTROL_C: &str = "\x03";
const CONTROL_Z: &str = "\x1a";
const CONTROL_BACKSLASH: &str = "\x1c";
const CLEAR: &str = "\x15";

const QUESTION: &str = "Sind Sie noch da?";

/// A person at a terminal and all the folders that the program finds.
struct Place {
    folder: TempDir,
    command: CommandBuilder,
}

impl Place {
    fn with(arguments: &[&str]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_wegweiser"));
        command.env_clear();
        command.env("TERM", "xterm-256color");
        for name in [
            "HOME",
            "TMPDIR",
            "XDG_CACHE_HOME",
            "XDG_CONFIG_HOME",
            "XDG_DATA_HOME",
            "XDG_RUNTIME_DIR",
            "XDG_STATE_HOME",
        ] {
            command.env(name, folder.path());
        }
        command.cwd(folder.path());
        command.args(arguments);
        Self { folder, command }
    }

    fn desk() -> Self {
        Self::with(&[])
    }

    fn kiosk() -> Self {
        Self::with(&["--kiosk"])
    }

    /// A kiosk that waits so many seconds for its visitor.
    fn hasty_kiosk(seconds: &str) -> Self {
        Self::with(&["--kiosk", "--idle", seconds])
    }

    fn env(mut self, name: &str, value: &str) -> Self {
        self.command.env(name, value);
        self
    }

    #[track_caller]
    fn opens(&self) -> Pty {
        let mut pty = Pty::start(self.command.clone(), 80, 24);
        pty.sees("F1 Hilfe");
        pty.is_taken();
        pty
    }

    /// Every file and folder below, which began empty.
    fn files(&self) -> Vec<PathBuf> {
        fn below(folder: &Path, found: &mut Vec<PathBuf>) {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    below(&path, found);
                }
                found.push(path);
            }
        }
        let mut found = Vec::new();
        below(self.folder.path(), &mut found);
        found
    }
}

/// Searches for something that a person can tell from everything else, and waits for it.
#[track_caller]
fn finds_igmg(pty: &mut Pty) {
    pty.types(&format!("{CLEAR}igmg"));
    pty.sees("Islamische Gemeinschaft Milli");
    pty.until("the query", |pty| query(pty) == "igmg");
}

/// What stands in the search line before its hint or its count.
fn query(pty: &Pty) -> String {
    let text = pty.text();
    let line = text.lines().find_map(|line| line.strip_prefix(" Suche  "));
    let words = line.unwrap_or_default().split("  ").next();
    words.unwrap_or_default().to_owned()
}

/// The whole screen, cell by cell with its look, and the cursor, to be compared.
fn picture(pty: &Pty) -> String {
    let screen = pty.screen();
    let look = |row, column| {
        let cell = screen.cell(row, column).unwrap();
        // a cell that was never written to is as blank as one with a space
        let letter = Some(cell.contents()).filter(|letter| !letter.is_empty());
        let (ink, paper) = (cell.fgcolor(), cell.bgcolor());
        let strong = (cell.bold(), cell.underline(), cell.inverse());
        format!("{}{ink:?}{paper:?}{strong:?}", letter.unwrap_or(" "))
    };
    let rows = 0..24;
    let cells = rows.flat_map(|row| (0..80).map(move |column| (row, column)));
    let cells: String = cells.map(|(row, column)| look(row, column)).collect();
    format!("{cells}{:?}", screen.cursor_position())
}

/// The first screen, as it is when nothing is left to be prepared.
#[track_caller]
fn first_screen(pty: &mut Pty) -> String {
    pty.until("a whole screen", |pty| {
        !pty.text().contains("vorbereitet") && pty.count("\x1b[?2026h") == pty.count("\x1b[?2026l")
    });
    picture(pty)
}

// --- at the desk ---

#[test]
fn every_key_that_ends_the_program_ends_it_with_0() {
    for key in [F10, CONTROL_Q, CONTROL_C] {
        let mut pty = Place::desk().opens();
        pty.types("nord");
        pty.until("the query", |pty| query(pty) == "nord");
        pty.types(key);
        assert_eq!(pty.ends(), 0, "{key:?}");
        pty.is_as_found();
    }
}

#[test]
fn nothing_is_written_while_nothing_happens() {
    for place in [Place::desk(), Place::kiosk()] {
        let mut pty = place.opens();
        finds_igmg(&mut pty);
        pty.is_silent_for(Duration::from_secs(1));
    }
}

#[test]
fn without_colours_the_selection_still_shows() {
    let place = Place::desk().env("NO_COLOR", "1");
    let mut pty = place.opens();
    finds_igmg(&mut pty);
    pty.types("\x1b[B\r");
    pty.sees("Verbindungen");
    let coloured: Vec<_> = looks(&pty)
        .into_iter()
        .filter(|look| is_colour(*look))
        .collect();
    assert_eq!(coloured, [0; 0]);
    let rows = 0..24;
    let mut cells = rows.flat_map(|row| (0..80).map(move |column| (row, column)));
    let screen = pty.screen();
    assert!(cells.any(|(row, column)| screen.cell(row, column).unwrap().inverse()));

    let mut pty = Place::desk().env("NO_COLOR", "").opens();
    finds_igmg(&mut pty);
    assert!(
        looks(&pty).into_iter().any(is_colour),
        "an empty `NO_COLOR` is none"
    );
}

/// The numbers of all looks (`SGR`) that were asked for.
fn looks(pty: &Pty) -> Vec<u16> {
    let written = String::from_utf8_lossy(pty.written());
    let sequences = written.split("\x1b[").skip(1);
    let looks = sequences.filter_map(|sequence| {
        let end =
            sequence.find(|letter: char| !letter.is_ascii_digit() && !";:".contains(letter))?;
        let (numbers, rest) = sequence.split_at_checked(end)?;
        rest.starts_with('m').then_some(numbers)
    });
    looks
        .flat_map(|numbers| numbers.split([';', ':']))
        .filter_map(|number| number.parse().ok())
        .collect()
}

const fn is_colour(look: u16) -> bool {
    matches!(look, 30..=38 | 40..=48 | 58 | 90..=97 | 100..=107)
}

// --- the window ---

#[test]
fn no_size_and_no_storm_of_sizes_ends_the_program() {
    let mut pty = Place::desk().opens();
    finds_igmg(&mut pty);
    for (columns, rows) in [
        (1, 1),
        (0, 0),
        (0, 24),
        (80, 0),
        (2, 60),
        (400, 1),
        (59, 20),
    ] {
        pty.resize(columns, rows);
        pty.types("\x1b[B");
    }
    for step in 0..200 {
        pty.resize(1 + step * 7 % 130, 1 + step * 5 % 50);
    }
    pty.resize(50, 10);
    pty.sees("zu klein");
    pty.resize(80, 24);
    pty.sees("F1 Hilfe");
    finds_igmg(&mut pty);
    pty.is_taken();
    pty.types(F10);
    assert_eq!(pty.ends(), 0);
    pty.is_as_found();
}

#[test]
fn a_huge_paste_is_one_edit() {
    let mut pty = Place::desk().opens();
    let paste = "nord\x1b[31m\n".repeat(10_000);
    pty.types(&format!("\x1b[200~{paste}\x1b[201~"));
    pty.until("the paste", |pty| query(pty).contains("nord"));
    finds_igmg(&mut pty);
}

#[test]
fn bytes_that_are_no_text_do_no_harm() {
    let mut pty = Place::desk().opens();
    let bytes: [&[u8]; 6] = [
        b"\xff\xfe",
        b"\xc3(",
        b"\xe2\x82 ",
        b"\xf0\x9f\x98 ",
        b"\x80\xbf",
        b"\0",
    ];
    for bytes in bytes {
        pty.sends(bytes);
        pty.types("   ");
        finds_igmg(&mut pty);
    }
    for sequence in [
        "\x1b[999;999;999~",
        "\x1b[<0;1M",
        "\x1bO",
        "\x1b]0;x\x07",
        "\x1b[?1;2c",
    ] {
        pty.types(&format!("{sequence}   "));
        finds_igmg(&mut pty);
    }
}

#[test]
fn clicks_outside_of_everything_do_nothing() {
    let mut pty = Place::desk().opens();
    finds_igmg(&mut pty);
    let before = picture(&pty);
    for (column, row) in [(999, 999), (0, 0), (65_535, 65_535), (999, 5), (40, 24)] {
        for button in [0, 2, 64, 65] {
            pty.types(&format!(
                "\x1b[<{button};{column};{row}M\x1b[<{button};{column};{row}m"
            ));
        }
    }
    pty.types("\x1b[C\x1b[D");
    finds_igmg(&mut pty);
    assert_eq!(picture(&pty), before);
}

// --- the kiosk ---

#[test]
fn a_visitor_cannot_leave_by_any_key() {
    let mut pty = Place::kiosk().opens();
    for key in [F10, CONTROL_Q, CONTROL_C, CONTROL_Z, CONTROL_BACKSLASH] {
        pty.types(key);
        finds_igmg(&mut pty);
        pty.is_taken();
        pty.types(CLEAR);
        pty.until("no query", |pty| query(pty) != "igmg");
    }
    pty.types(
        &[CONTROL_C, CONTROL_Z, CONTROL_BACKSLASH, CONTROL_Q, F10]
            .concat()
            .repeat(100),
    );
    finds_igmg(&mut pty);
    pty.signal(Signal::SIGTERM);
    assert_eq!(pty.ends(), 143);
    pty.is_as_found();
}

#[test]
fn nothing_of_a_visitor_is_written_to_the_disk() {
    let place = Place::kiosk();
    let mut pty = place.opens();
    finds_igmg(&mut pty);
    pty.types("\r\x1b[B\r\x1b[20~\x1b[12~");
    pty.types("\x1b[200~/etc/passwd > x\x1b[201~");
    pty.sees("passwd");
    pty.resize(100, 30);
    pty.until("a frame of the new size", |pty| {
        pty.text()
            .lines()
            .nth(29)
            .is_some_and(|line| line.contains("F1"))
    });
    pty.types(F8);
    pty.sees("gelöscht");
    finds_igmg(&mut pty);
    pty.types(CONTROL_Z);
    assert!(place.files().is_empty(), "{:?}", place.files());
    pty.signal(Signal::SIGTERM);
    assert_eq!(pty.ends(), 143);
    assert!(place.files().is_empty(), "{:?}", place.files());
}

#[test]
fn a_visitor_who_has_finished_is_told_so_and_leaves_nothing() {
    let mut pty = Place::kiosk().opens();
    let first = first_screen(&mut pty);
    finds_igmg(&mut pty);
    pty.types("\r");
    pty.sees("Verbindungen");
    pty.types("\x1b[12~");
    pty.sees("Connections");
    pty.types(F8);
    pty.sees("Danke. Alles, was Sie eingegeben haben, ist gelöscht.");
    assert!(!pty.text().contains("Milli"), "{}", pty.text());
    // Esc takes the notice away and leaves the rest
    pty.types("\x1b");
    pty.until("the first screen", |pty| picture(pty) == first);
}

#[test]
fn a_key_while_the_question_stands_goes_on_and_does_nothing_else() {
    let mut pty = Place::hasty_kiosk("8").opens();
    finds_igmg(&mut pty);
    let before = picture(&pty);
    for key in ["x", "\x1b", CONTROL_C, F10, F8, "\x1b[<0;999;999M"] {
        pty.sees(QUESTION);
        pty.sees(" Sekunde");
        pty.types(key);
        pty.until("no question", |pty| !pty.text().contains(QUESTION));
        assert_eq!(picture(&pty), before, "{key:?}");
    }
}

#[test]
fn a_visitor_who_has_gone_leaves_nothing() {
    let mut pty = Place::hasty_kiosk("3").opens();
    let first = first_screen(&mut pty);
    finds_igmg(&mut pty);
    pty.types("\x1b[12~");
    pty.sees("Search");
    pty.sees("Are you still there?");
    pty.sees("In 1 second");
    pty.until("the first screen", |pty| picture(pty) == first);
    let text = pty.text();
    assert!(!text.contains("Milli") && !text.contains("igmg"), "{text}");
}
