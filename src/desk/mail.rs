//! The outbox, as those who send see it: what is due, what it speaks of, and how it ended.

use chrono::{DateTime, Utc};

use super::{Desk, Failure};
use crate::domain::{PersonId, Reach};
use crate::notices::{Notice, View};
use crate::store::{Ending, PersonLock, Waiting};

/// A letter opened for sending.
#[derive(Clone, Debug)]
pub struct Post {
    /// Language code of the reader.
    pub language: String,
    /// What to say.
    pub view: View,
    /// The topic of a group in which it is said.
    pub topic: Option<i64>,
}

impl Desk {
    /// What can be said now, the most urgent first, one for each reader.
    pub async fn due_letters(&self, most: i64) -> Result<Vec<Waiting>, Failure> {
        Ok(self.store.reader().await?.due_letters(self.clock.now(), most).await?)
    }

    /// When the next letter that waits for its hour is due.
    pub async fn next_letter_due(&self) -> Result<Option<DateTime<Utc>>, Failure> {
        Ok(self.store.reader().await?.next_letter_due(self.clock.now()).await?)
    }

    /// Looks up what a letter speaks of; none when that has changed since, or the reader may not see it any more.
    pub async fn open_letter(&self, letter: &Waiting) -> Result<Option<Post>, Failure> {
        let Some(notice) = &letter.notice else { return Ok(None) };
        let mut tx = self.store.reader().await?;
        if let Notice::Group(notice) = notice
            && letter.to.0 < 0
        {
            let view = self.group_view(&mut tx, letter.to, notice).await?;
            // The office's own language: a group has not chosen one.
            return Ok(view.map(|(view, topic)| Post { language: "id".to_owned(), view, topic }));
        }
        let person = tx.person(letter.to).await?.map(|(person, _)| person);
        let language = person.as_ref().map_or_else(|| "id".to_owned(), |person| person.language.clone());
        let view = self.current().view(&mut tx, letter.to, person, notice).await?;
        Ok(view.map(|view| Post { language, view, topic: None }))
    }

    /// Some of a letter's messages were sent.
    pub async fn letter_progressed(&self, seq: i64, parts_sent: i64) -> Result<(), Failure> {
        self.store
            .transact(PersonLock::NOBODY, move |tx| {
                Box::pin(async move { Ok(tx.letter_progressed(seq, parts_sent).await?) })
            })
            .await
    }

    /// A letter has its ending, and with it what is known about the reader.
    pub async fn letter_ended(
        &self,
        seq: i64,
        to: PersonId,
        ending: Ending,
        reason: Option<String>,
    ) -> Result<(), Failure> {
        let (desk, now) = (self.clone(), self.clock.now());
        self.store
            .transact(to.0, move |tx| {
                Box::pin(async move {
                    tx.letter_ended(seq, ending, reason.as_deref(), now).await?;
                    match ending {
                        // A group that cannot be written to is left: it is no person who could be telephoned.
                        Ending::Blocked | Ending::Gone if to.0 < 0 => desk.group_ended(tx, to).await?,
                        Ending::Blocked => tx.keep_reach(to, Reach::Blocked).await?,
                        Ending::Gone => tx.keep_reach(to, Reach::Gone).await?,
                        Ending::Sent | Ending::Superseded | Ending::Refused => {}
                    }
                    Ok(())
                })
            })
            .await
    }

    /// A letter could not be sent now.
    pub async fn letter_put_off(
        &self,
        seq: i64,
        until: DateTime<Utc>,
        uncertain: bool,
        reason: String,
    ) -> Result<(), Failure> {
        self.store
            .transact(PersonLock::NOBODY, move |tx| {
                Box::pin(async move { Ok(tx.letter_put_off(seq, until, uncertain, &reason).await?) })
            })
            .await
    }
}
