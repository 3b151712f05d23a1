//! Two and three processes on one PostgreSQL, updates spread over them, and the one that sends killed in the middle.

use std::time::Duration;

use anyhow::{Context, Result, ensure};
use tokio_util::sync::CancellationToken;

use super::crowd::{citizens, file, records};
use super::ledger::{self, Ledger};
use super::town::Town;
use crate::harness::{TestDatabase, Way};

/// However the one that sends ends, another sends after this time (half a second to ask, four to hear nothing).
const PASSES_ON_WITHIN: Duration = Duration::from_secs(5);

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn when_the_process_that_sends_is_killed_another_sends_and_nothing_is_lost_or_said_too_fast() -> Result<()> {
    let (two, three) = tokio::try_join!(a_day(2), a_day(3))?;
    println!("{two}\n{three}");
    Ok(())
}

async fn a_day(processes: usize) -> Result<Ledger> {
    let town = Town::opens(TestDatabase::postgres().await?, Way::Webhook, processes).await?;
    town.until("one of them sends", || town.sender().is_some()).await?;
    let people = citizens(&town, 6);
    let stop = CancellationToken::new();
    let stops = stop.clone();
    let (ledger, ()) = tokio::try_join!(
        async {
            let (filed, ()) = tokio::try_join!(file(&town, &people), killing(&town))?;
            let ledger = ledger::balances(&town, &filed).await?;
            stop.cancel();
            Ok(ledger)
        },
        async { records(&town.rina, &stops).await }
    )?;
    ensure!(
        ledger::too_many(&town) == 0,
        "{ledger}: Telegram said {} times that it was too much",
        ledger::too_many(&town)
    );
    let taken = town.front.as_ref().context("a front")?.taken();
    ensure!(taken.iter().all(|taken| *taken > 10), "{taken:?}");
    Ok(ledger)
}

/// In the middle of the dialogues whoever sends is killed; some time later it is back and stands by.
async fn killing(town: &Town) -> Result<()> {
    town.until("the dialogues are under way", || said(town) > 20).await?;
    let first = town.sender().context("one of them sends")?;
    town.kills(first);
    passes_on(town, first).await?;
    let before = said(town);
    town.until("the other goes on", || said(town) > before + 10).await?;
    town.starts(first)?;
    town.until("the killed one is back", || town.output(first).contains("this one stands by")).await
}

/// How many messages have been sent so far.
fn said(town: &Town) -> usize {
    town.telegram().calls_of("SendMessage").len()
}

/// Somebody else sends, in time.
async fn passes_on(town: &Town, from: usize) -> Result<()> {
    let begun = std::time::Instant::now();
    town.until("another sends", || town.sender().is_some_and(|sender| sender != from)).await?;
    ensure!(begun.elapsed() < PASSES_ON_WITHIN, "the lead has passed on only after {:?}", begun.elapsed());
    println!("{}: the lead has passed on after {:?}", town.name(), begun.elapsed());
    Ok(())
}

/// Not killed but frozen, as by a machine that is moved: it keeps its connection, and wakes up in the middle of a sentence.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_process_that_was_frozen_does_not_send_beside_the_one_that_took_over() -> Result<()> {
    let town = Town::opens(TestDatabase::postgres().await?, Way::Webhook, 2).await?;
    town.until("one of them sends", || town.sender().is_some()).await?;
    let people = citizens(&town, 4);
    let stop = CancellationToken::new();
    let stops = stop.clone();
    let freezing = async {
        town.until("the dialogues are under way", || said(&town) > 20).await?;
        let frozen = town.sender().context("one of them sends")?;
        town.freezes(frozen)?;
        let other = 1 - frozen;
        town.until("another sends", || town.output(other).contains("this process sends")).await?;
        town.thaws(frozen)?;
        town.until("it knows", || town.output(frozen).contains("it has stopped sending")).await
    };
    let (ledger, ()) = tokio::try_join!(
        async {
            let (filed, ()) = tokio::try_join!(file(&town, &people), freezing)?;
            let ledger = ledger::balances(&town, &filed).await?;
            stop.cancel();
            Ok(ledger)
        },
        async { records(&town.rina, &stops).await }
    )?;
    println!("{ledger}");
    Ok(())
}

/// On SQLite a second process on the same file stands by, and takes over when the first is gone.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_processes_on_one_file_take_turns() -> Result<()> {
    let town = Town::opens(TestDatabase::sqlite()?, Way::Polling, 2).await?;
    town.until("one of them sends", || town.sender().is_some()).await?;
    let first = town.sender().context("one of them sends")?;
    let second = 1 - first;
    town.until("the other stands by", || town.output(second).contains("this one stands by")).await?;
    let here = town.rina.mark();
    town.rina.sends("/bantuan");
    town.until_read(&town.rina, here, "/pengaduan_saya").await?;
    town.kills(first);
    passes_on(&town, first).await?;
    let here = town.rina.mark();
    town.rina.sends("/bantuan");
    town.until_read(&town.rina, here, "/pengaduan_saya").await?;
    town.stops().await?;
    let asked = town.telegram().calls_of("getUpdates");
    let clashes = asked.iter().filter(|call| matches!(call.outcome, wadul::sandbox::Outcome::Refused(409, _)));
    assert_eq!(clashes.count(), 0, "two fetched updates at once");
    Ok(())
}
