//! What a notice about officers speaks of. The reader's right is checked here once more: a letter that still waits for
//! somebody who was suspended meanwhile says nothing.

use super::super::{Desk, Failure};
use super::errand::choices;
use crate::domain::errand::What;
use crate::domain::{Attention, Errand, InvitationCode, InvitationId, Officer, PersonId, Role, access};
use crate::notices::{ChangeView, PAGE, StaffNotice, StaffView, View};
use crate::store::Tx;

/// So many changes stand on an officer's page.
const CHANGES: i64 = 5;

impl Desk {
    pub(in crate::desk) async fn staff_view(
        &self,
        tx: &mut Tx,
        to: PersonId,
        notice: &StaffNotice,
    ) -> Result<Option<View>, Failure> {
        let officer = tx.officer(to).await?;
        let seen = match notice {
            StaffNotice::AdminsOnly | StaffNotice::Dropped | StaffNotice::NobodyStandsIn => Some(StaffView::Plain),
            StaffNotice::Suspended => {
                let member = tx.member(to, self.day(self.clock.now())).await?;
                member.filter(|member| member.suspended).map(|_| StaffView::Plain)
            }
            // An officer without a role reads none of the rest.
            _ if officer.roles.is_empty() => None,
            StaffNotice::Greeting | StaffNotice::Roles { .. } => self.member_view(tx, to, 0).await?,
            StaffNotice::Ask { tag, question, .. } => match tx.person(to).await? {
                Some((_, Attention::Errand(errand))) if errand.id.tag() == tag && errand.next() == Some(*question) => {
                    self.asked(tx, &officer, *errand).await?
                }
                _ => None,
            },
            StaffNotice::Leave { absence }
            | StaffNotice::LeaveBegun { absence, .. }
            | StaffNotice::LeaveEnded { absence }
            | StaffNotice::LeaveCalledOff { absence }
            | StaffNotice::StandInFree { absence }
            | StaffNotice::StandInGone { absence }
            | StaffNotice::HandedOver { absence, .. } => {
                let Some(absence) = tx.absence(absence).await? else { return Ok(None) };
                let (person, stand_in) =
                    (tx.officer_name(absence.person).await?, tx.officer_name(absence.stand_in).await?);
                let cases = self.handed(tx, &officer, notice).await?;
                Some(StaffView::Absence { absence, person, stand_in, cases })
            }
            _ if !officer.is(Role::Admin) => None,
            notice => self.admins_view(tx, to, notice).await?,
        };
        Ok(seen.map(|seen| View::Staff(Box::new(seen), notice.clone())))
    }

    async fn admins_view(&self, tx: &mut Tx, to: PersonId, notice: &StaffNotice) -> Result<Option<StaffView>, Failure> {
        let now = self.clock.now();
        Ok(match notice {
            StaffNotice::List { offset } => Some(StaffView::List {
                members: tx.staff(self.day(now), *offset, PAGE).await?,
                offset: *offset,
                total: tx.count_staff().await?,
                invitations: tx.open_invitations(now).await?.len(),
            }),
            StaffNotice::Member { person, .. } | StaffNotice::SuspendAsk { person } => {
                self.member_view(tx, *person, CHANGES).await?
            }
            StaffNotice::Invitations => Some(StaffView::Invitations(tx.open_invitations(now).await?)),
            StaffNotice::InvitationOwn => Some(StaffView::Plain),
            StaffNotice::InvitationMade { invitation } => {
                // The link is for whoever made it, as long as it can be used.
                let open = tx.open_invitations(now).await?.into_iter().find(|open| open.id == *invitation);
                open.filter(|open| open.made_by == to).map(|open| {
                    let code = InvitationCode::derive(&self.code_key, &open.id);
                    let link = Some((self.bot.to_string(), code));
                    StaffView::Invitation { invitation: open, link, account: String::new() }
                })
            }
            StaffNotice::InvitationRevoked { invitation } => self.invitation_view(tx, invitation, None).await?,
            StaffNotice::InvitationUsed { invitation, person } => {
                self.invitation_view(tx, invitation, Some(*person)).await?
            }
            _ => None,
        })
    }

    async fn invitation_view(
        &self,
        tx: &mut Tx,
        id: &InvitationId,
        person: Option<PersonId>,
    ) -> Result<Option<StaffView>, Failure> {
        let account = match person {
            Some(person) => tx.person(person).await?.map(|(person, _)| person.name).unwrap_or_default(),
            None => String::new(),
        };
        let invitation = tx.invitation(id).await?;
        Ok(invitation.map(|invitation| StaffView::Invitation { invitation, link: None, account }))
    }

    async fn member_view(&self, tx: &mut Tx, person: PersonId, most: i64) -> Result<Option<StaffView>, Failure> {
        let Some(member) = tx.member(person, self.day(self.clock.now())).await? else { return Ok(None) };
        let mut changes = Vec::new();
        for line in tx.changes_of(person, most).await? {
            let by = match line.by {
                Some(by) => Some(tx.officer_name(by).await?),
                None => None,
            };
            changes.push(ChangeView { at: line.at, by, change: line.change, role: line.role, division: line.division });
        }
        Ok(Some(StaffView::Member { member, changes }))
    }

    async fn asked(&self, tx: &mut Tx, officer: &Officer, errand: Errand) -> Result<Option<StaffView>, Failure> {
        let stand_in = match &errand.what {
            What::Invite { .. } if !officer.is(Role::Admin) => return Ok(None),
            What::Leave { stand_in: Some(stand_in), .. } => tx.officer_name(*stand_in).await?,
            _ => String::new(),
        };
        let choices = choices(self, tx, officer.person, &errand).await?;
        Ok(Some(StaffView::Ask { errand, choices, stand_in }))
    }

    /// The cases that the reader was given and still has, as far as they may read them.
    async fn handed(
        &self,
        tx: &mut Tx,
        officer: &Officer,
        notice: &StaffNotice,
    ) -> Result<Vec<crate::domain::Case>, Failure> {
        let StaffNotice::HandedOver { cases, .. } = notice else { return Ok(Vec::new()) };
        let heads = super::super::moves::heads(tx).await?;
        let mut handed = Vec::new();
        for id in cases {
            let case = tx.case(id).await?;
            handed.extend(case.filter(|case| {
                case.handling.handler == Some(officer.person) && access(case, officer, &heads).is_some()
            }));
        }
        Ok(handed)
    }
}
