//! The loop of the window: draw, wait, translate, update, perform, hear, again. Waits for one channel, which
//! brings input, answers and the end of an idle time; draws before it waits, and only after a change.
#![expect(
    clippy::disallowed_methods,
    reason = "the shell is the part that asks the clock"
)]

use std::{
    io,
    sync::mpsc::{self, Receiver, RecvTimeoutError},
    time::{Duration, Instant},
};

use super::{
    search::Searcher,
    terminal::{Input, Options, Tty},
};
use crate::{
    action::Action,
    app::App,
    effect::{Effect, Outcome},
    i18n::Msg,
    idle::{Idle, State},
    input::Edit,
    keymap,
    mode::Mode,
    update::{hear, update},
    view::view,
};

/// Lines that one turn of the wheel moves.
const WHEEL: i16 = 3;

/// How long a frame waits for the answer to the last key, so that it is drawn once and whole.
const PATIENCE: Duration = Duration::from_millis(10);

/// Without a kiosk nothing happens by itself.
const NOTHING_TO_DO: Duration = Duration::from_hours(24);

/// What the loop hears.
pub(super) enum Event {
    /// From the terminal.
    Input(Input),
    /// From work that ran beside the loop.
    Outcome(Outcome),
}

impl From<Input> for Event {
    fn from(input: Input) -> Self {
        Self::Input(input)
    }
}

/// Shows the application until it ends. `limit` is how long a visitor at a kiosk may be idle.
///
/// # Errors
/// When the terminal cannot be set up or written to; it is left as it was found.
pub fn run(app: &mut App, limit: Option<Duration>) -> io::Result<()> {
    let (sender, events) = mpsc::channel();
    let options = Options {
        title: app.words().say(Msg::WindowTitle),
        failure: app.words().say(Msg::Failure),
    };
    let searcher = Searcher::new(sender.clone());
    let tty = Tty::enter(&options, &sender)?;
    let idle = limit.map(|limit| Idle::new(limit, Instant::now()));
    Window {
        app,
        tty,
        searcher,
        events,
        idle,
    }
    .run()
}

struct Window<'a> {
    app: &'a mut App,
    tty: Tty,
    searcher: Searcher,
    events: Receiver<Event>,
    idle: Option<Idle>,
}

impl Window<'_> {
    fn run(mut self) -> io::Result<()> {
        self.draw()?;
        // after the first frame, which would have to share the processor with it
        self.searcher.index(&self.app.directory);
        while !self.app.quit {
            self.draw()?;
            let wait = self
                .idle
                .map_or(NOTHING_TO_DO, |idle| idle.wait(Instant::now()));
            match self.events.recv_timeout(wait) {
                Ok(event) => self.take(event)?,
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return Ok(()),
            }
            self.take_what_waits()?;
            self.look_at_the_clock();
        }
        Ok(())
    }

    fn draw(&mut self) -> io::Result<()> {
        let app = &*self.app;
        let screen = self.tty.draw(|frame| view(app, frame))?;
        self.app.see(screen);
        Ok(())
    }

    /// Takes everything that has come meanwhile, and waits a moment for the answer to the last key.
    fn take_what_waits(&mut self) -> io::Result<()> {
        let deadline = Instant::now() + PATIENCE;
        while !self.app.quit {
            let patience = if self.app.session.awaited.is_some() {
                deadline.saturating_duration_since(Instant::now())
            } else {
                Duration::ZERO
            };
            match self.events.recv_timeout(patience) {
                Ok(event) => self.take(event)?,
                Err(_) => return Ok(()),
            }
        }
        Ok(())
    }

    fn take(&mut self, event: Event) -> io::Result<()> {
        let effects = match event {
            Event::Outcome(outcome) => hear(self.app, outcome),
            Event::Input(input) => {
                let Some(action) = self.action(input) else {
                    return Ok(());
                };
                if let Some(idle) = &mut self.idle {
                    idle.touch(Instant::now());
                }
                if self.app.must_be_laid_out_for(&action) {
                    let screen = self.tty.lay_out(|frame| view(self.app, frame));
                    self.app.see(screen);
                }
                update(self.app, action)
            }
        };
        let asleep = effects.contains(&Effect::Suspend);
        self.searcher.perform(self.app, effects);
        if asleep { self.tty.suspend() } else { Ok(()) }
    }

    fn action(&self, input: Input) -> Option<Action> {
        match input {
            Input::Key(key) => keymap::action(self.app.mode(), key),
            Input::Paste(text) if self.app.mode() == Mode::Countdown => {
                drop(text);
                Some(Action::GoOn)
            }
            Input::Paste(text) => Some(Action::Edit(Edit::Insert(text))),
            Input::Click(position) => self.app.screen.action_at(position).cloned(),
            Input::WheelUp(position) => {
                Some(Action::Scroll(self.app.screen.pane_at(position), -WHEEL))
            }
            Input::WheelDown(position) => {
                Some(Action::Scroll(self.app.screen.pane_at(position), WHEEL))
            }
            Input::Resized | Input::Resumed => None,
        }
    }

    fn look_at_the_clock(&mut self) {
        let Some(idle) = &mut self.idle else { return };
        let now = Instant::now();
        let effects = match idle.state(now) {
            State::Present => return,
            State::Warning(seconds) => hear(self.app, Outcome::Idle(seconds)),
            State::Over => {
                idle.touch(now);
                hear(self.app, Outcome::Left)
            }
        };
        self.searcher.perform(self.app, effects);
    }
}
