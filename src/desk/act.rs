//! What a person does, read from an update at the border.

use crate::domain::{Evidence, Kind, MessageId, PersonId, Reach, UpdateId};
use crate::notices::Press;

/// Which update it is and from whom.
#[derive(Clone, Debug)]
pub struct Envelope {
    /// The update.
    pub update: UpdateId,
    /// Who sent it.
    pub person: PersonId,
    /// The name of the account.
    pub name: String,
}

/// A command of the menu, or its equal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// `/start`
    Start,
    /// `/lapor`, and the other two kinds from the first screen
    File(Kind),
    /// `/status`, with what stands behind it
    Status(String),
    /// `/pengaduan_saya`
    OwnCases,
    /// `/info`
    Info,
    /// `/data_saya`
    OwnData,
    /// `/bahasa`
    Language,
    /// `/bantuan`
    Help,
    /// `/batal`
    Cancel,
    /// `?start=undangan_<code>`
    Invitation(String),
    /// `/kasus NOMOR`
    Card(String),
    /// `/antrean`
    Queue,
    /// A command that does not exist.
    Unknown,
}

/// Something said or sent.
#[derive(Clone, Debug)]
pub enum Heard {
    /// A text.
    Text {
        /// What.
        text: String,
        /// The message.
        message: MessageId,
    },
    /// A photo, document, video, voice message, sound or round film.
    File(Evidence),
    /// A contact.
    Contact {
        /// The number as Telegram gives it.
        phone: String,
        /// The message.
        message: MessageId,
    },
    /// A point on the map.
    Pin {
        /// The point as evidence.
        evidence: Evidence,
        /// Degrees north.
        latitude: f64,
        /// Degrees east.
        longitude: f64,
    },
    /// A sticker, a poll, a game and the like.
    NotForMe,
    /// Something whose content could not be read.
    Unreadable,
}

/// What a person does.
#[derive(Clone, Debug)]
pub enum Act {
    /// Gives a command.
    Command(Command),
    /// Says or sends something.
    Hear(Heard),
    /// Changes a message sent before: its text, or the caption of its file.
    Edit(Heard),
    /// Presses a button; none: data that no release of ours sent.
    Press(Option<Press>),
    /// Blocks or unblocks the bot.
    Reach(Reach),
    /// Nothing for us, but to be remembered as seen.
    Ignore,
}
