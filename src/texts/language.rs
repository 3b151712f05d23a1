//! The languages people can choose from.

use super::embedded;

/// A language. Indonesian is the office's own, and stands in where another lacks a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// Bahasa Indonesia.
    #[default]
    Indonesian,
    /// Basa Jawa.
    Javanese,
    /// English.
    English,
}

impl Language {
    /// The languages to offer: those that have texts in this build.
    pub const ALL: &'static [Self] = embedded::OFFERED;

    /// The folder in `locales/`, and what is stored and sent to Telegram.
    pub fn code(self) -> &'static str {
        match self {
            Self::Indonesian => "id",
            Self::Javanese => "jv",
            Self::English => "en",
        }
    }

    /// The language of a code, among those offered. Phones add the country: `en-GB` is English.
    pub fn read(code: &str) -> Option<Self> {
        let language = code.split(['-', '_']).next()?;
        Self::ALL.iter().copied().find(|offered| offered.code().eq_ignore_ascii_case(language))
    }
}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn every_language_offered_is_read_from_its_code() {
        for language in Language::ALL {
            assert_eq!(Language::read(language.code()), Some(*language));
        }
        assert!(Language::ALL.contains(&Language::default()));
    }

    #[test]
    fn a_country_or_capital_letters_do_not_matter_and_other_languages_are_unknown() {
        assert_eq!(Language::read("ID-id"), Some(Language::Indonesian));
        assert_eq!(Language::read("id_ID"), Some(Language::Indonesian));
        assert_eq!(Language::read("idn"), None);
        assert_eq!(Language::read(""), None);
    }
}
