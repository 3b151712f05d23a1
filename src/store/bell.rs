//! A bell between processes: whoever has written into the outbox lets the one that sends know. It is a comfort: what was
//! not heard is found a moment later all the same.

use sqlx::postgres::PgListener;

use super::error::StoreError;
use super::{Backend, Store};

const CHANNEL: &str = "wadul_outbox";
const LISTENING: &str = "listening to other processes";

/// Hears the bells of other processes.
pub struct Listener(Option<PgListener>);

impl Listener {
    /// Returns when another process has rung, or may have. On SQLite nobody does.
    pub async fn heard(&mut self) -> Result<(), StoreError> {
        match &mut self.0 {
            None => std::future::pending().await,
            // None: the connection was lost and made anew; what was rung in between is not told.
            Some(listener) => {
                listener.try_recv().await.map(drop).map_err(|error| StoreError::sort(LISTENING, true, &error))
            }
        }
    }
}

impl Store {
    /// Rings for whoever sends, in another process.
    pub async fn ring(&self) -> Result<(), StoreError> {
        let Backend::Postgres { readers, .. } = &self.0.backend else { return Ok(()) };
        let rung = sqlx::query("select pg_notify($1, '')").bind(CHANNEL).execute(readers).await;
        rung.map(drop).map_err(|error| StoreError::sort(LISTENING, false, &error))
    }

    /// Listens to the other processes.
    pub async fn listen(&self) -> Result<Listener, StoreError> {
        let Backend::Postgres { readers, .. } = &self.0.backend else { return Ok(Listener(None)) };
        let failed = |error| StoreError::sort(LISTENING, true, &error);
        let mut listener = PgListener::connect_with(readers).await.map_err(failed)?;
        listener.listen(CHANNEL).await.map_err(failed)?;
        Ok(Listener(Some(listener)))
    }
}
