//! Whether the trails are what they were when they were written.

use super::Failure;
use crate::store::{Store, first_broken};

/// Cases looked at in one go.
const PAGE: i64 = 500;

/// What walking through all trails showed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Audit {
    /// How many cases were looked at.
    pub cases: usize,
    /// How many rows.
    pub rows: usize,
    /// Number of the case and position of the first row that is not whole.
    pub broken: Option<(String, i64)>,
}

/// Walks through the trail of every case. It stops at the first row that was changed, taken away or put in.
pub async fn audit(store: &Store) -> Result<Audit, Failure> {
    let mut audit = Audit { cases: 0, rows: 0, broken: None };
    let mut after = String::new();
    loop {
        // A view of its own for each page: one held for hours would keep the database from tidying up.
        let mut tx = store.reader().await?;
        let page = tx.cases_after(&after, PAGE).await?;
        let Some((last, _)) = page.last() else { return Ok(audit) };
        after = last.to_string();
        for (case, number) in page {
            let trail = tx.trail_of(&case).await?;
            audit.cases += 1;
            audit.rows += trail.len();
            if let Some(position) = first_broken(&case, &trail) {
                audit.broken = Some((number, position));
                return Ok(audit);
            }
        }
    }
}
