//! Bringing updates to the webhook: in order within each queue, again until accepted.

use std::{sync::Arc, time::Duration};

use futures::future::join_all;
use reqwest::header::RETRY_AFTER;
use serde_json::Value;
use tokio_util::task::AbortOnDropHandle;

use super::{Sandbox, Shared, methods::is_loopback, updates::Outgoing};

/// Silence after which Telegram gives up on a request.
const PATIENCE: Duration = Duration::from_secs(60);
/// How often a courier looks whether an update is due again.
const ROUND: Duration = Duration::from_millis(200);

pub(super) fn client() -> reqwest::Result<reqwest::Client> {
    reqwest::Client::builder().no_proxy().timeout(PATIENCE).build()
}

/// Brings updates in the background, as they appear; stops when dropped.
pub struct Courier {
    _task: AbortOnDropHandle<()>,
}

/// An update on its way; whatever happens, it doesn't stay there.
struct Parcel {
    shared: Arc<Shared>,
    outgoing: Outgoing,
    is_settled: bool,
}

impl Drop for Parcel {
    fn drop(&mut self) {
        if !self.is_settled {
            self.shared.world().updates.come_back(self.outgoing.serial);
        }
    }
}

impl Parcel {
    /// The update of each queue that may go now, at most `limit`.
    fn collect(shared: &Arc<Shared>, limit: usize) -> Vec<Parcel> {
        let taps_first = shared.faults.lets_taps_overtake();
        let mut world = shared.world();
        if world.webhook.is_none() {
            return Vec::new();
        }
        let now = world.now;
        let mut due = world.updates.due(taps_first, now);
        due.truncate(limit);
        for outgoing in &due {
            world.updates.depart(outgoing.serial);
        }
        due.into_iter().map(|outgoing| Parcel { shared: shared.clone(), outgoing, is_settled: false }).collect()
    }

    /// Brings it once; true when it was accepted.
    async fn bring(mut self) -> bool {
        let outcome = self.post().await;
        self.is_settled = true;
        let mut world = self.shared.world();
        let now = world.now;
        match outcome {
            Ok(()) => {
                world.updates.accept(self.outgoing.serial);
                true
            }
            Err((reason, retry_after)) => {
                world.updates.refuse(self.outgoing.serial, retry_after, now);
                if let Some(webhook) = &mut world.webhook {
                    webhook.last_error = Some((now, reason));
                }
                false
            }
        }
    }

    async fn post(&self) -> Result<(), (String, i64)> {
        let webhook = self.shared.world().webhook.clone();
        let Some(webhook) = webhook.filter(|webhook| is_loopback(&webhook.url)) else {
            return Err(("Connection refused".into(), 0));
        };
        let mut request = self
            .shared
            .client
            .post(webhook.url)
            .header("content-type", "application/json")
            .body(self.outgoing.body.to_string());
        if let Some(secret) = webhook.secret_token {
            request = request.header("X-Telegram-Bot-Api-Secret-Token", secret);
        }
        let response = request.send().await.map_err(|error| (format!("Webhook connection closed: {error}"), 0))?;
        let status = response.status();
        if status.is_success() {
            return Ok(());
        }
        let retry_after = response.headers().get(RETRY_AFTER).and_then(|value| value.to_str().ok()?.parse().ok());
        Err((format!("Wrong response from the webhook: {status}"), retry_after.unwrap_or(0)))
    }
}

impl Sandbox {
    /// Brings everything due to the webhook, one update after the other, oldest first; in each queue (messages by
    /// chat, taps by person) the next goes only after the one before was accepted. What is refused stays: it is due
    /// again at once, then after 2, 4, 8 ... 90 s by the sandbox's clock, or when `Retry-After` says. Returns how
    /// many were accepted.
    pub async fn deliver(&self) -> usize {
        let mut accepted = 0;
        while let Some(parcel) = Parcel::collect(&self.shared, 1).pop() {
            accepted += usize::from(parcel.bring().await);
        }
        accepted
    }

    /// As [`Sandbox::deliver`], but the first updates of all queues go at the same time, round after round: what one
    /// person's message and tap do to each other.
    pub async fn deliver_together(&self) -> usize {
        let mut accepted = 0;
        loop {
            let parcels = Parcel::collect(&self.shared, self.connections());
            if parcels.is_empty() {
                return accepted;
            }
            accepted += join_all(parcels.into_iter().map(Parcel::bring)).await.into_iter().filter(|done| *done).count();
        }
    }

    /// Brings updates in the background, in real time, until the courier is dropped.
    pub fn deliver_always(&self) -> Courier {
        let shared = self.shared.clone();
        let task = tokio::spawn(async move {
            let mut under_way = tokio::task::JoinSet::new();
            loop {
                let news = shared.news.notified();
                tokio::pin!(news);
                news.as_mut().enable();
                let free = connections(&shared).saturating_sub(under_way.len());
                for parcel in Parcel::collect(&shared, free) {
                    under_way.spawn(parcel.bring());
                }
                tokio::select! {
                    () = news => {}
                    Some(_) = under_way.join_next() => {}
                    () = tokio::time::sleep(ROUND) => {}
                }
            }
        });
        Courier { _task: AbortOnDropHandle::new(task) }
    }

    fn connections(&self) -> usize {
        connections(&self.shared)
    }

    /// Updates the bot has not acknowledged yet, by webhook or by offset.
    pub fn pending(&self) -> usize {
        let mut world = self.shared.world();
        let now = world.now;
        world.updates.count(now)
    }

    /// Updates Telegram gave up on: messages after 24 hours, taps after 150 s.
    pub fn expired(&self) -> usize {
        self.pending();
        self.shared.world().updates.expired
    }

    /// The newest `update_id`.
    pub fn last_update_id(&self) -> Option<i64> {
        self.shared.world().updates.last_id()
    }

    /// Puts an update that was made before into its queue once more; false when there is no such.
    pub fn repeat_update(&self, update_id: i64) -> bool {
        self.shared.act(|world| world.updates.repeat(update_id, world.now))
    }

    /// Puts the newest update into its queue once more.
    pub fn repeat_last_update(&self) -> bool {
        self.last_update_id().is_some_and(|id| self.repeat_update(id))
    }

    /// Queues any body as an update, in a queue of its own; its `update_id` is filled in and returned.
    pub fn push_raw_update(&self, body: Value) -> i64 {
        self.shared.act(|world| world.updates.add_raw(body, None, world.now))
    }
}

fn connections(shared: &Shared) -> usize {
    let limit = shared.world().webhook.as_ref().map_or(40, |webhook| webhook.max_connections);
    usize::try_from(limit).unwrap_or(1)
}
