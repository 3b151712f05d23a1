//! What one process at a time does for all that run beside it.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::Mutex;
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;

use crate::telegram::{Api, ApiError, Intake, Poller, chain};
use crate::workers::{Caretaker, EvidenceRoom, Hours, Menus, Outbox, Selftests, Term};

/// How long one `getUpdates` waits for something to come.
const POLL: Duration = Duration::from_secs(25);
/// Pause after Telegram could not be reached, or the database could not be written.
const POLL_AGAIN: Duration = Duration::from_secs(3);
/// A connection that broke once is opened again sooner: everybody waits for it.
const POLL_AGAIN_FIRST: Duration = Duration::from_millis(200);

/// What one process at a time does for all that run beside it.
pub(super) struct Led {
    pub(super) outbox: Outbox,
    pub(super) evidence: EvidenceRoom,
    pub(super) caretaker: Caretaker,
    pub(super) hours: Hours,
    pub(super) menus: Menus,
    /// A test that is under way outlasts a term.
    pub(super) selftests: Mutex<Selftests>,
    /// Telegram answers one at a time (Bot API `getUpdates`, 409).
    pub(super) polls: Option<(Api, Intake)>,
}

impl Led {
    /// Until the term is over; the part that has ended by itself, if one has.
    pub(super) async fn work(self: Arc<Self>, term: Term) -> Option<&'static str> {
        let mut parts: JoinSet<&'static str> = JoinSet::new();
        let begin = || (Arc::clone(&self), term.clone());
        if let Some((api, intake)) = self.polls.clone() {
            parts.spawn(named("long polling", poll(Poller::new(api, intake), term.token().clone())));
        }
        let (led, within) = begin();
        parts.spawn(named("the outbox", async move { led.outbox.run(&within).await }));
        let (led, within) = begin();
        parts.spawn(named("the evidence room", async move { led.evidence.run(within.token()).await }));
        let (led, within) = begin();
        parts.spawn(named("the caretaker", async move { led.caretaker.run(within.token()).await }));
        let (led, within) = begin();
        parts.spawn(named("the hours", async move { led.hours.run(within.token()).await }));
        let (led, within) = begin();
        parts.spawn(named("the menus", async move { led.menus.run(within.token()).await }));
        let (led, within) = begin();
        parts.spawn(named("the self-tests", async move { led.selftests.lock().await.run(within.token()).await }));
        let mut by_itself = None;
        while let Some(ended) = parts.join_next().await {
            let was_over = term.is_over();
            term.token().cancel();
            match ended {
                Ok(part) if !was_over => by_itself = Some(part),
                // It ends the program where all parts are waited for.
                Err(broken) if broken.is_panic() => std::panic::resume_unwind(broken.into_panic()),
                _ => {}
            }
        }
        by_itself
    }
}

/// A part of the program, which tells its name when it has ended.
pub(super) async fn named(name: &'static str, part: impl Future<Output = ()>) -> &'static str {
    part.await;
    name
}

async fn poll(mut poller: Poller, stop: CancellationToken) {
    let mut failures = 0;
    while !stop.is_cancelled() {
        // A long poll can be dropped at any time: what it brought and was not handled is brought again.
        let outcome = tokio::select! {
            outcome = poller.step(POLL) => outcome,
            () = stop.cancelled() => break,
        };
        failures = if outcome.is_ok() { 0 } else { failures + 1 };
        let wait = match &outcome {
            Ok(_) if poller.holds_back() => POLL_AGAIN,
            Ok(_) => continue,
            Err(ApiError::Refused { retry_after: Some(seconds), .. }) => Duration::from_secs(*seconds),
            Err(_) => POLL_AGAIN_FIRST.saturating_mul(1 << failures.min(5)).min(POLL_AGAIN),
        };
        if let Err(error) = outcome {
            tracing::warn!(error = chain(&error), "updates cannot be fetched");
        }
        tokio::select! {
            () = tokio::time::sleep(wait) => {}
            () = stop.cancelled() => {}
        }
    }
}
