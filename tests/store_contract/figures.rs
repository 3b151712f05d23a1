//! What is counted: read in pages, with what is kept beside each case.

use anyhow::Result;
use chrono::TimeDelta;
use wadul::domain::lifecycle::{Action, Actor, Given, Setting, decide};
use wadul::domain::{CaseId, Office, PersonId, Role, SYNTHETIC_CITIZEN};
use wadul::store::StoreError;

use super::{BUDI, SITI, enter, moment, within};
use crate::harness::database::{TestDatabase, on_both_engines};

on_both_engines! {
    cases_are_counted_with_what_is_kept_beside_them
    only_what_may_be_read_is_in_the_register
}

const FAR: TimeDelta = TimeDelta::days(40);

async fn cases_are_counted_with_what_is_kept_beside_them(database: TestDatabase) -> Result<()> {
    within!(database, |tx| {
        assert_eq!(tx.first_filing().await?, None);
        let (first, second) = (enter(tx, 1, SITI).await?, enter(tx, 2, BUDI).await?);
        enter(tx, 3, SYNTHETIC_CITIZEN).await?;
        assert_eq!(tx.first_filing().await?, Some(first.filed_at));
        let office = Office::published().expect("the office");
        let setting = Setting { now: moment(500), office: &office, heads: &[] };
        let withdrawn = decide(&first, Action::Withdraw, Given::default(), Actor::Owner(SITI), &setting);
        tx.apply(&withdrawn.expect("a move of the table"), &[]).await?;
        let counted = tx.counted_cases(moment(0) - FAR, moment(0) + FAR).await?;
        let mut expected = [&first.id, &second.id];
        expected.sort();
        assert_eq!(counted.iter().map(|entry| &entry.case.id).collect::<Vec<&CaseId>>(), expected);
        let ended = counted.iter().find(|entry| entry.case.id == first.id).and_then(|entry| entry.ended());
        assert_eq!(ended, Some((Action::Withdraw, moment(500))));
        // What came in later is not there yet; what came in before and is closed belongs to none of the months after.
        assert_eq!(tx.counted_cases(moment(0) - FAR, moment(1)).await?, []);
        let later = tx.counted_cases(moment(600), moment(0) + FAR).await?;
        assert_eq!(later.iter().map(|entry| &entry.case.id).collect::<Vec<_>>(), [&second.id]);
        Ok(())
    })
}

async fn only_what_may_be_read_is_in_the_register(database: TestDatabase) -> Result<()> {
    within!(database, |tx| {
        let (own, other) = (enter(tx, 1, SITI).await?, enter(tx, 2, BUDI).await?);
        enter(tx, 3, SYNTHETIC_CITIZEN).await?;
        let (rina, from, until) = (PersonId(7_000_000_009), moment(0) - FAR, moment(0) + FAR);
        assert_eq!(tx.counted_answers(Some(rina), from, until).await?.len(), 0);
        tx.appoint(rina, Role::Petugas, "", "Rina", moment(0)).await?;
        tx.appoint(SITI, Role::Petugas, "", "Siti", moment(0)).await?;
        let read = tx.counted_answers(Some(rina), from, until).await?;
        assert_eq!(read.len(), 2);
        assert_eq!(read.get(&own.id).and_then(|answers| answers.text("full_name")).as_deref(), Some("Siti"));
        // What is their own they read as whoever submitted it.
        let read = tx.counted_answers(Some(SITI), from, until).await?;
        assert_eq!(read.keys().collect::<Vec<_>>(), [&other.id]);
        assert_eq!(tx.counted_answers(None, from, until).await?.len(), 2);
        assert_eq!(tx.counted_answers(None, until, until + FAR).await?.len(), 0);
        Ok(())
    })
}
