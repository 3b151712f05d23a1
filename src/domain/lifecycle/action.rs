//! What is done to a case, by whom, and who hears of it.

use serde::{Deserialize, Serialize};

use crate::domain::{Case, Officer, PersonId, Role, access, petugas_reads};

/// What someone does to a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Action {
    /// The citizen adds evidence or words.
    Supplement,
    /// The citizen takes the case back.
    Withdraw,
    /// The citizen undoes the withdrawal.
    Restore,
    /// The citizen has completed what was missing.
    Complete,
    /// The citizen is content with the answer.
    Confirm,
    /// The citizen says how content.
    Rate,
    /// The citizen is not, and says why.
    Object,
    /// The citizen reminds of a promise that has passed.
    Nudge,
    /// A named officer receives and records it (UU 25/2009 art. 44).
    Record,
    /// The citizen is asked to complete it (art. 44(4)).
    RequestCompletion,
    /// It is said to be complete (art. 44(3)).
    DeclareComplete,
    /// How grave it is; who answers follows from that.
    SetLevel,
    /// The complaints officer or the head answers.
    AnswerDirectly,
    /// It goes to a division, and beside it perhaps to others.
    Distribute,
    /// Somebody of the leading division takes it.
    Claim,
    /// The citizen is asked something.
    AskCitizen,
    /// Something is noted that no citizen ever reads.
    Note,
    /// Another division is to lead.
    Transfer,
    /// After too many transfers the complaints officer decides.
    HandBack,
    /// The desk or the head takes it back from a division.
    Recall,
    /// A new date, with a reason, before the promise runs out.
    Extend,
    /// The division answers.
    Respond,
    /// A division beside the leading one has done its task.
    FinishTask,
    /// The objection is right: somebody else looks at the case again.
    Uphold,
    /// The objection is not followed.
    Dismiss,
    /// It is put away.
    Archive,
    /// What the office will change, who, and until when.
    PlanFollowUp,
    /// That was done.
    FinishPlan,
    /// Another office is competent.
    Refer,
    /// It goes on under the number of another case.
    Merge,
    /// It has its own number again.
    Unmerge,
    /// Whom it is about (art. 45).
    NameRespondent,
    /// Who it is not about after all.
    DropRespondent,
    /// Its number in SP4N-LAPOR!.
    SetExternalNumber,
    /// A colleague goes on with it.
    HandOver,
    /// Whoever had it in hand cannot go on with it: nobody has it.
    Release,
    /// It was not completed in time (art. 44(5)).
    Lapse,
    /// Nobody confirmed or objected in time.
    Expire,
    /// The calendar has changed, and with it the date that was promised.
    Reschedule,
}

impl Action {
    /// Every action with the word it is stored as.
    pub const ALL: [(Action, &'static str); 39] = [
        (Action::Supplement, "supplement"),
        (Action::Withdraw, "withdraw"),
        (Action::Restore, "restore"),
        (Action::Complete, "complete"),
        (Action::Confirm, "confirm"),
        (Action::Rate, "rate"),
        (Action::Object, "object"),
        (Action::Nudge, "nudge"),
        (Action::Record, "record"),
        (Action::RequestCompletion, "request_completion"),
        (Action::DeclareComplete, "declare_complete"),
        (Action::SetLevel, "set_level"),
        (Action::AnswerDirectly, "answer_directly"),
        (Action::Distribute, "distribute"),
        (Action::Claim, "claim"),
        (Action::AskCitizen, "ask_citizen"),
        (Action::Note, "note"),
        (Action::Transfer, "transfer"),
        (Action::HandBack, "hand_back"),
        (Action::Recall, "recall"),
        (Action::Extend, "extend"),
        (Action::Respond, "respond"),
        (Action::FinishTask, "finish_task"),
        (Action::Uphold, "uphold"),
        (Action::Dismiss, "dismiss"),
        (Action::Archive, "archive"),
        (Action::PlanFollowUp, "plan_follow_up"),
        (Action::FinishPlan, "finish_plan"),
        (Action::Refer, "refer"),
        (Action::Merge, "merge"),
        (Action::Unmerge, "unmerge"),
        (Action::NameRespondent, "name_respondent"),
        (Action::DropRespondent, "drop_respondent"),
        (Action::SetExternalNumber, "external_number"),
        (Action::HandOver, "hand_over"),
        (Action::Release, "release"),
        (Action::Lapse, "lapse"),
        (Action::Expire, "expire"),
        (Action::Reschedule, "reschedule"),
    ];

    /// The word it is stored as.
    pub fn key(self) -> &'static str {
        crate::domain::case::word(&Self::ALL, self)
    }
}

/// Who does it.
#[derive(Clone, Copy, Debug)]
pub enum Actor<'a> {
    /// The account that follows the case.
    Owner(PersonId),
    /// An officer.
    Officer(&'a Officer),
    /// Nobody: an hour has come.
    Clock,
}

/// What an actor is to a case. A rule names those who may.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Party {
    /// Who submitted the case.
    Citizen,
    /// A complaints officer.
    Petugas,
    /// A member of the leading division.
    Lead,
    /// The officer who took it.
    Handler,
    /// A member of a division beside the leading one.
    Beside,
    /// A head.
    Pimpinan,
    /// The clock.
    Clock,
}

impl Party {
    /// Every party with its word, for the table in the README.
    pub const ALL: [(Party, &'static str); 7] = [
        (Party::Citizen, "citizen"),
        (Party::Petugas, "petugas"),
        (Party::Lead, "lead"),
        (Party::Handler, "handler"),
        (Party::Beside, "beside"),
        (Party::Pimpinan, "pimpinan"),
        (Party::Clock, "clock"),
    ];
}

/// Who hears of a move.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Audience {
    /// Who submitted the case, and everybody whose case was merged into it.
    Citizen,
    /// The complaints officers.
    Petugas,
    /// The heads.
    Pimpinan,
    /// The leading division, and those beside it.
    Divisions,
    /// Whoever is at it: its handler, else the leading division, else the complaints officers.
    Working,
}

impl Actor<'_> {
    /// The account behind the actor.
    pub fn person(self) -> Option<PersonId> {
        match self {
            Actor::Owner(person) => Some(person),
            Actor::Officer(officer) => Some(officer.person),
            Actor::Clock => None,
        }
    }

    /// What the actor is to the case. An officer who has a stake in it is nothing to it, whatever their roles (art. 45).
    pub(super) fn parties(self, case: &Case, heads: &[Officer]) -> Vec<Party> {
        let officer = match self {
            Actor::Owner(person) if case.person == Some(person) => return vec![Party::Citizen],
            Actor::Owner(_) => return Vec::new(),
            Actor::Clock => return vec![Party::Clock],
            Actor::Officer(officer) => officer,
        };
        if access(case, officer, heads).is_none() {
            return Vec::new();
        }
        let beside = |division: &str| case.handling.tasks.iter().any(|task| !task.leads && task.division == division);
        let stands = [
            (Party::Petugas, officer.is(Role::Petugas) && petugas_reads(case, heads)),
            (Party::Pimpinan, officer.is(Role::Pimpinan)),
            (Party::Lead, case.handling.lead().is_some_and(|division| officer.handles(division))),
            (Party::Handler, case.handling.handler == Some(officer.person)),
            (Party::Beside, officer.divisions.iter().any(|division| beside(division))),
        ];
        stands.into_iter().filter(|(_, so)| *so).map(|(party, _)| party).collect()
    }
}
