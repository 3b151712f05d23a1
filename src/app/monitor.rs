//! Health and meters on an address of their own, as long as anything is in hand.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result};
use futures::future::BoxFuture;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;

use crate::clock::Clock;
use crate::desk::{can_be_written, is_stuck, pulse};
use crate::meters::{self, Levels, Meters};
use crate::store::{Pulse, Store};
use crate::web::{self, Monitored};

/// A database that takes longer to say how things stand is as good as away.
const PATIENCE: Duration = Duration::from_secs(3);
/// How often what was measured is put into its buckets.
const TIDY: Duration = Duration::from_secs(5);
/// Whoever looks comes every few seconds, over a line or two.
const LIMITS: web::Limits = web::Limits { head: Duration::from_secs(10), connections: 32 };

/// The server, while it serves.
pub(super) struct Monitor {
    serving: JoinHandle<()>,
    closing: CancellationToken,
}

impl Monitor {
    /// Begins to measure and to answer. `stop` is what tells the program to stop: from then on it is not ready.
    pub async fn open(address: SocketAddr, store: Store, clock: Clock, stop: CancellationToken) -> Result<Self> {
        let meters = Meters::begin().context("the meters cannot be set up")?;
        let listener = TcpListener::bind(address).await.with_context(|| format!("{address} cannot be listened on"))?;
        tracing::info!(listen = %address, "health and meters are served");
        let router = web::monitor(Arc::new(Watched { store, clock, meters: meters.clone(), stop }));
        let closing = CancellationToken::new();
        let closed = closing.clone();
        let serving = tokio::spawn(async move {
            let tidied = async {
                loop {
                    tokio::time::sleep(TIDY).await;
                    meters.tidy();
                }
            };
            tokio::select! {
                () = web::serve(listener, router, LIMITS, closed) => {}
                () = tidied => {}
            }
        });
        Ok(Self { serving, closing })
    }

    /// The last thing to go: until now it said that the program is stopping.
    pub async fn close(self) {
        self.closing.cancel();
        // Whoever still reads a page has had it by then.
        let _ = tokio::time::timeout(Duration::from_secs(1), self.serving).await;
    }
}

struct Watched {
    store: Store,
    clock: Clock,
    meters: Meters,
    stop: CancellationToken,
}

impl Watched {
    async fn pulse(&self) -> Option<Pulse> {
        // In a task of its own: a database that hangs would hang whoever waits for it as well.
        let (store, now) = (self.store.clone(), self.clock.now());
        let asked = tokio::spawn(async move { pulse(&store, now).await });
        tokio::time::timeout(PATIENCE, asked).await.ok()?.ok()?.ok()
    }

    async fn can_be_written(&self) -> bool {
        matches!(tokio::time::timeout(PATIENCE, can_be_written(&self.store, self.clock.now())).await, Ok(Ok(())))
    }
}

impl Monitored for Watched {
    fn ready(&self) -> BoxFuture<'_, Result<(), &'static str>> {
        Box::pin(async {
            if self.stop.is_cancelled() {
                return Err("stopping");
            }
            match tokio::join!(self.pulse(), self.can_be_written()) {
                (None, _) => Err("the database does not answer"),
                (_, false) => Err("nothing can be written into the database"),
                (Some(pulse), true) if is_stuck(&pulse, self.clock.now()) => Err("the outbox does not move"),
                (Some(_), true) => Ok(()),
            }
        })
    }

    fn page(&self) -> BoxFuture<'_, String> {
        Box::pin(async {
            let pulse = self.pulse().await;
            meters::database(pulse.is_some(), self.store.commits());
            // Of a database that is away the last levels stay: it is said beside them that they are old.
            if let Some(pulse) = pulse {
                meters::levels(&levels(&pulse, self.clock.now()));
            }
            self.meters.page()
        })
    }
}

fn levels(pulse: &Pulse, now: chrono::DateTime<chrono::Utc>) -> Levels {
    let selftest = pulse.selftest.as_ref().and_then(|test| {
        let (ended_at, good) = test.ended?;
        Some((good, ended_at.timestamp(), test.report.seconds))
    });
    Levels {
        outbox_waiting: pulse.outbox_waiting,
        outbox_oldest_seconds: pulse.outbox_oldest.map_or(0, |at| (now - at).num_seconds().max(0)),
        set_aside: pulse.set_aside,
        cases_owed: pulse.cases_owed,
        overdue: pulse.overdue,
        evidence_waiting: pulse.evidence_waiting,
        selftest,
    }
}
