//! What a file of the archive is called: readable on every machine, and nobody's trick.

use crate::domain::{Evidence, Medium};

/// Letters of a name that are kept, its ending apart.
const LONGEST: usize = 60;

/// The name of the n-th piece of evidence: its number, then what is harmless of the name it came with.
pub(super) fn evidence(nth: usize, file: &Evidence) -> String {
    let name = file.name.as_deref().unwrap_or_default();
    let (stem, ending) = match name.rsplit_once('.') {
        Some((stem, ending)) if is_ending(ending) => (stem, ending.to_ascii_lowercase()),
        _ => (name, usual_ending(file).to_owned()),
    };
    let stem = harmless(stem);
    let stem = if stem.is_empty() { file.medium.key().replace('_', "-") } else { stem };
    format!("{nth:02}-{stem}.{ending}")
}

fn is_ending(text: &str) -> bool {
    (1..=5).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

/// Letters and digits of ASCII; everything else, however often, is one dash.
fn harmless(text: &str) -> String {
    let words = text.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let mut name = String::new();
    for word in words {
        let dash = if name.is_empty() { "" } else { "-" };
        let room = LONGEST.saturating_sub(name.len() + dash.len());
        if room == 0 {
            break;
        }
        name = format!("{name}{dash}{}", &word[..word.len().min(room)]);
    }
    name
}

/// What Telegram makes of each kind (Bot API), or what the sender's machine said it is.
fn usual_ending(file: &Evidence) -> &'static str {
    match (file.medium, file.mime.as_deref()) {
        (Medium::Photo, _) | (_, Some("image/jpeg")) => "jpg",
        (_, Some("image/png")) => "png",
        (_, Some("application/pdf")) => "pdf",
        (Medium::Video | Medium::VideoNote | Medium::Animation, _) => "mp4",
        (Medium::Voice, _) => "ogg",
        (Medium::Audio, _) => "mp3",
        (Medium::Document | Medium::Location, _) => "bin",
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::{FileId, MessageId, PersonId, Storage};

    fn file(medium: Medium, name: Option<&str>, mime: Option<&str>) -> Evidence {
        Evidence {
            id: FileId::new(),
            person: PersonId(1),
            message: MessageId(1),
            step: "evidence".to_owned(),
            medium,
            telegram_id: String::new(),
            name: name.map(str::to_owned),
            mime: mime.map(str::to_owned),
            size: 1,
            album: None,
            caption: None,
            storage: Storage::Stored,
            sha256: None,
        }
    }

    #[test]
    fn a_name_says_what_it_is() {
        let named = |medium, name, mime| evidence(3, &file(medium, name, mime));
        assert_eq!(named(Medium::Photo, None, None), "03-photo.jpg");
        assert_eq!(named(Medium::VideoNote, None, None), "03-video-note.mp4");
        assert_eq!(named(Medium::Document, Some("Surat Tugas (final).PDF"), None), "03-Surat-Tugas-final.pdf");
        assert_eq!(named(Medium::Document, Some("../../etc/passwd"), None), "03-etc-passwd.bin");
        assert_eq!(
            named(Medium::Document, Some("surat.tanda tangan"), Some("application/pdf")),
            "03-surat-tanda-tangan.pdf"
        );
        assert_eq!(named(Medium::Document, Some("سند 🙂"), None), "03-document.bin");
    }

    proptest! {
        #[test]
        fn no_name_leads_out_of_its_folder(name in any::<String>(), nth in 0_usize..1000) {
            let name = evidence(nth, &file(Medium::Document, Some(&name), None));
            prop_assert!(name.len() <= 80 && name.matches('.').count() == 1, "{name}");
            prop_assert!(name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-.".contains(&byte)), "{name}");
        }
    }
}
