//! The named points at which the process is killed. Nothing in the program helps: Telegram holds an answer back, somebody
//! else holds a lock in the database, the acknowledgement is kept from Telegram.

use std::time::{Duration, Instant};

use anyhow::{Result, ensure};
use sqlx::{Connection, PgConnection, Row, SqliteConnection};
use wadul::sandbox::{Account, Fault, Outcome};
use wadul::store::Engine;

use super::crowd::reads_the_number;
use super::town::{PATIENCE, Town};

/// Where the update of a signature, or what has to be said about it, is when the process dies.
#[derive(Clone, Copy, Debug)]
pub enum Point {
    /// In hand, and nothing of it in the database yet.
    Received,
    /// Half written, the transaction open. Nobody from outside can stop SQLite there: that is left to [`Point::After`].
    Written,
    /// Committed, and Telegram not told yet.
    Committed,
    /// A message is on its way, and Telegram has not taken it.
    Sending,
    /// Telegram has taken it, and nobody has written that down.
    Sent,
    /// So long after it came in, wherever that is.
    After(Duration),
}

impl Point {
    pub fn all(engine: Engine) -> Vec<Self> {
        let named = [Self::Received, Self::Written, Self::Committed, Self::Sending, Self::Sent];
        named.into_iter().filter(|point| engine == Engine::Postgres || !matches!(point, Self::Written)).collect()
    }
}

/// The citizen signs, the process is killed at this point and started again. The number that the citizen reads at last.
pub async fn signs(town: &Town, citizen: &Account, point: Point) -> Result<String> {
    let here = citizen.mark();
    let signature = citizen.name();
    let faults = town.telegram().faults();
    match point {
        Point::Received => {
            let lock = Lock::on_whoever_is(citizen.id(), town).await?;
            let hand = in_hand(town);
            citizen.sends(&signature);
            town.until("it has the signature", || in_hand(town) > hand).await?;
            town.kills(0);
            lock.lets_go().await?;
        }
        Point::Written => {
            let mut lock = Lock::on_the_outbox(town).await?;
            citizen.sends(&signature);
            let begun = Instant::now();
            while !lock.is_waited_for().await? {
                ensure!(begun.elapsed() < PATIENCE, "nobody waits for the lock");
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
            town.kills(0);
            lock.lets_go().await?;
        }
        Point::Committed => match &town.front {
            Some(front) => {
                let acknowledged = front.withholds_the_next();
                citizen.sends(&signature);
                acknowledged.await?;
                town.kills(0);
            }
            None => {
                // The poll that brings the signature waits already; the one that would confirm it follows.
                let before = failed(town);
                faults.fail_next_of("getUpdates", 1, Fault::Reset);
                citizen.sends(&signature);
                town.until("the confirmation is lost", || failed(town) > before).await?;
                town.kills(0);
            }
        },
        Point::Sending | Point::Sent => {
            let before = failed(town);
            let fault = if matches!(point, Point::Sent) { Fault::LoseAnswer } else { Fault::Reset };
            faults.slow(Duration::from_millis(700));
            faults.fail_next_of("SendDocument", 1, fault);
            citizen.sends(&signature);
            town.until("a message is on its way", || failed(town) > before).await?;
            town.kills(0);
            faults.slow(Duration::ZERO);
        }
        Point::After(time) => {
            let hand = in_hand(town);
            citizen.sends(&signature);
            town.until("it has the signature", || in_hand(town) > hand).await?;
            tokio::time::sleep(time).await;
            town.kills(0);
        }
    }
    town.starts(0)?;
    reads_the_number(town, citizen, here).await
}

/// How often updates have been given to the process so far.
pub fn in_hand(town: &Town) -> usize {
    match &town.front {
        Some(front) => front.begun(),
        None => {
            let polls = town.telegram().calls_of("getUpdates");
            let brought =
                |outcome: &Outcome| matches!(outcome, Outcome::Done(updates) if updates != &serde_json::json!([]));
            polls.iter().filter(|call| brought(&call.outcome)).count()
        }
    }
}

fn failed(town: &Town) -> usize {
    town.telegram().calls().iter().filter(|call| matches!(call.outcome, Outcome::Failed(_))).count()
}

/// Held by somebody else in the database.
pub enum Lock {
    Sqlite(SqliteConnection),
    Postgres(PgConnection),
}

impl Lock {
    /// On SQLite on all writing, on PostgreSQL on the turn of this person.
    pub async fn on_whoever_is(person: i64, town: &Town) -> Result<Self> {
        Ok(match town.database.engine() {
            Engine::Sqlite => {
                let mut connection = SqliteConnection::connect(town.database.url()).await?;
                sqlx::query("pragma busy_timeout = 60000").execute(&mut connection).await?;
                sqlx::query("begin immediate").execute(&mut connection).await?;
                Self::Sqlite(connection)
            }
            Engine::Postgres => {
                let mut connection = PgConnection::connect(town.database.url()).await?;
                sqlx::query("select pg_advisory_lock($1)").bind(person).execute(&mut connection).await?;
                Self::Postgres(connection)
            }
        })
    }

    pub async fn on_the_outbox(town: &Town) -> Result<Self> {
        let mut connection = PgConnection::connect(town.database.url()).await?;
        sqlx::query("begin").execute(&mut connection).await?;
        sqlx::query("lock table outbox in exclusive mode").execute(&mut connection).await?;
        Ok(Self::Postgres(connection))
    }

    /// Whether a unit of work of a person waits for it, everything before written.
    async fn is_waited_for(&mut self) -> Result<bool> {
        let Self::Postgres(connection) = self else { return Ok(true) };
        let sql =
            "select count(*) from pg_locks w join pg_locks t on t.pid = w.pid and t.locktype = 'advisory' and t.granted
                   where not w.granted and w.relation = 'outbox'::regclass and t.objsubid = 1";
        Ok(sqlx::query(sql).fetch_one(connection).await?.try_get::<i64, _>(0)? > 0)
    }

    pub async fn lets_go(self) -> Result<()> {
        match self {
            Self::Sqlite(connection) => connection.close().await?,
            Self::Postgres(connection) => connection.close().await?,
        }
        Ok(())
    }
}
