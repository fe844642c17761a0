//! Measures the Wegweiser: `generate COUNT FILE` writes a made-up directory, `load FILE` measures loading it.

use std::{env, fs, io, process::ExitCode};

mod generate;
mod load;

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
        _ => {
            eprintln!("usage: wegweiser-benches generate COUNT FILE | load FILE");
            return Ok(ExitCode::from(2));
        }
    }
    Ok(ExitCode::SUCCESS)
}
