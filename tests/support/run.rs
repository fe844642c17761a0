//! A person or a script at a shell: the real program with its arguments, what is piped in, and what comes
//! out. Knows no locale but the one that a test sets.

use std::ffi::OsStr;
use std::io::{self, PipeWriter, Write};
use std::process::{Child, Command, Output, Stdio};
use std::thread;

use wegweiser::text;

/// What could change the language or the look.
const SURROUNDINGS: [&str; 6] = [
    "LC_ALL",
    "LC_MESSAGES",
    "LANG",
    "LANGUAGE",
    "NO_COLOR",
    "RUST_BACKTRACE",
];

/// A command line that is being written.
pub(crate) struct Run {
    command: Command,
    input: Vec<u8>,
}

/// What a run has answered. Nothing in it can harm a terminal.
#[derive(Debug)]
pub(crate) struct Answer {
    /// The exit status.
    pub(crate) status: i32,
    /// Standard output.
    pub(crate) out: String,
    /// Standard error.
    pub(crate) err: String,
}

/// The program with these arguments, in surroundings without a wish.
pub(crate) fn wegweiser<A: AsRef<OsStr>>(arguments: impl IntoIterator<Item = A>) -> Run {
    let mut command = Command::new(env!("CARGO_BIN_EXE_wegweiser"));
    command.args(arguments);
    for name in SURROUNDINGS {
        command.env_remove(name);
    }
    command.stdin(Stdio::piped());
    command.stdout(Stdio::piped());
    command.stderr(Stdio::piped());
    Run {
        command,
        input: Vec::new(),
    }
}

/// A pipe from which nobody reads any more.
pub(crate) fn closed_pipe() -> PipeWriter {
    io::pipe().expect("a pipe").1
}

impl Run {
    /// With this in the environment.
    pub(crate) fn env(mut self, name: &str, value: &str) -> Self {
        self.command.env(name, value);
        self
    }

    /// With this piped in.
    pub(crate) fn input(mut self, input: impl Into<Vec<u8>>) -> Self {
        self.input = input.into();
        self
    }

    /// With standard output leading elsewhere.
    pub(crate) fn out_to(mut self, out: impl Into<Stdio>) -> Self {
        self.command.stdout(out);
        self
    }

    /// With standard error leading elsewhere.
    pub(crate) fn err_to(mut self, err: impl Into<Stdio>) -> Self {
        self.command.stderr(err);
        self
    }

    /// Starts the program and leaves the talking to the test.
    pub(crate) fn starts(mut self) -> Child {
        self.command.spawn().expect("the program starts")
    }

    /// Runs the program to its end.
    #[track_caller]
    pub(crate) fn answers(mut self) -> Answer {
        let input = std::mem::take(&mut self.input);
        let mut child = self.starts();
        let mut stdin = child.stdin.take().expect("a piped input");
        let output = thread::scope(|scope| {
            // a program that reads nothing may have ended before
            scope.spawn(move || drop(stdin.write_all(&input)));
            child.wait_with_output().expect("an end")
        });
        Answer::new(output)
    }
}

impl Answer {
    #[track_caller]
    fn new(output: Output) -> Self {
        let text = |bytes| String::from_utf8(bytes).expect("all output is UTF-8");
        let answer = Self {
            status: output.status.code().expect("an end without a signal"),
            out: text(output.stdout),
            err: text(output.stderr),
        };
        for stream in [&answer.out, &answer.err] {
            let harmful = |character| text::is_harmful(character) && !"\n\t".contains(character);
            assert!(!stream.contains(harmful), "{stream:?}");
            assert!(!stream.contains("panicked"), "{stream}");
        }
        answer
    }
}
