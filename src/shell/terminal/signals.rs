//! What the system has to say: end, stop, go on, and that the terminal is gone.

use std::io::{self, stdin, stdout};
use std::os::fd::AsFd;
use std::sync::mpsc::Sender;
use std::thread;

use nix::poll::{PollFd, PollFlags, PollTimeout, poll};
use nix::sys::signal::{Signal, killpg};
use nix::unistd::{Pid, getpgrp, getppid, getsid, tcgetpgrp};
use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP};
use signal_hook::iterator::Signals;
use signal_hook::low_level::emulate_default_handler;

use super::{GONE, Input, hold};

/// How often the terminal is looked at on systems that do not say when it is closed.
const LOOK_MS: u16 = 500;

/// What the system answers for a process outside the container that the program runs in.
const OUTSIDE: Pid = Pid::from_raw(0);

/// Starts the thread that hears the signals. SIGHUP is heard even where it was ignored before the start:
/// a program for a person has nothing to do without one.
pub(super) fn hear<E: From<Input> + Send + 'static>(inputs: Sender<E>) -> io::Result<()> {
    let mut signals = Signals::new([SIGTERM, SIGINT, SIGQUIT, SIGHUP, SIGTSTP, SIGCONT])?;
    thread::Builder::new()
        .name("signals".into())
        .spawn(move || {
            for signal in signals.forever() {
                match signal {
                    SIGTSTP => stop(),
                    SIGCONT => go_on(&inputs),
                    ending => hold::end(128 + ending),
                }
            }
        })?;
    Ok(())
}

fn stop() {
    if is_alone() {
        return;
    }
    hold::lend();
    if emulate_default_handler(SIGTSTP).is_err() {
        hold::retake();
    }
}

fn go_on<E: From<Input>>(inputs: &Sender<E>) {
    let in_front = tcgetpgrp(stdin()).is_ok_and(|group| group == getpgrp());
    if in_front && hold::retake() {
        // a loop that has ended needs no news
        let _ = inputs.send(Input::Resumed.into());
    }
}

/// Stops the whole job, as the terminal's own Ctrl-Z does.
pub(super) fn suspend() -> io::Result<()> {
    Ok(killpg(getpgrp(), Signal::SIGTSTP)?)
}

/// Whether no shell stands behind the program that could wake it: it is the first of its session, or its
/// parent belongs to another one. The system itself ignores SIGTSTP then.
fn is_alone() -> bool {
    let parent = getppid();
    parent == OUTSIDE || getsid(None) != getsid(Some(parent))
}

/// Starts the thread that ends the program within a second after its terminal was closed, also where no
/// SIGHUP comes. Without it crossterm would read the closed terminal over and over.
pub(super) fn notice_the_end() -> io::Result<()> {
    thread::Builder::new().name("terminal".into()).spawn(|| {
        while !is_gone() {}
        hold::end(GONE);
    })?;
    Ok(())
}

/// Waits for half a second at most and answers whether the terminal was closed by then.
fn is_gone() -> bool {
    let (stdin, stdout) = (stdin(), stdout());
    let mut ends = [
        PollFd::new(stdin.as_fd(), PollFlags::empty()),
        PollFd::new(stdout.as_fd(), PollFlags::empty()),
    ];
    let closed = PollFlags::POLLHUP | PollFlags::POLLERR | PollFlags::POLLNVAL;
    // an interrupted wait is repeated by the caller
    poll(&mut ends, PollTimeout::from(LOOK_MS)).is_ok()
        && ends
            .iter()
            .any(|end| end.revents().is_some_and(|what| what.intersects(closed)))
}
