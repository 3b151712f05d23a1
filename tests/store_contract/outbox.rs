//! What has to be said: its order, what takes the place of what, and how it ends.

use anyhow::Result;
use wadul::domain::PersonId;
use wadul::notices::{Notice, Priority};
use wadul::store::{Ending, Letter, StoreError, Tx};

use super::{BUDI, SITI, moment, within};
use crate::harness::database::{TestDatabase, on_both_engines};

on_both_engines! {
    the_outbox
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

        tx.letter_sent(1, 2, moment(11)).await?;
        tx.letter_ended(2, Ending::Refused, Some("why"), moment(12)).await?;
        // What another process still had in hand does not change an ending.
        tx.letter_sent(2, 1, moment(13)).await?;
        tx.letter_ended(1, Ending::Blocked, None, moment(13)).await?;
        tx.letter_put_off(1, moment(13), false, "away").await?;
        tx.letter_progressed(1, 9).await?;
        assert_eq!(tx.sent_after(moment(10), moment(0)).await?, [(SITI, 2)]);
        assert_eq!(tx.sent_after(moment(11), moment(0)).await?, []);
        assert_eq!(due(tx, 10).await?, [3]);
        // What was begun is not taken back by a newer one of its topic.
        tx.letter_progressed(5, 1).await?;
        tx.post(&letter(BUDI, Priority::Answer, 30, Some("files")), moment(20)).await?;
        tx.letter_ended(3, Ending::Blocked, None, moment(20)).await?;
        assert_eq!(due(tx, 30).await?, [5, 6]);
        // What was on its way while a newer one took its place is said to the end, and was sent.
        assert!(!tx.letter_waits(4).await?);
        tx.letter_put_off(4, moment(30), true, "away").await?;
        assert!(!tx.letter_waits(4).await?);
        tx.letter_progressed(4, 1).await?;
        assert!(tx.letter_waits(4).await?);
        assert_eq!(due(tx, 30).await?, [4, 6]);
        tx.post(&letter(SITI, Priority::Answer, 30, Some("files")), moment(20)).await?;
        tx.letter_sent(6, 1, moment(21)).await?;
        assert_eq!(tx.sent_after(moment(20), moment(0)).await?, [(SITI, 1)]);
        tx.letter_sent(4, 2, moment(11)).await?;
        assert_eq!(due(tx, 30).await?, [5, 8]);
        assert_eq!(tx.forget_letters(moment(12)).await?, 2, "the fourth and the first");
        Ok(())
    })
}
