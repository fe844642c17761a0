//! The terminal is taken, drawn on and left as it was found, whatever ends the program. The tests play on a
//! stage: this very test program, started again inside a pty, with a small view over the real terminal.
#![cfg(unix)]
#![expect(
    clippy::disallowed_methods,
    clippy::print_stderr,
    clippy::unwrap_used,
    clippy::wildcard_enum_match_arm,
    reason = "the tests start themselves again, told by a variable what to play, may fail anywhere, and hear few keys"
)]

#[expect(dead_code, reason = "the kiosk uses the rest")]
#[path = "support/pty.rs"]
mod pty;

use std::sync::mpsc;
use std::time::Duration;
use std::{env, process, thread};

use crossterm::event::{KeyCode, KeyModifiers};
use nix::sys::signal::Signal;
use portable_pty::CommandBuilder;
use ratatui::Frame;
use ratatui::layout::Position;
use ratatui::style::Style;
use ratatui::text::Line;
use wegweiser::shell::terminal::{Input, Options, Tty};

use self::pty::{Pty, send};

const STAGE: &str = "WEGWEISER_STAGE";

/// The exit status of a play that ended as it should.
const APPLAUSE: i32 = 7;

/// What the stage shows.
#[derive(Default)]
struct Play {
    typed: String,
    heard: String,
    wall: String,
    fails: bool,
}

impl Play {
    /// Draws the play and answers the size of the screen.
    fn view(&self, frame: &mut Frame<'_>) -> (u16, u16) {
        assert!(!self.fails, "the view\u{1b}[31m failed");
        let area = frame.area();
        let lines = [
            Line::from(format!(
                "play {} on {}x{}",
                process::id(),
                area.width,
                area.height
            )),
            Line::from(format!("typed {}", self.typed)),
            Line::from(format!("heard {}", self.heard)),
            Line::from("chosen").style(Style::new().red().reversed()),
        ];
        let wall = std::iter::repeat_with(|| Line::from(self.wall.as_str()));
        for (row, line) in area.rows().zip(lines.into_iter().chain(wall)) {
            frame.render_widget(line, row);
        }
        let column = u16::try_from(self.typed.chars().count()).unwrap_or_default();
        frame.set_cursor_position(Position::new(6 + column, 1));
        (area.width, area.height)
    }

    /// Hears an input; answers whether the play goes on.
    fn hear(&mut self, input: Input, tty: &Tty) -> bool {
        match input {
            Input::Key(key) if key.modifiers == KeyModifiers::CONTROL => match key.code {
                KeyCode::Char('q') => return false,
                KeyCode::Char('z') => tty.suspend().unwrap(),
                other => self.heard = format!("Ctrl {other}"),
            },
            Input::Key(key) => match key.code {
                KeyCode::Char(letter) => self.typed.push(letter),
                KeyCode::F(5) => self.fails = true,
                KeyCode::F(6) => {
                    let beside = thread::spawn(|| panic!("a thread failed"));
                    let _ = beside.join();
                }
                KeyCode::F(7) => self.wall = "a".repeat(1_000),
                other => self.heard = other.to_string(),
            },
            Input::Paste(text) => self.heard = format!("{} pasted", text.len()),
            other => self.heard = format!("{other:?}"),
        }
        true
    }
}

#[test]
#[ignore = "the stage: the other tests start it inside a terminal"]
fn stage() {
    if env::var_os(STAGE).is_none() {
        return;
    }
    let options = Options {
        title: "a\u{7}play".into(),
        failure: "Das Programm hat einen Fehler.".into(),
    };
    let (sender, inputs) = mpsc::channel();
    let mut tty = match Tty::enter(&options, &sender) {
        Ok(tty) => tty,
        Err(error) => {
            eprintln!("no stage: {error}");
            process::exit(2)
        }
    };
    let mut play = Play::default();
    loop {
        tty.draw(|frame| play.view(frame)).unwrap();
        if !play.hear(inputs.recv().unwrap(), &tty) {
            break;
        }
    }
    drop(tty);
    process::exit(APPLAUSE);
}

fn stage_arguments() -> [&'static str; 5] {
    [
        "--exact",
        "stage",
        "--ignored",
        "--nocapture",
        "--test-threads=1",
    ]
}

/// The stage behind a script, which finds the stage's command line in `"$@"`.
fn behind(shell: &str, script: &str) -> CommandBuilder {
    let mut command = CommandBuilder::new(shell);
    command.args(["-c", script, shell]);
    command.arg(env::current_exe().unwrap());
    command.args(stage_arguments());
    command.env(STAGE, "1");
    command.env_remove("RUST_BACKTRACE");
    command
}

fn alone() -> CommandBuilder {
    behind("sh", "exec \"$@\"")
}

#[track_caller]
fn opened(command: CommandBuilder) -> Pty {
    let mut pty = Pty::start(command, 80, 24);
    pty.sees("chosen");
    pty.is_taken();
    pty
}

/// The process of the stage, which may stand behind a shell.
fn player(pty: &Pty) -> i32 {
    let text = pty.text();
    let mut words = text.split_whitespace().skip_while(|word| *word != "play");
    words.nth(1).unwrap().parse().unwrap()
}

#[test]
fn a_person_types_into_the_first_frame_and_leaves_the_terminal_as_it_was() {
    let mut pty = opened(alone());
    assert!(pty.text().contains("on 80x24"), "{}", pty.text());
    assert_eq!(pty.title(), "aplay");
    pty.types("bürger");
    pty.sees("typed bürger");
    pty.until("the cursor behind the text", |pty| {
        pty.screen().cursor_position() == (1, 12) && !pty.screen().hide_cursor()
    });
    pty.types("\x11");
    assert_eq!(pty.ends(), 7);
    pty.is_as_found();
}

#[test]
fn keys_that_are_signals_elsewhere_are_keys_here() {
    let mut pty = opened(alone());
    for (key, heard) in [("\x03", "Ctrl c"), ("\x1c", "Ctrl 4")] {
        pty.types(key);
        pty.sees(&format!("heard {heard}"));
    }
    // no shell could wake it: the first process of its session is not stopped
    pty.types("\x1ax");
    pty.sees("typed x");
    pty.is_taken();
}

#[test]
fn a_frame_follows_every_size_and_no_size_is_too_small() {
    let mut pty = opened(alone());
    for (columns, rows) in [(120, 36), (20, 4), (60, 20)] {
        pty.resize(columns, rows);
        pty.sees(&format!("on {columns}x{rows}"));
        pty.sees("chosen");
    }
    for (columns, rows) in [(1, 1), (0, 0), (65_535, 1), (1, 65_535)] {
        pty.resize(columns, rows);
        pty.types("x");
    }
    pty.resize(80, 24);
    pty.sees("on 80x24");
    pty.types("x");
    pty.sees("typed xxxxx");
}

#[test]
fn clicks_and_the_wheel_arrive_within_the_screen_and_motion_does_not() {
    let mut pty = opened(alone());
    for (report, heard) in [
        ("\x1b[<0;3;4M", "Click(Position { x: 2, y: 3 })"),
        ("\x1b[<64;80;24M", "WheelUp(Position { x: 79, y: 23 })"),
        ("\x1b[<65;999;999M", "WheelDown(Position { x: 79, y: 23 })"),
        // terminals have sent places before the first one
        ("\x1b[<0;0;0M", "Click(Position { x: 79, y: 23 })"),
        (
            "\x1b[<0;1;1M\x1b[<35;9;9M\x1b[<0;9;9m",
            "Click(Position { x: 0, y: 0 })",
        ),
    ] {
        pty.types(report);
        pty.sees(heard);
    }
    pty.types("x");
    pty.sees("typed x");
}

#[test]
fn a_paste_is_one_input_and_capped() {
    let mut pty = opened(alone());
    let many = "nord ".repeat(20_000);
    pty.types(&format!("\x1b[200~{many}\x1b[201~"));
    pty.sees("heard 4096 pasted");
    pty.types("\x1b[200~süd\n\x1b[201~");
    pty.sees("heard 5 pasted");
    assert!(pty.text().contains("typed"), "a paste types nothing");
}

#[test]
fn nothing_is_written_where_nothing_changes() {
    let mut pty = opened(alone());
    let frames = |pty: &Pty| pty.count("\x1b[?2026h");
    let before = frames(&pty);
    for _ in 0..50 {
        pty.types("\x1b[A");
    }
    pty.sees("heard Up");
    pty.types("x");
    pty.sees("typed x");
    assert!(
        frames(&pty) <= before + 2,
        "{} frames",
        frames(&pty) - before
    );
    assert_eq!(
        frames(&pty),
        pty.count("\x1b[?2026l"),
        "each frame has an end"
    );
}

#[test]
fn the_selection_is_visible_without_colours() {
    let mut command = alone();
    command.env("NO_COLOR", "1");
    let pty = opened(command);
    assert!(pty.screen().cell(3, 0).unwrap().inverse());
}

#[test]
fn a_failing_view_leaves_the_terminal_as_it_was_and_then_says_what_happened() {
    let mut pty = opened(alone());
    pty.types("\x1b[15~");
    assert_eq!(pty.ends(), 101);
    pty.is_as_found();
    let text = pty.text();
    assert!(text.contains("Das Programm hat einen Fehler."), "{text}");
    assert!(text.contains("the view[31m failed"), "{text}");
}

#[test]
fn a_failing_thread_ends_the_program_and_leaves_the_terminal_as_it_was() {
    let mut pty = opened(alone());
    pty.types("\x1b[17~");
    assert_eq!(pty.ends(), 101);
    pty.is_as_found();
    assert!(pty.text().contains("a thread failed"), "{}", pty.text());
}

#[test]
fn every_signal_that_ends_programs_leaves_the_terminal_as_it_was() {
    for (signal, status) in [
        (Signal::SIGTERM, 143),
        (Signal::SIGINT, 130),
        (Signal::SIGHUP, 129),
        (Signal::SIGQUIT, 131),
    ] {
        let mut pty = opened(alone());
        pty.signal(signal);
        assert_eq!(pty.ends(), status, "{signal:?}");
        pty.is_as_found();
    }
}

#[test]
fn a_closed_window_ends_the_program_within_a_second() {
    let kinds = [
        ("sh", "exec \"$@\""),
        // as under `nohup`
        ("sh", "trap '' HUP; exec \"$@\""),
        // a session of its own: no signal comes at all
        ("sh", "trap '' HUP; setsid \"$@\"; exit $?"),
    ];
    for (shell, script) in kinds {
        let pty = opened(behind(shell, script));
        let (status, lived_on) = pty.close("x");
        assert_eq!(status, 129, "{script}");
        assert!(lived_on < Duration::from_secs(1), "{script}: {lived_on:?}");
    }
}

/// A shell with jobs: when the stage stops, it says so, waits for Enter and wakes it. Its own line settings
/// it sees to itself, as shells for people do.
const JOBS: &str =
    "own=$(stty -g); set -m; \"$@\"; echo lent $?; stty $own; read -r go; fg >/dev/null; exit $?";

#[test]
fn a_suspended_program_lends_the_terminal_and_comes_back_with_a_whole_frame() {
    let by_key = |pty: &mut Pty| pty.types("\x1a");
    let by_signal = |pty: &mut Pty| send(player(pty), Signal::SIGTSTP);
    for suspend in [by_key as fn(&mut Pty), by_signal] {
        let mut pty = opened(behind("bash", JOBS));
        pty.types("nord");
        pty.sees("typed nord");
        suspend(&mut pty);
        pty.sees("lent 147");
        pty.is_as_found();
        pty.types("\n");
        pty.sees("heard Resumed");
        pty.sees("typed nord");
        pty.sees("chosen");
        pty.is_taken();
        pty.types("\x11");
        assert_eq!(pty.ends(), 7);
        pty.is_as_found();
    }
}

#[test]
fn a_program_that_was_stopped_by_force_sets_up_the_terminal_again() {
    let mut pty = opened(behind("bash", JOBS));
    send(player(&pty), Signal::SIGSTOP);
    // the shell writes onto the screen that could not be given back
    pty.sees("lent 147");
    pty.types("\n");
    pty.sees("heard Resumed");
    pty.until("a fresh screen", |pty| !pty.text().contains("lent"));
    pty.is_taken();
    pty.types("\x11");
    assert_eq!(pty.ends(), 7);
    pty.is_as_found();
}

#[test]
fn a_key_and_a_new_size_that_arrive_at_once_are_both_heard() {
    let mut pty = opened(alone());
    for typed in 1..=60_u16 {
        let columns = 80 + typed % 2;
        pty.resize(columns, 24);
        pty.types("x");
        pty.sees(&format!("on {columns}x24"));
        pty.sees(&format!("typed {}", "x".repeat(typed.into())));
    }
}

#[test]
fn a_terminal_that_has_stopped_reading_cannot_hold_the_program() {
    let mut pty = Pty::start(alone(), 1_000, 500);
    pty.sees("chosen");
    // one frame is more than the line holds: once it has begun, the program waits in the middle of it
    pty.stops_reading("\x1b[18~");
    pty.signal(Signal::SIGTERM);
    assert_eq!(pty.ends(), 143);
}
