//! Who is an officer with which roles, who changed that, and whose command menu follows.

use chrono::{DateTime, NaiveDate, Utc};

use super::encrypted::{Column, Encrypted};
use super::{StoreError, Tx};
use crate::domain::case::meaning;
use crate::domain::{Case, Change, DraftId, Member, Officer, PersonId, Role};

/// A line of what was done to an officer's roles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeLine {
    /// When.
    pub at: DateTime<Utc>,
    /// By whom; none: by the settings.
    pub by: Option<PersonId>,
    /// What.
    pub change: Change,
    /// Which role, where it is about one.
    pub role: Option<Role>,
    /// In which division.
    pub division: String,
}

/// What happened to somebody's roles.
#[derive(Clone, Copy, Debug)]
pub struct Changed<'a> {
    /// Whose.
    pub person: PersonId,
    /// By whom; none: by the settings.
    pub by: Option<PersonId>,
    /// What.
    pub change: Change,
    /// Which role, where it is about one.
    pub role: Option<(Role, &'a str)>,
}

impl Tx {
    /// Everybody who is an officer or was suspended as one, by name; `day` says who is away.
    pub async fn staff(&mut self, day: NaiveDate, offset: i64, most: i64) -> Result<Vec<Member>, StoreError> {
        let rows = query!(
            self,
            "select o.person_id, max(o.name), coalesce(p.name, '') from officers o left join people p on p.id = o.person_id
             group by o.person_id, p.name"
            => all as (i64, String, Encrypted)
        )
        .await?;
        // The database cannot sort by what it cannot read; an office has some dozens of officers.
        let mut named = Vec::with_capacity(rows.len());
        for (person, name, account) in rows {
            named.push((if name.is_empty() { self.decrypt(Column::Name, account)? } else { name }, person));
        }
        named.sort();
        let (from, most) = (usize::try_from(offset).unwrap_or(0), usize::try_from(most).unwrap_or(0));
        let mut members = Vec::new();
        for (_, person) in named.into_iter().skip(from).take(most) {
            members.extend(self.member(PersonId(person), day).await?);
        }
        Ok(members)
    }

    /// How many they are.
    pub async fn count_staff(&mut self) -> Result<i64, StoreError> {
        let (count,) = query!(self, "select count(distinct person_id) from officers" => one as (i64,)).await?;
        Ok(count)
    }

    /// Somebody who is or was an officer, with the roles they had.
    pub async fn member(&mut self, person: PersonId, day: NaiveDate) -> Result<Option<Member>, StoreError> {
        let rows = query!(
            self,
            "select role, division, suspended from officers where person_id = $1 order by role, division",
            person.0
            => all as (String, String, bool)
        )
        .await?;
        if rows.is_empty() {
            return Ok(None);
        }
        let mut officer = Officer { person, name: self.officer_name(person).await?, ..Officer::default() };
        let suspended = rows.iter().all(|(_, _, suspended)| *suspended);
        for (role, division, _) in rows {
            officer.roles.extend(meaning(&Role::ALL, &role).filter(|role| !officer.roles.contains(role)));
            if !division.is_empty() {
                officer.divisions.push(division);
            }
        }
        let away_until = self.absence_on(person, day).await?.map(|absence| absence.until);
        Ok(Some(Member { officer, suspended, away_until }))
    }

    /// The admins, whom nobody else counts or changes until this transaction has ended: of two who remove each other at
    /// the same time, one stays.
    pub async fn admins_for_change(&mut self) -> Result<Vec<PersonId>, StoreError> {
        let sql = by_engine!(
            self,
            sqlite: "select person_id from officers where role = 'admin' and suspended = $1 order by person_id",
            postgres: "select person_id from officers where role = 'admin' and suspended = $1 order by person_id for update",
        );
        let rows = query!(self, sql, false => all as (i64,)).await?;
        Ok(rows.into_iter().map(|(id,)| PersonId(id)).collect())
    }

    /// Takes one role from somebody. `false`: they did not have it.
    pub async fn take_role(&mut self, person: PersonId, role: Role, division: &str) -> Result<bool, StoreError> {
        let changed = query!(
            self, "delete from officers where person_id = $1 and role = $2 and division = $3",
            person.0, role.key(), division.to_owned()
            => execute
        )
        .await?;
        Ok(changed > 0)
    }

    /// Gives all roles back to somebody who was suspended. `false`: there are none to give back.
    pub async fn admit(&mut self, person: PersonId) -> Result<bool, StoreError> {
        let changed = query!(
            self, "update officers set suspended = $2 where person_id = $1 and suspended = $3", person.0, false, true
            => execute
        )
        .await?;
        Ok(changed > 0)
    }

    /// The name by which the office knows an officer.
    pub async fn name_officer(&mut self, person: PersonId, name: &str) -> Result<(), StoreError> {
        query!(self, "update officers set name = $2 where person_id = $1", person.0, name.to_owned() => execute)
            .await
            .map(drop)
    }

    /// Says that the settings gave these roles to somebody: they also take them.
    pub async fn mark_settings(&mut self, person: PersonId, roles: &[Role]) -> Result<(), StoreError> {
        for role in roles {
            query!(
                self, "update officers set from_settings = $3 where person_id = $1 and role = $2 and division = ''",
                person.0, role.key(), true
                => execute
            )
            .await?;
        }
        Ok(())
    }

    /// Everybody who has a role by the settings now, by id.
    pub async fn settings_officers(&mut self) -> Result<Vec<PersonId>, StoreError> {
        let rows = query!(
            self,
            "select distinct person_id from officers where from_settings = $1 and suspended = $2 order by person_id",
            true, false
            => all as (i64,)
        )
        .await?;
        Ok(rows.into_iter().map(|(id,)| PersonId(id)).collect())
    }

    /// Takes what the settings gave. `false`: nothing else is left, and nothing was taken.
    pub async fn take_settings_roles(&mut self, person: PersonId) -> Result<bool, StoreError> {
        let changed = query!(
            self,
            "delete from officers where person_id = $1 and from_settings = $2
               and exists (select 1 from officers o where o.person_id = $1 and o.from_settings = $3)",
            person.0, true, false
            => execute
        )
        .await?;
        Ok(changed > 0)
    }

    /// Writes down what was done to somebody's roles; their menu follows.
    pub async fn log_change(&mut self, changed: Changed<'_>, now: DateTime<Utc>) -> Result<(), StoreError> {
        let (role, division) = changed.role.map_or(("", ""), |(role, division)| (role.key(), division));
        query!(
            self,
            "insert into officer_changes (id, person_id, changed_by, what, role, division, changed_at)
             values ($1, $2, $3, $4, $5, $6, $7)",
            DraftId::new().to_string(), changed.person.0, changed.by.map_or(0, |by| by.0), changed.change.key(), role,
            division.to_owned(), now
            => execute
        )
        .await?;
        self.menu_changed(changed.person, now).await
    }

    /// What was done to somebody's roles last, the newest first.
    pub async fn changes_of(&mut self, person: PersonId, most: i64) -> Result<Vec<ChangeLine>, StoreError> {
        let rows = query!(
            self,
            "select changed_at, changed_by, what, role, division from officer_changes where person_id = $1
             order by changed_at desc, id desc limit $2",
            person.0, most
            => all as (DateTime<Utc>, i64, String, String, String)
        )
        .await?;
        let read = |(at, by, what, role, division): (DateTime<Utc>, i64, String, String, String)| {
            let change =
                meaning(&Change::ALL, &what).ok_or_else(|| StoreError::broken("an unknown change of roles"))?;
            let by = Some(PersonId(by)).filter(|by| by.0 != 0);
            Ok(ChangeLine { at, by, change, role: meaning(&Role::ALL, &role), division })
        };
        rows.into_iter().map(read).collect()
    }

    /// What an officer has in hand and could still be worked on, or could come back to them, the most urgent first.
    pub async fn cases_in_hand(&mut self, person: PersonId) -> Result<Vec<Case>, StoreError> {
        let rows = query!(
            self,
            "select c.* from cases c where c.handler = $1 and c.status in
               ('submitted', 'recorded', 'awaiting_completion', 'under_review', 'distributed', 'objected', 'responded',
                'withdrawn', 'merged')
             order by c.due_at, c.id",
            person.0
            => all as super::cases::Stored
        )
        .await?;
        self.whole(rows).await
    }

    /// Officers who have cases in hand, or plans to carry out, and may work on none any more, by id.
    pub async fn handlers_without_role(&mut self) -> Result<Vec<PersonId>, StoreError> {
        let rows = query!(
            self,
            "select w.person_id from (
               select c.handler as person_id from cases c where c.handler is not null and c.status in
                 ('submitted', 'recorded', 'awaiting_completion', 'under_review', 'distributed', 'objected', 'responded',
                  'withdrawn', 'merged')
               union select p.owner from plans p where p.done_at is null) w
             where not exists (select 1 from officers o
               where o.person_id = w.person_id and o.suspended = $1 and o.role <> 'admin')
             order by w.person_id",
            false
            => all as (i64,)
        )
        .await?;
        Ok(rows.into_iter().map(|(id,)| PersonId(id)).collect())
    }

    /// Somebody's command menu has to be set anew.
    pub async fn menu_changed(&mut self, person: PersonId, now: DateTime<Utc>) -> Result<(), StoreError> {
        query!(
            self,
            "insert into menus (person_id, changed_at, due_at) values ($1, $2, $2)
             on conflict (person_id) do update set changed_at = excluded.changed_at, due_at = excluded.due_at",
            person.0, now
            => execute
        )
        .await
        .map(drop)
    }

    /// So have those of all who are or were officers.
    pub async fn all_menus_changed(&mut self, now: DateTime<Utc>) -> Result<(), StoreError> {
        let rows = query!(self, "select distinct person_id from officers order by person_id" => all as (i64,)).await?;
        for (person,) in rows {
            self.menu_changed(PersonId(person), now).await?;
        }
        Ok(())
    }

    /// Whose menu has to be set now, and since when.
    pub async fn due_menus(
        &mut self,
        now: DateTime<Utc>,
        most: i64,
    ) -> Result<Vec<(PersonId, DateTime<Utc>)>, StoreError> {
        let rows = query!(
            self, "select person_id, changed_at from menus where due_at <= $1 order by due_at, person_id limit $2",
            now, most
            => all as (i64, DateTime<Utc>)
        )
        .await?;
        Ok(rows.into_iter().map(|(person, changed_at)| (PersonId(person), changed_at)).collect())
    }

    /// A menu was set as it had to be since `changed_at`; one that changed again meanwhile stays due.
    pub async fn menu_set(&mut self, person: PersonId, changed_at: DateTime<Utc>) -> Result<(), StoreError> {
        query!(
            self, "delete from menus where person_id = $1 and changed_at = $2", person.0, changed_at => execute
        )
        .await
        .map(drop)
    }

    /// A menu could not be set now.
    pub async fn menu_put_off(&mut self, person: PersonId, until: DateTime<Utc>) -> Result<(), StoreError> {
        query!(self, "update menus set due_at = $2 where person_id = $1", person.0, until => execute).await.map(drop)
    }
}
