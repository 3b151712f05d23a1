//! Plays a story: one at a time, by itself or step by step.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use anyhow::{Context, Result};
use serde_json::{Value, json};
use tokio::sync::Notify;
use tokio_util::sync::CancellationToken;

use super::{Does, STORIES, Step, Story, Who};
use crate::demo::cast::{Part, Player};
use crate::demo::stage::Stage;
use crate::demo::{RECEIPT, director};
use crate::sandbox::Account;

/// Between the sentence and what it speaks of.
const READING: Duration = Duration::from_millis(700);

/// What is played, and the switches.
#[derive(Default)]
pub struct Show(Mutex<Option<Playing>>);

#[derive(Clone)]
struct Playing {
    story: &'static Story,
    /// How many steps were done.
    done: usize,
    state: State,
    seconds: u64,
    cast: Option<Cast>,
    stop: CancellationToken,
    go_on: Arc<Notify>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum State {
    Playing,
    Paused,
    Ended,
    Failed(String),
}

/// Who plays whom.
#[derive(Clone)]
struct Cast {
    citizen: Account,
    officer: Account,
    handler: Account,
    head: Account,
}

impl Show {
    /// Plays this story, or goes on with it. `by_itself`: without waiting for [`Show::play`] after each step.
    pub fn play(&self, stage: &Arc<Stage>, key: &str, by_itself: bool, seconds: Option<u64>) -> Result<()> {
        let story = STORIES.iter().find(|story| story.key == key).context("there is no such story")?;
        let state = if by_itself { State::Playing } else { State::Paused };
        let mut now = self.now();
        if let Some(playing) = now.as_mut().filter(|playing| playing.story.key == key && playing.goes_on()) {
            playing.state = state;
            playing.seconds = seconds.unwrap_or(playing.seconds);
            playing.go_on.notify_one();
            return Ok(());
        }
        if let Some(before) = now.take() {
            before.stop.cancel();
        }
        let (stop, go_on) = (CancellationToken::new(), Arc::new(Notify::new()));
        let seconds = seconds.unwrap_or(4);
        *now = Some(Playing { story, done: 0, state, seconds, cast: None, stop: stop.clone(), go_on: go_on.clone() });
        drop(now);
        let stage = Arc::clone(stage);
        tokio::spawn(async move {
            let told = tokio::select! {
                told = tell(&stage, story, &go_on) => told,
                () = stop.cancelled() => return,
            };
            let end = told.map_or_else(|error| State::Failed(format!("{error:#}")), |()| State::Ended);
            stage.show.change(|playing| playing.state = end);
        });
        Ok(())
    }

    /// Waits after the step that is under way.
    pub fn pause(&self) {
        self.change(|playing| {
            if playing.state == State::Playing {
                playing.state = State::Paused;
            }
        });
    }

    /// Leaves the story as it stands.
    pub fn stop(&self) {
        if let Some(playing) = self.now().take() {
            playing.stop.cancel();
        }
    }

    /// What the page shows of it.
    pub fn summary(&self) -> Value {
        let Some(playing) = self.now().clone() else { return Value::Null };
        let step = playing.done.checked_sub(1).and_then(|done| playing.story.steps.get(done));
        let who = step.zip(playing.cast.as_ref()).and_then(|(step, cast)| cast.account(step.who));
        let (state, error) = match &playing.state {
            State::Playing => ("playing", None),
            State::Paused => ("paused", None),
            State::Ended => ("ended", None),
            State::Failed(error) => ("failed", Some(error)),
        };
        json!({
            "key": playing.story.key,
            "title": playing.story.title,
            "step": playing.done,
            "steps": playing.story.steps.len(),
            "state": state,
            "who": who.map(Account::id),
            "sentence": step.map_or(playing.story.about, |step| step.says),
            "error": error,
            "seconds": playing.seconds,
        })
    }

    fn change(&self, change: impl FnOnce(&mut Playing)) {
        if let Some(playing) = self.now().as_mut() {
            change(playing);
        }
    }

    fn now(&self) -> MutexGuard<'_, Option<Playing>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Playing {
    fn goes_on(&self) -> bool {
        matches!(self.state, State::Playing | State::Paused)
    }
}

impl Cast {
    fn everybody(&self) -> [Account; 4] {
        [self.citizen.clone(), self.officer.clone(), self.handler.clone(), self.head.clone()]
    }

    fn account(&self, who: Who) -> Option<&Account> {
        match who {
            Who::Citizen => Some(&self.citizen),
            Who::Officer => Some(&self.officer),
            Who::Handler => Some(&self.handler),
            Who::Head => Some(&self.head),
            Who::Time => None,
        }
    }
}

async fn tell(stage: &Arc<Stage>, story: &'static Story, go_on: &Notify) -> Result<()> {
    let cast = casting(stage, story).await?;
    stage.show.change(|playing| playing.cast = Some(cast.clone()));
    for (place, step) in story.steps.iter().enumerate() {
        // The sentence is read first, then it happens.
        let mut before = READING;
        stage.show.change(|playing| {
            playing.done = place + 1;
            before = before.min(Duration::from_secs(playing.seconds));
        });
        tokio::time::sleep(before).await;
        act(stage, &cast, step).await.with_context(|| format!("step {} of {:?}", place + 1, story.key))?;
        director::quiet(stage, &cast.everybody()).await?;
        wait(stage, go_on).await;
    }
    Ok(())
}

/// Until the reader has had time for it, or presses on.
async fn wait(stage: &Stage, go_on: &Notify) {
    let (by_itself, seconds) = match stage.show.now().as_ref() {
        Some(playing) => (playing.state == State::Playing, playing.seconds),
        None => return,
    };
    match by_itself {
        false => go_on.notified().await,
        true => {
            tokio::select! {
                () = tokio::time::sleep(Duration::from_secs(seconds)) => {}
                () = go_on.notified() => {}
            }
            // Paused while it waited: from now on it waits to be told.
            if stage.show.now().as_ref().is_some_and(|playing| playing.state == State::Paused) {
                go_on.notified().await;
            }
        }
    }
}

async fn casting(stage: &Arc<Stage>, story: &Story) -> Result<Cast> {
    let citizen = Player::new(story.citizen, Part::Warga, None);
    let find = |part: Part| {
        let place = stage.players().iter().position(|player| player.part == part);
        place
            .and_then(|place| stage.accounts().into_iter().nth(place))
            .with_context(|| format!("nobody plays {part:?}"))
    };
    Ok(Cast {
        officer: find(Part::Petugas)?,
        handler: find(Part::Bidang)?,
        head: find(Part::Pimpinan)?,
        citizen: stage.adds(citizen).await?,
    })
}

async fn act(stage: &Stage, cast: &Cast, step: &Step) -> Result<()> {
    let who = || cast.account(step.who).context("nobody is there to do it");
    for does in step.does {
        director::quiet(stage, &cast.everybody()).await?;
        match does {
            Does::Waits(leap) => stage.time.leaps(*leap, stage.office.calendar()),
            Does::WaitsForAlarm(percent) => director::alarm(stage, &cast.citizen, *percent).await?,
            Does::Says(text) => drop(who()?.sends(text)),
            Does::SaysOwnName => drop(who()?.sends(&who()?.name())),
            Does::SendsPhoto(caption) => drop(who()?.sends_photo_of(RECEIPT, caption)),
            Does::Presses(label) => director::presses(who()?, label).await?,
            Does::PressesOwnName => director::presses(who()?, &format!("Pakai: {}", who()?.name())).await?,
        }
    }
    // The next run of the same folder begins at the time that this one came to.
    stage.keep()
}
