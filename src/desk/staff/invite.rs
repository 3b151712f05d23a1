//! Invitations: made by an admin, opened by whoever got the link, for one use.

use chrono::TimeDelta;

use super::super::Failure;
use super::super::turn::Turn;
use crate::domain::{Change, Errand, Invitation, InvitationCode, InvitationId, Role};
use crate::notices::{Notice, Priority, StaffNotice};
use crate::store::Changed;

/// How long an invitation can be used.
const LIFE: TimeDelta = TimeDelta::hours(48);

impl Turn<'_> {
    /// `/undang`
    pub async fn invite(&mut self) -> Result<(), Failure> {
        if self.admin("invite").await? {
            self.ask_errand(Errand::invite(), None).await?;
        }
        Ok(())
    }

    /// Everything is known: the link is made. What is kept of it is its hash.
    pub(super) async fn make_invitation(
        &mut self,
        name: String,
        role: Role,
        divisions: Vec<String>,
    ) -> Result<(), Failure> {
        let invitation = Invitation {
            id: InvitationId::new(),
            name,
            role,
            divisions,
            made_by: self.person.id,
            made_at: self.now,
            expires_at: self.now + LIFE,
        };
        let code = InvitationCode::derive(&self.desk.code_key, &invitation.id);
        self.tx.keep_invitation(&invitation, &code.hash()).await?;
        self.say(Notice::Staff(StaffNotice::InvitationMade { invitation: invitation.id })).await
    }

    /// `?start=undangan_<code>`. Used, expired, revoked and unknown links are answered alike, and so are those that
    /// somebody suspended or blocked opens: a link that was left over is no way back.
    pub async fn open_invitation(&mut self, code: &str) -> Result<(), Failure> {
        let found = match InvitationCode::read(code) {
            Some(code) => self.tx.invitation_by(&code.hash(), self.now).await?,
            None => None,
        };
        let member = self.tx.member(self.person.id, self.desk.day(self.now)).await?;
        let suspended = member.is_some_and(|member| member.suspended);
        let Some(invitation) = found.filter(|_| !suspended && self.person.block.is_none()) else {
            return self.refuse_invitation().await;
        };
        // Whoever tries the link before passing it on does not use it up.
        if invitation.made_by == self.person.id {
            return self.say(Notice::Staff(StaffNotice::InvitationOwn)).await;
        }
        if !self.tx.use_invitation(&invitation.id, self.person.id, self.now).await? {
            return self.refuse_invitation().await;
        }
        self.join(&invitation).await
    }

    async fn refuse_invitation(&mut self) -> Result<(), Failure> {
        self.tx.keep_denial(self.person.id, "invitation", self.now).await?;
        self.say(Notice::InvitationUnknown).await
    }

    async fn join(&mut self, invitation: &Invitation) -> Result<(), Failure> {
        let person = self.person.id;
        let none = [String::new()];
        let divisions = if invitation.divisions.is_empty() { &none[..] } else { &invitation.divisions[..] };
        for division in divisions {
            self.tx.appoint(person, invitation.role, division, &invitation.name, self.now).await?;
            let role = Some((invitation.role, division.as_str()));
            let changed = Changed { person, by: Some(invitation.made_by), change: Change::Joined, role };
            self.tx.log_change(changed, self.now).await?;
        }
        self.tx.name_officer(person, &invitation.name).await?;
        self.release_what_concerns_them(person).await?;
        let used = StaffNotice::InvitationUsed { invitation: invitation.id.clone(), person };
        self.post(invitation.made_by, Notice::Staff(used), Priority::Notice, false, None).await?;
        self.say(Notice::Staff(StaffNotice::Roles { change: Change::Joined })).await?;
        self.what_waits().await
    }

    /// `[Cabut undangan]`
    pub(super) async fn revoke(&mut self, id: &InvitationId) -> Result<(), Failure> {
        match self.tx.revoke_invitation(id, self.now).await? {
            true => self.say(Notice::Staff(StaffNotice::InvitationRevoked { invitation: id.clone() })).await,
            false => self.say(Notice::OldButton).await,
        }
    }
}
