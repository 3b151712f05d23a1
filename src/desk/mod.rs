//! What people can do: each thing one function, each update one transaction.
//!
//! An update becomes an [`Act`] at the border (`telegram`). [`Desk::handle`] remembers the update, does the act and writes
//! what has to be said into the outbox, all in one transaction; whoever delivered the update is told only afterwards.

mod act;
mod appeals;
mod aside;
mod audit;
mod blocks;
mod calendar;
mod cancel;
mod case_views;
mod cases;
mod completion;
mod evidence;
pub mod exchange;
mod failure;
mod figures;
mod filing;
mod follow;
mod form;
mod groups;
mod hours;
mod listen;
mod mail;
mod merged;
mod moves;
mod office;
mod office_now;
mod pad;
mod papers;
mod people;
mod pulse;
mod reach;
mod register;
mod reminders;
mod retention;
mod rights;
mod rush;
mod seal;
mod search;
mod selftest;
mod staff;
mod status;
mod templates;
mod turn;
mod verify;
mod views;
mod waiting;
mod words;

use std::sync::Arc;

use chrono::{DateTime, Days, NaiveDate, Utc};

pub use act::{Act, Command, Envelope};
pub use audit::{Audit, audit};
pub use failure::Failure;
pub use figures::figures;
pub use groups::GroupAct;
pub use mail::Post;
pub use office_now::OfficeNow;
pub use pad::Signing;
pub use pulse::{can_be_written, is_stuck, pulse};
pub use retention::{Retained, hold};
pub use seal::{keyring, new_key};
pub use selftest::{Trial, ask_selftest, selftest, withdraw_selftest};
pub use staff::Menu;

use crate::clock::Clock;
use crate::domain::calendar::wib_date;
use crate::domain::{Kind, Office};
use crate::form::{Forms, Labels};
use crate::store::{PersonLock, Store};
use rush::Rush;
use turn::Turn;

/// Whether an update was handled now or before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Handled {
    /// Now.
    Now,
    /// Before: Telegram delivered it again.
    Before,
}

/// The counter at which everything happens.
#[derive(Clone)]
pub struct Desk {
    store: Store,
    clock: Clock,
    /// As it was when this unit of work began.
    office: Arc<Office>,
    offices: OfficeNow,
    forms: Arc<Forms>,
    labels: Arc<dyn Labels>,
    code_key: Arc<[u8]>,
    bot: Arc<str>,
    /// The address under which the pad is served, if it is.
    pad: Option<Arc<str>>,
    /// How many forms may be begun, if not as many as come.
    rush: Option<Rush>,
}

impl Desk {
    /// Opens the counter. The keys of codes and papers are made at the first start and kept in the store. `bot`: the name
    /// under which Telegram knows the bot, for links to it.
    pub async fn open(
        store: Store,
        clock: Clock,
        offices: OfficeNow,
        forms: Arc<Forms>,
        labels: Arc<dyn Labels>,
        bot: &str,
    ) -> Result<Self, Failure> {
        let code_key = secret(&store, "access-code").await?.into();
        keyring(&store).await?;
        let bot = bot.into();
        let (pad, rush) = (None, None);
        let desk = Self { office: offices.read(), store, clock, offices, forms, labels, code_key, bot, pad, rush };
        desk.look_at_calendar().await?;
        let desk = desk.current();
        desk.index_cases().await?;
        desk.time_cases().await?;
        Ok(desk)
    }

    /// Does what an update asks for, once, and says what has to be said.
    pub async fn handle(&self, from: Envelope, act: Act) -> Result<Handled, Failure> {
        let desk = Self { rush: self.rush.as_ref().map(Rush::next), ..self.current() };
        let person = from.person.0;
        let changes_calendar = matches!(&act, Act::Press(Some(press)) if press.changes_calendar());
        let handled = self
            .store
            .transact(person, move |tx| {
                Box::pin(async move {
                    let now = desk.clock.now();
                    if !tx.first_time(from.update, now).await? {
                        return Ok(Handled::Before);
                    }
                    Turn::begin(tx, desk, (from.person, &from.name), now).await?.act(act).await?;
                    Ok(Handled::Now)
                })
            })
            .await;
        // What cannot be read now is read in the next second.
        if changes_calendar && let Err(failure) = self.look_at_calendar().await {
            tracing::warn!(error = %failure, "the changed calendar could not be read");
        }
        handled
    }

    /// The office this is the counter of.
    pub fn office(&self) -> &Office {
        &self.office
    }

    /// The clock it goes by.
    pub fn clock(&self) -> &Clock {
        &self.clock
    }

    /// The day at the office.
    fn day(&self, at: DateTime<Utc>) -> NaiveDate {
        wib_date(at)
    }

    /// When the promised first answer is due for what is submitted at `at`.
    fn due(&self, kind: Kind, at: DateTime<Utc>) -> DateTime<Utc> {
        self.office.calendar().due(at, self.office.promise(kind)).at
    }

    /// When a draft last touched at `at` will be deleted.
    fn draft_expires(&self, at: DateTime<Utc>) -> DateTime<Utc> {
        at.checked_add_days(Days::new(self.office.limits().draft_days)).unwrap_or(at)
    }
}

/// A key of 32 bytes that the program makes for itself, the same for every replica.
pub async fn secret(store: &Store, name: &'static str) -> Result<Vec<u8>, Failure> {
    let fresh: [u8; 32] = rand::random();
    store.transact(PersonLock::NOBODY, move |tx| Box::pin(async move { Ok(tx.secret(name, &fresh).await?) })).await
}
