//! Words for those who connect other systems, and for the people who fill in their fields.

use super::messages as msg;
use super::{Language, Message, family};
use crate::domain::Office;
use crate::domain::exchange::NO_SERVICE;
use crate::form::{Ask, Note, Step, Wrong};

/// What a field is for, in words for whoever fills it in.
pub fn asked(language: Language, key: &str) -> String {
    family(language, &format!("open311-ask-{}", key.replace('_', "-")), &[]).unwrap_or_default().plain()
}

/// The options of a choice: key and words.
pub fn options(language: Language, step: &Step) -> Vec<(&'static str, String)> {
    let Ask::Choice(options) = step.ask else { return Vec::new() };
    let words = |option: &&'static str| {
        let words = family(language, &step.text_id(&format!("option-{option}")), &[]);
        (*option, words.unwrap_or_default().plain())
    };
    options.iter().map(words).collect()
}

/// The name of a service by its code; what no service of the office is, is another one.
pub fn service_name(language: Language, code: &str, office: &Office) -> String {
    match office.service(code) {
        Some(service) => service.name.clone(),
        None => family(language, &format!("form-service-option-{NO_SERVICE}"), &[]).unwrap_or_default().plain(),
    }
}

/// How an answer is written, where that does not go without saying.
pub fn hint(language: Language, ask: &Ask) -> Option<String> {
    Some(match ask {
        Ask::Line { min, max, .. } | Ask::Text { min, max } => {
            msg::Open311HintText { min: (*min).into(), max: (*max).into() }.label(language)
        }
        Ask::PastDate => msg::Open311HintDate.label(language),
        Ask::Rupiah => msg::Open311HintAmount.label(language),
        _ => return None,
    })
}

/// What is wrong with an answer.
pub fn fault(language: Language, step: &Step, wrong: &Wrong) -> String {
    let note = match wrong {
        Wrong::Missing => {
            return msg::Open311FaultMissing { ask: asked(language, step.key).into() }.label(language);
        }
        Wrong::NoOption => {
            let keys: Vec<&str> = options(language, step).into_iter().map(|(key, _)| key).collect();
            return msg::Open311FaultOption { options: keys.join(", ").into() }.label(language);
        }
        Wrong::Note(note) => note,
    };
    match note {
        Note::TooShort { min, have } => {
            msg::Open311FaultTooShort { min: (*min).into(), have: (*have).into() }.label(language)
        }
        Note::TooLong { max, over } => {
            msg::Open311FaultTooLong { max: (*max).into(), over: (*over).into() }.label(language)
        }
        Note::NoWords => msg::Open311FaultNoWords.label(language),
        Note::NotAName => msg::Open311FaultNotAName.label(language),
        Note::NotADate => msg::Open311FaultNotADate.label(language),
        Note::InFuture => msg::Open311FaultInFuture.label(language),
        Note::NoSuchDay => msg::Open311FaultNoSuchDay.label(language),
        Note::TooLongAgo => msg::Open311FaultTooLongAgo.label(language),
        Note::NotMoney => msg::Open311FaultNotMoney.label(language),
        Note::ZeroMoney => msg::Open311FaultZeroMoney.label(language),
        Note::TooMuchMoney => msg::Open311FaultTooMuchMoney.label(language),
        Note::NotAPhone => msg::Open311FaultNotAPhone.label(language),
        _ => msg::Open311FaultOther.label(language),
    }
}
