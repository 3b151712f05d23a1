//! SQLite's only writer. Whoever waits is taken together and shares one commit.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use futures::FutureExt;
use futures::future::BoxFuture;
use tokio::runtime::Handle;
use tokio::sync::{mpsc, oneshot};
use tokio_util::sync::CancellationToken;
use tokio_util::task::task_tracker::TaskTrackerToken;
use tracing::Instrument;
use tracing::subscriber::NoSubscriber;

use super::cipher::Cipher;
use super::error::StoreError;
use super::sqlite::Pool;
use super::tx::Tx;
use super::unit::{Unit, attempt};

/// How many units share a commit at most: the first of them waits for the last.
const BATCH: usize = 256;
/// How many may wait before callers have to wait even to ask.
const QUEUE: usize = 1024;

/// Something to be done by the writer, its result to be told only once it is safe.
trait Job: Send {
    /// Runs the unit; whether its changes are to be kept.
    fn run<'t>(&'t mut self, tx: &'t mut Tx) -> BoxFuture<'t, bool>;
    /// Tells the caller, after the commit or its failure.
    fn answer(self: Box<Self>, committed: Result<(), StoreError>);
}

struct Asked<T, E, F> {
    unit: F,
    result: Option<Result<T, E>>,
    reply: oneshot::Sender<Result<T, E>>,
    span: tracing::Span,
}

impl<T, E, F> Job for Asked<T, E, F>
where
    T: Send + 'static,
    E: From<StoreError> + Send + 'static,
    F: Unit<T, E>,
{
    fn run<'t>(&'t mut self, tx: &'t mut Tx) -> BoxFuture<'t, bool> {
        let span = self.span.clone();
        async move {
            let result = attempt(self.unit.clone(), tx).await;
            self.result.insert(result).is_ok()
        }
        .instrument(span)
        .boxed()
    }

    /// When the commit failed, a refusal is not told either: it may rest on what an earlier unit of the batch did.
    fn answer(self: Box<Self>, committed: Result<(), StoreError>) {
        let result = match (committed, self.result) {
            (Ok(()), Some(result)) => result,
            (Ok(()), None) => Err(StoreError::broken("a unit of work was not run").into()),
            (Err(error), _) => Err(error.into()),
        };
        // A caller that went away needs no answer.
        let _ = self.reply.send(result);
    }
}

/// The way to the writer.
#[derive(Clone)]
pub(super) struct Queue(mpsc::Sender<Box<dyn Job>>);

impl Queue {
    pub(super) async fn ask<T, E, F>(&self, unit: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
        F: Unit<T, E>,
    {
        let (reply, answer) = oneshot::channel();
        let job = Asked { unit, result: None, reply, span: tracing::Span::current() };
        let closed = || StoreError::unavailable("the store is closed");
        self.0.send(Box::new(job)).await.map_err(|_| closed())?;
        answer.await.unwrap_or_else(|_| Err(closed().into()))
    }

    pub(super) fn is_closed(&self) -> bool {
        self.0.is_closed()
    }
}

/// What the thread that writes does.
pub(super) struct Writer {
    pool: Pool,
    jobs: mpsc::Receiver<Box<dyn Job>>,
    commits: Arc<AtomicU64>,
    cipher: Cipher,
}

impl Writer {
    pub(super) fn new(pool: Pool, commits: Arc<AtomicU64>, cipher: Cipher) -> (Queue, Self) {
        let (sender, jobs) = mpsc::channel(QUEUE);
        (Queue(sender), Self { pool, jobs, commits, cipher })
    }

    /// Starts the thread that writes: what SQLite does there keeps nobody else waiting. `alive` is let go of when it ends.
    pub(super) fn start(self, stop: CancellationToken, alive: TaskTrackerToken) -> Result<(), StoreError> {
        let runtime = Handle::current();
        // Whoever listens to the thread that opens the store hears this one too. Where nobody does yet, whoever listens to the
        // whole program later does.
        let heard = tracing::dispatcher::get_default(Clone::clone);
        let work = move || {
            let write = || runtime.block_on(self.run(stop));
            match heard.is::<NoSubscriber>() {
                true => write(),
                false => tracing::dispatcher::with_default(&heard, write),
            }
            drop(alive);
        };
        let started = std::thread::Builder::new().name("sqlite-writer".to_owned()).spawn(work);
        started.map(drop).map_err(|_| StoreError::unavailable("starting the thread that writes"))
    }

    /// Writes until told to stop or until nobody is left to ask, and finishes what was asked before that.
    async fn run(mut self, stop: CancellationToken) {
        let mut batch = Vec::with_capacity(BATCH);
        loop {
            let taken = tokio::select! {
                biased;
                () = stop.cancelled(), if !self.jobs.is_closed() => {
                    self.jobs.close();
                    continue;
                }
                taken = self.jobs.recv_many(&mut batch, BATCH) => taken,
            };
            if taken == 0 {
                break;
            }
            self.write(&mut batch).await;
        }
        self.pool.close().await;
    }

    /// Writes the batch and answers everybody in it.
    ///
    /// When the commit is refused for another reason than the database being away (a deferred foreign key), one unit is to
    /// blame for it, and the others must not suffer: each is run again by itself.
    async fn write(&self, batch: &mut Vec<Box<dyn Job>>) {
        let written = self.commit(batch).await;
        let one_is_to_blame = batch.len() > 1 && written.as_ref().is_err_and(|error| !error.is_unavailable());
        for mut job in batch.drain(..) {
            let written = match one_is_to_blame {
                true => self.commit(std::slice::from_mut(&mut job)).await,
                false => written.clone(),
            };
            job.answer(written);
        }
    }

    async fn commit(&self, batch: &mut [Box<dyn Job>]) -> Result<(), StoreError> {
        let written = self.try_commit(batch).await;
        if let Err(error) = &written {
            tracing::error!(error = %error, cause = ?std::error::Error::source(error), "store.batch.failed");
            // Whatever state the connection was left in, the next batch begins with a fresh one.
            self.pool.forget();
        }
        written
    }

    async fn try_commit(&self, batch: &mut [Box<dyn Job>]) -> Result<(), StoreError> {
        let mut tx = Tx::write_sqlite(&self.pool, &self.cipher).await?;
        for job in batch {
            tx.query("savepoint unit").execute().await?;
            let keep = job.run(&mut tx).await;
            let doom = tx.doom.take();
            if !keep {
                // A full disk makes SQLite roll back everything by itself. There is no savepoint then, a new one would
                // open a transaction of its own, and the true cause is what the unit ran into.
                let undone = tx.query("rollback to unit").execute().await;
                undone.map_err(|error| doom.unwrap_or(error))?;
            }
            tx.query("release unit").execute().await?;
        }
        tx.commit().await?;
        self.commits.fetch_add(1, Ordering::Relaxed);
        Ok(())
    }
}
