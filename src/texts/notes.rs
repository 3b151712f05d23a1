//! What was wrong with an answer to a question beside the form.

use super::{Arg, Html, Language, family};
use crate::notices::MoveNote;

/// What was wrong with an answer.
pub fn note(note: &MoveNote, language: Language) -> Html {
    let fields = serde_json::to_value(note).unwrap_or_default();
    let id = format!("move-note-{}", fields["note"].as_str().unwrap_or_default());
    let number = |field: &'static str| Some((field, Arg::from(fields[field].as_u64()?)));
    let args: Vec<_> = ["min", "max"].into_iter().filter_map(number).collect();
    family(language, &id, &args).unwrap_or_default()
}
