//! Updates as they come, and spoilt in every place: whatever is read of them is what was written, and nothing breaks but
//! the library's own parser, which is caught as in [`super::intake`].

use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Value, json};
use teloxide::types::{Update, UpdateKind};

use super::reduce::reduce;
use super::{group, read};
use crate::domain::PersonId;
use crate::form::Input;
use crate::notices::Press;

/// One real update of each kind a line. What once broke something is added.
const CORPUS: &str = include_str!("../../tests/corpus/updates.jsonl");

fn corpus() -> Vec<Value> {
    CORPUS.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// What stands where it should not.
fn odd() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
        "(/|f:|s:|\u{0}|\u{202e}|[0-9a-f]){0,40}".prop_map(Value::from),
        Just(json!([])),
        Just(json!({})),
        Just(json!([[{ "file_id": "x" }]])),
    ]
}

#[derive(Clone, Debug)]
enum Deed {
    Replace(Value),
    Remove,
    Add(String, Value),
}

fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        4 => odd().prop_map(Deed::Replace),
        2 => Just(Deed::Remove),
        1 => ("[a-z_]{1,12}", odd()).prop_map(|(key, value)| Deed::Add(key, value)),
    ]
}

/// Every place in a value, as a JSON pointer.
fn places(value: &Value, here: String, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            fields.iter().for_each(|(key, inner)| places(inner, format!("{here}/{key}"), found));
        }
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(at, inner)| places(inner, format!("{here}/{at}"), found));
        }
        _ => {}
    }
    found.push(here);
}

fn spoil(update: &mut Value, at: Index, deed: Deed) {
    let mut found = Vec::new();
    places(update, String::new(), &mut found);
    let place = &found[at.index(found.len())];
    match deed {
        Deed::Replace(odd) => {
            if let Some(value) = update.pointer_mut(place) {
                *value = odd;
            }
        }
        Deed::Add(key, odd) => {
            if let Some(Value::Object(fields)) = update.pointer_mut(place) {
                fields.insert(key, odd);
            }
        }
        Deed::Remove => {
            if let Some((above, key)) = place.rsplit_once('/')
                && let Some(Value::Object(fields)) = update.pointer_mut(above)
            {
                fields.remove(key);
            }
        }
    }
}

/// What is read of an update, held against what stands in it.
fn is_read_as_written(raw: &Value) -> Result<(), TestCaseError> {
    if let Some((chat, _)) = group::heard(raw, "wadulbot") {
        prop_assert!(chat.0 < 0, "{raw}");
    }
    let reduced = reduce(raw).to_string();
    let Ok(Ok(update)) = std::panic::catch_unwind(|| serde_json::from_str::<Update>(&reduced)) else { return Ok(()) };
    match update.kind {
        UpdateKind::Message(message) | UpdateKind::EditedMessage(message) => {
            let inner = raw.get("message").or_else(|| raw.get("edited_message")).unwrap_or(&Value::Null);
            let heard = read::heard(&message, PersonId(5), 20 * 1024 * 1024);
            if let Some(Input::Text { text, .. }) = &heard {
                prop_assert_eq!(Some(text.as_str()), inner["text"].as_str());
            }
            if let Some(Input::File(file)) = &heard {
                let shown = file.name.as_deref().unwrap_or_default();
                let tricks = |c: char| c.is_control() || "/\\\u{202e}\u{2066}".contains(c);
                prop_assert!(shown.chars().count() <= 80 && !shown.contains(tricks), "{shown:?}");
                prop_assert_eq!(file.person, PersonId(5));
            }
            if let Some(text) = message.text() {
                let _ = read::command(text, "wadulbot");
            }
        }
        UpdateKind::CallbackQuery(query) => {
            let data = query.data.as_deref();
            prop_assert_eq!(data, raw["callback_query"]["data"].as_str());
            let _ = data.and_then(Press::read);
        }
        _ => {}
    }
    Ok(())
}

#[test]
fn every_update_of_the_corpus_is_read_as_written() {
    for update in corpus() {
        is_read_as_written(&update).unwrap();
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn no_spoilt_update_breaks_anything_or_says_what_nobody_wrote(
        which in any::<Index>(),
        deeds in prop::collection::vec((any::<Index>(), deed()), 1..4),
    ) {
        let corpus = corpus();
        let mut update = corpus[which.index(corpus.len())].clone();
        for (at, deed) in deeds {
            spoil(&mut update, at, deed);
        }
        is_read_as_written(&update)?;
    }

    /// A link from anybody: it is a number of ours with its check digit, a code, an invitation, or just a greeting.
    #[test]
    fn a_deep_link_is_never_more_than_it_says(
        payload in "(status_|undangan_|v_|lapor)?[A-Za-z0-9_-]{0,64}",
        odd in "\\PC{0,80}",
    ) {
        for payload in [payload, odd] {
            let read = read::command(&format!("/start {payload}"), "wadulbot");
            match read {
                Some(crate::desk::Command::Invitation(code)) => {
                    prop_assert_eq!(format!("undangan_{code}"), payload.trim());
                }
                Some(crate::desk::Command::Verify(code)) => prop_assert_eq!(code.as_str(), payload.trim()),
                Some(crate::desk::Command::Status(text)) => {
                    if let Ok(number) = crate::domain::CaseNumber::read(&text) {
                        prop_assert_eq!(crate::domain::CaseNumber::read(&number.to_string()), Ok(number));
                    }
                }
                other => prop_assert!(
                    matches!(other, Some(crate::desk::Command::Start | crate::desk::Command::File(_))),
                    "{payload:?} was read as {other:?}"
                ),
            }
        }
    }
}
