//! The buttons of a question, read off its row. Labels are named here and worded elsewhere.

use crate::domain::{Evidence, Office};

use super::{Ask, Context, Draft, Form, Line, Step, Tap, Value, accept, step::option};

/// The words on a button.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Label {
    /// Words of the office profile.
    Data(String),
    /// A text by its id.
    Text(String),
    /// `[Pakai: ...]` with the name of the account.
    UseName(String),
    /// `[Ubah: ...]` with the short name of the question.
    Edit(String),
    /// `[Hapus n]`
    Remove(usize),
}

/// A button: what it says and what it means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Button {
    /// What it says.
    pub label: Label,
    /// What it means.
    pub tap: Tap,
}

/// The buttons of a screen, row by row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Keyboard {
    /// The rows.
    pub rows: Vec<Vec<Button>>,
    /// In place of the letters (Bot API `ReplyKeyboardMarkup`): the only kind that can ask for a contact.
    pub replaces_letters: bool,
}

/// Knows how labels read, so that typing one is the same as pressing it.
pub trait Labels: Send + Sync {
    /// The label in every language.
    fn readings(&self, label: &Label) -> Vec<String>;
}

/// The buttons of `step`.
pub fn keyboard(form: &Form, draft: &Draft, step: &Step, context: &Context<'_>) -> Keyboard {
    let mut rows = answers(form, draft, step, context);
    let mut navigation = Vec::new();
    if draft.before(form, step.key).is_some() {
        navigation.push(common("back", Tap::Back));
    }
    let has_files = shown_at(step.key, context).next().is_some();
    match &step.ask {
        Ask::Text { .. } if draft.answers.get(step.key).is_some() => {
            rows.push(vec![common("rewrite", Tap::Rewrite)]);
            navigation.push(common("next", Tap::Next));
        }
        Ask::Files { .. } if has_files => navigation.push(common("next", Tap::Next)),
        _ if step.optional => navigation.push(common("skip", Tap::Skip)),
        _ => {}
    }
    if goes_on(draft, step) {
        navigation.push(common("next", Tap::Next));
    }
    if !navigation.is_empty() {
        rows.push(navigation);
    }
    Keyboard { rows, replaces_letters: replaces_letters(step) }
}

/// Whether the question has a keyboard in place of the letters: the one that gives the person's own number away.
pub fn replaces_letters(step: &Step) -> bool {
    matches!(step.ask, Ask::Phone) && !step.for_officer
}

/// Whoever went back only to look keeps the answer with one tap. From the review, `[Kembali]` does that.
fn goes_on(draft: &Draft, step: &Step) -> bool {
    let went_back = draft.focus.as_ref().is_some_and(|focus| focus.key == step.key && !focus.from_review);
    let has_own_way = matches!(step.ask, Ask::Consent | Ask::Text { .. } | Ask::Files { .. } | Ask::Review);
    went_back && !has_own_way && draft.answers.get(step.key).is_some_and(|value| *value != Value::Skipped)
}

fn answers(form: &Form, draft: &Draft, step: &Step, context: &Context<'_>) -> Vec<Vec<Button>> {
    match &step.ask {
        Ask::Consent => vec![
            vec![choice(step, option::AGREE)],
            vec![common("read-notice", Tap::ReadNotice), common("decline", Tap::Decline)],
        ],
        Ask::Choice(options) => options.iter().map(|option| vec![choice(step, option)]).collect(),
        Ask::Service => services(step, context.office),
        Ask::Line { of: Line::OwnName, min, max } => names(*min, *max, context),
        Ask::Phone if step.for_officer => Vec::new(),
        Ask::Phone => vec![vec![common("send-contact", Tap::SendContact)]],
        Ask::PastDate => vec![vec![choice(step, option::TODAY), choice(step, option::YESTERDAY)]],
        Ask::Rupiah => vec![vec![choice(step, option::NONE)]],
        Ask::Place => places(context.office),
        Ask::Files { .. } => removals(step, context),
        Ask::Review => review(form, draft, step),
        Ask::Line { .. } | Ask::Text { .. } | Ask::Signature => Vec::new(),
    }
}

fn services(step: &Step, office: &Office) -> Vec<Vec<Button>> {
    let mut rows: Vec<Vec<Button>> = office
        .services()
        .iter()
        .map(|service| {
            let tap = Tap::Choose(service.key.to_string());
            vec![Button { label: Label::Data(service.label.to_string()), tap }]
        })
        .collect();
    rows.push(vec![choice(step, option::OTHER), choice(step, option::UNKNOWN)]);
    rows
}

fn places(office: &Office) -> Vec<Vec<Button>> {
    let buttons: Vec<Button> = office
        .places()
        .iter()
        .map(|place| Button { label: Label::Data(place.label.to_string()), tap: Tap::Choose(place.key.to_string()) })
        .collect();
    buttons.chunks(2).map(<[Button]>::to_vec).collect()
}

fn names(min: usize, max: usize, context: &Context<'_>) -> Vec<Vec<Button>> {
    let mut rows = Vec::new();
    if context.earlier.is_some() {
        rows.push(vec![common("use-earlier", Tap::UseEarlier)]);
    }
    // An account may call itself whatever it likes; what the form would refuse is not offered.
    if accept::line(context.name.trim(), min, max, Line::OwnName).is_ok() {
        rows.push(vec![Button { label: Label::UseName(context.name.to_owned()), tap: Tap::UseName }]);
    }
    rows
}

fn removals(step: &Step, context: &Context<'_>) -> Vec<Vec<Button>> {
    let buttons: Vec<Button> = shown_at(step.key, context)
        .enumerate()
        .map(|(index, file)| Button { label: Label::Remove(index + 1), tap: Tap::Remove(file.id.tag().to_owned()) })
        .collect();
    buttons.chunks(5).map(<[Button]>::to_vec).collect()
}

/// Whether a file is listed at a question: its own, and at the evidence question also those sent while a text was asked.
pub fn belongs(key: &str, file: &Evidence) -> bool {
    match key {
        "evidence" => !["mandate", "letter", "signature"].contains(&file.step.as_str()),
        key => file.step == key,
    }
}

/// The files that a question lists.
pub(super) fn shown_at<'c>(key: &'c str, context: &'c Context<'_>) -> impl Iterator<Item = &'c Evidence> {
    context.files.iter().filter(move |file| belongs(key, file))
}

fn review(form: &Form, draft: &Draft, step: &Step) -> Vec<Vec<Button>> {
    let edits: Vec<Button> = form
        .applicable(&draft.answers)
        .into_iter()
        .filter(|step| !matches!(step.ask, Ask::Consent | Ask::Review | Ask::Signature))
        .map(|step| Button { label: Label::Edit(step.key.to_owned()), tap: Tap::Edit(step.key.to_owned()) })
        .collect();
    let mut rows: Vec<Vec<Button>> = edits.chunks(2).map(<[Button]>::to_vec).collect();
    let send = match form.steps.iter().any(|step| matches!(step.ask, Ask::Signature)) {
        _ if step.for_officer => "officer-form-button-record",
        true => "form-button-sign",
        false => "form-button-send",
    };
    let tap = Tap::Choose(option::CONFIRM.to_owned());
    rows.insert(0, vec![Button { label: Label::Text(send.to_owned()), tap }]);
    debug_assert!(matches!(step.ask, Ask::Review));
    rows.push(vec![common("save", Tap::Save), common("delete", Tap::Delete)]);
    rows
}

/// An option of the question: its words are found by `Step::text_id`.
fn choice(step: &Step, option: &str) -> Button {
    let id = step.text_id(&format!("option-{option}"));
    Button { label: Label::Text(id), tap: Tap::Choose(option.to_owned()) }
}

/// A button that means the same at every question: its words are `form-button-<name>`.
fn common(name: &str, tap: Tap) -> Button {
    Button { label: Label::Text(format!("form-button-{name}")), tap }
}
