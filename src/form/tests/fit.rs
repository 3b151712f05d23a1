//! A draft of another release: what still fits is kept.

use proptest::prelude::*;

use super::*;
use crate::domain::Kind;

/// The form of another release: without some rows, with fewer options, shorter texts, nothing optional.
fn changed(form: &Form, changes: &[u8]) -> Form {
    let steps = form.steps.iter().zip(changes).filter(|(_, change)| **change != 1).map(|(step, change)| {
        let mut step = step.clone();
        match (change, &step.ask) {
            (2, Ask::Choice([first, ..])) => step.ask = Ask::Choice(std::slice::from_ref(first)),
            (2, Ask::Line { .. }) => step.ask = Ask::Line { min: 1, max: 12, of: Line::Words },
            (2, Ask::Text { .. }) => step.ask = Ask::Text { min: 1, max: 12 },
            (3, Ask::Line { .. }) => step.ask = Ask::Rupiah,
            (3, _) => step.optional = false,
            _ => {}
        }
        step
    });
    Form {
        kind: form.kind,
        version: form.version + i64::from(changes[0]),
        steps: steps.collect(),
        takes_files: form.takes_files,
    }
}

proptest! {
    #[test]
    fn what_fits_is_kept_and_the_rest_is_asked_again(changes in prop::collection::vec(0_u8..4, 21)) {
        let mut siti = Table::complaint();
        siti.answers_until("signature");
        let before = siti.draft.answers.clone();
        let form = changed(&siti.form, &changes);
        let mut draft = siti.draft.clone();
        draft.fit(&form, &siti.office);
        for (key, value) in before.iter().filter(|(key, _)| *key != "review") {
            let fits = form.step(key).is_some_and(|step| step.fits(value, &siti.office));
            prop_assert_eq!(draft.answers.get(key), fits.then_some(value), "{}", key);
        }
        let is_whole = draft.answers.iter().count() + 1 >= before.iter().count() && form.version == siti.form.version;
        prop_assert!(is_whole || draft.answers.get("review").is_none());
        let fitted = draft.clone();
        draft.fit(&form, &siti.office);
        prop_assert_eq!(draft, fitted);
    }
}

#[test]
fn a_draft_of_the_same_release_loses_nothing() {
    let mut siti = Table::complaint();
    siti.answers_until("signature");
    let before = siti.draft.clone();
    siti.draft.fit(&siti.form, &siti.office);
    assert_eq!(siti.draft, before);
}

#[test]
fn what_cannot_be_read_is_left_out_and_the_rest_is_kept() {
    let answers = Answers::read(r#"{"a": {"chosen": "x"}, "b": {"of_the_future": 1}, "c": 7, "d": "skipped"}"#);
    assert_eq!(answers.iter().map(|(key, _)| key).collect::<Vec<_>>(), ["a", "d"]);
    assert_eq!(Answers::read("not json"), Answers::default());
    let mut siti = Table::at(Forms::standard().get(Kind::Complaint).cloned().unwrap_or_else(|| unreachable!()));
    siti.answers_until("signature");
    let stored = serde_json::to_string(&siti.draft.answers).unwrap_or_default();
    assert_eq!(Answers::read(&stored), siti.draft.answers);
}
