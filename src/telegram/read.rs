//! From a parsed message to what somebody said. Nothing here is trusted yet: lengths, names and numbers are checked.

use teloxide::types::{FileMeta, Message};
use teloxide::utils::command::parse_command;

use crate::desk::Command;
use crate::domain::seal::PaperCode;
use crate::domain::{CaseNumber, Evidence, FileId, Kind, Medium, MessageId, PersonId, Storage};
use crate::form::Input;

/// What a message says; none for what is not read here.
pub fn heard(message: &Message, person: PersonId, most_bytes: u64) -> Option<Input> {
    let id = MessageId(i64::from(message.id.0));
    if let Some(text) = message.text() {
        return Some(Input::Text { text: text.to_owned(), message: id });
    }
    if let Some(contact) = message.contact() {
        return Some(Input::Contact { phone: contact.phone_number.clone(), message: id });
    }
    let sent = Sent { message, id, person, most_bytes };
    let venue = message.venue();
    if let Some(place) = message.location().or(venue.map(|venue| &venue.location)) {
        let (latitude, longitude) = (place.latitude, place.longitude);
        let mut evidence = sent.evidence(Medium::Location, None, None, None);
        evidence.name = venue.and_then(|venue| named(&venue.title, &venue.address));
        evidence.storage = Storage::Stored;
        evidence.caption = Some(format!("{latitude:.6}, {longitude:.6}"));
        return Some(Input::Pin { evidence, latitude, longitude });
    }
    sent.file().map(Input::File)
}

struct Sent<'a> {
    message: &'a Message,
    id: MessageId,
    person: PersonId,
    most_bytes: u64,
}

impl Sent<'_> {
    fn file(&self) -> Option<Evidence> {
        let message = self.message;
        if let Some(sizes) = message.photo() {
            // Telegram gives several sizes of one picture; the largest is the picture.
            let largest = sizes.iter().max_by_key(|size| (size.width, size.file.size))?;
            return Some(self.evidence(Medium::Photo, Some(&largest.file), None, Some("image/jpeg".to_owned())));
        }
        let mime = |mime: &Option<mime::Mime>| mime.as_ref().map(ToString::to_string);
        if let Some(document) = message.document() {
            let name = document.file_name.as_deref();
            return Some(self.evidence(Medium::Document, Some(&document.file), name, mime(&document.mime_type)));
        }
        if let Some(video) = message.video() {
            let name = video.file_name.as_deref();
            return Some(self.evidence(Medium::Video, Some(&video.file), name, mime(&video.mime_type)));
        }
        if let Some(animation) = message.animation() {
            let name = animation.file_name.as_deref();
            return Some(self.evidence(Medium::Animation, Some(&animation.file), name, mime(&animation.mime_type)));
        }
        if let Some(voice) = message.voice() {
            return Some(self.evidence(Medium::Voice, Some(&voice.file), None, mime(&voice.mime_type)));
        }
        if let Some(audio) = message.audio() {
            let name = audio.file_name.as_deref();
            return Some(self.evidence(Medium::Audio, Some(&audio.file), name, mime(&audio.mime_type)));
        }
        let note = message.video_note()?;
        Some(self.evidence(Medium::VideoNote, Some(&note.file), None, Some("video/mp4".to_owned())))
    }

    fn evidence(&self, medium: Medium, file: Option<&FileMeta>, name: Option<&str>, mime: Option<String>) -> Evidence {
        let size = file.map_or(0, |file| u64::from(file.size));
        Evidence {
            id: FileId::new(),
            person: self.person,
            message: self.id,
            step: String::new(),
            medium,
            telegram_id: file.map(|file| file.id.to_string()).unwrap_or_default(),
            name: name.and_then(clean_name),
            mime,
            size: i64::try_from(size).unwrap_or(i64::MAX),
            album: self.message.media_group_id().map(ToString::to_string),
            caption: self.message.caption().map(plain).filter(|caption| !caption.is_empty()),
            storage: if size > self.most_bytes { Storage::TooBig } else { Storage::Awaited },
            sha256: None,
        }
    }
}

/// Without control characters, which some databases refuse.
fn plain(words: &str) -> String {
    words.chars().filter(|c| !c.is_control() || *c == '\n').collect::<String>().trim().to_owned()
}

/// A file name as a person may see it: no path, no control characters, no direction marks that make `fdp.exe` look like
/// `exe.pdf`, at most 80 letters.
fn clean_name(name: &str) -> Option<String> {
    let base = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let marks = ['\u{200e}', '\u{200f}', '\u{061c}', '\u{feff}'];
    let turns = |c: char| ('\u{202a}'..='\u{202e}').contains(&c) || ('\u{2066}'..='\u{2069}').contains(&c);
    let clean: String = base.chars().filter(|c| !c.is_control() && !turns(*c) && !marks.contains(c)).take(80).collect();
    let clean = clean.trim().trim_start_matches('.').to_owned();
    (!clean.is_empty()).then_some(clean)
}

/// How a place is called, and where it says it is.
fn named(title: &str, address: &str) -> Option<String> {
    let words = [title, address].map(str::trim).into_iter().filter(|words| !words.is_empty()).collect::<Vec<_>>();
    let name: String = plain(&words.join(", ")).replace('\n', " ").chars().take(150).collect();
    (!name.is_empty()).then_some(name)
}

/// The command in a text, if it begins with one. Group chats add the bot's name to it.
pub fn command(text: &str, bot_name: &str) -> Option<Command> {
    let (name, _) = parse_command(text, bot_name)?;
    let rest = text.split_once(char::is_whitespace).map_or("", |(_, rest)| rest.trim());
    Some(match name.to_lowercase().as_str() {
        "start" => start(rest),
        "lapor" => Command::File(Kind::Complaint),
        "status" => Command::Status(rest.to_owned()),
        "verifikasi" => Command::Verify(rest.to_owned()),
        "pengaduan_saya" => Command::OwnCases,
        "info" => Command::Info,
        "data_saya" => Command::OwnData,
        "bahasa" => Command::Language,
        "bantuan" | "help" => Command::Help,
        "batal" | "cancel" => Command::Cancel,
        "kasus" => Command::Card(rest.to_owned()),
        "antrean" => Command::Queue,
        "cari" => Command::Search(rest.to_owned()),
        "catat" => Command::Register,
        "rekap" => Command::Figures(rest.to_owned()),
        "templat" => Command::Templates,
        "tugas" => Command::Tasks,
        "petugas" => Command::Staff,
        "undang" => Command::Invite,
        "cuti" => Command::Leave,
        "kalender" => Command::Calendar,
        "tandatangan" => Command::Signature,
        "blokir" => Command::Block(rest.to_owned()),
        _ => Command::Unknown,
    })
}

/// What a deep link carries (`?start=`): at most 64 of letters, digits, `_` and `-`, from anybody.
fn start(payload: &str) -> Command {
    if payload == "lapor" {
        return Command::File(Kind::Complaint);
    }
    if let Some(code) = payload.strip_prefix("undangan_") {
        return Command::Invitation(code.to_owned());
    }
    if PaperCode::is_payload(payload) {
        return Command::Verify(payload.to_owned());
    }
    match CaseNumber::read_payload(payload) {
        Some(Ok(number)) => Command::Status(number.to_string()),
        Some(Err(_)) => Command::Status(payload.trim_start_matches("status_").to_owned()),
        None => Command::Start,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_name_cannot_pose_as_another() {
        assert_eq!(clean_name("../../etc/passwd").as_deref(), Some("passwd"));
        assert_eq!(clean_name("foto\u{202e}gpj.exe").as_deref(), Some("fotogpj.exe"));
        assert_eq!(clean_name("C:\\surat kuasa.pdf").as_deref(), Some("surat kuasa.pdf"));
        assert_eq!(clean_name(" \u{0} "), None);
        assert_eq!(clean_name(&"a".repeat(300)).map(|name| name.len()), Some(80));
    }

    #[test]
    fn commands_and_deep_links_are_read() {
        assert_eq!(command("/status  ADU 1", "wadulbot"), Some(Command::Status("ADU 1".into())));
        assert_eq!(command("/LAPOR@WadulBot", "wadulbot"), Some(Command::File(Kind::Complaint)));
        assert_eq!(command("/start lapor", "wadulbot"), Some(Command::File(Kind::Complaint)));
        assert_eq!(command("/start undangan_x-1", "wadulbot"), Some(Command::Invitation("x-1".into())));
        assert_eq!(command("/start v_0K3M9", "wadulbot"), Some(Command::Verify("v_0K3M9".into())));
        assert_eq!(command("/verifikasi 0k3m9 qxt2b", "wadulbot"), Some(Command::Verify("0k3m9 qxt2b".into())));
        assert_eq!(command("/start <script>", "wadulbot"), Some(Command::Start));
        assert_eq!(command("/apa", "wadulbot"), Some(Command::Unknown));
        assert_eq!(command("selamat pagi", "wadulbot"), None);
    }
}
