//! Measures loading: ours beside `serde_json::from_slice` into plain structs, each in a process of its own.

use std::{collections::BTreeMap, env, fs, hint::black_box, io, process::Command, time::Instant};

use serde::Deserialize;

const REPEATS: usize = 7;

/// Runs both by turns and prints the medians.
pub fn compare(file: &str) -> io::Result<()> {
    let size = fs::metadata(file)?.len() as f64 / MEBI;
    let (mut ours, mut plain) = (Vec::new(), Vec::new());
    for _ in 0..REPEATS {
        plain.push(run("load-plain", file)?);
        ours.push(run("load-ours", file)?);
    }
    let time = |runs: &[Run]| median(runs.iter().map(|run| run.seconds).collect());
    let resident = |runs: &[Run]| median(runs.iter().map(|run| run.resident).collect());
    let peak = |runs: &[Run]| median(runs.iter().map(|run| run.peak).collect());
    println!("file            {size:8.1} MiB");
    println!("plain structs   {:8.3} s", time(&plain));
    println!(
        "ours            {:8.3} s   {:.2} times plain",
        time(&ours),
        time(&ours) / time(&plain)
    );
    println!(
        "resident        {:8.1} MiB {:.2} times the file",
        resident(&ours),
        resident(&ours) / size
    );
    println!(
        "peak            {:8.1} MiB {:.2} times the file",
        peak(&ours),
        peak(&ours) / size
    );
    Ok(())
}

const MEBI: f64 = 1024.0 * 1024.0;

struct Run {
    seconds: f64,
    resident: f64,
    peak: f64,
}

fn run(what: &str, file: &str) -> io::Result<Run> {
    let output = Command::new(env::current_exe()?)
        .args([what, file])
        .output()?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let mut numbers = text
        .split_whitespace()
        .map(|word| word.parse::<f64>().map_err(io::Error::other));
    let mut next = || {
        numbers
            .next()
            .unwrap_or_else(|| Err(io::Error::other(format!("{what} gave no answer"))))
    };
    Ok(Run {
        seconds: next()?,
        resident: next()?,
        peak: next()?,
    })
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

/// Loads as the program does and prints seconds, resident and peak memory.
pub fn ours(file: &str) -> io::Result<()> {
    measure(file, |bytes| {
        wegweiser::load::load("bench", bytes).expect("the file can be read")
    })
}

/// Reads into plain structs and prints the same.
pub fn plain(file: &str) -> io::Result<()> {
    measure(file, |bytes| {
        serde_json::from_slice::<File>(bytes).expect("the file can be read")
    })
}

fn measure<T>(file: &str, load: impl Fn(&[u8]) -> T) -> io::Result<()> {
    let bytes = fs::read(file)?;
    let start = Instant::now();
    let loaded = load(&bytes);
    let seconds = start.elapsed().as_secs_f64();
    drop(bytes);
    println!("{seconds} {} {}", status("VmRSS:")?, status("VmHWM:")?);
    black_box(loaded);
    Ok(())
}

/// A figure of the kernel about this process, in MiB.
fn status(name: &str) -> io::Result<f64> {
    let status = fs::read_to_string("/proc/self/status")?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix(name))
        .unwrap_or_default();
    let kibi = line
        .split_whitespace()
        .next()
        .and_then(|word| word.parse::<f64>().ok());
    Ok(kibi.unwrap_or(f64::NAN) / 1024.0)
}

type Texts = BTreeMap<String, String>;
type Words = BTreeMap<String, Vec<String>>;

/// What anyone would write who only wants the organisations in memory.
#[derive(Deserialize)]
#[expect(dead_code, reason = "read to be measured")]
struct File {
    format: String,
    #[serde(default)]
    topics: Vec<Topic>,
    #[serde(default)]
    organisations: Vec<Organisation>,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "read to be measured")]
struct Topic {
    key: String,
    no: u32,
    name: Texts,
    #[serde(default)]
    text: Texts,
    #[serde(default)]
    words: Words,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "read to be measured")]
struct Organisation {
    key: String,
    no: u32,
    name: String,
    short: Option<String>,
    #[serde(default)]
    also: Vec<Also>,
    kind: String,
    #[serde(default)]
    topics: Vec<String>,
    #[serde(default)]
    text: Texts,
    #[serde(default)]
    keywords: Words,
    street: Option<String>,
    postcode: Option<String>,
    city: Option<String>,
    district: Option<String>,
    phone: Option<String>,
    email: Option<String>,
    website: Option<String>,
    #[serde(default)]
    note: Texts,
    #[serde(default)]
    sources: Vec<String>,
}

#[derive(Deserialize)]
#[serde(untagged)]
#[expect(dead_code, reason = "read to be measured")]
enum Also {
    Name(String),
    Tagged { name: String, lang: Option<String> },
}
