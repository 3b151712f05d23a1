//! What a button means, as it travels through Telegram (`callback_data`, 1-64 bytes) and comes back untrusted.

mod days;

use chrono::NaiveDate;

pub use days::CalendarPage;
use days::{encode_day, number, read_day, read_year};

use super::{BlockPress, DataPress, FiguresPress, StaffPress, TemplatePress};
use crate::domain::case::meaning;
use crate::domain::lifecycle::{Action, Need};
use crate::domain::{CaseId, CasePaper, DraftId, Kind, PaperKind, SearchId};
use crate::form::Tap;

/// The ways into the service that stand on many screens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Door {
    /// `[Sampaikan pengaduan]`, `[Permintaan informasi]`, `[Aspirasi atau saran]`
    File(Kind),
    /// `[Cek status]`
    Status,
    /// `[Info layanan]`
    Info,
    /// `[Pengaduan saya]`
    OwnCases,
    /// `[Lanjutkan draf]`
    Continue,
}

/// What a button gives for a need.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Give {
    /// This option; ticked or not where several may be.
    Option(String),
    /// `[Lanjut]`: these are all.
    Done,
    /// `[Lewati]`
    Skip,
    /// `[Berikutnya]`, `[Sebelumnya]`: nothing yet, the options after so many.
    Page(i64),
}

/// What a button means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Press {
    /// Answers a question of the draft with this tag.
    Form {
        /// Tells an older draft's buttons from this one's.
        draft: String,
        /// The question.
        key: String,
        /// What is meant.
        tap: Tap,
    },
    /// Opens a door.
    Open(Door),
    /// `[Lanjutkan draf]`: the draft with this tag.
    GoOn(String),
    /// `[Hapus dan mulai baru]`: the draft with this tag goes, and none that came after it.
    StartOver {
        /// The draft that was offered.
        draft: String,
        /// What is started.
        kind: Kind,
    },
    /// `[Hapus draf]`, from outside the review: the draft with this tag.
    DeleteDraft(String),
    /// Chooses a language by its code.
    Language(String),
    /// `[Lihat status]`
    Status(CaseId),
    /// `[Tambah bukti]`
    Supplement(CaseId),
    /// A move of a case: `[Cabut pengaduan]`, `[Terima dan catat]`, ...
    Move(CaseId, Action),
    /// Something given for the composition with this tag.
    Give {
        /// The composition.
        tag: String,
        /// The need.
        need: Need,
        /// What is given.
        given: Give,
    },
    /// `[Kirim]`, `[Ya, cabut]`: make the move of the composition with this tag.
    Send(String),
    /// `[Batal]`: give the composition with this tag up.
    Drop(String),
    /// `[Tulis ulang]`: the words of the composition with this tag once more.
    Rewrite(String),
    /// `[Batalkan]`: take the held move back.
    TakeBack(DraftId),
    /// An officer pages through the own tasks.
    Tasks(i64),
    /// `[Selesai]` after adding.
    SupplementDone(CaseId),
    /// The messages that wait at the place with this tag belong to this case.
    Adopt {
        /// The place.
        place: String,
        /// The case.
        case: CaseId,
    },
    /// `[Bukan, hapus saja]`: the messages that wait at the place with this tag belong to none.
    Discard(String),
    /// More of the own cases.
    OwnCases(i64),
    /// An officer opens a case.
    Card(CaseId),
    /// An officer asks for the files of a case.
    Files(CaseId),
    /// An officer pages through the queue.
    Queue(i64),
    /// An officer pages through what was found.
    Found(SearchId, i64),
    /// `[Teks SP4N-LAPOR!]`
    Lapor(CaseId),
    /// `[Dokumen]`
    Papers(CaseId),
    /// One of them.
    Paper(CaseId, CasePaper),
    /// `[Hapus tanda tangan]`
    RemoveSignature,
    /// Somebody's own data: corrections and deletions.
    Data(DataPress),
    /// `[Ikuti pengaduan ini]`
    Follow(CaseId),
    /// Replies that are kept to be used again.
    Template(TemplatePress),
    /// Officers among themselves: invitations, roles, absences.
    Staff(StaffPress),
    /// Somebody is blocked, says something to it, or is let in again.
    Block(BlockPress),
    /// An officer asks for figures of a month.
    Figures(FiguresPress),
    /// An admin pages through the calendar.
    Calendar(CalendarPage),
    /// `[Tambah hari libur]`
    AddDayOff,
    /// An admin points at a day off that is none.
    RemoveDayOff(NaiveDate),
    /// A day is off from now on, or no longer: confirmed.
    ChangeDay {
        /// The day.
        day: NaiveDate,
        /// Whether it is off.
        off: bool,
    },
    /// The days off of this year are all entered.
    YearEntered(i32),
}

const FORM: &str = "f";

impl Press {
    /// As it is sent to Telegram.
    pub fn encode(&self) -> String {
        match self {
            Press::Form { draft, key, tap } => format!("{FORM}:{draft}:{key}:{}", encode_tap(tap)),
            Press::Open(door) => format!("o:{}", encode_door(*door)),
            Press::GoOn(draft) => format!("go:{draft}"),
            Press::StartOver { draft, kind } => format!("n:{draft}:{}", kind.key()),
            Press::DeleteDraft(draft) => format!("x:{draft}"),
            Press::Language(code) => format!("l:{code}"),
            Press::Status(case) => format!("s:{case}"),
            Press::Supplement(case) => format!("a:{case}"),
            Press::Move(case, action) => format!("mv:{case}:{}", action.key()),
            Press::Give { tag, need, given } => format!("g:{tag}:{}:{}", need.key(), encode_give(given)),
            Press::Send(tag) => format!("gs:{tag}"),
            Press::Drop(tag) => format!("gx:{tag}"),
            Press::Rewrite(tag) => format!("gr:{tag}"),
            Press::TakeBack(held) => format!("hx:{held}"),
            Press::Tasks(offset) => format!("t:{offset}"),
            Press::SupplementDone(case) => format!("ad:{case}"),
            Press::Adopt { place, case } => format!("w:{place}:{case}"),
            Press::Discard(place) => format!("wx:{place}"),
            Press::OwnCases(offset) => format!("m:{offset}"),
            Press::Card(case) => format!("c:{case}"),
            Press::Files(case) => format!("b:{case}"),
            Press::Queue(offset) => format!("q:{offset}"),
            Press::Staff(press) => format!("z:{}", press.encode()),
            Press::Block(press) => format!("bl:{}", press.encode()),
            Press::Figures(press) => format!("fg:{}", press.encode()),
            Press::Calendar(page) => format!("k:{}", page.encode()),
            Press::AddDayOff => "ka:".to_owned(),
            Press::RemoveDayOff(day) => format!("kr:{}", encode_day(*day)),
            Press::ChangeDay { day, off: true } => format!("k1:{}", encode_day(*day)),
            Press::ChangeDay { day, off: false } => format!("k0:{}", encode_day(*day)),
            Press::YearEntered(year) => format!("ky:{year}"),
            Press::Found(search, offset) => format!("fd:{search}:{offset}"),
            Press::Lapor(case) => format!("sp:{case}"),
            Press::Papers(case) => format!("pp:{case}"),
            Press::Paper(case, paper) => format!("pa:{case}:{}:{}", paper.kind.key(), paper.position),
            Press::RemoveSignature => "px:".to_owned(),
            Press::Data(press) => format!("dt:{}", press.encode()),
            Press::Follow(case) => format!("fo:{case}"),
            Press::Template(press) => format!("te:{}", press.encode()),
        }
    }

    /// What came back; nothing when no release of ours can have sent it.
    pub fn read(data: &str) -> Option<Self> {
        let (kind, rest) = data.split_once(':')?;
        let case = || CaseId::read(rest);
        Some(match kind {
            FORM => {
                let mut fields = rest.splitn(3, ':');
                let (draft, key, tap) = (fields.next()?, fields.next()?, fields.next()?);
                Press::Form { draft: draft.to_owned(), key: key.to_owned(), tap: read_tap(tap)? }
            }
            "o" => Press::Open(read_door(rest)?),
            "go" => Press::GoOn(rest.to_owned()),
            "n" => {
                let (draft, word) = rest.split_once(':')?;
                Press::StartOver { draft: draft.to_owned(), kind: meaning(&Kind::ALL, word)? }
            }
            "x" => Press::DeleteDraft(rest.to_owned()),
            "l" => Press::Language(rest.to_owned()),
            "s" => Press::Status(case()?),
            "a" => Press::Supplement(case()?),
            "mv" => {
                let (case, action) = rest.split_once(':')?;
                Press::Move(CaseId::read(case)?, meaning(&Action::ALL, action)?)
            }
            "g" => {
                let mut fields = rest.splitn(3, ':');
                let (tag, need, given) = (fields.next()?, fields.next()?, fields.next()?);
                Press::Give { tag: tag.to_owned(), need: meaning(&Need::ALL, need)?, given: read_give(given)? }
            }
            "gs" => Press::Send(rest.to_owned()),
            "gx" => Press::Drop(rest.to_owned()),
            "gr" => Press::Rewrite(rest.to_owned()),
            "hx" => Press::TakeBack(DraftId::read(rest)?),
            "t" => Press::Tasks(offset(rest)?),
            "ad" => Press::SupplementDone(case()?),
            "w" => {
                let (place, case) = rest.split_once(':')?;
                Press::Adopt { place: place.to_owned(), case: CaseId::read(case)? }
            }
            "wx" => Press::Discard(rest.to_owned()),
            "m" => Press::OwnCases(offset(rest)?),
            "c" => Press::Card(case()?),
            "b" => Press::Files(case()?),
            "q" => Press::Queue(offset(rest)?),
            "z" => Press::Staff(StaffPress::read(rest)?),
            "bl" => Press::Block(BlockPress::read(rest)?),
            "fg" => Press::Figures(FiguresPress::read(rest)?),
            "k" => Press::Calendar(CalendarPage::read(rest)?),
            "ka" if rest.is_empty() => Press::AddDayOff,
            "kr" => Press::RemoveDayOff(read_day(rest)?),
            "k1" => Press::ChangeDay { day: read_day(rest)?, off: true },
            "k0" => Press::ChangeDay { day: read_day(rest)?, off: false },
            "ky" => Press::YearEntered(read_year(rest)?),
            "fd" => {
                let (search, page) = rest.split_once(':')?;
                Press::Found(SearchId::read(search)?, offset(page)?)
            }
            "sp" => Press::Lapor(case()?),
            "pp" => Press::Papers(case()?),
            "pa" => {
                let mut fields = rest.splitn(3, ':');
                let (case, kind, position) = (fields.next()?, fields.next()?, fields.next()?);
                let paper = CasePaper { kind: meaning(&PaperKind::ALL, kind)?, position: offset(position)? };
                Press::Paper(CaseId::read(case)?, paper)
            }
            "px" if rest.is_empty() => Press::RemoveSignature,
            "dt" => Press::Data(DataPress::read(rest)?),
            "fo" => Press::Follow(case()?),
            "te" => Press::Template(TemplatePress::read(rest)?),
            _ => return None,
        })
    }

    /// Whether it may change the calendar.
    pub fn changes_calendar(&self) -> bool {
        matches!(self, Press::ChangeDay { .. } | Press::YearEntered(_))
    }
}

/// A list is never longer than this; a larger number was not sent by us.
const MOST: i64 = 1_000_000;

pub(super) fn offset(text: &str) -> Option<i64> {
    text.parse().ok().filter(|offset| (0..MOST).contains(offset))
}

/// Signs that no option has.
const DONE: &str = ".";
const SKIP: &str = "-";
const PAGE: &str = "+";

pub(super) fn encode_give(given: &Give) -> String {
    match given {
        Give::Option(option) => option.clone(),
        Give::Done => DONE.to_owned(),
        Give::Skip => SKIP.to_owned(),
        Give::Page(after) => format!("{PAGE}{after}"),
    }
}

pub(super) fn read_give(text: &str) -> Option<Give> {
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '_';
    match text {
        DONE => Some(Give::Done),
        SKIP => Some(Give::Skip),
        page if let Some(after) = page.strip_prefix(PAGE) => {
            number(after).filter(|after| *after < MOST && format!("{PAGE}{after}") == page).map(Give::Page)
        }
        option if !option.is_empty() && option.chars().all(plain) => Some(Give::Option(option.to_owned())),
        _ => None,
    }
}

fn encode_tap(tap: &Tap) -> String {
    match tap {
        Tap::Choose(option) => format!("={option}"),
        Tap::Edit(key) => format!("e{key}"),
        Tap::Remove(tag) => format!("x{tag}"),
        plain => PLAIN_TAPS.iter().find(|(known, _)| known == plain).map_or("", |(_, word)| word).to_owned(),
    }
}

fn read_tap(text: &str) -> Option<Tap> {
    if let Some((tap, _)) = PLAIN_TAPS.iter().find(|(_, word)| *word == text) {
        return Some(tap.clone());
    }
    let rest = text.get(1..)?;
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '_';
    if rest.is_empty() || !rest.chars().all(plain) {
        return None;
    }
    match text.as_bytes().first()? {
        b'=' => Some(Tap::Choose(rest.to_owned())),
        b'e' => Some(Tap::Edit(rest.to_owned())),
        b'x' => Some(Tap::Remove(rest.to_owned())),
        _ => None,
    }
}

/// Capital letters, so that none begins like a tap with an argument.
const PLAIN_TAPS: [(Tap, &str); 11] = [
    (Tap::Back, "B"),
    (Tap::Next, "N"),
    (Tap::Skip, "S"),
    (Tap::Rewrite, "R"),
    (Tap::ReadNotice, "P"),
    (Tap::Decline, "D"),
    (Tap::UseName, "U"),
    (Tap::UseEarlier, "L"),
    (Tap::SendContact, "C"),
    (Tap::Save, "V"),
    (Tap::Delete, "X"),
];

fn encode_door(door: Door) -> String {
    match door {
        Door::File(kind) => format!("file-{}", kind.key()),
        Door::Status => "status".to_owned(),
        Door::Info => "info".to_owned(),
        Door::OwnCases => "own".to_owned(),
        Door::Continue => "continue".to_owned(),
    }
}

fn read_door(text: &str) -> Option<Door> {
    let kind = |word: &str| meaning(&Kind::ALL, word);
    Some(match text.split_once('-') {
        Some(("file", word)) => Door::File(kind(word)?),
        Some(_) => return None,
        None => match text {
            "status" => Door::Status,
            "info" => Door::Info,
            "own" => Door::OwnCases,
            "continue" => Door::Continue,
            _ => return None,
        },
    })
}

#[cfg(test)]
mod tests;
