//! Every method of the store, called on both engines: the statement is understood by either, and means the same.

#![expect(clippy::expect_used, reason = "what the test has just written is there")]

use anyhow::{Context, Result};
use chrono::{DateTime, TimeDelta, Utc};
use wadul::domain::lifecycle::{Action, Actor, Answer, Decision, Given, Need, Setting, Timer, decide};
use wadul::domain::{
    Attention, Case, CaseId, CaseNumber, Channel, DraftId, Evidence, FileId, Handling, Kind, Medium, MessageId, Office,
    Person, PersonId, Reach, Role, Status, Storage, UpdateId,
};
use wadul::form::{Answers, Draft, Focus, Forms, Purpose, Value};
use wadul::notices::{Notice, Priority};
use wadul::store::{Ending, HeldMove, Letter, Owner, Plan, QuietDraft, SetAside, StoreError, Tx};

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
    people_officers_and_refused_tries
    drafts
    cases_and_what_is_added_to_them
    moves_and_their_hours
    hours_held_moves_and_plans
    files
    the_outbox
    updates_and_secrets
    a_trail
}

const SITI: PersonId = PersonId(7_000_000_001);
const BUDI: PersonId = PersonId(7_000_000_002);

fn moment(seconds: i64) -> DateTime<Utc> {
    DateTime::UNIX_EPOCH + TimeDelta::days(20_000) + TimeDelta::seconds(seconds)
}

/// The names of all methods that run a statement are written down in this file.
#[test]
fn no_method_is_left_out() -> Result<()> {
    let called = concat!(include_str!("store_contract.rs"), include_str!("store_contract/calendar.rs"));
    for file in [
        "calendar", "cases", "drafts", "files", "lists", "moves", "outbox", "people", "plans", "timers", "trail",
        "updates",
    ] {
        let source = std::fs::read_to_string(format!("{}/src/store/{file}.rs", env!("CARGO_MANIFEST_DIR")))?;
        for method in source.split("    pub async fn ").skip(1) {
            let name = method.split('(').next().context("a name")?;
            assert!(called.contains(&format!("tx.{name}(")), "{file}.rs: {name} is called by no test of the contract");
        }
    }
    Ok(())
}

async fn people_officers_and_refused_tries(database: TestDatabase) -> Result<()> {
    within!(database, |tx| {
        assert_eq!(tx.person(SITI).await?, None);
        let mut siti = Person { id: SITI, name: "Siti".into(), language: "id".into(), reach: Reach::Reachable };
        tx.keep_person(&siti, moment(0)).await?;
        assert_eq!(tx.person(SITI).await?, Some((siti.clone(), Attention::Nothing)));
        let attention = Attention::Supplement { case: CaseId::new() };
        tx.attend(SITI, &attention).await?;
        (siti.name, siti.language) = ("O'Neill \u{1f642}".into(), "en".into());
        tx.keep_person(&siti, moment(1)).await?;
        tx.keep_reach(SITI, Reach::Blocked).await?;
        siti.reach = Reach::Blocked;
        // What was asked for stays, whatever else changes about somebody.
        assert_eq!(tx.person(SITI).await?, Some((siti, attention)));
        tx.attend(SITI, &Attention::Nothing).await?;
        assert_eq!(tx.person(SITI).await?.map(|(_, attention)| attention), Some(Attention::Nothing));

        let roles = [
            (BUDI, Role::Petugas, "", "Budi"),
            (SITI, Role::Petugas, "", "Siti Aminah"),
            (SITI, Role::Admin, "", "Siti Aminah"),
            (SITI, Role::Bidang, "politik", "Siti Aminah"),
        ];
        for (person, role, division, name) in roles {
            tx.appoint(person, role, division, name, moment(0)).await?;
        }
        let siti = tx.officer(SITI).await?;
        assert_eq!(siti.roles, [Role::Admin, Role::Bidang, Role::Petugas]);
        assert_eq!((siti.name.as_str(), siti.divisions), ("Siti Aminah", vec!["politik".to_owned()]));
        assert_eq!(tx.officers(Role::Petugas).await?, [SITI, BUDI]);
        assert_eq!((tx.members("politik").await?, tx.members("ideologi").await?), (vec![SITI], vec![]));
        assert_eq!(tx.all_officers().await?.len(), 2);
        tx.suspend(SITI).await?;
        assert_eq!((tx.officer(SITI).await?.roles, tx.officers(Role::Petugas).await?), (vec![], vec![BUDI]));
        assert_eq!((tx.members("politik").await?, tx.all_officers().await?.len()), (vec![], 1));
        assert_eq!(tx.officer_name(SITI).await?, "Siti Aminah", "what she did she did under her name");
        tx.appoint(SITI, Role::Petugas, "", "", moment(9)).await?;
        let siti = tx.officer(SITI).await?;
        assert_eq!(siti.roles, [Role::Petugas], "a role comes back, and only that");
        assert_eq!(siti.name, "Siti Aminah", "an empty name keeps the one there is");

        for (person, what, at) in [(SITI, "case", 5), (SITI, "case", 3), (SITI, "files", 4), (BUDI, "case", 4)] {
            tx.keep_denial(person, what, moment(at)).await?;
        }
        assert_eq!(tx.denials(SITI, "case", moment(0)).await?, [moment(3), moment(5)]);
        assert_eq!(tx.denials(SITI, "case", moment(3)).await?, [moment(5)], "that moment itself is past");
        assert_eq!(tx.forget_denials(moment(5)).await?, 3);
        assert_eq!(tx.denials(SITI, "case", moment(0)).await?, [moment(5)]);
        Ok(())
    })
}

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

fn case(serial: u32, person: PersonId) -> Case {
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

async fn enter(tx: &mut Tx, serial: u32, person: PersonId) -> Result<Case, StoreError> {
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
        assert_eq!(tx.answers_of(&one.id).await?.text("full_name").as_deref(), Some("Siti"));
        assert_eq!(tx.answers_of(&CaseId::new()).await?, Answers::default());
        assert_eq!((tx.count_cases_of(SITI).await?, tx.count_cases_of(PersonId(1)).await?), (2, 0));
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

/// What `actor` does to `case`, as the table allows it.
fn made(case: &Case, action: Action, given: Given, actor: Actor<'_>, seconds: i64) -> Decision {
    let office = Office::published().expect("the office");
    let setting = Setting { now: moment(seconds), office: &office, heads: &[] };
    decide(case, action, given, actor, &setting).expect("a move of the table")
}

async fn moves_and_their_hours(database: TestDatabase) -> Result<()> {
    within!(database, |tx| {
        let mut one = enter(tx, 1, SITI).await?;
        tx.appoint(BUDI, Role::Petugas, "", "Budi", moment(0)).await?;
        tx.appoint(SITI, Role::Bidang, "politik", "Siti", moment(0)).await?;
        let budi = tx.officer(BUDI).await?;
        let hours = [(Timer::Alarm(50), moment(60)), (Timer::Lapse, moment(70))];
        let withdraw = made(&one, Action::Withdraw, Given::default(), Actor::Owner(SITI), 50);
        assert_eq!(tx.apply(&withdraw, &[]).await?, Some(1));
        assert_eq!(tx.apply(&withdraw, &[]).await?, None, "the case is no longer as it was");
        one = tx.case(&one.id).await?.expect("the case");
        assert_eq!(&one, withdraw.after());
        let restore = made(&one, Action::Restore, Given::default(), Actor::Owner(SITI), 60);
        tx.apply(&restore, &hours).await?;
        one = tx.case(&one.id).await?.expect("the case");
        assert_eq!((one.status, one.version), (Status::Submitted, 3));

        // The clock stops and goes on.
        let missing = Given::default().with(Need::Missing, Answer::Ticked(vec!["address".into(), "issue".into()]));
        let missing = missing.with(Need::Reason, Answer::Text("RT belum ada".into()));
        let asked = made(&one, Action::RequestCompletion, missing, Actor::Officer(&budi), 70);
        let place = tx.apply(&asked, &hours).await?.expect("its place in the trail");
        one = tx.case(&one.id).await?.expect("the case");
        assert_eq!(&one, asked.after());
        let written = [(place, "reason".to_owned(), "RT belum ada".to_owned())];
        assert_eq!(tx.writings_of(&one.id).await?, written);
        let stopped = "request_completion".to_owned();
        assert_eq!(tx.pauses_of(&one.id).await?, [(moment(70), None, stopped.clone())]);
        let complete = made(&one, Action::Complete, Given::default(), Actor::Owner(SITI), 80);
        tx.apply(&complete, &hours).await?;
        one = tx.case(&one.id).await?.expect("the case");
        assert_eq!(tx.pauses_of(&one.id).await?, [(moment(70), Some(moment(80)), stopped)]);

        // To a division, and whom it is about.
        let given = Given::default().with(Need::Lead, Answer::Picked("politik".into()));
        let given = given.with(Need::Beside, Answer::Ticked(vec!["sekretariat".into()]));
        let distribute = made(&one, Action::Distribute, given, Actor::Officer(&budi), 90);
        tx.apply(&distribute, &hours).await?;
        one = tx.case(&one.id).await?.expect("the case");
        assert_eq!(&one, distribute.after());
        assert_eq!(tx.tasks_of(&one.id).await?, one.handling.tasks);
        assert_eq!(tx.respondents_of(&one.id).await?, []);
        assert_eq!((tx.count_tasks_for(SITI).await?, tx.count_tasks_for(BUDI).await?), (1, 0));
        assert_eq!(tx.tasks_for(SITI, 0, 9).await?, std::slice::from_ref(&one));
        assert_eq!((tx.queue_for(BUDI, 0, 9).await?, tx.count_queue_for(BUDI).await?), (vec![], 0));

        // What came by another way is followed once.
        let letter = enter(tx, 2, PersonId(0)).await?;
        let letter = tx.case(&letter.id).await?.expect("the case");
        assert_eq!(letter.person, None);
        assert!(tx.claim_case(&letter.id, BUDI).await? && !tx.claim_case(&letter.id, SITI).await?);
        assert_eq!(tx.merged_into(&one.id).await?, []);
        Ok(())
    })
}

async fn hours_held_moves_and_plans(database: TestDatabase) -> Result<()> {
    within!(database, |tx| {
        let case = enter(tx, 1, SITI).await?.id;
        let hours = |at| [(Timer::Alarm(50), moment(at)), (Timer::Expire, moment(90))];
        tx.keep_timers(&case, &hours(50)).await?;
        assert_eq!(tx.due_timers(moment(49), true, true, 9).await?, []);
        assert_eq!(tx.due_timers(moment(50), true, true, 9).await?, [(case.clone(), "alarm-50".to_owned())]);
        assert_eq!(tx.due_timers(moment(99), true, false, 9).await?.len(), 1, "the office is open");
        assert_eq!(tx.due_timers(moment(99), false, true, 9).await?, [(case.clone(), "expire".to_owned())]);
        assert_eq!(tx.due_timers(moment(99), false, false, 9).await?, []);
        assert!(tx.fire(&case, "alarm-50", moment(50)).await?);
        assert!(!tx.fire(&case, "alarm-50", moment(50)).await?, "nothing twice");
        tx.keep_timers(&case, &hours(50)).await?;
        assert_eq!(tx.due_timers(moment(60), true, true, 9).await?, [], "the same hour does not come again");
        tx.move_timers(&case, &hours(52)).await?;
        assert_eq!(
            tx.due_timers(moment(60), true, true, 9).await?,
            [],
            "nor does it at another hour of the same promise"
        );
        tx.keep_timers(&case, &hours(55)).await?;
        assert_eq!(tx.due_timers(moment(60), true, true, 9).await?.len(), 1, "another one does");
        tx.keep_timers(&case, &[]).await?;
        assert_eq!(tx.due_timers(moment(99), true, true, 9).await?, []);

        let given = Given::default().with(Need::Answer, Answer::Text("Sudah terbit".into()));
        let held = HeldMove {
            id: DraftId::new(),
            case: case.clone(),
            by: BUDI,
            action: Action::Respond,
            given,
            due_at: moment(30),
        };
        assert_eq!(tx.next_move_due().await?, None);
        tx.hold(&held).await?;
        assert_eq!(tx.next_move_due().await?, Some(moment(30)));
        assert_eq!(
            (tx.due_moves(moment(29), 9).await?, tx.due_moves(moment(30), 9).await?),
            (vec![], vec![held.clone()])
        );
        assert_eq!(tx.held_on(&case).await?, std::slice::from_ref(&held));
        assert_eq!(tx.let_go(&held.id).await?, Some(held.clone()));
        assert_eq!(tx.let_go(&held.id).await?, None, "it is made once");

        let plan = Plan {
            id: DraftId::new(),
            case: case.clone(),
            what: "Jadwal dipasang".into(),
            owner: BUDI,
            until: "2026-12-01".parse().expect("a day"),
            made_by: SITI,
            made_at: moment(1),
            done_at: None,
            evidence: None,
        };
        tx.keep_plan(&plan).await?;
        assert_eq!(tx.plans_of(&case).await?, std::slice::from_ref(&plan));
        let day = |text: &str| text.parse().expect("a day");
        assert_eq!(tx.plans_due(day("2026-11-30"), 1).await?, []);
        assert_eq!(tx.plans_due(day("2026-12-01"), 1).await?, std::slice::from_ref(&plan));
        assert!(tx.remind_of_plan(&plan.id, 1).await? && !tx.remind_of_plan(&plan.id, 1).await?);
        assert_eq!(tx.count_open_plans(&case).await?, 1);
        assert!(tx.finish_plan(&plan.id, BUDI, "foto", moment(9)).await?);
        assert!(!tx.finish_plan(&plan.id, BUDI, "foto", moment(9)).await?);
        assert_eq!(tx.plans_due(day("2026-12-31"), 9).await?, []);
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
        tx.drop_file(&three.id).await?;

        tx.hand_files_over(&draft.id, &case.id).await?;
        tx.drop_file(&two.id).await?;
        assert_eq!(tx.files_of(&of_draft).await?, []);
        let kept = tx.files_of(&of_case).await?;
        assert_eq!(kept.len(), 2, "a file of a case is not dropped like one of a draft");
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
        assert_eq!(tx.orphaned_files(9).await?, [orphan.id]);
        Ok(())
    })
}

fn letter(to: PersonId, priority: Priority, due: i64, topic: Option<&str>) -> Letter {
    let topic = topic.map(str::to_owned);
    Letter { to, notice: Notice::Help, priority, silent: false, due_at: moment(due), topic }
}

/// The numbers of the letters that can go out at a moment, in their order.
async fn due(tx: &mut Tx, at: i64) -> Result<Vec<i64>, StoreError> {
    Ok(tx.due_letters(moment(at), 99).await?.into_iter().map(|letter| letter.seq).collect())
}

async fn the_outbox(database: TestDatabase) -> Result<()> {
    within!(database, |tx| {
        assert_eq!(tx.next_letter_due(moment(0)).await?, None);
        for letter in [
            letter(SITI, Priority::Notice, 0, None),
            letter(BUDI, Priority::Answer, 0, None),
            letter(SITI, Priority::Answer, 0, None),
            letter(BUDI, Priority::Answer, 20, Some("files")),
            letter(BUDI, Priority::Answer, 30, Some("files")),
            letter(SITI, Priority::Answer, 30, Some("files")),
        ] {
            tx.post(&letter, moment(0)).await?;
        }
        // One for each reader, their first; answers before notices.
        assert_eq!(due(tx, 0).await?, [2, 1]);
        assert_eq!(tx.due_letters(moment(0), 1).await?.len(), 1);
        // The second under a topic took the place of the first, and only for the same reader.
        assert_eq!(tx.next_letter_due(moment(0)).await?, Some(moment(30)));

        tx.letter_progressed(1, 2).await?;
        tx.letter_put_off(1, moment(10), true, "away").await?;
        tx.letter_put_off(1, moment(10), false, "away").await?;
        assert_eq!(due(tx, 0).await?, [2], "what was tried and put off holds up its own chat");
        let again = tx.due_letters(moment(10), 99).await?;
        let first = again.iter().find(|letter| letter.seq == 1).expect("the letter");
        assert_eq!((first.attempts, first.parts_sent, &first.notice), (2, 2, &Some(Notice::Help)));
        let sql = "select uncertain, ending from outbox where seq = 1";
        assert_eq!(tx.query(sql).one::<(bool, Option<String>)>().await?, (true, None), "once uncertain, always");

        tx.letter_ended(1, Ending::Sent, None, moment(11)).await?;
        tx.letter_ended(2, Ending::Refused, Some("why"), moment(12)).await?;
        assert_eq!(due(tx, 10).await?, [3]);
        // What was begun is not taken back by a newer one of its topic.
        tx.letter_progressed(5, 1).await?;
        tx.post(&letter(BUDI, Priority::Answer, 30, Some("files")), moment(20)).await?;
        tx.letter_ended(3, Ending::Blocked, None, moment(20)).await?;
        assert_eq!(due(tx, 30).await?, [5, 6]);
        assert_eq!(tx.forget_letters(moment(12)).await?, 2, "the superseded one and the first");
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
