//! Runs Wegweiser: all that can be tested is in the library.

use std::process::ExitCode;

fn main() -> ExitCode {
    wegweiser::shell::run()
}
