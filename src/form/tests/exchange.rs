//! What another system hands in, whatever it is.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;

fn form() -> Form {
    Forms::standard().exchanging().unwrap()
}

fn fills(given: &BTreeMap<String, Given>) -> Result<Answers, Vec<Fault>> {
    let office = Office::published().unwrap();
    let context = Context {
        office: &office,
        today: Table::today(),
        labels: &Names,
        name: "",
        earlier: None,
        files: &[],
        before: None,
    };
    fill(&form(), given, &context)
}

fn text(text: &str) -> Given {
    Given::Text(text.to_owned())
}

fn complete() -> BTreeMap<String, Given> {
    let given = [
        ("full_name", "Siti Aminah"),
        ("address", "Dusun Krajan RT 02 RW 01, Desa Raci"),
        ("service", "ormas"),
        ("service_date", "2026-11-26T23:30:00Z"),
        ("issue", "Surat saya belum terbit sampai hari ini."),
        ("loss_kind", "none"),
        ("resolution", "Surat diterbitkan."),
        ("about_officer", "no"),
        ("place", "Bangil"),
        ("confidential", "open"),
    ];
    given.into_iter().map(|(key, said)| (key.to_owned(), text(said))).collect()
}

fn keys(faults: Vec<Fault>) -> Vec<&'static str> {
    faults.into_iter().map(|fault| fault.key).collect()
}

#[test]
fn a_moment_means_the_day_at_the_office() {
    let mut given = complete();
    // Half past six of the next morning in WIB, which has not come.
    let faults = fills(&given).unwrap_err();
    assert_eq!(faults, [Fault { key: "service_date", wrong: Wrong::Note(Note::InFuture) }]);
    given.insert("service_date".to_owned(), text("2026-11-25T23:30:00Z"));
    assert_eq!(fills(&given).unwrap().date("service_date"), Some("2026-11-26".parse().unwrap()));
}

#[test]
fn what_is_asked_depends_on_the_answers_and_nothing_else_is_kept() {
    let mut given = complete();
    given.insert("service_date".to_owned(), text("2026-11-10"));
    given.insert("officer".to_owned(), text("petugas loket 2"));
    given.insert("signature".to_owned(), text("Siti Aminah"));
    let answers = fills(&given).unwrap();
    assert_eq!((answers.get("officer"), answers.get("signature"), answers.get("phone")), (None, None, None));
    given.insert("loss_kind".to_owned(), text("both"));
    given.insert("about_officer".to_owned(), text("yes"));
    given.remove("officer");
    assert_eq!(keys(fills(&given).unwrap_err()), ["loss", "officer"]);
    given.insert("loss".to_owned(), text("Tiga hari kerja."));
    given.insert("officer".to_owned(), text("petugas loket 2"));
    assert!(fills(&given).unwrap().chose("damages", "none"), "nothing is claimed");
}

#[test]
fn a_point_is_a_place_and_nothing_else() {
    let mut given = complete();
    let pin = Given::Pin { latitude: -7.6, longitude: 112.78 };
    given.insert("service_date".to_owned(), text("2026-11-10"));
    given.insert("place".to_owned(), pin.clone());
    assert_eq!(fills(&given).unwrap().get("place"), Some(&Value::Pin { latitude: -7.6, longitude: 112.78 }));
    given.insert("full_name".to_owned(), pin);
    assert_eq!(keys(fills(&given).unwrap_err()), ["full_name"]);
}

proptest! {
    /// What is taken could have been answered in the bot, and nothing that must be answered is left out.
    #[test]
    fn whatever_is_handed_in_is_taken_whole_or_not_at_all(
        changes in prop::collection::btree_map(
            prop::sample::select(form().steps.iter().map(|step| step.key).collect::<Vec<_>>()),
            prop::option::of(prop_oneof!["\\PC{0,30}", "[0-9T:Z.-]{0,20}", (0_usize..4200).prop_map(|long| "a".repeat(long))]),
            0..6,
        ),
    ) {
        let mut given = complete();
        given.insert("service_date".to_owned(), text("2026-11-10"));
        for (key, change) in changes {
            match change {
                Some(change) => drop(given.insert(key.to_owned(), text(&change))),
                None => drop(given.remove(key)),
            }
        }
        let office = Office::published().unwrap();
        match fills(&given) {
            Ok(answers) => {
                for step in form().applicable(&answers) {
                    match answers.get(step.key) {
                        Some(value) => prop_assert!(step.fits(value, &office) && value.is_complete(), "{}", step.key),
                        None => prop_assert!(step.optional, "{} is left out", step.key),
                    }
                }
            }
            Err(faults) => prop_assert!(!faults.is_empty()),
        }
    }
}
