//! The texts of all languages, parsed once.

use super::{Html, Language, embedded};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use std::sync::LazyLock;
use unic_langid::LanguageIdentifier;

type Bundle = FluentBundle<FluentResource>;

/// What was built in.
pub(super) static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| Catalogue::read(embedded::SOURCES));

/// The texts by language.
pub(super) struct Catalogue(Vec<(Language, Bundle)>);

impl Catalogue {
    /// `build.rs` has parsed the same files, so what is logged here cannot happen to a built program.
    fn read(sources: &[(Language, &[&str])]) -> Self {
        Self(sources.iter().map(|(language, files)| (*language, bundle(*language, files))).collect())
    }

    /// A text, from the default language if this one lacks it.
    pub(super) fn html(&self, language: Language, id: &str, args: &FluentArgs<'_>) -> Html {
        match self.format(language, id, args).or_else(|| self.format(Language::default(), id, args)) {
            Some(html) => html,
            None => {
                broken(language, id, "no such text");
                Html::escape(id)
            }
        }
    }

    fn format(&self, language: Language, id: &str, args: &FluentArgs<'_>) -> Option<Html> {
        let (_, bundle) = self.0.iter().find(|(known, _)| *known == language)?;
        let pattern = bundle.get_message(id)?.value()?;
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, Some(args), &mut errors);
        if !errors.is_empty() {
            broken(language, id, &errors.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "));
        }
        Some(Html::raw(text))
    }
}

fn bundle(language: Language, files: &[&str]) -> Bundle {
    let plurals: LanguageIdentifier = language.code().parse().unwrap_or_default();
    let mut bundle = Bundle::new_concurrent(vec![plurals]);
    // The marks are invisible, and copied along: a case number with them is not found again, a link with them is dead.
    bundle.set_use_isolating(false);
    for file in files {
        let resource = FluentResource::try_new((*file).to_owned()).unwrap_or_else(|(readable, errors)| {
            broken(language, "", &format!("{errors:?}"));
            readable
        });
        if let Err(errors) = bundle.add_resource(resource) {
            broken(language, "", &format!("{errors:?}"));
        }
    }
    bundle
}

/// People get a text with a hole rather than none; a test does not pass with one.
fn broken(language: Language, id: &str, error: &str) {
    tracing::error!(text.id = id, text.language = language.code(), error, "a text is broken");
    debug_assert!(false, "text {id} in {language:?}: {error}");
}

#[cfg(test)]
mod tests {
    use super::Catalogue;
    use crate::texts::{Arg, Html, Language};

    const INDONESIAN: &str = "
-kantor = Kantor
filed = Nomor <code>{ $number }</code> untuk { $name }.
waiting = { $count ->
    [0] Tidak ada.
    [one] Jangan dipakai.
   *[other] { $count } pengaduan.
}
back = Kembali
help =
    Halo { $name },

    tekan
    {\"[\"}{ back }] di <b>{ -kantor }</b>.
only-here = Hanya { $name }
";
    const ENGLISH: &str = "
waiting = { $count ->
    [one] One complaint.
   *[other] { $count } complaints.
}
";

    const JAVANESE: &str = "
waiting = { $count ->
    [one] Aja dienggo.
   *[other] { $count } wadulan.
}
";

    fn say(language: Language, id: &str, args: &[(&str, Arg<'_>)]) -> Html {
        let catalogue = Catalogue::read(&[
            (Language::Indonesian, &[INDONESIAN]),
            (Language::English, &[ENGLISH]),
            (Language::Javanese, &[JAVANESE]),
        ]);
        let args = args.iter().map(|(name, arg)| (*name, arg.value())).collect();
        catalogue.html(language, id, &args)
    }

    #[test]
    fn arguments_are_escaped_our_html_is_not_and_nothing_invisible_is_added() {
        let html = say(
            Language::Indonesian,
            "filed",
            &[("number", "<b>&\"".into()), ("name", Html::escape("Siti").bold().into())],
        );
        assert_eq!(html.as_str(), "Nomor <code>&lt;b&gt;&amp;&quot;</code> untuk <b>Siti</b>.");
    }

    #[test]
    fn a_label_shows_what_was_typed() {
        let html = say(Language::Indonesian, "filed", &[("number", "<b>&\"".into()), ("name", "Siti".into())]);
        assert_eq!(html.plain(), "Nomor <b>&\" untuk Siti.");
    }

    #[test]
    fn numbers_choose_the_plural_of_their_language() {
        let count = |language, number: u32| say(language, "waiting", &[("count", number.into())]).into_string();
        assert_eq!(count(Language::English, 1), "One complaint.");
        assert_eq!(count(Language::English, 1_250_000), "1250000 complaints.");
        assert_eq!(count(Language::Indonesian, 0), "Tidak ada.");
        assert_eq!(count(Language::Indonesian, 1), "1 pengaduan.");
        assert_eq!(count(Language::Javanese, 1), "1 wadulan.");
    }

    #[test]
    fn no_digit_of_a_large_number_is_lost() {
        for number in [i64::MIN, 0, (1 << 53) + 1, i64::MAX] {
            assert_eq!(
                say(Language::Indonesian, "only-here", &[("name", number.into())]).as_str(),
                format!("Hanya {number}")
            );
        }
    }

    #[test]
    fn line_breaks_stay_and_a_line_may_begin_with_a_bracket() {
        let html = say(Language::Indonesian, "help", &[("name", "Siti".into())]);
        assert_eq!(html.as_str(), "Halo Siti,\n\ntekan\n[Kembali] di <b>Kantor</b>.");
    }

    #[test]
    fn indonesian_stands_in_for_what_a_language_lacks() {
        assert_eq!(say(Language::English, "only-here", &[("name", "Siti".into())]).as_str(), "Hanya Siti");
        assert_eq!(say(Language::Javanese, "back", &[]).as_str(), "Kembali");
    }

    #[test]
    #[cfg(debug_assertions)]
    #[should_panic(expected = "Unknown variable: $name")]
    fn a_missing_argument_fails_a_test() {
        say(Language::Indonesian, "only-here", &[]);
    }

    #[test]
    #[cfg(debug_assertions)]
    #[should_panic(expected = "no such text")]
    fn a_missing_text_fails_a_test() {
        say(Language::Indonesian, "nowhere", &[]);
    }
}
