//! "How far is my case?", by its number: for its owner at once, for anyone else with the access code.

use chrono::{DateTime, DurationRound, TimeDelta, Utc};

use super::Failure;
use super::turn::Turn;
use crate::domain::number::NumberError;
use crate::domain::{AccessCode, Attention, CaseId, CaseNumber};
use crate::notices::Notice;

/// So many wrong codes within this time, and no more are looked at until the first of them is that old.
const TRIES: usize = 5;
const WINDOW: TimeDelta = TimeDelta::hours(1);
const GUESS: &str = "access-code";

impl Turn<'_> {
    /// `/status` and what stands behind it: nothing, a number, or a number and its code.
    pub async fn status(&mut self, text: &str) -> Result<(), Failure> {
        if text.trim().is_empty() {
            return self.ask_for_number().await;
        }
        let (number, code) = split(text);
        match CaseNumber::read(number) {
            Err(NumberError::Slip) => {
                self.attend(Attention::StatusNumber).await?;
                self.say(Notice::StatusSlip).await
            }
            Err(NumberError::NotANumber) => {
                self.attend(Attention::StatusNumber).await?;
                self.say(Notice::StatusNotANumber).await
            }
            Ok(number) => self.status_of(number, code).await,
        }
    }

    async fn ask_for_number(&mut self) -> Result<(), Failure> {
        self.attend(Attention::StatusNumber).await?;
        match self.tx.count_cases_of(self.person.id).await? {
            0 => self.say(Notice::StatusAsk).await,
            _ => self.say(Notice::OwnCases { offset: 0 }).await,
        }
    }

    async fn status_of(&mut self, number: CaseNumber, code: Option<&str>) -> Result<(), Failure> {
        let case = self.tx.case_numbered(&number).await?;
        if let Some(case) = case.filter(|case| case.person == Some(self.person.id)) {
            if !matches!(self.attention, Attention::Move(_)) {
                self.attend(Attention::Nothing).await?;
            }
            return self.tell_status(case.id).await;
        }
        match code {
            Some(code) => self.check_code(number, code).await,
            // Asked for whether the number exists or not.
            None => {
                if self.is_locked_out().await? {
                    return Ok(());
                }
                self.attend(Attention::StatusCode { number: number.clone() }).await?;
                self.say(Notice::StatusCodeAsk { number }).await
            }
        }
    }

    /// A code for a number. Every wrong pair gets the same answer, and only so many are looked at.
    pub async fn check_code(&mut self, number: CaseNumber, text: &str) -> Result<(), Failure> {
        // Whoever types another number instead of a code means that one, also when it has a slip.
        if AccessCode::read(text).is_none() && CaseNumber::read(text) != Err(NumberError::NotANumber) {
            return Box::pin(self.status(text)).await;
        }
        if self.is_locked_out().await? {
            return Ok(());
        }
        let right = AccessCode::derive(&self.desk.code_key, &number);
        let matches = AccessCode::read(text).is_some_and(|code| code == right);
        let case = self.tx.case_numbered(&number).await?;
        match case.filter(|_| matches) {
            Some(case) => {
                // A case that came by another way may be followed by whoever was given its code.
                let next = match case.person {
                    Some(_) => Attention::Nothing,
                    None if case.handling.erased_at.is_some() => Attention::Nothing,
                    None => Attention::Follow { case: case.id.clone() },
                };
                self.attend(next).await?;
                self.say(Notice::PublicStatus { case: case.id }).await
            }
            None => {
                self.tx.keep_denial(self.person.id, GUESS, self.now).await?;
                // The last try was this one: another is not asked for, as it would not be looked at.
                if self.is_locked_out().await? {
                    return Ok(());
                }
                self.attend(Attention::StatusCode { number }).await?;
                self.say(Notice::StatusRefused).await
            }
        }
    }

    /// Whether no more of their codes are looked at; then it is said.
    async fn is_locked_out(&mut self) -> Result<bool, Failure> {
        let Some(until) = self.locked(GUESS).await? else { return Ok(false) };
        self.attend(Attention::Nothing).await?;
        self.say(Notice::StatusLocked { until }).await?;
        Ok(true)
    }

    /// Until when no more of somebody's guesses are looked at, if they have guessed wrong so often.
    pub(super) async fn locked(&mut self, what: &str) -> Result<Option<DateTime<Utc>>, Failure> {
        let tries = self.tx.denials(self.person.id, what, self.now - WINDOW).await?;
        Ok(tries.first().filter(|_| tries.len() >= TRIES).map(|first| full_minute(*first + WINDOW)))
    }

    /// `[Lihat status]` on an own case.
    pub async fn show_status(&mut self, id: &CaseId) -> Result<(), Failure> {
        match self.own_case(id).await? {
            Some(case) => self.tell_status(case.id).await,
            None => Ok(()),
        }
    }

    /// Where a case stands; then what was asked for before, so that what is written next is known to be the answer.
    async fn tell_status(&mut self, case: CaseId) -> Result<(), Failure> {
        self.say(Notice::Status { case }).await?;
        self.ask_move_again().await
    }
}

/// The next full minute: an hour is told without its seconds, and whoever comes then is not sent away again.
pub(super) fn full_minute(at: DateTime<Utc>) -> DateTime<Utc> {
    at.duration_round_up(TimeDelta::minutes(1)).unwrap_or(at)
}

/// A number, and the code behind it if the last word can be one and what is before it can be a number.
fn split(text: &str) -> (&str, Option<&str>) {
    let text = text.trim();
    match text.rsplit_once(char::is_whitespace) {
        Some((number, code)) if AccessCode::read(code).is_some() && CaseNumber::read(number).is_ok() => {
            (number, Some(code))
        }
        _ => (text, None),
    }
}
