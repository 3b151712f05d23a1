//! The words on the buttons of a form.

use super::{Language, family};
use crate::form::{Label, Labels};

/// The text of a button.
pub fn label(language: Language, label: &Label) -> String {
    let text = match label {
        Label::Data(words) => return words.clone(),
        Label::Text(id) => family(language, id, &[]),
        Label::UseName(name) => family(language, "form-button-use-name", &[("name", name.as_str().into())]),
        Label::Edit(key) => {
            let name = step_text(language, key, "name").unwrap_or_default();
            family(language, "form-button-edit", &[("name", name.into())])
        }
        Label::Remove(number) => family(language, "form-button-remove", &[("number", (*number).into())]),
    };
    text.unwrap_or_default().plain()
}

/// A text of a question that takes no argument: `form-<key>-<what>`.
pub fn step_text(language: Language, key: &str, what: &str) -> Option<super::Html> {
    family(language, &format!("form-{}-{what}", key.replace('_', "-")), &[])
}

/// Typing what stands on a button is pressing it, in whichever language it is typed.
pub struct EveryLanguage;

impl Labels for EveryLanguage {
    fn readings(&self, wanted: &Label) -> Vec<String> {
        Language::ALL.iter().map(|language| label(*language, wanted)).collect()
    }
}
