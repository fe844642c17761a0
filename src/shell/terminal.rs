//! The terminal: taken, drawn on, listened to, and left as it was found. Knows nothing of what is drawn.
//!
//! Three threads stand beside the one that draws: one reads the input, one hears the signals, and one
//! notices that the terminal is gone.
#![expect(
    clippy::disallowed_methods,
    reason = "the terminal is part of the shell: it ends the process on a signal"
)]

mod hold;
mod input;
mod page;
#[cfg(unix)]
mod signals;

use std::backtrace::{Backtrace, BacktraceStatus};
use std::io::{self, IsTerminal, Write};
use std::sync::mpsc::Sender;
use std::time::Duration;
use std::{panic, process, thread};

use crossterm::{event, style};
use ratatui::{Frame, Terminal};

pub use self::input::Input;
use self::page::Page;
use crate::text;

/// The exit status of a program that has no terminal any more, or none that says anything: 128 and SIGHUP.
const GONE: i32 = 129;

/// What the terminal is told when it is taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// The title of the window; harmful characters are dropped.
    pub title: String,
    /// The sentence that a person reads when the program fails; the technical reason stands below it.
    pub failure: String,
}

/// Whether there is a person at a terminal: both input and output must be one.
#[must_use]
pub fn is_there() -> bool {
    io::stdin().is_terminal() && io::stdout().is_terminal()
}

/// The terminal while it is ours. Given back when this is dropped, and on a panic or a signal.
///
/// There is at most one in a process.
#[derive(Debug)]
pub struct Tty {
    terminal: Terminal<Page>,
}

impl Tty {
    /// Takes the terminal and sends every input to `inputs`, until the receiver is gone.
    ///
    /// # Errors
    /// When there is no terminal, or it cannot be set up; it is then left as it was found.
    pub fn enter<E: From<Input> + Send + 'static>(
        options: &Options,
        inputs: &Sender<E>,
    ) -> io::Result<Self> {
        if !is_there() {
            return Err(io::ErrorKind::Unsupported.into());
        }
        fail_calmly(options.failure.clone());
        // `NO_COLOR` is honoured by a theme: crossterm's own way wipes the reversed selection as well
        style::force_color_output(true);
        hold::take(&text::clean(&options.title))?;
        Self::start(inputs).inspect_err(|_| hold::give_back())
    }

    fn start<E: From<Input> + Send + 'static>(inputs: &Sender<E>) -> io::Result<Self> {
        #[cfg(unix)]
        signals::hear(inputs.clone())?;
        #[cfg(unix)]
        signals::notice_the_end()?;
        // crossterm hears of a new size from its first question on: ask before the first frame takes the size
        event::poll(Duration::ZERO)?;
        let inputs = inputs.clone();
        thread::Builder::new()
            .name("input".into())
            .spawn(move || listen(&inputs))?;
        Ok(Self {
            terminal: Terminal::new(Page::default())?,
        })
    }

    /// Draws a frame and answers what the view answered. Writes only what differs from the last frame,
    /// in one synchronised piece, and nothing at all where nothing differs.
    ///
    /// # Errors
    /// When the terminal cannot be written to.
    pub fn draw<R>(&mut self, view: impl FnOnce(&mut Frame<'_>) -> R) -> io::Result<R> {
        if hold::was_retaken() {
            self.terminal.backend_mut().forget();
            self.terminal.clear()?;
        }
        let mut answer = None;
        self.terminal.draw(|frame| answer = Some(view(frame)))?;
        answer.ok_or_else(|| io::ErrorKind::Other.into())
    }

    /// Answers what the view would answer for the next frame, and shows nothing of it.
    pub fn lay_out<R>(&mut self, view: impl FnOnce(&mut Frame<'_>) -> R) -> R {
        let answer = view(&mut self.terminal.get_frame());
        self.terminal.current_buffer_mut().reset();
        answer
    }

    /// Stops the program as Ctrl-Z does elsewhere; [`Input::Resumed`] comes when it goes on.
    ///
    /// Nothing happens where no shell could wake it again.
    ///
    /// # Errors
    /// When the signal cannot be sent.
    #[cfg(unix)]
    pub fn suspend(&self) -> io::Result<()> {
        signals::suspend()
    }
}

impl Drop for Tty {
    fn drop(&mut self) {
        hold::give_back();
    }
}

fn listen<E: From<Input>>(inputs: &Sender<E>) {
    while let Ok(event) = event::read() {
        let Some(input) = input::from_event(event, page::size()) else {
            continue;
        };
        if inputs.send(input.into()).is_err() {
            return;
        }
    }
    hold::end(GONE);
}

/// Has a panic give the terminal back first and then say what happened, in words and for the record.
///
/// A panic beside the drawing thread ends the program: nobody would wait for what that thread owed.
fn fail_calmly(failure: String) {
    let owner = thread::current().id();
    panic::set_hook(Box::new(move |reason| {
        hold::give_back();
        let mut out = io::stderr().lock();
        // nobody is left to be told that the last words could not be written
        let _ = writeln!(out, "{failure}\n  {}", text::clean(&reason.to_string()));
        let trace = Backtrace::capture();
        if trace.status() == BacktraceStatus::Captured {
            let _ = writeln!(out, "{trace}");
        }
        drop(out);
        if thread::current().id() != owner {
            process::exit(101);
        }
    }));
}
