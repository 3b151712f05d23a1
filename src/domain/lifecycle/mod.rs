//! What may happen to a case, as one table of moves. Buttons, rights, trail and the diagram in the README are read off it.

mod action;
mod diagram;
mod effect;
mod given;
mod rules;
mod timers;

use chrono::{DateTime, TimeDelta, Utc};

pub use action::{Action, Actor, Audience, Party};
pub use diagram::{diagram, moves};
pub use effect::promise_until;
pub use given::{Answer, Ask, Asked, Composition, Given, Need, citizen_reads};
pub use rules::{RULES, Rule, To};
pub use timers::{Calls, Timer, timers};

use super::office::Office;
use super::{Case, Officer, PersonId, Status};

/// How often a case may go from division to division before the complaints officer decides.
pub const TRANSFERS: u32 = 3;

/// What a decision is made from beside the case.
#[derive(Clone, Copy, Debug)]
pub struct Setting<'a> {
    /// The hour.
    pub now: DateTime<Utc>,
    /// Levels, divisions, deadlines, calendar.
    pub office: &'a Office,
    /// Everybody who is a head now.
    pub heads: &'a [Officer],
}

/// A move that `decide` allowed. Nothing else can make one, and the store changes a case for nothing else.
#[derive(Clone, Debug)]
pub struct Decision {
    rule: &'static Rule,
    before: Case,
    after: Case,
    by: Option<PersonId>,
    at: DateTime<Utc>,
    given: Given,
}

impl Decision {
    /// The row of the table.
    pub fn rule(&self) -> &'static Rule {
        self.rule
    }
    /// What is done.
    pub fn action(&self) -> Action {
        self.rule.action
    }
    /// The case it was decided on.
    pub fn before(&self) -> &Case {
        &self.before
    }
    /// The case as it will be.
    pub fn after(&self) -> &Case {
        &self.after
    }
    /// Who does it; none for the clock.
    pub fn by(&self) -> Option<PersonId> {
        self.by
    }
    /// When.
    pub fn at(&self) -> DateTime<Utc> {
        self.at
    }
    /// What was given with it.
    pub fn given(&self) -> &Given {
        &self.given
    }
}

/// Why a move is not possible, in a form that can be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Not in this state.
    NotNow(Status),
    /// Not by this person.
    NotYours,
    /// The time for it has passed.
    TooLate(Status),
    /// Somebody else has it.
    Taken(PersonId),
    /// Whoever answered before does not look at the objection.
    NotAgain,
    /// There was an objection already.
    ObjectedBefore,
    /// The promise has not passed yet.
    NotLateYet,
    /// The promise has passed: a new date would come too late.
    PromisePassed,
    /// It went from division to division too often.
    NoTransfersLeft,
    /// Its level asks for somebody else.
    HigherLevel,
    /// This is missing.
    Missing(Need),
    /// This does not fit.
    Wrong(Need),
}

impl Refusal {
    /// Whoever stands in the way.
    pub fn other(self) -> Option<PersonId> {
        match self {
            Refusal::Taken(person) => Some(person),
            _ => None,
        }
    }

    /// The word of its text (`refused-*`).
    pub fn key(self) -> &'static str {
        match self {
            Refusal::NotNow(_) => "not-now",
            Refusal::NotYours => "not-yours",
            Refusal::TooLate(_) => "too-late",
            Refusal::Taken(_) => "taken",
            Refusal::NotAgain => "not-again",
            Refusal::ObjectedBefore => "objected-before",
            Refusal::NotLateYet => "not-late-yet",
            Refusal::PromisePassed => "promise-passed",
            Refusal::NoTransfersLeft => "no-transfers-left",
            Refusal::HigherLevel => "higher-level",
            Refusal::Missing(_) => "missing",
            Refusal::Wrong(_) => "wrong",
        }
    }

    /// How far it came: of several rows for one action, the one that was nearest tells why.
    fn nearness(self) -> u8 {
        match self {
            Refusal::NotNow(_) => 0,
            Refusal::NotYours => 1,
            _ => 2,
        }
    }
}

/// The row by which `actor` may do `action` to `case` now, whatever else it needs.
pub fn may(case: &Case, action: Action, actor: Actor<'_>, setting: &Setting<'_>) -> Result<&'static Rule, Refusal> {
    let parties = actor.parties(case, setting.heads);
    let mut nearest = if parties.is_empty() { Refusal::NotYours } else { Refusal::NotNow(case.status) };
    for rule in RULES.iter().filter(|rule| rule.action == action) {
        match stands(rule, &parties, case, actor, setting) {
            Ok(()) => return Ok(rule),
            Err(refusal) if refusal.nearness() >= nearest.nearness() => nearest = refusal,
            Err(_) => {}
        }
    }
    Err(nearest)
}

fn stands(rule: &Rule, parties: &[Party], case: &Case, actor: Actor<'_>, setting: &Setting<'_>) -> Result<(), Refusal> {
    // Whoever is nothing to the case learns nothing about its state.
    if parties.is_empty() {
        return Err(Refusal::NotYours);
    }
    // What was erased after its time is a number and figures: nothing can be written to it any more.
    if !rule.from.contains(&case.status) || case.handling.erased_at.is_some() {
        return Err(Refusal::NotNow(case.status));
    }
    if !rule.by.iter().any(|party| parties.contains(party)) {
        return Err(Refusal::NotYours);
    }
    if let Some(limit) = rule.within
        && setting.now > case.since + TimeDelta::days(i64::from(limit(setting.office.deadlines())))
    {
        return Err(Refusal::TooLate(case.status));
    }
    (rule.when)(case, actor, setting)
}

/// Whether a need of a rule may be left out for this case: proof only where the service does not demand it.
pub fn is_optional(ask: Ask, case: &Case, office: &Office) -> bool {
    let demands = || case.service.as_deref().and_then(|key| office.service(key)).is_some_and(|service| service.proof);
    ask.optional && !(ask.need == Need::Proof && demands())
}

/// The first need of a rule that is not settled yet; none when the move can be made.
pub fn next_need(rule: &Rule, case: &Case, office: &Office, given: &Given) -> Option<Ask> {
    let open = rule.needs.iter().find(|ask| !given.settles(ask.need))?;
    Some(Ask { need: open.need, optional: is_optional(*open, case, office) })
}

/// Whether `actor` may do `action` to `case` with what is given; the only maker of a [`Decision`].
pub fn decide(
    case: &Case,
    action: Action,
    given: Given,
    actor: Actor<'_>,
    setting: &Setting<'_>,
) -> Result<Decision, Refusal> {
    let rule = may(case, action, actor, setting)?;
    for ask in rule.needs {
        let skipped = matches!(given.get(ask.need), None | Some(Answer::Skipped));
        if skipped && !is_optional(*ask, case, setting.office) {
            return Err(Refusal::Missing(ask.need));
        }
    }
    let after = effect::after(rule, case, &given, actor, setting)?;
    Ok(Decision { rule, before: case.clone(), after, by: actor.person(), at: setting.now, given })
}

/// The actions open to `actor` now, in the order of the table: what buttons are drawn from.
pub fn allowed(case: &Case, actor: Actor<'_>, setting: &Setting<'_>) -> Vec<Action> {
    let mut actions: Vec<Action> = Vec::new();
    for rule in RULES {
        if !actions.contains(&rule.action) && may(case, rule.action, actor, setting).is_ok() {
            actions.push(rule.action);
        }
    }
    actions
}

#[cfg(test)]
mod tests;
