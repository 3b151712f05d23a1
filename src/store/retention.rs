//! The end of keeping: what is personal goes out of a case, and what need not be remembered is counted.

use chrono::{DateTime, Utc};
use serde_json::Value;

use super::encrypted::Column;
use super::{CLOCK, StoreError, Tx};
use crate::domain::{Case, CaseId, CaseNumber, PersonId, Standing, Status};
use crate::form::Answers;

/// Before when each kind of thing is not remembered any longer.
#[derive(Clone, Copy, Debug)]
pub struct Cutoffs {
    /// Drafts and what was begun to complete a case, by when they were touched last.
    pub drafts: DateTime<Utc>,
    /// Files of moves that nobody made.
    pub places: DateTime<Utc>,
    /// Numbers of updates that were handled.
    pub updates: DateTime<Utc>,
    /// Letters with an ending, updates set aside.
    pub letters: DateTime<Utc>,
    /// Tries that were refused, and that somebody searched.
    pub denials: DateTime<Utc>,
    /// The words of searches.
    pub words: DateTime<Utc>,
}

/// What is left over after its time, beside cases.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Leftover {
    /// Forms that nobody went on with.
    Drafts,
    /// Letters with an ending.
    Letters,
    /// Updates that were set aside.
    SetAside,
    /// Numbers of updates that were handled.
    Updates,
    /// Tries that were refused.
    Denials,
    /// The words of searches.
    Words,
    /// Files that belong to nothing.
    Files,
    /// People of whom nothing is kept but the number of their account.
    People,
}

impl Tx {
    /// Closed cases after this one, by id, that were closed before a moment and not erased.
    pub async fn closed_before(
        &mut self,
        moment: DateTime<Utc>,
        after: &str,
        most: i64,
    ) -> Result<Vec<CaseId>, StoreError> {
        let rows = query!(
            self,
            "select id from cases where id > $1 and synthetic = $2 and erased_at is null
               and coalesce(since, filed_at) <= $3
               and status in ('resolved', 'archived', 'withdrawn', 'lapsed', 'referred', 'merged')
             order by id limit $4",
            after.to_owned(), false, moment, most
            => all as (String,)
        )
        .await?;
        Ok(rows.into_iter().map(|(id,)| CaseId::from(id)).collect())
    }

    /// What has to be known of a case before it is erased. `reaches` is for whoever knows its citizen to say.
    pub async fn standing(&mut self, case: &Case) -> Result<Standing, StoreError> {
        let (held_at, told_at) = query!(
            self, "select held_at, erasure_told_at from cases where id = $1", case.id.to_string()
            => one as (Option<DateTime<Utc>>, Option<DateTime<Utc>>)
        )
        .await?;
        let (requests,) = query!(
            self, "select count(*) from data_requests where case_id = $1 and answered_at is null", case.id.to_string()
            => one as (i64,)
        )
        .await?;
        let (held,) = query!(
            self, "select count(*) from held_moves where case_id = $1", case.id.to_string() => one as (i64,)
        )
        .await?;
        let (blocks,) = query!(
            self, "select count(*) from blocks where case_id = $1 and lifted_at is null", case.id.to_string()
            => one as (i64,)
        )
        .await?;
        let goal = match (&case.handling.merged_into, case.status) {
            (Some(goal), Status::Merged) => self.case(goal).await?,
            _ => None,
        };
        // What goes on under another number belongs to that case as long as it is kept.
        let goes_on = goal.is_some_and(|goal| goal.handling.erased_at.is_none() && !goal.status.is_closed());
        let archived = self.archived(&case.id).await?;
        Ok(Standing {
            archived: archived.is_some_and(|(version, _)| version == case.version),
            held: held_at.is_some() || requests + held + blocks > 0 || goes_on,
            told_at,
            reaches: false,
        })
    }

    /// Whoever follows a case was told that its time ends. `false`: they had been.
    pub async fn told_of_erasure(&mut self, case: &CaseId, now: DateTime<Utc>) -> Result<bool, StoreError> {
        let changed = query!(
            self, "update cases set erasure_told_at = $2 where id = $1 and erasure_told_at is null", case.to_string(), now
            => execute
        )
        .await?;
        Ok(changed == 1)
    }

    /// Keeps a case beyond its time, or no longer. `false`: there is no such case, or it was so already.
    pub async fn hold_case(&mut self, number: &CaseNumber, held: bool, now: DateTime<Utc>) -> Result<bool, StoreError> {
        let Some(case) = self.case_numbered(number).await?.filter(|case| case.handling.erased_at.is_none()) else {
            return Ok(false);
        };
        let changed = query!(
            self,
            "update cases set held_at = $2 where id = $1 and (held_at is null) = $3", case.id.to_string(),
            held.then_some(now), held
            => execute
        )
        .await?;
        if changed == 1 {
            self.record(&case.id, CLOCK, if held { "held" } else { "released" }, "{}", now).await?;
        }
        Ok(changed == 1)
    }

    /// Takes everything personal out of a case: who follows it, what was answered, written, added, signed and sent. Number,
    /// states, hours, level, divisions and outcome stay, so that every figure stays what it was; `kept` are the answers that
    /// are figures. The files belong to nothing from then on: their bytes are taken away by whoever looks after such.
    ///
    /// The trail is written anew with the same rows in the same order: the citizen's are nobody's, and no row holds the hash of
    /// words that are gone, by which they could be guessed. Its last row says that, and what the case was in the archive.
    ///
    /// `false`: it is no longer as it was when that was decided, and nothing was done.
    pub async fn erase_case(
        &mut self,
        case: &Case,
        kept: &Answers,
        years: u32,
        now: DateTime<Utc>,
    ) -> Result<bool, StoreError> {
        let id = case.id.to_string();
        let kept = self.encrypt(Column::Answers, &serde_json::to_string(kept).unwrap_or_default())?;
        let changed = query!(
            self,
            "update cases set person_id = 0, answers = $2, statement = '', erased_at = $3, version = version + 1
             where id = $1 and version = $4 and erased_at is null",
            id.clone(), kept, now, case.version
            => execute
        )
        .await?;
        if changed == 0 {
            return Ok(false);
        }
        query!(
            self,
            "update files set case_id = null, draft_id = null, telegram_id = '', name = null, caption = null, album = null
             where case_id = $1",
            id.clone()
            => execute
        )
        .await?;
        query!(self, "update plans set what = '', evidence = null where case_id = $1", id.clone() => execute).await?;
        for sql in PERSONAL {
            self.query(sql).bind(id.clone()).execute().await?;
        }
        self.rewrite_trail(&case.id, case.person).await?;
        let archive = self.archived(&case.id).await?.map(|(_, sha256)| sha256);
        let detail = serde_json::json!({ "rule": "retention", "years": years, "archive": archive });
        self.record(&case.id, CLOCK, "erased", &detail.to_string(), now).await?;
        self.index_case(&case.id).await?;
        if let Some(person) = case.person {
            self.let_person_go(person).await?;
        }
        Ok(true)
    }

    async fn rewrite_trail(&mut self, case: &CaseId, citizen: Option<PersonId>) -> Result<(), StoreError> {
        let mut previous = String::new();
        for mut line in self.trail_of(case).await? {
            if Some(line.by) == citizen {
                line.by = CLOCK;
            }
            line.detail = without_hashes(&line.detail);
            line.previous_hash = std::mem::take(&mut previous);
            line.hash = line.expected_hash(case);
            query!(
                self,
                "update trail set person_id = $3, detail = $4, previous_hash = $5, hash = $6
                 where case_id = $1 and position = $2",
                case.to_string(), line.position, line.by.0, line.detail, line.previous_hash, line.hash.clone()
                => execute
            )
            .await?;
            previous = line.hash;
        }
        Ok(())
    }

    /// Of whoever has no case, no draft and no office nothing is kept but what the last letter to them needs.
    async fn let_person_go(&mut self, person: PersonId) -> Result<(), StoreError> {
        query!(
            self,
            "update people set name = '', attention = '', released = $2 where id = $1
               and not exists (select 1 from cases c where c.person_id = $1)
               and not exists (select 1 from drafts d where d.person_id = $1)
               and not exists (select 1 from officers o where o.person_id = $1)",
            person.0, true
            => execute
        )
        .await
        .map(drop)
    }

    /// Forgets the accounts of people of whom nothing else is kept, once no letter to them waits.
    pub async fn forget_people(&mut self) -> Result<u64, StoreError> {
        query!(
            self,
            "delete from people where released
               and not exists (select 1 from outbox o where o.person_id = people.id and o.ending is null)"
            => execute
        )
        .await
    }

    /// How much there is to be forgotten, of each kind.
    pub async fn leftovers(&mut self, before: &Cutoffs) -> Result<Vec<(Leftover, i64)>, StoreError> {
        let (drafts,) = query!(
            self,
            "select count(*) from drafts where scope not like 'move-%' and touched_at <= $1
               or scope like 'move-%' and touched_at < $2",
            before.drafts, before.places
            => one as (i64,)
        )
        .await?;
        let (letters,) =
            query!(self, "select count(*) from outbox where ended_at < $1", before.letters => one as (i64,)).await?;
        let (aside,) = query!(
            self, "select count(*) from updates_set_aside where set_aside_at < $1", before.letters => one as (i64,)
        )
        .await?;
        let (updates,) =
            query!(self, "select count(*) from updates_seen where seen_at < $1", before.updates => one as (i64,))
                .await?;
        let (denials,) =
            query!(self, "select count(*) from denials where denied_at < $1", before.denials => one as (i64,)).await?;
        let (words,) = query!(
            self, "select count(*) from searches where words is not null and searched_at < $1", before.words
            => one as (i64,)
        )
        .await?;
        let (files,) = query!(
            self,
            "select count(*) from files f left join drafts d on d.id = f.draft_id
             where f.case_id is null and d.id is null
               and not exists (select 1 from officer_signatures s where s.file_id = f.id)"
            => one as (i64,)
        )
        .await?;
        let (people,) = query!(self, "select count(*) from people where released" => one as (i64,)).await?;
        Ok(vec![
            (Leftover::Drafts, drafts),
            (Leftover::Letters, letters),
            (Leftover::SetAside, aside),
            (Leftover::Updates, updates),
            (Leftover::Denials, denials),
            (Leftover::Words, words),
            (Leftover::Files, files),
            (Leftover::People, people),
        ])
    }
}

/// What goes with a case as whole rows: words, signatures, where its citizen reads of it, and officers it was about. What was
/// said about it is forgotten with it.
const PERSONAL: [&str; 12] = [
    "delete from answer_versions where case_id = $1",
    "delete from additions where case_id = $1",
    "delete from writings where case_id = $1",
    "update plans set what = '', evidence = null where case_id = $1",
    "delete from signatures where case_id = $1",
    "delete from status_cards where case_id = $1",
    "delete from data_requests where case_id = $1",
    "delete from timers where case_id = $1",
    "delete from respondents where case_id = $1 and person_id <> 0",
    "delete from blocks where case_id = $1",
    "delete from outbox where case_id = $1",
    "delete from drafts where scope = $1",
];

/// The details of a row without the hashes of words that were written with it.
fn without_hashes(detail: &str) -> String {
    let mut facts: serde_json::Map<String, Value> = serde_json::from_str(detail).unwrap_or_default();
    facts.retain(|name, _| !name.ends_with("_sha256") && name != "statement");
    Value::Object(facts).to_string()
}
