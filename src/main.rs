//! Runs Wegweiser.
fn main() {}
