//! The outbox, as those who send see it: what is due, what it speaks of, and how it ended.

use chrono::{DateTime, TimeDelta, Utc};

use super::{Desk, Failure};
use crate::domain::{CaseId, MessageId, PersonId, Reach};
use crate::notices::{DataView, Notice, PaperNotice, View};
use crate::store::{Ending, PersonLock, Tx, Waiting};

/// A letter opened for sending.
#[derive(Clone, Debug)]
pub struct Post {
    /// Language code of the reader.
    pub language: String,
    /// What to say.
    pub view: View,
    /// The topic of a group in which it is said.
    pub topic: Option<i64>,
    /// The message that is changed to say it.
    pub edits: Option<MessageId>,
    /// What its reader reads with it of a case.
    pub reading: Option<Reading>,
}

/// An officer's reading of cases, as the trail of each keeps it.
#[derive(Clone, Debug)]
pub struct Reading {
    cases: Vec<CaseId>,
    event: &'static str,
}

impl Reading {
    /// What an officer reads with a letter, whether they asked for it or it was sent to them.
    fn of(view: &View, reader: PersonId) -> Option<Self> {
        let (view, notice) = match view {
            View::Case(view, notice) => (view, notice),
            View::Figures(view, _) if !view.register.is_empty() => {
                let cases = view.register.iter().map(|line| line.entry.case.id.clone()).collect();
                return Some(Self { cases, event: "read_register" });
            }
            // What is wrong and what is right in its place says who somebody is.
            View::Data(view, notice) if notice.is_for_officers() => match view.as_ref() {
                DataView::Request(view) => return Some(Self { cases: vec![view.request.case.clone()], event: "read" }),
                _ => return None,
            },
            _ => return None,
        };
        let event = match notice {
            Notice::NewCase { .. } | Notice::CaseCard { .. } => "read",
            Notice::CaseFiles { .. } => "read_files",
            Notice::LaporText { .. } => "read_lapor",
            Notice::Papers(PaperNotice::Sent { .. }) if view.officer => "read_paper",
            // Whoever typed it has read it.
            Notice::Registered { .. } if view.case.handling.entered_by != Some(reader) => "read",
            // Where the citizen cannot be told, the number to call stands in the news.
            Notice::NotTold { .. } | Notice::CaseMoved { .. } if view.tells_phone() => "read",
            _ => return None,
        };
        Some(Self { cases: vec![view.case.id.clone()], event })
    }

    async fn record(&self, tx: &mut Tx, reader: PersonId, now: DateTime<Utc>) -> Result<(), Failure> {
        for case in &self.cases {
            tx.record(case, reader, self.event, "{}", now).await?;
        }
        Ok(())
    }
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

    /// How many messages went to whom lately: to people in the last seconds, to groups in the last minute.
    pub async fn sent_lately(&self) -> Result<Vec<(PersonId, i64)>, Failure> {
        let now = self.clock.now();
        let (people_after, groups_after) = (now - TimeDelta::seconds(5), now - TimeDelta::minutes(1));
        Ok(self.store.reader().await?.sent_after(people_after, groups_after).await?)
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
            return Ok(view.map(|(view, topic)| Post {
                language: "id".to_owned(),
                view,
                topic,
                edits: None,
                reading: None,
            }));
        }
        let person = tx.person(letter.to).await?.map(|(person, _)| person);
        let language = person.as_ref().map_or_else(|| "id".to_owned(), |person| person.language.clone());
        let view = self.current().view(&mut tx, letter.to, person, notice).await?;
        let edits = match notice.card_of() {
            Some(case) => tx.status_card(letter.to, case).await?,
            None => None,
        };
        Ok(view.map(|view| {
            let reading = Reading::of(&view, letter.to);
            Post { language, view, topic: None, edits, reading }
        }))
    }

    /// Some of a letter's messages were sent. With the first of them the case is read: every reading is in the trail, also
    /// of what was sent unasked, and none of what never arrived (UU 25/2009 art. 54(9): leaking is the gravest offence).
    pub async fn letter_progressed(
        &self,
        letter: &Waiting,
        parts_sent: i64,
        reading: Option<Reading>,
    ) -> Result<(), Failure> {
        let (seq, reader, now) = (letter.seq, letter.to, self.clock.now());
        let reading = reading.filter(|_| letter.parts_sent == 0);
        self.store
            .transact(reader.0, move |tx| {
                Box::pin(async move {
                    tx.letter_progressed(seq, parts_sent).await?;
                    if let Some(reading) = reading {
                        reading.record(tx, reader, now).await?;
                    }
                    Ok(())
                })
            })
            .await
    }

    /// A letter was sent, all of it; a card is remembered by the message it stands in, and whoever was told everything that
    /// they had missed has missed nothing. For the reading see [`Desk::letter_progressed`]: it is the same moment.
    pub async fn letter_sent(
        &self,
        letter: &Waiting,
        parts_sent: i64,
        reading: Option<Reading>,
        message: Option<MessageId>,
    ) -> Result<(), Failure> {
        let (letter, now) = (letter.clone(), self.clock.now());
        let reading = reading.filter(|_| letter.parts_sent == 0);
        self.store
            .transact(letter.to.0, move |tx| {
                Box::pin(async move {
                    if let Some(reading) = reading {
                        reading.record(tx, letter.to, now).await?;
                    }
                    tx.letter_sent(letter.seq, parts_sent, now).await?;
                    if let (Some(case), Some(message)) = (letter.notice.as_ref().and_then(Notice::card_of), message) {
                        tx.keep_status_card(letter.to, case, message).await?;
                    }
                    if letter.notice == Some(Notice::CatchUp) {
                        tx.caught_up(letter.to, letter.seq).await?;
                    }
                    Ok(())
                })
            })
            .await
    }

    /// A letter has another ending, and with it what is known about the reader. Where news of a case did not reach whoever
    /// follows it, those who work on the case hear so, once.
    pub async fn letter_ended(&self, letter: &Waiting, ending: Ending, reason: Option<String>) -> Result<(), Failure> {
        let (desk, letter, now) = (self.clone(), letter.clone(), self.clock.now());
        self.store
            .transact(letter.to.0, move |tx| {
                Box::pin(async move {
                    let unreached = matches!(ending, Ending::Blocked | Ending::Gone | Ending::Refused);
                    if unreached {
                        // Another process said it, or a newer letter goes the same way and will tell.
                        if !tx.letter_waits(letter.seq).await? {
                            return Ok(());
                        }
                        desk.say_unreached(tx, &letter, ending, now).await?;
                    }
                    tx.letter_ended(letter.seq, ending, reason.as_deref(), now).await?;
                    match ending {
                        // A group that cannot be written to is left: it is no person who could be telephoned.
                        Ending::Blocked | Ending::Gone if letter.to.0 < 0 => desk.group_ended(tx, letter.to).await?,
                        Ending::Blocked => tx.keep_reach(letter.to, Reach::Blocked).await?,
                        Ending::Gone => tx.keep_reach(letter.to, Reach::Gone).await?,
                        _ => {}
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
