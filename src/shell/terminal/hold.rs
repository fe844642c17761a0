//! The hold on the terminal: one state for the whole process, so that whichever thread comes first gives
//! the terminal back, once, and nothing is written after that.

use std::io::{self, Write};
use std::sync::{Mutex, MutexGuard, PoisonError, mpsc};
use std::time::Duration;
use std::{process, thread};

use crossterm::terminal::{disable_raw_mode, enable_raw_mode};

/// Keeps the title, then: alternate screen, cleared, cursor hidden, pasted text in brackets, mouse buttons
/// and wheel in decimal. Not the motion of the mouse: it would flood slow lines and nothing follows it.
const TAKE: &str = "\x1b[22;2t\x1b[?1049h\x1b[2J\x1b[?25l\x1b[?2004h\x1b[?1000h\x1b[?1006h";

/// The way back, with the end of a frame that may have been cut short in front of it.
const GIVE_BACK: &str =
    "\x1b[?2026l\x1b[0m\x1b[?1006l\x1b[?1000l\x1b[?2004l\x1b[?25h\x1b[?1049l\x1b[23;2t";

/// How long a terminal that does not read may delay the end of the program.
const PATIENCE: Duration = Duration::from_millis(500);

static HOLD: Mutex<Hold> = Mutex::new(Hold {
    phase: Phase::Free,
    title: String::new(),
    retaken: false,
});

struct Hold {
    phase: Phase,
    title: String,
    /// Whether the screen was taken anew since this was last asked.
    retaken: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Phase {
    /// Not ours: before the start and after the end.
    Free,
    /// Ours.
    Held,
    /// Lent to the shell that the program was started from.
    Suspended,
}

impl Hold {
    fn enter(&mut self) -> io::Result<()> {
        enable_raw_mode()?;
        self.phase = Phase::Held;
        write_now(format!("{TAKE}\x1b]2;{}\x07", self.title).as_bytes())
    }

    fn leave(&mut self, next: Phase) {
        if self.phase == Phase::Held {
            // a terminal that is gone takes nothing back
            let _ = write_now(GIVE_BACK.as_bytes());
            let _ = disable_raw_mode();
        }
        if self.phase != Phase::Free {
            self.phase = next;
        }
    }
}

fn hold() -> MutexGuard<'static, Hold> {
    HOLD.lock().unwrap_or_else(PoisonError::into_inner)
}

fn write_now(bytes: &[u8]) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(bytes)?;
    out.flush()
}

/// Takes the terminal; on an error it is as it was.
pub(super) fn take(title: &str) -> io::Result<()> {
    let mut hold = hold();
    title.clone_into(&mut hold.title);
    let taken = hold.enter();
    if taken.is_err() {
        hold.leave(Phase::Free);
    }
    taken
}

/// Gives the terminal back for good; the second time does nothing.
pub(super) fn give_back() {
    hold().leave(Phase::Free);
}

/// Gives the terminal back until [`retake`].
pub(super) fn lend() {
    hold().leave(Phase::Suspended);
}

/// Takes the terminal again after the program was stopped, and answers whether it was to be taken. What
/// stands on the screen and how the terminal is set is unknown then, even if it was never lent.
pub(super) fn retake() -> bool {
    let mut hold = hold();
    if hold.phase == Phase::Free {
        return false;
    }
    hold.leave(Phase::Suspended);
    hold.retaken = true;
    hold.enter().is_ok()
}

/// Whether the terminal was taken again since the last question, so that the whole frame is to be drawn.
pub(super) fn was_retaken() -> bool {
    std::mem::take(&mut hold().retaken)
}

/// Writes to the terminal while it is ours, and drops the bytes else.
pub(super) fn write(bytes: &[u8]) -> io::Result<()> {
    let hold = hold();
    if hold.phase != Phase::Held {
        return Ok(());
    }
    write_now(bytes)
}

/// Gives the terminal back and ends the process, even if the terminal has stopped reading.
pub(super) fn end(status: i32) -> ! {
    let (done, wait) = mpsc::channel();
    let leaving = thread::Builder::new().spawn(move || {
        give_back();
        // the other side may have lost its patience
        let _ = done.send(());
    });
    if leaving.is_err() || wait.recv_timeout(PATIENCE).is_err() {
        let _ = disable_raw_mode();
    }
    process::exit(status)
}
