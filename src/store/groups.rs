//! Groups of the office that hear of cases: which chat, which topic of it, for which division.

use chrono::{DateTime, Utc};

use super::{StoreError, Tx};
use crate::domain::PersonId;

/// A group, or a topic of one, that hears of the cases of a division.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Binding {
    /// The chat, below zero.
    pub chat: PersonId,
    /// The topic, in a group that has them.
    pub topic: Option<i64>,
    /// The division; empty: the whole office.
    pub division: String,
    /// What the group is called.
    pub title: String,
    /// The admin who bound it.
    pub by: PersonId,
}

impl Tx {
    /// Binds a group; what the same group heard of this division in another topic moves to this one.
    pub async fn bind_group(&mut self, binding: &Binding, now: DateTime<Utc>) -> Result<(), StoreError> {
        query!(
            self,
            "insert into groups (chat_id, division, topic_id, title, bound_by, bound_at) values ($1, $2, $3, $4, $5, $6)
             on conflict (chat_id, division) do update set topic_id = excluded.topic_id, title = excluded.title,
               bound_by = excluded.bound_by, bound_at = excluded.bound_at, left_at = null",
            binding.chat.0, binding.division.clone(), binding.topic, binding.title.clone(), binding.by.0, now
            => execute
        )
        .await
        .map(drop)
    }

    /// Unbinds whatever is bound in this topic of a group, or outside of topics. `false`: nothing was.
    pub async fn unbind_group(&mut self, chat: PersonId, topic: Option<i64>) -> Result<bool, StoreError> {
        let changed = query!(
            self,
            "delete from groups where chat_id = $1 and coalesce(topic_id, 0) = $2 and left_at is null",
            chat.0, topic.unwrap_or(0)
            => execute
        )
        .await?;
        Ok(changed > 0)
    }

    /// How a group is bound to a division now.
    pub async fn binding(&mut self, chat: PersonId, division: &str) -> Result<Option<Binding>, StoreError> {
        let row = query!(
            self,
            "select chat_id, topic_id, division, title, bound_by from groups
             where chat_id = $1 and division = $2 and left_at is null",
            chat.0, division.to_owned()
            => optional as (i64, Option<i64>, String, String, i64)
        )
        .await?;
        Ok(row.map(read))
    }

    /// The groups that hear of a division.
    pub async fn groups_of(&mut self, division: &str) -> Result<Vec<Binding>, StoreError> {
        let rows = query!(
            self,
            "select chat_id, topic_id, division, title, bound_by from groups
             where division = $1 and left_at is null order by chat_id",
            division.to_owned()
            => all as (i64, Option<i64>, String, String, i64)
        )
        .await?;
        Ok(rows.into_iter().map(read).collect())
    }

    /// A topic was deleted: what was said in it is said in the group itself.
    pub async fn forget_topic(&mut self, chat: PersonId, topic: i64) -> Result<(), StoreError> {
        query!(self, "update groups set topic_id = null where chat_id = $1 and topic_id = $2", chat.0, topic => execute)
            .await
            .map(drop)
    }

    /// The bot is no longer in a group. What it was called, if it was bound.
    pub async fn group_left(&mut self, chat: PersonId, now: DateTime<Utc>) -> Result<Option<String>, StoreError> {
        let titles = query!(
            self, "update groups set left_at = $2 where chat_id = $1 and left_at is null returning title", chat.0, now
            => all as (String,)
        )
        .await?;
        Ok(titles.into_iter().next().map(|(title,)| title))
    }

    /// A group has another id from now on. What waits for it goes there too. The bot is in it, even where Telegram said
    /// before that it had left the old one.
    pub async fn group_moved(&mut self, from: PersonId, to: PersonId) -> Result<(), StoreError> {
        query!(
            self,
            "delete from groups where chat_id = $2
               and division in (select old.division from groups old where old.chat_id = $1)",
            from.0, to.0
            => execute
        )
        .await?;
        query!(self, "update groups set chat_id = $2, left_at = null where chat_id = $1", from.0, to.0 => execute)
            .await?;
        query!(
            self, "update outbox set person_id = $2 where person_id = $1 and ending is null", from.0, to.0 => execute
        )
        .await
        .map(drop)
    }
}

fn read((chat, topic, division, title, by): (i64, Option<i64>, String, String, i64)) -> Binding {
    Binding { chat: PersonId(chat), topic, division, title, by: PersonId(by) }
}
