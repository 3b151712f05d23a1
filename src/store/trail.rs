//! What happened to a case: append-only, each row carrying the hash of the one before.

use chrono::{DateTime, SecondsFormat, Utc};
use sha2::{Digest, Sha256};

use super::{StoreError, Tx};
use crate::domain::seal::hex;
use crate::domain::{CaseId, PersonId};

/// One row of a trail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrailLine {
    /// Counted from one.
    pub position: i64,
    /// When it happened.
    pub at: DateTime<Utc>,
    /// Who did it.
    pub by: PersonId,
    /// What: `filed`, `read`, or the word of an action.
    pub event: String,
    /// Facts beside it (JSON), without anything personal.
    pub detail: String,
    /// The hash of the row before; empty for the first.
    pub previous_hash: String,
    /// SHA-256 (hex) over all of the above and the case.
    pub hash: String,
}

impl TrailLine {
    /// What the hash has to be.
    pub fn expected_hash(&self, case: &CaseId) -> String {
        let mut hasher = Sha256::new();
        let at = self.at.to_rfc3339_opts(SecondsFormat::Millis, true);
        let (position, by) = (self.position.to_string(), self.by.to_string());
        for field in [case.as_str(), &position, &at, &by, &self.event, &self.detail, &self.previous_hash] {
            // The length first: no two lines of different fields run into the same bytes.
            hasher.update(field.len().to_be_bytes());
            hasher.update(field.as_bytes());
        }
        hex(&hasher.finalize())
    }
}

impl Tx {
    /// Adds a line to the trail of a case; its place.
    pub async fn record(
        &mut self,
        case: &CaseId,
        by: PersonId,
        event: &str,
        detail: &str,
        at: DateTime<Utc>,
    ) -> Result<i64, StoreError> {
        // Two people may write at once on PostgreSQL: the case's row is the lock on its trail.
        let lock = by_engine!(
            self,
            sqlite: "select id from cases where id = $1",
            postgres: "select id from cases where id = $1 for update",
        );
        query!(self, lock, case.to_string() => optional as (String,)).await?;
        let last = query!(
            self, "select position, hash from trail where case_id = $1 order by position desc limit 1", case.to_string()
            => optional as (i64, String)
        )
        .await?;
        let (position, previous_hash) = last.map_or((1, String::new()), |(position, hash)| (position + 1, hash));
        let mut line = TrailLine {
            position,
            at,
            by,
            event: event.to_owned(),
            detail: detail.to_owned(),
            previous_hash,
            hash: String::new(),
        };
        line.hash = line.expected_hash(case);
        query!(
            self,
            "insert into trail (case_id, position, happened_at, person_id, event, detail, previous_hash, hash)
             values ($1, $2, $3, $4, $5, $6, $7, $8)",
            case.to_string(), line.position, line.at, line.by.0, line.event, line.detail, line.previous_hash, line.hash
            => execute
        )
        .await?;
        Ok(position)
    }

    /// The trail of a case, oldest first.
    pub async fn trail_of(&mut self, case: &CaseId) -> Result<Vec<TrailLine>, StoreError> {
        let rows = query!(
            self,
            "select position, happened_at, person_id, event, detail, previous_hash, hash from trail
             where case_id = $1 order by position",
            case.to_string()
            => all as (i64, DateTime<Utc>, i64, String, String, String, String)
        )
        .await?;
        let line = |(position, at, by, event, detail, previous_hash, hash)| TrailLine {
            position,
            at,
            by: PersonId(by),
            event,
            detail,
            previous_hash,
            hash,
        };
        Ok(rows.into_iter().map(line).collect())
    }

    /// The ids of the cases after this one, in their order, and their numbers; for walking through the whole register.
    pub async fn cases_after(&mut self, after: &str, most: i64) -> Result<Vec<(CaseId, String)>, StoreError> {
        let rows = query!(
            self, "select id, number from cases where id > $1 order by id limit $2", after.to_owned(), most
            => all as (String, String)
        )
        .await?;
        Ok(rows.into_iter().map(|(id, number)| (CaseId::from(id), number)).collect())
    }
}

/// Under which name a row of the trail holds the hash of words that were written with it, and that hash. A salted one says
/// nothing about the words to whoever has no salt.
pub fn fingerprint(purpose: &str, body: &str, salt: Option<&str>) -> (String, String) {
    match salt {
        Some(salt) => (format!("{purpose}_salted_sha256"), hex(&Sha256::digest(format!("{salt}{body}")))),
        None => (format!("{purpose}_sha256"), hex(&Sha256::digest(body))),
    }
}

/// The first row of a chain that is not what it was when it was written, if there is one. Rows taken from the end are
/// not seen: the chain before them is whole.
pub fn first_broken(case: &CaseId, trail: &[TrailLine]) -> Option<i64> {
    let mut before = "";
    for (line, position) in trail.iter().zip(1..) {
        let whole = line.position == position && line.previous_hash == before && line.hash == line.expected_hash(case);
        if !whole {
            return Some(position);
        }
        before = &line.hash;
    }
    // A case has been filed at least: an empty trail was taken away.
    trail.is_empty().then_some(1)
}
