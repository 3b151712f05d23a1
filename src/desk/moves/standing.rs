//! What was chosen for a move may no longer be so when it is made.

use super::super::Failure;
use super::super::turn::Turn;
use crate::domain::lifecycle::{Given, Need};
use crate::domain::{Case, CaseId, PersonId, has_a_stake};

impl Turn<'_> {
    /// Whether the case that another is merged into is still one that goes on, and that the officer may read: either may
    /// have changed since it was named.
    pub(super) async fn target_stands(&mut self, given: &Given) -> Result<bool, Failure> {
        let Some(target) = given.picked(Need::Target).and_then(CaseId::read) else { return Ok(true) };
        match self.tx.case_for_merge(&target).await? {
            Some(target) => Ok(target.status.is_owed() && self.may_read(&target).await?),
            None => Ok(false),
        }
    }

    /// Whether whoever is to go on with a case, or to carry out a plan, may still have to do with it: they may have been
    /// suspended since they were chosen, or named as whom it is about.
    pub(super) async fn owner_stands(&mut self, case: &Case, given: &Given) -> Result<bool, Failure> {
        let Some(owner) = given.picked(Need::Owner).and_then(|owner| owner.parse().ok()).map(PersonId) else {
            return Ok(true);
        };
        let owner = self.tx.officer(owner).await?;
        Ok(owner.works_on_cases() && !has_a_stake(case, &owner))
    }
}
