//! The real program, killed in the middle of what it does: what was promised is counted afterwards.

mod crowd;
mod faults;
mod front;
mod ledger;
mod points;
mod replicas;
mod storm;
mod town;

use std::time::Duration;

use anyhow::{Context, Result};
use futures::future::{try_join_all, try_join4};
use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};
use tokio_util::sync::CancellationToken;
use wadul::sandbox::Account;

use crate::harness::{TestDatabase, Way};
use crowd::{citizens, fills_in, records, signs};
use ledger::Ledger;
use points::Point;
use town::Town;

/// Citizens who file while the storm rages; others stop before the signature and sign at a point.
const IN_THE_STORM: usize = 4;
/// Kills at moments behind the arrival of a signature that nobody has chosen, and how late at most.
const UNCHOSEN: usize = 3;
const LATEST_MS: u64 = 40;

/// How often the whole is done, with fresh databases. CONTRIBUTING.md says how to set it.
fn rounds() -> Result<u64> {
    std::env::var("WADUL_CRASH_ROUNDS").map_or(Ok(1), |rounds| rounds.parse().context("WADUL_CRASH_ROUNDS"))
}

/// The moments of the kills follow from it, though not what the process does at that moment.
fn seed() -> Result<u64> {
    std::env::var("WADUL_CRASH_SEED")
        .map_or_else(|_| Ok(rand::random()), |seed| seed.parse().context("WADUL_CRASH_SEED"))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn killed_at_any_moment_it_loses_nothing_and_does_nothing_twice() -> Result<()> {
    let seed = seed()?;
    println!("WADUL_CRASH_SEED={seed}");
    let mut sums: Vec<Ledger> = Vec::new();
    for round in 0..rounds()? {
        let seed = seed.wrapping_add(10 * round);
        let (one, two, three, four) = try_join4(
            a_round(TestDatabase::sqlite()?, Way::Webhook, seed),
            a_round(TestDatabase::sqlite()?, Way::Polling, seed.wrapping_add(2)),
            a_round(TestDatabase::postgres().await?, Way::Webhook, seed.wrapping_add(4)),
            a_round(TestDatabase::postgres().await?, Way::Polling, seed.wrapping_add(6)),
        )
        .await?;
        let ledgers = vec![one, two, three, four];
        sums = match sums.is_empty() {
            true => ledgers,
            false => sums.iter().zip(&ledgers).map(|(sum, ledger)| sum.and(ledger)).collect(),
        };
    }
    sums.iter().for_each(|sum| println!("{sum}"));
    Ok(())
}

async fn a_round(database: TestDatabase, way: Way, seed: u64) -> Result<Ledger> {
    let town = Town::opens(database, way, 1).await?;
    let done = CancellationToken::new();
    let officer = async { records(&town.rina, &done).await };
    let filing = async {
        let mut points = Point::all(town.database.engine());
        let mut moments = StdRng::seed_from_u64(seed);
        let late = std::iter::repeat_with(|| moments.random_range(0..LATEST_MS));
        points.extend(late.take(UNCHOSEN).map(|late| Point::After(Duration::from_millis(late))));
        let people = citizens(&town, IN_THE_STORM + points.len());
        let calm = CancellationToken::new();
        let filling = async {
            let each = people.iter().enumerate().map(|(nth, citizen)| goes_on(&town, citizen, nth < IN_THE_STORM));
            let filed = try_join_all(each).await;
            calm.cancel();
            filed
        };
        let (filed, ()) = tokio::try_join!(filling, storm::rages(&town, seed, &calm))?;
        let mut filed: Vec<_> = filed.into_iter().flatten().collect();
        let later = &people[IN_THE_STORM..];
        for (citizen, point) in later.iter().zip(points) {
            let number = points::signs(&town, citizen, point).await;
            filed.push((citizen.clone(), number.with_context(|| format!("{point:?}"))?));
        }
        let ledger = ledger::balances(&town, &filed).await;
        done.cancel();
        ledger
    };
    let (ledger, ()) = tokio::try_join!(filing, officer)?;
    Ok(ledger)
}

async fn goes_on(town: &Town, citizen: &Account, to_the_end: bool) -> Result<Option<(Account, String)>> {
    fills_in(town, citizen).await?;
    Ok(match to_the_end {
        true => Some((citizen.clone(), signs(town, citizen).await?)),
        false => None,
    })
}
