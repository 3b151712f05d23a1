//! How the whole of it stands, for whoever runs the program.

use chrono::{DateTime, TimeDelta, Utc};

use super::Failure;
use crate::store::{PersonLock, Pulse, Store};

/// Telegram's longest wait for a busy group is a minute, and ours after it was away half of one: whoever waits this long,
/// while nobody else is told anything either, waits for nothing.
const STUCK_AFTER: TimeDelta = TimeDelta::minutes(10);

/// How it stands at this moment.
pub async fn pulse(store: &Store, now: DateTime<Utc>) -> Result<Pulse, Failure> {
    Ok(store.reader().await?.pulse(now).await?)
}

/// Whether what people do can be written down at this moment.
pub async fn can_be_written(store: &Store, now: DateTime<Utc>) -> Result<(), Failure> {
    store.transact(PersonLock::NOBODY, move |tx| Box::pin(async move { Ok(tx.try_to_write(now).await?) })).await
}

/// Whether the outbox does not move: something has been due for long, and for as long nothing has come to an end. One reader
/// whose chat makes trouble holds nobody up, and is no sign of it.
pub fn is_stuck(pulse: &Pulse, now: DateTime<Utc>) -> bool {
    let long_ago = |at: Option<DateTime<Utc>>| at.is_none_or(|at| now - at > STUCK_AFTER);
    pulse.outbox_oldest.is_some() && long_ago(pulse.outbox_oldest) && long_ago(pulse.outbox_moved)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_chat_that_waits_is_no_outbox_that_is_stuck() {
        let now: DateTime<Utc> = "2026-11-25T02:00:00Z".parse().expect("a moment");
        let ago = |minutes| Some(now - TimeDelta::minutes(minutes));
        let stuck = |oldest, moved| {
            let pulse = Pulse {
                outbox_waiting: 1,
                outbox_oldest: oldest,
                outbox_moved: moved,
                set_aside: 0,
                cases_owed: 0,
                overdue: 0,
                evidence_waiting: 0,
                selftest: None,
            };
            is_stuck(&pulse, now)
        };
        assert!(stuck(ago(11), None) && stuck(ago(11), ago(60)));
        assert!(!stuck(None, None) && !stuck(ago(9), None) && !stuck(ago(600), ago(1)));
    }
}
