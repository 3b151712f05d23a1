//! Forms that people are filling in.

use chrono::{DateTime, Utc};

use super::encrypted::{Column, Encrypted};
use super::{StoreError, Tx};
use crate::domain::case::meaning;
use crate::domain::{CaseId, DraftId, Kind, PersonId};
use crate::form::{Answers, Draft, Purpose};

type Columns = (String, i64, String, Option<String>, String, i64, Encrypted, Option<String>, bool);

/// None for what is no draft that this release knows.
fn draft(
    tx: &Tx,
    (id, person, scope, asked, kind, version, answers, focus, paused): Columns,
) -> Result<Option<Draft>, StoreError> {
    let answers = Answers::read(&tx.decrypt(Column::DraftAnswers, answers)?);
    let (Some(kind), Some(purpose)) = (meaning(&Kind::ALL, &kind), purpose(scope, asked)) else { return Ok(None) };
    let focus = focus.and_then(|stored| serde_json::from_str(&stored).ok());
    Ok(Some(Draft { id: DraftId::from(id), person: PersonId(person), kind, purpose, version, answers, focus, paused }))
}

/// None for what is only a place for files (`move-*`).
fn purpose(scope: String, asked: Option<String>) -> Option<Purpose> {
    Some(match scope.as_str() {
        "" => Purpose::Submit,
        "register" => Purpose::Register,
        _ => Purpose::Complete {
            case: CaseId::read(&scope)?,
            asked: asked.unwrap_or_default().split(',').map(str::to_owned).collect(),
        },
    })
}

/// A draft that nobody has touched for a while.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuietDraft {
    /// Its id.
    pub id: DraftId,
    /// Whose it is.
    pub person: PersonId,
    /// How many reminders went out since it was last touched.
    pub reminders: i64,
    /// When it was last touched.
    pub touched_at: DateTime<Utc>,
}

impl Tx {
    /// The draft that somebody is at: one put aside only when there is no other.
    pub async fn draft_of(&mut self, person: PersonId) -> Result<Option<Draft>, StoreError> {
        let row = query!(
            self,
            "select id, person_id, scope, asked, kind, form_version, answers, focus, paused from drafts
             where person_id = $1 and scope not like 'move-%' order by paused, touched_at desc limit 1",
            person.0
            => optional as Columns
        )
        .await?;
        row.map_or(Ok(None), |row| draft(self, row))
    }

    /// Somebody's draft for one purpose (`Purpose::scope`).
    pub async fn draft_in(&mut self, person: PersonId, scope: &str) -> Result<Option<Draft>, StoreError> {
        let row = query!(
            self,
            "select id, person_id, scope, asked, kind, form_version, answers, focus, paused from drafts
             where person_id = $1 and scope = $2",
            person.0, scope.to_owned()
            => optional as Columns
        )
        .await?;
        row.map_or(Ok(None), |row| draft(self, row))
    }

    /// Somebody's draft by the tag on its buttons.
    pub async fn draft_tagged(&mut self, person: PersonId, tag: &str) -> Result<Option<Draft>, StoreError> {
        Ok(self.drafts_of(person).await?.into_iter().find(|draft| draft.id.tag() == tag))
    }

    /// Everything that somebody is filling in, what they are at first.
    pub async fn drafts_of(&mut self, person: PersonId) -> Result<Vec<Draft>, StoreError> {
        let rows = query!(
            self,
            "select id, person_id, scope, asked, kind, form_version, answers, focus, paused from drafts
             where person_id = $1 and scope not like 'move-%' order by paused, touched_at desc, id",
            person.0
            => all as Columns
        )
        .await?;
        rows.into_iter().filter_map(|row| draft(self, row).transpose()).collect()
    }

    /// Throws away what was begun for the completion of cases and not touched since `before`; how many.
    pub async fn drop_completions(&mut self, before: DateTime<Utc>) -> Result<u64, StoreError> {
        query!(
            self,
            "delete from drafts where scope not in ('', 'register') and scope not like 'move-%' and touched_at < $1",
            before
            => execute
        )
        .await
    }

    /// When a draft was last touched.
    pub async fn draft_touched_at(&mut self, draft: &DraftId) -> Result<Option<DateTime<Utc>>, StoreError> {
        let row = query!(
            self, "select touched_at from drafts where id = $1", draft.to_string() => optional as (DateTime<Utc>,)
        )
        .await?;
        Ok(row.map(|(at,)| at))
    }

    /// Keeps a draft as it is now. One that is open puts the person's others aside.
    pub async fn keep_draft(&mut self, draft: &Draft, now: DateTime<Utc>) -> Result<(), StoreError> {
        let answers = serde_json::to_string(&draft.answers).unwrap_or_default();
        let answers = self.encrypt(Column::DraftAnswers, &answers)?;
        let focus = draft.focus.as_ref().and_then(|focus| serde_json::to_string(focus).ok());
        let asked = match &draft.purpose {
            Purpose::Complete { asked, .. } => Some(asked.join(",")),
            _ => None,
        };
        let (others_open,) = query!(
            self,
            "insert into drafts (id, person_id, scope, asked, kind, form_version, answers, focus, paused, reminders, touched_at)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 0, $10)
             on conflict (person_id, scope) do update set id = excluded.id, asked = excluded.asked,
               kind = excluded.kind, form_version = excluded.form_version, answers = excluded.answers,
               focus = excluded.focus, paused = excluded.paused, reminders = 0, touched_at = excluded.touched_at
             returning (select count(*) from drafts o where o.person_id = $2 and o.scope <> $3 and o.paused <> $11)",
            draft.id.to_string(), draft.person.0, draft.purpose.scope().to_owned(), asked, draft.kind.key(),
            draft.version, answers, focus, draft.paused, now, true
            => one as (i64,)
        )
        .await?;
        // Hardly anybody has two: what is written with every answer is one statement.
        if draft.paused || others_open == 0 {
            return Ok(());
        }
        query!(
            self, "update drafts set paused = $3 where person_id = $1 and id <> $2 and paused <> $3",
            draft.person.0, draft.id.to_string(), true
            => execute
        )
        .await
        .map(drop)
    }

    /// Makes a place for the files of a move that is being put together.
    pub async fn keep_place(&mut self, id: &DraftId, person: PersonId, now: DateTime<Utc>) -> Result<(), StoreError> {
        query!(
            self,
            "insert into drafts (id, person_id, scope, kind, form_version, answers, paused, reminders, touched_at)
             values ($1, $2, $3, '', 0, '{}', $4, 0, $5) on conflict (person_id, scope) do nothing",
            id.to_string(), person.0, format!("move-{id}"), true, now
            => execute
        )
        .await
        .map(drop)
    }

    /// Clears away places for files of moves that nobody made.
    pub async fn drop_places(&mut self, before: DateTime<Utc>) -> Result<u64, StoreError> {
        query!(
            self,
            "delete from drafts where scope like 'move-%' and touched_at < $1 and not exists
               (select 1 from held_moves h where h.id = drafts.id)
               and not exists (select 1 from messages_waiting w where w.place = drafts.id)",
            before
            => execute
        )
        .await
    }

    /// Throws a draft away; its files stay until the retention step takes them.
    pub async fn drop_draft(&mut self, draft: &DraftId) -> Result<(), StoreError> {
        query!(self, "delete from drafts where id = $1", draft.to_string() => execute).await.map(drop)
    }

    /// Drafts that were not touched since `before` and had fewer reminders than this, longest first.
    pub async fn quiet_drafts(
        &mut self,
        before: DateTime<Utc>,
        fewer_than: i64,
    ) -> Result<Vec<QuietDraft>, StoreError> {
        let rows = query!(
            self,
            "select id, person_id, reminders, touched_at from drafts
             where touched_at <= $1 and reminders < $2 and scope in ('', 'register') order by touched_at limit 500",
            before, fewer_than
            => all as (String, i64, i64, DateTime<Utc>)
        )
        .await?;
        let quiet = |(id, person, reminders, touched_at)| QuietDraft {
            id: DraftId::from(id),
            person: PersonId(person),
            reminders,
            touched_at,
        };
        Ok(rows.into_iter().map(quiet).collect())
    }

    /// Counts reminders up to `reminders`. `false`: the draft was touched, reminded of or ended in the meantime.
    pub async fn count_reminders(&mut self, draft: &QuietDraft, reminders: i64) -> Result<bool, StoreError> {
        let changed = query!(
            self, "update drafts set reminders = $2 where id = $1 and reminders = $3 and touched_at = $4",
            draft.id.to_string(), reminders, draft.reminders, draft.touched_at
            => execute
        )
        .await?;
        Ok(changed > 0)
    }
}
