//! When a kiosk forgets its visitor. Is told what time it is and never asks.

use std::time::{Duration, Instant};

/// How long the last warning counts down, at most.
pub const WARNING: Duration = Duration::from_secs(30);

/// The shortest time that a visitor is given: the countdown alone would be no warning.
pub const SHORTEST: Duration = Duration::from_secs(2);

/// The clock of one visit.
#[derive(Clone, Copy, Debug)]
pub struct Idle {
    limit: Duration,
    last: Instant,
}

/// How things stand at some moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Somebody is there, or was a moment ago.
    Present,
    /// So many whole seconds are left, rounded up.
    Warning(u16),
    /// The visitor has left.
    Over,
}

impl Idle {
    /// A visit that begins now and ends `limit` after the last sign of life.
    #[must_use]
    pub const fn new(limit: Duration, now: Instant) -> Self {
        Self { limit, last: now }
    }

    /// A sign of life.
    pub const fn touch(&mut self, now: Instant) {
        self.last = now;
    }

    /// How things stand.
    #[must_use]
    pub fn state(&self, now: Instant) -> State {
        let left = self
            .limit
            .saturating_sub(now.saturating_duration_since(self.last));
        if left.is_zero() {
            State::Over
        } else if left <= self.warning() {
            let seconds = left.as_secs() + u64::from(left.subsec_nanos() > 0);
            State::Warning(u16::try_from(seconds).unwrap_or(u16::MAX))
        } else {
            State::Present
        }
    }

    /// How long to wait until the state changes by itself.
    #[must_use]
    pub fn wait(&self, now: Instant) -> Duration {
        let left = self
            .limit
            .saturating_sub(now.saturating_duration_since(self.last));
        if left > self.warning() {
            return left.saturating_sub(self.warning());
        }
        let part = Duration::from_nanos(u64::from(left.subsec_nanos()));
        if part.is_zero() {
            left.min(Duration::from_secs(1))
        } else {
            part
        }
    }

    /// The warning is never more than half of a very short limit.
    fn warning(&self) -> Duration {
        WARNING.min(self.limit / 2)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_thirty_seconds_are_counted_down_one_by_one() {
        let start = Instant::now_for_tests();
        let idle = Idle::new(Duration::from_mins(2), start);
        let at = |seconds: f64| start + Duration::from_secs_f64(seconds);
        let table = [
            (0.0, State::Present),
            (89.9, State::Present),
            (90.0, State::Warning(30)),
            (90.5, State::Warning(30)),
            (91.0, State::Warning(29)),
            (119.5, State::Warning(1)),
            (120.0, State::Over),
            (9000.0, State::Over),
        ];
        for (seconds, expected) in table {
            assert_eq!(idle.state(at(seconds)), expected, "after {seconds} s");
        }
        assert_eq!(idle.wait(at(10.0)), Duration::from_secs(80));
        assert_eq!(idle.wait(at(90.0)), Duration::from_secs(1));
        assert_eq!(idle.wait(at(90.25)), Duration::from_millis(750));
        assert_eq!(idle.wait(at(120.0)), Duration::ZERO);
    }

    #[test]
    fn a_sign_of_life_starts_the_visit_anew() {
        let start = Instant::now_for_tests();
        let mut idle = Idle::new(Duration::from_mins(2), start);
        let later = start + Duration::from_secs(119);
        idle.touch(later);
        assert_eq!(idle.state(later + Duration::from_mins(1)), State::Present);
    }

    trait Clock {
        fn now_for_tests() -> Self;
    }
    impl Clock for Instant {
        #[expect(
            clippy::disallowed_methods,
            reason = "a test needs some instant to count from"
        )]
        fn now_for_tests() -> Self {
            Self::now()
        }
    }
}
