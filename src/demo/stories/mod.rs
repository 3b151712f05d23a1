//! Stories that play by themselves, with a sentence on each step: for training officers, and for showing a head of office
//! in five minutes what this is.

mod player;
mod script;

use serde::Serialize;

use super::time::Leap;

pub use player::Show;
pub use script::STORIES;

/// The same in Indonesian and in English.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Words {
    /// Indonesian.
    pub id: &'static str,
    /// English.
    pub en: &'static str,
}

/// A story.
#[derive(Debug)]
pub struct Story {
    /// Its name in addresses.
    pub key: &'static str,
    /// Its title.
    pub title: Words,
    /// What it shows.
    pub about: Words,
    /// The name of the citizen, who is new each time.
    pub citizen: &'static str,
    /// What happens.
    pub steps: &'static [Step],
}

/// One step.
#[derive(Debug)]
pub struct Step {
    /// Who acts.
    pub who: Who,
    /// What they do, one after the other.
    pub does: &'static [Does],
    /// The sentence that is shown with it.
    pub says: Words,
}

/// Somebody in a story.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// The citizen.
    Citizen,
    /// The complaints officer.
    Officer,
    /// The handler in the division.
    Handler,
    /// The head of the office.
    Head,
    /// Nobody: time passes.
    Time,
}

/// Something that is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Does {
    /// Writes.
    Says(&'static str),
    /// Presses a button by its label.
    Presses(&'static str),
    /// Presses the button with the own name.
    PressesOwnName,
    /// Writes the own name.
    SaysOwnName,
    /// Sends a photo with these words under it.
    SendsPhoto(&'static str),
    /// Lets time pass.
    Waits(Leap),
    /// Lets time pass until so many percent of the time promised to the citizen are over, and the office hears of it.
    /// Counted in days it would be another moment for a complaint of the night than for one of the afternoon.
    WaitsForAlarm(u8),
}
