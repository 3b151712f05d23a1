//! How much Telegram lets a bot send: about 30 messages a second, one a second in a chat, 20 a minute in a group.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

/// Messages a private chat takes at once before the pace counts.
const BURST: f64 = 5.0;

/// A bucket of tokens, filled at an even pace.
struct Bucket {
    tokens: f64,
    capacity: f64,
    per_second: f64,
    filled_at: DateTime<Utc>,
}

impl Bucket {
    fn full(capacity: f64, per_second: f64, now: DateTime<Utc>) -> Self {
        Self { tokens: capacity, capacity, per_second, filled_at: now }
    }

    fn fill(&mut self, now: DateTime<Utc>) {
        let seconds = (now - self.filled_at).num_milliseconds().max(0) as f64 / 1000.0;
        self.tokens = (self.tokens + seconds * self.per_second).min(self.capacity);
        self.filled_at = now;
    }

    /// Whole seconds until one message may go; 0 is now.
    fn wait(&self) -> u64 {
        if self.tokens >= 1.0 { 0 } else { ((1.0 - self.tokens) / self.per_second).ceil().max(1.0) as u64 }
    }
}

/// The bot's buckets.
#[derive(Default)]
pub(super) struct Budget {
    all: Option<Bucket>,
    chats: BTreeMap<i64, Bucket>,
}

impl Budget {
    /// Takes `count` messages to `chat` out of the budget, or tells the seconds to wait.
    pub fn take(&mut self, chat: i64, is_group: bool, count: usize, now: DateTime<Utc>) -> Result<(), u64> {
        let all = self.all.get_or_insert_with(|| Bucket::full(30.0, 30.0, now));
        let (capacity, pace) = if is_group { (20.0, 20.0 / 60.0) } else { (BURST, 1.0) };
        let own = self.chats.entry(chat).or_insert_with(|| Bucket::full(capacity, pace, now));
        all.fill(now);
        own.fill(now);
        match all.wait().max(own.wait()) {
            0 => {
                all.tokens -= count as f64;
                own.tokens -= count as f64;
                Ok(())
            }
            seconds => Err(seconds),
        }
    }
}
