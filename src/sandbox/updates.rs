//! Updates that wait for the bot.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::{Value, json};

/// The first `update_id`; the real ones start anywhere.
const FIRST: i64 = 700_000_001;
/// What comes only when asked for by name.
const ONLY_WHEN_ASKED: [&str; 3] = ["chat_member", "message_reaction", "message_reaction_count"];

/// Which updates wait for each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Queue {
    Chat(i64),
    Taps(i64),
    Alone(i64),
}

#[derive(Debug, Clone)]
struct Waiting {
    /// Its place in the order of creation; the `update_id` may repeat.
    serial: u64,
    id: i64,
    queue: Queue,
    body: Value,
    expires: DateTime<Utc>,
    next_attempt: DateTime<Utc>,
    delay: i64,
    failures: u32,
    is_repeat: bool,
    handed_out: bool,
}

/// An update on its way to the webhook.
#[derive(Debug, Clone)]
pub(super) struct Outgoing {
    pub serial: u64,
    pub body: Value,
}

/// Everything not acknowledged yet, and what was sent before.
#[derive(Default)]
pub(super) struct Updates {
    waiting: Vec<Waiting>,
    in_flight: BTreeSet<u64>,
    made: BTreeMap<i64, (Queue, Value)>,
    serials: u64,
    base: i64,
    count: i64,
    remembered: Option<usize>,
    allowed: Option<BTreeSet<String>>,
    /// How many were never accepted and grew too old.
    pub expired: usize,
    /// Which long poll is the latest.
    pub poller: u64,
}

impl Updates {
    /// So many updates can be repeated later.
    pub fn remembers_only(&mut self, newest: usize) {
        self.remembered = Some(newest);
    }

    /// From here on the numbers are higher by `base`.
    pub fn counts_from(&mut self, base: i64) {
        self.base = base;
    }

    /// Adds an update of this kind, unless the bot did not ask for such.
    pub fn add(&mut self, kind: &str, content: Value, queue: Queue, now: DateTime<Utc>) -> Option<i64> {
        let wanted = match &self.allowed {
            Some(allowed) => allowed.contains(kind),
            None => !ONLY_WHEN_ASKED.contains(&kind),
        };
        wanted.then(|| self.add_raw(json!({ kind: content }), Some(queue), now))
    }

    /// Adds any body; its `update_id` is filled in.
    pub fn add_raw(&mut self, mut body: Value, queue: Option<Queue>, now: DateTime<Utc>) -> i64 {
        let id = FIRST + self.base + self.count;
        self.count += 1;
        if let Some(fields) = body.as_object_mut() {
            fields.insert("update_id".into(), json!(id));
        }
        let queue = queue.unwrap_or(Queue::Alone(id));
        if self.remembered.is_some_and(|most| self.made.len() >= most) {
            self.made.pop_first();
        }
        self.made.insert(id, (queue, body.clone()));
        self.push(id, queue, body, false, now);
        id
    }

    /// The same update once more; false when there never was such.
    pub fn repeat(&mut self, id: i64, now: DateTime<Utc>) -> bool {
        let Some((queue, body)) = self.made.get(&id).cloned() else { return false };
        self.push(id, queue, body, true, now);
        true
    }

    /// What waits of a chat is lost.
    pub fn forget(&mut self, chat: i64) {
        self.waiting.retain(|waiting| waiting.queue != Queue::Chat(chat));
    }

    /// Whether the bot has not acknowledged this message yet.
    pub fn waits(&self, chat: i64, message: i64) -> bool {
        self.waiting.iter().any(|waiting| {
            waiting.queue == Queue::Chat(chat) && waiting.body["message"]["message_id"] == json!(message)
        })
    }

    /// How many updates of this chat the bot has not acknowledged yet.
    pub fn waits_of(&self, chat: i64) -> usize {
        self.waiting.iter().filter(|waiting| waiting.queue == Queue::Chat(chat)).count()
    }

    pub fn last_id(&self) -> Option<i64> {
        self.made.keys().next_back().copied()
    }

    fn push(&mut self, id: i64, queue: Queue, body: Value, is_repeat: bool, now: DateTime<Utc>) {
        self.serials += 1;
        let life = match queue {
            Queue::Taps(_) => TimeDelta::seconds(150),
            _ => TimeDelta::hours(24),
        };
        self.waiting.push(Waiting {
            serial: self.serials,
            id,
            queue,
            body,
            expires: now + life,
            next_attempt: now,
            delay: 1,
            failures: 0,
            is_repeat,
            handed_out: false,
        });
    }

    /// `allowed_updates` of setWebhook and getUpdates; an empty list is the default one.
    pub fn allow(&mut self, kinds: &Value) {
        let kinds: BTreeSet<String> =
            kinds.as_array().into_iter().flatten().filter_map(|kind| kind.as_str().map(str::to_owned)).collect();
        self.allowed = (!kinds.is_empty()).then_some(kinds);
    }

    pub fn allowed(&self) -> Option<Vec<String>> {
        self.allowed.as_ref().map(|kinds| kinds.iter().cloned().collect())
    }

    pub fn drop_all(&mut self) {
        self.waiting.clear();
    }

    pub fn count(&mut self, now: DateTime<Utc>) -> usize {
        self.forget_expired(now);
        self.waiting.len()
    }

    fn forget_expired(&mut self, now: DateTime<Utc>) {
        let before = self.waiting.len();
        self.waiting.retain(|update| update.expires >= now);
        self.expired += before - self.waiting.len();
    }

    /// getUpdates: forgets what lies below `offset` and hands out the rest.
    pub fn poll(&mut self, offset: i64, limit: usize, now: DateTime<Utc>) -> Vec<Value> {
        self.forget_expired(now);
        if offset > 0 {
            // A repeat has an old id: it must be seen once before the offset can take it away.
            self.waiting.retain(|update| update.id >= offset || (update.is_repeat && !update.handed_out));
        } else if offset < 0 {
            let keep = usize::try_from(offset.unsigned_abs()).unwrap_or(usize::MAX);
            let surplus = self.waiting.len().saturating_sub(keep);
            self.waiting.drain(..surplus);
        }
        self.waiting.sort_by_key(|update| (update.id, update.serial));
        let handed = self.waiting.iter_mut().take(limit);
        handed
            .map(|update| {
                update.handed_out = true;
                update.body.clone()
            })
            .collect()
    }

    /// The first update of each queue that is due and not on its way.
    pub fn due(&mut self, taps_first: bool, now: DateTime<Utc>) -> Vec<Outgoing> {
        self.forget_expired(now);
        self.waiting.sort_by_key(|update| update.serial);
        let mut seen = BTreeSet::new();
        let mut heads: Vec<&Waiting> = self.waiting.iter().filter(|update| seen.insert(update.queue)).collect();
        heads.retain(|update| update.next_attempt <= now && !self.in_flight.contains(&update.serial));
        if taps_first {
            heads.sort_by_key(|update| !matches!(update.queue, Queue::Taps(_)));
        }
        heads.into_iter().map(|update| Outgoing { serial: update.serial, body: update.body.clone() }).collect()
    }

    pub fn depart(&mut self, serial: u64) {
        self.in_flight.insert(serial);
    }

    /// It came back without a word on how it went.
    pub fn come_back(&mut self, serial: u64) {
        self.in_flight.remove(&serial);
    }

    pub fn accept(&mut self, serial: u64) {
        self.in_flight.remove(&serial);
        self.waiting.retain(|update| update.serial != serial);
    }

    /// Sent again at once, then after 2, 4, 8 ... 90 s, or when the bot says so (at most an hour).
    pub fn refuse(&mut self, serial: u64, retry_after: i64, now: DateTime<Utc>) {
        self.in_flight.remove(&serial);
        let Some(update) = self.waiting.iter_mut().find(|update| update.serial == serial) else { return };
        let wait = match retry_after.clamp(0, 3600) {
            0 if update.failures == 0 => 0,
            0 => {
                // The server draws the longest pause between 60 and 120 s; this is its middle.
                update.delay = (update.delay * 2).min(90);
                update.delay
            }
            told => told,
        };
        update.failures += 1;
        update.next_attempt = now + TimeDelta::seconds(wait);
        if update.next_attempt > update.expires {
            self.waiting.retain(|update| update.serial != serial);
            self.expired += 1;
        }
    }
}
