//! Officers among themselves: invitations, roles, absences; what is said of them and what the buttons mean.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::press::{Give, encode_give, offset, read_give};
use super::{Choice, MoveNote};
use crate::domain::case::meaning;
use crate::domain::errand::Question;
use crate::domain::{
    Absence, AbsenceId, Case, CaseId, Change, Errand, Invitation, InvitationCode, InvitationId, Member, PersonId, Role,
};

/// Why something about an officer cannot be done. The words are in the texts (`staff-note-*`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StaffNote {
    /// The office would be without an admin.
    LastAdmin,
    /// Without a role nobody is an officer: they can be suspended.
    LastRole,
    /// Roles of a suspended officer are changed after they were let in again.
    IsSuspended,
    /// It is done.
    Changed,
    /// It was so already.
    Unchanged,
    /// The last day would be before the first, or too far away.
    DayDoesNotFit,
    /// The name is asked for as it stands on papers.
    NameHere,
}

/// Something to be said about officers, to one of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "about")]
pub enum StaffNotice {
    /// To whoever asked for what only admins may do.
    AdminsOnly,
    /// To admins: all officers.
    List {
        /// How many to leave out first.
        offset: i64,
    },
    /// To admins: one officer.
    Member {
        /// Who.
        person: PersonId,
        /// What to say first.
        note: Option<StaffNote>,
    },
    /// To admins: is the officer to be suspended?
    SuspendAsk {
        /// Who.
        person: PersonId,
    },
    /// To admins: the invitations that can still be used.
    Invitations,
    /// To the admin who made it: the link, once.
    InvitationMade {
        /// Which.
        invitation: InvitationId,
    },
    /// To the admin who opened a link of their own.
    InvitationOwn,
    /// To admins: it can no longer be used.
    InvitationRevoked {
        /// Which.
        invitation: InvitationId,
    },
    /// To the admin who made it: somebody has become an officer by it.
    InvitationUsed {
        /// Which.
        invitation: InvitationId,
        /// By whom.
        person: PersonId,
    },
    /// To an officer who opens the chat: what they are here.
    Greeting,
    /// To an officer: their roles, as they begin or after a change.
    Roles {
        /// What changed.
        change: Change,
    },
    /// To a suspended officer.
    Suspended,
    /// A question of an errand.
    Ask {
        /// Which errand: a later one does not ask an earlier one's questions.
        tag: String,
        /// The question.
        question: Question,
        /// What was wrong with the answer before.
        wrong: Option<ErrandNote>,
    },
    /// An errand was given up.
    Dropped,
    /// There is nobody who could stand in.
    NobodyStandsIn,
    /// The reader's absence, planned or under way.
    Leave {
        /// Which.
        absence: AbsenceId,
    },
    /// The absence has begun.
    LeaveBegun {
        /// Which.
        absence: AbsenceId,
        /// How many cases were handed over.
        moved: usize,
    },
    /// To the stand-in: the absence has begun, and these cases are theirs.
    HandedOver {
        /// Which.
        absence: AbsenceId,
        /// The cases.
        cases: Vec<CaseId>,
    },
    /// The absence is over.
    LeaveEnded {
        /// Which.
        absence: AbsenceId,
    },
    /// The absence was called off.
    LeaveCalledOff {
        /// Which.
        absence: AbsenceId,
    },
    /// Who was to stand in is no officer any more.
    StandInGone {
        /// Which.
        absence: AbsenceId,
    },
    /// To the stand-in: the absence was called off.
    StandInFree {
        /// Which.
        absence: AbsenceId,
    },
}

/// What is wrong with an answer of an errand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ErrandNote {
    /// As with a move.
    Move(MoveNote),
    /// Of its own.
    Staff(StaffNote),
}

/// What a notice about officers speaks of, looked up when it is sent.
#[derive(Clone, Debug)]
pub enum StaffView {
    /// Nothing to look up.
    Plain,
    /// All officers.
    List {
        /// Those of this page.
        members: Vec<Member>,
        /// How many were left out first.
        offset: i64,
        /// How many there are in all.
        total: i64,
        /// How many invitations are open.
        invitations: usize,
    },
    /// One officer.
    Member {
        /// Who.
        member: Member,
        /// What was done to their roles last, with the names of those who did it.
        changes: Vec<ChangeView>,
    },
    /// Invitations that can still be used.
    Invitations(Vec<Invitation>),
    /// One invitation.
    Invitation {
        /// Which.
        invitation: Invitation,
        /// Its code and the name of the bot, only where the link is passed on.
        link: Option<(String, InvitationCode)>,
        /// The name of the account that used it.
        account: String,
    },
    /// A question of an errand.
    Ask {
        /// The errand as it is now.
        errand: Errand,
        /// What can be chosen.
        choices: Vec<Choice>,
        /// The name of who stands in, once chosen.
        stand_in: String,
    },
    /// An absence.
    Absence {
        /// Which.
        absence: Absence,
        /// The name of who is away.
        person: String,
        /// The name of who stands in.
        stand_in: String,
        /// Cases that the reader was given.
        cases: Vec<Case>,
    },
}

/// A line of what was done to an officer's roles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeView {
    /// When.
    pub at: DateTime<Utc>,
    /// The name of who did it; none: the settings.
    pub by: Option<String>,
    /// What.
    pub change: Change,
    /// Which role, where it is about one.
    pub role: Option<Role>,
    /// In which division.
    pub division: String,
}

/// What a button about officers means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StaffPress {
    /// Pages through the officers.
    List(i64),
    /// `[Undang petugas]`
    Invite,
    /// `[Undangan terbuka]`
    Invitations,
    /// `[Cabut undangan]`
    Revoke(InvitationId),
    /// Opens an officer's page.
    Open(PersonId),
    /// Gives a role.
    Give(PersonId, Role, String),
    /// Takes a role away.
    Take(PersonId, Role, String),
    /// `[Nonaktifkan]`
    Suspend(PersonId),
    /// `[Ya, nonaktifkan]`
    SuspendSure(PersonId),
    /// `[Aktifkan kembali]`
    Admit(PersonId),
    /// An answer to a question of the errand with this tag.
    Answer {
        /// The errand.
        tag: String,
        /// The question.
        question: Question,
        /// What is given.
        given: Give,
    },
    /// `[Batal]`: gives the errand with this tag up.
    Drop(String),
    /// `[Batalkan cuti]`
    CallOff(AbsenceId),
}

impl StaffPress {
    pub(super) fn encode(&self) -> String {
        let role = |sign: char, person: PersonId, role: Role, division: &str| {
            format!("{sign}:{person}:{}:{division}", role.key())
        };
        match self {
            StaffPress::List(offset) => format!("l:{offset}"),
            StaffPress::Invite => "i:".to_owned(),
            StaffPress::Invitations => "v:".to_owned(),
            StaffPress::Revoke(id) => format!("r:{id}"),
            StaffPress::Open(person) => format!("o:{person}"),
            StaffPress::Give(person, given, division) => role('g', *person, *given, division),
            StaffPress::Take(person, taken, division) => role('t', *person, *taken, division),
            StaffPress::Suspend(person) => format!("s:{person}"),
            StaffPress::SuspendSure(person) => format!("y:{person}"),
            StaffPress::Admit(person) => format!("a:{person}"),
            StaffPress::Answer { tag, question, given } => {
                format!("e:{tag}:{}:{}", question.key(), encode_give(given))
            }
            StaffPress::Drop(tag) => format!("x:{tag}"),
            StaffPress::CallOff(id) => format!("c:{id}"),
        }
    }

    pub(super) fn read(data: &str) -> Option<Self> {
        let (kind, rest) = data.split_once(':')?;
        Some(match kind {
            "l" => StaffPress::List(offset(rest)?),
            "i" if rest.is_empty() => StaffPress::Invite,
            "v" if rest.is_empty() => StaffPress::Invitations,
            "r" => StaffPress::Revoke(InvitationId::read(rest)?),
            "o" => StaffPress::Open(person(rest)?),
            "g" | "t" => {
                let mut fields = rest.splitn(3, ':');
                let (who, role, division) = (fields.next()?, fields.next()?, fields.next()?);
                let (who, role) = (person(who)?, meaning(&Role::ALL, role)?);
                let plain = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
                let division = Some(division.to_owned()).filter(|key| key.chars().all(plain))?;
                if kind == "g" { StaffPress::Give(who, role, division) } else { StaffPress::Take(who, role, division) }
            }
            "s" => StaffPress::Suspend(person(rest)?),
            "y" => StaffPress::SuspendSure(person(rest)?),
            "a" => StaffPress::Admit(person(rest)?),
            "e" => {
                let mut fields = rest.splitn(3, ':');
                let (tag, question, given) = (fields.next()?, fields.next()?, fields.next()?);
                let question = meaning(&Question::ALL, question)?;
                StaffPress::Answer { tag: tag.to_owned(), question, given: read_give(given)? }
            }
            "x" => StaffPress::Drop(rest.to_owned()),
            "c" => StaffPress::CallOff(AbsenceId::read(rest)?),
            _ => return None,
        })
    }
}

/// An account's id as we write it: digits, no sign, no zeros in front.
fn person(text: &str) -> Option<PersonId> {
    let id: i64 = text.parse().ok()?;
    (id > 0 && id.to_string() == text).then_some(PersonId(id))
}

/// The day of a button.
pub fn day_of(key: &str) -> Option<NaiveDate> {
    NaiveDate::parse_from_str(key, "%Y%m%d").ok()
}

/// A day for a button.
pub fn key_of(day: NaiveDate) -> String {
    day.format("%Y%m%d").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notices::Press;

    #[test]
    fn every_press_comes_back_as_it_went_and_fits_a_button() {
        let person = PersonId(9_007_199_254_740_991);
        let mut all = vec![
            StaffPress::List(8),
            StaffPress::Invite,
            StaffPress::Invitations,
            StaffPress::Revoke(InvitationId::new()),
            StaffPress::Open(person),
            StaffPress::Suspend(person),
            StaffPress::SuspendSure(person),
            StaffPress::Admit(person),
            StaffPress::Drop("0123abcd".into()),
            StaffPress::CallOff(AbsenceId::new()),
        ];
        for (role, _) in Role::ALL {
            all.push(StaffPress::Give(person, role, "a_key_of_24_letters_xxxx".into()));
            all.push(StaffPress::Take(person, role, String::new()));
        }
        for (question, _) in Question::ALL {
            for given in [Give::Option("9007199254740991".into()), Give::Done, Give::Page(8)] {
                all.push(StaffPress::Answer { tag: "0123abcd".into(), question, given });
            }
        }
        for press in all {
            let press = Press::Staff(press);
            let data = press.encode();
            assert!((1..=64).contains(&data.len()), "{data} does not fit");
            assert_eq!(Press::read(&data), Some(press), "{data}");
        }
        for forged in ["z:", "z:o:0", "z:o:-1", "z:o:007", "z:g:1:raja:", "z:i:x", "z:e:t:sure", "z:c:1"] {
            assert_eq!(Press::read(forged), None, "{forged}");
        }
    }
}
