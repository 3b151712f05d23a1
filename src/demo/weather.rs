//! Time, faults, the bot's switch and the stories.

use std::time::Duration;

use axum::Json;
use axum::extract::{Path, State};
use serde::Deserialize;
use serde_json::{Value, json};

use super::bot::Way;
use super::server::{Done, Shared, Wrong, done};
use super::stage::Stage;
use super::stories::STORIES;
use super::time::Leap;
use crate::sandbox::Fault;

/// The longest an answer of Telegram can be made to take, in seconds.
const SLOWEST: u64 = 30;
/// Seconds that a 429 asks to wait.
const RETRY_AFTER: u64 = 5;

/// How far to move the time.
#[derive(Deserialize)]
pub struct Jump {
    step: Leap,
}

/// Faults that stay until they are turned off.
#[derive(Deserialize)]
pub struct Lasting {
    slow_seconds: Option<u64>,
    taps_overtake: Option<bool>,
    no_budget: Option<bool>,
}

/// Faults of the next calls.
#[derive(Deserialize)]
pub struct Coming {
    fault: Kind,
    count: usize,
}

/// Faults by the names the page has for them.
#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// 429.
    TooManyRequests,
    /// 502.
    ServerError,
    /// The connection is cut before anything is done.
    CutOff,
    /// It is done, and the answer is lost.
    LostAnswer,
}

/// What happens to the bot.
#[derive(Deserialize)]
pub struct Order {
    #[serde(rename = "do")]
    what: Deed,
    way: Option<Way>,
}

/// What can happen to the bot.
#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Deed {
    /// It is killed in the middle of what it does.
    Kill,
    /// It is started.
    Start,
    /// It ends in peace and is started with the other way in.
    Switch,
}

/// What to do with a story.
#[derive(Deserialize)]
pub struct Cue {
    #[serde(rename = "do")]
    what: Turn,
    seconds: Option<u64>,
}

/// What can be done with a story.
#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Turn {
    /// By itself, from where it stands.
    Play,
    /// Not further than the present step.
    Pause,
    /// One step.
    Step,
    /// Away with it.
    Stop,
}

/// The faults as they are switched.
pub fn summary(stage: &Stage) -> Value {
    let faults = stage.telegram.faults();
    json!({
        "slow_seconds": faults.slowness().as_secs(),
        "taps_overtake": faults.lets_taps_overtake(),
        "no_budget": faults.has_no_budget(),
        "planned": faults.left(),
    })
}

/// The time moves on.
pub async fn clock(State(stage): Shared, Json(jump): Json<Jump>) -> Done {
    stage.time.leaps(jump.step, stage.office.calendar());
    stage.keep()?;
    done()
}

/// Turns lasting faults on or off.
pub async fn change(State(stage): Shared, Json(lasting): Json<Lasting>) -> Done {
    let faults = stage.telegram.faults();
    if let Some(seconds) = lasting.slow_seconds {
        faults.slow(Duration::from_secs(seconds.min(SLOWEST)));
    }
    if let Some(on) = lasting.taps_overtake {
        faults.taps_overtake(on);
    }
    if let Some(off) = lasting.no_budget {
        faults.no_budget(off);
    }
    done()
}

/// The next calls go wrong.
pub async fn next(State(stage): Shared, Json(coming): Json<Coming>) -> Done {
    let fault = match coming.fault {
        Kind::TooManyRequests => Fault::TooManyRequests { retry_after: RETRY_AFTER },
        Kind::ServerError => Fault::ServerError,
        Kind::CutOff => Fault::Reset,
        Kind::LostAnswer => Fault::LoseAnswer,
    };
    stage.telegram.faults().fail_next(coming.count.clamp(1, 20), fault);
    done()
}

/// Good weather.
pub async fn clear(State(stage): Shared) -> Done {
    stage.telegram.faults().clear();
    done()
}

/// The bot's switch.
pub async fn bot(State(stage): Shared, Json(order): Json<Order>) -> Done {
    match order.what {
        Deed::Kill => stage.bot.kill().await,
        Deed::Start => stage.bot.start(order.way.unwrap_or_else(|| stage.bot.way()))?,
        Deed::Switch => {
            let way = order.way.ok_or_else(|| Wrong::nonsense("name the way in: webhook or polling"))?;
            stage.bot.stop().await;
            stage.bot.start(way)?;
        }
    }
    done()
}

/// Every story there is.
pub async fn stories() -> Done {
    let stories = STORIES.iter().map(
        |story| json!({ "key": story.key, "title": story.title, "about": story.about, "steps": story.steps.len() }),
    );
    Ok(Json(stories.collect()))
}

/// Plays a story, pauses it, goes a step further or leaves it.
pub async fn story(State(stage): Shared, Path(key): Path<String>, Json(cue): Json<Cue>) -> Done {
    let seconds = cue.seconds.map(|seconds| seconds.min(30));
    match cue.what {
        Turn::Play | Turn::Step => {
            let by_itself = matches!(cue.what, Turn::Play);
            let played = stage.show.play(&stage, &key, by_itself, seconds);
            played.map_err(|error| Wrong::missing(&error.to_string()))?;
        }
        Turn::Pause => stage.show.pause(),
        Turn::Stop => stage.show.stop(),
    }
    done()
}
