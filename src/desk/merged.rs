//! Cases that go on under the number of another, and that one perhaps under the number of a third.

use super::Failure;
use crate::domain::{Case, Status};
use crate::store::Tx;

/// The cases under whose numbers a case goes on, one after the other: on the last of them it is worked on. None of a case
/// that has its own number. A ring, which nothing of ours makes, ends where it began.
pub(super) async fn goes_on_as(tx: &mut Tx, case: &Case) -> Result<Vec<Case>, Failure> {
    let mut chain: Vec<Case> = Vec::new();
    loop {
        let last = chain.last().unwrap_or(case);
        let Some(next) = last.handling.merged_into.clone().filter(|_| last.status == Status::Merged) else { break };
        if next == case.id || chain.iter().any(|known| known.id == next) {
            break;
        }
        let Some(next) = tx.case(&next).await? else { break };
        chain.push(next);
    }
    Ok(chain)
}
