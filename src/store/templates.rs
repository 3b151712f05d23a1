//! Replies that an office has added, changed or taken away.

use chrono::{DateTime, Utc};

use super::{StoreError, Tx};
use crate::domain::case::meaning;
use crate::domain::lifecycle::Action;
use crate::domain::template::Template;
use crate::domain::{PersonId, TemplateId};

impl Tx {
    /// Every template that differs from the built-in ones, and whether it was taken away. One for a move that this release
    /// does not know is left out.
    pub async fn kept_templates(&mut self) -> Result<Vec<(Template, bool)>, StoreError> {
        let rows = query!(
            self, "select id, title, action, service, body, deleted_at from templates order by id"
            => all as (String, String, String, Option<String>, String, Option<DateTime<Utc>>)
        )
        .await?;
        let read = |(id, title, action, service, body, gone): (_, _, String, _, _, Option<_>)| {
            let action = meaning(&Action::ALL, &action)?;
            Some((Template { id: TemplateId::from(id), title, action, service, body }, gone.is_some()))
        };
        Ok(rows.into_iter().filter_map(read).collect())
    }

    /// Keeps a template as it is now; `gone`: it is taken away.
    pub async fn keep_template(
        &mut self,
        template: &Template,
        gone: bool,
        by: PersonId,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        query!(
            self,
            "insert into templates (id, title, action, service, body, made_by, changed_at, deleted_at)
             values ($1, $2, $3, $4, $5, $6, $7, $8)
             on conflict (id) do update set title = excluded.title, action = excluded.action,
               service = excluded.service, body = excluded.body, made_by = excluded.made_by,
               changed_at = excluded.changed_at, deleted_at = excluded.deleted_at",
            template.id.to_string(), template.title.clone(), template.action.key(), template.service.clone(),
            template.body.clone(), by.0, now, gone.then_some(now)
            => execute
        )
        .await
        .map(drop)
    }
}
