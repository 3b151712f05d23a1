//! What may happen to a case, as one table of moves. Buttons, rights, trail and the diagram in the README are read off it.

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use super::office::Deadlines;
use super::{Case, CaseId, PersonId, Status};

/// What someone does to a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Action {
    /// The citizen adds evidence or words.
    Supplement,
    /// The citizen takes the case back.
    Withdraw,
    /// The citizen undoes the withdrawal.
    Restore,
}

impl Action {
    /// Every action with the word it is stored as.
    pub const ALL: [(Action, &'static str); 3] =
        [(Action::Supplement, "supplement"), (Action::Withdraw, "withdraw"), (Action::Restore, "restore")];

    /// The word it is stored as.
    pub fn key(self) -> &'static str {
        super::case::word(&Self::ALL, self)
    }
}

/// Who does it, in relation to the case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Actor {
    /// Whoever submitted the case.
    Owner(PersonId),
}

impl Actor {
    fn party(self) -> Party {
        match self {
            Actor::Owner(_) => Party::Citizen,
        }
    }

    /// The account behind the actor.
    pub fn person(self) -> PersonId {
        match self {
            Actor::Owner(person) => person,
        }
    }
}

/// Those who may act or are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Party {
    /// Who submitted the case.
    Citizen,
    /// The complaints officers.
    Petugas,
}

/// One row: from where, what, to where, by whom, how long it stays possible, who hears of it.
#[derive(Debug)]
pub struct Rule {
    /// The states in which it is allowed.
    pub from: &'static [Status],
    /// What is done.
    pub action: Action,
    /// The state afterwards.
    pub to: Status,
    /// Who may do it.
    pub by: &'static [Party],
    /// For how many days after the case reached its state; none: as long as it stays there.
    pub within: Option<fn(&Deadlines) -> u32>,
    /// Who hears of it.
    pub tells: &'static [Party],
}

/// The life of a case after it was submitted.
pub const RULES: &[Rule] = &[
    Rule {
        from: &[Status::Submitted],
        action: Action::Supplement,
        to: Status::Submitted,
        by: &[Party::Citizen],
        within: None,
        tells: &[Party::Petugas],
    },
    Rule {
        from: &[Status::Submitted],
        action: Action::Withdraw,
        to: Status::Withdrawn,
        by: &[Party::Citizen],
        within: None,
        tells: &[Party::Citizen, Party::Petugas],
    },
    Rule {
        from: &[Status::Withdrawn],
        action: Action::Restore,
        to: Status::Submitted,
        by: &[Party::Citizen],
        within: Some(|deadlines| deadlines.withdrawal_undo_days),
        tells: &[Party::Citizen, Party::Petugas],
    },
];

/// A move that `decide` allowed. Nothing else can make one, and the store changes a status for nothing else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    case: CaseId,
    action: Action,
    from: Status,
    to: Status,
    version: i64,
    by: PersonId,
    at: DateTime<Utc>,
    tells: &'static [Party],
}

impl Decision {
    /// The case it is about.
    pub fn case(&self) -> &CaseId {
        &self.case
    }
    /// What is done.
    pub fn action(&self) -> Action {
        self.action
    }
    /// The state it was decided from.
    pub fn from(&self) -> Status {
        self.from
    }
    /// The state it leads to.
    pub fn to(&self) -> Status {
        self.to
    }
    /// The version of the case it was decided on.
    pub fn version(&self) -> i64 {
        self.version
    }
    /// Who does it.
    pub fn by(&self) -> PersonId {
        self.by
    }
    /// When.
    pub fn at(&self) -> DateTime<Utc> {
        self.at
    }
    /// Who hears of it.
    pub fn tells(&self) -> &'static [Party] {
        self.tells
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
}

/// Whether `actor` may do `action` to `case` at `now`; the only maker of a [`Decision`].
pub fn decide(
    case: &Case,
    action: Action,
    actor: Actor,
    now: DateTime<Utc>,
    deadlines: &Deadlines,
) -> Result<Decision, Refusal> {
    let Actor::Owner(person) = actor;
    if person != case.person {
        return Err(Refusal::NotYours);
    }
    let rule = RULES
        .iter()
        .find(|rule| rule.action == action && rule.from.contains(&case.status))
        .ok_or(Refusal::NotNow(case.status))?;
    if !rule.by.contains(&actor.party()) {
        return Err(Refusal::NotYours);
    }
    if let (Some(limit), Some(since)) = (rule.within, case.withdrawn_at)
        && now > since + TimeDelta::days(i64::from(limit(deadlines)))
    {
        return Err(Refusal::TooLate(case.status));
    }
    Ok(Decision {
        case: case.id.clone(),
        action,
        from: case.status,
        to: rule.to,
        version: case.version,
        by: actor.person(),
        at: now,
        tells: rule.tells,
    })
}

/// The actions open to `actor` now, in the order of the table: what buttons are drawn from.
pub fn allowed(case: &Case, actor: Actor, now: DateTime<Utc>, deadlines: &Deadlines) -> Vec<Action> {
    let actions = RULES.iter().map(|rule| rule.action);
    actions.filter(|action| decide(case, *action, actor, now, deadlines).is_ok()).collect()
}

/// The table as a Mermaid state diagram; the README carries it and a test compares the two.
pub fn diagram() -> String {
    let mut lines = vec!["stateDiagram-v2".to_owned(), "    [*] --> submitted: file".to_owned()];
    for rule in RULES {
        for from in rule.from {
            lines.push(format!("    {} --> {}: {}", from.key(), rule.to.key(), rule.action.key()));
        }
    }
    lines.push(String::new());
    lines.join("\n")
}

#[cfg(test)]
mod tests;
