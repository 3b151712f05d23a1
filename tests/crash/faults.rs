//! The database is full, locked, gone or slow while people write: updates stay with Telegram, nothing is half-written or said
//! twice, and when the trouble is over it goes on by itself.

use std::time::Duration;

use anyhow::{Result, ensure};
use tokio_util::sync::CancellationToken;
use wadul::sandbox::Account;
use wadul::store::Engine;

use super::crowd::{citizens, file, fills_in, reads_the_number, records};
use super::front::Front;
use super::ledger;
use super::points::{Lock, in_hand};
use super::town::Town;
use crate::harness::{TestDatabase, Way};

/// What the log says of an update that is not acknowledged.
const STAYS: &str = "an update stays with Telegram";
/// What it says of a letter whose sending cannot be written down.
const UNWRITTEN: &str = "a letter could not be dealt with";
/// How long Telegram takes to answer about that letter: the trouble begins meanwhile.
const ON_ITS_WAY: Duration = Duration::from_secs(10);
/// A slow disk: so long nothing can be written, and then for so long.
const STALL: Duration = Duration::from_millis(400);
const BREATH: Duration = Duration::from_millis(150);

/// What is the matter with the database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Trouble {
    /// No file may grow.
    Full,
    /// Somebody else holds the file, for longer than anybody waits.
    Locked,
    /// The server puts everybody out and lets nobody in.
    Gone,
}

impl Trouble {
    async fn begins(self, town: &Town) -> Result<Option<Lock>> {
        match self {
            Self::Full => town.limits_files(Some(1))?,
            Self::Locked => return Ok(Some(Lock::on_whoever_is(0, town).await?)),
            Self::Gone => town.database.lets_in(false).await?,
        }
        Ok(None)
    }

    async fn ends(self, town: &Town, lock: Option<Lock>) -> Result<()> {
        match (self, lock) {
            (Self::Full, _) => town.limits_files(None),
            (Self::Locked, Some(lock)) => lock.lets_go().await,
            (Self::Locked, None) => Ok(()),
            (Self::Gone, _) => town.database.lets_in(true).await,
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_full_disk_loses_nothing_and_says_nothing_twice() -> Result<()> {
    tokio::try_join!(
        meets(TestDatabase::sqlite()?, Way::Webhook, Trouble::Full),
        meets(TestDatabase::sqlite()?, Way::Polling, Trouble::Full),
    )?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_locked_file_loses_nothing_and_says_nothing_twice() -> Result<()> {
    tokio::try_join!(
        meets(TestDatabase::sqlite()?, Way::Webhook, Trouble::Locked),
        meets(TestDatabase::sqlite()?, Way::Polling, Trouble::Locked),
    )?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_server_that_is_gone_and_comes_back_is_used_again() -> Result<()> {
    tokio::try_join!(
        meets(TestDatabase::postgres().await?, Way::Webhook, Trouble::Gone),
        meets(TestDatabase::postgres().await?, Way::Polling, Trouble::Gone),
    )?;
    Ok(())
}

/// A citizen is about to sign, and an answer to another is on its way, when the trouble begins.
async fn meets(database: TestDatabase, way: Way, trouble: Trouble) -> Result<()> {
    let town = Town::opens(database, way, 1).await?;
    let done = CancellationToken::new();
    let filing = async {
        let (siti, budi) = (town.telegram().person("Siti Aminah"), town.telegram().person("Budi Santoso"));
        fills_in(&town, &siti).await?;
        town.until_ready_is(200).await?;

        town.telegram().faults().slow(ON_ITS_WAY);
        budi.sends("/bantuan");
        town.until("the answer is on its way", || times_told(&town, &budi) == 1).await?;
        let lock = trouble.begins(&town).await?;
        town.telegram().faults().slow(Duration::ZERO);

        let (here, before) = (siti.mark(), not_taken(&town));
        siti.sends(&siti.name());
        town.until_ready_is(503).await?;
        town.until("what was sent cannot be written down", || town.output(0).contains(UNWRITTEN)).await?;
        // Without the database nobody knows who leads, and only who leads asks for updates.
        if (way, trouble) != (Way::Polling, Trouble::Gone) {
            town.until("the signature is not taken", || not_taken(&town) > before).await?;
        }
        assert_eq!(siti.chat_since(here).len(), 1, "only their own words: {}", siti.transcript_since(here));
        assert_eq!(town.telegram().pending(), 1, "the signature waits");

        trouble.ends(&town, lock).await?;
        let number = reads_the_number(&town, &siti, here).await?;
        town.until_ready_is(200).await?;
        // What was sent is not sent again, whoever waits behind it.
        let again = budi.mark();
        budi.sends("/info");
        town.until_read(&budi, again, "Jam layanan").await?;
        let ledger = ledger::balances(&town, &[(siti, number)]).await;
        done.cancel();
        assert_eq!(times_told(&town, &budi), 1);
        ledger
    };
    let (ledger, ()) = tokio::try_join!(filing, records(&town.rina, &done))?;
    println!("{trouble:?}, {ledger}");
    Ok(())
}

/// How often an update was not acknowledged so far.
fn not_taken(town: &Town) -> usize {
    town.front.as_ref().map_or_else(|| town.output(0).matches(STAYS).count(), Front::refused)
}

/// How often Budi was sent the answer to what they asked.
fn times_told(town: &Town, budi: &Account) -> usize {
    let calls = town.telegram().calls_of("SendMessage").into_iter();
    let theirs = calls.filter(|call| call.parameters["chat_id"].as_i64() == Some(budi.id()));
    theirs.filter(|call| call.parameters["text"].as_str().is_some_and(|text| text.contains("/pengaduan_saya"))).count()
}

/// Everybody is answered, once and in order, only later.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn on_a_slow_disk_everybody_is_answered_once_and_in_order() -> Result<()> {
    tokio::try_join!(
        a_slow_day(TestDatabase::sqlite()?, Way::Webhook),
        a_slow_day(TestDatabase::postgres().await?, Way::Polling),
    )?;
    Ok(())
}

async fn a_slow_day(database: TestDatabase, way: Way) -> Result<()> {
    let town = Town::opens(database, way, 1).await?;
    let (calm, done) = (CancellationToken::new(), CancellationToken::new());
    let filing = async {
        let people = citizens(&town, 3);
        let filed = file(&town, &people).await;
        calm.cancel();
        let ledger = ledger::balances(&town, &filed?).await;
        done.cancel();
        ledger
    };
    let stalling = async {
        let stalled = stalls(&town, &calm).await?;
        ensure!(stalled > 10, "the disk was slow {stalled} times only");
        Ok(())
    };
    let (ledger, (), ()) = tokio::try_join!(filing, stalling, records(&town.rina, &done))?;
    assert!(!town.output(0).contains(STAYS), "nothing took too long: {}", town.output(0));
    println!("slow, {ledger}");
    Ok(())
}

/// Again and again nothing can be written for a while, with an update in hand. How often.
async fn stalls(town: &Town, calm: &CancellationToken) -> Result<usize> {
    let (mut stalled, mut seen) = (0, in_hand(town));
    while !calm.is_cancelled() {
        let lock = match town.database.engine() {
            Engine::Sqlite => Lock::on_whoever_is(0, town).await?,
            Engine::Postgres => Lock::on_the_outbox(town).await?,
        };
        tokio::time::sleep(STALL).await;
        lock.lets_go().await?;
        tokio::time::sleep(BREATH).await;
        stalled += usize::from(in_hand(town) > seen);
        seen = in_hand(town);
    }
    Ok(stalled)
}
