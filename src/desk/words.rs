//! What somebody wrote, as it is kept: without what nobody sees, and no longer than a message.

use crate::notices::MoveNote;

/// The words without signs that nobody sees, and nothing around them.
pub(super) fn cleaned(text: &str) -> String {
    text.chars().filter(|c| !c.is_control() || *c == '\n').collect::<String>().trim().to_owned()
}

/// What is wrong with their length. Counted as Telegram counts, so that they fit into one message whatever they are written
/// in.
pub(super) fn length_fault(text: &str, (min, max): (usize, usize)) -> Option<MoveNote> {
    match text.encode_utf16().count() {
        letters if letters < min => Some(MoveNote::TooShort { min }),
        letters if letters > max => Some(MoveNote::TooLong { max }),
        _ => None,
    }
}
