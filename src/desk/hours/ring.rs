//! The hours of a case: reminders, escalation, and the ends that come by themselves.
//!
//! An hour rings in the transaction that marks it as rung. What was missed while the program was down rings when the
//! office is open next, or the citizen awake, and of several alarms of one case only the last.

use super::super::moves::{Hand, heads};
use super::super::{Desk, Failure};
use crate::domain::lifecycle::{Action, Actor, Given, Setting, Timer, decide, timers};
use crate::domain::{Case, CaseId, PersonId, Role};
use crate::notices::{Notice, Priority};
use crate::store::{CLOCK, PersonLock};

/// So many hours are read at once; the rest comes in the next second.
const AT_ONCE: i64 = 200;

impl Desk {
    /// Rings every hour that has come. For how many cases something was done.
    pub async fn ring(&self) -> Result<usize, Failure> {
        let now = self.clock.now();
        let office = self.offices.read();
        let (open, awake) = (office.calendar().is_open(now), !office.calendar().quiet(now));
        let mut cases: Vec<(CaseId, Vec<String>)> = Vec::new();
        for (case, kind) in self.store.reader().await?.due_timers(now, open, awake, AT_ONCE).await? {
            match cases.iter_mut().find(|(known, _)| *known == case) {
                Some((_, kinds)) => kinds.push(kind),
                None => cases.push((case, vec![kind])),
            }
        }
        let (mut rung, mut failed) = (0, None);
        for (case, kinds) in cases {
            // One case that cannot be read keeps no other waiting.
            match self.ring_for(case, kinds).await {
                Ok(done) => rung += usize::from(done),
                Err(failure) => failed = Some(failure),
            }
        }
        failed.map_or(Ok(rung), Err)
    }

    async fn ring_for(&self, id: CaseId, kinds: Vec<String>) -> Result<bool, Failure> {
        let desk = self.current();
        self.store
            .transact(PersonLock::NOBODY, move |tx| {
                Box::pin(async move {
                    let now = desk.clock.now();
                    let Some(case) = tx.case(&id).await? else { return Ok(false) };
                    let hours = timers(&case, &desk.office);
                    let (mut rung, mut moved) = (Vec::new(), false);
                    for kind in kinds {
                        let wanted = hours.iter().find(|(timer, _)| timer.key() == kind);
                        match wanted {
                            Some((_, at)) if *at > now => moved = true,
                            // Rung, or no longer to the point. Another replica may have been first.
                            _ if tx.fire(&id, &kind, now).await? => rung.extend(wanted.map(|(timer, _)| *timer)),
                            _ => {}
                        }
                    }
                    if moved {
                        // The calendar has changed since the hour was written down.
                        tx.move_timers(&id, &hours).await?;
                    }
                    Hand { tx, desk: &desk, now }.ring(&case, &rung).await?;
                    Ok(moved || !rung.is_empty())
                })
            })
            .await
    }
}

impl Hand<'_> {
    async fn ring(&mut self, case: &Case, rung: &[Timer]) -> Result<(), Failure> {
        for (timer, action) in [(Timer::Lapse, Action::Lapse), (Timer::Expire, Action::Expire)] {
            if rung.contains(&timer) {
                return self.end(case, action).await;
            }
        }
        for (timer, missed) in told_of(rung) {
            let readers = self.called(case, timer).await?;
            if readers.is_empty() {
                continue;
            }
            let mut detail = serde_json::json!({ "timer": timer.key() });
            if !missed.is_empty() {
                detail["missed"] = missed.iter().map(|timer| timer.key()).collect::<Vec<_>>().join(",").into();
            }
            self.tx.record(&case.id, CLOCK, "reminded", &detail.to_string(), self.now).await?;
            for reader in readers {
                let told = Notice::Reminder { case: case.id.clone(), timer };
                self.post(Some(reader), told, Priority::Reminder, false, None).await?;
            }
        }
        Ok(())
    }

    /// The case ends by itself. Should it have changed in this very moment, the whole is done again.
    async fn end(&mut self, case: &Case, action: Action) -> Result<(), Failure> {
        let heads = heads(self.tx).await?;
        let setting = Setting { now: self.now, office: &self.desk.office, heads: &heads };
        match decide(case, action, Given::default(), Actor::Clock, &setting) {
            Ok(decision) if self.carry_out(&decision, None).await? => Ok(()),
            Ok(_) => Err(Failure::Impossible("a case changed while its hour came")),
            Err(_) => Err(Failure::Impossible("an hour came for what the table does not allow")),
        }
    }

    /// Whom an hour calls: of the office only who may read the case.
    async fn called(&mut self, case: &Case, timer: Timer) -> Result<Vec<PersonId>, Failure> {
        let heads = heads(self.tx).await?;
        let mut called = match timer {
            Timer::Alarm(_) | Timer::Completeness | Timer::Decision => self.working_on(case, &heads).await?,
            Timer::Unclaimed => {
                let lead = case.handling.lead().map(str::to_owned).unwrap_or_default();
                let mut called = self.tx.members(&lead).await?;
                called.extend(self.tx.officers(Role::Petugas).await?);
                called
            }
            _ => return Ok(case.person.into_iter().collect()),
        };
        if matches!(timer, Timer::Alarm(100..) | Timer::Decision) {
            called.extend(heads.iter().map(|head| head.person));
        }
        let readers = self.readers_for(called, case, &heads).await?;
        if !readers.is_empty() {
            return Ok(readers);
        }
        // Whoever had it has left: it must not be forgotten.
        let mut desk = self.tx.officers(Role::Petugas).await?;
        desk.extend(heads.iter().map(|head| head.person));
        self.readers_for(desk, case, &heads).await
    }
}

/// What is told, each with what it tells as well: of several reminders of one kind only the last.
fn told_of(rung: &[Timer]) -> Vec<(Timer, Vec<Timer>)> {
    let mut sorted = rung.to_vec();
    sorted.sort();
    let groups = sorted.chunk_by(|one, next| std::mem::discriminant(one) == std::mem::discriminant(next));
    groups.filter_map(|group| group.split_last().map(|(last, missed)| (*last, missed.to_vec()))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_several_missed_reminders_the_last_is_told() {
        let rung = [Timer::Alarm(100), Timer::Unclaimed, Timer::Alarm(50), Timer::Alarm(80)];
        let missed = vec![Timer::Alarm(50), Timer::Alarm(80)];
        assert_eq!(told_of(&rung), [(Timer::Alarm(100), missed), (Timer::Unclaimed, vec![])]);
        assert_eq!(told_of(&[]), []);
    }
}
