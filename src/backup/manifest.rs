//! What a backup says about itself: at its beginning how to read it, at its end what has to be in it.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::store::hex;

/// The layout of the archive. It changes when an older program could no longer read it.
pub(super) const FORMAT: u32 = 2;
/// From this one on, evidence is in it as it is kept: encrypted, where there is a key.
pub(super) const AS_KEPT: u32 = 2;

/// The first entry.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Head {
    pub(super) format: u32,
    /// The version of the program that wrote it.
    pub(super) program: String,
    pub(super) made_at: DateTime<Utc>,
    /// How many migrations its tables had seen.
    pub(super) migrations: i64,
}

/// The last entry. An archive that was cut off has none.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Manifest {
    /// The SHA-256 (hex) of every other entry.
    pub(super) entries: BTreeMap<String, String>,
    /// How many rows each table has.
    pub(super) rows: BTreeMap<String, u64>,
    pub(super) trails: Heads,
    /// Ids of files that the database names and the folder did not have, or not as they were.
    pub(super) missing: Vec<String>,
}

/// The ends of all trails, in one hash: equal ones mean the same history of every case.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Heads {
    /// How many cases.
    pub cases: u64,
    /// SHA-256 (hex) over number and last hash of each, in the order of the numbers.
    pub sha256: String,
}

impl Heads {
    /// Of these numbers and last hashes.
    pub fn of(ends: impl IntoIterator<Item = (String, String)>) -> Self {
        let sorted: BTreeMap<String, String> = ends.into_iter().collect();
        let mut hasher = Sha256::new();
        for (number, hash) in &sorted {
            hasher.update(format!("{number} {hash}\n"));
        }
        Self { cases: sorted.len().try_into().unwrap_or(u64::MAX), sha256: hex(&hasher.finalize()) }
    }
}
