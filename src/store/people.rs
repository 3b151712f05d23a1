//! People who have written to the bot, officers, and tries that were refused.

use chrono::{DateTime, Utc};

use super::encrypted::{Column, Encrypted};
use super::{StoreError, Tx};
use crate::domain::case::{meaning, word};
use crate::domain::{Attention, BlockId, Officer, Person, PersonId, Reach, Role, SYNTHETIC_OFFICER};

impl Tx {
    /// Somebody and what their next words are taken for.
    pub async fn person(&mut self, id: PersonId) -> Result<Option<(Person, Attention)>, StoreError> {
        let row = query!(
            self, "select name, language, reach, attention, block_id from people where id = $1", id.0
            => optional as (Encrypted, String, String, Encrypted, Option<String>)
        )
        .await?;
        let Some((name, language, reach, attention, block)) = row else { return Ok(None) };
        let name = self.decrypt(Column::Name, name)?;
        let reach = meaning(&Reach::ALL, &reach).unwrap_or(Reach::Reachable);
        let attention = self.decrypt(Column::Attention, attention)?;
        // What another release waited for and this one does not know is nothing to wait for.
        let attention = serde_json::from_str(&attention).unwrap_or_default();
        Ok(Some((Person { id, name, language, reach, block: block.map(BlockId::from) }, attention)))
    }

    /// Keeps somebody new, or what has changed about them. Whoever was to be forgotten is somebody again.
    pub async fn keep_person(&mut self, person: &Person, now: DateTime<Utc>) -> Result<(), StoreError> {
        let name = self.encrypt(Column::Name, &person.name)?;
        query!(
            self,
            "insert into people (id, name, language, attention, reach, first_seen) values ($1, $2, $3, '', $4, $5)
             on conflict (id) do update set name = excluded.name, language = excluded.language, reach = excluded.reach,
               released = $6",
            person.id.0, name, person.language.clone(), word(&Reach::ALL, person.reach), now, false
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
        let stored = self.encrypt(Column::Attention, &stored)?;
        query!(self, "update people set attention = $2 where id = $1", person.0, stored => execute).await.map(drop)
    }

    /// Keeps whether messages reach somebody.
    pub async fn keep_reach(&mut self, person: PersonId, reach: Reach) -> Result<(), StoreError> {
        query!(self, "update people set reach = $2 where id = $1", person.0, word(&Reach::ALL, reach) => execute)
            .await
            .map(drop)
    }

    /// Somebody as an officer: without a role for a citizen and for whoever is suspended.
    pub async fn officer(&mut self, person: PersonId) -> Result<Officer, StoreError> {
        if person == SYNTHETIC_OFFICER {
            return Ok(Officer::synthetic());
        }
        let rows = query!(
            self,
            "select o.role, o.division, o.name, coalesce(p.name, '') from officers o left join people p on p.id = o.person_id
             where o.person_id = $1 and o.suspended = $2 order by o.role, o.division",
            person.0, false
            => all as (String, String, String, Encrypted)
        )
        .await?;
        let mut officer = Officer { person, ..Officer::default() };
        for (role, division, name, account) in rows {
            // The name that the office gave, else the one of the account.
            officer.name = if name.is_empty() { self.decrypt(Column::Name, account)? } else { name };
            officer.roles.extend(meaning(&Role::ALL, &role).filter(|role| !officer.roles.contains(role)));
            if !division.is_empty() {
                officer.divisions.push(division);
            }
        }
        // Somebody whom the settings name and who has not written yet: a button needs words.
        if officer.name.is_empty() && !officer.roles.is_empty() {
            officer.name = person.to_string();
        }
        Ok(officer)
    }

    /// The name of whoever is or was an officer.
    pub async fn officer_name(&mut self, person: PersonId) -> Result<String, StoreError> {
        let rows = query!(
            self,
            "select coalesce(nullif(o.name, ''), p.name) from officers o join people p on p.id = o.person_id
             where o.person_id = $1 order by o.since limit 1",
            person.0
            => optional as (Encrypted,)
        )
        .await?;
        self.decrypt(Column::Name, rows.map(|(name,)| name).unwrap_or_default())
    }

    /// Everybody who has the role, by id.
    pub async fn officers(&mut self, role: Role) -> Result<Vec<PersonId>, StoreError> {
        let rows = query!(
            self, "select distinct person_id from officers where role = $1 and suspended = $2 order by person_id",
            role.key(), false
            => all as (i64,)
        )
        .await?;
        Ok(rows.into_iter().map(|(id,)| PersonId(id)).collect())
    }

    /// Everybody who handles cases of a division, by id.
    pub async fn members(&mut self, division: &str) -> Result<Vec<PersonId>, StoreError> {
        let rows = query!(
            self, "select person_id from officers where division = $1 and suspended = $2 order by person_id",
            division.to_owned(), false
            => all as (i64,)
        )
        .await?;
        Ok(rows.into_iter().map(|(id,)| PersonId(id)).collect())
    }

    /// Everybody who has any role now, by id.
    pub async fn all_officers(&mut self) -> Result<Vec<Officer>, StoreError> {
        let rows = query!(
            self, "select distinct person_id from officers where suspended = $1 order by person_id", false
            => all as (i64,)
        )
        .await?;
        let mut officers = Vec::with_capacity(rows.len());
        for (person,) in rows {
            officers.push(self.officer(PersonId(person)).await?);
        }
        Ok(officers)
    }

    /// Gives somebody a role, or gives it back. An empty name keeps the one the office knows them by.
    pub async fn appoint(
        &mut self,
        person: PersonId,
        role: Role,
        division: &str,
        name: &str,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        query!(
            self,
            "insert into officers (person_id, role, division, name, suspended, from_settings, since)
             values ($1, $2, $3, coalesce(nullif($4, ''), (select max(o.name) from officers o where o.person_id = $1), ''),
               $5, $5, $6)
             on conflict (person_id, role, division) do update set suspended = excluded.suspended,
               name = coalesce(nullif(excluded.name, ''), officers.name)",
            person.0, role.key(), division.to_owned(), name.to_owned(), false, now
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
