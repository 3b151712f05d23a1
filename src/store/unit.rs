//! A unit of work: run once, whatever it does.

use std::panic::AssertUnwindSafe;
use std::time::Duration;

use futures::FutureExt;
use futures::future::BoxFuture;

use super::error::StoreError;
use super::tx::Tx;

/// A unit that takes this long hangs, and on SQLite everybody waits behind it.
const LIMIT: Duration = Duration::from_secs(30);

/// What happens in one transaction: `move |tx| Box::pin(async move { ... })`.
///
/// It may be run more than once, each time from a clone of what it captured, so it must have no effect outside the
/// transaction.
pub trait Unit<T, E>: for<'t> FnOnce(&'t mut Tx) -> BoxFuture<'t, Result<T, E>> + Clone + Send + 'static {}
impl<T, E, F> Unit<T, E> for F where
    F: for<'t> FnOnce(&'t mut Tx) -> BoxFuture<'t, Result<T, E>> + Clone + Send + 'static
{
}

/// Runs the unit. A panic, a hang and a swallowed error of a statement all come out as an `Err`, and only an `Ok` may
/// be kept.
pub(super) async fn attempt<T, E, F>(unit: F, tx: &mut Tx) -> Result<T, E>
where
    E: From<StoreError>,
    F: for<'t> FnOnce(&'t mut Tx) -> BoxFuture<'t, Result<T, E>>,
{
    // The unit is called inside, for it may panic before there is a future.
    let run = AssertUnwindSafe(async { unit(tx).await }).catch_unwind();
    let result = match tokio::time::timeout(LIMIT, run).await {
        Ok(Ok(result)) => result,
        Ok(Err(panic)) => Err(StoreError::panicked(panic.as_ref()).into()),
        Err(_) => Err(StoreError::broken(format!("a unit of work took longer than {LIMIT:?}")).into()),
    };
    match &tx.doom {
        Some(doom) if result.is_ok() => Err(doom.clone().into()),
        _ => result,
    }
}
