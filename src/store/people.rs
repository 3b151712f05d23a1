//! People who have written to the bot, officers, and tries that were refused.

use chrono::{DateTime, Utc};

use super::{StoreError, Tx};
use crate::domain::case::{meaning, word};
use crate::domain::{Attention, Person, PersonId, Reach, Role};

impl Tx {
    /// Somebody and what their next words are taken for.
    pub async fn person(&mut self, id: PersonId) -> Result<Option<(Person, Attention)>, StoreError> {
        let row = query!(
            self, "select name, language, reach, attention from people where id = $1", id.0
            => optional as (String, String, String, String)
        )
        .await?;
        Ok(row.map(|(name, language, reach, attention)| {
            let reach = meaning(&Reach::ALL, &reach).unwrap_or(Reach::Reachable);
            // What another release waited for and this one does not know is nothing to wait for.
            let attention = serde_json::from_str(&attention).unwrap_or_default();
            (Person { id, name, language, reach }, attention)
        }))
    }

    /// Keeps somebody new, or what has changed about them.
    pub async fn keep_person(&mut self, person: &Person, now: DateTime<Utc>) -> Result<(), StoreError> {
        query!(
            self,
            "insert into people (id, name, language, attention, reach, first_seen) values ($1, $2, $3, '', $4, $5)
             on conflict (id) do update set name = excluded.name, language = excluded.language, reach = excluded.reach",
            person.id.0, person.name.clone(), person.language.clone(), word(&Reach::ALL, person.reach), now
            => execute
        )
        .await
        .map(drop)
    }

    /// Says what the person's next words are taken for.
    pub async fn attend(&mut self, person: PersonId, attention: &Attention) -> Result<(), StoreError> {
        let stored = match attention {
            Attention::Nothing => String::new(),
            attention => serde_json::to_string(attention).unwrap_or_default(),
        };
        query!(self, "update people set attention = $2 where id = $1", person.0, stored => execute).await.map(drop)
    }

    /// Keeps whether messages reach somebody.
    pub async fn keep_reach(&mut self, person: PersonId, reach: Reach) -> Result<(), StoreError> {
        query!(self, "update people set reach = $2 where id = $1", person.0, word(&Reach::ALL, reach) => execute)
            .await
            .map(drop)
    }

    /// The roles of somebody; none for a citizen and for a suspended officer.
    pub async fn roles(&mut self, person: PersonId) -> Result<Vec<Role>, StoreError> {
        let rows = query!(
            self, "select role from officers where person_id = $1 and suspended = $2 order by role", person.0, false
            => all as (String,)
        )
        .await?;
        Ok(rows.iter().filter_map(|(role,)| meaning(&Role::ALL, role)).collect())
    }

    /// Everybody who has the role, by id.
    pub async fn officers(&mut self, role: Role) -> Result<Vec<PersonId>, StoreError> {
        let rows = query!(
            self, "select person_id from officers where role = $1 and suspended = $2 order by person_id",
            word(&Role::ALL, role), false
            => all as (i64,)
        )
        .await?;
        Ok(rows.into_iter().map(|(id,)| PersonId(id)).collect())
    }

    /// Gives somebody a role, or gives it back.
    pub async fn appoint(&mut self, person: PersonId, role: Role, now: DateTime<Utc>) -> Result<(), StoreError> {
        query!(
            self,
            "insert into officers (person_id, role, suspended, since) values ($1, $2, $3, $4)
             on conflict (person_id, role) do update set suspended = excluded.suspended",
            person.0, word(&Role::ALL, role), false, now
            => execute
        )
        .await
        .map(drop)
    }

    /// Takes all roles from somebody.
    pub async fn suspend(&mut self, person: PersonId) -> Result<(), StoreError> {
        query!(self, "update officers set suspended = $2 where person_id = $1", person.0, true => execute)
            .await
            .map(drop)
    }

    /// Records a refused try.
    pub async fn keep_denial(&mut self, person: PersonId, what: &str, now: DateTime<Utc>) -> Result<(), StoreError> {
        query!(
            self, "insert into denials (person_id, what, denied_at) values ($1, $2, $3)", person.0, what.to_owned(), now
            => execute
        )
        .await
        .map(drop)
    }

    /// Forgets refused tries before `before`.
    pub async fn forget_denials(&mut self, before: DateTime<Utc>) -> Result<u64, StoreError> {
        query!(self, "delete from denials where denied_at < $1", before => execute).await
    }

    /// When each refused try since `since` was, oldest first.
    pub async fn denials(
        &mut self,
        person: PersonId,
        what: &str,
        since: DateTime<Utc>,
    ) -> Result<Vec<DateTime<Utc>>, StoreError> {
        let rows = query!(
            self,
            "select denied_at from denials where person_id = $1 and what = $2 and denied_at > $3 order by denied_at",
            person.0, what.to_owned(), since
            => all as (DateTime<Utc>,)
        )
        .await?;
        Ok(rows.into_iter().map(|(at,)| at).collect())
    }
}
