//! Measures the Wegweiser: `generate COUNT FILE` writes a made-up directory, `load FILE` measures loading it,
//! `search FILE` every keystroke of a search beside other searches, `start PROGRAM` the first frame,
//! `keys PROGRAM FILE` every key to its finished frame.

use std::{env, fs, io, path::Path, process::ExitCode};

mod figures;
mod generate;
mod keystrokes;
mod load;
mod others;
mod search;
mod window;

fn main() -> io::Result<ExitCode> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words[..] {
        ["generate", count, file] => {
            let count = count.parse().map_err(io::Error::other)?;
            fs::write(file, generate::directory(count, generate::SEED))?;
        }
        ["load", file] => load::compare(file)?,
        ["load-ours", file] => load::ours(file)?,
        ["load-plain", file] => load::plain(file)?,
        ["search", file] => search::compare(file)?,
        ["start", program] => window::first_frame(Path::new(program))?,
        ["keys", program, file] => window::keys(Path::new(program), file)?,
        _ => {
            eprintln!(
                "usage: wegweiser-benches generate COUNT FILE | load FILE | search FILE | start PROGRAM | keys PROGRAM FILE"
            );
            return Ok(ExitCode::from(2));
        }
    }
    Ok(ExitCode::SUCCESS)
}
