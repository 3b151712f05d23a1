//! Officers among themselves, in words: who is one, who is invited, who is away.

use chrono::NaiveDate;

use super::case::paging;
use super::errand::Away;
use super::messages as msg;
use super::moves::id;
use super::office::doors;
use super::page::{Key, Keys, Page, Paragraph, Part};
use super::plain::officers_commands;
use super::{Arg, Html, Language, Message, family, format};
use crate::domain::errand::LONGEST_DAYS;
use crate::domain::{Invitation, InvitationCode, Member, Office, PersonId, Role};
use crate::notices::{ChangeView, Press, StaffNote, StaffNotice, StaffPress, StaffView};

/// Letters of a button at most.
const LABEL: usize = 64;

/// A notice about officers.
pub fn staff(view: &StaffView, notice: &StaffNotice, language: Language, office: &Office) -> Page {
    let scene = Scene { language, office };
    match (view, notice) {
        (StaffView::Plain, notice) => scene.plain(notice),
        (StaffView::List { members, offset, total, invitations }, _) => {
            scene.list(members, *offset, *total, *invitations)
        }
        (StaffView::Member { member, .. }, StaffNotice::Greeting) => {
            scene.own_roles(member, "greeting", doors(language, office))
        }
        (StaffView::Member { member, .. }, StaffNotice::Roles { change }) => {
            scene.own_roles(member, change.key(), Keys::None)
        }
        (StaffView::Member { member, .. }, StaffNotice::SuspendAsk { .. }) => scene.suspend_ask(member),
        (StaffView::Member { member, changes }, StaffNotice::Member { note, .. }) => {
            scene.member(member, changes, *note)
        }
        (StaffView::Invitations(open), _) => scene.invitations(open),
        (StaffView::Invitation { invitation, link: Some((bot, code)), .. }, _) => {
            scene.invitation_made(invitation, bot, code)
        }
        (StaffView::Invitation { invitation, account, .. }, StaffNotice::InvitationUsed { person, .. }) => {
            scene.invitation_used(invitation, account, *person)
        }
        (StaffView::Invitation { invitation, .. }, _) => {
            let text = msg::StaffInvitationRevoked { name: invitation.name.as_str().into() };
            Page::text(text.html(language), rows(vec![vec![scene.to_list()]]))
        }
        (StaffView::Ask { errand, choices, stand_in }, StaffNotice::Ask { question, wrong, .. }) => {
            scene.ask(errand, choices, stand_in, *question, wrong.as_ref())
        }
        (StaffView::Absence { absence, person, stand_in, cases }, notice) => {
            scene.absence(&Away { absence, person, stand_in, cases }, notice)
        }
        _ => Page::default(),
    }
}

/// In which language, for which office.
pub struct Scene<'a> {
    /// The reader's language.
    pub language: Language,
    office: &'a Office,
}

/// Buttons under the message.
pub fn rows(rows: Vec<Vec<Key>>) -> Keys {
    Keys::Inline(rows)
}

/// A button about officers. A name may be longer than a phone shows of a button.
pub fn key(label: String, press: StaffPress) -> Key {
    let label = match label.encode_utf16().count() > LABEL {
        true => label.chars().take(LABEL / 2).chain(['…']).collect(),
        false => label,
    };
    Key { label, press: Press::Staff(press) }
}

impl Scene<'_> {
    /// The text of a table's row.
    pub fn text(&self, prefix: &str, key: &str, args: &[(&str, Arg<'_>)]) -> Html {
        family(self.language, &id(prefix, key), args).unwrap_or_default()
    }

    /// A day in full.
    pub fn day(&self, day: NaiveDate) -> String {
        format::day(self.language, day)
    }

    fn plain(&self, notice: &StaffNotice) -> Page {
        let html = match notice {
            StaffNotice::AdminsOnly => msg::StaffAdminsOnly.html(self.language),
            StaffNotice::Suspended => msg::StaffSuspended.html(self.language),
            StaffNotice::InvitationOwn => msg::StaffInvitationOwn.html(self.language),
            StaffNotice::Dropped => msg::StaffDropped.html(self.language),
            StaffNotice::NobodyStandsIn => msg::StaffNobodyStandsIn.html(self.language),
            _ => Html::default(),
        };
        Page::text(html, Keys::None)
    }

    /// A role in words; of a handler, where.
    fn role(&self, role: Role, division: &str) -> String {
        match (role, self.office.division(division)) {
            (Role::Bidang, Some(division)) => {
                msg::StaffHandles { division: division.label.as_str().into() }.label(self.language)
            }
            (role, _) => self.text("staff-role", role.key(), &[]).plain(),
        }
    }

    fn roles(&self, roles: &[Role], divisions: &[String]) -> String {
        let mut words: Vec<String> =
            roles.iter().filter(|role| **role != Role::Bidang).map(|role| self.role(*role, "")).collect();
        words.extend(divisions.iter().map(|division| self.role(Role::Bidang, division)));
        words.join(", ")
    }

    fn marks(&self, member: &Member) -> String {
        let mut words = self.roles(&member.officer.roles, &member.officer.divisions);
        if member.suspended {
            words = format!("{words} ({})", msg::StaffMarkSuspended.label(self.language));
        } else if let Some(until) = member.away_until {
            let away = msg::StaffMarkAway { until: self.day(until).into() }.label(self.language);
            words = format!("{words} ({away})");
        }
        words
    }

    fn to_list(&self) -> Key {
        key(msg::StaffButtonList.label(self.language), StaffPress::List(0))
    }

    fn list(&self, members: &[Member], offset: i64, total: i64, invitations: usize) -> Page {
        let mut paragraphs = vec![Paragraph::ours(msg::StaffList { total: total.into() }.html(self.language))];
        let mut buttons = Vec::new();
        for member in members {
            let (name, roles) = (member.officer.name.as_str(), self.marks(member));
            let row = msg::StaffListRow { name: name.into(), roles: roles.into() };
            paragraphs.push(Paragraph::ours(row.html(self.language)));
            buttons.push(vec![key(name.to_owned(), StaffPress::Open(member.officer.person))]);
        }
        let press = |offset| Press::Staff(StaffPress::List(offset));
        buttons.extend(paging(members.len(), offset, total, self.language, press));
        buttons.push(vec![key(msg::StaffButtonInvite.label(self.language), StaffPress::Invite)]);
        if invitations > 0 {
            let label = msg::StaffButtonInvitations { count: invitations.into() }.label(self.language);
            buttons.push(vec![key(label, StaffPress::Invitations)]);
        }
        Page::paragraphs(paragraphs, rows(buttons))
    }

    /// What is said first.
    pub fn note(&self, note: StaffNote) -> Html {
        let name = serde_json::to_value(note).unwrap_or_default();
        let days = [("days", Arg::from(LONGEST_DAYS))];
        self.text("staff-note", name.as_str().unwrap_or_default(), &days)
    }

    fn member(&self, member: &Member, changes: &[ChangeView], note: Option<StaffNote>) -> Page {
        let head = msg::StaffListRow { name: member.officer.name.as_str().into(), roles: self.marks(member).into() };
        let mut paragraphs: Vec<Paragraph> = Vec::new();
        if let Some(note) = note {
            paragraphs.extend([Paragraph::ours(self.note(note)), Paragraph::default()]);
        }
        paragraphs.extend([Paragraph::ours(head.html(self.language)), Paragraph::default()]);
        paragraphs.push(Paragraph::ours(match member.suspended {
            true => msg::StaffMemberSuspended.html(self.language),
            false => msg::StaffMember.html(self.language),
        }));
        if !changes.is_empty() {
            paragraphs.push(Paragraph::default());
            paragraphs.push(Paragraph::ours(msg::StaffMemberChanges.html(self.language)));
        }
        paragraphs.extend(changes.iter().map(|change| Paragraph::ours(self.change(change))));
        Page::paragraphs(paragraphs, rows(self.member_keys(member)))
    }

    fn change(&self, line: &ChangeView) -> Html {
        let role = line.role.map(|role| self.role(role, &line.division)).unwrap_or_default();
        let what = self.text("staff-change", line.change.key(), &[("role", role.into())]);
        let settings = || msg::StaffMemberSettings.label(self.language);
        let by = line.by.clone().unwrap_or_else(settings);
        let at = format::moment(self.language, line.at);
        msg::StaffMemberChange { at: at.into(), what: what.into(), by: by.into() }.html(self.language)
    }

    /// A button for each role there is, ticked where the officer has it.
    fn member_keys(&self, member: &Member) -> Vec<Vec<Key>> {
        let person = member.officer.person;
        if member.suspended {
            let admit = key(msg::StaffButtonAdmit.label(self.language), StaffPress::Admit(person));
            return vec![vec![admit], vec![self.to_list()]];
        }
        let toggle = |role: Role, division: &str, has: bool| {
            let label = self.role(role, division);
            match has {
                true => key(format!("✓ {label}"), StaffPress::Take(person, role, division.to_owned())),
                false => key(label, StaffPress::Give(person, role, division.to_owned())),
            }
        };
        let desk = Role::ALL.iter().map(|(role, _)| *role).filter(|role| *role != Role::Bidang);
        let mut buttons: Vec<Vec<Key>> = vec![desk.map(|role| toggle(role, "", member.officer.is(role))).collect()];
        buttons.extend(self.office.divisions().iter().map(|division| {
            vec![toggle(Role::Bidang, division.key.as_str(), member.officer.handles(division.key.as_str()))]
        }));
        buttons.push(vec![key(msg::StaffButtonSuspend.label(self.language), StaffPress::Suspend(person))]);
        buttons.push(vec![self.to_list()]);
        buttons
    }

    fn suspend_ask(&self, member: &Member) -> Page {
        let person = member.officer.person;
        let text = msg::StaffSuspendAsk { name: member.officer.name.as_str().into() };
        let yes = key(msg::StaffButtonSuspendYes.label(self.language), StaffPress::SuspendSure(person));
        let no = key(msg::StaffButtonSuspendNo.label(self.language), StaffPress::Open(person));
        Page::text(text.html(self.language), rows(vec![vec![yes, no]]))
    }

    /// To the officer concerned: what they are now, what that means, and their commands.
    fn own_roles(&self, member: &Member, occasion: &str, keys: Keys) -> Page {
        let officer = &member.officer;
        let args =
            [("name", officer.name.as_str().into()), ("office", self.office.profile().short_name.as_str().into())];
        let mut paragraphs = vec![Paragraph::ours(self.text("staff-told", occasion, &args)), Paragraph::default()];
        for role in &officer.roles {
            let name = match role {
                Role::Bidang => self.roles(&[], &officer.divisions),
                role => self.role(*role, ""),
            };
            let does = self.text("staff-does", role.key(), &[]);
            paragraphs.push(Paragraph::ours(Html::join([Html::escape(&name).bold(), does], ": ")));
        }
        paragraphs.push(Paragraph::default());
        paragraphs.push(Paragraph::ours(officers_commands(self.language, &officer.roles)));
        Page::paragraphs(paragraphs, keys)
    }

    fn invited_as(&self, invitation: &Invitation) -> String {
        self.roles(&[invitation.role], &invitation.divisions)
    }

    /// What to do, and then a message that can be passed on as it is.
    fn invitation_made(&self, invitation: &Invitation, bot: &str, code: &InvitationCode) -> Page {
        let until = format::moment(self.language, invitation.expires_at);
        let made = msg::StaffInvitationMade {
            name: invitation.name.as_str().into(),
            roles: self.invited_as(invitation).into(),
            until: until.as_str().into(),
        };
        let link = msg::StaffInvitationLink {
            name: invitation.name.as_str().into(),
            roles: self.invited_as(invitation).into(),
            office: self.office.profile().short_name.as_str().into(),
            bot: bot.into(),
            code: code.reveal().into(),
            until: until.as_str().into(),
        };
        let revoke = key(msg::StaffButtonRevoke.label(self.language), StaffPress::Revoke(invitation.id.clone()));
        let keys = rows(vec![vec![revoke], vec![self.to_list()]]);
        Page {
            parts: vec![
                Part::Text { html: made.html(self.language), keys },
                Part::Text { html: link.html(self.language), keys: Keys::None },
            ],
        }
    }

    fn invitation_used(&self, invitation: &Invitation, account: &str, person: PersonId) -> Page {
        let text = msg::StaffInvitationUsed {
            name: invitation.name.as_str().into(),
            roles: self.invited_as(invitation).into(),
            account: account.into(),
        };
        let open = key(msg::StaffButtonMember.label(self.language), StaffPress::Open(person));
        Page::text(text.html(self.language), rows(vec![vec![open]]))
    }

    fn invitations(&self, open: &[Invitation]) -> Page {
        if open.is_empty() {
            return Page::text(msg::StaffInvitationsNone.html(self.language), rows(vec![vec![self.to_list()]]));
        }
        let mut paragraphs = vec![Paragraph::ours(msg::StaffInvitations.html(self.language))];
        let mut buttons = Vec::new();
        for invitation in open {
            let row = msg::StaffInvitationsRow {
                name: invitation.name.as_str().into(),
                roles: self.invited_as(invitation).into(),
                until: format::moment(self.language, invitation.expires_at).into(),
            };
            paragraphs.push(Paragraph::ours(row.html(self.language)));
            let label = msg::StaffButtonRevokeOf { name: invitation.name.as_str().into() }.label(self.language);
            buttons.push(vec![key(label, StaffPress::Revoke(invitation.id.clone()))]);
        }
        buttons.push(vec![self.to_list()]);
        Page::paragraphs(paragraphs, rows(buttons))
    }
}
