//! A message that can be said: by its struct, or by its name for the texts of tables.

use super::catalogue::CATALOGUE;
use super::{Arg, Html, Language, embedded};
use fluent_bundle::FluentArgs;

/// A text with its blanks filled. `build.rs` implements it for each message.
pub trait Message {
    /// The id in `locales/`.
    const ID: &'static str;

    /// What fills the blanks.
    fn args(&self) -> FluentArgs<'_> {
        FluentArgs::new()
    }

    /// For a message's body.
    fn html(&self, language: Language) -> Html {
        CATALOGUE.html(language, Self::ID, &self.args())
    }

    /// For what Telegram shows as it is: buttons, toasts, commands. Arguments come out as they were typed.
    fn label(&self, language: Language) -> String {
        self.html(language).plain()
    }
}

/// The text a row of a table names; `None` if there is none. It may be given more arguments than it uses.
pub fn family(language: Language, id: &str, args: &[(&str, Arg<'_>)]) -> Option<Html> {
    embedded::FAMILIES.binary_search_by_key(&id, |(id, _)| *id).ok()?;
    let args = args.iter().map(|(name, arg)| (*name, arg.value())).collect();
    Some(CATALOGUE.html(language, id, &args))
}

/// Every text that is found by name, sorted, with its arguments: what tests compare the tables with.
pub fn family_ids() -> &'static [(&'static str, &'static [&'static str])] {
    embedded::FAMILIES
}

#[cfg(test)]
mod tests {
    use super::{family, family_ids};
    use crate::texts::{Arg, Language};

    #[test]
    fn every_text_of_a_family_is_found_in_every_language() {
        assert!(family_ids().is_sorted());
        for (id, names) in family_ids() {
            let args: Vec<_> = names.iter().map(|name| (*name, Arg::from(1))).collect();
            for language in Language::ALL {
                assert!(family(*language, id, &args).is_some_and(|text| !text.is_empty()), "{id} in {language:?}");
            }
        }
    }

    #[test]
    fn an_unknown_name_is_no_text() {
        assert_eq!(family(Language::Indonesian, "form-nobody-asks-this", &[]), None);
    }
}
