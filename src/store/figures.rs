//! The cases of some months, for counting them: read in pages, each with its tasks, endings and pauses in one statement, so
//! that ten thousand of them are read within a second or two.

use std::collections::HashMap;

use chrono::{DateTime, Utc};

use super::cases::Stored;
use super::encrypted::{Column, Encrypted};
use super::{StoreError, Tx};
use crate::domain::case::{Task, meaning};
use crate::domain::figures::{Entry, Stop};
use crate::domain::lifecycle::Action;
use crate::domain::{Case, CaseId, PersonId};
use crate::form::Answers;

/// So many cases are read at once.
const AT_ONCE: i64 = 2_000;

/// What is read of a case: not what was answered, which is most of it.
macro_rules! columns {
    () => {
        "c.id, c.number, c.kind, c.channel, c.person_id, c.status, c.version, c.service, c.confidential, c.about_officer,
         c.late, c.statement_hash, c.filed_at, c.due_at, c.level, c.handler, c.entered_by, c.recorded_by, c.recorded_at,
         c.since, c.status_before, c.promised_at, c.promised_minutes, c.promise, c.completed_at, c.confirm_by, c.paused_at,
         c.extended, c.transfers, c.objections, c.responded_by, c.responded_at, c.outcome, c.stars, c.missing,
         c.merged_into, c.external_number, c.erased_at"
    };
}

/// A page of the cases after one ($1) that came in from a moment ($2) to another ($3) or before it and something happened
/// to since, or that are open; without those of a self-test ($4).
macro_rules! counted {
    ($($what:tt)*) => {
        concat!(
            "select ", $($what)*, " from cases c where c.id > $1 and c.synthetic = $4 and c.filed_at < $3
               and (c.filed_at >= $2 or coalesce(c.since, c.filed_at) >= $2 or c.status in
                 ('submitted', 'recorded', 'awaiting_completion', 'under_review', 'distributed', 'objected'))
             order by c.id limit $5"
        )
    };
}

impl Tx {
    /// The cases that came in or that something happened to between two moments, and all open ones that came in before the
    /// second; none of a self-test.
    pub async fn counted_cases(&mut self, from: DateTime<Utc>, until: DateTime<Utc>) -> Result<Vec<Entry>, StoreError> {
        let (mut entries, mut after) = (Vec::new(), String::new());
        loop {
            let page = self.page_of_cases(&after, from, until).await?;
            let Some(last) = page.last() else { return Ok(entries) };
            after = last.case.id.to_string();
            entries.extend(page);
        }
    }

    async fn page_of_cases(
        &mut self,
        after: &str,
        from: DateTime<Utc>,
        until: DateTime<Utc>,
    ) -> Result<Vec<Entry>, StoreError> {
        let rows = query!(
            self, counted!(columns!()), after.to_owned(), from, until, false, AT_ONCE => all as Stored
        )
        .await?;
        let mut entries = Vec::with_capacity(rows.len());
        for row in rows {
            entries.push(Entry { case: Case::try_from(row)?, endings: Vec::new(), stops: Vec::new() });
        }
        let places: HashMap<String, usize> =
            entries.iter().enumerate().map(|(place, entry)| (entry.case.id.to_string(), place)).collect();
        let mut entry_of = |id: &str, then: &mut dyn FnMut(&mut Entry)| {
            if let Some(entry) = places.get(id).and_then(|place| entries.get_mut(*place)) {
                then(entry);
            }
        };
        let tasks = query!(
            self,
            concat!("select t.case_id, t.division, t.leads, t.done_at from tasks t where t.case_id in (",
                counted!("c.id"), ") order by t.case_id, t.leads desc, t.division"),
            after.to_owned(), from, until, false, AT_ONCE
            => all as (String, String, bool, Option<DateTime<Utc>>)
        )
        .await?;
        for (id, division, leads, done_at) in tasks {
            entry_of(&id, &mut |entry| {
                entry.case.handling.tasks.push(Task { division: division.clone(), leads, done_at });
            });
        }
        let endings = query!(
            self,
            concat!("select e.case_id, e.event, max(e.happened_at) from trail e where e.event in
                ('confirm', 'expire', 'dismiss', 'withdraw', 'lapse', 'refer', 'merge') and e.case_id in (",
                counted!("c.id"), ") group by e.case_id, e.event order by e.case_id, e.event"),
            after.to_owned(), from, until, false, AT_ONCE
            => all as (String, String, DateTime<Utc>)
        )
        .await?;
        for (id, event, at) in endings {
            let action = meaning(&Action::ALL, &event).ok_or_else(|| StoreError::broken("an unknown ending"))?;
            entry_of(&id, &mut |entry| entry.endings.push((action, at)));
        }
        let stops = query!(
            self,
            concat!("select p.case_id, p.began_at, p.ended_at, p.reason from pauses p where p.case_id in (",
                counted!("c.id"), ") order by p.case_id, p.began_at"),
            after.to_owned(), from, until, false, AT_ONCE
            => all as (String, DateTime<Utc>, Option<DateTime<Utc>>, String)
        )
        .await?;
        for (id, from, until, reason) in stops {
            entry_of(&id, &mut |entry| entry.stops.push(Stop { from, until, reason: reason.clone() }));
        }
        Ok(entries)
    }

    /// What was answered in the cases that came in between two moments and that an officer may read; without one, in all
    /// but those of a self-test.
    pub async fn counted_answers(
        &mut self,
        officer: Option<PersonId>,
        from: DateTime<Utc>,
        until: DateTime<Utc>,
    ) -> Result<HashMap<CaseId, Answers>, StoreError> {
        let rows = match officer {
            Some(officer) => {
                query!(
                    self,
                    concat!("select c.id, c.answers from cases c where c.filed_at >= $3 and c.filed_at < $4 and ",
                        readable!()),
                    officer.0, false, from, until
                    => all as (String, Encrypted)
                )
                .await?
            }
            None => query!(
                self,
                "select c.id, c.answers from cases c where c.filed_at >= $2 and c.filed_at < $3 and c.synthetic = $1",
                false, from, until
                => all as (String, Encrypted)
            )
            .await?,
        };
        let read = |(id, answers)| {
            let answers = Answers::read(&self.decrypt(Column::Answers, answers)?);
            Ok((CaseId::from(id), answers))
        };
        rows.into_iter().map(read).collect()
    }

    /// When the first case came in, of those that are counted.
    pub async fn first_filing(&mut self) -> Result<Option<DateTime<Utc>>, StoreError> {
        let (at,) = query!(
            self, "select min(filed_at) from cases where synthetic = $1", false => one as (Option<DateTime<Utc>>,)
        )
        .await?;
        Ok(at)
    }
}
