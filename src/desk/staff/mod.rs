//! Officers among themselves: who is one, with which roles, who is away. Admins change the first, everybody the last.

mod errand;
mod invite;
mod leave;
mod menus;
mod roles;
mod views;

pub use menus::Menu;

use super::Failure;
use super::turn::Turn;
use crate::domain::{Officer, Role};
use crate::notices::{Notice, StaffNotice, StaffPress};

impl Turn<'_> {
    /// `/petugas`
    pub async fn staff(&mut self, offset: i64) -> Result<(), Failure> {
        if self.admin("staff").await? {
            self.say(Notice::Staff(StaffNotice::List { offset })).await?;
        }
        Ok(())
    }

    /// A button about officers.
    pub async fn staff_press(&mut self, press: StaffPress) -> Result<(), Failure> {
        match press {
            StaffPress::Answer { tag, question, given } => return self.answer_errand(&tag, question, given).await,
            StaffPress::Drop(tag) => return self.drop_errand(&tag).await,
            StaffPress::CallOff(absence) => return self.call_off(&absence).await,
            _ => {}
        }
        if !self.admin("staff").await? {
            return Ok(());
        }
        match press {
            StaffPress::List(offset) => self.say(Notice::Staff(StaffNotice::List { offset })).await,
            StaffPress::Invite => self.invite().await,
            StaffPress::Invitations => self.say(Notice::Staff(StaffNotice::Invitations)).await,
            StaffPress::Revoke(invitation) => self.revoke(&invitation).await,
            StaffPress::Open(person) => self.show_member(person, None).await,
            StaffPress::Give(person, role, division) => self.give_role(person, role, &division).await,
            StaffPress::Take(person, role, division) => self.take_role(person, role, &division).await,
            StaffPress::Suspend(person) => self.ask_to_suspend(person).await,
            StaffPress::SuspendSure(person) => self.suspend(person).await,
            StaffPress::Admit(person) => self.admit(person).await,
            StaffPress::Answer { .. } | StaffPress::Drop(_) | StaffPress::CallOff(_) => Ok(()),
        }
    }

    /// Whether the person is an admin now; a try of anybody else is recorded and answered.
    pub(super) async fn admin(&mut self, what: &'static str) -> Result<bool, Failure> {
        match self.any_officer(what).await? {
            Some(officer) if officer.is(Role::Admin) => Ok(true),
            Some(_) => {
                self.tx.keep_denial(self.person.id, what, self.now).await?;
                self.say(Notice::Staff(StaffNotice::AdminsOnly)).await?;
                Ok(false)
            }
            None => Ok(false),
        }
    }

    /// The person as an officer with any role; a try of anybody else is recorded and answered.
    pub(super) async fn any_officer(&mut self, what: &'static str) -> Result<Option<Officer>, Failure> {
        let officer = self.tx.officer(self.person.id).await?;
        if !officer.roles.is_empty() {
            return Ok(Some(officer));
        }
        self.tx.keep_denial(self.person.id, what, self.now).await?;
        self.say(Notice::OfficersOnly).await?;
        Ok(None)
    }
}
