//! `wadul selftest`: asks the running program to test itself, and says what came of it.

use std::time::Duration;

use anyhow::Result;

use super::{Finding, finding, print};
use crate::clock::Clock;
use crate::desk;
use crate::store::{Selftest, Store};
use crate::texts::{Language, messages as msg, operator};

const LOOK_AGAIN: Duration = Duration::from_millis(250);
/// So many looks until somebody takes it up: a program that runs looks each second.
const TAKEN_UP: usize = 40;
/// So many looks in all: six minutes, more than all its stages may take.
const IN_ALL: usize = 1440;

/// Asks, waits and prints. `false` when it failed, or nobody took it up.
pub async fn selftest(store: &Store) -> Result<bool> {
    Ok(print(&[ask(store).await?]))
}

async fn ask(store: &Store) -> Result<Finding> {
    let id = desk::ask_selftest(store, Clock::system().now()).await?;
    for look in 0..IN_ALL {
        tokio::time::sleep(LOOK_AGAIN).await;
        let test = desk::selftest(store, &id).await?;
        if let Some(test @ Selftest { ended: Some(_), .. }) = &test {
            return Ok(ended(test));
        }
        let waits = test.is_some_and(|test| test.begun_at.is_none());
        if waits && look > TAKEN_UP && desk::withdraw_selftest(store, id.clone()).await? {
            return Ok(finding(false, msg::OperatorSelftestNobody));
        }
    }
    Ok(finding(false, msg::OperatorSelftestEndless))
}

fn ended(test: &Selftest) -> Finding {
    let words = [Language::Indonesian, Language::English].map(|language| operator::selftested(&test.report, language));
    Finding::of(test.ended.is_some_and(|(_, good)| good), words.map(|words| words.plain()).to_vec())
}
