//! Whoever has number and code of a case that came by another way may follow it from then on.

use super::Failure;
use super::turn::Turn;
use crate::domain::{Attention, Case, CaseId, Officer, is_respondent};
use crate::notices::Notice;

impl Turn<'_> {
    /// `[Ikuti pengaduan ini]`: only right after number and code were found right.
    pub async fn follow_case(&mut self, id: &CaseId) -> Result<(), Failure> {
        let asked = self.attention == Attention::Follow { case: id.clone() };
        self.attend(Attention::Nothing).await?;
        if !asked {
            return self.say(Notice::OldButton).await;
        }
        let Some(case) = self.named_case(id).await? else { return Ok(()) };
        let officer = self.tx.officer(self.person.id).await?;
        if has_a_hand_in(&case, &officer) || self.may_read(&case).await? {
            self.tx.keep_denial(self.person.id, "follow", self.now).await?;
            return self.say(Notice::FollowRefused).await;
        }
        if !self.tx.claim_case(&case.id, self.person.id).await? {
            return self.say(Notice::FollowRefused).await;
        }
        self.tx.record(&case.id, self.person.id, "follow", "{}", self.now).await?;
        self.say(Notice::Followed { case: case.id }).await
    }
}

/// Whoever follows a case speaks for the citizen: no officer who worked on it, and nobody it is about. Nor does anybody who
/// reads it as an officer: they could take it from its citizen for good, and from themselves.
fn has_a_hand_in(case: &Case, officer: &Officer) -> bool {
    let handling = &case.handling;
    let hands = [handling.entered_by, handling.recorded_by, handling.handler, handling.responded_by];
    hands.contains(&Some(officer.person)) || is_respondent(case, officer)
}
