//! Words of the archive, which whoever opens it reads in Indonesian.

use super::messages as msg;
use super::{Language, Message, family, moves, officer, plain, short_state};
use crate::domain::{Channel, Kind, Office, Outcome, Status};

const LANGUAGE: Language = Language::Indonesian;

/// What the archive is, how it is read and how it is checked.
pub fn read_me(office: &Office, year: i32) -> String {
    let text = msg::ArchiveReadMe {
        office: office.profile().name.as_str().into(),
        year: year.to_string().into(),
        years: office.retention_years().into(),
    };
    format!("{}\n", text.label(LANGUAGE))
}

/// "pengaduan"
pub fn kind_word(kind: Kind) -> String {
    plain::kind(LANGUAGE, kind).plain()
}

/// "loket"
pub fn channel_word(channel: Channel) -> String {
    officer::channel(LANGUAGE, channel).plain()
}

/// "Selesai"
pub fn state_word(status: Status) -> String {
    short_state(LANGUAGE, status).plain()
}

/// "Diselesaikan sebagian"
pub fn outcome_word(outcome: Outcome) -> String {
    family(LANGUAGE, &moves::id("outcome", outcome.key()), &[]).unwrap_or_default().plain()
}
