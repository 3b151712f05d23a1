//! Moves of a case and what goes with them: trail, words, pauses, hours, held moves, plans.

use anyhow::Result;
use wadul::domain::lifecycle::{Action, Actor, Answer, Decision, Given, Need, Setting, Timer, decide};
use wadul::domain::{Case, DraftId, Office, PersonId, Role, Status};
use wadul::store::{HeldMove, Plan, StoreError};

use super::{BUDI, SITI, enter, moment, within};
use crate::harness::database::{TestDatabase, on_both_engines};

on_both_engines! {
    moves_and_their_hours
    hours_held_moves_and_plans
}

/// Somebody of a division.
const TONO: PersonId = PersonId(7_000_000_003);

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
        tx.appoint(TONO, Role::Bidang, "politik", "Tono", moment(0)).await?;
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
        assert_eq!(tx.count_tasks_to_archive(BUDI).await?, 0, "nothing is settled yet");
        assert_eq!((tx.count_tasks_for(TONO, 900).await?, tx.count_tasks_for(BUDI, 900).await?), (1, 0));
        assert_eq!(tx.tasks_for(TONO, 0, 9).await?, std::slice::from_ref(&one));
        assert_eq!((tx.queue_for(BUDI, 0, 9).await?, tx.count_queue_for(BUDI, 900).await?), (vec![], 0));

        // What came by another way is followed once.
        let letter = enter(tx, 2, PersonId(0)).await?;
        let letter = tx.case(&letter.id).await?.expect("the case");
        assert_eq!(letter.person, None);
        assert!(tx.claim_case(&letter.id, BUDI).await? && !tx.claim_case(&letter.id, SITI).await?);
        let followed = tx.case(&letter.id).await?.expect("the case");
        assert!(followed.version > letter.version, "what was decided before it was followed is decided again");
        assert_eq!(tx.merged_into(&one.id).await?, []);
        assert_eq!(tx.case_for_merge(&one.id).await?, Some(one));
        Ok(())
    })
}

async fn hours_held_moves_and_plans(database: TestDatabase) -> Result<()> {
    within!(database, |tx| {
        let case = enter(tx, 1, SITI).await?.id;
        let hours = |at| [(Timer::Alarm(50), moment(at)), (Timer::Expire, moment(90))];
        assert_eq!(tx.cases_without_hours("", 9).await?, std::slice::from_ref(&case));
        assert_eq!(tx.cases_without_hours(case.as_str(), 9).await?, []);
        tx.keep_timers(&case, &hours(50)).await?;
        assert_eq!(tx.cases_without_hours("", 9).await?, []);
        assert_eq!(tx.due_timers(moment(49), true, true, 9).await?, []);
        assert_eq!(tx.due_timers(moment(50), true, true, 9).await?, [(case.clone(), "alarm-50".to_owned())]);
        assert!(tx.fire(&case, "alarm-50", moment(50)).await?);
        assert!(!tx.fire(&case, "alarm-50", moment(50)).await?, "nothing twice");
        tx.keep_timers(&case, &hours(50)).await?;
        assert_eq!(tx.due_timers(moment(60), true, true, 9).await?, [], "the same hour does not come again");
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
        let newer = HeldMove { id: DraftId::new(), due_at: moment(31), ..held.clone() };
        tx.hold(&newer).await?;
        assert_eq!(tx.held_by(BUDI).await?, Some(newer.id.clone()), "the newest");
        assert_eq!(tx.let_go(&newer.id).await?, Some(newer));
        assert_eq!(tx.held_by(BUDI).await?, Some(held.id.clone()));
        assert_eq!(tx.let_go(&held.id).await?, Some(held.clone()));
        assert_eq!(tx.held_by(BUDI).await?, None);
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
        let owner = plan.owner;
        assert_eq!(tx.open_plans_of(owner).await?, std::slice::from_ref(&plan));
        assert!(tx.give_plan(&plan.id, PersonId(77)).await?);
        assert_eq!((tx.open_plans_of(owner).await?, tx.open_plans_of(PersonId(77)).await?.len()), (vec![], 1));
        assert_eq!(tx.handlers_without_role().await?, [PersonId(77)]);
        assert!(tx.give_plan(&plan.id, owner).await?);
        assert!(tx.finish_plan(&plan.id, BUDI, "foto", moment(9)).await?);
        assert!(!tx.finish_plan(&plan.id, BUDI, "foto", moment(9)).await?);
        assert!(!tx.give_plan(&plan.id, PersonId(77)).await?, "it is done");
        assert_eq!(tx.plans_due(day("2026-12-31"), 9).await?, []);
        Ok(())
    })
}
