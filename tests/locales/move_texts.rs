//! The texts that the table of moves asks for.

use wadul::domain::lifecycle::{Action, Audience, Need, Party, RULES};
use wadul::domain::{Channel, Outcome, Status};
use wadul::texts::family_ids;

use super::moves::{REFUSALS, move_notes};

/// What the table of moves asks for: its buttons, its questions, its news, its lines in the history.
pub fn wanted(want: &mut impl FnMut(String, String)) {
    for rule in RULES {
        let (action, by) = (rule.action.key(), format!("the move {}", rule.action.key()));
        let citizens = rule.by.contains(&Party::Citizen);
        let is_clocks = rule.by.contains(&Party::Clock);
        let told = rule.tells.contains(&Audience::Citizen);
        if told && rule.action != Action::Supplement {
            want(format!("moved-{action}"), by.clone());
        }
        // A citizen reads in the history what was told; the rest is for officers.
        // Whose date moved with the calendar hears of it in a notice about all their cases.
        let history = if told || citizens || rule.action == Action::Reschedule { "event" } else { "officer-event" };
        want(format!("{history}-{action}"), by.clone());
        want(format!("officer-told-{action}"), by.clone());
        if !is_clocks {
            want(format!("{}-{action}", if citizens { "move-do" } else { "officer-do" }), by.clone());
        }
        for ask in rule.needs {
            if ask.need != Need::Proof {
                want(format!("officer-move-need-{}", ask.need.key()), by.clone());
            }
            let own = format!("{}-{action}-{}", if citizens { "move-ask" } else { "officer-ask" }, ask.need.key());
            let own = own.replace('_', "-");
            let is_own = citizens || family_ids().iter().any(|(id, _)| *id == own);
            want(if is_own { own } else { format!("officer-ask-{}", ask.need.key()) }, by.clone());
        }
    }
    for (status, word) in Status::ALL {
        for (beginning, some) in [("state-short", SHORT.as_slice()), ("officer-state", ADDRESSED.as_slice())] {
            if some.contains(&status) {
                want(format!("{beginning}-{word}"), format!("the state {status:?} in few words"));
            }
        }
        want(format!("next-{word}"), format!("the state {status:?}"));
    }
    for (_, word) in Outcome::ALL {
        want(format!("outcome-{word}"), format!("the outcome {word}"));
    }
    for (_, word) in Channel::ALL {
        want(format!("channel-{word}"), format!("the channel {word}"));
    }
    for stars in 1..=5 {
        want(format!("choice-stars-{stars}"), "the stars".to_owned());
    }
    for why in REFUSALS {
        want(format!("refused-{}", why.key()), format!("{why:?}"));
    }
    for note in move_notes() {
        let tag = serde_json::to_value(&note).expect("a note")["note"].as_str().unwrap_or_default().to_owned();
        want(format!("move-note-{tag}"), format!("{note:?}"));
    }
    for id in ["state-merged-other", "moved-merge-other", "next-merged-other"] {
        want(id.to_owned(), "a case merged into somebody else's".to_owned());
    }
    want("move-preview-withdraw".to_owned(), "the preview of a withdrawal".to_owned());
    want("officer-event-filed".to_owned(), "the event filed".to_owned());
    want("officer-event-pass-plan".to_owned(), "a plan that got another owner".to_owned());
    // Words that `texts::moves` puts together from a beginning and an end.
    for end in ["send", "confirm", "rewrite", "take-back"] {
        want(format!("officer-move-{end}"), "the buttons of a move".to_owned());
    }
    for end in ["by-citizen", "by-clock", "answered"] {
        want(format!("officer-told-{end}"), "who did it".to_owned());
    }
}

/// States whose words are too long for a button, or name a place that a list does not.
const SHORT: [Status; 6] = [
    Status::AwaitingCompletion,
    Status::Distributed,
    Status::Responded,
    Status::Objected,
    Status::Referred,
    Status::Merged,
];
/// States whose words speak to the citizen: officers read others.
const ADDRESSED: [Status; 2] = [Status::AwaitingCompletion, Status::Responded];
