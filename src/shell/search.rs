//! Carries out searches: at once over a directory of usual size, beside the loop over a huge one. An
//! outdated search is dropped as soon as the next is asked for.
#![expect(
    clippy::disallowed_methods,
    reason = "the shell is the part that starts threads"
)]

use std::{
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
        mpsc::{self, Sender},
    },
    thread,
};

use super::window::Event;
use crate::{
    app::App,
    directory::Directory,
    effect::{Effect, Outcome},
    search::{Alone, Answer, Index, Request, Workers, scan},
    update::hear,
};

/// Up to so many entries one thread builds the index, and a search is done within a frame.
const AT_ONCE: usize = 20_000;

/// Runs two pieces of work at the same time.
pub struct TwoThreads;

impl Workers for TwoThreads {
    fn both<A: Send, B: Send>(
        &self,
        a: impl FnOnce() -> A + Send,
        b: impl FnOnce() -> B + Send,
    ) -> (A, B) {
        thread::scope(|scope| {
            let other = scope.spawn(b);
            let own = a();
            match other.join() {
                Ok(other) => (own, other),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        })
    }
}

struct Job {
    ticket: u64,
    request: Request,
    directory: Arc<Directory>,
    index: Option<Arc<Index>>,
}

impl Job {
    /// The answer of the index; until there is one, what the names alone can tell.
    fn answer(&self, outdated: &dyn Fn() -> bool) -> Option<Answer> {
        match &self.index {
            Some(index) => index.search(&self.directory, &self.request, outdated),
            None => scan(&self.directory, &self.request, outdated),
        }
    }
}

/// Does the searching for the loop.
pub(super) struct Searcher {
    answers: Sender<Event>,
    latest: Arc<AtomicU64>,
    beside: Option<Sender<Job>>,
}

impl Searcher {
    pub(super) fn new(answers: Sender<Event>) -> Self {
        Self {
            answers,
            latest: Arc::default(),
            beside: None,
        }
    }

    /// Builds the index beside the loop, which then hears of it: the first frame waits for nothing.
    pub(super) fn index(&self, directory: &Arc<Directory>) {
        let (directory, answers) = (Arc::clone(directory), self.answers.clone());
        thread::spawn(move || {
            let index = if directory.len() <= AT_ONCE {
                Index::build(&directory, &Alone)
            } else {
                Index::build(&directory, &TwoThreads)
            };
            // a window that has closed meanwhile needs no index
            let _ = answers.send(Event::Outcome(Outcome::Indexed(Arc::new(index))));
        });
    }

    /// Carries out the searches among the effects.
    pub(super) fn perform(&mut self, app: &mut App, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::Suspend => {}
                Effect::Search { ticket, request } => self.search(app, ticket, request),
            }
        }
    }

    fn search(&mut self, app: &mut App, ticket: u64, request: Request) {
        self.latest.store(ticket, Ordering::Relaxed);
        let job = Job {
            ticket,
            request,
            directory: Arc::clone(&app.directory),
            index: app.index.clone(),
        };
        if app.directory.len() > AT_ONCE {
            return self.search_beside(job);
        }
        // the index over a small directory is a moment away, and its answer need not replace another
        if job.index.is_none() {
            return;
        }
        if let Some(answer) = job.answer(&|| false) {
            let next = hear(app, Outcome::Found { ticket, answer });
            self.perform(app, next);
        }
    }

    fn search_beside(&mut self, job: Job) {
        let jobs = self
            .beside
            .get_or_insert_with(|| start(Arc::clone(&self.latest), self.answers.clone()));
        // the thread ends only with the receiver of its answers, and then nobody waits for one
        let _ = jobs.send(job);
    }
}

/// Starts the thread that searches. Jobs that are outdated when their turn comes are passed over.
fn start(latest: Arc<AtomicU64>, answers: Sender<Event>) -> Sender<Job> {
    let (sender, jobs) = mpsc::channel::<Job>();
    thread::spawn(move || {
        for job in jobs {
            let ticket = job.ticket;
            let outdated = || latest.load(Ordering::Relaxed) != ticket;
            let Some(answer) = job.answer(&outdated) else {
                continue;
            };
            if answers
                .send(Event::Outcome(Outcome::Found { ticket, answer }))
                .is_err()
            {
                return;
            }
        }
    });
    sender
}
