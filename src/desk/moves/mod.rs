//! Moves of a case: begun by a press, completed question by question, made in one transaction with everything that follows.

mod carry;
mod choices;
mod compose;
mod held;
mod plans;
mod proof;
mod standing;
mod whom;

use super::Failure;
use super::turn::Turn;
use crate::domain::lifecycle::{Action, Actor, Party, RULES, Refusal, Setting};
use crate::domain::{Case, CaseId, Officer, PersonId, Role};
use crate::notices::Notice;
use crate::store::Tx;

pub(super) use carry::{Attempt, Hand};
pub(super) use choices::{choices, respondent_names};

/// How often a move is tried when others move the same case.
pub(super) const TRIES: usize = 5;

/// Who makes a move.
pub(super) enum Mover {
    /// Whoever follows the case.
    Owner(PersonId),
    /// An officer.
    Officer(Officer),
}

impl Mover {
    /// As the table of moves sees them.
    pub fn actor(&self) -> Actor<'_> {
        match self {
            Mover::Owner(person) => Actor::Owner(*person),
            Mover::Officer(officer) => Actor::Officer(officer),
        }
    }

    /// The one who would make this move: a citizen's moves are for whoever follows the case, also if it is an officer.
    pub async fn of(tx: &mut Tx, person: PersonId, action: Action) -> Result<Self, Failure> {
        let rules = RULES.iter().filter(|rule| rule.action == action);
        let is_citizens = rules.flat_map(|rule| rule.by).all(|party| *party == Party::Citizen);
        Ok(match is_citizens {
            true => Mover::Owner(person),
            false => Mover::Officer(tx.officer(person).await?),
        })
    }
}

/// Everybody who is a head now.
pub(super) async fn heads(tx: &mut Tx) -> Result<Vec<Officer>, Failure> {
    let mut heads = Vec::new();
    for head in tx.officers(Role::Pimpinan).await? {
        heads.push(tx.officer(head).await?);
    }
    Ok(heads)
}

impl Turn<'_> {
    /// What a decision is made from beside the case.
    pub fn setting<'a>(&'a self, heads: &'a [Officer]) -> Setting<'a> {
        Setting { now: self.now, office: &self.desk.office, heads }
    }

    /// A move that cannot be made. Whoever is nothing to the case learns nothing about it, and the try is recorded.
    pub async fn refuse(&mut self, case: &Case, refusal: Refusal) -> Result<(), Failure> {
        let mine = case.person == Some(self.person.id);
        if refusal == Refusal::NotYours && !mine && !self.may_read(case).await? {
            self.tx.keep_denial(self.person.id, "move", self.now).await?;
            return self.say(Notice::OldButton).await;
        }
        if refusal == Refusal::NotYours {
            self.tx.keep_denial(self.person.id, "move", self.now).await?;
        }
        let (why, other) = (refusal.key().to_owned(), refusal.other());
        self.say(Notice::MoveRefused { case: case.id.clone(), why, other }).await
    }

    /// A case that a button names; one that is not there is answered as if the button were old.
    pub async fn named_case(&mut self, id: &CaseId) -> Result<Option<Case>, Failure> {
        let case = self.tx.case(id).await?;
        if case.is_none() {
            self.say(Notice::OldButton).await?;
        }
        Ok(case)
    }
}
