//! Times of many repeats, and what is told of them.

use std::{fmt, time::Duration};

/// Times in the order in which they were measured.
#[derive(Clone, Debug, Default)]
pub(crate) struct Figures(Vec<Duration>);

impl Figures {
    pub(crate) fn add(&mut self, time: Duration) {
        self.0.push(time);
    }

    /// The middle one, in milliseconds.
    pub(crate) fn median(&self) -> f64 {
        self.share(0.5)
    }

    /// The time in milliseconds that this share of all does not exceed.
    pub(crate) fn share(&self, share: f64) -> f64 {
        let mut sorted = self.0.clone();
        sorted.sort_unstable();
        let last = sorted.len().saturating_sub(1);
        #[expect(
            clippy::cast_precision_loss,
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a place among a few thousand times"
        )]
        let place = (last as f64 * share).round() as usize;
        sorted
            .get(place)
            .map_or(0.0, |time| time.as_secs_f64() * 1000.0)
    }
}

impl fmt::Display for Figures {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [median, high, highest, worst] = [0.5, 0.95, 0.99, 1.0].map(|share| self.share(share));
        write!(
            out,
            "median {median:.2}  p95 {high:.2}  p99 {highest:.2}  worst {worst:.2} ms"
        )
    }
}
