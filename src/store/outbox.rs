//! What has to be said: written where it became true, kept until it has an ending.

use chrono::{DateTime, TimeDelta, Utc};

use super::{StoreError, Tx};
use crate::domain::{CaseId, PersonId};
use crate::notices::{Notice, Priority};

/// No letter that was tried is put off for longer than this.
pub const LONGEST_PAUSE: TimeDelta = TimeDelta::hours(1);

/// Something to be put into the outbox.
#[derive(Clone, Debug)]
pub struct Letter {
    /// The reader; also the chat.
    pub to: PersonId,
    /// What to say.
    pub notice: Notice,
    /// How urgent it is.
    pub priority: Priority,
    /// Without a sound.
    pub silent: bool,
    /// Not before.
    pub due_at: DateTime<Utc>,
    /// Takes the place of a waiting letter to the same reader with the same topic.
    pub topic: Option<String>,
}

/// Something waiting to be said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// Its place in the order.
    pub seq: i64,
    /// The reader.
    pub to: PersonId,
    /// What to say; none when a release that wrote it is no longer understood.
    pub notice: Option<Notice>,
    /// Without a sound.
    pub silent: bool,
    /// How often sending it was tried.
    pub attempts: i64,
    /// How many of its messages were sent already.
    pub parts_sent: i64,
}

/// How saying something ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// Telegram took it.
    Sent,
    /// The reader has blocked the bot.
    Blocked,
    /// There is no such chat any more.
    Gone,
    /// What it spoke of has changed since: there is nothing to say.
    Superseded,
    /// Telegram refuses what we say: a bug of ours.
    Refused,
    /// It did not reach the reader, who has been told since how things stand.
    CaughtUp,
}

impl Ending {
    /// Every ending with the word it is stored as.
    pub const ALL: [(Ending, &'static str); 6] = [
        (Ending::Sent, "sent"),
        (Ending::Blocked, "blocked"),
        (Ending::Gone, "gone"),
        (Ending::Superseded, "superseded"),
        (Ending::Refused, "refused"),
        (Ending::CaughtUp, "caught_up"),
    ];
}

impl Tx {
    /// Puts a letter into the outbox.
    pub async fn post(&mut self, letter: &Letter, now: DateTime<Utc>) -> Result<(), StoreError> {
        if let Some(topic) = &letter.topic {
            query!(
                self,
                "update outbox set ending = 'superseded', ended_at = $3
                 where person_id = $1 and topic = $2 and ending is null and attempts = 0 and parts_sent = 0",
                letter.to.0, topic.clone(), now
                => execute
            )
            .await?;
        }
        let notice = serde_json::to_string(&letter.notice)
            .map_err(|_| StoreError::broken("a notice that cannot be written down"))?;
        query!(
            self,
            "insert into outbox (person_id, priority, notice, topic, case_id, silent, due_at, attempts, parts_sent,
               uncertain, created_at)
             values ($1, $2, $3, $4, $5, $6, $7, 0, 0, $8, $9)",
            letter.to.0, letter.priority as i64, notice, letter.topic.clone(),
            letter.notice.case().map(CaseId::to_string), letter.silent, letter.due_at, false, now
            => execute
        )
        .await
        .map(drop)
    }

    /// What can be said now: for each reader the first in the order, the most urgent first. What waits for a later hour
    /// holds nobody up; what was tried and put off holds up its own chat, so that the order is kept. What was written at an
    /// hour that has not come yet, or put off for longer than anything is, was so by a wrong clock, and does not wait for it.
    pub async fn due_letters(&mut self, now: DateTime<Utc>, most: i64) -> Result<Vec<Waiting>, StoreError> {
        // More than the clocks of replicas differ.
        let wrong = now + TimeDelta::minutes(1);
        let rows = query!(
            self,
            "select seq, person_id, notice, silent, attempts, parts_sent from outbox o
             where ending is null and (due_at <= $1 or created_at > $3 or attempts > 0 and due_at > $4) and not exists
               (select 1 from outbox p where p.person_id = o.person_id and p.ending is null and p.seq < o.seq
                 and (p.due_at <= $1 or p.attempts > 0 or p.created_at > $3))
             order by priority, seq limit $2",
            now, most, wrong, now + LONGEST_PAUSE
            => all as (i64, i64, String, bool, i64, i64)
        )
        .await?;
        let read = |(seq, to, notice, silent, attempts, parts_sent): (i64, i64, String, bool, i64, i64)| {
            let notice = serde_json::from_str(&notice).ok();
            Waiting { seq, to: PersonId(to), notice, silent, attempts, parts_sent }
        };
        Ok(rows.into_iter().map(read).collect())
    }

    /// When the next letter that waits for its hour is due.
    pub async fn next_letter_due(&mut self, now: DateTime<Utc>) -> Result<Option<DateTime<Utc>>, StoreError> {
        let (at,) = query!(
            self, "select min(due_at) from outbox where ending is null and due_at > $1", now
            => one as (Option<DateTime<Utc>>,)
        )
        .await?;
        Ok(at)
    }

    /// How many messages went to whom: to people after `people_after`, to groups after `groups_after`, which is earlier.
    /// Only letters that are sent whole count.
    pub async fn sent_after(
        &mut self,
        people_after: DateTime<Utc>,
        groups_after: DateTime<Utc>,
    ) -> Result<Vec<(PersonId, i64)>, StoreError> {
        let rows = query!(
            self,
            "select person_id, cast(sum(parts_sent) as bigint) from outbox
             where ended_at > $2 and ending = 'sent' and (person_id < 0 or ended_at > $1) group by person_id",
            people_after, groups_after
            => all as (i64, i64)
        )
        .await?;
        Ok(rows.into_iter().map(|(person, messages)| (PersonId(person), messages)).collect())
    }

    /// Whether a letter has no ending yet.
    pub async fn letter_waits(&mut self, seq: i64) -> Result<bool, StoreError> {
        let (waits,) =
            query!(self, "select count(*) from outbox where seq = $1 and ending is null", seq => one as (i64,)).await?;
        Ok(waits > 0)
    }

    /// Some of the messages of a letter were sent. If a newer one took its place meanwhile, the rest is said all the same:
    /// nobody is left with half of something. What was sent whole by another process stays so.
    pub async fn letter_progressed(&mut self, seq: i64, parts_sent: i64) -> Result<(), StoreError> {
        query!(
            self,
            "update outbox set parts_sent = $2, ending = null, ended_at = null
             where seq = $1 and (ending is null or ending = 'superseded')",
            seq, parts_sent
            => execute
        )
        .await
        .map(drop)
    }

    /// A letter was sent, all its messages; also when a newer one took its place meanwhile.
    pub async fn letter_sent(&mut self, seq: i64, parts_sent: i64, now: DateTime<Utc>) -> Result<(), StoreError> {
        query!(
            self,
            "update outbox set parts_sent = $2, ending = 'sent', ended_at = $3, attempts = attempts + 1
             where seq = $1 and (ending is null or ending = 'superseded')",
            seq, parts_sent, now
            => execute
        )
        .await
        .map(drop)
    }

    /// A letter has another ending. The first one counts.
    pub async fn letter_ended(
        &mut self,
        seq: i64,
        ending: Ending,
        reason: Option<&str>,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        query!(
            self,
            "update outbox set ending = $2, reason = $3, ended_at = $4, attempts = attempts + 1
             where seq = $1 and ending is null",
            seq, crate::domain::case::word(&Ending::ALL, ending), reason.map(str::to_owned), now
            => execute
        )
        .await
        .map(drop)
    }

    /// A letter could not be sent now. `uncertain`: nobody knows whether Telegram sent it all the same.
    pub async fn letter_put_off(
        &mut self,
        seq: i64,
        until: DateTime<Utc>,
        uncertain: bool,
        reason: &str,
    ) -> Result<(), StoreError> {
        query!(
            self,
            "update outbox set due_at = $2, attempts = attempts + 1, uncertain = (uncertain or $3), reason = $4
             where seq = $1 and ending is null",
            seq, until, uncertain, reason.to_owned()
            => execute
        )
        .await
        .map(drop)
    }

    /// What did not reach somebody and was not made up for, with when that was known, oldest first.
    pub async fn missed(&mut self, person: PersonId) -> Result<Vec<(Notice, DateTime<Utc>)>, StoreError> {
        let rows = query!(
            self,
            "select notice, ended_at from outbox where person_id = $1 and case_id is not null
               and ending in ('blocked', 'gone', 'refused') order by seq limit 500",
            person.0
            => all as (String, DateTime<Utc>)
        )
        .await?;
        Ok(rows.into_iter().filter_map(|(notice, at)| Some((serde_json::from_str(&notice).ok()?, at))).collect())
    }

    /// Somebody was told how things stand: what did not reach them before is made up for.
    pub async fn caught_up(&mut self, person: PersonId, seq: i64) -> Result<(), StoreError> {
        query!(
            self,
            "update outbox set ending = 'caught_up' where person_id = $1 and seq < $2 and case_id is not null
               and ending in ('blocked', 'gone', 'refused')",
            person.0, seq
            => execute
        )
        .await
        .map(drop)
    }

    /// Forgets letters that ended before `before`; how many.
    pub async fn forget_letters(&mut self, before: DateTime<Utc>) -> Result<u64, StoreError> {
        query!(self, "delete from outbox where ended_at < $1", before => execute).await
    }
}
