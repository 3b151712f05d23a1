//! Blocks.

use anyhow::Result;
use chrono::NaiveDate;
use wadul::domain::{Block, BlockId, Person, Reach};
use wadul::store::StoreError;

use super::{BUDI, SITI, enter, moment, within};
use crate::harness::database::{TestDatabase, on_both_engines};

on_both_engines! {
    somebody_is_blocked_appeals_and_is_let_in_again
}

async fn somebody_is_blocked_appeals_and_is_let_in_again(database: TestDatabase) -> Result<()> {
    within!(database, |tx| {
        let case = enter(tx, 1, SITI).await?;
        let siti =
            Person { id: SITI, name: "Siti".into(), language: "id".into(), reach: Reach::Reachable, block: None };
        tx.keep_person(&siti, moment(0)).await?;
        let block = Block {
            id: BlockId::new(),
            person: SITI,
            case: case.id.clone(),
            reason: "Ancaman".into(),
            by: BUDI,
            at: moment(1),
            appeal: None,
            upheld_at: None,
            lifted_at: None,
        };
        assert_eq!((tx.blocks(0, 8).await?, tx.count_blocks().await?), (vec![], 0));
        assert!(tx.block(&block).await?);
        assert!(!tx.block(&Block { id: BlockId::new(), ..block.clone() }).await?, "once");
        assert!(
            !tx.block(&Block { id: BlockId::new(), person: BUDI, ..block.clone() }).await?,
            "nobody is known by that id"
        );
        let known = tx.person(SITI).await?.map(|(person, _)| person);
        assert_eq!(known, Some(Person { block: Some(block.id.clone()), ..siti.clone() }));
        // What is kept about somebody later lets them in no more than before.
        tx.keep_person(&siti, moment(2)).await?;
        assert_eq!(tx.person(SITI).await?.and_then(|(person, _)| person.block), Some(block.id.clone()));
        assert_eq!((tx.blocks(0, 8).await?, tx.blocks(1, 8).await?), (vec![block.clone()], vec![]));
        assert_eq!((tx.block_named(&block.id).await?, tx.count_blocks().await?), (Some(block.clone()), 1));

        let day = NaiveDate::from_ymd_opt(2026, 11, 25).expect("a day");
        let next = day.succ_opt().expect("a day");
        let mut told = Vec::new();
        for day in [day, day, next, next] {
            told.push(tx.tell_block(&block.id, day).await?);
        }
        assert_eq!(told, [true, false, true, false]);

        assert!(!tx.uphold_block(&block.id, BUDI, moment(3)).await?, "nobody has appealed");
        assert!(tx.appeal(&block.id, "Itu bukan saya", moment(4)).await?);
        assert!(!tx.appeal(&block.id, "Sungguh", moment(5)).await?, "one message");
        assert!(tx.uphold_block(&block.id, BUDI, moment(6)).await?);
        assert!(!tx.uphold_block(&block.id, BUDI, moment(7)).await?, "another admin was first");
        assert!(tx.lift_block(&block.id, BUDI, moment(8)).await?);
        assert!(!tx.lift_block(&block.id, BUDI, moment(9)).await?, "another admin was first");
        let ended = Block {
            appeal: Some(("Itu bukan saya".into(), moment(4))),
            upheld_at: Some(moment(6)),
            lifted_at: Some(moment(8)),
            ..block.clone()
        };
        assert_eq!(tx.blocks_of(SITI).await?, std::slice::from_ref(&ended));
        assert_eq!((tx.block_named(&block.id).await?, tx.count_blocks().await?), (Some(ended), 0));
        assert_eq!(tx.person(SITI).await?.map(|(person, _)| person), Some(siti));
        // A block of before that is lifted once more takes nothing from the one that stands now.
        let second = Block { id: BlockId::new(), ..block.clone() };
        assert!(tx.block(&second).await?);
        assert!(!tx.lift_block(&block.id, BUDI, moment(10)).await?);
        assert_eq!(tx.person(SITI).await?.and_then(|(person, _)| person.block), Some(second.id));
        Ok(())
    })
}
