//! What a person does, read from an update at the border.

use crate::domain::{Kind, PersonId, Reach, UpdateId};
use crate::form::Input;
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
    /// `/verifikasi`, with what stands behind it, and `?start=v_<code>`
    Verify(String),
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
    /// `/tugas`
    Tasks,
    /// `/cari`, with what stands behind it
    Search(String),
    /// `/catat`
    Register,
    /// `/rekap`, with what stands behind it
    Figures(String),
    /// `/templat`
    Templates,
    /// `/petugas`
    Staff,
    /// `/undang`
    Invite,
    /// `/cuti`
    Leave,
    /// `/kalender`
    Calendar,
    /// `/tandatangan`
    Signature,
    /// `/blokir`, with what stands behind it
    Block(String),
    /// A command that does not exist.
    Unknown,
}

/// What a person does.
#[derive(Clone, Debug)]
pub enum Act {
    /// Gives a command.
    Command(Command),
    /// Says or sends something.
    Hear(Input),
    /// Changes a message sent before: its text, or the caption of its file.
    Edit(Input),
    /// Sends faster than is read; what it was is not looked at.
    TooFast,
    /// Sends a sticker, a poll, a game and the like.
    NotForMe,
    /// Presses a button; none: data that no release of ours sent.
    Press(Option<Press>),
    /// Blocks or unblocks the bot.
    Reach(Reach),
    /// Nothing for us, but to be remembered as seen.
    Ignore,
}
