//! Drafts that wait: reminders after one day and after three, and an end after the draft's life. And what need not be
//! remembered any longer.

use chrono::TimeDelta;

use super::{Desk, Failure};
use crate::notices::{Notice, Priority};
use crate::store::{Cutoffs, Letter, PersonLock, QuietDraft};

/// Telegram delivers an update for a day at most; a little more than two keeps repeats of a clock change out as well.
const REMEMBER_UPDATES: TimeDelta = TimeDelta::days(3);
/// Who tried what without a right is of use as long as the office may ask about it.
const REMEMBER_DENIALS: TimeDelta = TimeDelta::days(365);
/// The words of a search, as long as its list is paged through.
const REMEMBER_WORDS: TimeDelta = TimeDelta::days(1);
/// Endings of letters and updates set aside are of use to the operator for a while.
const REMEMBER_LETTERS: TimeDelta = TimeDelta::days(90);

/// Files of a move that was put together and never made.
const KEEP_PLACES: TimeDelta = TimeDelta::days(7);

/// Before when each kind of thing is not remembered any longer.
pub(super) fn cutoffs(desk: &Desk) -> Cutoffs {
    let now = desk.clock.now();
    Cutoffs {
        drafts: now - desk.draft_life(),
        places: now - KEEP_PLACES,
        updates: now - REMEMBER_UPDATES,
        letters: now - REMEMBER_LETTERS,
        denials: now - REMEMBER_DENIALS,
        words: now - REMEMBER_WORDS,
    }
}

impl Desk {
    /// Reminds of drafts and ends those that are too old. Quiet hours are left alone. How many people were told.
    pub async fn look_after_drafts(&self) -> Result<usize, Failure> {
        let now = self.clock.now();
        if self.offices.read().calendar().quiet(now) {
            return Ok(0);
        }
        let life = self.draft_life();
        // The oldest first, so that nobody who was away for long is reminded twice in one round.
        let mut rounds: Vec<(TimeDelta, i64)> = self.remind_after().zip(1..).collect();
        rounds.push((life, i64::MAX));
        let mut told = 0;
        for (after, fewer_than) in rounds.into_iter().rev() {
            for draft in self.store.reader().await?.quiet_drafts(now - after, fewer_than).await? {
                told += usize::from(self.look_after(draft).await?);
            }
        }
        Ok(told)
    }

    fn draft_life(&self) -> TimeDelta {
        TimeDelta::days(i64::try_from(self.office.limits().draft_days).unwrap_or(365))
    }

    /// After how long without an answer each reminder goes out.
    fn remind_after(&self) -> impl Iterator<Item = TimeDelta> {
        self.office.limits().draft_reminder_days.iter().map(|days| TimeDelta::days(i64::from(*days)))
    }

    async fn look_after(&self, draft: QuietDraft) -> Result<bool, Failure> {
        let now = self.clock.now();
        let expired = self.draft_expires(draft.touched_at) <= now;
        let passed = self.remind_after().filter(|after| draft.touched_at + *after <= now).count();
        let passed = i64::try_from(passed).unwrap_or(i64::MAX);
        self.store
            .transact(draft.person.0, move |tx| {
                Box::pin(async move {
                    if !tx.count_reminders(&draft, passed).await? {
                        return Ok(false);
                    }
                    let blocked = tx.person(draft.person).await?.is_some_and(|(person, _)| person.block.is_some());
                    if blocked && !expired {
                        return Ok(false);
                    }
                    let notice = match expired {
                        true => Notice::DraftExpired,
                        false => Notice::DraftReminder { draft: draft.id.clone() },
                    };
                    if expired {
                        tx.drop_draft(&draft.id).await?;
                    }
                    let to = draft.person;
                    let priority = Priority::Reminder;
                    let letter = Letter { to, notice, priority, silent: true, due_at: now, topic: None };
                    tx.post(&letter, now).await?;
                    Ok(true)
                })
            })
            .await
    }

    /// Forgets what need not be remembered any longer.
    pub async fn forget(&self) -> Result<(), Failure> {
        let before = cutoffs(self);
        let now = self.clock.now();
        self.store
            .transact(PersonLock::NOBODY, move |tx| {
                Box::pin(async move {
                    tx.forget_updates(before.updates).await?;
                    tx.forget_letters(before.letters).await?;
                    tx.forget_set_aside(before.letters).await?;
                    tx.forget_denials(before.denials).await?;
                    tx.forget_searches(before.words, before.denials).await?;
                    tx.drop_completions(before.drafts).await?;
                    tx.drop_places(before.places).await?;
                    tx.forget_people().await?;
                    tx.forget_mornings(now - REMEMBER_LETTERS).await?;
                    tx.forget_selftests(now - REMEMBER_LETTERS).await?;
                    Ok(())
                })
            })
            .await
    }
}
