//! Every question there is, with the longest answers and files that can be.

use chrono::NaiveDate;
use wadul::domain::money::Rupiah;
use wadul::domain::{Evidence, FileId, Medium, MessageId, Office, Storage};
use wadul::form::{Ask, Context, Draft, Earlier, Form, Forms, Keyboard, Step, Value, keyboard};
use wadul::notices::QuestionView;
use wadul::texts::EveryLanguage;

use super::walk::{PERSON, now};

/// Every kind of answer that help can be asked for, and none.
pub fn asks() -> Vec<Option<&'static str>> {
    let forms = Forms::standard();
    let steps = forms.iter().flat_map(|form| form.steps.iter().map(|step| Some(step.ask.key())));
    let mut asks: Vec<_> = steps.chain([None]).collect();
    asks.sort_unstable();
    asks.dedup();
    asks
}

/// Each question of the form with each draft that shapes its screen, and nothing said before.
pub fn questions(form: &Form, office: &Office) -> Vec<QuestionView> {
    let drafts = [Draft::new(PERSON, form), answered(form, office, true), answered(form, office, false)];
    let screens = |step: &Step| drafts.clone().map(|draft| question(form, draft, step, office));
    form.steps.iter().flat_map(screens).collect()
}

fn question(form: &Form, draft: Draft, step: &Step, office: &Office) -> QuestionView {
    let fresh = draft.answers.get("consent").is_none();
    let files = if fresh { Vec::new() } else { files() };
    let keyboard = buttons(form, &draft, step, office, &files);
    QuestionView {
        key: step.key.to_owned(),
        progress: draft.progress(form, step.key),
        note: None,
        clears: !fresh,
        keyboard,
        steps: form.steps.clone(),
        files,
        due_at: now(),
        completes: None,
        pad: matches!(step.ask, Ask::Signature).then(|| "https://wadul.example.go.id/pad/0".to_owned()),
        draft,
    }
}

fn buttons(form: &Form, draft: &Draft, step: &Step, office: &Office, files: &[Evidence]) -> Keyboard {
    let earlier = Earlier { answers: Vec::new() };
    let name = "Raden Ayu ".repeat(10);
    let context = Context {
        office,
        today: NaiveDate::from_ymd_opt(2026, 11, 25).expect("a day"),
        labels: &EveryLanguage,
        name: &name,
        earlier: Some(&earlier),
        files,
        before: None,
    };
    keyboard(form, draft, step, &context)
}

/// A draft in which everything is answered, with the longest answers or with none where that is allowed.
pub fn answered(form: &Form, office: &Office, long: bool) -> Draft {
    let mut draft = Draft::new(PERSON, form);
    for step in &form.steps {
        draft.answers.set(step.key, answer(step, office, long));
    }
    draft
}

fn answer(step: &Step, office: &Office, long: bool) -> Value {
    let text = |length: usize| Value::text(super::longest::awkward(length), None);
    let choice = |option: &str| Value::Chosen(option.to_owned());
    match &step.ask {
        _ if step.optional && !long => Value::Skipped,
        Ask::Consent => choice("agree"),
        Ask::Choice(options) => choice(if long { options.last() } else { options.first() }.expect("an option")),
        Ask::Service => choice(if long { office.services()[0].key.as_str() } else { "unknown" }),
        Ask::Line { max, min, .. } | Ask::Text { max, min } => text(if long { *max } else { *min }),
        Ask::Phone => text(15),
        Ask::PastDate => Value::Date { day: NaiveDate::from_ymd_opt(2026, 9, 23).expect("a day"), message: None },
        Ask::Rupiah if long => {
            Value::Amount { amount: Rupiah::new(999_999_999_999).expect("an amount"), message: None }
        }
        Ask::Rupiah => choice("none"),
        Ask::Place if long => Value::Pin { latitude: -7.123_456, longitude: 112.123_456 },
        Ask::Place => choice(office.places()[0].key.as_str()),
        Ask::Files { .. } => Value::FilesDone,
        Ask::Review => choice("confirm"),
        Ask::Signature if long => Value::SignedByPhoto(FileId::new()),
        Ask::Signature => Value::SignedByName("Siti Aminah".to_owned()),
    }
}

/// As many files as a profile may allow, of every medium and state of storage, with long names and captions.
pub fn files() -> Vec<Evidence> {
    let storages = Storage::ALL.iter().map(|(storage, _)| *storage).cycle();
    let file = |((medium, _), storage): (&(Medium, &str), Storage)| Evidence {
        id: FileId::new(),
        person: PERSON,
        message: MessageId(4096),
        step: if *medium == Medium::Photo { "mandate" } else { "evidence" }.to_owned(),
        medium: *medium,
        telegram_id: "AgACAgUAAxkBAAI".to_owned(),
        name: Some("surat<rekomendasi>&".repeat(6)),
        mime: None,
        size: 20 * 1024 * 1024,
        album: None,
        caption: Some("keterangan ".repeat(90)),
        storage,
        sha256: Some("0".repeat(64)),
    };
    Medium::ALL.iter().cycle().take(50).zip(storages).map(file).collect()
}
