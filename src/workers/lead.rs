//! Takes the lead when nobody has it, works as long as that is sure, and leaves it to another when it no longer is.

use std::convert::Infallible;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use futures::future::BoxFuture;
use tokio::sync::Notify;
use tokio::time::Instant;
use tokio_util::sync::CancellationToken;

use crate::desk::Desk;
use crate::store::{Candidate, SILENCE, Store, StoreError};
use crate::telegram::chain;

/// How often whoever stands by asks for the lead. With [`SILENCE`] it makes the longest time without one.
const ASK_AGAIN: Duration = Duration::from_millis(500);
/// How often whoever leads makes sure of it.
const CONFIRM: Duration = Duration::from_secs(1);
/// So long after the question whose answer made it sure, whoever leads goes on without another answer.
const SURE: Duration = SILENCE.saturating_sub(Duration::from_secs(1));
/// However often it rings here, the process that leads is rung for at most so often.
const BREATH: Duration = Duration::from_millis(20);

/// The time in which this process leads. It is over when the program is told to stop, and when nobody can be sure any more
/// that no other process leads.
#[derive(Clone)]
pub struct Term {
    over: CancellationToken,
    sure_until: Arc<Mutex<Instant>>,
}

impl Term {
    fn new(over: CancellationToken, asked: Instant) -> Self {
        Self { over, sure_until: Arc::new(Mutex::new(asked + SURE)) }
    }

    /// Whether it is over. A process that was frozen in between finds out here, before any timer has told it.
    pub fn is_over(&self) -> bool {
        if Instant::now() >= self.sure_until() {
            self.over.cancel();
        }
        self.over.is_cancelled()
    }

    /// Returns when it is over.
    pub async fn ends(&self) {
        self.over.cancelled().await;
    }

    /// For work that another process may do at the same time without harm.
    pub fn token(&self) -> &CancellationToken {
        &self.over
    }

    fn sure_until(&self) -> Instant {
        *self.sure_until.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn confirm(&self, asked: Instant) {
        *self.sure_until.lock().unwrap_or_else(PoisonError::into_inner) = asked + SURE;
    }
}

/// Asks for the lead.
pub struct Leader {
    store: Store,
    desk: Desk,
    bell: Arc<Notify>,
}

impl Leader {
    /// `bell` rings in this process when something may have come into the outbox.
    pub fn new(store: Store, desk: Desk, bell: Arc<Notify>) -> Self {
        Self { store, desk, bell }
    }

    /// Until told to stop: works in each term of its own. The work ends when its term is over; when it has something to
    /// return before, that ends all.
    pub async fn run<T, F>(&self, stop: &CancellationToken, work: F) -> Option<T>
    where
        F: Fn(Term) -> BoxFuture<'static, Option<T>>,
    {
        let mut candidate = None;
        let mut stands_by = false;
        while !stop.is_cancelled() {
            let asked = Instant::now();
            // Whoever is too slow to be told that it leads could be told too late.
            match tokio::time::timeout(SURE, self.ask(&mut candidate)).await {
                Ok(Ok(true)) => {
                    tracing::info!("this process sends");
                    stands_by = false;
                    if let Some(candidate) = candidate.take() {
                        let term = Term::new(stop.child_token(), asked);
                        let ended = self.lead(candidate, &term, work(term.clone())).await;
                        if ended.is_some() {
                            return ended;
                        }
                    }
                }
                Ok(Ok(false)) => {
                    if !std::mem::replace(&mut stands_by, true) {
                        tracing::info!("another process sends; this one stands by");
                    }
                    self.stand_by(stop).await;
                }
                Ok(Err(error)) => {
                    tracing::warn!(error = chain(&error), "nobody can tell who sends");
                    candidate = None;
                    self.stand_by(stop).await;
                }
                Err(_) => {
                    tracing::warn!("nobody tells in time who sends");
                    candidate = None;
                }
            }
        }
        None
    }

    async fn ask(&self, candidate: &mut Option<Candidate>) -> Result<bool, StoreError> {
        let candidate = match candidate {
            Some(candidate) => candidate,
            None => candidate.insert(self.store.candidate().await?),
        };
        candidate.leads().await
    }

    async fn lead<T>(&self, mut candidate: Candidate, term: &Term, work: BoxFuture<'static, Option<T>>) -> Option<T> {
        let done = CancellationToken::new();
        let worked = async {
            let ended = work.await;
            term.over.cancel();
            done.cancel();
            ended
        };
        let sure = self.makes_sure(&mut candidate, term, &done);
        let (ended, sure, ()) = tokio::join!(worked, sure, self.hears_others(term));
        match sure {
            true => candidate.resigns().await,
            false => tracing::warn!("this process may no longer be the one that sends: it has stopped sending"),
        }
        ended
    }

    /// Until all is `done`: what is on its way when the program is told to stop arrives before another process may send it.
    /// `false`: the term had to be ended, since another process may lead from now on.
    async fn makes_sure(&self, candidate: &mut Candidate, term: &Term, done: &CancellationToken) -> bool {
        loop {
            tokio::select! {
                () = tokio::time::sleep(CONFIRM) => {}
                // A process that was frozen may have been found out by what it did before this looked.
                () = done.cancelled() => return Instant::now() < term.sure_until(),
            }
            let asked = Instant::now();
            let answer = tokio::time::timeout_at(term.sure_until(), candidate.leads()).await;
            if let Ok(Err(error)) = &answer {
                tracing::warn!(error = chain(error), "nobody can tell any more who sends");
            }
            if !matches!(answer, Ok(Ok(true))) || Instant::now() >= term.sure_until() {
                term.over.cancel();
                return false;
            }
            term.confirm(asked);
        }
    }

    /// What other processes have written into the outbox rings here.
    async fn hears_others(&self, term: &Term) {
        let hears = async {
            loop {
                let Err(error) = self.hears().await;
                tracing::debug!(error = chain(&error), "other processes are not heard");
                tokio::time::sleep(CONFIRM).await;
            }
        };
        tokio::select! {
            () = hears => {}
            () = term.ends() => {}
        }
    }

    async fn hears(&self) -> Result<Infallible, StoreError> {
        let mut listener = self.store.listen().await?;
        loop {
            listener.heard().await?;
            self.bell.notify_one();
        }
    }

    /// Until it is time to ask again. Whoever stands by handles updates all the same: it has to know the calendar, and to
    /// ring for whoever sends.
    async fn stand_by(&self, stop: &CancellationToken) {
        if let Err(failure) = self.desk.look_at_calendar().await {
            tracing::warn!(error = chain(&failure), "the calendar cannot be read");
        }
        let time = tokio::time::sleep(ASK_AGAIN);
        tokio::pin!(time);
        loop {
            tokio::select! {
                () = &mut time => return,
                () = stop.cancelled() => return,
                () = self.bell.notified() => {
                    if let Err(error) = self.store.ring().await {
                        tracing::debug!(error = chain(&error), "whoever sends could not be rung for");
                    }
                    tokio::time::sleep(BREATH).await;
                }
            }
        }
    }
}
