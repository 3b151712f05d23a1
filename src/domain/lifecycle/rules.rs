//! The life of a case as one table of moves. Buttons, rights, questions, notices, trail and the diagram in the README are
//! read off it.

use Action as A;
use Audience as Tell;
use Need as N;
use Party::{Beside, Citizen, Clock, Handler, Lead, Petugas, Pimpinan};
use Status::{
    Archived, AwaitingCompletion, Distributed, Lapsed, Merged, Objected, Recorded, Referred, Resolved, Responded,
    Submitted, UnderReview, Withdrawn,
};

use super::given::{Ask, may, must};
use super::{Action, Actor, Audience, Need, Party, Refusal, Setting};
use crate::domain::office::Deadlines;
use crate::domain::{Case, Status, head_may_act};

/// The state after a move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum To {
    /// The same.
    Same,
    /// This one.
    State(Status),
    /// The one before.
    Before,
}

/// One row: from where, what, to where, by whom, what it needs, who hears of it.
#[derive(Debug)]
pub struct Rule {
    /// What is done.
    pub action: Action,
    /// The states in which it is allowed.
    pub from: &'static [Status],
    /// The state afterwards.
    pub to: To,
    /// Who may do it.
    pub by: &'static [Party],
    /// What else stands in its way.
    pub when: fn(&Case, Actor<'_>, &Setting<'_>) -> Result<(), Refusal>,
    /// What has to be said with it.
    pub needs: &'static [Ask],
    /// For how many days after the case reached its state; none: as long as it stays there.
    pub within: Option<fn(&Deadlines) -> u32>,
    /// Who hears of it.
    pub tells: &'static [Audience],
    /// The citizen has to act, or the outcome changes: a new message that rings. Otherwise the status card changes.
    pub rings: bool,
    /// Its words go to a citizen: they are previewed and wait a moment before they leave.
    pub leaves: bool,
    /// It is shown once more before it is made.
    pub confirms: bool,
}

impl Rule {
    const fn new(action: Action, from: &'static [Status], to: To) -> Self {
        Self {
            action,
            from,
            to,
            by: &[],
            when: |_, _, _| Ok(()),
            needs: &[],
            within: None,
            tells: &[],
            rings: false,
            leaves: false,
            confirms: false,
        }
    }

    const fn by(mut self, by: &'static [Party]) -> Self {
        self.by = by;
        self
    }

    const fn when(mut self, when: fn(&Case, Actor<'_>, &Setting<'_>) -> Result<(), Refusal>) -> Self {
        self.when = when;
        self
    }

    const fn needs(mut self, needs: &'static [Ask]) -> Self {
        self.needs = needs;
        self
    }

    const fn within(mut self, limit: fn(&Deadlines) -> u32) -> Self {
        self.within = Some(limit);
        self
    }

    const fn tells(mut self, tells: &'static [Audience]) -> Self {
        self.tells = tells;
        self
    }

    /// The citizen is told by a message that rings.
    const fn rings(mut self) -> Self {
        self.rings = true;
        self
    }

    /// It is shown once more before it is made.
    const fn confirms(mut self) -> Self {
        self.confirms = true;
        self
    }

    /// The officer's words go to the citizen.
    const fn leaves(mut self) -> Self {
        self.leaves = true;
        self.rings()
    }
}

const HERE: To = To::Same;
const OPEN: &[Status] = &[Submitted, Recorded, AwaitingCompletion, UnderReview, Distributed, Responded, Objected];
const OWED: &[Status] = &[Submitted, Recorded, AwaitingCompletion, UnderReview, Distributed, Objected];
const AT_WORK: &[Status] = &[Recorded, UnderReview, Distributed, Objected];
const CHECKING: &[Status] = &[Recorded, UnderReview];
const ANSWERED: &[Status] = &[Responded, Resolved, Archived];
const DESK: &[Party] = &[Petugas, Pimpinan];

const ANSWER: &[Ask] = &[must(N::Outcome), must(N::Answer), may(N::Proof)];

/// The life of a case after it was submitted.
pub const RULES: &[Rule] = &[
    // The citizen.
    Rule::new(A::Supplement, OPEN, HERE).by(&[Citizen]).tells(&[Tell::Working]),
    Rule::new(A::Withdraw, OPEN, To::State(Withdrawn))
        .by(&[Citizen])
        .needs(&[may(N::Reason)])
        .confirms()
        .tells(&[Tell::Citizen, Tell::Working]),
    Rule::new(A::Restore, &[Withdrawn], To::Before)
        .by(&[Citizen])
        .within(|deadlines| deadlines.withdrawal_undo_days)
        .tells(&[Tell::Citizen, Tell::Working]),
    Rule::new(A::Complete, &[AwaitingCompletion], To::State(Recorded))
        .by(&[Citizen])
        .tells(&[Tell::Citizen, Tell::Petugas]),
    Rule::new(A::Confirm, &[Responded], To::State(Resolved)).by(&[Citizen]).tells(&[
        Tell::Citizen,
        Tell::Petugas,
        Tell::Working,
    ]),
    Rule::new(A::Rate, &[Resolved, Archived], HERE)
        .by(&[Citizen])
        .when(not_rated)
        .needs(&[must(N::Stars), may(N::Thanks)])
        .tells(&[Tell::Citizen]),
    Rule::new(A::Object, &[Responded], To::State(Objected))
        .by(&[Citizen])
        .when(first_objection)
        .needs(&[must(N::Reason)])
        .tells(&[Tell::Citizen, Tell::Pimpinan]),
    Rule::new(A::Nudge, OWED, HERE).by(&[Citizen]).when(overdue).tells(&[Tell::Citizen, Tell::Working, Tell::Pimpinan]),
    // The complaints desk.
    Rule::new(A::Record, &[Submitted], To::State(Recorded)).by(DESK).tells(&[Tell::Citizen, Tell::Petugas]),
    Rule::new(A::RequestCompletion, &[Submitted, Recorded, UnderReview], To::State(AwaitingCompletion))
        .by(DESK)
        .needs(&[must(N::Missing), may(N::Reason)])
        .tells(&[Tell::Citizen])
        .leaves(),
    // What is missing may also come on paper or by telephone, or turn out not to be missing.
    Rule::new(A::DeclareComplete, &[Recorded, AwaitingCompletion], To::State(UnderReview))
        .by(DESK)
        .tells(&[Tell::Citizen]),
    Rule::new(A::SetLevel, CHECKING, To::State(UnderReview))
        .by(DESK)
        .needs(&[must(N::Level)])
        .tells(&[Tell::Citizen, Tell::Pimpinan]),
    Rule::new(A::AnswerDirectly, CHECKING, To::State(Responded))
        .by(&[Petugas])
        .when(petugas_answers)
        .needs(ANSWER)
        .tells(&[Tell::Citizen, Tell::Petugas])
        .leaves(),
    Rule::new(A::AnswerDirectly, CHECKING, To::State(Responded))
        .by(&[Pimpinan])
        .when(not_again)
        .needs(ANSWER)
        .tells(&[Tell::Citizen, Tell::Petugas])
        .leaves(),
    Rule::new(A::Distribute, CHECKING, To::State(Distributed))
        .by(&[Petugas])
        .when(petugas_distributes)
        .needs(&[must(N::Lead), may(N::Beside), may(N::Task)])
        .tells(&[Tell::Citizen, Tell::Divisions]),
    Rule::new(A::Distribute, CHECKING, To::State(Distributed))
        .by(&[Pimpinan])
        .needs(&[must(N::Lead), may(N::Beside), may(N::Task)])
        .tells(&[Tell::Citizen, Tell::Divisions]),
    // The division.
    Rule::new(A::Claim, &[Distributed], HERE).by(&[Lead]).when(unclaimed).tells(&[Tell::Citizen, Tell::Divisions]),
    Rule::new(A::AskCitizen, AT_WORK, HERE)
        .by(&[Petugas, Handler, Pimpinan])
        .when(not_again)
        .needs(&[must(N::Question)])
        .tells(&[Tell::Citizen])
        .leaves(),
    Rule::new(A::Note, OPEN, HERE).by(&[Petugas, Lead, Beside, Handler, Pimpinan]).needs(&[must(N::Note)]),
    Rule::new(A::Transfer, &[Distributed], HERE)
        .by(&[Handler])
        .when(transfers_left)
        .needs(&[must(N::Lead), must(N::Reason)])
        .tells(&[Tell::Citizen, Tell::Divisions, Tell::Petugas]),
    Rule::new(A::HandBack, &[Distributed], To::State(UnderReview))
        .by(&[Handler])
        .when(no_transfers_left)
        .needs(&[must(N::Reason)])
        .tells(&[Tell::Citizen, Tell::Petugas]),
    Rule::new(A::Recall, &[Distributed], To::State(UnderReview))
        .by(DESK)
        .needs(&[must(N::Reason)])
        .tells(&[Tell::Citizen, Tell::Petugas]),
    Rule::new(A::Extend, AT_WORK, HERE)
        .by(&[Petugas, Handler, Pimpinan])
        .when(on_time)
        .needs(&[must(N::Until), must(N::Reason)])
        .tells(&[Tell::Citizen, Tell::Petugas])
        .leaves(),
    Rule::new(A::Respond, &[Distributed], To::State(Responded))
        .by(&[Handler])
        .when(not_again)
        .needs(ANSWER)
        .tells(&[Tell::Citizen, Tell::Petugas])
        .leaves(),
    Rule::new(A::FinishTask, &[Distributed], HERE)
        .by(&[Beside])
        .when(task_open)
        .needs(&[must(N::Evidence)])
        .tells(&[Tell::Working]),
    // The head.
    Rule::new(A::Uphold, &[Objected], To::State(UnderReview))
        .by(DESK)
        .when(reviewer)
        .needs(&[must(N::Reason)])
        .tells(&[Tell::Citizen, Tell::Petugas])
        .leaves(),
    Rule::new(A::Dismiss, &[Objected], To::State(Archived))
        .by(DESK)
        .when(reviewer)
        .needs(&[must(N::Reason)])
        .tells(&[Tell::Citizen, Tell::Petugas])
        .leaves(),
    Rule::new(A::NameRespondent, OWED, HERE)
        .by(DESK)
        .when(is_about_officer)
        .needs(&[must(N::Respondent)])
        .tells(&[Tell::Pimpinan]),
    // Where no head is left, nobody of the desk puts it back into the hands of one.
    Rule::new(A::DropRespondent, OWED, HERE)
        .by(&[Pimpinan])
        .when(has_respondents)
        .needs(&[must(N::Respondent), must(N::Reason)])
        .tells(&[Tell::Pimpinan]),
    // The end, and what comes after it.
    Rule::new(A::Archive, &[Resolved], To::State(Archived)).by(DESK).tells(&[Tell::Citizen]),
    Rule::new(A::PlanFollowUp, ANSWERED, HERE).by(DESK).needs(&[must(N::Plan), must(N::Owner), must(N::Until)]),
    Rule::new(A::FinishPlan, ANSWERED, HERE)
        .by(&[Petugas, Lead, Beside, Handler, Pimpinan])
        .when(has_open_plan)
        .needs(&[must(N::Which), must(N::Evidence)])
        .tells(&[Tell::Petugas]),
    Rule::new(A::Refer, &[Submitted, Recorded, UnderReview], To::State(Referred))
        .by(DESK)
        .needs(&[must(N::Recipient), must(N::Reason)])
        .tells(&[Tell::Citizen, Tell::Petugas])
        .leaves(),
    Rule::new(A::Merge, &[Submitted, Recorded, UnderReview, Distributed], To::State(Merged))
        .by(DESK)
        .needs(&[must(N::Target)])
        .confirms()
        .tells(&[Tell::Citizen, Tell::Working])
        .rings(),
    Rule::new(A::Unmerge, &[Merged], To::Before).by(DESK).tells(&[Tell::Citizen, Tell::Working]).rings(),
    Rule::new(A::SetExternalNumber, OPEN, HERE).by(DESK).needs(&[must(N::ExternalNumber)]),
    Rule::new(A::HandOver, OWED, HERE)
        .by(&[Handler, Pimpinan])
        .when(claimed)
        .needs(&[must(N::Owner), must(N::Note)])
        .tells(&[Tell::Working]),
    // The clock. What waits or was taken back is released without a word: nobody has to take it now.
    Rule::new(A::Release, OWED, HERE).by(&[Clock]).when(claimed).tells(&[Tell::Working, Tell::Petugas]),
    Rule::new(A::Release, &[Responded, Withdrawn, Merged], HERE).by(&[Clock]).when(claimed),
    Rule::new(A::Lapse, &[AwaitingCompletion], To::State(Lapsed))
        .by(&[Clock])
        .tells(&[Tell::Citizen, Tell::Petugas])
        .rings(),
    Rule::new(A::Expire, &[Responded], To::State(Archived)).by(&[Clock]).tells(&[Tell::Citizen]).rings(),
    // Told once to each person, whatever the number of their cases, by whoever goes through the register.
    Rule::new(A::Reschedule, OPEN, HERE).by(&[Clock]).when(moves_with_the_calendar),
];

fn refuse(refused: bool, refusal: Refusal) -> Result<(), Refusal> {
    if refused { Err(refusal) } else { Ok(()) }
}

/// One objection is looked at in the office; after that the Ombudsman is the next.
fn first_objection(case: &Case, _: Actor<'_>, _: &Setting<'_>) -> Result<(), Refusal> {
    refuse(case.handling.objections > 0, Refusal::ObjectedBefore)
}

fn has_open_plan(case: &Case, _: Actor<'_>, _: &Setting<'_>) -> Result<(), Refusal> {
    refuse(case.handling.open_plans == 0, Refusal::NotNow(case.status))
}

fn not_rated(case: &Case, _: Actor<'_>, _: &Setting<'_>) -> Result<(), Refusal> {
    refuse(case.handling.stars.is_some(), Refusal::NotNow(case.status))
}

fn overdue(case: &Case, _: Actor<'_>, setting: &Setting<'_>) -> Result<(), Refusal> {
    refuse(!case.is_late(setting.now), Refusal::NotLateYet)
}

/// A new date can be promised before the old one has passed, where the level leaves one, and not by whoever gave the
/// answer that is objected to.
fn on_time(case: &Case, actor: Actor<'_>, setting: &Setting<'_>) -> Result<(), Refusal> {
    refuse(setting.now > case.due_at, Refusal::PromisePassed)?;
    refuse(!super::effect::may_be_longer(case, setting.office), Refusal::NotNow(case.status))?;
    not_again(case, actor, setting)
}

fn unclaimed(case: &Case, actor: Actor<'_>, setting: &Setting<'_>) -> Result<(), Refusal> {
    match case.handling.handler {
        Some(handler) => Err(Refusal::Taken(handler)),
        None => not_again(case, actor, setting),
    }
}

fn claimed(case: &Case, actor: Actor<'_>, setting: &Setting<'_>) -> Result<(), Refusal> {
    refuse(case.handling.handler.is_none(), Refusal::NotNow(case.status))?;
    not_again(case, actor, setting)
}

fn transfers_left(case: &Case, _: Actor<'_>, _: &Setting<'_>) -> Result<(), Refusal> {
    refuse(case.handling.transfers >= super::TRANSFERS, Refusal::NoTransfersLeft)
}

fn no_transfers_left(case: &Case, _: Actor<'_>, _: &Setting<'_>) -> Result<(), Refusal> {
    refuse(case.handling.transfers < super::TRANSFERS, Refusal::NotNow(case.status))
}

/// The complaints officer answers what is of level 1, or has none yet; the rest belongs to a division or the head.
fn petugas_answers(case: &Case, actor: Actor<'_>, setting: &Setting<'_>) -> Result<(), Refusal> {
    let higher = match case.handling.level {
        Some(3) => has_head(case, setting),
        level => level == Some(2),
    };
    refuse(higher, Refusal::HigherLevel)?;
    not_again(case, actor, setting)
}

fn petugas_distributes(case: &Case, _: Actor<'_>, setting: &Setting<'_>) -> Result<(), Refusal> {
    refuse(case.handling.level == Some(3) && has_head(case, setting), Refusal::HigherLevel)
}

/// After an objection, whoever answered before answers no more.
fn not_again(case: &Case, actor: Actor<'_>, _: &Setting<'_>) -> Result<(), Refusal> {
    let answered = case.handling.responded_by.is_some() && case.handling.responded_by == actor.person();
    refuse(case.handling.objections > 0 && answered, Refusal::NotAgain)
}

/// Whether a head is left who may act on the case; where none is, what is theirs falls to the complaints desk.
fn has_head(case: &Case, setting: &Setting<'_>) -> bool {
    setting.heads.iter().any(|head| head_may_act(case, head))
}

/// An objection is looked at by a head who did not give the answer; where there is none, by the complaints desk.
fn reviewer(case: &Case, actor: Actor<'_>, setting: &Setting<'_>) -> Result<(), Refusal> {
    not_again(case, actor, setting)?;
    let other_head = has_head(case, setting);
    let is_head = matches!(actor, Actor::Officer(officer) if officer.is(crate::domain::Role::Pimpinan));
    refuse(other_head && !is_head, Refusal::NotYours)
}

fn task_open(case: &Case, actor: Actor<'_>, _: &Setting<'_>) -> Result<(), Refusal> {
    let Actor::Officer(officer) = actor else { return Err(Refusal::NotYours) };
    let mut own = case.handling.tasks.iter().filter(|task| !task.leads && officer.handles(&task.division));
    refuse(own.all(|task| task.done_at.is_some()), Refusal::NotNow(case.status))
}

fn is_about_officer(case: &Case, _: Actor<'_>, _: &Setting<'_>) -> Result<(), Refusal> {
    refuse(!case.about_officer, Refusal::NotNow(case.status))
}

fn has_respondents(case: &Case, _: Actor<'_>, _: &Setting<'_>) -> Result<(), Refusal> {
    refuse(case.handling.respondents.is_empty(), Refusal::NotNow(case.status))
}

fn moves_with_the_calendar(case: &Case, _: Actor<'_>, setting: &Setting<'_>) -> Result<(), Refusal> {
    refuse(super::effect::rescheduled(case, setting).is_none(), Refusal::NotNow(case.status))
}
