//! A person at a terminal: a program in a real pty, its screen read by a VT parser. Waits for what it waits
//! for, never for a time.

use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;
use portable_pty::{CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};
use vt100::{MouseProtocolMode, Parser, Screen};

/// How long a program may take for anything before the test fails; far more than it needs.
const PATIENCE: Duration = Duration::from_secs(20);

/// What the terminal is asked to do with its title.
#[derive(Default)]
pub(crate) struct Title(String);

impl vt100::Callbacks for Title {
    fn set_window_title(&mut self, _: &mut Screen, title: &[u8]) {
        self.0 = String::from_utf8_lossy(title).into_owned();
    }
}

/// A program in a terminal.
pub(crate) struct Pty {
    master: Box<dyn MasterPty + Send>,
    keyboard: Box<dyn Write + Send>,
    output: Receiver<Vec<u8>>,
    reader: Option<JoinHandle<()>>,
    deaf: Arc<AtomicBool>,
    exit: Receiver<ExitStatus>,
    process: u32,
    parser: Parser<Title>,
    written: Vec<u8>,
    mode_before: String,
}

/// The terminal's line settings, to be compared.
fn mode(master: &dyn MasterPty) -> String {
    format!("{:?}", master.get_termios().expect("a pty has settings"))
}

fn size(columns: u16, rows: u16) -> PtySize {
    PtySize {
        rows,
        cols: columns,
        pixel_width: 0,
        pixel_height: 0,
    }
}

/// The parser's size; it knows no empty screen.
fn at_least_one(cells: u16) -> NonZeroU16 {
    NonZeroU16::new(cells).unwrap_or(NonZeroU16::MIN)
}

impl Pty {
    /// Starts a program in a terminal of this size.
    pub(crate) fn start(command: CommandBuilder, columns: u16, rows: u16) -> Self {
        let pair = native_pty_system().openpty(size(columns, rows)).unwrap();
        let mode_before = mode(&*pair.master);
        let mut child = pair.slave.spawn_command(command).unwrap();
        let process = child.process_id().unwrap();
        drop(pair.slave);
        let (sender, output) = mpsc::channel();
        let deaf = Arc::new(AtomicBool::new(false));
        let reader = {
            let mut source = pair.master.try_clone_reader().unwrap();
            let deaf = Arc::clone(&deaf);
            thread::spawn(move || {
                let mut bytes = [0; 4096];
                while let Ok(count @ 1..) = source.read(&mut bytes) {
                    let heard = sender.send(bytes[..count].to_vec()).is_ok();
                    if !heard || deaf.load(Ordering::SeqCst) {
                        return;
                    }
                }
            })
        };
        let (ended, exit) = mpsc::channel();
        thread::spawn(move || ended.send(child.wait().unwrap()));
        Self {
            keyboard: pair.master.take_writer().unwrap(),
            master: pair.master,
            output,
            reader: Some(reader),
            deaf,
            exit,
            process,
            parser: Parser::new_with_callbacks(
                at_least_one(rows),
                at_least_one(columns),
                0,
                Title::default(),
            ),
            written: Vec::new(),
            mode_before,
        }
    }

    /// Types this, escape sequences included.
    pub(crate) fn types(&mut self, keys: &str) {
        self.sends(keys.as_bytes());
    }

    /// Sends bytes that may be no text at all.
    pub(crate) fn sends(&mut self, bytes: &[u8]) {
        self.keyboard.write_all(bytes).unwrap();
        self.keyboard.flush().unwrap();
    }

    /// Fails if the program writes anything before this time is over.
    #[track_caller]
    pub(crate) fn is_silent_for(&mut self, time: Duration) {
        match self.output.recv_timeout(time) {
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => panic!("the program has ended"),
            Ok(bytes) => panic!("{:?} was written", String::from_utf8_lossy(&bytes)),
        }
    }

    /// Waits until the screen is as wanted; fails with the screen as it is instead.
    #[track_caller]
    pub(crate) fn until(&mut self, wanted: &str, is_so: impl Fn(&Self) -> bool) {
        let deadline = Instant::now() + PATIENCE;
        while !is_so(self) {
            let left = deadline.saturating_duration_since(Instant::now());
            match self.output.recv_timeout(left) {
                Ok(bytes) => self.take_in(&bytes),
                Err(why) => panic!("{why} before {wanted}; the screen:\n{}", self.text()),
            }
        }
    }

    /// Waits until this text is on the screen.
    #[track_caller]
    pub(crate) fn sees(&mut self, text: &str) {
        self.until(&format!("`{text}`"), |pty| pty.text().contains(text));
    }

    fn take_in(&mut self, bytes: &[u8]) {
        self.written.extend_from_slice(bytes);
        self.parser.process(bytes);
    }

    /// The screen.
    pub(crate) fn screen(&self) -> &Screen {
        self.parser.screen()
    }

    /// The text on the screen, line by line.
    pub(crate) fn text(&self) -> String {
        self.screen().contents()
    }

    /// The title of the window.
    pub(crate) fn title(&self) -> &str {
        &self.parser.callbacks().0
    }

    /// All that the program has written so far.
    pub(crate) fn written(&self) -> &[u8] {
        &self.written
    }

    /// How often the program has written this so far.
    pub(crate) fn count(&self, bytes: &str) -> usize {
        let windows = self.written.windows(bytes.len());
        windows.filter(|part| *part == bytes.as_bytes()).count()
    }

    /// Gives the window another size.
    pub(crate) fn resize(&mut self, columns: u16, rows: u16) {
        self.parser
            .screen_mut()
            .set_size(at_least_one(rows), at_least_one(columns));
        self.master.resize(size(columns, rows)).unwrap();
    }

    /// Sends a signal to the program that was started.
    pub(crate) fn signal(&self, signal: Signal) {
        send(i32::try_from(self.process).unwrap(), signal);
    }

    /// Waits for the end of the program and answers its exit status.
    #[track_caller]
    pub(crate) fn ends(&mut self) -> u32 {
        loop {
            match self.output.recv_timeout(PATIENCE) {
                Ok(bytes) => self.take_in(&bytes),
                Err(RecvTimeoutError::Disconnected) => break,
                Err(RecvTimeoutError::Timeout) => panic!("no end; the screen:\n{}", self.text()),
            }
        }
        self.exit.recv_timeout(PATIENCE).unwrap().exit_code()
    }

    /// Reads no more of what the program writes.
    ///
    /// `wake` are keys that have the program write something, so that the last reader notices.
    pub(crate) fn stops_reading(&mut self, wake: &str) {
        self.deaf.store(true, Ordering::SeqCst);
        self.types(wake);
        if let Some(reader) = self.reader.take() {
            reader.join().unwrap();
        }
    }

    /// Closes the window, and answers the exit status of the program and how long it lived on.
    ///
    /// `wake` are keys that have the program write something.
    pub(crate) fn close(mut self, wake: &str) -> (u32, Duration) {
        self.stops_reading(wake);
        drop(self.keyboard);
        drop(self.master);
        let closed = Instant::now();
        let status = self.exit.recv_timeout(PATIENCE).expect("an end");
        (status.exit_code(), closed.elapsed())
    }

    /// Whether the program has taken the terminal.
    #[track_caller]
    pub(crate) fn is_taken(&self) {
        let screen = self.screen();
        assert!(screen.alternate_screen(), "alternate screen");
        assert!(screen.bracketed_paste(), "paste in brackets");
        let mouse = screen.mouse_protocol_mode();
        assert_eq!(mouse, MouseProtocolMode::PressRelease, "mouse");
        assert_ne!(mode(&*self.master), self.mode_before, "raw mode");
    }

    /// Whether the terminal is as the program found it.
    #[track_caller]
    pub(crate) fn is_as_found(&self) {
        let screen = self.screen();
        assert!(!screen.alternate_screen(), "alternate screen");
        assert!(!screen.hide_cursor(), "cursor");
        assert!(!screen.bracketed_paste(), "paste in brackets");
        let mouse = screen.mouse_protocol_mode();
        assert_eq!(mouse, MouseProtocolMode::None, "mouse");
        assert_eq!(mode(&*self.master), self.mode_before, "line settings");
        for (switch, taken, left) in [
            ("title", "\x1b[22;2t", "\x1b[23;2t"),
            ("screen", "\x1b[?1049h", "\x1b[?1049l"),
        ] {
            assert_eq!(
                self.count(taken),
                self.count(left),
                "{switch} given back once"
            );
        }
    }
}

/// Sends a signal to a process.
pub(crate) fn send(process: i32, signal: Signal) {
    kill(Pid::from_raw(process), signal).unwrap();
}
