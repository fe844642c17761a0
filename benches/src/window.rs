//! Measures what a person waits for, through a real pty: from the start to the first frame beside a program
//! that only says hello, and from each key to the finished frame.

use std::{
    env, io,
    io::{Read, Write},
    num::NonZeroU16,
    path::{Path, PathBuf},
    sync::mpsc::{self, Receiver, RecvTimeoutError},
    thread,
    time::{Duration, Instant},
};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

use crate::figures::Figures;

/// The size of the window.
const ROWS: NonZeroU16 = NonZeroU16::new(36).unwrap();
const COLUMNS: NonZeroU16 = NonZeroU16::new(120).unwrap();
/// How often each program is started, in turns.
const STARTS: usize = 41;
/// A frame is finished when nothing more has come for so long.
const QUIET: Duration = Duration::from_millis(40);
/// Nothing takes longer than this.
const PATIENCE: Duration = Duration::from_secs(120);
/// The end of a frame: the end of a synchronised update.
const END_OF_FRAME: &[u8] = b"\x1b[?2026l";

/// What people type, letter by letter.
const TYPED: [&str; 10] = [
    "verein",
    "elternverein",
    "elternverein dortmund",
    "alevitsche gemeinde",
    "sprachkurs nord",
    "kulturyentrum",
    "türkisch",
    "deutsch lernen",
    "frauenberatung",
    "xyzzyq",
];

/// From the start of the program to its first frame, as a ratio to a program that only says hello.
pub(crate) fn first_frame(program: &Path) -> io::Result<()> {
    let hello = beside_this_program("hello")?;
    let (mut ours, mut least) = (Figures::default(), Figures::default());
    for _ in 0..STARTS {
        least.add(start(&hello, &[], b"hello")?.1);
        ours.add(start(program, &[], END_OF_FRAME)?.1);
    }
    println!("first frame, {STARTS} starts in turns");
    println!("  hello      {least}");
    println!("  wegweiser  {ours}");
    println!(
        "  ratio of the medians {:.2}",
        ours.median() / least.median()
    );
    Ok(())
}

/// From each key to the finished frame, over a data file.
pub(crate) fn keys(program: &Path, data: &str) -> io::Result<()> {
    let data = Path::new(data).canonicalize()?;
    let data = data.to_string_lossy();
    let (mut run, first) = start(program, &["--data", &data], END_OF_FRAME)?;
    println!("first frame after {:.0} ms", first.as_secs_f64() * 1000.0);
    run.type_text("verein")?;
    let ready = run.until_answered()?;
    println!(
        "first answer after {:.0} ms more",
        ready.as_secs_f64() * 1000.0
    );
    let mut figures = Figures::default();
    for query in TYPED {
        run.type_text("\u{15}")?;
        run.settle()?;
        for letter in query.chars() {
            let begun = Instant::now();
            run.type_text(letter.encode_utf8(&mut [0; 4]))?;
            figures.add(run.settle()?.saturating_duration_since(begun));
        }
    }
    println!("key to finished frame  {figures}");
    Ok(())
}

fn beside_this_program(name: &str) -> io::Result<PathBuf> {
    Ok(env::current_exe()?.with_file_name(name))
}

struct Run {
    child: Box<dyn Child + Send + Sync>,
    _master: Box<dyn MasterPty + Send>,
    keys: Box<dyn Write + Send>,
    output: Receiver<(Instant, Vec<u8>)>,
}

impl Drop for Run {
    fn drop(&mut self) {
        // it may have ended by itself
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Starts a program in a pty and waits for some bytes of its output; answers how long that took.
fn start(program: &Path, arguments: &[&str], awaited: &[u8]) -> io::Result<(Run, Duration)> {
    let size = PtySize {
        rows: ROWS.get(),
        cols: COLUMNS.get(),
        pixel_width: 0,
        pixel_height: 0,
    };
    let pair = native_pty_system()
        .openpty(size)
        .map_err(io::Error::other)?;
    let mut command = CommandBuilder::new(program.canonicalize()?);
    command.args(arguments);
    command.env("TERM", "xterm-256color");
    command.env("LANG", "de_DE.UTF-8");
    let mut reader = pair.master.try_clone_reader().map_err(io::Error::other)?;
    let (sender, output) = mpsc::channel();
    thread::spawn(move || {
        let mut buffer = vec![0; 1 << 16];
        while let Ok(count @ 1..) = reader.read(&mut buffer) {
            if sender
                .send((Instant::now(), buffer[..count].to_vec()))
                .is_err()
            {
                return;
            }
        }
    });
    let keys = pair.master.take_writer().map_err(io::Error::other)?;
    let begun = Instant::now();
    let child = pair
        .slave
        .spawn_command(command)
        .map_err(io::Error::other)?;
    let run = Run {
        child,
        _master: pair.master,
        keys,
        output,
    };
    let mut seen = Vec::new();
    loop {
        let (at, bytes) = run
            .output
            .recv_timeout(PATIENCE)
            .map_err(io::Error::other)?;
        seen.extend(bytes);
        if seen.windows(awaited.len()).any(|window| window == awaited) {
            return Ok((run, at - begun));
        }
    }
}

impl Run {
    fn type_text(&mut self, text: &str) -> io::Result<()> {
        self.keys.write_all(text.as_bytes())?;
        self.keys.flush()
    }

    /// Waits for the end of what the last key set off; answers when its last byte came.
    fn settle(&self) -> io::Result<Instant> {
        let (mut last, _) = self
            .output
            .recv_timeout(PATIENCE)
            .map_err(io::Error::other)?;
        loop {
            match self.output.recv_timeout(QUIET) {
                Ok((at, _)) => last = at,
                Err(RecvTimeoutError::Timeout) => return Ok(last),
                Err(closed @ RecvTimeoutError::Disconnected) => {
                    return Err(io::Error::other(closed));
                }
            }
        }
    }

    /// Waits until the search line says how many were found of how many.
    fn until_answered(&self) -> io::Result<Duration> {
        let begun = Instant::now();
        let mut screen = vt100::Parser::new(ROWS, COLUMNS, 0);
        while !screen.screen().contents().contains(" von ") {
            let (_, bytes) = self
                .output
                .recv_timeout(PATIENCE)
                .map_err(io::Error::other)?;
            screen.process(&bytes);
        }
        let ready = begun.elapsed();
        while self.output.recv_timeout(QUIET).is_ok() {}
        Ok(ready)
    }
}
