use super::*;
use crate::domain::Storage;

fn file(medium: Medium) -> Evidence {
    Evidence {
        id: FileId::new(),
        person: PersonId(5),
        message: MessageId(1),
        step: "evidence".to_owned(),
        medium,
        telegram_id: "f".to_owned(),
        name: None,
        mime: None,
        size: 1,
        album: None,
        caption: None,
        storage: Storage::Stored,
        sha256: None,
    }
}

fn shape(media: &[(Medium, usize)]) -> Vec<String> {
    let files = media.iter().flat_map(|(medium, count)| std::iter::repeat_n(*medium, *count)).map(file).collect();
    let shape = |call: Call| match call {
        Call::Album(files) => format!("album of {}", files.len()),
        Call::File(file) => file.medium.key().to_owned(),
        Call::Text { .. } | Call::Paper { .. } => "no file".to_owned(),
    };
    albums(files).into_iter().map(shape).collect()
}

#[test]
fn only_what_telegram_takes_together_goes_together_and_ten_at_most() {
    use Medium::{Animation, Audio, Document, Photo, Video, VideoNote, Voice};
    assert_eq!(shape(&[(Photo, 1)]), ["photo"]);
    assert_eq!(shape(&[(Photo, 1), (Document, 1), (Video, 1)]), ["album of 2", "document"]);
    assert_eq!(shape(&[(Document, 2), (Photo, 11)]), ["album of 10", "photo", "album of 2"]);
    assert_eq!(shape(&[(Photo, 12)]), ["album of 10", "album of 2"]);
    let alone = [(Voice, 1), (Audio, 2), (VideoNote, 1), (Animation, 1)];
    assert_eq!(shape(&alone), ["voice", "audio", "audio", "video_note", "animation"]);
    assert!(shape(&[]).is_empty());
}
