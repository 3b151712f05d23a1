//! Searching, templates, and the rule of who finds what, as the store keeps them.

use anyhow::Result;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use wadul::domain::case::Respondent;
use wadul::domain::search::Search;
use wadul::domain::template::built_in;
use wadul::domain::{
    Access, Case, CaseId, MessageId, Office, Officer, PersonId, Role, SYNTHETIC_CITIZEN, SYNTHETIC_OFFICER, SearchId,
    Status, Task, access,
};
use wadul::form::{Answers, Value};
use wadul::store::{Store, StoreError, Tx};

use super::{BUDI, SITI, case, enter, moment, within};
use crate::harness::database::{TestDatabase, on_both_engines};

on_both_engines! {
    words_and_searches
    templates
    an_officer_finds_exactly_what_the_law_lets_them_read
}

fn search(text: &str) -> Search {
    let office = Office::published().expect("the office");
    Search::read(text, wadul::form::read_phone(text), &office).expect("words")
}

async fn words_and_searches(database: TestDatabase) -> Result<()> {
    within!(database, |tx| {
        let (one, two) = (enter(tx, 1, SITI).await?, enter(tx, 2, SITI).await?);
        tx.appoint(BUDI, Role::Petugas, "", "Budi", moment(0)).await?;
        assert_eq!(tx.cases_without_words(9).await?, Vec::<CaseId>::new());
        assert_eq!(tx.found(BUDI, &search("siti"), (0, 9), 900).await?, [two.clone(), one.clone()], "newest first");
        assert_eq!(tx.found(BUDI, &search("siti"), (1, 1), 900).await?, std::slice::from_ref(&one));
        assert_eq!(tx.count_found(BUDI, &search("siti rombeng"), 900).await?, 0, "every word");
        assert_eq!(tx.count_found(SITI, &search("siti"), 900).await?, 0, "no officer");
        tx.keep_addition(&one.id, SITI, MessageId(5), "Kuitansi ROMBENG", moment(1)).await?;
        assert_eq!(tx.found(BUDI, &search("romb siti"), (0, 9), 900).await?, std::slice::from_ref(&one));
        tx.index_case(&one.id).await?;
        tx.index_case(&CaseId::new()).await?;
        for odd in ["a AND b", "near(x)", "content:siti", "\"siti", "{siti}", "^siti*", "', drop", "①②", "ƛ ߷ ᧚ ⅷ"]
        {
            tx.count_found(BUDI, &search(odd), 900).await?;
        }

        let id = SearchId::new();
        tx.keep_search(&id, BUDI, "siti", 2, moment(5)).await?;
        assert_eq!(tx.search_words(&id, BUDI).await?.as_deref(), Some("siti"));
        assert_eq!(tx.search_words(&id, SITI).await?, None, "another's");
        tx.keep_search(&SearchId::new(), BUDI, "romb", 1, moment(6)).await?;
        assert_eq!(tx.search_words(&id, BUDI).await?, None, "forgotten with the next");
        assert_eq!(tx.searches_since(moment(5)).await?, [(BUDI, moment(5), 2), (BUDI, moment(6), 1)]);
        tx.forget_searches(moment(9), moment(6)).await?;
        assert_eq!(tx.searches_since(moment(0)).await?, [(BUDI, moment(6), 1)]);
        Ok(())
    })
}

async fn templates(database: TestDatabase) -> Result<()> {
    within!(database, |tx| {
        assert_eq!(tx.kept_templates().await?, []);
        let mut one = built_in().remove(0);
        tx.keep_template(&one, false, BUDI, moment(0)).await?;
        one.title = "Lain".into();
        one.service = None;
        tx.keep_template(&one, false, BUDI, moment(1)).await?;
        assert_eq!(tx.kept_templates().await?, [(one.clone(), false)]);
        tx.keep_template(&one, true, BUDI, moment(2)).await?;
        assert_eq!(tx.kept_templates().await?, [(one, true)]);
        Ok(())
    })
}

/// Officers and cases by chance, in a small world in which they often meet.
#[derive(Clone, Debug)]
struct World {
    /// Role, division and whether suspended, by officer.
    officers: Vec<Vec<(Role, &'static str, bool)>>,
    cases: Vec<Facts>,
}

#[derive(Clone, Debug)]
struct Facts {
    about_officer: bool,
    confidential: bool,
    /// One of them may have submitted it.
    submitted_by: Option<usize>,
    /// It is the self-test's.
    synthetic: bool,
    handler: Option<usize>,
    /// Who gave the answer that is objected to.
    answered_by: Option<usize>,
    tasks: Vec<(&'static str, bool)>,
    respondents: Vec<Result<usize, &'static str>>,
}

const DIVISIONS: [&str; 3] = ["politik", "ideologi", "kewaspadaan"];
const OFFICERS: usize = 6;

fn world() -> impl Strategy<Value = World> {
    let division = || prop::sample::select(DIVISIONS.to_vec());
    let role = (prop::sample::select(Role::ALL.to_vec()), division(), prop::bool::weighted(0.2)).prop_map(
        |((role, _), division, suspended)| (role, if role == Role::Bidang { division } else { "" }, suspended),
    );
    let facts = (
        any::<bool>(),
        any::<bool>(),
        (prop::option::weighted(0.3, 0..OFFICERS), prop::bool::weighted(0.1)),
        prop::option::of(0..OFFICERS),
        prop::option::weighted(0.3, 0..OFFICERS),
        prop::collection::btree_map(division(), Just(()), 0..3),
        prop::collection::vec(prop_oneof![(0..OFFICERS).prop_map(Ok), division().prop_map(Err)], 0..3),
    )
        .prop_map(|(about_officer, confidential, from, handler, answered_by, tasks, respondents)| Facts {
            about_officer,
            confidential,
            submitted_by: from.0,
            synthetic: from.1,
            handler,
            answered_by,
            tasks: tasks.into_keys().enumerate().map(|(nth, division)| (division, nth == 0)).collect(),
            respondents,
        });
    (prop::collection::vec(prop::collection::vec(role, 0..3), OFFICERS), prop::collection::vec(facts, 1..12))
        .prop_map(|(officers, cases)| World { officers, cases })
}

fn person(index: usize) -> PersonId {
    PersonId(9_000_000_000 + i64::try_from(index).expect("small"))
}

/// The statement that lists use and the rule of the domain agree: on which cases, and on whether the name may be known.
async fn an_officer_finds_exactly_what_the_law_lets_them_read(database: TestDatabase) -> Result<()> {
    let store = database.open().await?;
    let mut runner = TestRunner::deterministic();
    let mut serial = 0;
    for _ in 0..40 {
        let world = world().new_tree(&mut runner).expect("a world").current();
        let known = populate(&store, &world, serial).await?;
        serial += u32::try_from(world.cases.len()).expect("few");
        let mut tx = store.reader().await?;
        let mut heads: Vec<Officer> = Vec::new();
        for head in tx.officers(Role::Pimpinan).await? {
            heads.push(tx.officer(head).await?);
        }
        // The self-test's officer reads only what is the self-test's, and that only by its number.
        let of_selftest = tx.officer(SYNTHETIC_OFFICER).await?;
        assert!(known.iter().all(|case| case.is_synthetic() || access(case, &of_selftest, &heads).is_none()));
        assert_eq!(tx.count_queue_for(SYNTHETIC_OFFICER, 900).await?, 0);
        for index in 0..OFFICERS {
            let officer: Officer = tx.officer(person(index)).await?;
            let read = |least: Access| -> Vec<CaseId> {
                let reads = |case: &&Case| access(case, &officer, &heads).is_some_and(|access| access >= least);
                known.iter().filter(reads).map(|case| case.id.clone()).collect()
            };
            for (words, least) in [("jalanrusak", Access::WithoutIdentity), ("sitiaminah", Access::Whole)] {
                let mut found: Vec<CaseId> = tx
                    .found(officer.person, &search(words), (0, 1000), 900)
                    .await?
                    .into_iter()
                    .map(|case| case.id)
                    .collect();
                found.sort();
                let mut expected = read(least);
                expected.sort();
                assert_eq!(found, expected, "{words} for {officer:?} in {world:#?}");
                let count = usize::try_from(tx.count_found(officer.person, &search(words), 900).await?).expect("few");
                assert_eq!(count, expected.len());
            }
            let queue = usize::try_from(tx.count_queue_for(officer.person, 900).await?).expect("few");
            let waits = |id: &CaseId| known.iter().any(|case| case.id == *id && case.status == Status::Submitted);
            assert_eq!(queue, read(Access::WithoutIdentity).iter().filter(|id| waits(id)).count());
        }
        drop(tx);
        clear(&store).await?;
    }
    store.close().await;
    Ok(())
}

async fn populate(store: &Store, world: &World, serial: u32) -> Result<Vec<Case>> {
    let world = world.clone();
    let done = store.transact(1, move |tx| {
        Box::pin(async move {
            for (index, roles) in world.officers.iter().enumerate() {
                let suspended = roles.first().is_some_and(|(_, _, suspended)| *suspended);
                for (role, division, _) in roles {
                    tx.appoint(person(index), *role, division, "", moment(0)).await?;
                }
                if suspended {
                    tx.suspend(person(index)).await?;
                }
            }
            let mut cases = Vec::new();
            for (facts, serial) in world.cases.iter().zip(serial + 1..) {
                cases.push(enter_one(tx, facts, serial).await?);
            }
            Ok::<_, StoreError>(cases)
        })
    });
    Ok(done.await?)
}

async fn enter_one(tx: &mut Tx, facts: &Facts, serial: u32) -> Result<Case, StoreError> {
    let mut case = case(serial, facts.submitted_by.map_or(SITI, person));
    if facts.synthetic {
        case.person = Some(SYNTHETIC_CITIZEN);
    }
    case.about_officer = facts.about_officer;
    case.confidential = facts.confidential;
    case.handling.handler = facts.handler.map(person);
    case.handling.responded_by = facts.answered_by.map(person);
    case.handling.objections = u32::from(facts.answered_by.is_some());
    let task = |(division, leads): &(&str, bool)| Task { division: (*division).into(), leads: *leads, done_at: None };
    case.handling.tasks = facts.tasks.iter().map(task).collect();
    case.handling.respondents = facts
        .respondents
        .iter()
        .map(|respondent| match respondent {
            Ok(index) => Respondent::Officer(person(*index)),
            Err(division) => Respondent::Division((*division).to_owned()),
        })
        .collect();
    let mut answers = Answers::default();
    answers.set("issue", Value::text("jalanrusak", None));
    answers.set("full_name", Value::text("sitiaminah", None));
    tx.enter_case(&case, 1, &answers, "", &[]).await?;
    // What a decision would write later.
    tx.query("update cases set handler = $2, responded_by = $3, objections = $4 where id = $1")
        .bind(case.id.to_string())
        .bind(case.handling.handler.map(|person| person.0))
        .bind(case.handling.responded_by.map(|person| person.0))
        .bind(i64::from(case.handling.objections))
        .execute()
        .await?;
    for task in &case.handling.tasks {
        tx.query("insert into tasks (case_id, division, leads) values ($1, $2, $3)")
            .bind(case.id.to_string())
            .bind(task.division.clone())
            .bind(task.leads)
            .execute()
            .await?;
    }
    tx.index_case(&case.id).await?;
    Ok(case)
}

async fn clear(store: &Store) -> Result<()> {
    let done = store.transact(1, |tx| {
        Box::pin(async move {
            for sql in [
                "delete from case_words",
                "delete from tasks",
                "delete from respondents",
                "delete from cases",
                "delete from officers",
            ] {
                tx.query(sql).execute().await?;
            }
            Ok::<_, StoreError>(())
        })
    });
    Ok(done.await?)
}
