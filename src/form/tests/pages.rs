//! Going back, editing, and what belongs to a branch that was left.

use super::*;

#[test]
fn going_back_to_the_first_question_and_on_again_keeps_every_answer() {
    let mut siti = Table::complaint();
    siti.answers_until("signature");
    let answers = siti.draft.answers.clone();
    let mut keys = vec!["signature"];
    while siti.offered().contains(&Tap::Back) {
        assert_eq!(siti.presses(Tap::Back), Outcome::Ask(None));
        keys.push(siti.step().key);
    }
    keys.reverse();
    let all: Vec<_> = siti.form.applicable(&answers).iter().map(|step| step.key).collect();
    assert_eq!(keys, all);
    assert_eq!(siti.draft.answers, answers);
    siti.chooses("agree");
    assert_eq!(siti.step().key, "review", "an answer was given again: the page is read again");
    siti.draft.answers.remove("review");
    let mut before = answers;
    before.remove("review");
    assert_eq!(siti.draft.answers, before);
}

#[test]
fn whoever_only_looked_back_goes_on_without_answering_again() {
    for key in ["capacity", "represented", "full_name", "phone", "service", "service_date", "damages", "place"] {
        let mut siti = Table::complaint();
        siti.answers_until("confidential");
        let answers = siti.draft.answers.clone();
        while siti.step().key != key {
            siti.presses(Tap::Back);
        }
        assert_eq!(siti.presses(Tap::Next), Outcome::Ask(None), "{key}");
        assert_eq!((siti.step().key, &siti.draft.answers), ("confidential", &answers), "{key}");
    }
}

#[test]
fn back_from_an_edit_leads_straight_to_the_review() {
    let mut siti = Table::complaint();
    siti.answers_until("review");
    let answers = siti.draft.answers.clone();
    let edits: Vec<Tap> = siti.offered().into_iter().filter(|tap| matches!(tap, Tap::Edit(_))).collect();
    assert_eq!(edits.len(), 18);
    for edit in edits {
        siti.presses(edit.clone());
        assert_eq!(siti.presses(Tap::Back), Outcome::Ask(None), "{edit:?}");
        assert_eq!((siti.step().key, &siti.draft.answers), ("review", &answers), "{edit:?}");
    }
}

#[test]
fn a_loss_after_all_asks_for_it_and_leads_back_to_the_review() {
    let mut siti = Table::complaint();
    siti.answers_until("loss_kind");
    siti.chooses("none");
    siti.answers_until("review");
    siti.presses(Tap::Edit("loss_kind".into()));
    siti.chooses("material");
    assert_eq!(siti.step().key, "loss");
    siti.says("Uang saya hilang.");
    assert_eq!(siti.step().key, "damages");
    siti.chooses("none");
    assert_eq!(siti.step().key, "review");
}

#[test]
fn a_power_of_attorney_that_was_taken_out_is_asked_for_again() {
    let mut siti = Table::complaint();
    siti.answers_until("review");
    siti.presses(Tap::Edit("mandate".into()));
    let tap = Tap::Remove(siti.files[0].id.tag().to_owned());
    assert_eq!(siti.presses(tap), Outcome::Ask(Some(Note::FileRemoved)));
    assert_eq!(siti.presses(Tap::Back), Outcome::Ask(Some(Note::FileNeeded)));
    assert_eq!(siti.step().key, "mandate");
}

#[test]
fn an_old_skip_button_does_not_hide_the_files_that_came() {
    let mut siti = Table::complaint();
    siti.answers_until("evidence");
    siti.sends(Medium::Photo, None);
    siti.takes(Input::Tap { key: "evidence".into(), tap: Tap::Skip });
    assert_eq!(siti.draft.answers.get("evidence"), Some(&Value::FilesDone));
}

#[test]
fn a_text_begun_again_offers_nothing_to_throw_away() {
    let mut siti = Table::complaint();
    siti.answers_until("issue");
    siti.says("Surat saya belum terbit juga sampai hari ini.");
    assert_eq!(siti.presses(Tap::Rewrite), Outcome::Ask(Some(Note::Rewritten)));
    assert_eq!(siti.offered(), [Tap::Back]);
}

#[test]
fn coordinates_are_no_words_of_the_person() {
    let mut siti = Table::complaint();
    siti.answers_until("issue");
    let evidence = siti.evidence(Medium::Location, Some("-7.600000, 112.800000"));
    siti.takes(Input::Pin { evidence, latitude: -7.6, longitude: 112.8 });
    assert_eq!(siti.draft.answers.text("issue"), None);
    assert_eq!(siti.files.iter().filter(|file| file.step == "issue").count(), 1);
}

#[test]
fn an_edited_message_changes_a_date_and_an_amount_or_leaves_them() {
    let mut siti = Table::complaint();
    siti.answers_until("service_date");
    siti.says("12/11/2026");
    let date = MessageId(siti.messages);
    siti.answers_until("damages");
    siti.says("500rb");
    let damages = MessageId(siti.messages);
    let mut edits = |message, text: &str| siti.takes(Input::Edited { text: text.into(), message });
    assert_eq!(edits(date, "13/11/2026"), Outcome::Ask(Some(Note::EditTaken)));
    assert_eq!(edits(date, "31 April"), Outcome::Ask(Some(Note::EditRefused)));
    assert_eq!(edits(date, "1/9/2026"), Outcome::Ask(Some(Note::LateService)));
    assert_eq!(edits(damages, "600rb"), Outcome::Ask(Some(Note::EditTaken)));
    assert_eq!(edits(damages, "banyak"), Outcome::Ask(Some(Note::EditRefused)));
    assert_eq!(siti.draft.answers.date("service_date"), "2026-09-01".parse().ok());
    let statement = statement(&siti.form, &siti.draft.answers, &[]);
    assert!(statement.contains("damages: 600000"), "{statement}");
}

#[test]
fn a_caption_taken_back_leaves_no_line() {
    let mut siti = Table::complaint();
    siti.answers_until("issue");
    siti.says("Surat saya belum terbit juga sampai hari ini.");
    siti.sends(Medium::Photo, Some("ini fotonya"));
    let message = MessageId(siti.messages);
    siti.takes(Input::Edited { text: String::new(), message });
    assert_eq!(siti.draft.answers.text("issue").as_deref(), Some("Surat saya belum terbit juga sampai hari ini."));
}

#[test]
fn signs_and_figures_are_no_answer_in_words() {
    for (key, said, note) in [
        ("represented", "0812 3456 7890", Note::NotAName),
        ("full_name", "3514012345678901", Note::NotAName),
        ("full_name", "🙂🙂🙂", Note::NotAName),
        ("full_name", "Siti 081234567890", Note::NotAName),
        ("full_name", "\u{3164}\u{3164}\u{3164}", Note::NotAName),
        ("address", "1234567890!", Note::NoWords),
        ("loss", "?????", Note::NoWords),
        ("resolution", "👍👍👍👍👍", Note::NoWords),
        ("place", "12345", Note::NoWords),
        // Nobody is told how many letters a picture has.
        ("resolution", "👍", Note::NoWords),
    ] {
        let mut siti = Table::complaint();
        siti.answers_until(key);
        assert_eq!(siti.says(said), Outcome::Ask(Some(note)), "{key}: {said}");
        assert_eq!(siti.step().key, key);
        assert!(siti.draft.answers.get(key).is_none(), "{key}: {said}");
    }
}

#[test]
fn names_of_all_kinds_are_names() {
    let names =
        ["Yanti", "R. A. Kartini, S.Pd.", "Ma'ruf", "Moh. Nur-Huda", "صالح", "王小明", "SMKN 1 Bangil", "Warga RT 02"];
    for name in names {
        let mut siti = Table::complaint();
        siti.answers_until("full_name");
        siti.says(name);
        assert_eq!(siti.step().key, "address", "{name}");
    }
}

#[test]
fn a_story_of_signs_waits_for_words() {
    let mut siti = Table::complaint();
    siti.answers_until("issue");
    assert_eq!(siti.says("?????????????????????????"), Outcome::Ask(Some(Note::NoWords)));
    assert!(!siti.offered().contains(&Tap::Next), "nothing was written yet");
    siti.says("Surat saya belum terbit.");
    // What goes on with a story may be a number.
    siti.says("0812 3456 7890");
    siti.presses(Tap::Next);
    assert_eq!(siti.step().key, "loss_kind");
}

#[test]
fn what_would_be_refused_now_is_not_taken_over_from_an_earlier_case() {
    let mut siti = Table::complaint();
    siti.answers_until("full_name");
    let answers = [("full_name", "3514012345678901"), ("address", "Dusun Krajan RT 02 RW 01")];
    siti.earlier = Some(Earlier { answers: answers.map(|(key, text)| (key.to_owned(), text.to_owned())).to_vec() });
    siti.presses(Tap::UseEarlier);
    assert_eq!(siti.step().key, "full_name");
    siti.says("Siti Aminah");
    assert_eq!(siti.step().key, "phone", "the rest was taken over");
}
