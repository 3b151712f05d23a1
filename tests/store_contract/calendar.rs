//! The changed calendar, the lists of the morning, and what is done once.

use anyhow::Result;
use chrono::TimeDelta;
use wadul::domain::lifecycle::{Action, Actor, Given, Setting, decide, timers};
use wadul::domain::{Case, Office, PersonId, Promise, Role, Span};
use wadul::store::{CalendarChange, StoreError, Tx};

use super::{BUDI, SITI, enter, moment};
use crate::harness::database::{TestDatabase, on_both_engines};

on_both_engines! {
    days_of_the_calendar_and_what_is_done_once
    what_is_late_and_what_moved
}

async fn days_of_the_calendar_and_what_is_done_once(database: TestDatabase) -> Result<()> {
    within!(database, |tx| {
        let day = |text: &str| text.parse().expect("a day");
        let change = |text: &str, is_off, at| CalendarChange {
            day: day(text),
            is_off,
            name: "Cuti bersama".into(),
            by: BUDI,
            at: moment(at),
        };
        assert_eq!(tx.calendar_changes().await?, []);
        let (first, later) = (change("2026-12-28", true, 1), change("2026-11-30", true, 2));
        for change in [&first, &later] {
            tx.change_calendar(change).await?;
        }
        assert_eq!(tx.calendar_changes().await?, [later.clone(), first]);
        let back = change("2026-12-28", false, 3);
        tx.change_calendar(&back).await?;
        assert_eq!(tx.calendar_changes().await?, [later, back], "the last word counts");

        assert!(!tx.was_done("morning", day("2026-11-23")).await?);
        assert!(tx.once("morning", day("2026-11-23"), moment(1)).await?);
        assert!(!tx.once("morning", day("2026-11-23"), moment(2)).await?);
        assert!(tx.once("morning", day("2026-11-24"), moment(3)).await?);
        assert!(tx.once("calendar-year-entered", day("2028-01-01"), moment(1)).await?);
        assert!(tx.was_done("morning", day("2026-11-23")).await?);
        assert_eq!(tx.forget_mornings(moment(2)).await?, 1);
        assert_eq!(tx.days_done("morning").await?, [day("2026-11-24")]);
        assert_eq!(tx.days_done("calendar-year-entered").await?, [day("2028-01-01")], "that is not forgotten");
        Ok(())
    })
}

async fn promised(tx: &mut Tx, serial: u32, person: PersonId) -> Result<Case, StoreError> {
    let case = enter(tx, serial, person).await?;
    Ok(tx.case(&case.id).await?.expect("the case"))
}

async fn what_is_late_and_what_moved(database: TestDatabase) -> Result<()> {
    within!(database, |tx| {
        tx.appoint(BUDI, Role::Petugas, "", "Budi", moment(0)).await?;
        let (one, two) = (promised(tx, 1, SITI).await?, promised(tx, 2, SITI).await?);
        promised(tx, 3, PersonId(0)).await?;
        assert_eq!(tx.owners_of_open_cases().await?, [PersonId(0), SITI]);
        assert_eq!(tx.open_cases_of(SITI).await?, [one.clone(), two.clone()]);
        assert_eq!(tx.count_tasks_before(BUDI, two.due_at).await?, 1, "the third is due first");
        let (late, count) = tx.late_for(BUDI, one.due_at + TimeDelta::seconds(1), 2).await?;
        assert_eq!((late.len(), count), (2, 3));
        assert_eq!(tx.late_for(SITI, one.due_at, 9).await?, (vec![], 0), "she is no officer");

        // A promise of another length is what the calendar would make of it.
        let office = Office::published().expect("the office");
        let promise = Promise { from: one.filed_at, span: Span::WorkingDays(9) };
        let mut longer = one.clone();
        longer.handling.promise = Some(promise);
        let setting = Setting { now: one.filed_at, office: &office, heads: &[] };
        let moved = decide(&longer, Action::Reschedule, Given::default(), Actor::Clock, &setting).expect("it moves");
        tx.apply(&moved, &timers(moved.after(), &office)).await?;
        let now = tx.case(&one.id).await?.expect("the case");
        assert_eq!((now.due_at, now.handling.promise), (promise.due(office.calendar()), Some(promise)));
        assert_eq!(tx.rescheduled_of(SITI, one.filed_at).await?, std::slice::from_ref(&now));
        assert_eq!(tx.rescheduled_of(SITI, one.filed_at + TimeDelta::seconds(1)).await?, []);
        assert_eq!(tx.rescheduled_for(BUDI, one.filed_at, 9).await?, (vec![now], 1));
        assert_eq!(tx.rescheduled_for(SITI, one.filed_at, 9).await?, (vec![], 0));
        Ok(())
    })
}
