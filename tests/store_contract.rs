//! Every method of the store, called on both engines: the statement is understood by either, and means the same.

#![expect(clippy::expect_used, reason = "what the test has just written is there")]

mod archives;
mod blocks;
mod citizens;
mod dump;
mod exchange;
mod figures;
mod groups;
mod moves;
mod outbox;
mod search;
mod staff;

use anyhow::{Context, Result};
use chrono::{DateTime, TimeDelta, Utc};
use wadul::domain::{
    Case, CaseId, CaseNumber, Channel, DraftId, Evidence, FileId, Handling, Kind, Medium, MessageId, Office, PersonId,
    Status, Storage, UpdateId,
};
use wadul::form::{Answers, Draft, Focus, Forms, Purpose, Value};
use wadul::store::{Owner, QuietDraft, SetAside, StoreError, Tx};

use crate::harness::database::{TestDatabase, on_both_engines};

/// Does it in one transaction.
macro_rules! within {
    ($database:expr, |$tx:ident| $body:block) => {{
        let store = $database.open().await?;
        let done = store.transact(1, |$tx| Box::pin(async move { $body })).await;
        store.close().await;
        let done: Result<(), StoreError> = done;
        Ok(done?)
    }};
}

mod calendar;

on_both_engines! {
    drafts
    cases_and_what_is_added_to_them
    files
    updates_and_secrets
    a_trail
}

pub const SITI: PersonId = PersonId(7_000_000_001);
pub const BUDI: PersonId = PersonId(7_000_000_002);

pub fn moment(seconds: i64) -> DateTime<Utc> {
    DateTime::UNIX_EPOCH + TimeDelta::days(20_000) + TimeDelta::seconds(seconds)
}

/// The names of all methods that run a statement are written down in this file.
#[test]
fn no_method_is_left_out() -> Result<()> {
    let called = concat!(
        include_str!("store_contract.rs"),
        include_str!("store_contract/archives.rs"),
        include_str!("store_contract/blocks.rs"),
        include_str!("store_contract/calendar.rs"),
        include_str!("store_contract/citizens.rs"),
        include_str!("store_contract/dump.rs"),
        include_str!("store_contract/exchange.rs"),
        include_str!("store_contract/figures.rs"),
        include_str!("store_contract/groups.rs"),
        include_str!("store_contract/moves.rs"),
        include_str!("store_contract/outbox.rs"),
        include_str!("store_contract/search.rs"),
        include_str!("store_contract/staff.rs")
    );
    let files = "absences answers archives blocks calendar cases drafts dump exchange figures files groups invitations lists moves outbox people plans search staff templates timers \
                 trail updates waiting";
    for file in files.split_whitespace() {
        let source = std::fs::read_to_string(format!("{}/src/store/{file}.rs", env!("CARGO_MANIFEST_DIR")))?;
        for method in source.split("    pub async fn ").skip(1) {
            let name = method.split('(').next().context("a name")?;
            assert!(called.contains(&format!("tx.{name}(")), "{file}.rs: {name} is called by no test of the contract");
        }
    }
    Ok(())
}

/// Does it in one transaction.
macro_rules! within {
    ($database:expr, |$tx:ident| $body:block) => {{
        let store = $database.open().await?;
        let done = store.transact(1, |$tx| Box::pin(async move { $body })).await;
        store.close().await;
        let done: Result<(), StoreError> = done;
        Ok(done?)
    }};
}

pub(crate) use within;

fn draft(person: PersonId) -> Draft {
    let forms = Forms::standard();
    let form = forms.get(Kind::Complaint).expect("the form of a complaint");
    let mut draft = Draft::new(person, form);
    draft.answers.set("full_name", Value::text("Siti", Some(MessageId(3))));
    draft
}

async fn drafts(database: TestDatabase) -> Result<()> {
    within!(database, |tx| {
        let mut first = draft(SITI);
        assert_eq!((tx.draft_of(SITI).await?, tx.draft_touched_at(&first.id).await?), (None, None));
        tx.keep_draft(&first, moment(0)).await?;
        assert_eq!(tx.draft_of(SITI).await?, Some(first.clone()));
        first.paused = true;
        first.focus = Some(Focus { key: "address".into(), from_review: true });
        tx.keep_draft(&first, moment(1)).await?;
        assert_eq!(tx.draft_of(SITI).await?, Some(first.clone()));
        assert_eq!(tx.draft_touched_at(&first.id).await?, Some(moment(1)));

        let quiet = |reminders| QuietDraft { id: first.id.clone(), person: SITI, reminders, touched_at: moment(1) };
        assert_eq!(tx.quiet_drafts(moment(0), 9).await?, []);
        assert_eq!(tx.quiet_drafts(moment(1), 9).await?, [quiet(0)]);
        assert!(tx.count_reminders(&quiet(0), 1).await?);
        assert!(!tx.count_reminders(&quiet(0), 1).await?, "another replica was first");
        assert_eq!(tx.quiet_drafts(moment(9), 9).await?, [quiet(1)]);
        tx.keep_draft(&first, moment(2)).await?;
        assert!(!tx.count_reminders(&quiet(1), 2).await?, "it was touched in the meantime");

        // One at a time for each person: another takes its place.
        let second = draft(SITI);
        tx.keep_draft(&second, moment(3)).await?;
        tx.drop_draft(&first.id).await?;
        assert_eq!(tx.draft_of(SITI).await?, Some(second.clone()));

        // One for each purpose, and only one of them open.
        let completion = Purpose::Complete { case: CaseId::new(), asked: vec!["address".into(), "issue".into()] };
        let third = Draft { purpose: completion.clone(), ..draft(SITI) };
        tx.keep_draft(&third, moment(4)).await?;
        assert_eq!(tx.draft_of(SITI).await?, Some(third.clone()));
        let aside = Draft { paused: true, ..second.clone() };
        assert_eq!(tx.draft_in(SITI, "").await?, Some(aside.clone()));
        assert_eq!(tx.draft_in(SITI, completion.scope()).await?, Some(third.clone()));
        assert_eq!(tx.draft_tagged(SITI, aside.id.tag()).await?, Some(aside));
        assert_eq!(tx.draft_tagged(BUDI, third.id.tag()).await?, None);
        tx.drop_draft(&second.id).await?;
        tx.drop_draft(&third.id).await?;
        assert_eq!(tx.draft_of(SITI).await?, None);

        let place = DraftId::new();
        tx.keep_place(&place, SITI, moment(5)).await?;
        assert_eq!(tx.draft_of(SITI).await?, None, "a place for files is no form");
        assert_eq!((tx.drop_places(moment(5)).await?, tx.drop_places(moment(6)).await?), (0, 1));
        Ok(())
    })
}

pub fn case(serial: u32, person: PersonId) -> Case {
    let office = Office::published().expect("the office");
    Case {
        id: CaseId::new(),
        number: CaseNumber::new(office.prefix().clone(), 2026, serial).expect("a number"),
        kind: Kind::Complaint,
        channel: Channel::Telegram,
        person: Some(person),
        status: Status::Submitted,
        version: 1,
        service: Some("penelitian".into()),
        confidential: true,
        about_officer: false,
        late: true,
        filed_at: moment(i64::from(serial)),
        since: moment(i64::from(serial)),
        due_at: moment(1000 - i64::from(serial)),
        promised_at: moment(1000 - i64::from(serial)),
        statement_hash: "00".into(),
        handling: Handling { promised_minutes: 90, ..Handling::default() },
    }
}

pub async fn enter(tx: &mut Tx, serial: u32, person: PersonId) -> Result<Case, StoreError> {
    let case = case(serial, person);
    let mut answers = Answers::default();
    answers.set("full_name", Value::text("Siti", Some(MessageId(3))));
    tx.enter_case(&case, 1, &answers, "statement", &[]).await?;
    Ok(case)
}

async fn cases_and_what_is_added_to_them(database: TestDatabase) -> Result<()> {
    within!(database, |tx| {
        assert_eq!((tx.next_serial(2026).await?, tx.next_serial(2026).await?, tx.next_serial(2027).await?), (1, 2, 1));
        let (one, two) = (enter(tx, 1, SITI).await?, enter(tx, 2, SITI).await?);
        enter(tx, 3, BUDI).await?;
        assert_eq!(tx.case(&one.id).await?, Some(one.clone()));
        assert_eq!(tx.case(&CaseId::new()).await?, None);
        assert_eq!(tx.case_numbered(&two.number).await?, Some(two.clone()));
        assert_eq!(tx.case_counted(two.number.year(), two.number.serial()).await?, Some(two.clone()));
        assert_eq!(tx.case_counted(two.number.year() + 1, two.number.serial()).await?, None);
        assert_ne!(tx.statement_of(&one.id).await?, "");
        assert_eq!(tx.statement_of(&CaseId::new()).await?, "");
        assert_eq!(tx.answers_of(&one.id).await?.text("full_name").as_deref(), Some("Siti"));
        assert_eq!(tx.answers_of(&CaseId::new()).await?, Answers::default());
        assert_eq!((tx.count_cases_of(SITI).await?, tx.count_cases_of(PersonId(1)).await?), (2, 0));
        assert_eq!(tx.count_open_cases_of(SITI).await?, 2);
        assert_eq!(tx.cases_of(SITI, 0, 9).await?, [two.clone(), one.clone()], "newest first");
        assert_eq!(tx.cases_of(SITI, 1, 1).await?, std::slice::from_ref(&one));
        for (message, words, at) in [(5, "satu", 1), (6, "dua", 2), (5, "satu lagi", 3)] {
            tx.keep_addition(&one.id, SITI, MessageId(message), words, moment(at)).await?;
        }
        assert_eq!(tx.addition_case(SITI, MessageId(5)).await?, Some(one.id.clone()));
        assert_eq!(tx.addition_case(BUDI, MessageId(5)).await?, None);
        let newest = [(moment(2), "dua".to_owned()), (moment(3), "satu lagi".to_owned())];
        assert_eq!(tx.additions_of(&one.id).await?, newest);
        assert_eq!(tx.additions_of(&two.id).await?, []);
        Ok(())
    })
}

fn file(message: i64, album: Option<&str>) -> Evidence {
    Evidence {
        id: FileId::new(),
        person: SITI,
        message: MessageId(message),
        step: "evidence".into(),
        medium: Medium::VideoNote,
        telegram_id: "handle".into(),
        name: Some("surat.pdf".into()),
        mime: None,
        size: 3_000_000_000,
        album: album.map(str::to_owned),
        caption: None,
        storage: Storage::Awaited,
        sha256: None,
    }
}

async fn files(database: TestDatabase) -> Result<()> {
    within!(database, |tx| {
        let (draft, case) = (draft(SITI), enter(tx, 1, SITI).await?);
        tx.keep_draft(&draft, moment(0)).await?;
        let (of_draft, of_case) = (Owner::Draft(draft.id.clone()), Owner::Case(case.id.clone()));
        let (one, two, three) = (file(11, Some("album")), file(12, Some("album")), file(13, None));
        for file in [&two, &one, &three] {
            tx.keep_file(file, &of_draft, moment(0)).await?;
        }
        tx.keep_file(&file(11, None), &of_case, moment(1)).await?;
        assert_eq!(tx.files_of(&of_draft).await?, [one.clone(), two.clone(), three.clone()], "the same message once");
        assert_eq!(tx.file_of(SITI, MessageId(11)).await?, Some((one.clone(), Some(of_draft.clone()))));
        assert_eq!(tx.file_of(BUDI, MessageId(11)).await?, None);
        assert_eq!(tx.album_owner(SITI, "album").await?, Some((of_draft.clone(), "evidence".to_owned())));
        assert_eq!((tx.album_owner(BUDI, "album").await?, tx.album_owner(SITI, "x").await?), (None, None));
        tx.keep_caption(&one.id, Some("tanda terima")).await?;
        tx.release_file(&three.id).await?;
        assert_eq!(tx.orphaned_files(9).await?, std::slice::from_ref(&three.id), "it belongs to nothing any more");
        assert_eq!((tx.is_owned(&two.id).await?, tx.is_owned(&three.id).await?), (true, false));
        tx.drop_file(&three.id).await?;
        assert!(!tx.is_owned(&three.id).await?);

        tx.hand_files_over(&draft.id, &case.id).await?;
        tx.drop_file(&two.id).await?;
        assert_eq!(tx.files_of(&of_draft).await?, []);
        let kept = tx.files_of(&of_case).await?;
        assert_eq!(kept.len(), 2, "a file of a case is not dropped like one of a draft");
        assert!(tx.is_owned(&two.id).await?);
        assert_eq!(kept[0].caption.as_deref(), Some("tanda terima"));
        assert_eq!(tx.album_owner(SITI, "album").await?, Some((of_case.clone(), "evidence".to_owned())));

        let tries = |files: Vec<(Evidence, i64)>| -> Vec<(MessageId, i64)> {
            files.into_iter().map(|(file, tries)| (file.message, tries)).collect()
        };
        assert_eq!(tries(tx.files_to_fetch(moment(0), 1).await?).len(), 1);
        tx.file_refused(&one.id, Storage::Lost, Some(moment(30))).await?;
        assert_eq!(tries(tx.files_to_fetch(moment(29), 9).await?), [(MessageId(12), 0)]);
        assert_eq!(tries(tx.files_to_fetch(moment(30), 9).await?), [(MessageId(12), 0), (MessageId(11), 1)]);
        tx.file_stored(&two.id, "abc", 5).await?;
        tx.file_refused(&one.id, Storage::Lost, None).await?;
        assert_eq!(tries(tx.files_to_fetch(moment(99), 9).await?), []);
        let ends: Vec<_> =
            tx.files_of(&of_case).await?.into_iter().map(|file| (file.storage, file.sha256, file.size)).collect();
        assert_eq!(ends, [(Storage::Lost, None, 3_000_000_000), (Storage::Stored, Some("abc".into()), 5)]);

        let orphan = file(14, None);
        tx.keep_file(&orphan, &Owner::Draft(DraftId::new()), moment(0)).await?;
        assert!(!tx.is_owned(&orphan.id).await?);
        assert_eq!(tx.orphaned_files(9).await?, [orphan.id]);
        Ok(())
    })
}

async fn updates_and_secrets(database: TestDatabase) -> Result<()> {
    within!(database, |tx| {
        assert!(tx.first_time(UpdateId(5), moment(0)).await?);
        assert!(!tx.first_time(UpdateId(5), moment(1)).await?);
        assert_eq!(tx.forget_updates(moment(0)).await?, 0);
        assert_eq!(tx.forget_updates(moment(1)).await?, 1);
        assert!(tx.first_time(UpdateId(5), moment(2)).await?);

        let aside = |update, person| SetAside {
            update: UpdateId(update),
            person,
            reason: "it could not be read".into(),
            body: "{}".into(),
        };
        tx.set_aside(&aside(8, Some(SITI)), moment(1)).await?;
        tx.set_aside(&aside(7, None), moment(2)).await?;
        tx.set_aside(&aside(7, Some(BUDI)), moment(3)).await?;
        assert_eq!(tx.all_set_aside().await?, [aside(8, Some(SITI)), aside(7, None)]);
        assert_eq!(tx.forget_set_aside(moment(2)).await?, 1);
        assert_eq!(tx.all_set_aside().await?, [aside(7, None)]);

        assert_eq!(tx.secret("key", b"first").await?, b"first");
        assert_eq!(tx.secret("key", b"second").await?, b"first", "it is made once");
        assert_eq!(tx.secret("other", b"second").await?, b"second");
        assert_eq!(tx.secret("key-2", b"third").await?, b"third");
        assert_eq!(tx.secrets("key").await?, [b"first".to_vec(), b"third".to_vec()]);
        assert_eq!(tx.secrets("ey").await?, Vec::<Vec<u8>>::new());
        Ok(())
    })
}

async fn a_trail(database: TestDatabase) -> Result<()> {
    within!(database, |tx| {
        let (one, two) = (enter(tx, 1, SITI).await?.id, enter(tx, 2, SITI).await?.id);
        assert_eq!(tx.trail_of(&one).await?, []);
        let register = tx.cases_after("", 9).await?;
        assert_eq!(register.len(), 2);
        assert_eq!(tx.cases_after(register[0].0.as_str(), 9).await?, register[1..]);
        // Finer than what is hashed, so that reading it back must not change the hash.
        let at = moment(1) + TimeDelta::nanoseconds(123_456_789);
        for (case, event) in [(&one, "filed"), (&two, "filed"), (&one, "read")] {
            tx.record(case, BUDI, event, "{\"files\":1}", at).await?;
        }
        let trail = tx.trail_of(&one).await?;
        let lines: Vec<(i64, &str)> = trail.iter().map(|line| (line.position, line.event.as_str())).collect();
        assert_eq!(lines, [(1, "filed"), (2, "read")]);
        assert_eq!((trail[0].previous_hash.as_str(), &trail[1].previous_hash), ("", &trail[0].hash));
        for line in &trail {
            assert_eq!((&line.hash, line.by), (&line.expected_hash(&one), BUDI));
            assert_ne!(line.hash, line.expected_hash(&two), "a line belongs to its case");
        }
        Ok(())
    })
}
