//! One thing at a time per person.

use std::hash::{BuildHasher, RandomState};

use tokio::sync::{Mutex, MutexGuard};

/// Whose turn a unit of work takes. Telegram hands over a person's messages and taps side by side; their units of work
/// run one after the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PersonLock(pub(super) Option<i64>);

impl PersonLock {
    /// For work that is no one person's, such as a worker claiming what is due. It waits for nobody.
    pub const NOBODY: Self = Self(None);

    /// The turn of this person.
    pub const fn person(key: i64) -> Self {
        Self(Some(key))
    }
}

impl From<i64> for PersonLock {
    fn from(key: i64) -> Self {
        Self::person(key)
    }
}

/// Turns within this process, taken before a connection is: somebody who taps a hundred times would otherwise hold
/// every connection while all but one of them wait for the lock in the database. Two people may share a turn by
/// accident, which costs a moment and nothing else.
pub(super) struct Turns {
    queues: Box<[Mutex<()>]>,
    hasher: RandomState,
}

impl Turns {
    pub(super) fn new() -> Self {
        Self { queues: (0..1024).map(|_| Mutex::new(())).collect(), hasher: RandomState::new() }
    }

    pub(super) async fn take(&self, person: PersonLock) -> Option<MutexGuard<'_, ()>> {
        let hash = self.hasher.hash_one(person.0?);
        let queue = usize::try_from(hash).unwrap_or(usize::MAX) % self.queues.len();
        Some(self.queues.get(queue)?.lock().await)
    }
}
