//! The groups of the office.

use anyhow::Result;
use wadul::domain::PersonId;
use wadul::notices::{GroupNotice, Notice, Priority};
use wadul::store::{Binding, Letter, StoreError};

use super::{SITI, moment, within};
use crate::harness::database::{TestDatabase, on_both_engines};

on_both_engines! {
    groups_are_bound_moved_and_left
}

const OLD: PersonId = PersonId(-4_000_001);
const NEW: PersonId = PersonId(-1_002_000_000_001);

fn binding(chat: PersonId, division: &str, topic: Option<i64>) -> Binding {
    Binding { chat, topic, division: division.into(), title: "Kantor".into(), by: SITI }
}

async fn groups_are_bound_moved_and_left(database: TestDatabase) -> Result<()> {
    within!(database, |tx| {
        let (office, politik) = (binding(OLD, "", None), binding(OLD, "politik", Some(7)));
        assert_eq!((tx.groups_of("").await?, tx.binding(OLD, "").await?), (vec![], None));
        tx.bind_group(&office, moment(0)).await?;
        tx.bind_group(&binding(OLD, "politik", Some(6)), moment(0)).await?;
        tx.bind_group(&politik, moment(1)).await?;
        assert_eq!(tx.groups_of("politik").await?, std::slice::from_ref(&politik), "the later topic");
        assert_eq!(tx.binding(OLD, "").await?, Some(office.clone()));

        tx.forget_topic(OLD, 6).await?;
        assert_eq!(tx.binding(OLD, "politik").await?, Some(politik), "another topic");
        tx.forget_topic(OLD, 7).await?;
        assert_eq!(tx.binding(OLD, "politik").await?, Some(binding(OLD, "politik", None)));

        assert_eq!(tx.group_left(OLD, moment(2)).await?.as_deref(), Some("Kantor"));
        assert_eq!(tx.group_left(OLD, moment(2)).await?, None, "once");
        assert_eq!((tx.groups_of("").await?, tx.binding(OLD, "politik").await?), (vec![], None));
        assert!(!tx.unbind_group(OLD, None).await?, "it is left already");

        let notice = Notice::Group(GroupNotice::Which { topic: None });
        let letter =
            Letter { to: OLD, notice, priority: Priority::Notice, silent: false, due_at: moment(3), topic: None };
        tx.post(&letter, moment(3)).await?;
        tx.bind_group(&binding(NEW, "", Some(3)), moment(3)).await?;
        for _ in 0..2 {
            tx.group_moved(OLD, NEW).await?;
            assert_eq!(tx.groups_of("").await?, [binding(NEW, "", None)]);
            assert_eq!(tx.groups_of("politik").await?, [binding(NEW, "politik", None)]);
        }
        assert_eq!(tx.due_letters(moment(3), 9).await?.iter().map(|letter| letter.to).collect::<Vec<_>>(), [NEW]);

        tx.bind_group(&binding(NEW, "politik", Some(9)), moment(4)).await?;
        assert!(tx.unbind_group(NEW, Some(9)).await?);
        assert_eq!((tx.groups_of("politik").await?.len(), tx.groups_of("").await?.len()), (0, 1));
        assert!(tx.unbind_group(NEW, None).await?);
        assert_eq!(tx.groups_of("").await?, []);
        Ok::<(), StoreError>(())
    })
}
