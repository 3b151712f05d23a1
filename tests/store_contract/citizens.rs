//! What citizens leave behind beside a case: completions, messages that wait, cards, news that did not arrive.

use anyhow::Result;
use wadul::domain::lifecycle::Timer;
use wadul::domain::{Case, CaseId, DraftId, MessageId};
use wadul::form::{Answers, Draft, Purpose, Value};
use wadul::notices::{Notice, Priority};
use wadul::store::{Ending, Letter, StoreError};

use super::{BUDI, SITI, draft, enter, moment, within};
use crate::harness::database::{TestDatabase, on_both_engines};

on_both_engines! {
    completed_answers_and_their_versions
    messages_that_wait_and_cards
    news_that_did_not_arrive
    hours_that_move
}

async fn completed_answers_and_their_versions(database: TestDatabase) -> Result<()> {
    within!(database, |tx| {
        let one = enter(tx, 1, SITI).await?;
        assert_eq!(tx.answer_versions(&one.id).await?, []);
        let mut given = Answers::default();
        given.set("address", Value::text("Dusun Krajan RT 02", Some(MessageId(8))));
        let later = Case { version: 3, service: Some("ormas".into()), late: false, ..one.clone() };
        tx.complete_answers(&later, &given, "Alamat: Dusun Krajan RT 02", moment(20)).await?;
        let answers = tx.answers_of(&one.id).await?;
        assert_eq!((answers.text("full_name"), answers.text("address")), (Some("Siti".into()), given.text("address")));
        let versions = tx.answer_versions(&one.id).await?;
        let kept: Vec<_> = versions.iter().map(|version| (version.version, version.statement.as_str())).collect();
        assert_eq!(kept, [(1, ""), (3, "Alamat: Dusun Krajan RT 02")]);
        assert_eq!(versions[0].answers.text("address"), None, "as it was filed");
        let read = tx.case(&one.id).await?.expect("the case");
        assert_eq!((read.service.as_deref(), read.late), (Some("ormas"), false));

        // What was begun for it is thrown away in time, and nothing else is.
        let completion = Purpose::Complete { case: one.id.clone(), asked: vec!["address".into()] };
        let begun = Draft { purpose: completion, ..draft(SITI) };
        let own = draft(SITI);
        tx.keep_draft(&begun, moment(30)).await?;
        tx.keep_draft(&own, moment(31)).await?;
        let ids = |drafts: Vec<Draft>| drafts.into_iter().map(|draft| draft.id).collect::<Vec<_>>();
        assert_eq!(ids(tx.drafts_of(SITI).await?), [own.id.clone(), begun.id.clone()], "the open one first");
        assert_eq!((tx.drop_completions(moment(30)).await?, tx.drop_completions(moment(31)).await?), (0, 1));
        assert_eq!(ids(tx.drafts_of(SITI).await?), [own.id]);
        Ok(())
    })
}

async fn messages_that_wait_and_cards(database: TestDatabase) -> Result<()> {
    within!(database, |tx| {
        let (place, one) = (DraftId::new(), enter(tx, 1, SITI).await?);
        assert_eq!(tx.waiting_place(SITI).await?, None);
        for (message, body, at) in [(5, "satu", 1), (6, "dua", 2), (5, "satu lagi", 3)] {
            tx.keep_waiting(&place, SITI, MessageId(message), body, moment(at)).await?;
        }
        assert_eq!((tx.waiting_place(SITI).await?, tx.waiting_place(BUDI).await?), (Some(place.clone()), None));
        let bodies: Vec<_> =
            tx.waiting_at(&place).await?.into_iter().map(|(message, body, _)| (message.0, body)).collect();
        assert_eq!(bodies, [(5, "satu".into()), (6, "dua".into()), (5, "satu lagi".into())]);
        assert_eq!(tx.stale_places(moment(0)).await?, []);
        assert_eq!(tx.stale_places(moment(1)).await?, [(SITI, place.clone())]);
        assert!(tx.drop_waiting(&place).await? && !tx.drop_waiting(&place).await?);

        tx.keep_addition(&one.id, SITI, MessageId(9), "tambahan", moment(4)).await?;
        assert_eq!((tx.count_additions(&one.id).await?, tx.count_additions(&CaseId::new()).await?), (1, 0));
        assert_eq!(tx.status_card(SITI, &one.id).await?, None);
        for message in [10, 11] {
            tx.keep_status_card(SITI, &one.id, MessageId(message)).await?;
        }
        assert_eq!(tx.status_card(SITI, &one.id).await?, Some(MessageId(11)));
        Ok(())
    })
}

async fn news_that_did_not_arrive(database: TestDatabase) -> Result<()> {
    within!(database, |tx| {
        let one = enter(tx, 1, SITI).await?;
        let notice = Notice::Status { case: one.id.clone() };
        let letter = |to| Letter {
            to,
            notice: notice.clone(),
            priority: Priority::Notice,
            silent: false,
            due_at: moment(5),
            topic: None,
        };
        tx.post(&letter(SITI), moment(5)).await?;
        let seq = tx.due_letters(moment(5), 9).await?[0].seq;
        tx.letter_ended(seq, Ending::Blocked, Some("bot was blocked by the user"), moment(6)).await?;
        assert_eq!(tx.missed(SITI).await?, [(notice.clone(), moment(6))]);
        assert_eq!(tx.missed(BUDI).await?, []);
        tx.caught_up(SITI, seq).await?;
        assert_eq!(tx.missed(SITI).await?.len(), 1, "only what came before");
        tx.caught_up(SITI, seq + 1).await?;
        assert_eq!(tx.missed(SITI).await?, []);
        Ok(())
    })
}

async fn hours_that_move(database: TestDatabase) -> Result<()> {
    within!(database, |tx| {
        let one = enter(tx, 1, SITI).await?;
        tx.keep_timers(&one.id, &[(Timer::Alarm(50), moment(60)), (Timer::Alarm(80), moment(70))]).await?;
        assert!(tx.fire(&one.id, &Timer::Alarm(50).key(), moment(60)).await?);
        // What rang for this promise does not ring again at its new hour; what did not ring moves.
        tx.move_timers(&one.id, &[(Timer::Alarm(50), moment(80)), (Timer::Alarm(80), moment(90))]).await?;
        assert!(!tx.fire(&one.id, &Timer::Alarm(50).key(), moment(80)).await?);
        assert!(tx.fire(&one.id, &Timer::Alarm(80).key(), moment(90)).await?);
        Ok(())
    })
}
