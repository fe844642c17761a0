//! Runs Wegweiser: all that can be tested is in the library.
#![expect(
    clippy::disallowed_methods,
    reason = "the arguments are read once, here"
)]

use std::{env, ffi::OsString, process::ExitCode};

fn main() -> ExitCode {
    let arguments: Vec<OsString> = env::args_os().collect();
    wegweiser::shell::run(&arguments)
}
