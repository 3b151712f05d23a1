//! The calendar has changed: every open deadline is computed again, and each citizen hears once of all that moved.
//!
//! Going through the register is done once for each edition of the calendar, however often the program is stopped: what
//! has moved does not move again. Shortly after a change it is done a second time, for what another replica filed by the
//! calendar it still had.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::super::moves::{Hand, heads};
use super::super::{Desk, Failure};
use crate::domain::calendar::wib_date;
use crate::domain::lifecycle::{Action, Actor, Given, Setting, decide, timers};
use crate::domain::{Case, PersonId};
use crate::notices::{Notice, Priority};
use crate::store::{Letter, PersonLock};

/// What is told of a changed calendar waits so long: whoever enters five days in a row causes one message.
const GATHER: TimeDelta = TimeDelta::minutes(2);
/// By then every replica has seen the change.
const EVERYWHERE: TimeDelta = TimeDelta::minutes(2);

impl Desk {
    /// Computes open deadlines again if the calendar is another than the one they were computed by. How many moved.
    pub async fn reschedule(&self) -> Result<usize, Failure> {
        let edition = self.offices.edition();
        let now = self.clock.now();
        let changed_at = edition.changed_at();
        let rounds = if changed_at.is_some_and(|at| now - at >= EVERYWHERE) { 2 } else { 1 };
        let mut moved = 0;
        for round in 1..=rounds {
            let what = format!("calendar-{}-{round}", edition.name());
            let mut tx = self.store.reader().await?;
            if tx.was_done(&what, NaiveDate::default()).await? {
                continue;
            }
            let owners = tx.owners_of_open_cases().await?;
            drop(tx);
            let mut here = 0;
            for owner in owners {
                here += self.reschedule_of(owner).await?;
            }
            // Of a round that was broken off some moved before.
            let since = changed_at.filter(|_| round == 1).unwrap_or(now);
            self.tell_officers(what, since).await?;
            moved += here;
        }
        Ok(moved)
    }

    /// All cases of one person in one transaction, with one message.
    async fn reschedule_of(&self, owner: PersonId) -> Result<usize, Failure> {
        let desk = self.current();
        self.store
            .transact(owner.0, move |tx| {
                Box::pin(async move {
                    let now = desk.clock.now();
                    let heads = heads(tx).await?;
                    let setting = Setting { now, office: &desk.office, heads: &heads };
                    let (mut moved, mut told) = (0, false);
                    for case in tx.open_cases_of(owner).await? {
                        let Ok(decision) = decide(&case, Action::Reschedule, Given::default(), Actor::Clock, &setting)
                        else {
                            // Its date stays; its alarms may not.
                            tx.move_timers(&case.id, &timers(&case, &desk.office)).await?;
                            continue;
                        };
                        if !(Hand { tx: &mut *tx, desk: &desk, now }).carry_out(&decision, None).await? {
                            return Err(Failure::Impossible("a case changed while its date was computed again"));
                        }
                        moved += 1;
                        told |= has_a_date(decision.after());
                    }
                    if told && owner != crate::store::CLOCK {
                        tx.post(&desk.calendar_letter(owner, Notice::DatesMoved { day: wib_date(now) }, now), now)
                            .await?;
                    }
                    Ok(moved)
                })
            })
            .await
    }

    /// Each officer who may read something of what moved hears of it in one message.
    async fn tell_officers(&self, what: String, since: DateTime<Utc>) -> Result<(), Failure> {
        let desk = self.current();
        self.store
            .transact(PersonLock::NOBODY, move |tx| {
                Box::pin(async move {
                    let now = desk.clock.now();
                    if !tx.once(&what, NaiveDate::default(), now).await? {
                        return Ok(());
                    }
                    for officer in tx.all_officers().await? {
                        let (_, count) = tx.rescheduled_for(officer.person, since, 1).await?;
                        // What was theirs is with whoever stands in, who reads of it there.
                        let away = tx.absence_on(officer.person, wib_date(now)).await?.is_some();
                        if count > 0 && !away {
                            let told = Notice::CalendarMoved { day: wib_date(now) };
                            tx.post(&desk.calendar_letter(officer.person, told, now), now).await?;
                        }
                    }
                    Ok(())
                })
            })
            .await
    }

    fn calendar_letter(&self, to: PersonId, notice: Notice, now: DateTime<Utc>) -> Letter {
        let topic = match notice {
            Notice::DatesMoved { .. } => "dates-moved",
            _ => "calendar-moved",
        };
        let letter = self.letter(to, notice, Priority::Notice, false, Some(topic.to_owned()), now);
        Letter { due_at: now + GATHER, ..letter }
    }
}

/// Whether the citizen was told a date: while the clock stands still there is none.
pub fn has_a_date(case: &Case) -> bool {
    case.handling.paused_at.is_none()
}
