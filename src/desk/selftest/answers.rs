//! What the citizen of the self-test answers to a question, read off its row: a new question needs nothing here.

use super::super::Act;
use super::way::pressed;
use crate::domain::{MessageId, Office};
use crate::form::{Ask, Input, Line, Step, Tap, option};
use crate::notices::Press;

/// Says to whoever finds it what it is.
const WORDS: &str = "Ini pengaduan uji mandiri dari program, bukan dari warga. ";

/// Their name, which is also how they sign.
pub(super) const NAME: &str = "Uji Mandiri";

/// What is done at a question of the draft with this tag; none: it needs what a program does not have.
pub(super) fn to(step: &Step, tag: &str, office: &Office, acts: i64) -> Option<Vec<Act>> {
    let tap = |tap| {
        let (draft, key) = (tag.to_owned(), step.key.to_owned());
        pressed(&Press::Form { draft, key, tap })
    };
    let say = |text: String| Act::Hear(Input::Text { text, message: message(acts) });
    let choose = |option: &str| tap(Tap::Choose(option.to_owned()));
    Some(vec![match &step.ask {
        _ if step.optional => tap(Tap::Skip),
        Ask::Consent => choose(option::AGREE),
        Ask::Choice(options) => choose(options.first()?),
        Ask::Service => choose(office.services().first().map_or(option::UNKNOWN, |service| service.key.as_str())),
        Ask::Line { of: Line::OwnName, .. } => tap(Tap::UseName),
        Ask::Line { of: Line::Name, .. } => say(NAME.to_owned()),
        Ask::Line { min, max, .. } => say(words(*min, *max)),
        Ask::Text { min, max } => return Some(vec![say(words(*min, *max)), tap(Tap::Next)]),
        Ask::Phone => say("081200000000".to_owned()),
        Ask::PastDate => choose(option::TODAY),
        Ask::Rupiah => choose(option::NONE),
        Ask::Place => match office.places().first() {
            Some(place) => choose(place.key.as_str()),
            None => say(words(3, 200)),
        },
        Ask::Files { .. } => return None,
        Ask::Review => choose(option::CONFIRM),
        Ask::Signature => say(NAME.to_owned()),
    }])
}

/// So many letters at least and at most.
pub(super) fn words(least: usize, most: usize) -> String {
    let enough = WORDS.chars().cycle().take(least.max(WORDS.len()).min(most));
    enough.collect::<String>().trim_end().to_owned()
}

/// Each message of theirs has a number of its own.
pub(super) fn message(acts: i64) -> MessageId {
    MessageId(acts + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_fit_whatever_is_asked_for() {
        for (least, most) in [(1, 4), (2, 100), (20, 4000), (300, 300), (10, 3000)] {
            let length = words(least, most).chars().count();
            // A space at the end may have gone.
            assert!((least - 1..=most).contains(&length), "{length} for {least} to {most}");
        }
    }
}
