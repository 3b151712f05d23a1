//! Forms that people are filling in.

use chrono::{DateTime, Utc};

use super::{StoreError, Tx};
use crate::domain::case::meaning;
use crate::domain::{DraftId, Kind, PersonId};
use crate::form::{Answers, Draft};

type Columns = (String, i64, String, i64, String, Option<String>, bool);

fn draft((id, person, kind, version, answers, focus, paused): Columns) -> Option<Draft> {
    Some(Draft {
        id: DraftId::from(id),
        person: PersonId(person),
        kind: meaning(&Kind::ALL, &kind)?,
        version,
        answers: Answers::read(&answers),
        focus: focus.and_then(|stored| serde_json::from_str(&stored).ok()),
        paused,
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
    /// The draft of somebody, if there is one.
    pub async fn draft_of(&mut self, person: PersonId) -> Result<Option<Draft>, StoreError> {
        let row = query!(
            self,
            "select id, person_id, kind, form_version, answers, focus, paused from drafts where person_id = $1", person.0
            => optional as Columns
        )
        .await?;
        Ok(row.and_then(draft))
    }

    /// When the draft of somebody was last touched.
    pub async fn draft_touched_at(&mut self, person: PersonId) -> Result<Option<DateTime<Utc>>, StoreError> {
        let row = query!(
            self, "select touched_at from drafts where person_id = $1", person.0 => optional as (DateTime<Utc>,)
        )
        .await?;
        Ok(row.map(|(at,)| at))
    }

    /// Keeps a draft as it is now.
    pub async fn keep_draft(&mut self, draft: &Draft, now: DateTime<Utc>) -> Result<(), StoreError> {
        let answers = serde_json::to_string(&draft.answers).unwrap_or_default();
        let focus = draft.focus.as_ref().and_then(|focus| serde_json::to_string(focus).ok());
        query!(
            self,
            "insert into drafts (id, person_id, kind, form_version, answers, focus, paused, reminders, touched_at)
             values ($1, $2, $3, $4, $5, $6, $7, 0, $8)
             on conflict (person_id) do update set id = excluded.id, kind = excluded.kind,
               form_version = excluded.form_version, answers = excluded.answers, focus = excluded.focus,
               paused = excluded.paused, reminders = 0, touched_at = excluded.touched_at",
            draft.id.to_string(), draft.person.0, draft.kind.key(), draft.version, answers, focus, draft.paused, now
            => execute
        )
        .await
        .map(drop)
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
             where touched_at <= $1 and reminders < $2 order by touched_at limit 500",
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
