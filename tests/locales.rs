//! The texts: each that is asked for is there, none is there in vain, and every screen of every language fits Telegram.

mod agreed;
mod asked;
mod blocks;
mod figures;
mod longest;
mod move_texts;
mod moves;
mod papers;
mod rights;
mod staff;
mod templates;
mod verify;
mod walk;
mod walk_hours;

use std::collections::{BTreeMap, BTreeSet};

use wadul::domain::template::BLANKS;
use wadul::domain::{Kind, Medium, Office, PersonId, Right, Role, Status, Verdict};
use wadul::form::{Form, Forms, Label, Labels as _};
use wadul::notices::{Notice, Press, QuestionView, View};
use wadul::texts::{EveryLanguage, Keys, Language, Page, Part, family, family_ids, officers_menu, page, profile};

use crate::architecture::files;
use asked::{asks, questions};
use longest::longest_office;
use walk::{notes, views};

/// Beginnings of the texts that rows of tables name.
const FAMILIES: [&str; 28] = [
    "form-",
    "state-",
    "event-",
    "kind-",
    "medium-",
    "command-",
    "channel-",
    "outcome-",
    "moved-",
    "next-",
    "move-",
    "refused-",
    "choice-",
    "officer-told-",
    "officer-ask-",
    "officer-do-",
    "officer-event-",
    "officer-move-",
    "officer-form-",
    "officer-template-",
    "officer-state-",
    "staff-ask-",
    "staff-note-",
    "staff-role-",
    "staff-does-",
    "staff-change-",
    "staff-told-",
    "open311-ask-",
];

/// Beginnings to which the source adds the key of a row.
const BEGINNINGS: [&str; 8] = [
    "move-ask",
    "move-do",
    "move-preview",
    "officer-move-need",
    "officer-state",
    "state-short",
    "officer-template-ask",
    "officer-template-change",
];

/// What Telegram takes, counted as its own apps count: in UTF-16.
const TEXT: usize = 4096;
const CAPTION: usize = 1024;
const DATA: usize = 64;

fn office() -> Office {
    Office::published().expect("the built-in profile")
}

fn length(text: &str) -> usize {
    text.encode_utf16().count()
}

/// Every form there is: those of citizens, and the one with which officers enter what came by another way.
fn every_form() -> Vec<Form> {
    let forms = Forms::standard();
    forms.iter().cloned().chain(forms.registering()).collect()
}

/// The texts that the tables name, each with the row that wants it.
fn wanted() -> BTreeMap<String, String> {
    let (office, mut wanted) = (office(), BTreeMap::new());
    let mut want = |id: String, by: String| {
        wanted.entry(id.replace('_', "-")).or_insert(by);
    };
    for form in &every_form() {
        for step in &form.steps {
            for id in [step.text_id("ask"), format!("form-{}-name", step.key)] {
                want(id, format!("the question {}", step.key));
            }
        }
        for view in questions(form, &office) {
            for button in view.keyboard.rows.iter().flatten() {
                let id = match &button.label {
                    Label::Data(_) => continue,
                    Label::Text(id) => id,
                    Label::UseName(_) => "form-button-use-name",
                    Label::Edit(_) => "form-button-edit",
                    Label::Remove(_) => "form-button-remove",
                };
                want(id.to_owned(), format!("a button of {}", view.key));
            }
        }
    }
    for step in Forms::standard().exchanging().iter().flat_map(|form| form.steps.clone()) {
        for id in [format!("open311-ask-{}", step.key), format!("form-{}-name", step.key)] {
            want(id, format!("the question {} of other systems", step.key));
        }
    }
    for note in notes() {
        let tag = serde_json::to_value(&note).expect("a note")["note"].as_str().unwrap_or_default().to_owned();
        want(format!("form-note-{tag}"), format!("{note:?}"));
    }
    for (_, word) in Status::ALL {
        want(format!("state-{word}"), format!("the state {word}"));
    }
    want("event-filed".to_owned(), "the event filed".to_owned());
    want("officer-event-reminded".to_owned(), "the event reminded".to_owned());
    want("officer-event-archive-copy".to_owned(), "the event archive_copy".to_owned());
    want("officer-event-read-by-partner".to_owned(), "the event read_by_partner".to_owned());
    let verdict = |granted, reason: Option<&str>| Verdict {
        at: chrono::DateTime::UNIX_EPOCH,
        by: PersonId(1),
        granted,
        reason: reason.map(str::to_owned),
    };
    let verdicts = [verdict(true, None), verdict(false, Some("Datanya benar.")), verdict(false, None)];
    for (right, _) in Right::ALL {
        let answered = verdicts.iter().map(|verdict| right.answered(verdict));
        for event in std::iter::once(right.asked()).chain(answered) {
            want(format!("event-{event}"), format!("the event {event}"));
        }
    }
    for event in ["erased", "held", "released"] {
        want(format!("officer-event-{event}"), format!("the event {event}"));
    }
    want("event-follow".to_owned(), "the event follow".to_owned());
    for event in ["block", "unblock", "block-appeal", "block-upheld"] {
        want(format!("officer-event-{event}"), format!("the event {event}"));
    }
    templates::wants(&mut want);
    move_texts::wanted(&mut want);
    for (_, word) in Kind::ALL {
        want(format!("kind-{word}"), format!("the kind {word}"));
    }
    for (_, word) in Medium::ALL {
        want(format!("medium-{word}"), format!("the medium {word}"));
    }
    staff::wants(&mut want);
    for (command, _) in everybodys_menu(Language::Indonesian) {
        want(format!("command-{command}"), format!("the menu entry /{command}"));
    }
    for (id, place) in named_in_the_source() {
        want(id, place);
    }
    wanted
}

/// The menu of somebody who has every role.
fn everybodys_menu(language: Language) -> Vec<(String, String)> {
    officers_menu(language, &Role::ALL.map(|(role, _)| role))
}

/// Texts of the families that the source names in full: `"form-step"`.
fn named_in_the_source() -> Vec<(String, String)> {
    let mut named = Vec::new();
    for file in files(&["src/form", "src/texts", "src/papers"], &[".rs"]) {
        let code = file.text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
        for literal in code.split('"').skip(1).step_by(2) {
            let kebab = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
            let family = FAMILIES.iter().any(|family| literal.starts_with(family) && literal.len() > family.len());
            if family && literal.chars().all(kebab) && !BEGINNINGS.contains(&literal) {
                named.push((literal.to_owned(), file.path.clone()));
            }
        }
    }
    named
}

#[test]
fn every_text_that_is_asked_for_is_there_and_none_is_there_in_vain() {
    let wanted = wanted();
    let present: BTreeSet<&str> = family_ids().iter().map(|(id, _)| *id).collect();
    let missing: Vec<String> = wanted
        .iter()
        .filter(|(id, _)| !present.contains(id.as_str()))
        .map(|(id, by)| format!("{id}, for {by}"))
        .collect();
    assert!(missing.is_empty(), "add these to locales/id and every other language:\n{}", missing.join("\n"));
    let unused: Vec<&&str> = present.iter().filter(|id| !wanted.contains_key(**id)).collect();
    assert!(unused.is_empty(), "nobody asks for these any more: {unused:?}");
}

/// Fluent shows the other language where one lacks a text; a reader should not meet that.
#[test]
fn every_family_text_is_said_in_the_readers_own_language() {
    let shared = ["command-", "form-step", "form-button-edit"];
    // Javanese has these words from Indonesian, and what only officers read is not asked of it.
    let javanese = [
        "form-mandate-name",
        "form-service-date-name",
        "form-lapor-number-name",
        "form-value-files",
        "form-review-unit-open",
        "move-do-supplement",
        "move-do-withdraw",
    ];
    let args = |names: &[&'static str]| names.iter().map(|name| (*name, "3".into())).collect::<Vec<_>>();
    let mut same = Vec::new();
    for (id, names) in family_ids().iter().filter(|(id, _)| !shared.iter().any(|begin| id.starts_with(begin))) {
        let say = |language| family(language, id, &args(names)).unwrap_or_default().plain();
        let home = say(Language::Indonesian);
        let alike = |other: &Language| {
            *other == Language::Javanese
                && (javanese.contains(id) || ["officer-", "staff-", "open311-"].iter().any(|own| id.starts_with(own)))
        };
        let others = Language::ALL.iter().filter(|other| **other != Language::Indonesian && !alike(other));
        same.extend(others.filter(|other| home.contains(' ') && say(**other) == home).map(|other| (id, other)));
    }
    assert!(same.is_empty(), "not translated: {same:?}");
}

/// What can be wrong with a page, in one language.
fn faults(page: &Page) -> Vec<String> {
    let mut faults = Vec::new();
    if page.parts.is_empty() {
        faults.push("nothing is said".to_owned());
    }
    for part in &page.parts {
        let (html, keys, limit) = match part {
            Part::Text { html, keys } => (html, keys, TEXT),
            Part::Paper { caption, keys, .. } => (caption, keys, CAPTION),
            Part::Files(_) => continue,
        };
        // The blanks of a template are meant to be read.
        let text = BLANKS.iter().fold(html.plain(), |text, blank| text.replace(&format!("{{{blank}}}"), blank));
        if text.trim().is_empty() {
            faults.push("an empty message".to_owned());
        }
        if length(&text) > limit {
            faults.push(format!("{} letters where {limit} fit: {text}", length(&text)));
        }
        if text.contains('{') || text.contains('}') || text.contains("\u{2068}") {
            faults.push(format!("a blank that is not filled: {text}"));
        }
        faults.extend(labels(keys).into_iter().filter(|label| !(1..=64).contains(&length(label))));
        faults.extend(presses(keys).into_iter().filter_map(|press| {
            let data = press.encode();
            (data.len() > DATA || Press::read(&data) != Some(press)).then(|| format!("{data} does not fit a button"))
        }));
    }
    faults
}

fn labels(keys: &Keys) -> Vec<String> {
    match keys {
        Keys::None | Keys::LettersBack => Vec::new(),
        Keys::Inline(rows) => rows.iter().flatten().map(|key| key.label.clone()).collect(),
        Keys::Opening(page, rows) => {
            std::iter::once(&page.label).chain(rows.iter().flatten().map(|key| &key.label)).cloned().collect()
        }
        Keys::Letters(rows) => rows.iter().flatten().map(|key| key.label.clone()).collect(),
    }
}

fn presses(keys: &Keys) -> Vec<Press> {
    match keys {
        Keys::Inline(rows) | Keys::Opening(_, rows) => rows.iter().flatten().map(|key| key.press.clone()).collect(),
        _ => Vec::new(),
    }
}

/// Every screen of every form, with nothing said before and with each of the notes, and every notice.
fn screens(office: &Office) -> Vec<View> {
    let mut screens = views(office);
    let question = |view: QuestionView, note| View::Question(Box::new(QuestionView { note, ..view }));
    for form in &every_form() {
        for view in questions(form, office) {
            screens.push(View::Privacy(Box::new(view.clone())));
            screens.push(question(view, None));
        }
        // The notes stand above the longest screen there is.
        let longest = questions(form, office).into_iter().filter(|view| view.key == "review").nth(1);
        let longest = longest.expect("each form has a review");
        screens.extend(notes().into_iter().map(|note| question(longest.clone(), Some(note))));
    }
    screens
}

#[test]
fn every_screen_fits_telegram_in_every_language_and_for_an_office_with_the_longest_names() {
    for office in [office(), longest_office()] {
        for view in screens(&office) {
            for language in Language::ALL {
                let page = page(&view, *language, &office);
                let mut faults = faults(&page);
                faults.extend(page.parts.iter().filter_map(|part| match part {
                    Part::Paper { paper, .. } => papers::wrong(*paper, &view, *language, &office),
                    _ => None,
                }));
                // Written down only when it is to be read: some views are long.
                let which = || match &view {
                    View::Question(view) => format!("the question {}", view.key),
                    View::Case(view, notice) => format!("{notice:?} of a case {:?}", view.case.status),
                    other => format!("{other:?}").chars().take(80).collect::<String>(),
                };
                assert!(faults.is_empty(), "{language:?}, {}: {faults:#?}", which());
            }
        }
    }
}

/// What is typed is compared with the buttons on the screen in every language: no word may press two of them.
#[test]
fn a_typed_label_presses_one_button_whatever_its_language() {
    let office = office();
    for form in &every_form() {
        for view in questions(form, &office) {
            let mut pressed = BTreeMap::new();
            for button in view.keyboard.rows.iter().flatten() {
                for reading in EveryLanguage.readings(&button.label) {
                    let typed: String = reading.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect();
                    let other = pressed.insert(typed, &button.tap);
                    assert!(other.is_none_or(|other| *other == button.tap), "{}: {reading}", view.key);
                }
            }
        }
    }
}

/// A key travels on a button together with the draft's tag and an option (64 bytes).
#[test]
fn keys_of_questions_are_short() {
    for form in &every_form() {
        let mut keys: Vec<&str> = form.steps.iter().map(|step| step.key).collect();
        assert!(keys.iter().all(|key| key.len() <= 14), "{keys:?}");
        keys.sort_unstable();
        let count = keys.len();
        keys.dedup();
        assert_eq!(keys.len(), count, "two questions with one key");
    }
}

#[test]
fn help_knows_every_kind_of_answer() {
    let office = office();
    let said = |ask| match page(&View::Help { ask, roles: Vec::new() }, Language::Indonesian, &office).parts.pop() {
        Some(Part::Text { html, .. }) => html.plain(),
        other => panic!("{other:?}"),
    };
    for ask in asks().into_iter().flatten() {
        assert_ne!(said(Some(ask)), said(None), "add hint-{ask} to the texts and to src/texts/plain.rs");
    }
}

/// Bot API `setMyName`, `setMyShortDescription`, `setMyDescription`, `setMyCommands`.
#[test]
fn the_bot_presents_itself_within_telegrams_limits() {
    for language in Language::ALL {
        for (office, whole) in [(office(), true), (longest_office(), false)] {
            let profile = profile(*language, &office);
            for (text, most) in [(&profile.name, 64), (&profile.about, 120), (&profile.description, 512)] {
                assert!((1..=most).contains(&text.chars().count()), "{language:?}: {text}");
                assert!(!whole || !text.ends_with('…'), "{language:?}: cut off: {text}");
            }
            let menu = everybodys_menu(*language);
            assert!(menu.ends_with(&profile.citizens) && menu.len() <= 100);
            for (command, description) in &menu {
                let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
                assert!((1..=32).contains(&command.len()) && command.chars().all(plain), "{command}");
                assert!((1..=256).contains(&description.chars().count()), "{language:?}: /{command}: {description}");
            }
        }
    }
}

/// A notice that nobody gave words to would be an empty message.
#[test]
fn a_view_of_the_wrong_kind_would_be_noticed() {
    let empty = page(&View::Plain(Notice::Help), Language::Indonesian, &office());
    assert!(!faults(&empty).is_empty());
}
