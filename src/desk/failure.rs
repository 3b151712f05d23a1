//! Why something could not be done at all. What a person can be told about is no failure but a notice.

use crate::store::StoreError;

/// Why an update was not handled.
#[derive(Clone, Debug, thiserror::Error)]
pub enum Failure {
    /// The database is away: the update has to stay with Telegram.
    #[error("the database cannot be used now")]
    Unavailable(#[source] StoreError),
    /// A bug or bad data: trying again will not help.
    #[error("handling failed")]
    Broken(#[source] StoreError),
    /// Something that cannot be, by what the program itself wrote.
    #[error("{0}")]
    Impossible(&'static str),
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        match error.is_unavailable() {
            true => Failure::Unavailable(error),
            false => Failure::Broken(error),
        }
    }
}
