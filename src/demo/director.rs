//! Waiting for the bot as a person does: until the button is there, until nothing is on its way.

use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};
use chrono::TimeDelta;
use tokio::time::{Instant, sleep};

use super::stage::Stage;
use crate::clock::Time;
use crate::domain::PersonId;
use crate::domain::lifecycle::{Timer, timers};
use crate::sandbox::Account;
use crate::store::Waiting;

/// How long something may take before the demo says that it does not come.
const PATIENCE: Duration = Duration::from_secs(20);
/// How long the newest message is looked at before the ones above it.
const GLANCE: Duration = Duration::from_secs(3);
/// How often it is looked for.
const LOOK: Duration = Duration::from_millis(60);
/// Letters looked at: one for each reader there could be.
const LETTERS: i64 = 1_000;
/// Nothing happened for so long: nothing is on its way.
const CALM: u32 = 4;
/// After an alarm: it has come.
const A_MOMENT: TimeDelta = TimeDelta::minutes(1);
/// What is due so soon is still on its way: an album is answered a moment after its last file, and a letter that met
/// Telegram's limits is tried again. An answer that is held back for thirty seconds is not.
const SOON: TimeDelta = TimeDelta::seconds(8);

/// Waits until every update was taken and everything that can be said to these people now was said.
pub async fn quiet(stage: &Stage, people: &[Account]) -> Result<()> {
    let until = Instant::now() + PATIENCE;
    let mut calm = 0;
    while calm < CALM {
        let due = stage.store.reader().await?.due_letters(stage.time.now() + SOON, LETTERS).await?;
        let is_theirs = |letter: &&Waiting| people.iter().any(|account| account.id() == letter.to.0);
        let due: Vec<&Waiting> = due.iter().filter(is_theirs).collect();
        if Instant::now() > until {
            let (updates, letters) = (stage.telegram.pending(), due.len());
            bail!("the bot does not come to rest: {updates} updates and {letters} letters wait");
        }
        calm = if due.is_empty() && stage.telegram.pending() == 0 { calm + 1 } else { 0 };
        sleep(LOOK).await;
    }
    Ok(())
}

/// Presses a button as soon as it is on the screen: under the newest message, where a person looks first, and further up
/// only when nothing newer comes. The same label may still stand under an older question.
pub async fn presses(who: &Account, label: &str) -> Result<()> {
    let began = Instant::now();
    loop {
        let newest = who.last_from_bot().map(|entry| entry.message_id);
        if newest.is_some_and(|newest| who.presses_on(newest, label).is_ok()) {
            return Ok(());
        }
        if began.elapsed() > GLANCE {
            match who.presses(label) {
                Ok(()) => return Ok(()),
                Err(missing) if began.elapsed() > PATIENCE => return Err(missing.into()),
                Err(_) => {}
            }
        }
        sleep(LOOK).await;
    }
}

/// Lets time pass until so many percent of the time promised for this person's newest complaint are over, and waits until
/// whoever is to hear of it is told: what happens next may take the alarm away.
pub async fn alarm(stage: &Stage, person: &Account, percent: u8) -> Result<()> {
    let cases = stage.store.reader().await?.cases_of(PersonId(person.id()), 0, 1).await?;
    let case = cases.first().with_context(|| format!("{} has filed nothing", person.name()))?;
    let hours = timers(case, &stage.office);
    let alarm = hours.into_iter().find(|(timer, _)| *timer == Timer::Alarm(percent));
    let (_, at) = alarm.with_context(|| format!("no alarm at {percent} percent waits for {}", case.number))?;
    stage.time.leaps_to(at + A_MOMENT);
    let until = Instant::now() + PATIENCE;
    loop {
        let (now, calendar) = (stage.time.now(), stage.office.calendar());
        let (open, awake) = (calendar.is_open(now), !calendar.quiet(now));
        let due = stage.store.reader().await?.due_timers(now, open, awake, LETTERS).await?;
        if due.iter().all(|(late, _)| *late != case.id) {
            return Ok(());
        }
        ensure!(Instant::now() < until, "the alarm at {percent} percent does not ring");
        sleep(LOOK).await;
    }
}
