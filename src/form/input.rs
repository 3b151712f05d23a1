//! What a person does, and what the form has to say about it.

use serde::{Deserialize, Serialize};

use crate::domain::{Drawing, Evidence, MessageId};

/// What a button of a form means.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Tap {
    /// Choose this option.
    Choose(String),
    /// `[Kembali]`
    Back,
    /// `[Lanjut]`: that was all.
    Next,
    /// `[Lewati]`
    Skip,
    /// `[Ubah: ...]` the answer with this key.
    Edit(String),
    /// `[Tulis ulang]`: throw away the text so far.
    Rewrite,
    /// `[Baca lengkap]`: the whole privacy notice.
    ReadNotice,
    /// `[Tidak, batalkan]`
    Decline,
    /// `[Pakai: ...]`: the name of the Telegram account.
    UseName,
    /// `[Pakai data terakhir]`: name, address and phone of the last case.
    UseEarlier,
    /// `[Kirim nomor saya]`: the client answers with a contact.
    SendContact,
    /// `[Hapus n]`: take the file with this tag out.
    Remove(String),
    /// `[Simpan dulu]`
    Save,
    /// `[Hapus draf]`
    Delete,
}

/// What a person does at a form.
#[derive(Clone, Debug)]
pub enum Input {
    /// Writes.
    Text {
        /// What.
        text: String,
        /// In which message.
        message: MessageId,
    },
    /// Changes a message sent before.
    Edited {
        /// What it says now.
        text: String,
        /// Which message.
        message: MessageId,
    },
    /// Presses a button of the screen of the question with this key.
    Tap {
        /// The question the button belongs to.
        key: String,
        /// What it means.
        tap: Tap,
    },
    /// Sends a contact.
    Contact {
        /// The number as Telegram gives it.
        phone: String,
        /// The message.
        message: MessageId,
    },
    /// Sends a point on the map.
    Pin {
        /// The point as evidence, for questions that do not ask for a place.
        evidence: Evidence,
        /// Degrees north.
        latitude: f64,
        /// Degrees east.
        longitude: f64,
    },
    /// Sends a file.
    File(Evidence),
    /// Signs on the pad.
    Drawing(Drawing),
}

/// What is to be said before the question is asked (again). The words are in the texts (`form-note-*`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "note")]
pub enum Note {
    /// Fewer letters than needed.
    TooShort {
        /// Needed.
        min: usize,
        /// There are.
        have: usize,
    },
    /// More letters than fit; what was there before is kept.
    TooLong {
        /// Possible.
        max: usize,
        /// Too many.
        over: usize,
    },
    /// Signs or figures where words are needed.
    NoWords,
    /// A name of signs, or of more figures than letters.
    NotAName,
    /// Not one of the options.
    ChooseOne,
    /// Not a day.
    NotADate,
    /// A day that has not come.
    InFuture,
    /// A day the calendar does not have.
    NoSuchDay,
    /// A year that cannot be meant.
    TooLongAgo,
    /// Not an amount.
    NotMoney,
    /// An amount of nothing.
    ZeroMoney,
    /// An amount that cannot be meant.
    TooMuchMoney,
    /// Not a telephone number.
    NotAPhone,
    /// Service more than 30 days ago: accepted, flagged (UU 25/2009 art. 42(2)).
    LateService,
    /// The same, of something that an officer enters.
    LateWhenReceived,
    /// The service would have been after the complaint about it was received.
    AfterReceived,
    /// The text was added; more may follow.
    Added,
    /// The text was thrown away.
    Rewritten,
    /// Files were received.
    FilesReceived {
        /// How many there are now.
        count: usize,
    },
    /// A file came while a text was asked: kept as evidence.
    FileKeptAsEvidence,
    /// A file came beside a text that is begun already, perhaps with the file itself.
    FileKeptBesideText,
    /// A file of an album came late: kept with the others, wherever the person stands by now.
    FileKeptWithOthers,
    /// A file over the limit: its caption is kept.
    FileTooBig {
        /// The limit in megabytes.
        limit: u64,
    },
    /// No room for another file.
    TooManyFiles {
        /// The limit.
        most: usize,
    },
    /// This form takes no files.
    NoFilesHere,
    /// A file is needed here.
    FileNeeded,
    /// A file was taken out.
    FileRemoved,
    /// A text is needed here.
    TextNeeded,
    /// Nothing is taken before the privacy notice is agreed to.
    ConsentFirst,
    /// The typed name is not the name given.
    NameDiffers,
    /// A signature is a photo or a name.
    SignatureNeeded,
    /// A changed message changed the answer it gave.
    EditTaken,
    /// A changed message that cannot be the answer; the one before stands.
    EditRefused,
    /// A button of an older screen.
    OldButton,
    /// Nothing was earlier to be taken over.
    NothingEarlier,
    /// A contact where none is asked for.
    ContactNotNeeded,
}
