//! Long polling (Bot API `getUpdates`): the next offset confirms what was handled, and nothing before that.

use std::collections::BTreeMap;
use std::time::Duration;

use futures::StreamExt;
use serde_json::value::RawValue;
use serde_json::{Value, json};

use super::{Api, ApiError, Intake, KINDS, Verdict};

/// How many people's updates are in hand at once.
const AT_ONCE: usize = 32;

/// Asks for updates and hands them in.
pub struct Poller {
    api: Api,
    intake: Intake,
    offset: i64,
    holds_back: bool,
}

impl Poller {
    /// Begins where Telegram is.
    pub fn new(api: Api, intake: Intake) -> Self {
        Self { api, intake, offset: 0, holds_back: false }
    }

    /// Asks once, waiting up to `wait` for something to come, and handles what came. Whether anything was acknowledged.
    pub async fn step(&mut self, wait: Duration) -> Result<bool, ApiError> {
        let parameters = json!({
            "offset": self.offset, "timeout": wait.as_secs(), "limit": 100, "allowed_updates": KINDS,
        });
        let answer = self.api.call("getUpdates", &parameters, wait + Duration::from_secs(15)).await?;
        let updates: Vec<Box<RawValue>> = serde_json::from_str(answer.get()).unwrap_or_default();
        let mut people: BTreeMap<i64, Vec<(i64, Box<RawValue>)>> = BTreeMap::new();
        let mut last = None;
        for update in updates {
            let raw: Value = serde_json::from_str(update.get()).unwrap_or_default();
            let Some(id) = raw["update_id"].as_i64() else { continue };
            last = last.max(Some(id));
            people.entry(person(&raw)).or_default().push((id, update));
        }
        let kept = self.hand_in(people).await;
        self.holds_back = kept.is_some();
        let next = kept.or(last.map(|last| last + 1));
        let moved = next.is_some_and(|next| next != self.offset);
        self.offset = next.unwrap_or(self.offset);
        Ok(moved)
    }

    /// Whether the last step left an update with Telegram: it comes again at once, so whoever asks should wait a moment.
    pub fn holds_back(&self) -> bool {
        self.holds_back
    }

    /// One person's updates one after the other, different people's side by side. The lowest update that has to come
    /// again, if any: those after it come again as well and are known by their ids.
    async fn hand_in(&self, people: BTreeMap<i64, Vec<(i64, Box<RawValue>)>>) -> Option<i64> {
        let of_one = |updates: Vec<(i64, Box<RawValue>)>| async move {
            for (id, update) in updates {
                if self.intake.take(update.get()).await == Verdict::Keep {
                    return Some(id);
                }
            }
            None
        };
        let kept = futures::stream::iter(people.into_values()).map(of_one).buffer_unordered(AT_ONCE);
        kept.filter_map(std::future::ready).collect::<Vec<_>>().await.into_iter().min()
    }
}

fn person(raw: &Value) -> i64 {
    KINDS.iter().find_map(|kind| raw[*kind]["from"]["id"].as_i64()).unwrap_or_default()
}
