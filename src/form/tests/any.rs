//! Whatever is written, pressed, sent or edited, in any order.

use proptest::prelude::*;
use proptest::sample::Index;

use super::*;
use crate::domain::{Drawing, Kind};

#[derive(Clone, Debug)]
enum Deed {
    /// Presses a button that is on the screen.
    Press(Index),
    /// Sends what an old screen or an altered app could.
    Forge(Index, Index),
    Say(String),
    /// Changes any message sent before.
    Edit(Index, String),
    Contact(String),
    Pin,
    Send(Medium, Storage, Option<String>),
    /// Signs on a page that is still open.
    Draw,
}

fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        prop::sample::select(vec![
            "Siti Aminah",
            "kemarin",
            "12/11/2026",
            "31 April",
            "1/1/2027",
            "Rp1,2 juta",
            "500rb",
            "0",
            "081234567890",
            "x",
            "Surat saya belum terbit sampai hari ini",
            "form-button-next",
            "FORM BUTTON BACK",
            "Bangil",
            "<b>&\"",
            "🙂",
        ])
        .prop_map(str::to_owned),
        "\\PC{0,30}",
        (0_usize..4200).prop_map(|length| "a".repeat(length)),
    ]
}

fn deed() -> impl Strategy<Value = Deed> {
    let medium = prop::sample::select(Medium::ALL.map(|(medium, _)| medium).to_vec());
    let storage = prop::sample::select(vec![Storage::Awaited, Storage::Awaited, Storage::TooBig]);
    prop_oneof![
        6 => any::<Index>().prop_map(Deed::Press),
        1 => (any::<Index>(), any::<Index>()).prop_map(|(key, tap)| Deed::Forge(key, tap)),
        4 => words().prop_map(Deed::Say),
        1 => (any::<Index>(), words()).prop_map(|(message, text)| Deed::Edit(message, text)),
        1 => words().prop_map(Deed::Contact),
        1 => Just(Deed::Pin),
        1 => Just(Deed::Draw),
        2 => (medium, storage, prop::option::of(words())).prop_map(|(medium, storage, text)| Deed::Send(medium, storage, text)),
    ]
}

fn input(table: &mut Table, deed: Deed) -> Input {
    let here = table.step().key.to_owned();
    match deed {
        Deed::Press(index) => {
            let offered = table.offered();
            Input::Tap { key: here, tap: index.get(&offered).clone() }
        }
        Deed::Forge(key, tap) => {
            let option = |word: &str| Tap::Choose(word.to_owned());
            let taps = [
                Tap::Back,
                Tap::Next,
                Tap::Skip,
                Tap::Edit(here),
                Tap::Rewrite,
                Tap::ReadNotice,
                Tap::UseName,
                Tap::UseEarlier,
                Tap::SendContact,
                Tap::Remove("0".into()),
                option("none"),
                option("self"),
                option("today"),
            ];
            Input::Tap { key: key.get(&table.form.steps).key.to_owned(), tap: tap.get(&taps).clone() }
        }
        Deed::Say(text) => Input::Text { text, message: table.message() },
        Deed::Edit(index, text) => Input::Edited {
            text,
            message: MessageId(index.index(usize::try_from(table.messages).unwrap_or(0) + 1) as i64),
        },
        Deed::Contact(phone) => Input::Contact { phone, message: table.message() },
        Deed::Pin => {
            let evidence = table.evidence(Medium::Location, Some("-7.6, 112.8"));
            Input::Pin { evidence, latitude: -7.6, longitude: 112.8 }
        }
        Deed::Draw => Input::Drawing(drawing()),
        Deed::Send(medium, storage, caption) => {
            Input::File(Evidence { storage, ..table.evidence(medium, caption.as_deref()) })
        }
    }
}

fn drawing() -> Drawing {
    Drawing::read(&[vec![0, 0, 1000, 400]]).expect("a signature")
}

/// The questions whose answers an input may touch.
fn touched(table: &Table, input: &Input) -> Vec<String> {
    let mut keys = vec![table.step().key.to_owned(), "review".to_owned()];
    match input {
        Input::Edited { message, .. } => keys.extend(table.draft.answers.key_of(*message).map(str::to_owned)),
        Input::Tap { tap: Tap::UseEarlier, .. } => {
            keys.extend(["full_name", "address", "phone"].map(str::to_owned));
        }
        _ => {}
    }
    keys
}

/// What is true at every moment.
fn is_sound(table: &Table) -> Result<(), TestCaseError> {
    let step = table.step();
    let taps = table.offered();
    let is_first = table.form.applicable(&table.draft.answers)[0].key == step.key;
    prop_assert_eq!(taps.contains(&Tap::Back), !is_first, "[Kembali] at {}", step.key);
    let stored = serde_json::to_string(&table.draft.answers).unwrap_or_default();
    let again = Draft { answers: Answers::read(&stored), ..table.draft.clone() };
    prop_assert_eq!(again.position(&table.form).map(|step| step.key), Some(step.key), "after a restart");
    let progress = table.draft.progress(&table.form, step.key);
    prop_assert!((1..=progress.of).contains(&progress.step));
    for (index, tap) in taps.iter().enumerate() {
        prop_assert!(!taps[..index].contains(tap), "{:?} stands twice at {}", tap, step.key);
    }
    if table.draft.focus.is_none() {
        let open = |step: &&Step| !table.draft.answers.get(step.key).is_some_and(Value::is_complete);
        let first = table.form.applicable(&table.draft.answers).into_iter().find(open).map(|step| step.key);
        prop_assert_eq!(first, Some(step.key), "the position is the first question without an answer");
    }
    Ok(())
}

fn begin(kind: Kind, answered: usize) -> Option<Table> {
    let mut table = Table::at(Forms::standard().get(kind)?.clone());
    table.earlier = Some(Earlier {
        answers: vec![("full_name".into(), "Siti Aminah".into()), ("phone".into(), "08123456789".into())],
    });
    for _ in 0..answered.min(table.form.steps.len() - 2) {
        table.answers_fully();
    }
    Some(table)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn nothing_but_the_answer_given_ever_changes(
        kind in prop::sample::select(Kind::ALL.map(|(kind, _)| kind).to_vec()),
        answered in 0_usize..20,
        deeds in prop::collection::vec(deed(), 1..40),
    ) {
        let Some(mut table) = begin(kind, answered) else { return Ok(()) };
        for deed in deeds {
            is_sound(&table)?;
            let offered = matches!(deed, Deed::Press(_));
            let input = input(&mut table, deed);
            let (before, here) = (table.draft.answers.clone(), table.step().key);
            let may_change = touched(&table, &input);
            let shown = format!("{input:?}");
            let outcome = table.takes(input);
            for (key, value) in before.iter().filter(|(key, _)| !may_change.iter().any(|may| may == key)) {
                prop_assert_eq!(table.draft.answers.get(key), Some(value), "{} at {} changed {}", shown, here, key);
            }
            match outcome {
                Outcome::Ask(note) => prop_assert!(!offered || note != Some(Note::OldButton), "{} at {}", shown, here),
                Outcome::Complete => {
                    for step in table.form.applicable(&table.draft.answers) {
                        prop_assert!(table.draft.answers.get(step.key).is_some_and(Value::is_complete), "{}", step.key);
                    }
                    return Ok(());
                }
                Outcome::ReadNotice => {}
                Outcome::Saved => prop_assert!(table.draft.paused),
                Outcome::Declined | Outcome::Deleted => return Ok(()),
            }
        }
        is_sound(&table)?;
    }
}
