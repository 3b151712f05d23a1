//! Whether the trails are what they were when they were written, and the words that were written with each move.

use serde_json::Value;

use super::Failure;
use crate::domain::Signature;
use crate::store::{Store, TrailLine, fingerprint, first_broken};

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
    /// Number of the first case whose text is not the one that was signed, or was not signed like this.
    pub unsigned: Option<String>,
}

/// Walks through the trail of every case, and what was signed in it. It stops at the first row that was changed, taken away
/// or put in, and at the first signature that does not belong to its text.
pub async fn audit(store: &Store) -> Result<Audit, Failure> {
    let mut audit = Audit { cases: 0, rows: 0, broken: None, unsigned: None };
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
            let (words, salts) = (tx.writings_of(&case).await?, tx.salts_of(&case).await?);
            let broken = first_broken(&case, &trail).into_iter().chain(first_unlike(&trail, &words, &salts)).min();
            if let Some(position) = broken {
                audit.broken = Some((number, position));
                return Ok(audit);
            }
            let signed = tx.signed_texts(&case).await?;
            if !signed.iter().all(|(version, signature, text)| is_whole(*version, signature, text, &trail)) {
                audit.unsigned = Some(number);
                return Ok(audit);
            }
        }
    }
}

/// Whether a text is the one that was signed. What was signed when the case was filed, the first row of the trail knows
/// as well, which nobody changes unseen.
fn is_whole(version: i64, signature: &Signature, text: &str, trail: &[TrailLine]) -> bool {
    let filed = || {
        let detail = trail.first().map(|line| serde_json::from_str::<serde_json::Value>(&line.detail));
        detail.is_some_and(|detail| detail.is_ok_and(|detail| detail["statement"] == signature.statement_hash.as_str()))
    };
    signature.belongs_to(text) && (version > 1 || filed())
}

/// The first row whose words are not those whose hash it holds. Of words that were erased the hash stays, and a later row says
/// so: then there must be none.
fn first_unlike(trail: &[TrailLine], words: &[(i64, String, String)], salts: &[(i64, String)]) -> Option<i64> {
    let details: Vec<Value> = trail.iter().map(|line| serde_json::from_str(&line.detail).unwrap_or_default()).collect();
    let erased = |row: i64| {
        let later = trail.iter().zip(&details).filter(|(line, _)| line.position > row);
        later
            .flat_map(|(_, detail)| detail["erased"].as_array().into_iter().flatten())
            .any(|it| it.as_i64() == Some(row))
    };
    let unlike = |(line, detail): &(&TrailLine, &Value)| {
        let row = line.position;
        let hashes = detail.as_object().into_iter().flatten().filter(|(name, _)| name.ends_with("_sha256"));
        let mut hashes: Vec<(String, String)> =
            hashes.map(|(name, hash)| (name.clone(), hash.as_str().unwrap_or_default().to_owned())).collect();
        if erased(row) {
            hashes.clear();
        }
        let salt = salts.iter().find(|(place, _)| *place == row).map(|(_, salt)| salt.as_str());
        let here = words.iter().filter(|(place, _, _)| *place == row);
        let mut written: Vec<(String, String)> =
            here.map(|(_, purpose, body)| fingerprint(purpose, body, salt)).collect();
        hashes.sort();
        written.sort();
        hashes != written
    };
    trail.iter().zip(&details).find(unlike).map(|(line, _)| line.position)
}
