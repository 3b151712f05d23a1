//! A question on the screen, the review of all answers, and the privacy notice.

use super::labels::label;
use super::messages as msg;
use super::page::{Key, Keys, LetterKey, Page, Paragraph, Part};
use super::{Arg, Html, Language, Message, family, format, office, pad, values};
use crate::domain::{Evidence, Office};
use crate::form::{Ask, Label, Note, Step, Tap, belongs};
use crate::notices::{Press, QuestionView};

/// The screen of a question.
pub fn question(view: &QuestionView, language: Language, office: &Office) -> Page {
    let Some(step) = view.steps.iter().find(|step| step.key == view.key) else { return Page::default() };
    let head = [note(view, language, office), Some(progress(view, language))].into_iter().flatten();
    let head = Html::join(head, "\n\n");
    let mut page = match step.ask {
        Ask::Review => review(view, step, head, language, office),
        _ => {
            let mut parts = vec![head];
            // Whoever is still writing or sending has read the question a moment ago.
            let writes_on = matches!(view.note, Some(Note::Added | Note::FileKeptBesideText));
            if !writes_on && !matches!(view.note, Some(Note::FilesReceived { .. })) {
                parts.extend(before(view, step, language, office));
                parts.push(ask(view, step, language, office));
            }
            if !writes_on {
                parts.extend(current(view, step, language, office));
            }
            Page::text(Html::join(parts, "\n\n"), keys(view, language))
        }
    };
    if view.clears {
        page.parts.splice(0..0, letters_back(language).parts);
    }
    page
}

/// A few words that take the keyboard in place of the letters away: only a message without other buttons can.
pub fn letters_back(language: Language) -> Page {
    Page::text(family(language, "form-phone-done", &[]).unwrap_or_default(), Keys::LettersBack)
}

/// The whole privacy notice (UU 27/2022 art. 21), then the question again.
pub fn privacy(view: &QuestionView, language: Language, office: &Office) -> Page {
    let notice = msg::Privacy {
        office: office.profile().name.as_str().into(),
        address: office.profile().address.as_str().into(),
        years: office.retention_years().into(),
        days: office.limits().draft_days.into(),
    };
    let mut page = question(view, language, office);
    page.parts.insert(0, Part::Text { html: notice.html(language), keys: Keys::None });
    page
}

fn progress(view: &QuestionView, language: Language) -> Html {
    let mut args = vec![("step", view.progress.step.into()), ("of", view.progress.of.into())];
    let text = match &view.completes {
        Some(case) => {
            args.push(("number", case.number.to_string().into()));
            "form-step-complete"
        }
        None => "form-step",
    };
    family(language, text, &args).unwrap_or_default()
}

/// What a case said until now, where that is to be completed.
fn before(view: &QuestionView, step: &Step, language: Language, office: &Office) -> Option<Html> {
    let case = view.completes.as_ref()?;
    let value = case.answers.get(step.key)?;
    let words = values::read(step, value, &case.files, language, office);
    family(language, "form-before", &[("answer", beginning(&words, 300).into())])
}

fn ask(view: &QuestionView, step: &Step, language: Language, office: &Office) -> Html {
    let name = full_name(view);
    let args: [(&str, Arg<'_>); 4] = [
        ("office", office.profile().name.as_str().into()),
        ("years", office.retention_years().into()),
        ("most", office.limits().files.into()),
        ("name", name.into()),
    ];
    let text = if view.pad.is_some() { "form-signature-pad".to_owned() } else { step.text_id("ask") };
    family(language, &text, &args).unwrap_or_default()
}

/// The name given, here or in the case that is being completed.
fn full_name(view: &QuestionView) -> String {
    let before = || view.completes.as_ref().and_then(|case| case.answers.text("full_name"));
    view.draft.answers.text("full_name").or_else(before).unwrap_or_default()
}

/// What is answered already, where the person has come back to it, and the files there are.
fn current(view: &QuestionView, step: &Step, language: Language, office: &Office) -> Option<Html> {
    if let Ask::Files { .. } = step.ask {
        let files: Vec<_> = view.files.iter().filter(|file| belongs(step.key, file)).collect();
        // However many there are and whatever was written with them: the page has to fit into one message.
        let most = 3000 / files.len().max(10);
        let line =
            |(index, file): (usize, &&Evidence)| beginning(&values::file_line(index + 1, &brief(file), language), most);
        let lines: Vec<_> = files.iter().enumerate().map(line).collect();
        return (!lines.is_empty()).then(|| Html::escape(&lines.join("\n")));
    }
    let value = view.draft.answers.get(step.key)?;
    if matches!(step.ask, Ask::Consent) {
        return None;
    }
    let words = values::read(step, value, &view.files, language, office);
    if words.is_empty() {
        return None;
    }
    family(language, "form-current", &[("answer", beginning(&words, 300).into())])
}

/// A long text is on the screen above anyway; its beginning is enough to know it by.
fn beginning(words: &str, most: usize) -> String {
    match words.chars().count() > most {
        true => words.chars().take(most).chain(['…']).collect(),
        false => words.to_owned(),
    }
}

/// Ten long captions would not fit into one message.
fn brief(file: &Evidence) -> Evidence {
    let caption = file.caption.as_deref().map(|caption| beginning(caption, 80));
    Evidence { caption, ..file.clone() }
}

fn note(view: &QuestionView, language: Language, office: &Office) -> Option<Html> {
    let note = view.note.as_ref()?;
    let name = full_name(view);
    let (id, args) = note_text(note, name, office.deadlines().late_after_days);
    family(language, &id, &args)
}

/// The text of a note and its arguments; both read off the note itself, so that a new note needs only its text.
pub(crate) fn note_text(note: &Note, name: String, late_after: u32) -> (String, Vec<(&'static str, Arg<'static>)>) {
    let fields = serde_json::to_value(note).unwrap_or_default();
    let id = format!("form-note-{}", fields["note"].as_str().unwrap_or_default());
    let number = |field: &str| fields[field].as_u64();
    let mut args: Vec<(&'static str, Arg<'static>)> = vec![("name", name.into()), ("late", late_after.into())];
    for field in ["min", "max", "have", "over", "count", "most", "limit"] {
        args.extend(number(field).map(|number| (field, number.into())));
    }
    (id, args)
}

fn review(view: &QuestionView, step: &Step, head: Html, language: Language, profile: &Office) -> Page {
    let answers = &view.draft.answers;
    let word = |id: &str, args: &[(&str, Arg<'_>)]| family(language, id, args).unwrap_or_default();
    let mut paragraphs = vec![Paragraph::ours(head), Paragraph::ours(ask(view, step, language, profile))];
    paragraphs.push(Paragraph::default());
    for (_, name, value) in values::answered(&view.steps, answers, &view.files, language, profile) {
        paragraphs.push(Paragraph::named(&name, value));
    }
    if !view.files.is_empty() {
        paragraphs.push(Paragraph::default());
    }
    for (index, file) in view.files.iter().enumerate() {
        paragraphs.push(Paragraph::ours(Html::escape(&values::file_line(index + 1, file, language))));
    }
    paragraphs.push(Paragraph::default());
    if view.completes.is_some() {
        paragraphs.push(Paragraph::ours(word("form-review-complete", &[])));
        return Page::paragraphs(paragraphs, keys(view, language));
    }
    let sees = match (answers.chose("confidential", "secret"), answers.chose("about_officer", "yes")) {
        (true, _) if step.for_officer => "officer-form-sees-secret",
        (true, true) => "form-review-sees-secret-superior",
        (true, false) => "form-review-sees-secret",
        (false, true) => "form-review-sees-superior",
        (false, false) => "form-review-sees-open",
    };
    paragraphs.push(Paragraph::ours(word(sees, &[])));
    let unit = office::unit(view, language, profile);
    paragraphs.push(Paragraph::ours(word("form-review-unit", &[("unit", unit.into())])));
    let due = format::moment(language, view.due_at);
    let promise = if step.for_officer { "officer-form-due" } else { "form-review-due" };
    paragraphs.push(Paragraph::ours(word(promise, &[("due", due.into())])));
    Page::paragraphs(paragraphs, keys(view, language))
}

/// The buttons, as `form` read them off the row.
fn keys(view: &QuestionView, language: Language) -> Keys {
    let press =
        |tap: &Tap| Press::Form { draft: view.draft.id.tag().to_owned(), key: view.key.clone(), tap: tap.clone() };
    let rows = &view.keyboard.rows;
    if rows.is_empty() {
        return Keys::None;
    }
    if view.keyboard.replaces_letters {
        let rows = rows.iter().map(|row| {
            row.iter()
                .map(|button| LetterKey {
                    label: label(language, &button.label),
                    sends_contact: button.tap == Tap::SendContact,
                })
                .collect()
        });
        return Keys::Letters(rows.collect());
    }
    let rows = rows.iter().map(|row| {
        row.iter()
            .map(|button| Key {
                label: short(label(language, &button.label), &button.label),
                press: press(&button.tap),
            })
            .collect()
    });
    match &view.pad {
        Some(address) => Keys::Opening(pad::key(address, language), rows.collect()),
        None => Keys::Inline(rows.collect()),
    }
}

/// A name of an account can be long; a button cannot.
fn short(words: String, label: &Label) -> String {
    match label {
        Label::UseName(_) if words.chars().count() > 60 => words.chars().take(59).chain(['…']).collect(),
        _ => words,
    }
}
